import { apply, type Config, outdated } from '#core/findings/config.ts'
import { fillIn } from '#core/present/message.ts'
import { isRefused, type Outcome } from '#core/present/report.ts'
import { printable } from '#core/present/width.ts'
import { type ConfigRefusal, type FoundConfig, readConfig } from '#node/config.ts'
import type { FileResult } from '#node/examine-files.ts'
import type { Console } from './console.ts'
import { cliWords, configErrors } from './words.ts'

/** The configuration of a call; undefined when it cannot be used, which has then been said. */
export async function configOf(given: string | undefined, console: Console): Promise<FoundConfig | undefined> {
  const found = await readConfig(given)
  if (found.ok) return found.value
  console.warn(refusalLine(found.error))
  return undefined
}

/** One line: the file, the place in it, what is wrong and what to do. */
export function refusalLine({ path, error }: ConfigRefusal): string {
  const { at, hint } = 'at' in error ? error : { at: '', hint: '' }
  const [plain, hinted] = configErrors[error.code]
  const line = fillIn(hint === '' ? plain : hinted, (name) => (name === 'at' ? at : hint))
  return printable(`${path}${cliWords.colon}${line}`)
}

/** The results with the findings that the configuration leaves, each with the severity that it gives. */
export function underConfig(results: readonly FileResult[], config: Config): readonly FileResult[] {
  return results.map((result) =>
    isRefused(result.outcome)
      ? result
      : { ...result, outcome: { ...result.outcome, findings: apply(config, result.outcome.findings) } },
  )
}

/** Tells acceptances whose finding no file has any more. A file that was not read might have it. */
export function tellOutdated(outcomes: readonly Outcome[], { path, config }: FoundConfig, console: Console): void {
  if (path === undefined || outcomes.some(isRefused)) return
  const findings = outcomes.flatMap((outcome) => (isRefused(outcome) ? [] : outcome.findings))
  const gone = outdated(config, findings)
  if (gone.length === 0) return
  const values: Readonly<Record<string, string>> = {
    path,
    count: String(gone.length),
    fingerprints: gone.map(({ fingerprint }) => fingerprint).join(' '),
  }
  console.warn(printable(fillIn(cliWords.outdated, (name) => values[name])))
}

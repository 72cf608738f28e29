import { jsonReport } from '#core/present/json.ts'
import { isRefused, type Outcome } from '#core/present/report.ts'
import { sarifReport } from '#core/present/sarif.ts'
import { refusedLine, terminalReport } from '#core/present/terminal.ts'
import { examineFiles, type FileResult } from '#node/examine-files.ts'
import type { Wants } from '#node/job.ts'
import { configOf, tellOutdated, underConfig } from '../config.ts'
import type { Console } from '../console.ts'
import { pageOf, writePages } from '../pages.ts'

export interface CheckOptions {
  readonly format: CheckFormat
  readonly out?: string
  readonly quiet?: boolean
  readonly timeLimit?: number
  readonly config?: string
}

export const checkFormats = ['text', 'json', 'html', 'sarif'] as const
export type CheckFormat = (typeof checkFormats)[number]

/** Checks files and prints or writes the report; the exit code says how it ended. */
export async function check(files: readonly string[], options: CheckOptions, console: Console): Promise<number> {
  const found = await configOf(options.config, console)
  if (found === undefined) return 2
  const { jurisdiction } = found.config
  const wants: Wants = { page: options.format === 'html', ...(jurisdiction === undefined ? {} : { jurisdiction }) }
  const examined = await withProgress(files, wants, options.timeLimit, console)
  const results = underConfig(examined, found.config)
  const outcomes = results.map(({ outcome }) => outcome)
  if (options.format !== 'text' || options.out !== undefined) reportRefused(outcomes, console)
  const written = await deliver(results, options, console)
  if (!options.quiet)
    tellOutdated(
      examined.map(({ outcome }) => outcome),
      found,
      console,
    )
  return written ? exitCode(outcomes) : 2
}

async function deliver(results: readonly FileResult[], options: CheckOptions, console: Console): Promise<boolean> {
  if (options.format === 'html' && options.out !== undefined) return writePages(results, options.out, console)
  const colour = options.out === undefined && console.colour
  const text = reportText(results, options, colour)
  if (options.out !== undefined) return console.writeFile(options.out, text)
  console.print(text)
  return true
}

function reportText(results: readonly FileResult[], { format, quiet = false }: CheckOptions, colour: boolean): string {
  const outcomes = results.map(({ outcome }) => outcome)
  switch (format) {
    case 'text':
      return terminalReport(outcomes, { colour, quiet })
    case 'json':
      return `${JSON.stringify(jsonReport(outcomes), undefined, 2)}\n`
    case 'sarif':
      return `${JSON.stringify(sarifReport(outcomes), undefined, 2)}\n`
    case 'html':
      return pageOf(results)
    default:
      return format satisfies never
  }
}

/** Examines files with a progress line on standard error when it takes long and somebody watches. */
export async function withProgress(
  files: readonly string[],
  wants: Wants,
  timeLimit: number | undefined,
  console: Console,
): Promise<readonly FileResult[]> {
  const progress = console.progressLine()
  const limits = timeLimit === undefined ? {} : { milliseconds: timeLimit * 1000 }
  try {
    return await examineFiles(files, { wants, limits, onProgress: progress.show })
  } finally {
    progress.clear()
  }
}

/** One line on standard error per file that could not be checked, for formats that are read by programs. */
export function reportRefused(outcomes: readonly Outcome[], console: Console): void {
  for (const outcome of outcomes) if (isRefused(outcome)) console.warn(refusedLine(outcome))
}

/** 0 nothing worse than a warning but what was accepted, 1 errors found, 2 some file could not be checked. */
export function exitCode(outcomes: readonly Outcome[]): number {
  if (outcomes.some(isRefused)) return 2
  const worst = outcomes.some(
    (outcome) =>
      !isRefused(outcome) && outcome.findings.some(({ severity, accepted }) => severity === 'error' && !accepted),
  )
  return worst ? 1 : 0
}

import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillIn } from '#core/present/message.ts'
import { terminalReport } from '#core/present/terminal.ts'
import { configOf, underConfig } from '../config.ts'
import type { Console } from '../console.ts'
import { reportNames, writePage } from '../pages.ts'
import { cliWords } from '../words.ts'
import { exitCode, withProgress } from './check.ts'

const reports = 'reports'

export interface StartOptions {
  readonly config?: string
}

/** The main job in one word: check the files given, or our sample, print the report, and write one page per file under ./reports/. */
export async function start(given: readonly string[], { config }: StartOptions, console: Console): Promise<number> {
  const files = given.length > 0 ? given : sampleFiles()
  if (files.length === 0) {
    console.warn(cliWords.outsidePackage)
    return 2
  }
  const found = await configOf(config, console)
  if (found === undefined) return 2
  if (given.length === 0) console.print(`${cliWords.sample}\n`)
  const { jurisdiction } = found.config
  const wants = { page: true, ...(jurisdiction === undefined ? {} : { jurisdiction }) }
  const results = underConfig(await withProgress(files, wants, undefined, console), found.config)
  const outcomes = results.map(({ outcome }) => outcome)
  console.print(terminalReport(outcomes, { colour: console.colour, quiet: false }))
  const names = reportNames(results)
  for (const [index, result] of results.entries()) {
    const name = names[index]
    if (name === undefined) continue
    const path = join(reports, name)
    if (!(await writePage([result], path, console))) return 2
    console.print(`${fillIn(cliWords.wroteReport, () => path)}\n`)
  }
  return given.length > 0 ? exitCode(outcomes) : 0
}

/** The sample that comes with the package, wherever this file was bundled to. */
function sampleFiles(): readonly string[] {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) return []
    folder = above
  }
  const sample = join(folder, 'fixtures', 'sample')
  if (!existsSync(sample)) return []
  const names = readdirSync(sample).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return names.toSorted().map((name) => relative(process.cwd(), join(sample, name)))
}

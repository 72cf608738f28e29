import { csvHeading } from '#core/present/csv.ts'
import { isRefused } from '#core/present/report.ts'
import type { Console } from '../console.ts'
import { exitCode, reportRefused, withProgress } from './check.ts'

export const factsFormats = ['json', 'csv'] as const

export interface FactsOptions {
  readonly format: (typeof factsFormats)[number]
  readonly out?: string
  readonly timeLimit?: number
}

/** Prints the facts of files. Of several files, each fact in JSON also says its file. */
export async function facts(files: readonly string[], options: FactsOptions, console: Console): Promise<number> {
  const results = await withProgress(files, { facts: options.format }, options.timeLimit, console)
  const outcomes = results.map(({ outcome }) => outcome)
  reportRefused(outcomes, console)
  const parts = results.flatMap(({ outcome, facts: text }) =>
    isRefused(outcome) || text === undefined ? [] : [{ file: outcome.file, text }],
  )
  const text =
    options.format === 'csv' ? csvHeading() + parts.map((part) => part.text).join('') : jsonText(parts, files)
  if (options.out === undefined) console.print(text)
  else if (!(await console.writeFile(options.out, text))) return 2
  return exitCode(outcomes) === 2 ? 2 : 0
}

interface Part {
  readonly file: string
  /** A JSON array, one of whose objects is one fact. */
  readonly text: string
}

function jsonText(parts: readonly Part[], files: readonly string[]): string {
  const lists = parts.map(({ file, text }) => (files.length > 1 ? withFile(file, text) : text).slice(1, -1))
  return `{"facts":[${lists.filter((list) => list !== '').join(',')}]}\n`
}

function withFile(file: string, text: string): string {
  const facts = JSON.parse(text) as readonly object[] // made by `jsonFacts`
  return JSON.stringify(facts.map((fact) => ({ file, ...fact })))
}

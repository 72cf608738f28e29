import { statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { htmlIndex, htmlPage, type PageInput } from '#core/present/page.ts'
import { isRefused } from '#core/present/report.ts'
import type { FileResult } from '#node/examine-files.ts'
import type { Console } from './console.ts'

/** One page for all files of a call. */
export function pageOf(results: readonly FileResult[]): string {
  return htmlPage(results.map(inputOf))
}

function inputOf({ outcome, page }: FileResult): PageInput {
  return page === undefined ? { outcome } : { outcome, part: page }
}

/** Writes one page for all files, or into a folder one page per file and an index. False when that failed and was said. */
export async function writePages(results: readonly FileResult[], out: string, console: Console): Promise<boolean> {
  if (!isFolder(out)) return writePage(results, out, console)
  const names = reportNames(results)
  for (const [index, result] of results.entries()) {
    const name = names[index]
    if (name !== undefined && !(await writePage([result], join(out, name), console))) return false
  }
  const entries = results.map((result, index) => {
    const href = names[index]
    return { ...inputOf(result), ...(href === undefined ? {} : { href }) }
  })
  return console.writeFile(join(out, 'index.html'), htmlIndex(entries))
}

/** Writes one page. */
export function writePage(results: readonly FileResult[], path: string, console: Console): Promise<boolean> {
  return console.writeFile(path, pageOf(results))
}

function isFolder(out: string): boolean {
  if (/[/\\]$/.test(out)) return true
  try {
    return statSync(out).isDirectory()
  } catch {
    return extname(out) === ''
  }
}

/** A file name for each result that has a report, no two alike; `undefined` for refused files. */
export function reportNames(results: readonly FileResult[]): readonly (string | undefined)[] {
  const taken = new Set(['index.html'])
  return results.map(({ outcome }) => {
    if (isRefused(outcome)) return undefined
    const stem = basename(outcome.file, extname(outcome.file)) || basename(outcome.file)
    let name = `${stem}.html`
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem}-${copy}.html`
    taken.add(name.toLowerCase())
    return name
  })
}

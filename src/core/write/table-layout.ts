import { fail, ok, type Result } from '#core/base/result.ts'
import type { PublishedTable } from '#core/document/publication.ts'
import type { Orientation } from './sections.ts'
import { textWidth } from './text-width.ts'
import type { WriteError } from './write-error.ts'

/** How a table stands on paper. All lengths in points. */
export interface TableLayout {
  readonly size: number
  readonly widths: readonly number[]
}

/** A4 within the margins of GB/T 9704-2012: 156 mm upright; turned, what 297 mm leave of margins of 37 and 35 mm. */
export const paperWidth: Readonly<Record<Orientation, number>> = { portrait: 442.2, landscape: 637.8 }

/** Half of the room between the lines of a column and its text. */
export const cellPadding = 3

/** From the size of running tables down to the smallest that print can be asked to show. */
const sizes = [10.5, 9, 8, 7, 6.5, 6] as const

/** Advance of a digit in the fonts in use, in sizes of type, with some room for bold. */
const digit = 0.58

/**
 * The largest type in which every figure and code of a table stands on one line, and the widths of its columns: their shares
 * of the paper, but never less than their longest figure. A table that does not fit in the smallest type is refused by the
 * name of the column that needs most.
 */
export function layoutOf(table: PublishedTable): Result<TableLayout, WriteError> {
  const longest = longestTexts(table)
  const paper = paperWidth[table.orientation]
  for (const size of sizes) {
    const needed = longest.map((length) => length * digit * size + 2 * cellPadding + 1)
    if (needed.reduce((sum, width) => sum + width, 0) <= paper) {
      const shares = table.columns.map(({ width }) => width)
      return ok({ size, widths: shared(paper, shares, needed) })
    }
  }
  const widest = longest.indexOf(Math.max(...longest))
  const cell = table.rows.flat().find((one) => one.column === widest && textWidth(one.text) >= (longest[widest] ?? 0))
  const heading = table.header.flat().findLast(({ column }) => column === widest)?.text ?? ''
  return fail({ code: 'too-wide', path: [table.title, heading], detail: cell?.text ?? '' })
}

/** Longer runs of Latin, such as addresses, may leave their column rather than make the table small. */
const longestRun = 24

/** Halves of characters that may not break: whole figures and codes, two characters of words, runs of Latin. */
function longestTexts({ columns, header, rows }: PublishedTable): readonly number[] {
  const longest = columns.map(() => 4)
  for (const { column, columnSpan = 1, text, number } of [...header, ...rows].flat()) {
    if (columnSpan > 1) continue
    const kind = columns[column]?.kind
    const whole = number !== undefined || (kind === 'code' && /^[\w.-]+$/.test(text))
    const runs = [...text.matchAll(/[!-~]+/g)].map(([run]) => Math.min(longestRun, run.length))
    const needs = whole ? textWidth(text) : Math.max(0, ...runs)
    longest[column] = Math.max(longest[column] ?? 0, needs)
  }
  return longest
}

/** Widths by share of what the columns leave that need more than their share. */
function shared(paper: number, shares: readonly number[], needed: readonly number[]): readonly number[] {
  const fixed = new Set<number>()
  for (;;) {
    const left = paper - [...fixed].reduce((sum, column) => sum + (needed[column] ?? 0), 0)
    const whole = shares.reduce((sum, share, column) => (fixed.has(column) ? sum : sum + share), 0)
    const widthOf = (column: number): number =>
      fixed.has(column) ? (needed[column] ?? 0) : (left * (shares[column] ?? 0)) / Math.max(whole, 1e-9)
    const short = shares.findIndex((_, column) => !fixed.has(column) && widthOf(column) < (needed[column] ?? 0))
    if (short < 0) return shares.map((_, column) => widthOf(column))
    fixed.add(short)
  }
}

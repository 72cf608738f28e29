import { invariant } from '#core/base/invariant.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { PublishedTable } from '#core/document/publication.ts'
import { type Paper, papersFor, textArea } from './paper.ts'
import { textWidth } from './text-width.ts'
import type { WriteError } from './write-error.ts'

/** How a table stands on paper. All lengths in points. */
export interface TableLayout {
  readonly paper: Paper
  readonly size: number
  readonly widths: readonly number[]
  /** A run of Latin is longer than its column: such runs break anywhere. */
  readonly breaksWords: boolean
}

/** Half of the room between the lines of a column and its text. */
export const cellPadding = 3

/** From the size of running tables down to the smallest that print can be asked to show. */
const sizes = [10.5, 9, 8, 7, 6.5, 6, 5.5, 5, 4.5] as const

/** Advance of a digit in the fonts in use, in sizes of type, with some room for bold. */
const digit = 0.58

/** Type smaller than this is hard to read: a larger paper is taken before it. */
const leastReadable = 6

const layouts = new WeakMap<PublishedTable, Result<TableLayout, WriteError>>()

/**
 * The largest type in which every figure and code of a table stands on one line, and the widths of its columns: their shares
 * of the paper, but never less than their longest figure. Runs of Latin stay whole where that leaves room, else they break
 * anywhere. Where type that can be read well does not do, the paper is turned, and then larger; a table whose figures do not
 * fit in the smallest type on the largest paper is refused by the name of the column that needs most.
 */
export function layoutOf(table: PublishedTable): Result<TableLayout, WriteError> {
  const known = layouts.get(table) ?? chosenLayout(table)
  layouts.set(table, known)
  return known
}

/** The layout of a table that fits, as all do before they are written. */
export function laidOut(table: PublishedTable): TableLayout {
  const layout = layoutOf(table)
  invariant(layout.ok, 'tables were laid out before writing')
  return layout.value
}

function chosenLayout(table: PublishedTable): Result<TableLayout, WriteError> {
  const { figures, words } = longestTexts(table)
  const whole = words.map((length, column) => Math.max(Math.min(longestRun, length), figures[column] ?? 0))
  const found = papersFor(table.orientation).flatMap((paper) => layoutOn(paper, table, words, [whole, figures]) ?? [])
  const chosen = found.find(({ size }) => size >= leastReadable) ?? found.at(-1)
  return chosen ? ok(chosen) : fail(tooWide(table, figures))
}

/** The layout on a paper: with runs of Latin whole where they fit, else with figures alone whole. */
function layoutOn(
  paper: Paper,
  { columns }: PublishedTable,
  words: readonly number[],
  attempts: readonly (readonly number[])[],
): TableLayout | undefined {
  const room = textArea[paper].width
  const fits = (needs: readonly number[], size: number): boolean =>
    needs.reduce((sum, length) => sum + widthOf(length, size), 0) <= room
  for (const needs of attempts) {
    const size = sizes.find((candidate) => fits(needs, candidate))
    if (size === undefined) continue
    const shares = columns.map(({ width }) => width)
    const needed = needs.map((length) => widthOf(length, size))
    const widths = shared(room, shares, needed)
    const breaksWords = words.some((length, column) => widthOf(length, size) > (widths[column] ?? 0))
    return { paper, size, widths, breaksWords }
  }
  return undefined
}

const widthOf = (length: number, size: number): number => length * digit * size + 2 * cellPadding + 1

function tooWide(table: PublishedTable, figures: readonly number[]): WriteError {
  const widest = figures.indexOf(Math.max(...figures))
  const cell = table.rows.flat().find((one) => one.column === widest && textWidth(one.text) >= (figures[widest] ?? 0))
  const heading = table.header.flat().findLast(({ column }) => column === widest)?.text ?? ''
  return { code: 'too-wide', path: [table.title, heading], detail: cell?.text ?? '' }
}

/** Longer runs of Latin, such as addresses, break rather than make the table small. */
const longestRun = 24

function note(longest: number[], column: number, length: number): void {
  longest[column] = Math.max(longest[column] ?? 0, length)
}

/** Two characters. */
const leastText = 4

/** Two characters and a sign that may not begin a line: what stands beside runs of Latin, which break anywhere. */
const leastBroken = 6

/** Halves of characters on one line, by column: whole figures and codes, or the least of words; and runs of Latin. */
function longestTexts({ columns, header, rows }: PublishedTable): Readonly<Record<'figures' | 'words', number[]>> {
  const figures = columns.map(() => leastText)
  const words = columns.map(() => 0)
  for (const { column, columnSpan = 1, text, number } of [...header, ...rows].flat()) {
    if (columnSpan > 1) continue
    const whole = number !== undefined || (columns[column]?.kind === 'code' && /^[\w.-]+$/.test(text))
    if (whole) note(figures, column, textWidth(text))
    else for (const [run] of text.matchAll(/[!-~]+/g)) note(words, column, run.length)
  }
  for (const [column, length] of words.entries()) if (length > leastText) note(figures, column, leastBroken)
  return { figures, words }
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

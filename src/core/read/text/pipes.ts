import type { FlowCell } from '../grid.ts'
import { joinLines } from '../lines.ts'
import { cellOf, joined, type Line, type TextTable, textTable } from './tables.ts'

/** The pipe table that starts at `lines[from]`, or `undefined`. A separator row and an empty heading row are syntax. */
export function pipeTableAt(lines: readonly Line[], from: number): TextTable | undefined {
  const first = lines[from]
  if (!first) return undefined
  const bare = !isFenced(first.text)
  const next = lines[from + 1]?.text ?? ''
  if (bare && !(hasPipe(first.text) && (isSeparator(next) || areRows(first.text, next)))) return undefined
  const rows: FlowCell[][] = []
  let end = from
  let heading = 0
  for (let line = first; end < lines.length; end++) {
    line = lines[end] ?? line
    const row = rows.at(-1)
    if (isSeparator(line.text)) heading ||= rows.length
    else if (bare ? hasPipe(line.text) : isFenced(line.text) || opensRow(lines, end)) rows.push(cellsOf(line))
    else if (row && !bare && isWrapped(lines, end)) appendPiece(row, line)
    else break
  }
  const blankHeading = heading === 1 && rows[0]?.every((cell) => cell.text === '') === true
  return textTable(end - from, blankHeading ? rows.slice(1) : rows)
}

/** Two lines with as many pipes, two at least: rows whose outer pipes were left off. */
function areRows(one: string, other: string): boolean {
  const count = pipesIn(one)
  return count >= 2 && pipesIn(other) === count
}

function pipesIn(text: string): number {
  return text.match(/(?<!\\)\|/g)?.length ?? 0
}

/** `|---|:--:|`: what Markdown prints under the headings. */
export function isSeparator(text: string): boolean {
  return /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(text) && text.includes('|')
}

const isFenced = (text: string): boolean => /^\s*\|.*[^\\]\|/.test(text) || /^\s*\|\|/.test(text)

const hasPipe = (text: string): boolean => /(^|[^\\])\|/.test(text)

/** A leading pipe whose row goes on in the next line. */
function opensRow(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text.trimStart().startsWith('|') === true && isWrapped(lines, at + 1)
}

/** A line that the row above left open (no closing pipe) and that closes it. */
function isWrapped(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? ''
  const line = lines[at]?.text ?? ''
  return !closed(before) && line.trim() !== '' && hasPipe(line) && closed(line)
}

const closed = (text: string): boolean => /(^|[^\\])\|\s*$/.test(text)

function appendPiece(row: FlowCell[], line: Line): void {
  const [piece, ...rest] = cellsOf(line)
  const last = row.pop()
  if (last && piece) row.push(joined(last, piece), ...rest)
}

function cellsOf(line: Line): FlowCell[] {
  const { text } = line
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const cells: FlowCell[] = []
  let from = text[start] === '|' ? start + 1 : start
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      cells.push(cellOf(line, from, at, printed))
      from = at + 1
    }
  }
  if (from < end) cells.push(cellOf(line, from, end, printed))
  return cells
}

/** Markdown cannot hold a pipe or a line break in a cell, so it writes `\|` and `<br>`. Other mark-up is text. */
function printed(text: string): string {
  return joinLines(text.replaceAll('\\|', '|').split(/<br\s*\/?>/i))
}

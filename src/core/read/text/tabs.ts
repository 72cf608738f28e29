import type { FlowCell } from '../grid.ts'
import { cellOf, joined, type Line, type TextTable, textTable } from './tables.ts'

/** What the rows of a table that were read so far have in common. */
interface Run {
  rows: number
  /** Tabs of the longest row. */
  most: number
  fewest: number
  /** Some row ends with a tab, so trailing tabs were not taken away. */
  trailing: boolean
}

/** How a line goes on with a table: as a row, as a piece of a wrapped cell, or not at all. */
type Part = 'row' | 'piece' | undefined

/**
 * The lines with tabs from `lines[from]` on, or `undefined`. They are the rows of a table; but one tab before a text is
 * an indent, so lines that have no other tab are no table and have no rows, and a single line needs three texts.
 */
export function tabTableAt(lines: readonly Line[], from: number): TextTable | undefined {
  const run: Run = { rows: 0, most: 0, fewest: Number.POSITIVE_INFINITY, trailing: false }
  const rows: FlowCell[][] = []
  let separated = false
  let open = false
  let end = from
  for (let line = lines[end]; line; line = lines[++end]) {
    const part = partOf(run, lines, end)
    if (!part) break
    if (part === 'piece' || open) appendPiece(rows, line)
    else rows.push(cellsOf(line))
    open = part === 'piece'
    separated ||= separates(line.text)
    count(run, line.text)
  }
  const texts = rows[0]?.filter((cell) => cell.text !== '').length ?? 0
  const table = separated && (end - from > 1 || texts > 2)
  return end === from ? undefined : textTable(end - from, table ? rows : [])
}

const hasTab = (line: Line | undefined): boolean => line?.text.includes('\t') === true

const tabsOf = (text: string): number => text.split('\t').length - 1

/** Whether a tab stands between two positions: not in a blank line, nor when it is a single one before the text. */
function separates(text: string): boolean {
  return text.trim() !== '' && text.includes('\t') && !/^\t[^\t]*$/.test(text)
}

function count(run: Run, text: string): void {
  const tabs = tabsOf(text)
  if (tabs === 0) return
  run.rows++
  run.most = Math.max(run.most, tabs)
  run.fewest = Math.min(run.fewest, tabs)
  run.trailing ||= text.endsWith('\t')
}

function partOf(run: Run, lines: readonly Line[], at: number): Part {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]]
  if (hasTab(line)) return 'row'
  if (!line || !after || line.text.trim() === '' || !hasTab(after) || run.rows < 2) return undefined
  // The tabs of the row broken off and of the line after make up exactly those of a whole row.
  if (before && hasTab(before) && run.most > 1 && tabsOf(before.text) + tabsOf(after.text) === run.most) return 'piece'
  // In a table whose rows all lost their trailing tabs, a row of one cell has none at all.
  const stripped = run.fewest < run.most && !run.trailing && !after.text.endsWith('\t')
  return stripped && tabsOf(after.text) <= run.most ? 'row' : undefined
}

function appendPiece(rows: readonly FlowCell[][], line: Line): void {
  const row = rows.at(-1)
  const [piece, ...rest] = cellsOf(line)
  const last = row?.pop()
  if (row && last && piece) row.push(joined(last, piece), ...rest)
}

function cellsOf(line: Line): FlowCell[] {
  const cells: FlowCell[] = []
  let start = 0
  for (const piece of line.text.split('\t')) {
    cells.push(cellOf(line, start, start + piece.length))
    start += piece.length + 1
  }
  return cells
}

import type { FlowCell } from '../grid.ts'
import { cellOf, joined, type Line, type TextTable, textTable } from './tables.ts'

/**
 * The table that tabs draw from `lines[from]` on, or `undefined`. Neighbouring lines with tabs are its rows; one tab
 * before a text is an indent, so lines that have no other tab are no table, and a single line needs three texts.
 */
export function tabTableAt(lines: readonly Line[], from: number): TextTable | undefined {
  let end = from
  while (end < lines.length && (hasTab(lines[end]) || isWrapped(lines, from, end))) end++
  const run = lines.slice(from, end)
  const separated = run.some((line) => tabsBetween(line.text) > 0)
  const enough = run.length > 1 || (run[0]?.text.split('\t').filter((cell) => cell.trim() !== '').length ?? 0) > 2
  return separated && enough ? textTable(run.length, rowsOf(run)) : undefined
}

const hasTab = (line: Line | undefined): boolean => line?.text.includes('\t') === true

const tabsOf = (text: string): number => text.split('\t').length - 1

/** Tabs that stand between two positions: all but a single leading one. An otherwise blank line has none. */
function tabsBetween(text: string): number {
  if (text.trim() === '') return 0
  return tabsOf(/^\t[^\t]*$/.test(text) ? text.slice(1) : text)
}

/**
 * Whether the line without tabs at `at` continues the cell that the row before it broke off: the tabs of the row
 * before and of the line after must make up exactly the tabs that every whole row of this run has.
 */
function isWrapped(lines: readonly Line[], from: number, at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]]
  if (at - from < 2 || !before || !line || !after || line.text.trim() === '') return false
  const whole = Math.max(...lines.slice(from, at).map(({ text }) => tabsOf(text)))
  return hasTab(before) && hasTab(after) && tabsOf(before.text) + tabsOf(after.text) === whole && whole > 1
}

/** Rows of a run; pieces of a broken row are put together around the line without tabs. */
function rowsOf(run: readonly Line[]): readonly (readonly FlowCell[])[] {
  const rows: FlowCell[][] = []
  let open = false
  for (const line of run) {
    const cells = cellsOf(line)
    const row = rows.at(-1)
    const last = row?.pop()
    const piece = !hasTab(line)
    if (row && last && (piece || open)) row.push(joined(last, cells[0] ?? last), ...cells.slice(1))
    else {
      if (row && last) row.push(last)
      rows.push(cells)
    }
    open = piece
  }
  return rows
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

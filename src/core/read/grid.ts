import { fail, ok, type Result } from '../base/result.ts'
import type { Cell, Doubt, Table } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { ReadError } from '../document/read-error.ts'
import { limits } from './limits.ts'

/** A cell that knows its spans but not yet its position: it goes to the next free place of its row. */
export interface FlowCell {
  readonly text: string
  readonly place: Place
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** Where the cell starts when the format says it; otherwise after the cell before it. */
  readonly column?: number
  readonly doubt?: Doubt
}

/**
 * Lays rows of cells on a grid as HTML does: a cell takes the next place that no cell from above covers. Spans are cut
 * to the rows that exist and to the columns in which some cell starts, because pages declare spans far beyond them.
 */
export function tableOfRows(
  rows: readonly (readonly FlowCell[])[],
  table: Pick<Table, 'place' | 'grid' | 'doubts'>,
): Result<Table, ReadError> {
  const cells: Cell[] = []
  const covered: number[] = []
  let columns = 0
  for (const [row, flow] of rows.entries()) {
    let column = 0
    for (const cell of flow) {
      if (cell.column !== undefined && cell.column > column) column = cell.column
      while ((covered[column] ?? 0) > row) column++
      if (column >= limits.columns) return fail({ code: 'too-many-columns' })
      const span = freeSpan(covered, row, column, cell.columnSpan ?? 1)
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - row))
      for (let at = column; at < column + span; at++) covered[at] = row + rowSpan
      cells.push(placed(cell, row, column, rowSpan, span))
      columns = Math.max(columns, column + 1)
      column += span
    }
    if (cells.length > limits.cells) return fail({ code: 'too-large', detail: 'cells' })
  }
  return ok({ kind: 'table', rows: rows.length, columns, cells: cells.map((cell) => cutTo(columns, cell)), ...table })
}

function freeSpan(covered: readonly number[], row: number, column: number, wanted: number): number {
  let span = 1
  const widest = Math.min(wanted, limits.columns - column)
  while (span < widest && (covered[column + span] ?? 0) <= row) span++
  return span
}

function placed(cell: FlowCell, row: number, column: number, rowSpan: number, columnSpan: number): Cell {
  const { text, place, doubt } = cell
  return { row, column, rowSpan, columnSpan, text, place, ...(doubt && { doubt }) }
}

function cutTo(columns: number, cell: Cell): Cell {
  return cell.column + cell.columnSpan <= columns ? cell : { ...cell, columnSpan: columns - cell.column }
}

import type { FlowCell } from '../grid.ts'
import { joinLines } from '../lines.ts'
import type { RowColumn } from './properties.ts'

/** A row as the text has it: the lines of each cell, and the columns that the mark at its end declares. */
export interface DocRow {
  readonly cells: readonly (readonly string[])[]
  readonly columns: readonly RowColumn[] | undefined
}

/** Edges nearer than this, in twentieths of a point, are one: rows are drawn by hand. */
const sameEdge = 30

interface OpenCell extends FlowCell {
  readonly column: number
  readonly columnSpan: number
  rowSpan: number
}

/**
 * The rows of a table on a common grid. Rows have only edges of their own, so the grid is made of all edges of the
 * table; a table in which some row does not say its columns is taken cell by cell.
 */
export function gridRows(rows: readonly DocRow[], block: number): readonly (readonly FlowCell[])[] {
  const place = { kind: 'doc', block } as const
  if (rows.some((row) => row.columns?.length !== row.cells.length)) {
    return rows.map(({ cells }) => cells.map((lines) => ({ text: joinLines(lines), place })))
  }
  const edges = distinct(rows.flatMap((row) => (row.columns ?? []).flatMap(({ left, right }) => [left, right])))
  const open = new Map<number, OpenCell>()
  return rows.map(({ cells, columns }) => {
    const placed: OpenCell[] = []
    for (const [index, { left, right, continuesAbove, continuesBefore }] of (columns ?? []).entries()) {
      const column = indexOf(edges, left)
      const columnSpan = Math.max(1, indexOf(edges, right) - column)
      const above = open.get(column)
      const before = placed.at(-1)
      if (continuesAbove && above) above.rowSpan++
      else if (continuesBefore && before) {
        placed[placed.length - 1] = { ...before, columnSpan: column + columnSpan - before.column }
      } else {
        const cell = { text: joinLines(cells[index] ?? []), place, column, columnSpan, rowSpan: 1 }
        placed.push(cell)
        open.set(column, cell)
      }
    }
    return placed
  })
}

function distinct(values: readonly number[]): readonly number[] {
  const edges: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last === undefined || value - last > sameEdge) edges.push(value)
  }
  return edges
}

/** The edge that a value was taken for. */
function indexOf(edges: readonly number[], value: number): number {
  const after = edges.findIndex((edge) => edge > value)
  return (after < 0 ? edges.length : after) - 1
}

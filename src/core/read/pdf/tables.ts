import { withoutRadicals } from '#core/base/chinese.ts'
import type { Cell, Table } from '#core/document/document.ts'
import type { Box, Place } from '#core/document/place.ts'
import type { AlignedTable } from './aligned.ts'
import type { CellFragments } from './cells.ts'
import { cellText } from './cell-text.ts'
import type { Fragment } from './fragments.ts'
import type { Lattice } from './lattice.ts'
import type { RawPage } from './raw.ts'

/** A table of the document from a lattice and the texts of its cells. `guessedRows`: not all rows are ruled. */
export function ruledTable(page: RawPage, lattice: Lattice, texts: CellFragments, guessedRows: boolean): Table {
  const { xs, ys } = lattice
  const cells: Cell[] = []
  for (const [i, { row, column, lastRow, lastColumn }] of lattice.cells.entries()) {
    const spans = { row, column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 }
    const fragments = texts.get(i)
    if (!fragments && spans.rowSpan === 1 && spans.columnSpan === 1) continue
    const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[lastColumn + 1] ?? 0, ys[lastRow + 1] ?? 0]
    cells.push(cellOf(page, spans, box, fragments ?? []))
  }
  const place = placeOf(page, lattice.box)
  const table: Table = { kind: 'table', rows: ys.length - 1, columns: xs.length - 1, cells, place, grid: 'ruled' }
  return guessedRows ? { ...table, doubts: [{ code: 'guessed-grid' }, { code: 'wrapped-row' }] } : table
}

/** A table of the document from aligned texts: always with a doubt. */
export function alignedTable(page: RawPage, { xs, rows }: AlignedTable): Table {
  const cells = rows.flatMap(({ top, bottom, texts }, row) =>
    texts.map(({ column, lastColumn, fragments }) => {
      const box: Box = [xs[column] ?? 0, top, xs[lastColumn + 1] ?? 0, bottom]
      return cellOf(page, { row, column, rowSpan: 1, columnSpan: lastColumn - column + 1 }, box, fragments)
    }),
  )
  const box: Box = [xs[0] ?? 0, rows[0]?.top ?? 0, xs.at(-1) ?? 0, rows.at(-1)?.bottom ?? 0]
  const wrapped = rows.some((row) => row.wrapped)
  return {
    kind: 'table',
    rows: rows.length,
    columns: xs.length - 1,
    cells,
    place: placeOf(page, box),
    grid: 'aligned',
    doubts: [{ code: 'guessed-grid' }, ...(wrapped ? [{ code: 'wrapped-row' } as const] : [])],
  }
}

type Spans = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

function cellOf(page: RawPage, spans: Spans, box: Box, fragments: readonly Fragment[]): Cell {
  const { text, doubt } = cellText(fragments, box[2] - box[0])
  return { ...spans, text: withoutRadicals(text), place: placeOf(page, box), ...(doubt && { doubt }) }
}

export function placeOf(page: RawPage, box: Box): Place {
  const [left, top, right, bottom] = page.displayed(box)
  return { kind: 'pdf', page: page.number, box: [hundredth(left), hundredth(top), hundredth(right), hundredth(bottom)] }
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}

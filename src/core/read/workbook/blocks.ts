import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Doubt, Paragraph, Table } from '#core/document/document.ts'
import type { Place } from '#core/document/place.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { type FlowCell, tableOfRows } from '../grid.ts'
import { limits } from '../limits.ts'
import { joinLines } from '../lines.ts'
import { regionsOf } from './regions.ts'
import { cellName, type Sheet } from './sheet.ts'
import type { ShownCell } from './visible.ts'

/** The blocks of a sheet from top to bottom; what floats over it comes last. */
export function blocksOf(sheet: Sheet, rows: readonly (readonly ShownCell[])[]): Result<readonly Block[], ReadError> {
  const blocks: Block[] = []
  for (const region of regionsOf(rows)) {
    if (region.kind === 'text') blocks.push(...region.rows.flatMap((row) => paragraphsOf(sheet, row)))
    else {
      const table = tableOf(sheet, region.rows)
      if (!table.ok) return table
      blocks.push(table.value)
    }
  }
  return ok([...blocks, ...floatingOf(sheet)])
}

const placeOf = (sheet: Sheet, row: number, column: number): Place => ({
  kind: 'xlsx',
  sheet: sheet.name,
  cell: cellName(row, column),
})

/** A cell outside grids is one paragraph for each of its lines. */
function paragraphsOf(sheet: Sheet, row: readonly ShownCell[]): readonly Paragraph[] {
  return row.flatMap(({ text, source }) => {
    const place = placeOf(sheet, source.row, source.column)
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
    return lines.filter((line) => line !== '').map((line): Paragraph => ({ kind: 'paragraph', text: line, place }))
  })
}

function tableOf(sheet: Sheet, rows: readonly (readonly ShownCell[])[]): Result<Table, ReadError> {
  let left = Number.POSITIVE_INFINITY
  let right = 0
  for (const row of rows) {
    for (const cell of row) [left, right] = [Math.min(left, cell.column), Math.max(right, cell.column)]
  }
  if (right - left >= limits.columns) return fail({ code: 'too-many-columns' })
  const top = Math.min(...rows.slice(0, 1).flatMap((row) => row.map((cell) => cell.source.row)))
  const corner = rows.flatMap((row) => row.filter((cell) => cell.column === left))[0]
  return tableOfRows(
    rows.map((row) => row.map((cell) => flowCell(sheet, cell, left))),
    { place: placeOf(sheet, Number.isFinite(top) ? top : 0, corner?.source.column ?? 0), grid: 'ruled' },
  )
}

function flowCell(sheet: Sheet, cell: ShownCell, left: number): FlowCell {
  const unread: Doubt | undefined = cell.unread
    ? { code: 'unreadable-part', detail: 'formula without result' }
    : undefined
  return {
    text: joinLines(cell.text.split(/\r\n|\r|\n/)),
    place: placeOf(sheet, cell.source.row, cell.source.column),
    column: cell.column - left,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    ...(unread && { doubt: unread }),
  }
}

function floatingOf(sheet: Sheet): readonly Block[] {
  return sheet.floating.map(({ row, column, text }): Block => {
    const place = placeOf(sheet, row, column)
    return text === undefined
      ? { kind: 'picture', place }
      : { kind: 'paragraph', text: joinLines(text.split('\n')), place }
  })
}

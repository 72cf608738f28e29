import type { Result } from '#core/base/result.ts'
import type { Table } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { type FlowCell, tableOfRows } from '../grid.ts'
import { attribute, childElements, type Element } from './parse.ts'
import type { SelectorOf } from './selector.ts'
import { isHidden, printedText } from './show.ts'

/** The rows of a table itself, not those of tables inside its cells. */
export function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((part) => {
    if (isHidden(part)) return []
    const rows = part.tagName === 'tr' ? [part] : sections.has(part.tagName) ? childElements(part) : []
    return rows.filter((row) => row.tagName === 'tr' && !isHidden(row))
  })
}

const sections = new Set(['thead', 'tbody', 'tfoot'])

export function cellsOf(row: Element): readonly Element[] {
  return childElements(row).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell))
}

/** The outermost tables below an element. */
export function tablesIn(element: Element): readonly Element[] {
  if (isHidden(element)) return []
  return childElements(element).flatMap((child) => (child.tagName === 'table' ? [child] : tablesIn(child)))
}

/**
 * Whether a table only arranges the page: one cell, a role that says so, inner tables with at least as many cells as
 * its own, or a single row that holds long running text.
 */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table)
  const cells = rows.flatMap(cellsOf)
  if (cells.length <= 1 || attribute(table, 'role') === 'presentation') return true
  const inner = cells.flatMap(tablesIn)
  if (inner.length > 0 && countCells(inner) >= cells.length) return true
  return rows.length === 1 && cells.some((cell) => paragraphs(cell) >= 3 && printedText(cell).length > 300)
}

const countCells = (tables: readonly Element[]): number =>
  tables.reduce((sum, table) => {
    const cells = rowsOf(table).flatMap(cellsOf)
    return sum + cells.length + countCells(cells.flatMap(tablesIn))
  }, 0)

const paragraphs = (cell: Element): number =>
  childElements(cell).reduce(
    (sum, child) => sum + (/^(p|div|h[1-6]|li)$/.test(child.tagName) ? 1 : paragraphs(child)),
    0,
  )

/** The grid of a table of data. Text of tables inside its cells is not repeated here. */
export function tableOf(table: Element, selectorOf: SelectorOf): Result<Table, ReadError> {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => flowCell(cell, selectorOf)))
  return tableOfRows(rows, { place: { kind: 'html', selector: selectorOf(table) }, grid: 'ruled' })
}

function flowCell(cell: Element, selectorOf: SelectorOf): FlowCell {
  const text = printedText(cell)
  return {
    text,
    place: { kind: 'html', selector: selectorOf(cell) },
    rowSpan: spanOf(cell, 'rowspan'),
    columnSpan: spanOf(cell, 'colspan'),
    ...(text === '' && hasPicture(cell) && { doubt: { code: 'unreadable-part', detail: 'picture' } }),
  }
}

/** A span as browsers take it; `rowspan="0"` reaches the last row. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '', 10)
  if (span === 0 && name === 'rowspan') return 65534
  return span > 0 ? Math.min(span, name === 'rowspan' ? 65534 : 1000) : 1
}

const hasPicture = (element: Element): boolean =>
  childElements(element).some((child) => child.tagName === 'img' || hasPicture(child))

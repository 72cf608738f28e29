import type { Coordinates, Flow } from '../facts/coordinates.ts'
import type { Column, Panel, Row, UnderstoodTable } from '../facts/recognition.ts'
import { grandTotal } from '../vocabulary/patterns/rows.ts'
import { withInherited } from './inherit.ts'

type Structured = Omit<UnderstoodTable, 'factAt' | 'numerals'>

/**
 * A total that takes in the carry-over is the total of sources or uses, not of the year's revenue or expenditure, whatever
 * word is printed (合计, 总计). What it takes in is seen from its parts.
 */
export function withTotalFlows<T extends Structured>(table: T, tableCoordinates: Coordinates): T {
  const columns = table.columns.map((column) =>
    columnFlow(table, carriedColumn(table, column, tableCoordinates), tableCoordinates),
  )
  const panels = table.panels.map((panel) => panelFlows(panel, columns, tableCoordinates))
  return { ...table, columns, panels }
}

/** A column 上年结转 in a table of expenditure is expenditure from money carried over. */
function carriedColumn(table: Structured, column: Column, tableCoordinates: Coordinates): Column {
  if (column.coordinates.flow !== 'openingCarryover' || !isExpenditure(table, tableCoordinates)) return column
  return { ...column, coordinates: { ...column.coordinates, flow: 'expenditure', origin: 'carriedOver' } }
}

function isExpenditure(table: Structured, tableCoordinates: Coordinates): boolean {
  if (table.columns.some(({ kind, coordinates }) => kind === 'amount' && coordinates.flow === 'revenue')) return false
  if (tableCoordinates.flow !== undefined) return tableCoordinates.flow === 'expenditure'
  return table.columns.some(({ kind, coordinates }) => kind === 'amount' && coordinates.nature !== undefined)
}

function columnFlow(table: Structured, column: Column, tableCoordinates: Coordinates): Column {
  if (isExpenditure(table, tableCoordinates)) return column
  const sum = table.columnSums.find(({ whole, comparator }) => whole === column.index && comparator === '=')
  if (!sum || column.coordinates.flow !== undefined) return column
  const carried = sum.parts.some((part) => table.columns[part]?.coordinates.flow === 'openingCarryover')
  return carried ? { ...column, coordinates: { ...column.coordinates, flow: 'totalSources' } } : column
}

function panelFlows(panel: Panel, columns: readonly Column[], tableCoordinates: Coordinates): Panel {
  const side = sideOf(
    columns[panel.amounts[0] ?? -1]?.coordinates.flow ?? tableCoordinates.flow ?? sideOfRows(panel.rows),
  )
  const rows = withInherited(panel.rows).map((row): Row => {
    const flow = totalFlow(row, panel.rows, side) ?? row.coordinates.flow
    const coordinates =
      flow === undefined || flow === row.coordinates.flow ? row.coordinates : { ...row.coordinates, flow }
    return side === undefined || row.role === 'blank' ? { ...row, coordinates } : { ...row, coordinates, side }
  })
  return { ...panel, rows }
}

/** The side of the account that a flow belongs to. */
function sideOf(flow: Flow | undefined): Flow | undefined {
  if (flow === 'totalSources' || flow === 'openingCarryover' || flow === 'surplusUsed') return 'revenue'
  return flow === 'totalUses' || flow === 'closingCarryover' || flow === 'surplusDistribution' ? 'expenditure' : flow
}

/** Revenue by its rows of funds and sources, expenditure by its rows of classes and natures. */
function sideOfRows(rows: readonly Row[]): Flow | undefined {
  let revenue = 0
  let expenditure = 0
  for (const { coordinates } of rows) {
    if (coordinates.functional || coordinates.nature || coordinates.departmental || coordinates.governmental)
      expenditure += 1
    else if (coordinates.fund || coordinates.revenue) revenue += 1
  }
  if (revenue === 0 && expenditure === 0) return undefined
  return revenue > expenditure ? 'revenue' : 'expenditure'
}

function totalFlow(row: Row, rows: readonly Row[], side: Flow | undefined): Flow | undefined {
  if (row.role !== 'total') return undefined
  const flows = row.children.map((at) => rows[at]?.coordinates.flow)
  if (flows.some((flow) => flow === 'openingCarryover' || flow === 'surplusUsed')) return 'totalSources'
  if (flows.some((flow) => flow === 'closingCarryover' || flow === 'surplusDistribution')) return 'totalUses'
  if (row.coordinates.flow === 'totalSources' || row.coordinates.flow === 'totalUses') return row.coordinates.flow
  if (
    grandTotal.test(row.label.replace(/\s/g, '')) &&
    flows.length > 0 &&
    side !== undefined &&
    hasSibling(row, rows)
  ) {
    return side === 'revenue' ? 'totalSources' : 'totalUses'
  }
  return undefined
}

/** 总计 after 合计: the wider of two totals. */
function hasSibling(row: Row, rows: readonly Row[]): boolean {
  return row.children.some((at) => rows[at]?.role === 'total')
}

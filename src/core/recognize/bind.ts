import type { Coordinates } from '../facts/coordinates.ts'
import type { Fact, Quantity } from '../facts/fact.ts'
import type { Column, Grid, Panel, Row, UnderstoodTable } from '../facts/recognition.ts'
import type { MoneyUnit } from '../money/amount.ts'
import { halfUnit, isMoneyUnit, parsePrinted, type Printed, scaled, toFen } from '../money/printed.ts'

/** What holds for all facts of a document. */
export interface BindContext {
  readonly year: number
  readonly stage: 'approved' | 'finalAccounts'
  /** The unit most tables of the document declare, for tables that declare none. */
  readonly usualUnit: MoneyUnit | undefined
}

export interface Bound {
  readonly facts: readonly Fact[]
  readonly factAt: ReadonlyMap<number, number>
  /** Cells that print a figure, bound or not. */
  readonly numerals: number
}

interface Site {
  readonly table: Omit<UnderstoodTable, 'factAt' | 'numerals'>
  readonly tableCoordinates: Coordinates
  readonly context: BindContext
}

const ratioScale = 10_000n

/** Gives every cell of the amount columns its coordinates: title, then column path, then row path. Blank cells become facts without value. */
export function bind(site: Site, firstId: number): Bound {
  const facts: Fact[] = []
  const factAt = new Map<number, number>()
  let numerals = 0
  const { grid, panels, columns } = site.table
  const decimals = finestDecimals(grid, columns)
  for (const [panelIndex, panel] of panels.entries()) {
    for (const row of panel.rows) {
      for (const index of panel.amounts) {
        const column = columns[index]
        if (!column) continue
        const printed = parsePrinted(grid.text[row.row]?.[index] ?? '')
        if (printed.kind === 'number') numerals += 1
        const labelled = row.role === 'blank' ? labelFromLeft(panels, panelIndex, row.row, grid) : { panel, row }
        if (!labelled || printed.kind === 'words') continue
        if (labelled.row !== row && printed.kind !== 'number') continue
        const fact = factOf(
          site,
          labelled.row,
          column,
          printed,
          row.row,
          decimals.get(index) ?? 0,
          firstId + facts.length,
        )
        if (!fact) continue
        factAt.set(row.row * grid.columns + index, fact.id)
        facts.push(fact)
      }
    }
  }
  return { facts, factAt, numerals }
}

/** A total whose words stand in a panel to the left and whose figure stands in this one (公用经费合计 … 1,766,900.77). */
function labelFromLeft(
  panels: readonly Panel[],
  at: number,
  row: number,
  grid: Grid,
): { panel: Panel; row: Row } | undefined {
  const own = panels[at]
  if (own && own.labels.length === 0) {
    const only = own.rows.find((candidate) => candidate.row === row)
    return only ? { panel: own, row: only } : undefined
  }
  for (let left = at - 1; left >= 0; left -= 1) {
    const panel = panels[left]
    const found = panel?.rows.find((candidate) => candidate.row === row)
    if (!panel || !found || found.role === 'blank') continue
    const taken = panel.amounts.some((column) => parsePrinted(grid.text[row]?.[column] ?? '').kind === 'number')
    return found.role === 'total' && !taken ? { panel, row: found } : undefined
  }
  return undefined
}

/** The most decimals printed in each column; a column without figures is as fine as the finest of its table. */
function finestDecimals(grid: Grid, columns: readonly Column[]): ReadonlyMap<number, number> {
  const finest = new Map<number, number>()
  for (const column of columns) {
    if (column.kind !== 'amount') continue
    for (let row = grid.headerRows; row < grid.rows; row += 1) {
      const printed = parsePrinted(grid.text[row]?.[column.index] ?? '')
      if (printed.kind !== 'number') continue
      finest.set(column.index, Math.max(finest.get(column.index) ?? 0, printed.number.decimals))
    }
  }
  const most = Math.max(0, ...finest.values())
  for (const { kind, index } of columns) if (kind === 'amount' && !finest.has(index)) finest.set(index, most)
  return finest
}

function factOf(
  site: Site,
  row: Row,
  column: Column,
  printed: Printed,
  gridRow: number,
  decimals: number,
  id: number,
): Fact | undefined {
  const { table } = site
  const quantity = row.quantity ?? column.quantity
  const unit = unitFor(site, row, column, printed, quantity)
  const measured = measure(
    printed,
    quantity,
    unit.unit,
    Math.max(decimals, printed.kind === 'number' ? printed.number.decimals : 0),
  )
  if (!measured) return undefined
  const place =
    table.grid.place[gridRow]?.[column.index] ??
    table.grid.place[gridRow]?.find((found) => found !== undefined) ??
    table.place
  const understood = row.known || row.role === 'total' || table.panels.every((panel) => panel.labels.length === 0)
  const open =
    row.coordinates.project !== undefined || row.coordinates.item !== undefined || row.coordinates.unit !== undefined
  const doubted = table.grid.doubted.has(`${gridRow}/${column.index}`)
  const headed = column.known || Object.keys(site.tableCoordinates).length > 0
  return {
    id,
    coordinates: coordinatesOf(site, row, column),
    quantity,
    value: measured.value,
    precision: measured.precision,
    unit: unit.unit,
    printed: table.grid.text[gridRow]?.[column.index] ?? '',
    binding:
      doubted || !headed || !(understood || open) ? 'doubtful' : understood && unit.declared ? 'certain' : 'partial',
    labels: { table: table.title, row: row.path.length > 0 ? row.path : [row.label], column: column.path },
    at: {
      path: [table.title, row.label, column.path.join('/')].filter((part) => part !== ''),
      quote: table.grid.text[gridRow]?.[column.index] ?? '',
      place,
    },
    cell: {
      block: table.grid.block[gridRow] ?? 0,
      row: table.grid.blockRow[gridRow] ?? gridRow,
      column: table.grid.blockColumn?.[gridRow]?.[column.index] ?? column.index,
    },
  }
}

function unitFor(
  site: Site,
  row: Row,
  column: Column,
  printed: Printed,
  quantity: Quantity,
): { unit: string; declared: boolean } {
  const inCell = printed.kind === 'number' ? (printed.number.percent ? '%' : printed.unit) : undefined
  const said = inCell ?? column.unit ?? row.unit
  if (quantity === 'ratio') return { unit: '%', declared: true }
  if (quantity === 'count') return { unit: said ?? '', declared: true }
  if (said !== undefined && isMoneyUnit(said)) return { unit: said, declared: true }
  const declared = site.table.unit
  if (declared !== undefined) return { unit: declared, declared: true }
  return { unit: site.context.usualUnit ?? '', declared: false }
}

function measure(
  printed: Printed,
  quantity: Quantity,
  unit: string,
  decimals: number,
): { value: bigint | null; precision: bigint } | undefined {
  if (printed.kind === 'words') return undefined
  if (quantity === 'money') {
    if (!isMoneyUnit(unit)) return printed.kind === 'number' ? undefined : { value: null, precision: 0n }
    return {
      value: printed.kind === 'number' ? toFen(printed.number, unit) : null,
      precision: halfUnit(decimals, unit),
    }
  }
  const scale = quantity === 'ratio' ? ratioScale : 1n
  const precision = scale / 10n ** BigInt(decimals) / 2n
  return {
    value: printed.kind === 'number' ? scaled(printed.number, scale) : null,
    precision: quantity === 'ratio' ? precision : 0n,
  }
}

function coordinatesOf(site: Site, row: Row, column: Column): Coordinates {
  const { context, table } = site
  const merged: { -readonly [K in keyof Coordinates]: Coordinates[K] | undefined } = {
    ...site.tableCoordinates,
    ...narrower(site.tableCoordinates, column.coordinates),
    ...row.coordinates,
  }
  if (merged.year === 'last') merged.year = String(context.year - 1)
  if (merged.year === undefined || merged.year === String(context.year)) delete merged.year
  merged.flow = row.coordinates.flow ?? column.coordinates.flow ?? row.side ?? site.tableCoordinates.flow
  merged.stage ??= context.stage
  merged.flow ??=
    merged.functional || merged.departmental || merged.governmental || merged.nature || merged.procurement
      ? 'expenditure'
      : undefined
  if (merged.flow === undefined) delete merged.flow
  if (merged.flow === 'revenue' || merged.flow === 'totalSources') delete merged.origin
  if (table.entity !== undefined) merged.entity = table.entity
  return merged as Coordinates // undefined values were deleted above
}

/** A column adds to the title; a heading never widens what the title says already. */
function narrower(title: Coordinates, column: Coordinates): Coordinates {
  if (title.fund !== undefined && title.fund !== 'fiscal' && column.fund === 'fiscal')
    return { ...column, fund: title.fund }
  return column
}

/** The money unit that most tables of a document declare. */
export function usualUnitOf(units: readonly (string | undefined)[]): MoneyUnit | undefined {
  const counts = new Map<MoneyUnit, number>()
  for (const unit of units) if (unit !== undefined && isMoneyUnit(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

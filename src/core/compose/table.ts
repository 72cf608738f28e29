import type { PublishedCell, PublishedColumn, PublishedTable } from '../document/publication.ts'
import type { LabelColumn, TableLayout } from '../editions/layout.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import { moneyUnits } from '../money/amount.ts'
import { printAmount, printScaled } from '../money/printed.ts'
import type { ComposeError } from './compose-error.ts'
import { filled, type Setting } from './coordinates.ts'
import { headerOf } from './header.ts'
import type { PlannedCell, PlannedPanel, PlannedRow, PlannedTable } from './plan.ts'
import type { Row } from './rows.ts'
import { rateOf } from './ratio.ts'

/** A printed figure with its meaning: what a reader of the table has to find there. */
export interface ComposedCell {
  readonly table: string
  /** Row of the body and grid column. */
  readonly row: number
  readonly column: number
  readonly coordinates: Coordinates
  readonly text: string
}

/** Prints a planned table with the rounded figures. */
export function printTable(
  planned: PlannedTable,
  printed: ReadonlyMap<string, bigint>,
  setting: Setting,
  errors: ComposeError[],
): { table: PublishedTable; cells: readonly ComposedCell[] } {
  const { layout, height, panels, sums } = planned
  const composed: ComposedCell[] = []
  const sumAt = new Map(sums.map(({ whole, parts }) => [whole.join(), parts]))
  const rows = Array.from({ length: height }, (_, at) =>
    panels.flatMap((panel, index): PublishedCell[] => {
      const row = panel.rows.find((candidate) => candidate.at === at)
      const labels = labelCells(panel, row?.row, at + 1 + (index > 0 ? height * index : 0), height)
      if (!row) return labels
      const amounts = row.cells.map((cell, column) => amountCell(planned, panel, row, cell, column, printed, errors))
      for (const cell of amounts) {
        const own = row.cells.find(({ column }) => column === cell.column)
        if (own && cell.number)
          composed.push({
            table: layout.id,
            row: at,
            column: cell.column,
            coordinates: own.coordinates,
            text: cell.text,
          })
      }
      return [...labels, ...amounts.map((cell) => withSum(cell, at, sumAt))]
    }),
  )
  const table: PublishedTable = {
    kind: 'table',
    id: layout.id,
    title: filled(layout.title, setting),
    ...(layout.number !== undefined && { number: layout.number }),
    above: [filled(layout.above, setting), `${layout.unitWord}：${layout.unit}`],
    orientation: layout.orientation,
    columns: panels.flatMap(columnsOf),
    header: headerOf(layout, setting),
    rows: rows.length > 0 ? rows : [blankRow(panels)],
    notes: [
      ...layout.notes.map((note) => filled(note, setting)),
      ...(planned.filled ? [] : [filled(layout.empty, setting)]),
    ],
  }
  return { table, cells: composed }
}

type Parts = readonly (readonly [row: number, column: number])[]

function withSum(cell: PublishedCell, at: number, sumAt: ReadonlyMap<string, Parts>): PublishedCell {
  const parts = sumAt.get([at, cell.column].join())
  return parts && cell.number ? { ...cell, sumOf: parts.map(([row, column]) => [row, column, 1] as const) } : cell
}

const blankRow = (panels: readonly PlannedPanel[]): PublishedCell[] =>
  panels.flatMap(({ from, labels, columns }) =>
    [...labels, ...columns].map((_, at) => ({ column: from + at, text: '' })),
  )

function columnsOf({ labels, columns }: PlannedPanel): readonly PublishedColumn[] {
  const kinds = {
    name: 'label',
    governmentalName: 'label',
    index: 'index',
    code: 'code',
    codeRest: 'code',
    class: 'code',
    section: 'code',
    item: 'code',
  } as const
  return [
    ...labels.map(({ shows, width }): PublishedColumn => ({ kind: kinds[shows], width: width ?? widths[shows] })),
    ...columns.map(({ width }): PublishedColumn => ({ kind: 'amount', width: width ?? 10 })),
  ]
}

const widths = {
  name: 24,
  governmentalName: 18,
  index: 4,
  code: 9,
  codeRest: 4,
  class: 4,
  section: 4,
  item: 4,
} as const

/** The labels of a row; a total spans the columns of codes before its name. */
function labelCells(
  { from, labels }: PlannedPanel,
  row: Row | undefined,
  index: number,
  height: number,
): PublishedCell[] {
  const cells = labels.flatMap((label, at): PublishedCell[] => {
    if (label.shows === 'codeRest') return []
    const rest = labels.slice(at + 1).findIndex(({ shows }) => shows !== 'codeRest')
    const text = labelText(label, row, index, height)
    const indent = label.shows === 'name' && row && row.depth > 0 ? row.depth : undefined
    return [
      {
        column: from + at,
        text,
        ...(label.shows === 'code' && rest > 0 && { columnSpan: rest + 1 }),
        ...(indent !== undefined && { indent }),
        ...(row?.total && { bold: true }),
      },
    ]
  })
  const name = labels.findIndex(({ shows }) => shows === 'name')
  const codes = labels.slice(0, name).every(({ shows }) => shows !== 'index' && shows !== 'name')
  if (!row?.total || name < 1 || !codes) return cells
  const title: PublishedCell = { column: from, columnSpan: name + 1, text: row.label, bold: true }
  return [title, ...cells.filter(({ column }) => column > from + name)]
}

function labelText({ shows }: LabelColumn, row: Row | undefined, index: number, height: number): string {
  if (shows === 'index') return height > 0 ? String(index) : ''
  if (!row) return ''
  const { code, label, governmental } = row
  switch (shows) {
    case 'name':
      return label
    case 'governmentalName':
      return governmental
    case 'code':
      return code
    case 'codeRest':
      return ''
    case 'class':
      return code.length === 3 ? code : ''
    case 'section':
      return code.length === 5 ? code.slice(3) : ''
    case 'item':
      return code.length === 7 ? code.slice(5) : ''
    default:
      return shows satisfies never
  }
}

function amountCell(
  planned: PlannedTable,
  panel: PlannedPanel,
  { row, cells }: PlannedRow,
  cell: PlannedCell,
  index: number,
  printed: ReadonlyMap<string, bigint>,
  errors: ComposeError[],
): PublishedCell {
  const { layout } = planned
  const { column } = cell
  const own = panel.columns[index]
  if (row.none === 'blank') return { column, text: '' }
  if (row.none === 'all' || (own && row.none.includes(own.id))) return { column, text: '—' }
  if (own?.derived) return derivedCell(planned.layout, panel, own.derived, cells, column, printed)
  const value = cell.key === undefined ? undefined : printed.get(cell.key)
  if (cell.figure === undefined || value === undefined) return { column, text: '' }
  if (cell.figure.value === 0n && layout.zeros === 'blank') return { column, text: '' }
  const bold = row.total ? { bold: true } : {}
  if (cell.figure.quantity !== 'money')
    return { column, text: String(value), number: { digits: value, decimals: 0 }, ...bold }
  const text = printAmount(value, layout.unit, layout.decimals)
  if (text.length > widest) errors.push({ code: 'does-not-fit', path: cell.path, text })
  return { column, text, number: { digits: digitsOf(value, layout), decimals: layout.decimals }, ...bold }
}

/** Characters of an amount that a column can hold: 999,999,999,999.99 and a sign. */
const widest = 19

const digitsOf = (fen: bigint, { unit, decimals }: Pick<TableLayout, 'unit' | 'decimals'>): bigint =>
  (fen * 10n ** BigInt(decimals)) / moneyUnits[unit]

/** A change or its rate from the printed figures of the row. Without a base there is no rate. */
function derivedCell(
  layout: TableLayout,
  panel: PlannedPanel,
  { measure, of }: { readonly measure: 'change' | 'changeRate'; readonly of: readonly [string, string] },
  cells: readonly PlannedCell[],
  column: number,
  printed: ReadonlyMap<string, bigint>,
): PublishedCell {
  const [now, base] = of.map((id) => {
    const cell = cells[panel.columns.findIndex((other) => other.id === id)]
    return cell?.key === undefined ? undefined : printed.get(cell.key)
  })
  if (now === undefined || base === undefined) return { column, text: '' }
  const change = now - base
  if (measure === 'change') {
    if (change === 0n && layout.zeros === 'blank') return { column, text: '' }
    const text = printAmount(change, layout.unit, layout.decimals)
    return { column, text, number: { digits: digitsOf(change, layout), decimals: layout.decimals } }
  }
  if (base === 0n) return { column, text: now === 0n && layout.zeros === 'blank' ? '' : '—' }
  const hundredths = rateOf(change, base)
  if (hundredths === 0n && layout.zeros === 'blank') return { column, text: '' }
  const text = `${printScaled(hundredths, 100n, 2)}%`
  return { column, text, number: { digits: hundredths, decimals: 2, percent: true } }
}

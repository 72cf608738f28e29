import type { AmountColumn, LabelColumn, PanelLayout, TableLayout } from '../editions/layout.ts'
import { type Coordinates, coordinatesKey } from '../facts/coordinates.ts'
import type { Figure } from '../facts/figure.ts'
import { moneyUnits } from '../money/amount.ts'
import type { PrintedFigure } from './alike.ts'
import type { ComposeError } from './compose-error.ts'
import { cellCoordinates, columnMeaning, filled, type Setting, tableMeaning } from './coordinates.ts'
import { type FigureIndex, slackOf } from './figures.ts'
import type { RoundingRelation } from './rounding/problem.ts'
import { type Row, rowsOf } from './rows.ts'

/** A table whose cells know their meaning and their true figure, before anything is rounded. */
export interface PlannedTable {
  readonly layout: TableLayout
  readonly height: number
  readonly panels: readonly PlannedPanel[]
  readonly sums: readonly PlannedSum[]
  /** Does any cell have a figure other than zero? */
  readonly filled: boolean
}

export interface PlannedPanel {
  readonly layout: PanelLayout
  /** The first grid column of the panel. */
  readonly from: number
  readonly labels: readonly LabelColumn[]
  readonly columns: readonly AmountColumn[]
  readonly rows: readonly PlannedRow[]
}

export interface PlannedRow {
  readonly row: Row
  /** Row of the body of the table. */
  readonly at: number
  /** By amount column of the panel. */
  readonly cells: readonly PlannedCell[]
}

export interface PlannedCell {
  readonly column: number
  readonly coordinates: Coordinates
  readonly figure?: Figure
  /** Key of the figure among those that are rounded together; absent where nothing is printed. */
  readonly key?: string
  readonly path: readonly string[]
}

/** A printed sum inside a table. */
export interface PlannedSum {
  readonly whole: readonly [row: number, column: number]
  readonly parts: readonly (readonly [row: number, column: number])[]
  readonly relation: RoundingRelation
}

export function planTable(
  layout: TableLayout,
  setting: Setting,
  figures: FigureIndex,
  errors: ComposeError[],
): PlannedTable {
  const title = filled(layout.title, setting)
  const table = tableMeaning(layout, setting)
  let from = 0
  const drafts = layout.panels.map((panel) => {
    const own = from
    from += panel.labels.length + panel.columns.length
    return draftPanel(panel, own, { title, table, layout, setting, figures, errors })
  })
  const height = Math.max(0, ...drafts.map(({ rows, above }) => Math.max(above, 0) + (rows.length - above)))
  const panels = drafts.map(({ above, ...panel }) => ({
    ...panel,
    rows: panel.rows.map((row, at) => ({ ...row, at: at < above ? at : height - panel.rows.length + at })),
  }))
  const sums = panels.flatMap((panel) => sumsOf(panel, title, errors))
  const printed = panels.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ figure }) => figure !== undefined && figure.value !== 0n)),
  )
  return { layout, height, panels, sums, filled: printed }
}

interface PanelContext {
  readonly title: string
  readonly table: Coordinates
  readonly layout: TableLayout
  readonly setting: Setting
  readonly figures: FigureIndex
  readonly errors: ComposeError[]
}

type DraftRow = Omit<PlannedRow, 'at'>

function draftPanel(
  panel: PanelLayout,
  from: number,
  { title, table, layout, setting, figures, errors }: PanelContext,
): Omit<PlannedPanel, 'rows'> & { rows: readonly DraftRow[]; above: number } {
  const meanings = panel.columns.map((column) => {
    const meaning = columnMeaning(panel, column, setting)
    if (!meaning && !column.derived) {
      const label = filled(column.path.at(-1) ?? '', setting)
      errors.push({ code: 'unknown-label', path: [title], label })
    }
    return meaning ?? {}
  })
  const cells = panel.columns.flatMap(({ derived }, at) =>
    derived ? [] : [(row: Coordinates) => cellCoordinates(table, meanings[at] ?? {}, row, setting)],
  )
  const { rows, above } = rowsOf(panel, { table: title, setting, figures, cells, errors })
  const unit = unitOf(layout)
  const planned = rows.map(
    (row): DraftRow => ({
      row,
      cells: panel.columns.map((column, at) => {
        const meaning = meanings[at] ?? {}
        const coordinates = row.alone
          ? cellCoordinates({}, {}, { ...row.coordinates, stage: meaning.stage ?? setting.stage }, setting)
          : cellCoordinates(table, meaning, row.coordinates, setting)
        const none = isNone(row, column.id)
        const figure = none || column.derived ? undefined : figures.at(coordinates)
        const path = [title, row.label, filled(column.path.join('/'), setting)]
        if (figure && figure.quantity !== row.quantity)
          errors.push({ code: 'does-not-fit', path, text: String(figure.value) })
        return {
          column: from + panel.labels.length + at,
          coordinates,
          path,
          ...(figure && { figure, key: keyFor(coordinates, figure, unit) }),
        }
      }),
    }),
  )
  return { layout: panel, from, labels: panel.labels, columns: panel.columns, rows: planned, above }
}

/** One unit of the last digit that a layout prints, in fen. */
export const unitOf = ({ unit, decimals }: Pick<TableLayout, 'unit' | 'decimals'>): bigint =>
  moneyUnits[unit] / 10n ** BigInt(decimals)

/** A figure has one printed value for each unit in which it is printed. */
export const keyFor = (coordinates: Coordinates, { quantity }: Figure, unit: bigint): string =>
  `${coordinatesKey(coordinates)}@${quantity === 'money' ? unit : quantity}`

/** Rows that add up to rows and columns that add up to columns, wherever both are printed; no sum of parts that no one asks. */
function sumsOf(panel: PlannedPanel, title: string, errors: ComposeError[]): readonly PlannedSum[] {
  const { rows, columns } = panel
  const down = rows.flatMap(({ row, cells, at }) =>
    row.parts.length === 0
      ? []
      : cells.flatMap((cell, index) => {
          if (columns[index]?.derived || isNone(row, columns[index]?.id)) return []
          const below = row.parts.flatMap((part) => rows[part] ?? [])
          if (below.some((part) => isNone(part.row, columns[index]?.id))) return []
          const parts = below.flatMap((part) => {
            const own = part.cells[index]
            return own ? [{ cell: own, at: part.at }] : []
          })
          return sumOf({ cell, at }, parts, title, errors)
        }),
  )
  const across = rows.flatMap(({ row, cells, at }) =>
    columns.flatMap((column, index) => {
      const cell = cells[index]
      if (!column.sumOf || !cell || isNone(row, column.id)) return []
      const parts = column.sumOf.flatMap((id) => {
        const own = cells[columns.findIndex((other) => other.id === id)]
        return own ? [{ cell: own, at }] : []
      })
      return sumOf({ cell, at }, parts, title, errors)
    }),
  )
  return [...down, ...across]
}

const isNone = ({ none }: Row, column: string | undefined): boolean =>
  typeof none === 'string' || (column !== undefined && none.includes(column))

interface Placed {
  readonly cell: PlannedCell
  readonly at: number
}

function sumOf(whole: Placed, parts: readonly Placed[], title: string, errors: ComposeError[]): readonly PlannedSum[] {
  const told = parts.filter(({ cell }) => cell.figure !== undefined && cell.figure.value !== 0n)
  const { figure, key, path, coordinates } = whole.cell
  if (!figure || key === undefined) {
    if (told.length > 0) errors.push({ code: 'total-missing', path, coordinates })
    return []
  }
  const sum = told.reduce((total, { cell }) => total + (cell.figure?.value ?? 0n), 0n)
  const difference = figure.value - sum
  if (difference !== 0n) {
    const slack = slackOf([figure, ...told.map(({ cell }) => cell.figure)])
    if (difference > slack || -difference > slack) errors.push({ code: 'law-broken', path, difference })
    return []
  }
  if (told.length === 0) return []
  const terms = told.map(({ cell }) => ({ key: cell.key ?? '', sign: -1 as const }))
  return [
    {
      whole: [whole.at, whole.cell.column],
      parts: told.map(({ cell, at }) => [at, cell.column] as const),
      relation: { name: [title, ...path.slice(1)].join(' › '), terms: [{ key, sign: 1 }, ...terms] },
    },
  ]
}

/** What the figures of a table contribute to the rounding of the whole document. */
export function roundingOf(table: PlannedTable): {
  cells: readonly PrintedFigure[]
  relations: readonly RoundingRelation[]
} {
  const unit = unitOf(table.layout)
  const cells = table.panels.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap(({ figure, key }) =>
        figure && key !== undefined
          ? [
              {
                key,
                coordinates: figure.coordinates,
                value: figure.value,
                unit: figure.quantity === 'money' ? unit : 1n,
              },
            ]
          : [],
      ),
    ),
  )
  return { cells, relations: table.sums.map(({ relation }) => relation) }
}

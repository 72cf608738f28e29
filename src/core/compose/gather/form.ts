import { normalLabel } from '../../base/chinese.ts'
import type { AmountColumn, Edition, PanelLayout, RowLayout, TableLayout } from '../../editions/layout.ts'
import type { Coordinates, Dimension } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'
import { titleCoordinates } from '../../vocabulary/title-meaning.ts'
import { cellCoordinates, columnMeaning, filled, type Setting, tableMeaning } from '../coordinates.ts'
import type { FigureIndex } from '../figures.ts'
import { type PlannedPanel, planTable } from '../plan.ts'

/**
 * A table of the edition as a form that a document may have filled in: a cell of the same title, row and column means what the
 * edition means by it, also where the words alone would not say it.
 */
export interface Form {
  coordinatesOf(fact: Fact): Coordinates
}

/** The tables of an edition by their titles. */
export function formsOf(edition: Edition, setting: Setting): ReadonlyMap<string, Form> {
  const tables = edition.parts.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'table' ? [item.table] : [])),
  )
  return new Map(tables.map((table) => [titleKey(filled(table.title, setting)), formOf(table, setting)]))
}

/** A title by its words, whatever its year and spaces. */
export const titleKey = (title: string): string => normalLabel(title).replace(/\d{4}|\s/g, '')

const noFigures: FigureIndex = { at: () => undefined, ifAny: () => undefined, values: () => [] }

const labelKey = (label: string): string => normalLabel(label).replace(/\s/g, '')
const pathKey = (path: readonly string[]): string => path.map(labelKey).join('/')

function formOf(table: TableLayout, setting: Setting): Form {
  const plan = planTable(table, setting, noFigures, [])
  const title = tableMeaning(table, setting)
  const words = titleCoordinates(filled(table.title, setting).replace(/\s/g, ''), setting.words)
  const columns = unique(plan.panels.flatMap((panel) => columnsOf(panel, setting)))
  const rows = unique(plan.panels.flatMap((panel) => fixedCells(panel, setting)))
  return {
    coordinatesOf: (fact) => {
      const column = columns.get(pathKey(fact.labels.column))
      if (column === undefined) return withMeans(fact.coordinates, words, table.means ?? {})
      const fixed = rows.get(`${pathKey(fact.labels.column)} ${labelKey(fact.labels.row.at(-1) ?? '')}`)
      if (fixed) return fixed
      const row = listedRow(column.panel.rows, fact.coordinates)
      if (!row) return withMeans(fact.coordinates, words, table.means ?? {})
      return cellCoordinates(title, columnMeaning(column.panel, column.column, setting) ?? {}, row, setting)
    },
  }
}

interface PlacedColumn {
  readonly panel: PanelLayout
  readonly column: AmountColumn
}

const headingOf = ({ heading }: PanelLayout, { path }: AmountColumn, setting: Setting): string =>
  pathKey([...(heading === undefined ? [] : [heading]), ...path].map((label) => filled(label, setting)))

function columnsOf({ layout }: PlannedPanel, setting: Setting): readonly (readonly [string, PlacedColumn])[] {
  return layout.columns.flatMap((column) =>
    column.derived ? [] : [[headingOf(layout, column, setting), { panel: layout, column }] as const],
  )
}

/** Cells of rows that the edition names itself. */
function fixedCells(
  { layout, rows, columns }: PlannedPanel,
  setting: Setting,
): readonly (readonly [string, Coordinates])[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ coordinates }, at) => {
      const column = columns[at]
      if (!column || column.derived) return []
      return [[`${headingOf(layout, column, setting)} ${labelKey(row.label)}`, coordinates] as const]
    }),
  )
}

/** Entries whose key stands once: what a form says twice is left to the words. */
function unique<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const counts = new Map<string, number>()
  for (const [key] of entries) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(entries.filter(([key]) => counts.get(key) === 1))
}

/** A row for a code or a project, where the panel lists such. */
function listedRow(rows: readonly RowLayout[], { functional, departmental, governmental, project }: Coordinates) {
  const codes = { functional, departmental, governmental }
  for (const row of rows) {
    const code = row.kind === 'codes' ? codes[row.by] : undefined
    if (row.kind === 'codes' && code !== undefined) return { ...row.means, [row.by]: code }
    if (row.kind === 'projects' && project !== undefined) return { project }
  }
  return undefined
}

/** What the edition says of the whole table, where the words of the document say nothing else. */
function withMeans(coordinates: Coordinates, words: Coordinates, means: Coordinates): Coordinates {
  const names = Object.keys(means) as Dimension[] // the keys of Coordinates
  const added = names.filter((name) => coordinates[name] === undefined || coordinates[name] === words[name])
  return { ...coordinates, ...Object.fromEntries(added.map((name) => [name, means[name]])) }
}

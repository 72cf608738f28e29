import type { Coordinates } from '../facts/coordinates.ts'
import type { AmountColumn, Edition, PanelLayout, TableLayout } from '../editions/layout.ts'
import { labelOf } from '../vocabulary/label.ts'
import { meaningOf, type Vocabulary, vocabulary } from '../vocabulary/meaning.ts'
import { compose, titleCoordinates } from '../vocabulary/title-meaning.ts'

/** What holds while one disclosure is composed. */
export interface Setting {
  readonly words: Vocabulary
  readonly entity: string
  readonly year: number
  readonly stage: 'approved' | 'finalAccounts'
}

let made: Vocabulary | undefined

export function settingOf(edition: Edition, entity: string, year: number): Setting {
  made ??= vocabulary()
  return { words: made, entity, year, stage: edition.kind === 'budget' ? 'approved' : 'finalAccounts' }
}

/** A text of an edition with the names of this disclosure in it. */
export function filled(text: string, { entity, year }: Pick<Setting, 'entity' | 'year'>): string {
  return text
    .replaceAll('{entity}', entity)
    .replaceAll('{year}', String(year))
    .replaceAll('{lastYear}', String(year - 1))
}

/** What the words of a label mean, or undefined when the vocabulary does not know them. */
export function wordsOf(label: string, setting: Setting): Coordinates | undefined {
  const { core } = labelOf(filled(label, setting))
  const meaning = meaningOf(setting.words, core)
  return (meaning.known && meaning.unknown.length <= 1) || core === '' ? meaning.coordinates : undefined
}

export function tableMeaning(table: TableLayout, setting: Setting): Coordinates {
  return { ...titleCoordinates(filled(table.title, setting).replace(/\s/g, ''), setting.words), ...table.means }
}

/** The meaning of a column by its headings; undefined when none of them is known and the edition gives no meaning. */
export function columnMeaning(panel: PanelLayout, column: AmountColumn, setting: Setting): Coordinates | undefined {
  const path = [...(panel.heading ? [panel.heading] : []), ...column.path]
  const meanings = path.map((label) => meaningOf(setting.words, labelOf(filled(label, setting)).core))
  if (!column.means && !meanings.some(({ known }) => known)) return undefined
  return { ...compose(meanings), ...panel.means, ...column.means }
}

/** The coordinates of a cell: title, then column, then row, as a reader composes them. */
export function cellCoordinates(
  table: Coordinates,
  column: Coordinates,
  row: Coordinates,
  setting: Setting,
): Coordinates {
  const flow = row.flow ?? column.flow ?? table.flow
  const merged: { -readonly [K in keyof Coordinates]: Coordinates[K] } = {
    stage: setting.stage,
    ...table,
    ...narrower(table, column),
    ...row,
    ...(flow && { flow }),
  }
  return normal(merged, setting.year)
}

/** Coordinates as figures have them: no year for the year of the disclosure, no origin of money that comes in. */
export function normal(coordinates: Coordinates, year: number): Coordinates {
  const { year: named, origin, entity: _entity, ...rest } = coordinates
  const own = named === 'last' ? String(year - 1) : named
  const incoming = rest.flow === 'revenue' || rest.flow === 'totalSources' || rest.flow === 'openingCarryover'
  return {
    ...rest,
    ...(own !== undefined && own !== String(year) && { year: own }),
    ...(origin !== undefined && !incoming && { origin }),
  }
}

function narrower(title: Coordinates, column: Coordinates): Coordinates {
  return title.fund !== undefined && title.fund !== 'fiscal' && column.fund === 'fiscal'
    ? { ...column, fund: title.fund }
    : column
}

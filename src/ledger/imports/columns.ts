import { normalLabel } from '#core/base/chinese.ts'
import type { MoneyUnit } from '#core/money/amount.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { SheetRow } from '#core/read/sheet-rows.ts'
import type { Refusal } from '../store/ledger.ts'
import { moneyUnitOf } from './cells.ts'
import { fieldWords, headingWords, unitPattern, yieldingPattern } from './heading-words.ts'
import { columnsOf, type Field, fieldsOf, type ImportKind } from './kinds.ts'
import { joinWords, refuse } from './words.ts'

/** Which heading stands for each field, as a person corrects it and the unit remembers it. */
export type Mapping = Readonly<Partial<Record<Field, string>>>

/** The table in a file: where its headings stand and what its columns mean. */
export interface Layout {
  readonly headingRow: number
  readonly headings: readonly string[]
  readonly columns: ReadonlyMap<Field, number>
  readonly unit: MoneyUnit
  /** Columns whose heading names its own unit. */
  readonly ownUnits: ReadonlyMap<Field, MoneyUnit>
}

/** Headings stand among the first rows; above them stand a title, the unit, a date. */
export const headingRows = 20

const bare = (heading: string): string =>
  normalLabel(heading)
    .replace(/[([][^()[\]]*[)\]]$/u, '')
    .replace(/[*:]/g, '')

const fieldsByWord = new Map<string, Field[]>()
for (const [field, words] of Object.entries(headingWords) as [Field, readonly string[]][]) // the keys of headingWords
  for (const word of words) fieldsByWord.set(normalLabel(word), [...(fieldsByWord.get(normalLabel(word)) ?? []), field])

/** What a heading means in a file of this kind, by its words; `undefined` when it is none of them. */
export function fieldOfHeading(kind: ImportKind, heading: string): Field | undefined {
  const known = fieldsOf(kind)
  return fieldsByWord.get(bare(heading))?.find((field) => known.includes(field))
}

/** Finds the headings among the first rows of a file: as a mapping says, and what it does not name by their words. */
export function layoutOf(kind: ImportKind, rows: readonly SheetRow[], mapping: Mapping = {}): Result<Layout, Refusal> {
  const top = rows.slice(0, headingRows)
  const found = top
    .map((row) => ({ row, count: mapped(row, mapping) + recognised(kind, row) }))
    .reduce((best, one) => (one.count > best.count ? one : best), { row: undefined as SheetRow | undefined, count: 0 })
  if (!found.row) return refuse('imports.noHeadings', { rows: headingRows, needed: neededText(kind) })
  const headings = found.row.cells.map((cell) => cell.trim())
  const columns = columnsIn(kind, headings, mapping)
  if (!columns.ok) return columns
  const missing = columnsOf[kind].needed.filter((group) => !group.some((field) => columns.value.has(field)))
  if (missing.length > 0)
    return refuse('imports.columnMissing', {
      needed: missing.map(groupText).join(joinWords.list),
      headings: shown(headings),
    })
  const above = top.filter((row) => row.row < (found.row?.row ?? 0)).flatMap((row) => row.cells)
  return ok({
    headingRow: found.row.row,
    headings,
    columns: columns.value,
    unit: unitOf(headings, columns.value, above),
    ownUnits: ownUnits(headings, columns.value),
  })
}

function recognised(kind: ImportKind, row: SheetRow): number {
  return new Set(row.cells.map((cell) => fieldOfHeading(kind, cell)).filter((field) => field !== undefined)).size
}

function mapped(row: SheetRow, mapping: Mapping): number {
  const cells = new Set(row.cells.map((cell) => normalLabel(cell)))
  return Object.values(mapping).filter((heading) => cells.has(normalLabel(heading))).length
}

type Columns = Result<ReadonlyMap<Field, number>, Refusal>

function columnsIn(kind: ImportKind, headings: readonly string[], mapping: Mapping): Columns {
  const mapped = mappedColumns(kind, headings, mapping)
  return mapped.ok ? recognisedColumns(kind, headings, mapped.value) : mapped
}

function recognisedColumns(kind: ImportKind, headings: readonly string[], mapped: ReadonlyMap<Field, number>): Columns {
  const columns = new Map(mapped)
  const taken = new Set(mapped.values())
  for (const [index, heading] of headings.entries()) {
    const field = fieldOfHeading(kind, heading)
    if (field === undefined || taken.has(index) || mapped.has(field)) continue
    const before = columns.get(field)
    if (before !== undefined) {
      // a code and its name often stand in two columns, and a purpose and a remark
      if (yieldingPattern.test(bare(heading))) continue
      if (!yieldingPattern.test(bare(headings[before] ?? '')))
        return refuse('imports.columnTwice', { field: fieldWords[field], one: headings[before] ?? '', other: heading })
    }
    columns.set(field, index)
  }
  return ok(columns)
}

function mappedColumns(kind: ImportKind, headings: readonly string[], mapping: Mapping): Columns {
  const columns = new Map<Field, number>()
  const known: readonly string[] = fieldsOf(kind)
  for (const [field, heading] of Object.entries(mapping) as [Field, string][]) {
    // a mapping comes from outside; its names are asked
    if (!known.includes(field)) return refuse('imports.unknownField', { field, known: known.join(' ') })
    const index = headings.findIndex((one) => normalLabel(one) === normalLabel(heading))
    if (index < 0)
      return refuse('imports.mappedMissing', { field: fieldWords[field], heading, headings: shown(headings) })
    columns.set(field, index)
  }
  return ok(columns)
}

function unitOf(headings: readonly string[], columns: ReadonlyMap<Field, number>, above: readonly string[]): MoneyUnit {
  const index = columns.get('amount') ?? columns.get('closing') ?? columns.get('income') ?? -1
  const told = [unitOfHeading(headings[index] ?? ''), ...above.map(unitIn)]
  return told.find((unit) => unit !== undefined) ?? '元'
}

function ownUnits(headings: readonly string[], columns: ReadonlyMap<Field, number>): ReadonlyMap<Field, MoneyUnit> {
  const units = new Map<Field, MoneyUnit>()
  for (const [field, index] of columns) {
    const unit = unitOfHeading(headings[index] ?? '')
    if (unit) units.set(field, unit)
  }
  return units
}

/** The unit in the brackets at the end of a heading. */
function unitOfHeading(heading: string): MoneyUnit | undefined {
  return unitIn(/[([]([^()[\]]*)[)\]]$/u.exec(normalLabel(heading))?.[1] ?? '')
}

function unitIn(text: string): MoneyUnit | undefined {
  const groups = unitPattern.exec(normalLabel(text))?.groups
  return moneyUnitOf(groups?.['unit'] ?? groups?.['bare'])
}

const groupText = (group: readonly Field[]): string => group.map((field) => fieldWords[field]).join('/')

function neededText(kind: ImportKind): string {
  return columnsOf[kind].needed.map(groupText).join(joinWords.list)
}

function shown(headings: readonly string[]): string {
  return headings.filter((heading) => heading !== '').join(joinWords.list)
}

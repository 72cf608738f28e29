import type { Kysely } from 'kysely'
import type { BodyKind } from '#core/classifications/mapping.ts'
import { firstYear, lastYear } from '#core/classifications/classification.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { FiscalYear, Tables, Unit } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import type { Doer } from './refusal.ts'
import { refuse } from './words.ts'

/** What every business of a year needs to know of it. */
export interface YearOfUnit {
  readonly unit: string
  readonly year: number
  readonly status: 'preparing' | 'executing' | 'closing' | 'closed'
  readonly kind: Unit['kind']
  /** Which half of the governmental economic classification the unit uses. */
  readonly body: BodyKind
  /** The edition of the classifications, a year. */
  readonly classificationYear: number
  readonly jurisdiction: string | undefined
}

/** The year of a unit, or a refusal when it was not opened. */
export async function yearOf(db: Kysely<Tables>, unit: string, year: number): Promise<Result<YearOfUnit, Refusal>> {
  const row = await db
    .selectFrom('fiscalYear')
    .innerJoin('unit', 'unit.unitId', 'fiscalYear.unitId')
    .select(['status', 'kind', 'classificationYear', 'jurisdiction'])
    .where('fiscalYear.unitId', '=', unit)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return refuse('organisation.noYear', { unit, year })
  const { status, kind, classificationYear, jurisdiction } = row
  return ok({
    unit,
    year,
    status,
    kind,
    body: bodyOf(kind),
    classificationYear,
    jurisdiction: jurisdiction ?? undefined,
  })
}

/** Units managed as the civil service use the codes of organs (财预〔2017〕98号). */
export function bodyOf(kind: Unit['kind']): BodyKind {
  return kind === 'publicInstitution' ? 'institution' : 'administrative'
}

export interface NewYear {
  readonly year: number
  readonly jurisdiction?: string
  /** The edition of the classifications; that of the year unless said. */
  readonly classificationYear?: number
}

/** Opens a fiscal year of a unit, in preparation. */
export function openYear(ledger: Ledger, by: Doer, input: NewYear): Promise<Result<FiscalYearKey, Refusal>> {
  const { year, jurisdiction, classificationYear = Math.min(Math.max(year, firstYear), lastYear) } = input
  return ledger.write({ ...by, action: 'openYear' }, async ({ trx, insert }) => {
    const edition = checkEdition(classificationYear)
    if (!edition.ok) return edition
    const unit = await trx.selectFrom('unit').selectAll().where('unitId', '=', by.unit).executeTakeFirst()
    if (!unit) return refuse('organisation.noUnit', { unit: by.unit })
    if (year < unit.validFrom || year > (unit.validTo ?? year))
      return refuse('organisation.notInForce', { unit: by.unit, year, from: unit.validFrom, to: unit.validTo ?? '' })
    const before = await yearOf(trx, by.unit, year)
    if (before.ok) return refuse('organisation.yearExists', { unit: by.unit, year })
    await insert('fiscalYear', { unitId: by.unit, year, jurisdiction: jurisdiction ?? null, classificationYear })
    return ok({ unit: by.unit, year })
  })
}

function checkEdition(year: number): Result<null, Refusal> {
  if (year >= firstYear && year <= lastYear) return ok(null)
  return refuse('organisation.classificationYear', { year, first: firstYear, last: lastYear }, ['classificationYear'])
}

/** Changes the jurisdiction or the edition of the classifications of a year that is still being prepared. */
export function changeYear(ledger: Ledger, by: Doer, { year, ...changes }: NewYear): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'changeYear' }, async ({ trx, update }) => {
    const of = await yearOf(trx, by.unit, year)
    if (!of.ok) return of
    if (of.value.status !== 'preparing') return refuse('organisation.yearBegun', { year })
    const edition = changes.classificationYear === undefined ? ok(null) : checkEdition(changes.classificationYear)
    if (!edition.ok) return edition
    if (Object.keys(changes).length > 0) await update('fiscalYear', { unitId: by.unit, year }, changes)
    return ok(null)
  })
}

export interface FiscalYearKey {
  readonly unit: string
  readonly year: FiscalYear['year']
}

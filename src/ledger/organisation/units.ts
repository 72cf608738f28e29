import { ok, type Result } from '#core/base/result.ts'
import type { RowOf } from '../store/ledger.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import type { Doer } from './refusal.ts'
import { refuse } from './words.ts'

/** Registers a fiscal division by its official code: 6 digits, or 9 as the national system writes it. */
export function addDivision(ledger: Ledger, by: Doer, division: RowOf<'division'>): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'setUpDivision' }, async ({ trx, insert }) => {
    const refused = checkDivision(division)
    if (refused) return refused
    const { divisionCode, parentCode } = division
    const known = await trx
      .selectFrom('division')
      .select(['divisionCode', 'name'])
      .where('divisionCode', 'in', parentCode ? [divisionCode, parentCode] : [divisionCode])
      .execute()
    const same = known.find((row) => row.divisionCode === divisionCode)
    if (same) return refuse('organisation.divisionExists', { division: divisionCode, name: same.name })
    if (parentCode && !known.some((row) => row.divisionCode === parentCode))
      return refuse('organisation.noDivision', { division: parentCode }, ['parentCode'])
    await insert('division', division)
    return ok(null)
  })
}

/** Whether the code of a division is written as the national system writes it, and it has a name. */
export function checkDivision({ divisionCode, name }: RowOf<'division'>): Refused | undefined {
  if (!/^(\d{6}|\d{9})$/.test(divisionCode))
    return refuse('organisation.divisionCode', { division: divisionCode }, ['divisionCode'])
  return name.trim() === '' ? refuse('organisation.blank', { field: 'name' }, ['name']) : undefined
}

/**
 * Registers a department or a unit. A department stands for the tree below it: its `departmentId` is itself; a unit's
 * is the department it belongs to. The act goes into the chain of the new unit. Public institutions say how they are funded, others do not.
 */
export function addUnit(ledger: Ledger, by: Doer, unit: RowOf<'unit'>): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, unit: unit.unitId, action: 'setUpUnit' }, async (writer) => {
    const refused = (await checkUnit(writer, unit)) ?? (await checkPlace(writer, unit))
    if (refused) return refused
    await writer.insert('unit', unit)
    return ok(null)
  })
}

type Refused = ReturnType<typeof refuse>

async function checkUnit({ trx }: Writer, unit: RowOf<'unit'>): Promise<Refused | undefined> {
  for (const field of ['unitId', 'agencyCode', 'name'] as const)
    if (unit[field].trim() === '') return refuse('organisation.blank', { field }, [field])
  const { unitId, kind, funding, validFrom, validTo } = unit
  if ((kind === 'publicInstitution') !== (funding !== undefined && funding !== null))
    return refuse('organisation.funding', {}, ['funding'])
  if (validTo !== undefined && validTo !== null && validTo < validFrom)
    return refuse('organisation.years', { from: validFrom, to: validTo }, ['validTo'])
  const known = await trx.selectFrom('unit').select('unitId').where('unitId', '=', unitId).executeTakeFirst()
  return known && refuse('organisation.unitExists', { unit: unitId })
}

async function checkPlace({ trx }: Writer, unit: RowOf<'unit'>): Promise<Refused | undefined> {
  const { unitId, kind, departmentId, divisionCode } = unit
  const division = await trx
    .selectFrom('division')
    .select('divisionCode')
    .where('divisionCode', '=', divisionCode)
    .executeTakeFirst()
  if (!division) return refuse('organisation.noDivision', { division: divisionCode }, ['divisionCode'])
  if (kind === 'department') {
    return departmentId === unitId ? undefined : refuse('organisation.noDepartment', { department: departmentId })
  }
  const above = await trx.selectFrom('unit').select('kind').where('unitId', '=', departmentId).executeTakeFirst()
  return departmentId === unitId || above?.kind === 'department'
    ? undefined
    : refuse('organisation.noDepartment', { department: departmentId }, ['departmentId'])
}

export interface UnitChanges {
  readonly name?: string
  readonly agencyCode?: string
  /** The last year of a unit that ends. */
  readonly validTo?: number
}

/** Changes what a unit is called or when it ends. What it is and where it belongs stays: figures of past years rest on it. */
export function changeUnit(ledger: Ledger, by: Doer, changes: UnitChanges): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'changeUnit' }, async ({ trx, update }) => {
    const unit = await trx.selectFrom('unit').select('validFrom').where('unitId', '=', by.unit).executeTakeFirst()
    if (!unit) return refuse('organisation.noUnit', { unit: by.unit })
    for (const field of ['name', 'agencyCode'] as const)
      if (changes[field]?.trim() === '') return refuse('organisation.blank', { field }, [field])
    if (changes.validTo !== undefined && changes.validTo < unit.validFrom)
      return refuse('organisation.years', { from: unit.validFrom, to: changes.validTo }, ['validTo'])
    const later = changes.validTo === undefined ? undefined : await lastYearAfter(trx, by.unit, changes.validTo)
    if (later !== undefined) return refuse('organisation.yearsAfterEnd', { unit: by.unit, year: later }, ['validTo'])
    if (Object.keys(changes).length > 0) await update('unit', { unitId: by.unit }, changes)
    return ok(null)
  })
}

/** The last year that a unit has accounts of, where it is after the given one; a year that was only opened has none yet. */
async function lastYearAfter(trx: Writer['trx'], unit: string, year: number): Promise<number | undefined> {
  const row = await trx
    .selectFrom('fiscalYear')
    .select('year')
    .where('unitId', '=', unit)
    .where('year', '>', year)
    .where('status', '<>', 'preparing')
    .orderBy('year', 'desc')
    .executeTakeFirst()
  return row?.year
}

/** The units of a department that are in force in a year, without the department itself, by their codes. */
export function unitsOf(ledger: Pick<Ledger, 'db'>, department: string, year: number) {
  return ledger.db
    .selectFrom('unit')
    .selectAll()
    .where('departmentId', '=', department)
    .where('kind', '<>', 'department')
    .where('validFrom', '<=', year)
    .where((either) => either.or([either('validTo', 'is', null), either('validTo', '>=', year)]))
    .orderBy('agencyCode')
    .execute()
}

import { ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'

export interface NewDepartment {
  readonly unitId: string
  readonly agencyCode: string
  readonly name: string
  readonly division: { readonly code: string; readonly name: string }
  readonly validFrom: number
  /** The moment that stands in the audit. */
  readonly at: string
}

/**
 * Makes a department, with its division where that is new, and its administrator. Nothing is done where it is there already. In a
 * ledger where nobody has a role yet, this is the first act.
 */
export async function setUpDepartment(
  ledger: Ledger,
  person: string,
  { unitId, agencyCode, name, division, validFrom, at }: NewDepartment,
): Promise<Result<null, Refusal>> {
  const there = await ledger.db.selectFrom('unit').select('unitId').where('unitId', '=', unitId).executeTakeFirst()
  if (there) return ok(null)
  const anybody = await ledger.db.selectFrom('personRole').select('person').limit(1).executeTakeFirst()
  const action = anybody ? 'setUpUnit' : 'initialise'
  return ledger.write({ unit: unitId, person, action, at }, async (writer) => {
    const known = await writer.trx
      .selectFrom('division')
      .select('divisionCode')
      .where('divisionCode', '=', division.code)
      .executeTakeFirst()
    if (!known) await writer.insert('division', { divisionCode: division.code, name: division.name })
    await writer.insert('unit', {
      unitId,
      agencyCode,
      name,
      divisionCode: division.code,
      departmentId: unitId,
      kind: 'department',
      validFrom,
    })
    await writer.insert('personRole', { unitId, person, role: 'administrator' })
    return ok(null)
  })
}

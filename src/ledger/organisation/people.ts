import { ok, type Result } from '#core/base/result.ts'
import { isDay } from '../execution/dates.ts'
import type { PersonRole } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { incompatible, type Step } from './duties.ts'
import type { Doer } from './refusal.ts'
import { dutyBases, refuse } from './words.ts'

export interface RoleOfPerson {
  readonly person: string
  readonly role: PersonRole['role']
}

/** Gives somebody a role in the unit of the act. */
export function grantRole(ledger: Ledger, by: Doer, { person, role }: RoleOfPerson): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'grantRole' }, async ({ trx, insert }) => {
    if (person.trim() === '') return refuse('organisation.blank', { field: 'person' }, ['person'])
    const held = await trx
      .selectFrom('personRole')
      .select('role')
      .where('unitId', '=', by.unit)
      .where('person', '=', person)
      .execute()
    if (held.some((row) => row.role === role)) return refuse('organisation.roleHeld', { person })
    await insert('personRole', { unitId: by.unit, person, role })
    return ok(null)
  })
}

/** Takes a role back. The last administrator of a unit that has its own stays. */
export function revokeRole(ledger: Ledger, by: Doer, { person, role }: RoleOfPerson): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'revokeRole' }, async ({ trx, remove }) => {
    const holders = await trx
      .selectFrom('personRole')
      .select('person')
      .where('unitId', '=', by.unit)
      .where('role', '=', role)
      .execute()
    if (!holders.some((row) => row.person === person)) return refuse('organisation.noRole', { person })
    if (role === 'administrator' && holders.length === 1) return refuse('organisation.lastAdministrator', { person })
    await remove('personRole', { unitId: by.unit, person, role })
    return ok(null)
  })
}

export interface NewException {
  readonly person: string
  readonly steps: readonly [Step, Step]
  readonly reason: string
  /** The approval that it rests on. */
  readonly document: string
  readonly validFrom: string
  readonly validTo: string
}

/**
 * Lets one person do two steps of a payment that two people should do, in a unit with fewer people than steps: with
 * reason, document and end, granted by another person, and never for pairs that the law itself forbids.
 */
export function grantException(
  ledger: Ledger,
  by: Doer,
  input: NewException,
): Promise<Result<{ readonly exceptionId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'grantException' }, async (writer) => {
    const { person, steps, reason, document, validFrom, validTo } = input
    const pair = incompatible(...steps)
    if (!pair) return refuse('organisation.notIncompatible')
    if (!pair.excusable) return refuse('organisation.neverExcusable', { basis: dutyBases[pair.basis] })
    if (person === by.person) return refuse('organisation.ownException', {}, ['person'])
    if (reason.trim() === '' || document.trim() === '')
      return refuse('organisation.exceptionReason', {}, ['reason', 'document'])
    for (const [field, date] of Object.entries({ validFrom, validTo }))
      if (!isDay(date)) return refuse('organisation.date', { date }, [field])
    if (validTo < validFrom) return refuse('organisation.years', { from: validFrom, to: validTo }, ['validTo'])
    const exceptionId = await writer.nextId()
    const [oneStep, otherStep] = steps.toSorted() as [Step, Step] // sorting keeps both
    const row = {
      unitId: by.unit,
      exceptionId,
      person,
      oneStep,
      otherStep,
      reason,
      document,
      grantedBy: by.person,
      validFrom,
      validTo,
    }
    await writer.insert('dutyException', row)
    return ok({ exceptionId })
  })
}

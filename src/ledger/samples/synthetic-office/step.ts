import type { Result } from '#core/base/result.ts'
import { invariant } from '#core/base/invariant.ts'
import type { Doer } from '../../organisation/refusal.ts'
import type { Ledger, Refusal } from '../../store/ledger.ts'
import { people, type Place, type ProjectCode } from './plan.ts'

/** The id of the made-up office in the ledger. */
export const syntheticOffice = 'synthetic-office'

/** One act on the ledger; what it needs of earlier ones it reads there. */
export type Step = (ledger: Ledger) => Promise<Result<unknown, Refusal>>

export const by = (role: keyof typeof people, day: string, reason?: string): Doer => ({
  unit: syntheticOffice,
  person: people[role],
  at: `${day}T02:00:00.000Z`,
  ...(reason !== undefined && { reason }),
})

/** The line of a place in a year. The plan names only lines that are there. */
export async function lineAt({ db }: Ledger, year: number, place: Place): Promise<bigint> {
  const projectId = place.project ? await projectAt({ db }, place.project) : null
  const found = await db
    .selectFrom('budgetLine')
    .select('lineId')
    .where('unitId', '=', syntheticOffice)
    .where('year', '=', year)
    .where('side', '=', 'expenditure')
    .where('departmental', '=', place.item)
    .where('origin', '=', place.carried ? 'carriedOver' : 'current')
    .where('fund', '=', place.own ? 'unitFunds' : 'generalPublicBudget')
    .where('projectId', projectId === null ? 'is' : '=', projectId)
    .executeTakeFirst()
  invariant(found, `a line of ${place.item} ${place.project ?? ''}`)
  return found.lineId
}

export async function projectAt({ db }: Pick<Ledger, 'db'>, code: ProjectCode): Promise<bigint> {
  const found = await db
    .selectFrom('project')
    .select('projectId')
    .where('unitId', '=', syntheticOffice)
    .where('code', '=', code)
    .executeTakeFirst()
  invariant(found, `a project ${code}`)
  return found.projectId
}

/** The payment of a place on a day. */
export async function paymentAt(ledger: Ledger, year: number, place: Place, day: string): Promise<bigint> {
  const lineId = await lineAt(ledger, year, place)
  const found = await ledger.db
    .selectFrom('payment')
    .select('paymentId')
    .where('unitId', '=', syntheticOffice)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .where('paidOn', '=', day)
    .where('refundOf', 'is', null)
    .executeTakeFirst()
  invariant(found, `a payment on ${day}`)
  return found.paymentId
}

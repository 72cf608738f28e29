import { type Kysely, type Selectable, sql } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Action } from '../authority/actions.ts'
import { incompatible, type Step } from '../organisation/duties.ts'
import type { Doer } from '../organisation/refusal.ts'
import { dutyBases } from '../organisation/words.ts'
import type { Payment, Tables } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import { refuse, stepWords } from './words.ts'

export type PaymentStep = Step

interface StepRule {
  readonly action: Action
  readonly from: Payment['status']
  readonly to: Payment['status']
  /** The column that keeps who took the step. */
  readonly column: 'handler' | 'accountant' | 'leader' | 'cashier'
}

/** The steps after the draft: what each needs and leaves. */
export const steps: Readonly<Record<Exclude<PaymentStep, 'draft'>, StepRule>> = {
  check: { action: 'checkPayment', from: 'drafted', to: 'checked', column: 'accountant' },
  approve: { action: 'approvePayment', from: 'checked', to: 'approved', column: 'leader' },
  pay: { action: 'payPayment', from: 'approved', to: 'paid', column: 'cashier' },
}

/**
 * Nobody takes two steps of one payment that belong to two people, unless the unit has a documented exception for this
 * person and this pair that is in force on the day of the act.
 */
export async function separated(
  db: Kysely<Tables>,
  by: Doer,
  payment: Selectable<Payment>,
  step: PaymentStep,
): Promise<Result<null, Refusal>> {
  const done: Readonly<Record<PaymentStep, string | null>> = {
    draft: payment.handler,
    check: payment.accountant,
    approve: payment.leader,
    pay: payment.cashier,
  }
  for (const other of ['draft', 'check', 'approve', 'pay'] as const) {
    const pair = done[other] === by.person ? incompatible(other, step) : undefined
    if (!pair || (pair.excusable && (await excused(db, by, pair.steps)))) continue
    const basis = dutyBases[pair.basis]
    return refuse('execution.samePerson', { person: by.person, done: stepWords[other], step: stepWords[step], basis })
  }
  return ok(null)
}

async function excused(db: Kysely<Tables>, { unit, person, at }: Doer, pair: readonly [Step, Step]): Promise<boolean> {
  const row = await db
    .selectFrom('dutyException')
    .select('exceptionId')
    .where('unitId', '=', unit)
    .where('person', '=', person)
    .where('oneStep', 'in', pair)
    .where('otherStep', 'in', pair)
    .where((build) => {
      const day = at === undefined ? sql<string>`current_date` : build.val(at.slice(0, 10))
      return build.and([build('validFrom', '<=', day), build('validTo', '>=', day)])
    })
    .executeTakeFirst()
  return row !== undefined
}

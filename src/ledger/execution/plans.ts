import { type Kysely, sql } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { amountsByMonth, type PlannedAmount } from './months.ts'
import { availableOn, type LineKey } from './available.ts'
import { lineOf } from './lines.ts'
import { refuse } from './words.ts'

export interface NewPlan {
  readonly year: number
  readonly lineId: bigint
  readonly amounts: readonly PlannedAmount[]
}

/** Replaces the spending plan of a line. A plan keeps within the quota and never below what has already been paid. */
export function setSpendingPlan(ledger: Ledger, by: Doer, input: NewPlan): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'planSpending' }, async (writer) => {
    const { year, lineId, amounts } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    const key = { unit: by.unit, year, lineId }
    const line = await lineOf(writer.trx, key, 'expenditure')
    if (!line.ok) return line
    const months = amountsByMonth(amounts)
    if (!months.ok) return months
    const { quotaFen } = await availableOn(writer.trx, key)
    const planFen = months.value.reduce((sum, amount) => sum + amount, 0n)
    if (planFen > quotaFen) return refuse('execution.planTotal', { planFen, quotaFen }, ['amounts'])
    const below = belowPaid(months.value, await paidByMonth(writer.trx, key))
    if (below) return below
    for (const { month } of await planOf(writer.trx, key))
      await writer.remove('spendingPlan', { unitId: by.unit, year, lineId, month })
    for (const [index, amountFen] of months.value.entries())
      if (amountFen > 0n)
        await writer.insert('spendingPlan', { unitId: by.unit, year, lineId, month: index + 1, amountFen })
    return ok(null)
  })
}

function belowPaid(plan: readonly bigint[], paid: ReadonlyMap<number, bigint>) {
  let planFen = 0n
  let paidFen = 0n
  for (let month = 1; month <= 12; month++) {
    planFen += plan[month - 1] ?? 0n
    const inMonth = paid.get(month)
    paidFen += inMonth ?? 0n
    if (inMonth !== undefined && planFen < paidFen && planFen > 0n)
      return refuse('execution.planBelowPaid', { month, paidFen, planFen }, ['amounts'])
  }
  return undefined
}

function planOf(db: Kysely<Tables>, { unit, year, lineId }: LineKey) {
  return db
    .selectFrom('spendingPlan')
    .select(['month', 'amountFen'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .orderBy('month')
    .execute()
}

/** What was paid on a line in each month, net of refunds. */
async function paidByMonth(db: Kysely<Tables>, { unit, year, lineId }: LineKey): Promise<ReadonlyMap<number, bigint>> {
  const { rows } = await sql<{ readonly month: number; readonly paidFen: bigint }>`
    select extract(month from paid_on)::int as month, sum(amount_fen)::bigint as paid_fen from payment
    where unit_id = ${unit} and year = ${year} and line_id = ${lineId} and status = 'paid' group by 1`.execute(db)
  return new Map(rows.map(({ month, paidFen }) => [month, paidFen]))
}

/** Refuses a payment in a month beyond what the plan allows until then. A line without a plan is bound by its quota alone. */
export async function overPlan(
  db: Kysely<Tables>,
  key: LineKey,
  month: number,
  amountFen: bigint,
): Promise<Result<null, Refusal>> {
  const plan = await planOf(db, key)
  if (plan.length === 0) return ok(null)
  const paid = await paidByMonth(db, key)
  // a payment written late into an earlier month must leave the later months within their plans too
  for (let until = month; until <= 12; until++) {
    const planFen = plan.reduce((sum, row) => (row.month <= until ? sum + row.amountFen : sum), 0n)
    const paidFen = [...paid].reduce((sum, [one, amount]) => (one <= until ? sum + amount : sum), 0n)
    if (paidFen + amountFen > planFen)
      return refuse('execution.plan', { month: until, planFen, paidFen, amountFen }, ['paidOn'])
  }
  return ok(null)
}

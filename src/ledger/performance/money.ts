import { sql } from 'kysely'
import type { Ledger, Writer } from '../store/ledger.ts'

export interface MoneyOfYear {
  /** Approved plus all adjustments, carry-over included. */
  readonly budgetFen: bigint
  /** Paid, refunds taken off. */
  readonly executedFen: bigint
}

/**
 * Budget and execution of a whole year for a project, or for the whole unit when `projectId` is 0n. A year kept elsewhere has final amounts
 * in place of payments, and its approved budget in place of a quota.
 */
export async function moneyOf(
  db: Ledger['db'] | Writer['trx'],
  unitId: string,
  year: number,
  projectId: bigint,
): Promise<MoneyOfYear> {
  const ofLine = sql`l.unit_id = ${unitId} and l.year = ${year} and l.side = 'expenditure'
    and (${projectId}::bigint = 0 or l.project_id = ${projectId}::bigint)`
  const { rows } = await sql<{ quota: bigint; approved: bigint; paid: bigint; final: bigint }>`
    select
      (select coalesce(sum(q.amount_fen), 0)::bigint from quota_entry q join budget_line l using (unit_id, year, line_id) where ${ofLine}) as quota,
      (select coalesce(sum(a.amount_fen), 0)::bigint from budget_amount a join budget_line l using (unit_id, year, line_id)
        where ${ofLine} and a.stage = 'approved' and a.version = (select max(v.version) from budget_version v
          where v.unit_id = ${unitId} and v.year = ${year} and v.stage = 'approved')) as approved,
      (select coalesce(sum(p.amount_fen), 0)::bigint from payment p join budget_line l using (unit_id, year, line_id)
        where ${ofLine} and p.status = 'paid') as paid,
      (select coalesce(sum(f.amount_fen), 0)::bigint from final_amount f join budget_line l using (unit_id, year, line_id) where ${ofLine}) as final`.execute(
    db,
  )
  const [found] = rows
  if (!found) return { budgetFen: 0n, executedFen: 0n }
  return {
    budgetFen: found.quota === 0n ? found.approved : found.quota,
    executedFen: found.paid === 0n ? found.final : found.paid,
  }
}

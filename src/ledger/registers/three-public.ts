import { sql } from 'kysely'
import type { Ledger } from '../store/ledger.ts'
import { type ThreePublic, threePublicItems } from './limits.ts'

export interface ThreePublicMoney {
  readonly item: ThreePublic
  /** Quota of the whole year, adjustments and carry-over included; the approved budget where a year has no quota. */
  readonly budgetFen: bigint
  /** The approved budget at the beginning of the year. */
  readonly approvedFen: bigint
  /** Paid less refunds, up to the date asked for; final amounts where a year has no payments. */
  readonly spentFen: bigint
}

/** The three public expenses of a unit and year by their departmental economic items, from fiscal money of every line. */
export async function threePublicMoney(
  ledger: Ledger,
  unitId: string,
  year: number,
  upTo = `${year}-12-31`,
): Promise<readonly ThreePublicMoney[]> {
  const codes = Object.entries(threePublicItems).flatMap(([item, list]) => list.map((code) => sql`(${item}, ${code})`))
  const { rows } = await sql<ThreePublicMoney>`
    with item (item, code) as (values ${sql.join(codes)}),
    line as (select b.line_id, item.item from budget_line b join item on b.departmental = item.code or b.departmental like item.code || '%'
      where b.unit_id = ${unitId} and b.year = ${year} and b.side = 'expenditure'
        and b.fund in ('generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations')),
    q as (select item, sum(amount_fen)::bigint as fen from quota_entry join line using (line_id)
      where unit_id = ${unitId} and year = ${year} group by item),
    b as (select item, sum(amount_fen)::bigint as fen from budget_amount join line using (line_id)
      where unit_id = ${unitId} and year = ${year} and stage = 'approved' and version = (select max(version) from budget_version
        where unit_id = ${unitId} and year = ${year} and stage = 'approved') group by item),
    p as (select item, sum(amount_fen)::bigint as fen from payment join line using (line_id)
      where unit_id = ${unitId} and year = ${year} and status = 'paid' and paid_on <= ${upTo}::date group by item),
    f as (select item, sum(amount_fen)::bigint as fen from final_amount join line using (line_id)
      where unit_id = ${unitId} and year = ${year} group by item)
    select i.item, coalesce(q.fen, b.fen, 0) as budget_fen, coalesce(b.fen, 0) as approved_fen, coalesce(p.fen, f.fen, 0) as spent_fen
    from (select distinct item from item) i left join q using (item) left join b using (item) left join p using (item) left join f using (item)
    order by i.item`.execute(ledger.db)
  return rows
}

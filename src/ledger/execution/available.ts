import { type Kysely, sql } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import type { Tables } from '../store/generated.ts'

/** A line of a unit and year. */
export interface LineKey {
  readonly unit: string
  readonly year: number
  readonly lineId: bigint
}

/** What may still be spent on a line, and how that comes about: available = quota − paid − in process − committed. */
export interface Available {
  readonly quotaFen: bigint
  /** Paid, net of refunds. */
  readonly paidFen: bigint
  /** Drafted, checked or approved payments. */
  readonly inProcessFen: bigint
  /** What open commitments have left after their own payments. */
  readonly committedFen: bigint
  readonly availableFen: bigint
}

/** Statuses of a payment between its draft and the money. */
export const inProcess = ['drafted', 'checked', 'approved'] as const

/** Reads what is available on a line. `ownCommitment` is left out: its rest is what its own payment draws on. */
export async function availableOn(db: Kysely<Tables>, key: LineKey, ownCommitment?: bigint): Promise<Available> {
  const { unit, year, lineId } = key
  const own = ownCommitment ?? -1n
  const { rows } = await sql<Omit<Available, 'availableFen'>>`
    select
      (select coalesce(sum(amount_fen), 0)::bigint from quota_entry
        where unit_id = ${unit} and year = ${year} and line_id = ${lineId}) as quota_fen,
      coalesce(sum(amount_fen) filter (where status = 'paid'), 0)::bigint as paid_fen,
      coalesce(sum(amount_fen) filter (where status in ('drafted', 'checked', 'approved')), 0)::bigint as in_process_fen,
      (select coalesce(sum(greatest(c.amount_fen - coalesce((
          select sum(p.amount_fen) from payment p
          where p.unit_id = c.unit_id and p.year = c.year and p.line_id = c.line_id
            and p.commitment_id = c.commitment_id and p.status in ('drafted', 'checked', 'approved', 'paid')), 0), 0)), 0)::bigint
        from commitment c
        where c.unit_id = ${unit} and c.year = ${year} and c.line_id = ${lineId}
          and c.status = 'open' and c.commitment_id <> ${own}) as committed_fen
    from payment
    where unit_id = ${unit} and year = ${year} and line_id = ${lineId}`.execute(db)
  const [row] = rows
  invariant(row, 'sums without groups give one row')
  return { ...row, availableFen: row.quotaFen - row.paidFen - row.inProcessFen - row.committedFen }
}

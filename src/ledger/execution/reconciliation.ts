import { type Kysely, sql } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { refuse } from './words.ts'

/** An entry of a bank's list and what it may be in the ledger. Money out is below zero, as the bank lists it. */
export interface Movement {
  readonly id: bigint
  readonly on: string
  readonly amountFen: bigint
  readonly text: string
}

/** What neither side explains: entries of the bank without a payment or receipt, and these without an entry. */
export interface Unmatched {
  readonly bank: readonly Movement[]
  readonly payments: readonly Movement[]
  readonly receipts: readonly Movement[]
}

/** The unit's own accounts only: payments through the treasury do not pass the unit's bank. */
export async function unmatched(db: Kysely<Tables>, unit: string, year: number): Promise<Unmatched> {
  const of = sql`e.unit_id = ${unit} and e.year = ${year}`
  const [bank, payments, receipts] = [
    await sql<Movement>`select e.entry_id as id, e.on_date as on, e.amount_fen, coalesce(e.reference, '') as text
      from bank_entry e where ${of} and e.payment_id is null and e.receipt_id is null order by e.on_date, e.entry_id`.execute(
      db,
    ),
    await sql<Movement>`select e.payment_id as id, e.paid_on as on, -e.amount_fen as amount_fen, coalesce(e.payee, '') as text
      from payment e where ${of} and e.status = 'paid' and e.method in ('unitAccount', 'businessCard')
        and not exists (select 1 from bank_entry b where (b.unit_id, b.year, b.payment_id) = (e.unit_id, e.year, e.payment_id))
      order by e.paid_on, e.payment_id`.execute(db),
    await sql<Movement>`select e.receipt_id as id, e.received_on as on, e.amount_fen, coalesce(e.voucher, '') as text
      from receipt e join budget_line l using (unit_id, year, line_id)
      where ${of} and l.fund in ('fiscalSpecialAccount', 'unitFunds')
        and not exists (select 1 from bank_entry b where (b.unit_id, b.year, b.receipt_id) = (e.unit_id, e.year, e.receipt_id))
      order by e.received_on, e.receipt_id`.execute(db),
  ]
  return { bank: bank.rows, payments: payments.rows, receipts: receipts.rows }
}

/** Days between the ledger and the bank within which the same amount may be the same movement. */
const patience = 10

export interface Match {
  readonly entryId: bigint
  readonly to: { readonly paymentId: bigint } | { readonly receiptId: bigint }
}

const near = (one: Movement, other: Movement): boolean =>
  one.amountFen === other.amountFen && Math.abs(Date.parse(one.on) - Date.parse(other.on)) <= patience * 86_400_000

/** Pairs of the same amount within a few days, where only one is possible on both sides. A person confirms them. */
export function proposeMatches({ bank, payments, receipts }: Unmatched): readonly Match[] {
  const own = [
    ...payments.map((one) => ({ ...one, to: { paymentId: one.id } })),
    ...receipts.map((one) => ({ ...one, to: { receiptId: one.id } })),
  ]
  return bank.flatMap((entry) => {
    const [only, second] = own.filter((one) => near(entry, one))
    if (!only || second || bank.some((other) => other.id !== entry.id && near(other, only))) return []
    return [{ entryId: entry.id, to: only.to }]
  })
}

/** Ties entries of the bank to payments and receipts of the same amount; each to one. */
export function matchBank(
  ledger: Ledger,
  by: Doer,
  { year, matches }: { readonly year: number; readonly matches: readonly Match[] },
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'reconcileBank' }, async ({ trx, update }) => {
    for (const [index, { entryId, to }] of matches.entries()) {
      const { bank, payments, receipts } = await unmatched(trx, by.unit, year)
      const at = [`matches.${index}`]
      const entry = bank.find(({ id }) => id === entryId)
      if (!entry) return refuse('execution.noBankEntry', { entry: entryId }, at)
      const found =
        'paymentId' in to
          ? payments.find(({ id }) => id === to.paymentId)
          : receipts.find(({ id }) => id === to.receiptId)
      if (!found)
        return refuse('execution.noMovement', { movement: 'paymentId' in to ? to.paymentId : to.receiptId }, at)
      if (found.amountFen !== entry.amountFen)
        return refuse('execution.bankAmount', { bankFen: entry.amountFen, ownFen: found.amountFen }, at)
      await update('bankEntry', { unitId: by.unit, year, entryId }, to)
    }
    return ok(null)
  })
}

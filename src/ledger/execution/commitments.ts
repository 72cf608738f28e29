import type { Kysely } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { availableOn } from './available.ts'
import { isDay } from './dates.ts'
import { amountAboveZero, lineOf } from './lines.ts'
import { refuse } from './words.ts'

export interface NewCommitment {
  readonly year: number
  readonly lineId: bigint
  readonly name: string
  readonly counterparty?: string
  readonly amountFen: bigint
  readonly signedOn: string
  readonly procurementId?: bigint
}

/** Records a signed contract: its amount is no longer available to others. Refused beyond what is available. */
export function openCommitment(
  ledger: Ledger,
  by: Doer,
  input: NewCommitment,
): Promise<Result<{ readonly commitmentId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'recordCommitment' }, async (writer) => {
    const { year, lineId, name, counterparty = null, amountFen, signedOn, procurementId = null } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    if (name.trim() === '') return refuse('execution.blank', { field: 'name' }, ['name'])
    // a contract may have been signed in the year before
    if (!isDay(signedOn)) return refuse('execution.date', { date: signedOn, year }, ['signedOn'])
    const key = { unit: by.unit, year, lineId }
    const line = await lineOf(writer.trx, key, 'expenditure')
    if (!line.ok) return line
    const amount = amountAboveZero(amountFen)
    if (!amount.ok) return amount
    const available = await availableOn(writer.trx, key)
    if (amountFen > available.availableFen) return refuse('execution.quota', { ...available, amountFen }, ['amountFen'])
    const commitmentId = await writer.nextId()
    const row = { unitId: by.unit, year, commitmentId, lineId, name, counterparty, amountFen, signedOn, procurementId }
    await writer.insert('commitment', row)
    return ok({ commitmentId })
  })
}

export interface CommitmentEnd {
  readonly year: number
  readonly commitmentId: bigint
  /** Cancelled before anything was paid; fulfilled when nothing more is to be paid, which frees the rest. */
  readonly to: 'fulfilled' | 'cancelled'
}

/** Ends a contract and frees what was not paid on it. */
export function closeCommitment(ledger: Ledger, by: Doer, input: CommitmentEnd): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'closeCommitment' }, async (writer) => {
    const { year, commitmentId, to } = input
    const found = await commitmentOf(writer.trx, by.unit, year, commitmentId)
    if (!found.ok) return found
    const { name, status, paidFen, inProcessFen } = found.value
    if (status !== 'open') return refuse('execution.commitmentStatus', { name, status })
    if (to === 'fulfilled' && inProcessFen !== 0n)
      return refuse('execution.commitmentInProcess', { name, inProcessFen })
    if (to === 'cancelled' && paidFen + inProcessFen !== 0n)
      return refuse('execution.commitmentPaid', { name, paidFen: paidFen + inProcessFen })
    await writer.update('commitment', { unitId: by.unit, year, commitmentId }, { status: to })
    return ok(null)
  })
}

/** A commitment with what has been paid on it, net of refunds, and what is on its way. */
export async function commitmentOf(db: Kysely<Tables>, unit: string, year: number, commitmentId: bigint) {
  const commitment = await db
    .selectFrom('commitment')
    .selectAll()
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('commitmentId', '=', commitmentId)
    .executeTakeFirst()
  if (!commitment) return refuse('execution.noCommitment', { commitment: commitmentId }, ['commitmentId'])
  const payments = await db
    .selectFrom('payment')
    .select(['amountFen', 'status'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', commitment.lineId)
    .where('commitmentId', '=', commitmentId)
    .where('status', 'in', ['drafted', 'checked', 'approved', 'paid'])
    .execute()
  const sum = (paid: boolean) =>
    payments.reduce((total, row) => ((row.status === 'paid') === paid ? total + row.amountFen : total), 0n)
  return ok({ ...commitment, paidFen: sum(true), inProcessFen: sum(false) })
}

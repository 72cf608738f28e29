import { sql } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { isDayOf } from './dates.ts'
import { amountAboveZero, lineOf } from './lines.ts'
import { inProcess } from './available.ts'
import { type PaymentKey, paymentOf } from './payments.ts'
import { refuse } from './words.ts'

const unpaid: readonly string[] = inProcess

/** The handler takes back a payment that was not yet paid; its amount is available again. */
export function withdrawPayment(
  ledger: Ledger,
  by: Doer,
  { year, paymentId }: PaymentKey,
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'withdrawPayment' }, async (writer) => {
    const found = await paymentOf(writer.trx, by.unit, year, paymentId)
    if (!found.ok) return found
    const { status, handler } = found.value
    if (!unpaid.includes(status)) return refuse('execution.status', { status, expected: inProcess.join(' ') })
    if (handler !== by.person) return refuse('execution.notHandler', { handler: handler ?? '' })
    await writer.update('payment', { unitId: by.unit, year, paymentId }, { status: 'withdrawn' })
    return ok(null)
  })
}

/** Accountant, leader or cashier send a payment back, with a reason; its amount is available again. */
export function refusePayment(
  ledger: Ledger,
  by: Doer,
  { year, paymentId }: PaymentKey,
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'refusePayment' }, async (writer) => {
    const found = await paymentOf(writer.trx, by.unit, year, paymentId)
    if (!found.ok) return found
    const { status } = found.value
    if (!unpaid.includes(status)) return refuse('execution.status', { status, expected: inProcess.join(' ') })
    if ((by.reason ?? '').trim() === '') return refuse('execution.reason', {}, ['reason'])
    await writer.update('payment', { unitId: by.unit, year, paymentId }, { status: 'refused' })
    return ok(null)
  })
}

export interface Refund extends PaymentKey {
  readonly amountFen: bigint
  readonly on: string
  readonly voucher: string
}

/** Money of a paid payment that came back in the same year: a row of its own, negative, never more than was paid. */
export function refundPayment(
  ledger: Ledger,
  by: Doer,
  input: Refund,
): Promise<Result<{ readonly paymentId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'recordRefund' }, async (writer) => {
    const { year, amountFen, on, voucher } = input
    const found = await paymentOf(writer.trx, by.unit, year, input.paymentId)
    if (!found.ok) return found
    const { status, refundOf, lineId, method, payee, purpose, commitmentId } = found.value
    if (status !== 'paid' || refundOf !== null) return refuse('execution.refundOf', { status })
    const amount = amountAboveZero(amountFen)
    if (!amount.ok) return amount
    if (!isDayOf(on, year) || on < (found.value.paidOn ?? ''))
      return refuse('execution.date', { date: on, year }, ['on'])
    if (voucher.trim() === '') return refuse('execution.voucher', {}, ['voucher'])
    const refunded = await writer.trx
      .selectFrom('payment')
      .select(sql<bigint>`coalesce(-sum(amount_fen), 0)::bigint`.as('sum'))
      .where('unitId', '=', by.unit)
      .where('year', '=', year)
      .where('lineId', '=', lineId)
      .where('refundOf', '=', input.paymentId)
      .executeTakeFirstOrThrow()
    const paidFen = found.value.amountFen
    if (refunded.sum + amountFen > paidFen)
      return refuse('execution.refundTooMuch', { paidFen, refundedFen: refunded.sum, amountFen }, ['amountFen'])
    const paymentId = await writer.nextId()
    const row = { unitId: by.unit, year, paymentId, lineId, method, payee, purpose, commitmentId, voucher }
    await writer.insert('payment', {
      ...row,
      amountFen: -amountFen,
      status: 'paid',
      paidOn: on,
      refundOf: input.paymentId,
      cashier: by.person,
    })
    return ok({ paymentId })
  })
}

export interface NewReceipt {
  readonly year: number
  readonly lineId: bigint
  /** Below zero corrects an earlier receipt and needs a reason. */
  readonly amountFen: bigint
  readonly receivedOn: string
  readonly voucher?: string
}

/** Money in, on a revenue line. */
export function recordReceipt(
  ledger: Ledger,
  by: Doer,
  input: NewReceipt,
): Promise<Result<{ readonly receiptId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'recordReceipt' }, async (writer) => {
    const { year, lineId, amountFen, receivedOn, voucher = null } = input
    const line = await lineOf(writer.trx, { unit: by.unit, year, lineId }, 'revenue')
    if (!line.ok) return line
    if (amountFen === 0n) return refuse('execution.amount', { amountFen }, ['amountFen'])
    const size = amountAboveZero(amountFen < 0n ? -amountFen : amountFen)
    if (!size.ok) return size
    if (amountFen < 0n && (by.reason ?? '').trim() === '') return refuse('execution.reason', {}, ['reason'])
    if (!isDayOf(receivedOn, year)) return refuse('execution.date', { date: receivedOn, year }, ['receivedOn'])
    const receiptId = await writer.nextId()
    await writer.insert('receipt', { unitId: by.unit, year, receiptId, lineId, amountFen, receivedOn, voucher })
    return ok({ receiptId })
  })
}

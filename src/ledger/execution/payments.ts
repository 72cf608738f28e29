import type { Kysely, Selectable } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Payment, Tables } from '../store/generated.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { availableOn } from './available.ts'
import { commitmentOf } from './commitments.ts'
import { isDayOf } from './dates.ts'
import { amountAboveZero, lineOf } from './lines.ts'
import { overPlan } from './plans.ts'
import { type PaymentStep, separated, steps } from './steps.ts'
import { refuse } from './words.ts'

export type PaymentMethod = Payment['method']

const methods: readonly string[] = ['direct', 'authorised', 'unitAccount', 'businessCard'] satisfies PaymentMethod[]

export interface NewPayment {
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
  /** 直接支付, 授权支付, the unit's account, the business card; cash is refused. */
  readonly method: PaymentMethod
  readonly payee?: string
  readonly purpose?: string
  /** The contract that it pays on, of the same line. */
  readonly commitmentId?: bigint
}

interface PaymentId {
  readonly paymentId: bigint
}

/**
 * Drafts a payment as its handler. From now on it is in process and takes its amount from what is available:
 * quota − paid − in process − open commitments, its own commitment's rest excluded (预算法实施条例 arts. 57, 60).
 */
export function draftPayment(ledger: Ledger, by: Doer, input: NewPayment): Promise<Result<PaymentId, Refusal>> {
  return ledger.write({ ...by, action: 'draftPayment' }, async (writer) => {
    const checked = await checkDraft(writer, by, input)
    if (!checked.ok) return checked
    const { year, lineId, amountFen, method, payee = null, purpose = null, commitmentId = null } = input
    const paymentId = await writer.nextId()
    const row = { unitId: by.unit, year, paymentId, lineId, amountFen, method, payee, purpose, commitmentId }
    await writer.insert('payment', { ...row, status: 'drafted', handler: by.person })
    return ok({ paymentId })
  })
}

async function checkDraft(writer: Writer, by: Doer, input: NewPayment): Promise<Result<null, Refusal>> {
  const { year, lineId, amountFen, method, commitmentId } = input
  const of = await yearOf(writer.trx, by.unit, year)
  if (!of.ok) return of
  // asked as a text: callers outside TypeScript write what they like
  const written: string = method
  if (written === 'cash') return refuse('execution.cash', {}, ['method'])
  if (!methods.includes(written))
    return refuse('execution.method', { method: written, known: methods.join(' ') }, ['method'])
  const key = { unit: by.unit, year, lineId }
  const line = await lineOf(writer.trx, key, 'expenditure')
  if (!line.ok) return line
  const amount = amountAboveZero(amountFen)
  if (!amount.ok) return amount
  const contract = commitmentId === undefined ? ok(null) : await checkContract(writer.trx, by, input, commitmentId)
  if (!contract.ok) return contract
  const available = await availableOn(writer.trx, key, commitmentId)
  return amountFen <= available.availableFen
    ? ok(null)
    : refuse('execution.quota', { ...available, amountFen }, ['amountFen'])
}

async function checkContract(db: Kysely<Tables>, by: Doer, input: NewPayment, commitmentId: bigint) {
  const found = await commitmentOf(db, by.unit, input.year, commitmentId)
  if (!found.ok) return found
  const { name, status, lineId, paidFen, inProcessFen } = found.value
  if (lineId !== input.lineId) return refuse('execution.commitmentLine', { name }, ['commitmentId'])
  if (status !== 'open') return refuse('execution.commitmentStatus', { name, status }, ['commitmentId'])
  const restFen = found.value.amountFen - paidFen - inProcessFen
  return input.amountFen <= restFen
    ? ok(null)
    : refuse('execution.commitmentRest', { name, restFen, amountFen: input.amountFen }, ['amountFen'])
}

/** Which payment, and why where that is asked for (in the act's reason). */
export interface PaymentKey {
  readonly year: number
  readonly paymentId: bigint
}

/** The accountant has checked the papers. */
export function checkPayment(ledger: Ledger, by: Doer, key: PaymentKey): Promise<Result<null, Refusal>> {
  return step(ledger, by, key, 'check', {})
}

/** The leader approves. */
export function approvePayment(ledger: Ledger, by: Doer, key: PaymentKey): Promise<Result<null, Refusal>> {
  return step(ledger, by, key, 'approve', {})
}

export interface Paying extends PaymentKey {
  readonly paidOn: string
  readonly voucher: string
}

/** The cashier has paid: the day and the voucher are known. Refused beyond the spending plan of a line that has one. */
export function payPayment(ledger: Ledger, by: Doer, input: Paying): Promise<Result<null, Refusal>> {
  const { year, paymentId, paidOn, voucher } = input
  return step(ledger, by, { year, paymentId }, 'pay', { paidOn, voucher })
}

function step(
  ledger: Ledger,
  by: Doer,
  { year, paymentId }: PaymentKey,
  name: Exclude<PaymentStep, 'draft'>,
  changes: { readonly paidOn?: string; readonly voucher?: string },
): Promise<Result<null, Refusal>> {
  const { action, from, to, column } = steps[name]
  return ledger.write({ ...by, action }, async (writer) => {
    const found = await paymentOf(writer.trx, by.unit, year, paymentId)
    if (!found.ok) return found
    const payment = found.value
    if (payment.status !== from) return refuse('execution.status', { status: payment.status, expected: from })
    const apart = await separated(writer.trx, by, payment, name)
    if (!apart.ok) return apart
    const paying = name === 'pay' ? await checkPaying(writer, by, payment, changes) : ok(null)
    if (!paying.ok) return paying
    await writer.update(
      'payment',
      { unitId: by.unit, year, paymentId },
      { ...changes, status: to, [column]: by.person },
    )
    return ok(null)
  })
}

async function checkPaying(
  writer: Writer,
  by: Doer,
  payment: Selectable<Payment>,
  { paidOn = '', voucher = '' }: { readonly paidOn?: string; readonly voucher?: string },
): Promise<Result<null, Refusal>> {
  const { year, lineId, amountFen, commitmentId } = payment
  if (!isDayOf(paidOn, year)) return refuse('execution.date', { date: paidOn, year }, ['paidOn'])
  if (voucher.trim() === '') return refuse('execution.voucher', {}, ['voucher'])
  const key = { unit: by.unit, year, lineId }
  const available = await availableOn(writer.trx, key, commitmentId ?? undefined)
  // its own amount is among those in process
  if (available.availableFen < 0n) return refuse('execution.quota', { ...available, amountFen })
  return overPlan(writer.trx, key, Number(paidOn.slice(5, 7)), amountFen)
}

/** The payment, or a refusal when there is none of that id. */
export async function paymentOf(db: Kysely<Tables>, unit: string, year: number, paymentId: bigint) {
  const row = await db
    .selectFrom('payment')
    .selectAll()
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('paymentId', '=', paymentId)
    .executeTakeFirst()
  return row ? ok(row) : refuse('execution.noPayment', { payment: paymentId }, ['paymentId'])
}

import { sql } from 'kysely'
import { isDay } from '../execution/dates.ts'
import type { Refusal, Writer } from '../store/ledger.ts'
import { fieldLabels } from './words.ts'

export type { Doer } from '../organisation/refusal.ts'

export type Field = keyof typeof fieldLabels

/** The first refusal there is; conditions are tried in the order written. */
export async function firstRefusal(
  ...conditions: readonly (Refusal | undefined | (() => Promise<Refusal | undefined>))[]
): Promise<Refusal | undefined> {
  for (const condition of conditions) {
    const refusal = typeof condition === 'function' ? await condition() : condition
    if (refusal) return refusal
  }
  return undefined
}

export function textMissing(field: Field, text: string | undefined): Refusal | undefined {
  return (text ?? '').trim() === '' ? { code: 'textMissing', data: { field: fieldLabels[field] } } : undefined
}

const isFraction = (value: number | bigint): value is number =>
  typeof value === 'number' && !Number.isSafeInteger(value)

const notWhole = (field: Field, value: number): Refusal => ({
  code: 'notWhole',
  data: { field: fieldLabels[field], value: `${value}` },
})

export function notPositive(field: Field, value: number | bigint): Refusal | undefined {
  if (isFraction(value)) return notWhole(field, value)
  return value > 0 ? undefined : { code: 'notPositive', data: { field: fieldLabels[field], value: `${value}` } }
}

export function negative(field: Field, value: number | bigint): Refusal | undefined {
  if (isFraction(value)) return notWhole(field, value)
  return value < 0 ? { code: 'negative', data: { field: fieldLabels[field], value: `${value}` } } : undefined
}

/** Of two amounts, one that is a part of the other. */
export function partAboveWhole(part: Field, partFen: bigint, whole: Field, wholeFen: bigint): Refusal | undefined {
  if (partFen <= wholeFen) return undefined
  const data = {
    part: fieldLabels[part],
    partFen: `${partFen}`,
    whole: fieldLabels[whole],
    wholeFen: `${wholeFen}`,
    differenceFen: `${partFen - wholeFen}`,
  }
  return { code: 'partsAboveWhole', data }
}

/** A date that exists. */
export function badDate(date: string): Refusal | undefined {
  return isDay(date) ? undefined : { code: 'badDate', data: { date } }
}

/** A date that exists and lies in the fiscal year. */
export function outsideYear(date: string, year: number): Refusal | undefined {
  const bad = badDate(date)
  if (bad) return bad
  return date.startsWith(`${year}-`) ? undefined : { code: 'dateOutsideYear', data: { date, year: `${year}` } }
}

export async function noSuchYear(writer: Writer, unitId: string, year: number): Promise<Refusal | undefined> {
  const found = await writer.trx
    .selectFrom('fiscalYear')
    .select('year')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return found ? undefined : { code: 'noSuchYear', data: { year: `${year}` } }
}

/** A register entry may name the payment that pays for it, which was not given up; all entries of one payment together are at most its amount. */
export async function wrongPayment(
  writer: Writer,
  unitId: string,
  year: number,
  paymentId: bigint | undefined,
  amountFen: bigint,
): Promise<Refusal | undefined> {
  if (paymentId === undefined) return undefined
  const payment = await writer.trx
    .selectFrom('payment')
    .select('amountFen')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('paymentId', '=', paymentId)
    .where('status', 'not in', ['refused', 'withdrawn'])
    .executeTakeFirst()
  if (!payment) return { code: 'noSuchPayment', data: { payment: `${paymentId}`, year: `${year}` } }
  const { rows } = await sql<{ fen: bigint }>`
    select coalesce(sum(amount_fen), 0)::bigint as fen from (
      select unit_id, year, payment_id, amount_fen from reception
      union all select unit_id, year, payment_id, amount_fen from trip_abroad
      union all select unit_id, year, payment_id, amount_fen from vehicle_cost) entries
    where unit_id = ${unitId} and year = ${year} and payment_id = ${paymentId}`.execute(writer.trx)
  const sum = (rows[0]?.fen ?? 0n) + amountFen
  if (sum <= payment.amountFen) return undefined
  const data = { sumFen: `${sum}`, paymentFen: `${payment.amountFen}`, differenceFen: `${sum - payment.amountFen}` }
  return { code: 'aboveItsPayment', data }
}

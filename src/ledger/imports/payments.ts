import { sql } from 'kysely'
import { yuanText } from '../organisation/money-text.ts'
import type { PaymentMethod } from '../execution/payments.ts'
import { wordsFinder } from './cells.ts'
import { cashWords, cellWords } from './heading-words.ts'
import { rememberIdentities } from './identities.ts'
import { lineFields, lineIndex } from './line-index.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { isRefund } from './refunds.ts'
import { joinWords } from './words.ts'

const methodOf = wordsFinder<PaymentMethod>(cellWords.method)

const columns = [
  'paymentId',
  'unitId',
  'year',
  'lineId',
  'amountFen',
  'method',
  'status',
  'paidOn',
  'payee',
  'purpose',
  'voucher',
  'batchId',
] as const

/**
 * Payments that were made elsewhere, already paid. Their line is found by their codes; the sum of a line stays within what
 * was available; a row that was imported before or paid here is skipped, one that stands twice in the file is a fault.
 */
export async function paymentSink(reading: Reading): Promise<Sink> {
  const { writer, of, faults, batchId } = reading
  const cellsOf = cellReader(reading)
  const findLine = rememberedFinder(await lineIndex(writer.trx, of, 'expenditure'))
  const identities = await knownPayments(reading)
  const byHand = await paidByHand(reading)
  const quota = await quotaWatch(reading)
  return {
    kind: 'copy',
    read: (row): Outcome => {
      const cells = cellsOf(row)
      const found = findLine(cells)
      const [paidOn, amountFen, method] = [cells.day('date'), paidAmount(cells), methodIn(cells)]
      const [payee, purpose, voucher] = [cells.text('payee'), cells.text('purpose'), cells.text('voucher')]
      checkYear(cells, of.year)
      if (cells.faulty || found === undefined || amountFen === undefined || paidOn === undefined) return 'rejected'
      const identity = [found, amountFen, paidOn, voucher, payee, purpose].join('|')
      const first = identities.seen(identity, row.row)
      if (first === 0 || (first === undefined && byHand.take(found, amountFen, paidOn, voucher))) return 'skipped'
      if (first !== undefined) {
        cells.fault(undefined, { code: 'duplicate', data: { first: String(first) } })
        return 'rejected'
      }
      if (!quota.takes(found, amountFen, row.row)) return 'rejected'
      const texts = [payee || null, purpose || null, voucher || null]
      return { amountFen, values: [of.unit, of.year, found, amountFen, method, 'paid', paidOn, ...texts, batchId] }
    },
    copy: (batches) => writer.copy('payment', columns, batches),
    finish: async () => {
      for (const { row, code, data } of quota.outside()) faults.add(row, 'amount', code, data)
    },
  }
}

/** Refunds are negative however they are written; other negative amounts are not payments. */
function paidAmount(cells: Cells): bigint | undefined {
  const amountFen = cells.amount('amount')
  if (amountFen === undefined) return undefined
  if (amountFen === 0n) {
    cells.fault('amount', { code: 'amountZero' })
    return undefined
  }
  const refund = isRefund(cells)
  if (amountFen < 0n && !refund) {
    cells.fault('amount', { code: 'negative', data: { text: yuanText(amountFen) } })
    return undefined
  }
  return refund && amountFen > 0n ? -amountFen : amountFen
}

function methodIn(cells: Cells): PaymentMethod {
  const text = cells.text('method')
  if (text === '') return 'authorised'
  const method = methodOf(text)
  if (method !== undefined) return method
  const known = Object.values(cellWords.method)
  if (cashWords.includes(text)) cells.fault('method', { code: 'cash' })
  else
    cells.fault('method', {
      code: 'unknownWord',
      data: { text, known: known.map(([first]) => first).join(joinWords.list) },
    })
  return 'authorised'
}

/** A column of years, where there is one, must say the year of the import. */
export function checkYear(cells: Cells, year: number): void {
  const text = cells.text('year')
  if (text !== '' && Number.parseInt(text, 10) !== year)
    cells.fault('year', { code: 'yearWrong', data: { text, year: String(year) } })
}

/** The same codes come back in every other row: each combination is looked up once. */
export function rememberedFinder(find: Awaited<ReturnType<typeof lineIndex>>): (cells: Cells) => bigint | undefined {
  const known = new Map<string, ReturnType<typeof find>>()
  return (cells) => {
    const texts = lineFields.map((field) => cells.text(field))
    const key = texts.join('\u0000')
    let found = known.get(key)
    if (!found) {
      found = find(Object.fromEntries(lineFields.map((field, index) => [field, texts[index] ?? ''])))
      // a column of free text must not fill the memory
      if (known.size < 100_000) known.set(key, found)
    }
    if (found.ok) return found.value
    cells.fault(found.error.field, found.error)
    return undefined
  }
}

const pageRows = 50_000

/** What was imported before, as number 0. Read in pages, since there may be as much of it as of the file. */
async function knownPayments({ writer, of }: Reading) {
  const identities = rememberIdentities()
  let after = 0n
  for (;;) {
    const rows = await writer.trx
      .selectFrom('payment')
      .select(['paymentId', 'lineId', 'amountFen', 'paidOn', 'voucher', 'payee', 'purpose'])
      .where('unitId', '=', of.unit)
      .where('year', '=', of.year)
      .where('batchId', 'is not', null)
      .where('paymentId', '>', after)
      .orderBy('paymentId')
      .limit(pageRows)
      .execute()
    for (const { lineId, amountFen, paidOn, voucher, payee, purpose } of rows)
      identities.seen([lineId, amountFen, paidOn, voucher ?? '', payee ?? '', purpose ?? ''].join('|'), 0)
    const last = rows.at(-1)
    if (!last) return identities
    after = last.paymentId
  }
}

/**
 * Payments that went through the unit's own hands come back in the export of the bank or the platform: the same line, amount, day and
 * voucher is the same payment, once.
 */
async function paidByHand({ writer, of }: Reading) {
  const rows = await writer.trx
    .selectFrom('payment')
    .select(['lineId', 'amountFen', 'paidOn', 'voucher'])
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('batchId', 'is', null)
    .where('status', '=', 'paid')
    .execute()
  const left = new Map<string, number>()
  for (const { lineId, amountFen, paidOn, voucher } of rows) {
    const key = [lineId, amountFen, paidOn, voucher].join('|')
    if (voucher) left.set(key, (left.get(key) ?? 0) + 1)
  }
  return {
    take: (...payment: readonly [lineId: bigint, amountFen: bigint, paidOn: string, voucher: string]): boolean => {
      const key = payment.join('|')
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count > 0
    },
  }
}

interface Watched {
  /** Quota − paid − in process before the import. */
  readonly availableFen: bigint
  /** Paid, net of refunds, before the import. */
  readonly paidFen: bigint
  sumFen: bigint
  /** The row where the sum left its bounds, while it is outside. */
  outsideAt: number | undefined
}

type Outside = { readonly code: 'overQuota' | 'refundAbovePaid'; readonly data: Readonly<Record<string, string>> }

/**
 * Holds the sum of each line within quota − paid − in process, and refunds within what was paid. Payments on contracts come without
 * the contract, so open commitments are not counted. With `goodRows` each row is held at once; otherwise a later row may still mend it.
 */
async function quotaWatch({ writer, of, goodRows, faults }: Reading) {
  const { rows } = await sql<Pick<Watched, 'availableFen' | 'paidFen'> & { readonly lineId: bigint }>`
    select line_id, sum(quota_fen - used_fen)::bigint as available_fen, sum(paid_fen)::bigint as paid_fen from (
      select line_id, amount_fen as quota_fen, 0 as used_fen, 0 as paid_fen from quota_entry
        where unit_id = ${of.unit} and year = ${of.year}
      union all
      select line_id, 0, amount_fen, case when status = 'paid' then amount_fen else 0 end from payment
        where unit_id = ${of.unit} and year = ${of.year} and status in ('drafted', 'checked', 'approved', 'paid')
    ) as movement group by line_id`.execute(writer.trx)
  const lines = new Map<bigint, Watched>(
    rows.map(({ lineId, ...line }) => [lineId, { ...line, sumFen: 0n, outsideAt: undefined }]),
  )
  return {
    takes: (lineId: bigint, amountFen: bigint, row: number): boolean => {
      let line = lines.get(lineId)
      if (!line) lines.set(lineId, (line = { availableFen: 0n, paidFen: 0n, sumFen: 0n, outsideAt: undefined }))
      const sumFen = line.sumFen + amountFen
      const outside = sumFen > line.availableFen || line.paidFen + sumFen < 0n
      if (outside && goodRows) {
        const { code, data } = outsideOf(line, sumFen)
        faults.add(row, 'amount', code, data)
        return false
      }
      line.sumFen = sumFen
      line.outsideAt = outside ? (line.outsideAt ?? row) : undefined
      return true
    },
    outside: () =>
      [...lines.values()].flatMap((line) =>
        line.outsideAt === undefined ? [] : [{ row: line.outsideAt, ...outsideOf(line, line.sumFen) }],
      ),
  }
}

function outsideOf({ availableFen, paidFen }: Watched, sumFen: bigint): Outside {
  if (sumFen > availableFen) {
    const excess = yuanText(sumFen - availableFen)
    return { code: 'overQuota', data: { text: yuanText(sumFen), available: yuanText(availableFen), excess } }
  }
  return { code: 'refundAbovePaid', data: { text: yuanText(-sumFen), paid: yuanText(paidFen) } }
}

import { yuanText } from '../organisation/money-text.ts'
import { rememberIdentities } from './identities.ts'
import { lineIndex } from './line-index.ts'
import { checkYear, rememberedFinder } from './payments.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { isRefund } from './refunds.ts'

const columns = ['receiptId', 'unitId', 'year', 'lineId', 'amountFen', 'receivedOn', 'voucher', 'batchId'] as const

/** Money received, on revenue lines. What was imported before is skipped, what stands twice in the file is a fault. */
export async function receiptSink(reading: Reading): Promise<Sink> {
  const { writer, of, batchId } = reading
  const cellsOf = cellReader(reading)
  const findLine = rememberedFinder(await lineIndex(writer.trx, of, 'revenue'))
  const identities = rememberIdentities()
  const known = await writer.trx
    .selectFrom('receipt')
    .select(['lineId', 'amountFen', 'receivedOn', 'voucher'])
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('batchId', 'is not', null)
    .execute()
  for (const row of known) identities.seen([row.lineId, row.amountFen, row.receivedOn, row.voucher ?? ''].join('|'), 0)
  return {
    kind: 'copy',
    read: (row): Outcome => {
      const cells = cellsOf(row)
      const found = findLine(cells)
      const [receivedOn, amountFen, voucher] = [cells.day('date'), received(cells), cells.text('voucher')]
      checkYear(cells, of.year)
      if (cells.faulty || found === undefined || amountFen === undefined || receivedOn === undefined) return 'rejected'
      const first = identities.seen([found, amountFen, receivedOn, voucher].join('|'), row.row)
      if (first === 0) return 'skipped'
      if (first !== undefined) {
        cells.fault(undefined, { code: 'duplicate', data: { first: String(first) } })
        return 'rejected'
      }
      return { amountFen, values: [of.unit, of.year, found, amountFen, receivedOn, voucher || null, batchId] }
    },
    copy: (batches) => writer.copy('receipt', columns, batches),
    finish: async () => undefined,
  }
}

function received(cells: Cells): bigint | undefined {
  const amountFen = cells.amount('amount')
  if (amountFen === 0n) cells.fault('amount', { code: 'amountZero' })
  if (amountFen === undefined || amountFen === 0n) return undefined
  const back = isRefund(cells)
  if (amountFen < 0n && !back) cells.fault('amount', { code: 'negative', data: { text: yuanText(amountFen) } })
  return back && amountFen > 0n ? -amountFen : amountFen
}

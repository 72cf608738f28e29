import { rememberIdentities } from './identities.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { checkYear } from './payments.ts'

const columns = ['entryId', 'unitId', 'year', 'accountLabel', 'onDate', 'amountFen', 'reference', 'batchId'] as const

/** A list of the bank: money in above zero, money out below. `label` names the account where the file does not. */
export async function bankSink(reading: Reading, label: string): Promise<Sink> {
  const { writer, of, batchId } = reading
  const cellsOf = cellReader(reading)
  const identities = rememberIdentities()
  const known = await writer.trx
    .selectFrom('bankEntry')
    .select(['accountLabel', 'onDate', 'amountFen', 'reference'])
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('batchId', 'is not', null)
    .execute()
  for (const row of known)
    identities.seen([row.accountLabel, row.onDate, row.amountFen, row.reference ?? ''].join('|'), 0)
  return {
    kind: 'copy',
    read: (row): Outcome => {
      const cells = cellsOf(row)
      const [onDate, amountFen] = [cells.day('date'), movement(cells, reading)]
      const [account, reference] = [cells.text('label') || label, cells.text('voucher') || cells.text('purpose')]
      checkYear(cells, of.year)
      if (cells.faulty || amountFen === undefined || onDate === undefined) return 'rejected'
      const first = identities.seen([account, onDate, amountFen, reference].join('|'), row.row)
      if (first === 0) return 'skipped'
      if (first !== undefined) {
        cells.fault(undefined, { code: 'duplicate', data: { first: String(first) } })
        return 'rejected'
      }
      return { amountFen, values: [of.unit, of.year, account, onDate, amountFen, reference || null, batchId] }
    },
    copy: (batches) => writer.copy('bankEntry', columns, batches),
    finish: async () => undefined,
  }
}

/** One signed column, or a column in and a column out of which one is filled. */
function movement(cells: Cells, { layout }: Reading): bigint | undefined {
  if (layout.columns.has('amount')) {
    const amountFen = cells.amount('amount')
    if (amountFen === 0n) cells.fault('amount', { code: 'amountZero' })
    return amountFen
  }
  const [hasIn, hasOut] = [filled(cells.text('income')), filled(cells.text('outgo'))]
  if (hasIn === hasOut) {
    cells.fault(layout.columns.has('income') ? 'income' : 'outgo', { code: 'incomeOutgo' })
    return undefined
  }
  if (hasIn) return cells.amount('income')
  const out = cells.amount('outgo')
  return out === undefined ? undefined : -out
}

const filled = (text: string): boolean => text !== '' && !/^[-—]?0*(?:\.0*)?$/.test(text)

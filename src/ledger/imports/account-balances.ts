import { isDebit } from '../closing/accounts.ts'
import { yuanText } from '../organisation/money-text.ts'
import type { RowOf } from '../store/ledger.ts'
import { wordsFinder } from './cells.ts'
import { cellWords } from './heading-words.ts'
import type { Field } from './kinds.ts'
import { checkYear } from './payments.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'

const directionOf = wordsFinder(cellWords.direction)

/**
 * A trial balance. Balances are kept on the account's own side: above zero is its usual side (debit for assets and expenses,
 * credit for the others). A later file of the year replaces the accounts that it has.
 */
export async function balanceSink(reading: Reading): Promise<Sink> {
  const { writer, of, faults, layout } = reading
  const cellsOf = cellReader(reading)
  const before = await writer.trx
    .selectFrom('trialBalance')
    .select('account')
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .execute()
  const there = new Set(before.map((row) => row.account))
  const rows = new Map<string, { readonly row: number; readonly debitFen: bigint; readonly creditFen: bigint }>()
  return {
    kind: 'write',
    take: async (sheetRow): Promise<Outcome> => {
      const cells = cellsOf(sheetRow)
      const balance = balanceOf(cells, reading)
      if (balance === undefined || cells.faulty) return 'rejected'
      const { account, ...values } = balance
      const first = rows.get(account)
      if (first) {
        cells.fault('account', { code: 'duplicate', data: { first: String(first.row) } })
        return 'rejected'
      }
      rows.set(account, { row: sheetRow.row, debitFen: values.debitFen, creditFen: values.creditFen })
      const key = { unitId: of.unit, year: of.year, account }
      if (there.has(account)) await writer.update('trialBalance', key, { ...values, batchId: reading.batchId })
      else await writer.insert('trialBalance', { ...key, ...values, batchId: reading.batchId })
      return { amountFen: values.debitFen, values: [] }
    },
    finish: async () => {
      // a rejected row is missing from the sums
      if (faults.count > 0 || !layout.columns.has('debit') || !layout.columns.has('credit')) return
      const accounts = [...rows.keys()].toSorted()
      // sums of upper accounts repeat those below them
      const lowest = accounts.filter((account, index) => !(accounts[index + 1] ?? '').startsWith(account))
      const sum = (side: 'debitFen' | 'creditFen') =>
        lowest.reduce((total, account) => total + (rows.get(account)?.[side] ?? 0n), 0n)
      const [debit, credit] = [sum('debitFen'), sum('creditFen')]
      if (debit !== credit) faults.add(0, 'debit', 'unbalanced', { debit: yuanText(debit), credit: yuanText(credit) })
    },
  }
}

type Balance = Omit<RowOf<'trialBalance'>, 'unitId' | 'year' | 'batchId'>

function balanceOf(cells: Cells, { layout, of }: Reading): Balance | undefined {
  checkYear(cells, of.year)
  const account = cells.text('account').replace(/[.\-\s]/g, '')
  if (!/^\d{4,30}$/.test(account)) {
    cells.fault('account', { code: 'accountCode', data: { text: account } })
    return undefined
  }
  const optional = (field: Field) => (layout.columns.has(field) && cells.text(field) !== '' ? cells.amount(field) : 0n)
  const [opening, debit, credit] = [optional('opening'), optional('debit'), optional('credit')]
  const closing = cells.text('closing') === '' ? 0n : cells.amount('closing')
  if (opening === undefined || debit === undefined || credit === undefined || closing === undefined) return undefined
  const moved = isDebit(account) ? debit - credit : credit - debit
  const complete = (['opening', 'debit', 'credit'] as const).every((field) => layout.columns.has(field))
  const signs = signsOf(account, cells.text('direction'))
  const fitting = complete ? signs.find(([begin, end]) => begin * opening + moved === end * closing) : signs[0]
  if (!fitting) {
    const expected = yuanText(opening + moved)
    cells.fault('closing', { code: 'balance', data: { text: yuanText(closing), expected } })
    return undefined
  }
  const [begin, end] = fitting
  const name = cells.text('accountName')
  return { account, name, openingFen: begin * opening, debitFen: debit, creditFen: credit, closingFen: end * closing }
}

type Signs = readonly [opening: bigint, closing: bigint]

/**
 * What signs the printed balances may have on the account's usual side: the printed direction is that of the closing balance, and a
 * balance may have changed sides within the year. Without a direction any side is possible, the usual one first.
 */
function signsOf(account: string, direction: string): readonly Signs[] {
  const usual: readonly Signs[] = [
    [1n, 1n],
    [-1n, 1n],
  ]
  const turned: readonly Signs[] = [
    [-1n, -1n],
    [1n, -1n],
  ]
  const side = directionOf(direction)
  if (side === undefined || side === 'flat') return [...usual, ...turned]
  return side === (isDebit(account) ? 'debit' : 'credit') ? usual : turned
}

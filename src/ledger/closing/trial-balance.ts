import { sql, type Transaction } from 'kysely'
import type { Tables } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import { type AccountGroup, accountGroups, isDebit, ledgers, moneyAccount } from './accounts.ts'

interface Account {
  readonly account: string
  readonly openingFen: bigint
  readonly debitFen: bigint
  readonly creditFen: bigint
  readonly closingFen: bigint
}

interface Booked {
  readonly side: string
  readonly fund: string
  readonly nature: string | null
  readonly revenue: string | null
  readonly fen: bigint
}

/**
 * Where the trial balance of a year disagrees with itself or with what the ledger booked; undefined where there is none. Balances
 * are in the natural direction of their account. Checked: every account runs from its opening to its closing balance; debits equal
 * credits in either ledger of the parallel booking; revenue and expenditure accounts equal the receipts and payments of their lines;
 * the money of budget accounting moved by revenue less expenditure.
 */
export async function balanceDifferences(
  trx: Transaction<Tables>,
  unit: string,
  year: number,
): Promise<readonly Refusal[] | undefined> {
  const all = await sql<Account>`
    select account, opening_fen, debit_fen, credit_fen, closing_fen from trial_balance
    where unit_id = ${unit} and year = ${year} order by account`.execute(trx)
  if (all.rows.length === 0) return undefined
  const { rows } = await sql<Booked>`
    select l.side, l.fund, l.nature, l.revenue, sum(b.fen)::bigint as fen from (
      select line_id, amount_fen as fen from payment where unit_id = ${unit} and year = ${year} and status = 'paid'
      union all select line_id, amount_fen from receipt where unit_id = ${unit} and year = ${year}) b
    join budget_line l on (l.unit_id, l.year, l.line_id) = (${unit}, ${year}, b.line_id) group by 1, 2, 3, 4`.execute(
    trx,
  )
  return differencesOf(leavesOf(all.rows), rows)
}

/** Accounts without sub-accounts: a sum and its parts are not both counted. */
function leavesOf(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(({ account }, at) => !accounts[at + 1]?.account.startsWith(account))
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

function differencesOf(accounts: readonly Account[], booked: readonly Booked[]): readonly Refusal[] {
  return [
    ...accounts.flatMap(ownDifference),
    ...ledgers.flatMap((classes) => turnoverDifference(accounts, classes)),
    ...groupDifferences(accounts, booked),
    ...moneyDifference(accounts),
  ]
}

function ownDifference({ account, openingFen, debitFen, creditFen, closingFen }: Account): readonly Refusal[] {
  const moved = isDebit(account) ? debitFen - creditFen : creditFen - debitFen
  const expected = openingFen + moved
  return expected === closingFen
    ? []
    : [told('closing.accountDoesNotRun', { account }, { expected, actual: closingFen })]
}

function turnoverDifference(accounts: readonly Account[], classes: readonly string[]): readonly Refusal[] {
  const own = accounts.filter(({ account }) => classes.includes(account.charAt(0)))
  const debit = sum(own.map(({ debitFen }) => debitFen))
  const credit = sum(own.map(({ creditFen }) => creditFen))
  return debit === credit ? [] : [told('closing.turnoverDiffers', { classes: classes.join('') }, { debit, credit })]
}

const takes = (group: AccountGroup, { side, fund, nature, revenue }: Booked): boolean =>
  group.side === side &&
  (!group.funds || group.funds.includes(fund)) &&
  (!group.natures || group.natures.includes(nature ?? '')) &&
  (!group.sources || group.sources.includes(revenue ?? ''))

/** Revenue stands on the credit side and expenditure on the debit side; what the year-end transfer took off is not looked at. */
function groupDifferences(accounts: readonly Account[], booked: readonly Booked[]): readonly Refusal[] {
  const rest = new Set(booked.filter(({ revenue }) => revenue !== 'surplusUsed'))
  return accountGroups.flatMap((group) => {
    const own = accounts.filter(({ account }) => group.accounts.some((code) => account.startsWith(code)))
    const inAccounts = sum(own.map((account) => yearOf(account)))
    const lines = [...rest].filter((line) => takes(group, line))
    for (const line of lines) rest.delete(line)
    const inLines = sum(lines.map(({ fen }) => fen))
    if (inAccounts === inLines) return []
    return [
      told('closing.accountDiffers', { account: group.accounts.join('、') }, { expected: inLines, actual: inAccounts }),
    ]
  })
}

/** What a revenue or expenditure account booked in the year: its balance, or its turnover once it was transferred out. */
function yearOf({ account, debitFen, creditFen, closingFen }: Account): bigint {
  if (closingFen !== 0n) return closingFen
  return account.startsWith('7') ? debitFen : creditFen
}

/** 资金结存 moves by what budget accounting received less what it spent. */
function moneyDifference(accounts: readonly Account[]): readonly Refusal[] {
  const money = accounts.filter(({ account }) => account.startsWith(moneyAccount))
  if (money.length === 0) return []
  const moved = sum(money.map(({ openingFen, closingFen }) => closingFen - openingFen))
  const of = (digit: string): bigint => sum(accounts.filter(({ account }) => account.startsWith(digit)).map(yearOf))
  const expected = of('6') - of('7')
  return moved === expected
    ? []
    : [told('closing.moneyDiffers', { account: moneyAccount }, { expected, actual: moved })]
}

function told(code: string, words: Readonly<Record<string, string>>, fen: Readonly<Record<string, bigint>>): Refusal {
  const amounts = Object.fromEntries(Object.entries(fen).map(([name, value]) => [`${name}Fen`, String(value)]))
  return { code, data: { ...words, ...amounts } }
}

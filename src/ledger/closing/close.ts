import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { isDay } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import { type ClosingLine, type Recognised, type YearEnd, yearEnd } from './carryover.ts'
import { balanceDifferences } from './trial-balance.ts'

/** How a year is closed. */
export interface Closing {
  readonly year: number
  /** The last day of the year, or the day of the closing: it dates what is booked. */
  readonly on: string
  /** Unspent fiscal money that the treasury took back, in fen by line. */
  readonly returned?: ReadonlyMap<bigint, bigint>
  /** Closed without a trial balance: allowed with a reason in the act. */
  readonly withoutTrialBalance?: boolean
}

/** What closing found and booked. */
export interface Closed extends YearEnd {
  readonly year: number
}

/**
 * Closes a year: the trial balance must agree with the ledger, appropriation that was granted and not yet recorded is booked as
 * received, and what is left of every line is kept (预算法 art. 42, 预算法实施条例 art. 50). Afterwards only corrections change the year.
 * Refused while payments are on their way, when something was overspent, or when the books disagree.
 */
export async function closeYear(ledger: Ledger, by: Doer, closing: Closing): Promise<Result<Closed, Refusal>> {
  return ledger.write({ ...by, action: 'closeYear' }, async (writer) => {
    const ready = await mayClose(writer, by, closing)
    if (!ready.ok) return ready
    const books = await differencesOf(writer, by, closing)
    if (!books.ok) return books
    const lines = await closingLines(writer, by.unit, closing.year)
    const end = yearEnd(closing.year, lines, closing.returned ?? new Map())
    if (!end.ok) return end
    await bookRecognised(writer, by.unit, closing, lines, end.value.recognised)
    await bookReturned(writer, by.unit, closing, lines)
    const agrees = await agreesNow(writer, by, closing, books.value)
    if (!agrees.ok) return agrees
    const at = { unitId: by.unit, year: closing.year }
    if (end.value.left.length > 0)
      await writer.insert(
        'carryover',
        end.value.left.map((row) => ({ ...at, ...row })),
      )
    await writer.update('fiscalYear', at, { status: 'closed' })
    return ok({ year: closing.year, ...end.value })
  })
}

async function mayClose(writer: Writer, by: Doer, closing: Closing): Promise<Result<undefined, Refusal>> {
  const { unit } = by
  const year = String(closing.year)
  const { rows } = await sql<{ readonly status: string; readonly open: bigint }>`
    select f.status, (select count(*) from payment p where p.unit_id = f.unit_id and p.year = f.year
      and p.status in ('drafted', 'checked', 'approved')) as open
    from fiscal_year f where f.unit_id = ${unit} and f.year = ${closing.year}`.execute(writer.trx)
  const [found] = rows
  if (!isDay(closing.on)) return fail({ code: 'closing.date', data: { date: closing.on } })
  if (!found) return fail({ code: 'closing.noYear', data: { year } })
  if (found.status === 'closed') return fail({ code: 'closing.alreadyClosed', data: { year } })
  if (found.open > 0n) return fail({ code: 'closing.paymentsOpen', data: { year, count: String(found.open) } })
  return ok(undefined)
}

/** Where the books differ from what the ledger booked so far; none without a trial balance that may be missing. */
async function differencesOf(writer: Writer, by: Doer, closing: Closing): Promise<Result<readonly Refusal[], Refusal>> {
  const differences = await balanceDifferences(writer.trx, by.unit, closing.year)
  if (differences !== undefined) return ok(differences)
  return closing.withoutTrialBalance && (by.reason ?? '').trim() !== ''
    ? ok([])
    : fail({ code: 'closing.noTrialBalance', data: { year: String(closing.year) } })
}

/** The books may hold the appropriation that closing recognises already or not yet: they agree before it or after it. */
async function agreesNow(
  writer: Writer,
  by: Doer,
  closing: Closing,
  before: readonly Refusal[],
): Promise<Result<undefined, Refusal>> {
  if (before.length === 0) return ok(undefined)
  const after = await differencesOf(writer, by, closing)
  if (!after.ok) return after
  const [first] = after.value
  return first ? fail({ ...first, data: { ...first.data, count: String(after.value.length) } }) : ok(undefined)
}

/** The lines of a unit's year with what may be spent and what was. */
export async function closingLines(
  writer: Pick<Writer, 'trx'>,
  unit: string,
  year: number,
): Promise<readonly ClosingLine[]> {
  const { rows } = await sql<ClosingLine>`
    with q as (
      select line_id, sum(amount_fen) as quota,
        sum(amount_fen) filter (where kind in ('approved', 'carriedOver', 'correction')) as begun
      from quota_entry where unit_id = ${unit} and year = ${year} group by 1
    ), a as (
      select line_id, sum(amount_fen) as actual from (
        select line_id, amount_fen from payment where unit_id = ${unit} and year = ${year} and status = 'paid'
        union all select line_id, amount_fen from receipt where unit_id = ${unit} and year = ${year}) as booked group by 1
    )
    select l.line_id, l.side, l.fund, l.nature, l.functional, l.project_id, l.origin, l.granted_year,
      coalesce(q.quota, 0)::bigint as quota,
      (case when l.origin = 'carriedOver' then coalesce(q.begun, 0) else 0 end)::bigint as begun,
      coalesce(a.actual, f.amount_fen, 0)::bigint as actual,
      (a.actual is null and f.amount_fen is not null) as stated
    from budget_line l left join q using (line_id) left join a using (line_id)
      left join final_amount f on (f.unit_id, f.year, f.line_id) = (l.unit_id, l.year, l.line_id)
    where l.unit_id = ${unit} and l.year = ${year} order by l.line_id`.execute(writer.trx)
  return rows
}

/** Books appropriation as received, on the revenue line of its place; where there is none it is made. */
async function bookRecognised(
  writer: Writer,
  unit: string,
  closing: Closing,
  lines: readonly ClosingLine[],
  recognised: readonly Recognised[],
): Promise<void> {
  const at = { unitId: unit, year: closing.year }
  for (const one of recognised) {
    const found = lines.find(
      ({ side, origin, fund, functional, nature, projectId }) =>
        side === 'revenue' &&
        origin === 'current' &&
        fund === one.fund &&
        (one.functional === null || functional === one.functional) &&
        (one.nature === null || (nature === one.nature && (one.projectId === null || projectId === one.projectId))),
    )
    if (found?.stated) {
      const amountFen = found.actual + one.amountFen
      await writer.update('finalAmount', { ...at, lineId: found.lineId }, { amountFen })
      continue
    }
    const lineId = found?.lineId ?? (await newRevenueLine(writer, at, one))
    await writer.insert('receipt', {
      ...at,
      receiptId: await writer.nextId(),
      lineId,
      amountFen: one.amountFen,
      receivedOn: closing.on,
      voucher: 'year-end',
    })
  }
}

async function newRevenueLine(
  writer: Writer,
  at: { readonly unitId: string; readonly year: number },
  { fund, functional, nature, projectId }: Recognised,
): Promise<bigint> {
  const lineId = await writer.nextId()
  const line = { ...at, lineId, side: 'revenue', fund, functional, nature, projectId } as RowOf<'budgetLine'> // values of lines of this ledger
  await writer.insert('budgetLine', line)
  return lineId
}

/** Carried-over money that was taken back is taken off what the year began with. */
async function bookReturned(
  writer: Writer,
  unit: string,
  closing: Closing,
  lines: readonly ClosingLine[],
): Promise<void> {
  for (const [lineId, back] of closing.returned ?? []) {
    const line = lines.find((one) => one.lineId === lineId)
    if (line?.origin !== 'carriedOver' || back === 0n) continue
    await writer.insert('quotaEntry', {
      unitId: unit,
      year: closing.year,
      entryId: await writer.nextId(),
      lineId,
      kind: 'correction',
      amountFen: -back,
      onDate: closing.on,
    })
  }
}

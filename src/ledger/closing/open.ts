import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { isDay } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'

/** Money carried over to a line of the new year, in fen. */
export interface Opened {
  readonly lineId: bigint
  readonly grantedYear: number
  readonly amountFen: bigint
}

/**
 * Opens in `year` what the closing of the year before carried over: a line of origin `carriedOver` for each place and year of grant,
 * with quota. Estimates of the approved budget on such lines are brought to what was really left. Doing it again changes nothing.
 */
export async function openCarryover(
  ledger: Ledger,
  by: Doer,
  { year, on }: { readonly year: number; readonly on: string },
): Promise<Result<readonly Opened[], Refusal>> {
  return ledger.write({ ...by, action: 'openCarryover' }, async (writer) => {
    if (!isDay(on)) return fail({ code: 'closing.date', data: { date: on } })
    const before = await statusOf(writer, by.unit, year - 1)
    if (before !== 'closed') return fail({ code: 'closing.notClosed', data: { year: String(year - 1) } })
    const now = await statusOf(writer, by.unit, year)
    if (now === undefined) return fail({ code: 'closing.noYear', data: { year: String(year) } })
    if (now === 'closed') return fail({ code: 'closing.alreadyClosed', data: { year: String(year) } })
    return ok(await bringForward(writer, by.unit, year, on, 'carriedOver'))
  })
}

export async function statusOf(writer: Writer, unit: string, year: number): Promise<string | undefined> {
  const found = await writer.trx
    .selectFrom('fiscalYear')
    .select('status')
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .executeTakeFirst()
  return found?.status
}

type Dimensions = Pick<
  RowOf<'budgetLine'>,
  'functional' | 'departmental' | 'governmental' | 'fund' | 'nature' | 'projectId' | 'internalCounterpart'
>

interface Carried extends Dimensions {
  readonly grantedYear: number
  readonly amountFen: bigint
}

/** Makes the quota of carried-over lines what the year before left; entries of `kind` make up the difference. */
export async function bringForward(
  writer: Writer,
  unit: string,
  year: number,
  on: string,
  kind: 'carriedOver' | 'correction',
): Promise<readonly Opened[]> {
  const at = { unitId: unit, year }
  const carried = await sql<Carried>`
    select l.functional, l.departmental, l.governmental, l.fund, l.nature, l.project_id, l.internal_counterpart,
      coalesce(l.granted_year, l.year) as granted_year, sum(c.amount_fen)::bigint as amount_fen
    from carryover c join budget_line l using (unit_id, year, line_id)
    where c.unit_id = ${unit} and c.year = ${year - 1} and c.kind = 'carriedOver' group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(
    writer.trx,
  )
  const begun = await sql<
    Dimensions & { readonly lineId: bigint; readonly grantedYear: number; readonly begun: bigint }
  >`
    select l.functional, l.departmental, l.governmental, l.fund, l.nature, l.project_id, l.internal_counterpart, l.line_id, l.granted_year,
      coalesce(sum(q.amount_fen) filter (where q.kind in ('approved', 'carriedOver', 'correction')), 0)::bigint as begun
    from budget_line l left join quota_entry q using (unit_id, year, line_id)
    where l.unit_id = ${unit} and l.year = ${year} and l.side = 'expenditure' and l.origin = 'carriedOver'
    group by l.unit_id, l.year, l.line_id`.execute(writer.trx)
  const targets = new Map(begun.rows.map((line) => [placeOf(line), line]))
  const opened: Opened[] = []
  for (const { amountFen, grantedYear, ...place } of carried.rows) {
    const key = placeOf({ ...place, grantedYear })
    const target = targets.get(key)
    targets.delete(key)
    const lineId = target?.lineId ?? (await carriedLine(writer, at, place, grantedYear))
    await bookDifference(writer, at, { lineId, kind, on, amountFen: amountFen - (target?.begun ?? 0n) })
    opened.push({ lineId, grantedYear, amountFen })
  }
  for (const { lineId, begun: estimated } of targets.values())
    await bookDifference(writer, at, { lineId, kind, on, amountFen: -estimated })
  return opened
}

const placeOf = (line: Dimensions & { readonly grantedYear: number }): string =>
  JSON.stringify(
    [
      line.functional,
      line.departmental,
      line.governmental,
      line.fund,
      line.nature,
      line.projectId,
      line.internalCounterpart,
      line.grantedYear,
    ].map((value) => (value === null || value === undefined ? null : String(value))),
  )

interface Year {
  readonly unitId: string
  readonly year: number
}

async function carriedLine(writer: Writer, at: Year, place: Dimensions, grantedYear: number): Promise<bigint> {
  const lineId = await writer.nextId()
  await writer.insert('budgetLine', {
    ...at,
    lineId,
    side: 'expenditure',
    ...place,
    origin: 'carriedOver',
    grantedYear,
  })
  return lineId
}

async function bookDifference(
  writer: Writer,
  at: Year,
  entry: {
    readonly lineId: bigint
    readonly kind: 'carriedOver' | 'correction'
    readonly on: string
    readonly amountFen: bigint
  },
): Promise<void> {
  if (entry.amountFen === 0n) return
  const { lineId, kind, on, amountFen } = entry
  await writer.insert('quotaEntry', { ...at, entryId: await writer.nextId(), lineId, kind, amountFen, onDate: on })
}

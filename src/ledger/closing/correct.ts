import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { mostFen } from '../budget/amounts.ts'
import { isDay } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { bringForward, statusOf } from './open.ts'

/** A correction of one line of a closed year: `amountFen` is added to what was paid or received. */
export interface YearCorrection {
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly approvedBy: string
  /** The day on which it is made, in the year that is open. */
  readonly on: string
}

/**
 * Corrects a closed year. The final figure of the line changes, what it left changes with it, and where the next year was opened
 * its opening is corrected by the same amount; `by.reason` says why, and is shown beside the opening.
 */
export async function correctClosedYear(
  ledger: Ledger,
  by: Doer,
  correction: YearCorrection,
): Promise<Result<bigint, Refusal>> {
  const { reason = '' } = by
  const incomplete = incompleteCorrection(reason, correction)
  if (incomplete) return fail(incomplete)
  return ledger.write({ ...by, action: 'correctClosedYear' }, async (writer) => {
    const { year, lineId, amountFen, approvedBy, on } = correction
    if ((await statusOf(writer, by.unit, year)) !== 'closed')
      return fail({ code: 'closing.notClosed', data: { year: String(year) } })
    const later = await statusOf(writer, by.unit, year + 1)
    if (later === 'closed') return fail({ code: 'closing.laterYearClosed', data: { year: String(year + 1) } })
    const changed = await changeLeft(writer, by.unit, correction)
    if (!changed.ok) return changed
    const correctionId = await writer.nextId()
    const row = { unitId: by.unit, year, correctionId, lineId, amountFen, reason, approvedBy, onDate: on }
    await writer.insert('correction', row)
    if (await isOpened(writer, by.unit, year + 1, later))
      await bringForward(writer, by.unit, year + 1, on, 'correction')
    return ok(correctionId)
  })
}

function incompleteCorrection(reason: string, { amountFen, approvedBy, on }: YearCorrection): Refusal | undefined {
  if (reason.trim() === '') return { code: 'closing.noReason', data: {} }
  if (approvedBy.trim() === '') return { code: 'closing.noApproval', data: {}, at: ['approvedBy'] }
  if (!isDay(on)) return { code: 'closing.date', data: { date: on }, at: ['on'] }
  return amountFen === 0n || amountFen >= mostFen || amountFen <= -mostFen
    ? { code: 'closing.correctionAmount', data: { amountFen: String(amountFen) }, at: ['amountFen'] }
    : undefined
}

/** More spent leaves less; more received leaves more. What becomes of it follows the line's own row, carried over before surplus. */
async function changeLeft(
  writer: Writer,
  unit: string,
  { year, lineId, amountFen }: YearCorrection,
): Promise<Result<undefined, Refusal>> {
  const at = { unitId: unit, year, lineId }
  const line = await writer.trx
    .selectFrom('budgetLine')
    .select(['side', 'origin', 'nature'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirst()
  if (!line) return fail({ code: 'closing.noLine', data: { year: String(year), line: String(lineId) } })
  const { rows } = await sql<{ readonly kind: 'carriedOver' | 'surplus'; readonly amountFen: bigint }>`
    select kind, amount_fen from carryover where unit_id = ${unit} and year = ${year} and line_id = ${lineId}
    and kind in ('carriedOver', 'surplus') order by kind`.execute(writer.trx)
  const change = line.side === 'expenditure' ? -amountFen : amountFen
  const [row] = rows
  const left = (row?.amountFen ?? 0n) + change
  if (left < 0n) {
    const data = { line: String(lineId), leftFen: String(row?.amountFen ?? 0n), amountFen: String(amountFen) }
    return fail({ code: 'closing.nothingToCorrect', data, at: [String(lineId)] })
  }
  const kind = row?.kind ?? (line.side === 'revenue' ? 'surplus' : 'carriedOver')
  if (row && left === 0n) await writer.remove('carryover', { ...at, kind })
  else if (row) await writer.update('carryover', { ...at, kind }, { amountFen: left })
  else await writer.insert('carryover', { ...at, kind, amountFen: left })
  return ok(undefined)
}

/** A year in preparation into which nothing was carried over yet is opened by the approval of its budget at the latest. */
async function isOpened(writer: Writer, unit: string, year: number, status: string | undefined): Promise<boolean> {
  if (status !== 'preparing') return status !== undefined
  const { rows } = await sql`
    select 1 from quota_entry where unit_id = ${unit} and year = ${year} and kind = 'carriedOver' limit 1`.execute(
    writer.trx,
  )
  return rows.length > 0
}

import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Act, Ledger, Refusal, Writer } from '../store/ledger.ts'
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
 * its opening is corrected by the same amount; `act.reason` says why, and is shown beside the opening.
 */
export async function correctClosedYear(
  ledger: Ledger,
  act: Act,
  correction: YearCorrection,
): Promise<Result<bigint, Refusal>> {
  const { reason } = act
  if (!reason) return fail({ code: 'closing.noReason', data: {} })
  return ledger.write(act, async (writer) => {
    const { year, lineId, amountFen, approvedBy, on } = correction
    if ((await statusOf(writer, act.unit, year)) !== 'closed')
      return fail({ code: 'closing.notClosed', data: { year: String(year) } })
    const later = await statusOf(writer, act.unit, year + 1)
    if (later === 'closed') return fail({ code: 'closing.laterYearClosed', data: { year: String(year + 1) } })
    const changed = await changeLeft(writer, act.unit, correction)
    if (!changed.ok) return changed
    const correctionId = await writer.nextId()
    const row = { unitId: act.unit, year, correctionId, lineId, amountFen, reason, approvedBy, onDate: on }
    await writer.insert('correction', row)
    if (await isOpened(writer, act.unit, year + 1, later))
      await bringForward(writer, act.unit, year + 1, on, 'correction')
    return ok(correctionId)
  })
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

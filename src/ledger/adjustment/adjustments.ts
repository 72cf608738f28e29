import type { Selectable } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import { mostFen } from '../budget/amounts.ts'
import type { LineDimensions } from '../budget/line.ts'
import { ensureLine } from '../budget/lines.ts'
import { isDayOf } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf, type YearOfUnit } from '../organisation/year.ts'
import type { Adjustment } from '../store/generated.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { type AdjustedLine, checkShape } from './shape.ts'
import { checkSpent } from './spent.ts'
import { refuse } from './words.ts'

export interface NewAdjustment {
  readonly year: number
  readonly kind: Adjustment['kind']
  readonly reason: string
  readonly document?: string
  readonly lines: readonly {
    /** The line by its id, or the coordinates of one that the approved budget need not have. */
    readonly line: LineDimensions | bigint
    readonly amountFen: bigint
  }[]
}

/**
 * Drafts an adjustment of the approved budget: money added or taken away, on revenue and expenditure alike, or moved
 * between expenditure lines of one fund. Nothing changes until it is approved.
 */
export function draftAdjustment(
  ledger: Ledger,
  by: Doer,
  input: NewAdjustment,
): Promise<Result<{ readonly adjustmentId: bigint; readonly lineIds: readonly bigint[] }, Refusal>> {
  return ledger.write({ ...by, action: 'draftAdjustment' }, async (writer) => {
    const { year, kind, reason, document = null } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    if (of.value.status === 'preparing') return refuse('adjustment.notApprovedYet', { year })
    if (reason.trim() === '') return refuse('adjustment.reason', {}, ['reason'])
    const lines = await linesOf(writer, of.value, input.lines)
    if (!lines.ok) return lines
    const shape = checkShape(kind, lines.value)
    if (!shape.ok) return shape
    const adjustmentId = await writer.nextId()
    const row = { unitId: by.unit, year, adjustmentId, kind, reason, document, draftedBy: by.person }
    await writer.insert('adjustment', row)
    const key = { unitId: by.unit, year, adjustmentId }
    const rows = lines.value.map(({ lineId, amountFen }) => ({ ...key, lineId, amountFen }))
    await writer.insert('adjustmentLine', rows)
    return ok({ adjustmentId, lineIds: rows.map(({ lineId }) => lineId) })
  })
}

/** The lines with their ids; those that the year does not have yet are made, without any quota. */
async function linesOf(
  writer: Writer,
  of: YearOfUnit,
  lines: NewAdjustment['lines'],
): Promise<Result<readonly AdjustedLine[], Refusal>> {
  if (lines.length === 0) return refuse('adjustment.noLines', {}, ['lines'])
  const found: AdjustedLine[] = []
  for (const [index, { line, amountFen }] of lines.entries()) {
    const at = [`lines.${index}`]
    if (amountFen === 0n) return refuse('adjustment.zero', { row: index + 1 }, at)
    if (amountFen >= mostFen || amountFen <= -mostFen) return refuse('adjustment.tooLarge', { amountFen }, at)
    const lineId = typeof line === 'bigint' ? ok(line) : await ensureLine(writer, of, line)
    if (!lineId.ok) return lineId
    const row = await lineRow(writer, of, lineId.value)
    if (!row) return refuse('adjustment.noLine', { line: lineId.value }, at)
    if (found.some((one) => one.lineId === row.lineId))
      return refuse('adjustment.repeatedLine', { line: row.lineId }, at)
    found.push({ ...row, amountFen })
  }
  return ok(found)
}

function lineRow({ trx }: Writer, { unit, year }: YearOfUnit, lineId: bigint) {
  return trx
    .selectFrom('budgetLine')
    .select(['lineId', 'side', 'fund'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirst()
}

export interface Decision {
  readonly year: number
  readonly adjustmentId: bigint
  readonly on: string
}

/**
 * Approves an adjustment by somebody else than its drafter: its lines become quota entries. What is taken from a line
 * must still be available on it, so a line never falls below what is spent, on its way or committed.
 */
export function approveAdjustment(ledger: Ledger, by: Doer, input: Decision): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'approveAdjustment' }, async (writer) => {
    const draft = await draftOf(writer, by, input)
    if (!draft.ok) return draft
    const { year, adjustmentId, on } = input
    if (draft.value.draftedBy === by.person) return refuse('adjustment.samePerson', { person: by.person })
    const lines = await writer.trx
      .selectFrom('adjustmentLine')
      .select(['lineId', 'amountFen'])
      .where('unitId', '=', by.unit)
      .where('year', '=', year)
      .where('adjustmentId', '=', adjustmentId)
      .orderBy('lineId')
      .execute()
    const spent = await checkSpent(writer.trx, by.unit, year, lines)
    if (!spent.ok) return spent
    const { kind } = draft.value
    for (const { lineId, amountFen } of lines) {
      const entry = {
        unitId: by.unit,
        year,
        entryId: await writer.nextId(),
        lineId,
        amountFen,
        onDate: on,
        adjustmentId,
      }
      const moved = amountFen > 0n ? 'transferredIn' : 'transferredOut'
      await writer.insert('quotaEntry', { ...entry, kind: kind === 'transferred' ? moved : kind })
    }
    const decided = { status: 'approved', approvedBy: by.person, approvedOn: on } as const
    await writer.update('adjustment', { unitId: by.unit, year, adjustmentId }, decided)
    return ok(null)
  })
}

/** Turns an adjustment down, with a reason. */
export function refuseAdjustment(ledger: Ledger, by: Doer, input: Decision): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'refuseAdjustment' }, async (writer) => {
    const draft = await draftOf(writer, by, input)
    if (!draft.ok) return draft
    if ((by.reason ?? '').trim() === '') return refuse('adjustment.reason', {}, ['reason'])
    const { year, adjustmentId } = input
    await writer.update('adjustment', { unitId: by.unit, year, adjustmentId }, { status: 'refused' })
    return ok(null)
  })
}

async function draftOf(
  { trx }: Writer,
  by: Doer,
  { year, adjustmentId, on }: Decision,
): Promise<Result<Selectable<Adjustment>, Refusal>> {
  if (!isDayOf(on, year)) return refuse('adjustment.date', { date: on, year }, ['on'])
  const row = await trx
    .selectFrom('adjustment')
    .selectAll()
    .where('unitId', '=', by.unit)
    .where('year', '=', year)
    .where('adjustmentId', '=', adjustmentId)
    .executeTakeFirst()
  if (!row) return refuse('adjustment.noAdjustment', { adjustment: adjustmentId }, ['adjustmentId'])
  return row.status === 'draft' ? ok(row) : refuse('adjustment.status', { status: row.status })
}

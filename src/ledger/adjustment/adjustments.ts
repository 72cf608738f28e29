import type { Kysely, Selectable } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import { mostFen } from '../budget/amounts.ts'
import { isDayOf } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Adjustment, Tables } from '../store/generated.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { type AdjustedLine, checkShape, type LineFacts } from './shape.ts'
import { checkSpent } from './spent.ts'
import { refuse } from './words.ts'

export interface NewAdjustment {
  readonly year: number
  readonly kind: Adjustment['kind']
  readonly reason: string
  readonly document?: string
  readonly lines: readonly AdjustedLine[]
}

/**
 * Drafts an adjustment of the approved budget: money added or taken away, on revenue and expenditure alike, or moved
 * between expenditure lines of one fund. Nothing changes until it is approved.
 */
export function draftAdjustment(
  ledger: Ledger,
  by: Doer,
  input: NewAdjustment,
): Promise<Result<{ readonly adjustmentId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'draftAdjustment' }, async (writer) => {
    const { year, kind, reason, document = null, lines } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    if (of.value.status === 'preparing') return refuse('adjustment.notApprovedYet', { year })
    if (reason.trim() === '') return refuse('adjustment.reason', {}, ['reason'])
    const facts = await factsOf(writer.trx, by.unit, year, lines)
    if (!facts.ok) return facts
    const shape = checkShape(kind, lines, facts.value)
    if (!shape.ok) return shape
    const adjustmentId = await writer.nextId()
    const row = { unitId: by.unit, year, adjustmentId, kind, reason, document, draftedBy: by.person }
    await writer.insert('adjustment', row)
    const rows = lines.map(({ lineId, amountFen }) => ({ unitId: by.unit, year, adjustmentId, lineId, amountFen }))
    await writer.insert('adjustmentLine', rows)
    return ok({ adjustmentId })
  })
}

async function factsOf(
  db: Kysely<Tables>,
  unit: string,
  year: number,
  lines: readonly AdjustedLine[],
): Promise<Result<ReadonlyMap<bigint, LineFacts>, Refusal>> {
  if (lines.length === 0) return refuse('adjustment.noLines', {}, ['lines'])
  const ids = lines.map((line) => line.lineId)
  const rows = await db
    .selectFrom('budgetLine')
    .select(['lineId', 'side', 'fund'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', 'in', ids)
    .execute()
  const facts = new Map(rows.map((row) => [row.lineId, row]))
  for (const [index, { lineId, amountFen }] of lines.entries()) {
    const at = [`lines.${index}`]
    if (!facts.has(lineId)) return refuse('adjustment.noLine', { line: lineId }, at)
    if (ids.indexOf(lineId) !== index) return refuse('adjustment.repeatedLine', { line: lineId }, at)
    if (amountFen === 0n) return refuse('adjustment.zero', { line: lineId }, at)
    if (amountFen >= mostFen || amountFen <= -mostFen) return refuse('adjustment.tooLarge', { amountFen }, at)
  }
  return ok(facts)
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

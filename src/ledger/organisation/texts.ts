import { ok, type Result } from '#core/base/result.ts'
import { type Coordinates, coordinatesKey } from '#core/facts/coordinates.ts'
import { mostFen } from '../budget/amounts.ts'
import type { Explanation } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import type { Doer } from './refusal.ts'
import { refuse } from './words.ts'
import { yearOf } from './year.ts'

export interface NewText {
  /** What the text is of: duties, organisation. */
  readonly topic: string
  /** The first year whose disclosures print it. */
  readonly yearFrom: number
  readonly body: string
}

/** Records a text that lives longer than a year, as the next version of its topic; earlier versions stay. */
export function recordText(
  ledger: Ledger,
  by: Doer,
  { topic, yearFrom, body }: NewText,
): Promise<Result<{ readonly version: number }, Refusal>> {
  return ledger.write({ ...by, action: 'recordText' }, async ({ trx, insert }) => {
    if (topic.trim() === '') return refuse('organisation.blank', { field: 'topic' }, ['topic'])
    if (body.trim() === '') return refuse('organisation.blank', { field: 'body' }, ['body'])
    const before = await trx
      .selectFrom('unitText')
      .select(['version', 'yearFrom'])
      .where('unitId', '=', by.unit)
      .where('topic', '=', topic)
      .orderBy('version', 'desc')
      .executeTakeFirst()
    if (before && yearFrom < before.yearFrom)
      return refuse('organisation.textYear', { year: yearFrom, later: before.yearFrom }, ['yearFrom'])
    const version = (before?.version ?? 0) + 1
    await insert('unitText', { unitId: by.unit, topic, version, yearFrom, body })
    return ok({ version })
  })
}

export interface NewExplanation {
  readonly year: number
  readonly stage: Explanation['stage']
  /** The coordinates of the figure that is explained. */
  readonly subject: Coordinates
  /** Reasons in their order, each with the part of the change that it explains where that is known. */
  readonly reasons: readonly { readonly body: string; readonly amountFen?: bigint }[]
}

/** Writes why a figure is what it is, in place of what was written before; no reasons take the explanation away. */
export function explain(ledger: Ledger, by: Doer, input: NewExplanation): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'explain' }, async ({ trx, insert, remove }) => {
    const year = await yearOf(trx, by.unit, input.year)
    if (!year.ok) return year
    for (const [index, { body, amountFen = 0n }] of input.reasons.entries()) {
      const at = [`reasons.${index}`]
      if (body.trim() === '') return refuse('organisation.blank', { field: 'body' }, at)
      if (amountFen >= mostFen || amountFen <= -mostFen) return refuse('organisation.tooLarge', { amountFen }, at)
    }
    const key = { unitId: by.unit, year: input.year, stage: input.stage, subject: coordinatesKey(input.subject) }
    const before = await trx
      .selectFrom('explanation')
      .select('position')
      .where('unitId', '=', key.unitId)
      .where('year', '=', key.year)
      .where('stage', '=', key.stage)
      .where('subject', '=', key.subject)
      .execute()
    for (const { position } of before) await remove('explanation', { ...key, position })
    for (const [index, { body, amountFen = null }] of input.reasons.entries())
      await insert('explanation', { ...key, position: index + 1, body, amountFen })
    return ok(null)
  })
}

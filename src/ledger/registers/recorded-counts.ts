import { fail, ok, type Result } from '#core/base/result.ts'
import { type CountTopic, countTopics } from '../projection/counts.ts'
import type { Ledger, Refusal, RowOf } from '../store/ledger.ts'
import { type Doer, firstRefusal, negative, noSuchYear, textMissing } from './conditions.ts'

export interface CountInput {
  readonly year: number
  readonly topic: CountTopic
  readonly stage: RowOf<'recordedCount'>['stage']
  readonly value: bigint
  /** Where the number comes from, since no register explains it. */
  readonly source: string
}

/** Records a count that no register explains; a second record replaces the first. */
export function recordCount(ledger: Ledger, act: Doer, input: CountInput): Promise<Result<undefined, Refusal>> {
  return ledger.write({ ...act, action: 'recordCount' }, async (writer) => {
    const { year, topic, stage, value, source } = input
    const topics = Object.keys(countTopics)
    const refusal = await firstRefusal(
      topics.includes(topic) ? undefined : { code: 'noSuchTopic', data: { topic, known: topics.join(' ') } },
      negative('count', value),
      textMissing('source', source),
      () => noSuchYear(writer, act.unit, year),
    )
    if (refusal) return fail(refusal)
    const key = { unitId: act.unit, year, topic, stage }
    const before = await writer.trx
      .selectFrom('recordedCount')
      .select('value')
      .where('unitId', '=', act.unit)
      .where('year', '=', year)
      .where('topic', '=', topic)
      .where('stage', '=', stage)
      .executeTakeFirst()
    if (before) await writer.update('recordedCount', key, { value, source })
    else await writer.insert('recordedCount', { ...key, value, source })
    return ok(undefined)
  })
}

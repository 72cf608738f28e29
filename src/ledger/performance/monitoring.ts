import { fail, ok, type Result } from '#core/base/result.ts'
import { isDayOf } from '../execution/dates.ts'
import type { Doer } from '../registers/conditions.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { type Exact, exactText } from './exact.ts'
import { elapsedShare, type Light, lightOf, standardLights } from './lights.ts'
import { targetOfRow } from './target.ts'
import { levelUnits } from './words.ts'

export interface MonitoringInput {
  readonly year: number
  readonly targetId: bigint
  /** The day for which the result is told, YYYY-MM-DD. */
  readonly asOf: string
  readonly actual: Exact | { readonly words: string; readonly light: Light }
  readonly note?: string
}

/** Records how far a target has come; the light follows from the figures, and is given by hand for qualitative targets alone. */
export function monitor(
  ledger: Ledger,
  act: Doer,
  input: MonitoringInput,
): Promise<Result<{ readonly light: Light }, Refusal>> {
  return ledger.write({ ...act, action: 'monitorTargets' }, async (writer) => {
    const { year, targetId, asOf, actual, note } = input
    if (!isDayOf(asOf, year)) return fail({ code: 'dateOutsideYear', data: { date: asOf, year: `${year}` } })
    const key = { unitId: act.unit, year, targetId }
    const row = await writer.trx
      .selectFrom('target')
      .selectAll()
      .where('unitId', '=', act.unit)
      .where('year', '=', year)
      .where('targetId', '=', targetId)
      .executeTakeFirst()
    if (!row) return fail({ code: 'noSuchTarget', data: { target: `${targetId}` } })
    const { aim, name } = targetOfRow(row)
    const found = observed(aim, name, actual, elapsedShare(year, asOf))
    if (!found.ok) return found
    const before = await writer.trx
      .selectFrom('monitoring')
      .select('targetId')
      .where('unitId', '=', act.unit)
      .where('year', '=', year)
      .where('targetId', '=', targetId)
      .where('asOf', '=', asOf)
      .executeTakeFirst()
    const values = { ...found.value, note: note ?? null }
    if (before) await writer.update('monitoring', { ...key, asOf }, values)
    else await writer.insert('monitoring', { ...key, asOf, ...values })
    return ok({ light: found.value.light })
  })
}

interface Observed {
  readonly light: Light
  readonly actualDigits: bigint | null
  readonly actualDecimals: number
  readonly actualWords: string | null
}

function observed(
  aim: ReturnType<typeof targetOfRow>['aim'],
  name: string,
  actual: MonitoringInput['actual'],
  elapsed: bigint,
): Result<Observed, Refusal> {
  if ('words' in actual) {
    if (aim.kind === 'quantity') return fail({ code: 'actualMissing', data: { name } })
    return ok({ light: actual.light, actualDigits: null, actualDecimals: 0, actualWords: actual.words })
  }
  if (aim.kind === 'quality') return fail({ code: 'lightMissing', data: { name, actual: exactText(actual) } })
  const light = lightOf(standardLights, {
    operator: aim.operator,
    target: aim.value,
    actual,
    isLevel: levelUnits.test(aim.measuredIn),
    elapsed,
  })
  return ok({ light, actualDigits: actual.digits, actualDecimals: actual.decimals, actualWords: null })
}

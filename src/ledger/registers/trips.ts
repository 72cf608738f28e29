import { fail, ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import {
  type Doer,
  firstRefusal,
  negative,
  noSuchYear,
  notPositive,
  outsideYear,
  textMissing,
  wrongPayment,
} from './conditions.ts'

export interface TripInput {
  readonly year: number
  readonly onDate: string
  readonly destination: string
  readonly purpose: string
  /** Number of the approval of the mission. */
  readonly approval: string
  /** A group of the unit's own, or places in somebody else's group. */
  readonly ownGroup: boolean
  readonly persons: number
  readonly amountFen: bigint
  readonly paymentId?: bigint
}

/** Records a mission abroad: one group, and the unit's own people in it. */
export function recordTrip(ledger: Ledger, act: Doer, input: TripInput): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordTrip' }, async (writer) => {
    const { year, paymentId, amountFen } = input
    const refusal = await firstRefusal(
      outsideYear(input.onDate, year),
      textMissing('purpose', input.purpose),
      textMissing('destination', input.destination),
      textMissing('approval', input.approval),
      notPositive('persons', input.persons),
      negative('amount', amountFen),
      () => noSuchYear(writer, act.unit, year),
      () => wrongPayment(writer, act.unit, year, paymentId, amountFen),
    )
    if (refusal) return fail(refusal)
    const tripId = await writer.nextId()
    await writer.insert('tripAbroad', { ...input, unitId: act.unit, tripId, paymentId: paymentId ?? null })
    return ok(tripId)
  })
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { type Doer, badDate, firstRefusal, notPositive, textMissing } from './conditions.ts'
import { monthNumber } from './depreciation.ts'

export interface PremisesInput {
  readonly name: string
  readonly tenure: 'owned' | 'rented' | 'lent'
  /** 1 square metre is 10,000 square centimetres. */
  readonly areaSquareCentimetres: bigint
  readonly yearlyRentFen?: bigint
  readonly from?: string
  readonly to?: string
}

/** Adds rooms that a unit uses; rented ones have a rent. */
export function addPremises(ledger: Ledger, act: Doer, input: PremisesInput): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordPremises' }, async (writer) => {
    const { name, tenure, areaSquareCentimetres, yearlyRentFen, from, to } = input
    const refusal = await firstRefusal(
      textMissing('name', name),
      notPositive('area', areaSquareCentimetres),
      from === undefined ? undefined : badDate(from),
      to === undefined ? undefined : badDate(to),
      from !== undefined && to !== undefined && to < from ? { code: 'endBeforeStart', data: { from, to } } : undefined,
      tenure === 'rented' && yearlyRentFen === undefined ? { code: 'rentMissing', data: {} } : undefined,
      tenure === 'owned' && yearlyRentFen !== undefined ? { code: 'ownedWithRent', data: {} } : undefined,
    )
    if (refusal) return fail(refusal)
    const premisesId = await writer.nextId()
    const row = { unitId: act.unit, premisesId, name, tenure, areaSquareCentimetres }
    await writer.insert('premises', {
      ...row,
      yearlyRentFen: yearlyRentFen ?? null,
      validFrom: from ?? null,
      validTo: to ?? null,
    })
    return ok(premisesId)
  })
}

/** The rent of a calendar year: a twelfth of the yearly rent for each month begun, rounded half up once. */
export function rentOfYear(
  premises: {
    readonly yearlyRentFen: bigint | null
    readonly validFrom: string | null
    readonly validTo: string | null
  },
  year: number,
): bigint {
  const { yearlyRentFen, validFrom, validTo } = premises
  if (yearlyRentFen === null) return 0n
  const first = Math.max(year * 12, validFrom === null ? 0 : monthNumber(validFrom))
  const last = Math.min(year * 12 + 11, validTo === null ? Infinity : monthNumber(validTo))
  const months = BigInt(Math.max(last - first + 1, 0))
  return (yearlyRentFen * months * 2n + 12n) / 24n
}

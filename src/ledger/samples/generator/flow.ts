import type { Chance } from './random.ts'
import { type Rhythm, rhythms } from './templates.ts'

/** What bends the flow of a line: the habits of the unit, the same every year, and the accidents of one year. */
export interface Habit {
  /** Month 0–11 in which a single big payment usually falls. */
  readonly usualMonth: number
  /** Hundredths by which each month differs from the rhythm. */
  readonly bends: readonly number[]
  /** Hundredths: below 100 a unit that spends late. */
  readonly haste: number
}

export function habitOf(chance: Chance, haste: number): Habit {
  return {
    usualMonth: chance.of([3, 4, 5, 6, 8, 9, 10, 10, 11, 11]),
    bends: Array.from({ length: 12 }, () => chance.between(70, 135)),
    haste,
  }
}

/** Weights of the months of one year. */
export function monthWeights(rhythm: Rhythm, habit: Habit, chance: Chance): readonly number[] {
  if (rhythm === 'lump') return lumps(habit, chance)
  const steady = rhythm === 'salary' || rhythm === 'contribution'
  return rhythms[rhythm].map((weight, month) => {
    const accident = steady ? chance.between(96, 104) : chance.between(55, 150)
    const bend = steady ? 100 + Math.trunc(((habit.bends[month] ?? 100) - 100) / 10) : (habit.bends[month] ?? 100)
    // haste moves money from the end of the year to its beginning, or back
    const tilt = steady ? 100 : Math.max(20, 100 + Math.trunc(((habit.haste - 100) * (6 - month)) / 6))
    return Math.trunc((weight * accident * bend * tilt) / 1_000_000)
  })
}

/** One payment or two near the usual month; now and then at another time altogether. */
function lumps({ usualMonth }: Habit, chance: Chance): readonly number[] {
  const months = Array.from({ length: 12 }, () => 0)
  const main = chance.inHundred(18) ? chance.below(12) : clamp(usualMonth + chance.between(-1, 1))
  const add = (month: number, weight: number): void => {
    months[month] = (months[month] ?? 0) + weight
  }
  add(main, 70)
  add(chance.inHundred(50) ? clamp(main + chance.between(1, 3)) : main, 30)
  return months
}

const clamp = (month: number): number => Math.min(Math.max(month, 0), 11)

/**
 * Amounts of the months: `total` by weights, never more than the quota known at the end of a month leaves; what a month could not pay waits for
 * the next. Round sums are left to the payments.
 */
export function monthAmounts(
  total: bigint,
  weights: readonly number[],
  quotaByMonth: readonly bigint[],
): readonly bigint[] {
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  let [passed, paid] = [0n, 0n]
  return Array.from({ length: 12 }, (_, month) => {
    passed += BigInt(weights[month] ?? 0)
    const due = month === 11 || all === 0n ? (month === 11 ? total : 0n) : (total * passed) / all
    const allowed = least(due, quotaByMonth[month] ?? 0n)
    const amount = allowed > paid ? allowed - paid : 0n
    paid += amount
    return amount
  })
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

/** An amount cut into payments of unequal size, each at least one fen; fewer where there are not fen enough. */
export function split(amount: bigint, parts: number, chance: Chance): readonly bigint[] {
  if (amount <= 0n) return []
  const weights = Array.from({ length: parts }, () => BigInt(chance.between(40, 160)))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  let [passed, given] = [0n, 0n]
  return weights.flatMap((weight) => {
    passed += weight
    const upTo = (amount * passed) / all
    const part = upTo - given
    given = upTo
    return part > 0n ? [part] : []
  })
}

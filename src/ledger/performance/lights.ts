import { aligned, type Exact } from './exact.ts'
import type { Operator } from './score.ts'

export type Light = 'green' | 'yellow' | 'red'

/** When a light turns, as data. Ratios are millionths of what is due at the date. */
export interface LightRule {
  /** For what should grow: green from here, yellow from there, red below. */
  readonly green: bigint
  readonly yellow: bigint
  /** For what should stay below: green up to here, yellow up to there, red above; above the whole target always red. */
  readonly greenUpTo: bigint
  readonly yellowUpTo: bigint
}

export const standardLights: LightRule = {
  green: 900_000n,
  yellow: 700_000n,
  greenUpTo: 1_100_000n,
  yellowUpTo: 1_300_000n,
}

export interface Observation {
  readonly operator: Operator
  readonly target: Exact
  readonly actual: Exact
  /** A level (a rate, a time, a price) is due in full at any date; a count grows with the year. */
  readonly isLevel: boolean
  /** The part of the year that has passed, in millionths. */
  readonly elapsed: bigint
}

/** The light of an indicator at a date: what is reached beside what is due by then. */
export function lightOf(rule: LightRule, { operator, target, actual, isLevel, elapsed }: Observation): Light {
  const [wanted, reached] = aligned(target, actual)
  const share = isLevel ? 1_000_000n : elapsed
  // both sides times a million twice: due = wanted × share, compared at the rule's ratio
  const left = reached * 1_000_000n * 1_000_000n
  const due = wanted * share
  if (operator === '≤' || operator === '<') {
    if (reached <= wanted && left <= due * rule.greenUpTo) return 'green'
    if (reached > wanted && !isLevel) return 'red'
    return left <= due * rule.yellowUpTo ? 'yellow' : 'red'
  }
  if (left >= due * rule.green) return 'green'
  return left >= due * rule.yellow ? 'yellow' : 'red'
}

/** The part of a year that has passed at the end of a day, in millionths. */
export function elapsedShare(year: number, date: string): bigint {
  const first = Date.UTC(year, 0, 1)
  const day = 86_400_000
  const days = Math.round((Date.UTC(year + 1, 0, 1) - first) / day)
  const passed = Math.round((Date.parse(`${date}T00:00:00Z`) - first) / day) + 1
  const counted = Math.min(Math.max(passed, 0), days)
  return (BigInt(counted) * 1_000_000n) / BigInt(days)
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { Refusal } from '../store/ledger.ts'
import { aligned, type Exact, proportion } from './exact.ts'
import type { Grade, Scheme, Tier } from './schemes.ts'

export type Operator = '≥' | '>' | '=' | '≤' | '<'

export interface Scored {
  readonly scoreHundredths: number
  readonly met: boolean
  /** The result is so far from the target that a reason must be written: not met, or outside the scheme's range. */
  readonly reasonRequired: boolean
}

/**
 * Points of a quantitative indicator (财预〔2020〕10号; formulas of the common platform). With weight w, target t, actual a (an actual below
 * zero counts as zero where the target is not below zero):
 * ≥ > =: a ≥ t gives w, else w·a/t; t = 0: w when met, else 0. ≤ <: a ≤ t gives w, t < a < 2t gives w·(1 − (a − t)/t), beyond it 0.
 * Rounded to hundredths. Never below 0 nor above w.
 */
export function scoreOf(scheme: Scheme, operator: Operator, target: Exact, actual: Exact, weight: number): Scored {
  const [wanted, reached] = aligned(target, actual)
  const counted = wanted >= 0n && reached < 0n ? 0n : reached
  const met = isMet(scheme, operator, counted, wanted)
  const points = met ? BigInt(weight) : partial(scheme, operator, counted, wanted, BigInt(weight))
  return {
    scoreHundredths: Number(points),
    met,
    reasonRequired: !met || isFar(scheme, wanted, reached, Math.max(target.decimals, actual.decimals)),
  }
}

function isMet(scheme: Scheme, operator: Operator, actual: bigint, target: bigint): boolean {
  switch (operator) {
    case '≥':
      return actual >= target
    case '>':
      return scheme.strictSigns ? actual > target : actual >= target
    case '=':
      // more than asked is met as well, and explained when it is far more; asked for zero, nothing may happen
      return target === 0n ? actual <= 0n : actual >= target
    case '≤':
      return actual <= target
    case '<':
      return scheme.strictSigns ? actual < target : actual <= target
    default:
      return operator satisfies never
  }
}

function partial(scheme: Scheme, operator: Operator, actual: bigint, target: bigint, weight: bigint): bigint {
  if (scheme.missed === 'nothing' || target <= 0n) return 0n
  if (operator === '≤' || operator === '<')
    return actual >= 2n * target ? 0n : proportion(weight, 2n * target - actual, target)
  return proportion(weight, actual, target)
}

function isFar(scheme: Scheme, wanted: bigint, reached: bigint, decimals: number): boolean {
  const { above, below, beyondZero } = scheme.reason
  if (wanted === 0n) return reached > beyondZero * 10n ** BigInt(decimals)
  if (wanted < 0n) return false
  return reached * 1_000_000n > wanted * above || reached * 1_000_000n < wanted * below
}

/** The points that a tier allows, in hundredths: both ends included. An empty band (a weight of a few hundredths) is its lower end. */
export function bandOf(scheme: Scheme, tier: Tier, weight: number): { readonly least: number; readonly most: number } {
  const { from, to } = scheme.tiers[tier]
  const least = Math.ceil((weight * from) / 100)
  const most = to === 100 ? weight : Math.ceil((weight * to) / 100) - 1
  return { least, most: Math.max(least, most) }
}

/** The score that somebody gives a qualitative indicator must lie in the band of its tier. */
export function scoreInTier(scheme: Scheme, tier: Tier, given: number, weight: number): Result<number, Refusal> {
  const { least, most } = bandOf(scheme, tier, weight)
  if (Number.isInteger(given) && given >= least && given <= most) return ok(given)
  return fail({
    code: 'scoreOutsideTier',
    data: { tier, scoreHundredths: `${given}`, leastHundredths: `${least}`, mostHundredths: `${most}` },
  })
}

/** Points for the rate of execution: weight × executed ÷ budget of the whole year, at most the weight. No budget gives no points. */
export function executionScore(scheme: Scheme, executedFen: bigint, budgetFen: bigint): number {
  if (budgetFen <= 0n || executedFen <= 0n) return 0
  const full = BigInt(scheme.execution)
  return Number(executedFen >= budgetFen ? full : proportion(full, executedFen, budgetFen))
}

/** The grade of a total of points in hundredths. */
export function gradeOf(scheme: Scheme, totalHundredths: number): Grade {
  const band = scheme.grades.find(({ least }) => totalHundredths >= least) ?? scheme.grades.at(-1)
  return band?.grade ?? 'poor'
}

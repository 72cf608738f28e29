import type { RuleId } from './rules.ts'

/** A number of a rule that a configuration may raise: findings whose `data` of that name is smaller are left out. */
export interface Threshold {
  readonly data: string
  /** What the rule itself uses; lower would need facts that it does not keep. */
  readonly standard: number
  /** The data are an amount of money as printed, compared in yuan; a count or a rate is never left out. */
  readonly unit?: 'yuan'
}

const count = { data: 'count', standard: 1 } as const
const difference = { data: 'difference', standard: 1, unit: 'yuan' } as const

/** Thresholds by rule and name. */
export const thresholds: Readonly<Partial<Record<RuleId, Readonly<Record<string, Threshold>>>>> = {
  'arithmetic/derived-figure-follows': { difference },
  'arithmetic/rounding-differences': { count },
  'arithmetic/sources-equal-uses': { difference },
  'arithmetic/whole-equals-sum-of-parts': { difference },
  'cross-document/figures-agree': { difference },
  'cross-table/economic-classifications-correspond': { difference },
  'cross-table/same-figure-agrees': { difference },
  'narrative/change-follows': { difference },
  'narrative/figure-equals-table': { difference },
  'narrative/figures-agree-in-text': { difference },
  'narrative/operating-funds-agree': { difference },
  'narrative/parts-add-up': { difference },
  'narrative/percentages-rounded': { count },
  'narrative/reasons-add-up': { difference },
  'performance/actuals-measured': { count },
  'performance/overfulfilment-explained': { count },
  'performance/targets-measurable': { count },
  'reading/table-understood': { count },
  'wording/reasons-specific': { count: { data: 'count', standard: 3 } },
}

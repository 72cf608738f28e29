import type { RuleId } from './rules.ts'

/** A number of a rule that a configuration may raise: findings whose `data` of that name is smaller are left out. */
export interface Threshold {
  readonly data: string
  /** What the rule itself uses; lower would need facts that it does not keep. */
  readonly standard: number
}

/** Thresholds by rule and name. */
export const thresholds: Readonly<Partial<Record<RuleId, Readonly<Record<string, Threshold>>>>> = {
  'arithmetic/rounding-differences': { count: { data: 'count', standard: 1 } },
  'narrative/percentages-rounded': { count: { data: 'count', standard: 1 } },
  'performance/actuals-measured': { count: { data: 'count', standard: 1 } },
  'performance/overfulfilment-explained': { count: { data: 'count', standard: 1 } },
  'performance/targets-measurable': { count: { data: 'count', standard: 1 } },
  'reading/table-understood': { count: { data: 'count', standard: 1 } },
  'wording/reasons-specific': { count: { data: 'count', standard: 3 } },
}

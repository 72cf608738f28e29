/**
 * How self-evaluations are scored, as data for each jurisdiction. Points are hundredths: 1000 is ten points; ratios are millionths.
 * Sources: MoF 财预〔2020〕10号 (weights 10/50/30/10, grades 90/80/60, tiers of qualitative indicators), MoF 财预〔2021〕101号 (cost
 * indicators 20/40/20/10), the formulas that the provinces' common platform is configured with, and the disclosures of single cities.
 */
export type Level1 = 'cost' | 'output' | 'benefit' | 'satisfaction'
export type Tier = 'achieved' | 'partly' | 'missed'
export type Grade = 'excellent' | 'good' | 'fair' | 'qualified' | 'poor' | 'unqualified'

export interface Scheme {
  /** Points of the rate of execution, and of indicators by first level. What a form does not use falls to `restTo`. */
  readonly execution: number
  readonly weights: Readonly<Record<Level1, number>>
  readonly restTo: Level1
  /** Does a strict sign demand more than equality (Hebei), or is > scored like ≥? */
  readonly strictSigns: boolean
  /** What an indicator that misses its target gets: a share of its points, or none. */
  readonly missed: 'proportional' | 'nothing'
  /** Bands of qualitative indicators in per cent of the weight: from (included) to (excluded but for the first). */
  readonly tiers: Readonly<Record<Tier, { readonly from: number; readonly to: number }>>
  /** From the best down; the first whose least total is reached. */
  readonly grades: readonly { readonly grade: Grade; readonly least: number }[]
  /** A result below this total, or with a rate of execution below this, is asked about when it is to get as much again. */
  readonly weak: { readonly total: number; readonly rate: bigint }
  /** A written reason is demanded when actual ÷ target leaves this range; for a target of zero when the actual passes `beyondZero`. */
  readonly reason: { readonly above: bigint; readonly below: bigint; readonly beyondZero: bigint }
}

const tiers = {
  achieved: { from: 80, to: 100 },
  partly: { from: 60, to: 80 },
  missed: { from: 0, to: 60 },
} as const

const gradesOfTheMinistry = [
  { grade: 'excellent', least: 9000 },
  { grade: 'good', least: 8000 },
  { grade: 'fair', least: 6000 },
  { grade: 'poor', least: 0 },
] as const

const ministry2020: Scheme = {
  execution: 1000,
  weights: { cost: 0, output: 5000, benefit: 3000, satisfaction: 1000 },
  restTo: 'benefit',
  strictSigns: false,
  missed: 'proportional',
  tiers,
  grades: gradesOfTheMinistry,
  weak: { total: 8000, rate: 800_000n },
  reason: { above: 1_300_000n, below: 700_000n, beyondZero: 30n },
}

/** By name; a fiscal year names its jurisdiction, `schemeOf` says which scheme that is. */
export const schemes = {
  ministry2020,
  /** With indicators of cost: 20/40/20/10. */
  ministryCosts2021: { ...ministry2020, weights: { cost: 2000, output: 4000, benefit: 2000, satisfaction: 1000 } },
  /** < demands less than the figure, not as much. */
  hebei: { ...ministry2020, strictSigns: true },
  /** Grades of the disclosures of Shanghai. */
  shanghai: {
    ...ministry2020,
    grades: [
      { grade: 'excellent', least: 9000 },
      { grade: 'good', least: 8000 },
      { grade: 'qualified', least: 6000 },
      { grade: 'unqualified', least: 0 },
    ],
  },
  /** A platform's standard setting with lower bands: 80/70/60. */
  lowerBands: {
    ...ministry2020,
    grades: [
      { grade: 'excellent', least: 8000 },
      { grade: 'good', least: 7000 },
      { grade: 'fair', least: 6000 },
      { grade: 'poor', least: 0 },
    ],
    weak: { total: 7000, rate: 800_000n },
  },
  /** Older forms: full points when the target is met, none otherwise. */
  allOrNothing: { ...ministry2020, missed: 'nothing' },
} as const satisfies Readonly<Record<string, Scheme>>

export type SchemeName = keyof typeof schemes

const byDivision: Readonly<Record<string, SchemeName>> = { '13': 'hebei', '31': 'shanghai' }

/** The scheme of a jurisdiction: a scheme's own name, or the code of a division, whose first two digits are its province. */
export function schemeOf(jurisdiction: string | null): Scheme {
  const name = jurisdiction ?? ''
  return Object.hasOwn(schemes, name)
    ? schemes[name as SchemeName] // asked above
    : schemes[byDivision[name.slice(0, 2)] ?? 'ministry2020']
}

import { between, cumulative, million, type PastYear, type Series } from './series.ts'

/** How much one year of peers weighs beside one year of one's own, and the plan beside both; how sure one is of a first guess. */
export interface Weights {
  readonly peers: bigint
  readonly plan: bigint
}

export const standardWeights: Weights = { peers: 1n, plan: 1n }

/** The part of the year's money that is spent by the end of a month, and the part of the quota known then that is spent at all: millionths. */
export interface Pattern {
  readonly share: bigint
  readonly completion: bigint
  /** Whether the share rests on years that have ended or on a plan; without either it is the part of the year that has passed. */
  readonly known: boolean
}

/** Sums over years: paid by the end of the month, paid in all, quota known at the end of the month. */
interface Sums {
  paid: bigint
  final: bigint
  quota: bigint
  years: bigint
}

/** What is known from years that have ended, for one month of the year. */
export interface Experience {
  /** The pattern of a series from its own years and its peers', leaving out one year where that is being tried. */
  readonly patternOf: (series: Known, without?: number) => Pattern
}

type Known = Pick<Series, 'peers' | 'history' | 'planFen'>

const nothing = (): Sums => ({ paid: 0n, final: 0n, quota: 0n, years: 0n })

/** Gathers the years of all series by their peers. */
export function experienceOf(series: readonly Series[], month: number, weights: Weights = standardWeights): Experience {
  const byPeers = new Map<string, Map<number, Sums>>()
  for (const { peers, history } of series) {
    const years = byPeers.get(peers) ?? new Map<number, Sums>()
    byPeers.set(peers, years)
    for (const past of history) {
      const sums = years.get(past.year) ?? nothing()
      add(sums, past, month)
      years.set(past.year, sums)
    }
  }
  return {
    patternOf: (one, without) => {
      const own = nothing()
      for (const past of one.history) if (past.year !== without) add(own, past, month)
      return blended(own, peersOf(byPeers.get(one.peers), without), plannedShare(one, month), { month, weights })
    },
  }
}

function peersOf(years: ReadonlyMap<number, Sums> | undefined, without: number | undefined): Sums {
  const all = nothing()
  for (const [year, { paid, final, quota }] of years ?? []) {
    if (year === without) continue
    all.paid += paid
    all.final += final
    all.quota += quota
  }
  return all
}

function blended(
  own: Sums,
  peers: Sums,
  planned: bigint | undefined,
  { month, weights }: { readonly month: number; readonly weights: Weights },
): Pattern {
  const share = blend([
    [shareOf(own), own.years],
    [shareOf(peers), weights.peers],
    [planned, weights.plan],
  ])
  const completion = blend([
    [completionOf(own), own.years],
    [completionOf(peers), weights.peers],
  ])
  return {
    share: share ?? (BigInt(month) * million) / 12n,
    completion: completion ?? firstGuess,
    known: share !== undefined,
  }
}

/** Without any experience: most of a quota is spent. */
const firstGuess = 950_000n

function add(sums: Sums, past: PastYear, month: number): void {
  const paid = cumulative(past.paidFen)
  sums.paid += paid[month - 1] ?? 0n
  sums.final += paid.at(-1) ?? 0n
  sums.quota += past.quotaFen[month - 1] ?? 0n
  sums.years += 1n
}

const shareOf = ({ paid, final }: Sums): bigint | undefined =>
  final > 0n ? between(0n, (paid * million) / final, million) : undefined

const completionOf = ({ final, quota }: Sums): bigint | undefined =>
  quota > 0n ? between(0n, (final * million) / quota, million) : undefined

function plannedShare({ planFen }: Known, month: number): bigint | undefined {
  const plan = cumulative(planFen ?? [])
  const whole = plan.at(-1) ?? 0n
  return whole > 0n ? between(0n, ((plan[month - 1] ?? 0n) * million) / whole, million) : undefined
}

/** The weighted mean of what is known; undefined when nothing is. */
function blend(parts: readonly (readonly [value: bigint | undefined, weight: bigint])[]): bigint | undefined {
  let [sum, weights] = [0n, 0n]
  for (const [value, weight] of parts) {
    if (value === undefined) continue
    sum += value * weight
    weights += weight
  }
  return weights > 0n ? sum / weights : undefined
}

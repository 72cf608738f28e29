import { type Experience, experienceOf, type Pattern, standardWeights, type Weights } from './experience.ts'
import { between, cumulative, million, type Series, sumOf } from './series.ts'

/** Where a series will stand at the end of the year, from what is known at the end of a month. Amounts are fen. */
export interface Forecast {
  readonly key: string
  readonly quotaFen: bigint
  readonly paidFen: bigint
  /** The part of the year's money that is usually spent by now, in millionths. */
  readonly share: bigint
  /** Whether that part is known from other years or a plan, or is only the part of the year that has passed. */
  readonly known: boolean
  /** What should have been paid by now for the expected end, by the seasonal pattern. */
  readonly dueFen: bigint
  readonly expectedFen: bigint
  /** Four of five years end within the range, as far as the past tells. */
  readonly lowFen: bigint
  readonly highFen: bigint
}

/** Tails cut off on each side of the range, in millionths: a tenth each. */
const tail = 100_000n
/** Fewer tries than these say too little of a tail: then all series are looked at together. */
const fewestTries = 20

/**
 * Forecasts every series to the end of the year. Method (docs/forecast.md): the seasonal share of own years, shrunk towards peers and the unit's
 * plan; the Benktander mixture of what the share makes of the money paid and what the quota leads one to expect; between what is paid or
 * bound and the quota. The range is the tenth and ninetieth percentile of the same method's errors in years that have ended, each
 * tried without itself, as parts of the quota still open.
 */
export function forecast(
  series: readonly Series[],
  month: number,
  weights: Weights = standardWeights,
): readonly Forecast[] {
  const experience = experienceOf(series, month, weights)
  const errors = errorsOf(series, month, experience)
  return series.map((one) => {
    const paidFen = sumOf(one.paidFen.slice(0, month))
    const least = paidFen + (one.committedFen ?? 0n)
    const most = one.quotaFen > least ? one.quotaFen : least
    const pattern = experience.patternOf(one)
    const expectedFen = between(least, expected(pattern, paidFen, one.quotaFen), most)
    const [low, high] = errors(one.peers)
    const open = one.quotaFen > paidFen ? one.quotaFen - paidFen : 0n
    return {
      key: one.key,
      quotaFen: one.quotaFen,
      paidFen,
      share: pattern.share,
      known: pattern.known,
      dueFen: (expectedFen * pattern.share) / million,
      expectedFen,
      lowFen: between(least, expectedFen + (open * low) / million, expectedFen),
      highFen: between(expectedFen, expectedFen + (open * high) / million, most),
    }
  })
}

/**
 * The Benktander mixture: the first guess is the quota times its usual completion; what is expected from now on is the share that is still
 * to come of (what is paid + the same share of the first guess). Early in the year the quota speaks, late the payments.
 */
function expected({ share, completion }: Pattern, paidFen: bigint, quotaFen: bigint): bigint {
  const guess = (quotaFen * completion) / million
  const coming = million - share
  const once = paidFen + (guess * coming) / million
  const twice = paidFen + (once * coming) / million
  return between(paidFen, twice, quotaFen > paidFen ? quotaFen : paidFen)
}

type Tails = readonly [low: bigint, high: bigint]

/** The tails of past errors of peers, or of all where peers were seldom tried; nothing known is the whole of the open quota. */
function errorsOf(series: readonly Series[], month: number, experience: Experience): (peers: string) => Tails {
  const byPeers = new Map<string, bigint[]>()
  for (const one of series) {
    const list = byPeers.get(one.peers) ?? []
    byPeers.set(one.peers, list)
    for (const past of one.history) {
      const error = errorOf(one, past.year, month, experience)
      if (error !== undefined) list.push(error)
    }
  }
  const all = tailsOf([...byPeers.values()].flat())
  const tails = new Map([...byPeers].map(([peers, list]) => [peers, list.length < fewestTries ? all : tailsOf(list)]))
  return (peers) => tails.get(peers) ?? all
}

/** How wrong the method would have been in a past year, as a part of the quota then open, in millionths. */
function errorOf(one: Series, year: number, month: number, experience: Experience): bigint | undefined {
  const past = one.history.find((history) => history.year === year)
  if (!past) return undefined
  const paid = cumulative(past.paidFen)
  const [now, end] = [paid[month - 1] ?? 0n, paid.at(-1) ?? 0n]
  const quota = past.quotaFen[month - 1] ?? 0n
  if (quota <= now) return undefined
  // the plan of this year says nothing of that one
  const { peers, history } = one
  const guessed = expected(experience.patternOf({ peers, history }, year), now, quota)
  return ((end - guessed) * million) / (quota - now)
}

function tailsOf(errors: readonly bigint[]): Tails {
  if (errors.length === 0) return [-million, million]
  const sorted = errors.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  const count = BigInt(sorted.length)
  // one more than there are, so that few tries give wide ranges
  const below = ((count + 1n) * tail) / million
  const at = (rank: bigint): bigint => sorted[Number(between(1n, rank, count)) - 1] ?? 0n
  const [low, high] = [at(below), at(count + 1n - below)]
  return [low < 0n ? low : 0n, high > 0n ? high : 0n]
}

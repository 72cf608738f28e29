import type { Fact } from '../facts/fact.ts'
import type { Tested } from './candidate.ts'
import { type Change, type Effect, mostScore, type Net, netOf } from './net.ts'

/** One root cause: the figure whose change mends what is broken, the value that mends it, and the relations that say so. */
export interface Culprit {
  readonly fact: number
  /** Undefined when the relations do not decide which value is right. */
  readonly proposed?: bigint
  /** Broken relations that the change mends; the first is the one told. */
  readonly relations: readonly Tested[]
  /** Relations that hold now and would still hold. */
  readonly supported: number
  /** Whether the relations single out this figure, or another would do as well. */
  readonly decided: boolean
}

/** Pairs are looked for only among so many first changes: beyond that there is something to mend alone. */
const mostFirsts = 60

/**
 * Finds the fewest changes of figures that make every relation hold: in each step the change that mends most and spoils
 * least; where no single change gains, two that depend on one another. What no change explains stays with its whole.
 */
export function diagnose(tested: readonly Tested[], facts: readonly Fact[]): Culprit[] {
  const net = netOf(tested, facts)
  const culprits: Culprit[] = []
  while (net.broken.size > 0) {
    const step = bestStep(net)
    if (!step) break
    for (const change of step) {
      const rivals = step.length === 1 ? rivalsOf(net, change, 0.2) : 0
      const tied = rivals > 0 && rivalsOf(net, change, 0.01) > 0
      const effect = net.effectOf(change)
      culprits.push(culpritOf(net, change, effect, rivals === 0, tied))
      net.make(change, effect)
    }
  }
  for (const at of net.broken) {
    const left = tested[at]
    const fact = left?.candidate.terms[0]?.fact
    if (left && fact !== undefined) culprits.push({ fact, relations: [left], supported: 0, decided: false })
  }
  return culprits
}

function factsIn(net: Net, relations: Iterable<number>): ReadonlySet<number> {
  const facts = new Set<number>()
  for (const at of relations) for (const { fact } of net.tested[at]?.candidate.terms ?? []) facts.add(fact)
  return facts
}

function bestStep(net: Net): readonly Change[] | undefined {
  let best: Change | undefined
  let bestScore = -Infinity
  const firsts: Change[] = []
  for (const fact of factsIn(net, net.broken)) {
    if (firsts.length > mostFirsts && mostScore(net.brokenAround(fact), 0) <= bestScore) continue
    for (const change of net.changesOf(fact)) {
      const { mends, spoils } = change
      if (mends === 0) continue
      const gains = mends > spoils && mostScore(mends, spoils) > bestScore
      const balanced = spoils > 0 && spoils <= 2 && firsts.length <= mostFirsts
      if (!gains && !balanced) continue
      const score = net.scoreOf(change)
      if (score < -5) continue
      if (gains && score > bestScore) {
        best = change
        bestScore = score
      }
      if (balanced) firsts.push(change)
    }
  }
  const pair = firsts.length <= mostFirsts ? bestPair(net, firsts) : undefined
  if (pair && (!best || pair.gain > best.mends - best.spoils)) return pair.changes
  return best ? [best] : undefined
}

/** Two changes that only together mend: the second repairs what the first spoils. */
function bestPair(
  net: Net,
  firsts: readonly Change[],
): { readonly changes: readonly Change[]; readonly gain: number } | undefined {
  let best: { changes: readonly Change[]; gain: number; score: number } | undefined
  for (const first of firsts) {
    const { mended, spoiled } = net.effectOf(first)
    // both together mend two: where the first mends but one, the second must stand in something broken
    const near = [...factsIn(net, spoiled)].filter((fact) => mended.length > 1 || net.brokenAround(fact) > 0)
    for (const second of net.changesAfter(first, near)) {
      if (second.spoils > 0 || !spoiled.every((at) => second.mended.includes(at))) continue
      const gain = new Set([...mended, ...second.mended].filter((at) => net.broken.has(at))).size
      const score = gain + net.scoreOf(first) + net.scoreOf(second)
      if (gain >= 2 && (!best || score > best.score)) best = { changes: [first, second], gain, score }
    }
  }
  return best
}

/** How many other figures would explain the same broken relations as well. */
function rivalsOf(net: Net, change: Change, margin: number): number {
  let rivals = 0
  const least = net.scoreOf(change) - margin
  for (const fact of factsIn(net, net.effectOf(change).mended)) {
    if (fact === change.fact) continue
    if (net.changesOf(fact).some((other) => other.mends >= change.mends && net.scoreOf(other) >= least)) rivals += 1
  }
  return rivals
}

/** Where one sum is broken and nothing tells its parts apart, the sum itself is what can be said. */
function wholeOf(net: Net, { mended }: Effect): number | undefined {
  const [only, other] = mended
  const candidate = only === undefined || other !== undefined ? undefined : net.tested[only]?.candidate
  if (candidate?.law !== 'sum' || candidate.comparator !== '=') return undefined
  const whole = candidate.terms[0]?.fact
  return whole === undefined || net.facts[whole]?.value === null ? undefined : whole
}

function culpritOf(net: Net, change: Change, effect: Effect, decided: boolean, tied: boolean): Culprit {
  const standing = net.tiesOf(change.fact).filter(({ at }) => net.tested[at]?.outcome !== 'broken')
  const told = tied ? wholeOf(net, effect) : undefined
  return {
    fact: told ?? change.fact,
    ...(told === undefined || told === change.fact ? { proposed: net.valueAfter(change) } : {}),
    relations: effect.mended.flatMap((at) => net.tested[at] ?? []),
    supported: standing.length - effect.spoiled.length,
    decided,
  }
}

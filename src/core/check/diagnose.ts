import type { Fact } from '../facts/fact.ts'
import type { Candidate, Tested } from './candidate.ts'
import { likeness } from './likeness.ts'

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

interface Net {
  readonly facts: readonly Fact[]
  readonly tested: readonly Tested[]
  readonly byFact: ReadonlyMap<number, readonly number[]>
  /** Values after the changes made so far. */
  readonly values: Map<number, bigint>
}

interface Change {
  readonly fact: number
  readonly value: bigint
  readonly mended: readonly number[]
  readonly spoiled: readonly number[]
  readonly score: number
}

/**
 * Finds the fewest changes of figures that make every relation hold: in each step the change that mends most and spoils
 * least; where no single change gains, two that depend on one another. What no change explains stays with its whole.
 */
export function diagnose(tested: readonly Tested[], facts: readonly Fact[]): Culprit[] {
  const net = netOf(tested, facts)
  let broken = new Set(tested.flatMap(({ outcome }, at) => (outcome === 'broken' ? [at] : [])))
  const culprits: Culprit[] = []
  while (broken.size > 0) {
    const step = bestStep(net, broken)
    if (!step) break
    for (const change of step) {
      const rivals = step.length === 1 ? rivalsOf(net, broken, change, 0.2) : 0
      const tied = rivals > 0 && rivalsOf(net, broken, change, 0.01) > 0
      net.values.set(change.fact, change.value)
      const mended = change.mended.filter((at) => broken.has(at))
      culprits.push(culpritOf(net, change, mended, rivals === 0, tied))
      broken = new Set([...broken, ...change.spoiled].filter((at) => !change.mended.includes(at)))
    }
  }
  for (const at of broken) {
    const left = tested[at]
    const fact = left?.candidate.terms[0]?.fact
    if (left && fact !== undefined) culprits.push({ fact, relations: [left], supported: 0, decided: false })
  }
  return culprits
}

function netOf(tested: readonly Tested[], facts: readonly Fact[]): Net {
  const byFact = new Map<number, number[]>()
  const near = neighbourhood(tested)
  for (const at of near) {
    for (const { fact } of tested[at]?.candidate.terms ?? []) {
      const list = byFact.get(fact)
      if (list) list.push(at)
      else byFact.set(fact, [at])
    }
  }
  return { facts, tested, byFact, values: new Map() }
}

/** Relations within three steps of a broken one; the rest of the document cannot matter. */
function neighbourhood(tested: readonly Tested[]): readonly number[] {
  let reached = new Set<number>()
  let inside = new Set<number>()
  for (const [at, { outcome, candidate }] of tested.entries()) {
    if (outcome !== 'broken') continue
    inside.add(at)
    for (const { fact } of candidate.terms) reached.add(fact)
  }
  for (let step = 0; step < 3; step += 1) {
    const grown = new Set(reached)
    inside = new Set(inside)
    for (const [at, { candidate }] of tested.entries()) {
      if (inside.has(at) || !candidate.terms.some(({ fact }) => reached.has(fact))) continue
      inside.add(at)
      for (const { fact } of candidate.terms) grown.add(fact)
    }
    reached = grown
  }
  return [...inside].toSorted((one, other) => one - other)
}

function valueOf(net: Net, fact: number): bigint | null {
  return net.values.get(fact) ?? net.facts[fact]?.value ?? null
}

function gapOf(net: Net, candidate: Candidate): bigint {
  let gap = 0n
  for (const { fact, coefficient } of candidate.terms) {
    const value = valueOf(net, fact) ?? 0n
    gap += coefficient === 1 ? value : -value
  }
  return gap
}

function holds(candidate: Candidate, gap: bigint, slack: bigint): boolean {
  if (candidate.comparator === '≤') return gap <= slack
  return (gap < 0n ? -gap : gap) <= slack
}

/** The changes of one figure that would mend a broken relation, each with what else it mends and spoils. */
function changesFor(net: Net, broken: ReadonlySet<number>, fact: number): Change[] {
  const around = net.byFact.get(fact) ?? []
  const deltas = new Set<bigint>()
  const gaps = new Map<number, bigint>()
  for (const at of around) {
    const tested = net.tested[at]
    if (!tested) continue
    const gap = gapOf(net, tested.candidate)
    gaps.set(at, gap)
    if (!broken.has(at)) continue
    const coefficient = coefficientOf(tested.candidate, fact)
    deltas.add(coefficient === 1 ? -gap : gap)
  }
  const now = valueOf(net, fact) ?? 0n
  return [...deltas].map((delta) => {
    const mended: number[] = []
    const spoiled: number[] = []
    for (const at of around) {
      const tested = net.tested[at]
      if (!tested) continue
      const coefficient = coefficientOf(tested.candidate, fact)
      const gap = (gaps.get(at) ?? 0n) + (coefficient === 1 ? delta : -delta)
      const good = holds(tested.candidate, gap, tested.slack)
      if (broken.has(at) && good) mended.push(at)
      if (!broken.has(at) && !good) spoiled.push(at)
    }
    return { fact, value: now + delta, mended, spoiled, score: scoreOf(net, fact, now + delta, mended, spoiled) }
  })
}

function coefficientOf(candidate: Candidate, fact: number): 1 | -1 {
  return candidate.terms.find((term) => term.fact === fact)?.coefficient ?? 1
}

/** Mended less spoiled counts; a slip of the pen that explains the change, and being the whole, break ties. */
function scoreOf(net: Net, fact: number, value: bigint, mended: readonly number[], spoiled: readonly number[]): number {
  const subject = net.facts[fact]
  if (!subject) return -1
  const similar = likeness(subject, value)
  const firsts = mended.filter((at) => net.tested[at]?.candidate.terms[0]?.fact === fact).length
  const negative = value < 0n && (subject.value ?? 0n) >= 0n && subject.coordinates.measure === undefined ? 9 : 0
  const blank = subject.value === null ? 0.35 : 0
  return mended.length - spoiled.length + 0.45 * similar + 0.04 * Math.min(firsts, 2) - negative - blank
}

function candidatesIn(net: Net, broken: ReadonlySet<number>): ReadonlySet<number> {
  const facts = new Set<number>()
  for (const at of broken) for (const { fact } of net.tested[at]?.candidate.terms ?? []) facts.add(fact)
  return facts
}

function bestStep(net: Net, broken: ReadonlySet<number>): readonly Change[] | undefined {
  let best: Change | undefined
  const balanced: Change[] = []
  for (const fact of candidatesIn(net, broken)) {
    for (const change of changesFor(net, broken, fact)) {
      if (change.mended.length === 0 || change.score < -5) continue
      const gain = change.mended.length - change.spoiled.length
      if (gain > 0 && (!best || change.score > best.score)) best = change
      if (change.spoiled.length > 0 && change.spoiled.length <= 2) balanced.push(change)
    }
  }
  const pair = balanced.length <= 60 ? bestPair(net, broken, balanced) : undefined
  if (pair && (!best || pair.gain > best.mended.length - best.spoiled.length)) return pair.changes
  return best ? [best] : undefined
}

/** Two changes that only together mend: the second repairs what the first spoils. */
function bestPair(
  net: Net,
  broken: ReadonlySet<number>,
  firsts: readonly Change[],
): { changes: readonly Change[]; gain: number } | undefined {
  let best: { changes: readonly Change[]; gain: number; score: number } | undefined
  for (const first of firsts) {
    const before = net.values.get(first.fact)
    net.values.set(first.fact, first.value)
    const open = new Set([...broken, ...first.spoiled].filter((at) => !first.mended.includes(at)))
    const near = new Set(first.spoiled.flatMap((at) => net.tested[at]?.candidate.terms.map(({ fact }) => fact) ?? []))
    for (const fact of near) {
      if (fact === first.fact) continue
      for (const second of changesFor(net, open, fact)) {
        const repaired = first.spoiled.filter((at) => second.mended.includes(at)).length
        const mended = new Set([...first.mended, ...second.mended].filter((at) => broken.has(at))).size
        const gain = mended - second.spoiled.length - (first.spoiled.length - repaired)
        const score = gain + first.score + second.score
        if (
          mended >= 2 &&
          second.spoiled.length === 0 &&
          repaired === first.spoiled.length &&
          (!best || score > best.score)
        ) {
          best = { changes: [first, second], gain, score }
        }
      }
    }
    if (before === undefined) net.values.delete(first.fact)
    else net.values.set(first.fact, before)
  }
  return best && best.gain > 0 ? best : undefined
}

/** How many other figures would explain the same broken relations as well. */
function rivalsOf(net: Net, broken: ReadonlySet<number>, change: Change, margin: number): number {
  let rivals = 0
  for (const fact of candidatesIn(net, new Set(change.mended))) {
    if (fact === change.fact) continue
    if (
      changesFor(net, broken, fact).some(
        (other) => other.score >= change.score - margin && other.mended.length >= change.mended.length,
      )
    )
      rivals += 1
  }
  return rivals
}

/** Where one sum is broken and nothing tells its parts apart, the sum itself is what can be said. */
function wholeOf(net: Net, mended: readonly number[]): number | undefined {
  const [only, other] = mended
  const candidate = only === undefined || other !== undefined ? undefined : net.tested[only]?.candidate
  if (candidate?.law !== 'sum' || candidate.comparator !== '=') return undefined
  const whole = candidate.terms[0]?.fact
  return whole === undefined || net.facts[whole]?.value === null ? undefined : whole
}

function culpritOf(net: Net, change: Change, mended: readonly number[], decided: boolean, tied: boolean): Culprit {
  const supported =
    (net.byFact.get(change.fact) ?? []).filter((at) => net.tested[at]?.outcome !== 'broken').length -
    change.spoiled.length
  const told = tied ? wholeOf(net, mended) : undefined
  return {
    fact: told ?? change.fact,
    ...(told === undefined || told === change.fact ? { proposed: change.value } : {}),
    relations: mended.flatMap((at) => net.tested[at] ?? []),
    supported,
    decided,
  }
}

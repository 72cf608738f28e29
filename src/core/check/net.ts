import type { Fact } from '../facts/fact.ts'
import type { Tested } from './candidate.ts'
import { likeness } from './likeness.ts'

/** A relation that a figure stands in, with its sign there. */
interface Tie {
  readonly at: number
  readonly coefficient: 1 | -1
}

/** One figure with another value, and how many relations that would mend and spoil. */
export interface Change {
  readonly fact: number
  readonly delta: bigint
  readonly mends: number
  readonly spoils: number
  /** Relations among those mended whose whole the figure is. */
  readonly mendsAsWhole: number
}

/** The relations that a change mends and spoils, by their index. */
export interface Effect {
  readonly mended: readonly number[]
  readonly spoiled: readonly number[]
}

/** The figures and relations near what is broken, with the changes made so far. */
export interface Net {
  readonly facts: readonly Fact[]
  readonly tested: readonly Tested[]
  /** The relations that are broken now, in the order in which they came to be. */
  readonly broken: ReadonlySet<number>
  valueAfter(change: Change): bigint
  tiesOf(fact: number): readonly Tie[]
  /** How many broken relations a figure stands in. */
  brokenAround(fact: number): number
  /** The values of one figure that would mend a broken relation. Remembered until something around the figure changes. */
  changesOf(fact: number): readonly Change[]
  /** The changes of other figures that would mend something, once this one was made. */
  changesAfter(first: Change, facts: readonly number[]): readonly (Change & Effect)[]
  effectOf(change: Change): Effect
  scoreOf(change: Change): number
  make(change: Change, effect: Effect): void
}

export function netOf(tested: readonly Tested[], facts: readonly Fact[]): Net {
  const ties = tiesByFact(tested)
  const values = new Map<number, bigint>()
  const gaps = tested.map(({ gap }) => gap)
  const broken = new Set(tested.flatMap(({ outcome }, at) => (outcome === 'broken' ? [at] : [])))
  const remembered = new Map<number, readonly Change[]>()

  const valueOf = (fact: number): bigint => values.get(fact) ?? facts[fact]?.value ?? 0n
  const tiesOf = (fact: number): readonly Tie[] => ties.get(fact) ?? []
  const isBroken = (at: number): boolean => broken.has(at)
  const shift = (fact: number, delta: bigint): void => {
    for (const { at, coefficient } of tiesOf(fact)) gaps[at] = (gaps[at] ?? 0n) + (coefficient === 1 ? delta : -delta)
  }
  const holds = (at: number, gap: bigint): boolean => {
    const relation = tested[at]
    if (!relation) return true
    return gap <= relation.slack && (relation.candidate.comparator === '≤' || -gap <= relation.slack)
  }

  /** What follows where a figure changes by `delta`: relation by relation, those mended and those spoiled. */
  function follow(
    fact: number,
    delta: bigint,
    open: (at: number) => boolean,
    tell: (at: number, good: boolean) => void,
  ) {
    for (const { at, coefficient } of tiesOf(fact)) {
      const good = holds(at, (gaps[at] ?? 0n) + (coefficient === 1 ? delta : -delta))
      if (good === open(at)) tell(at, good)
    }
  }

  function changesFor(fact: number, open: (at: number) => boolean): Change[] {
    const changes: Change[] = []
    for (const { at: from, coefficient } of tiesOf(fact)) {
      if (!open(from)) continue
      const gap = gaps[from] ?? 0n
      const delta = coefficient === 1 ? -gap : gap
      if (changes.some((other) => other.delta === delta)) continue
      let mends = 0
      let spoils = 0
      let mendsAsWhole = 0
      follow(fact, delta, open, (at, good) => {
        if (good) mends += 1
        else spoils += 1
        if (good && tested[at]?.candidate.terms[0]?.fact === fact) mendsAsWhole += 1
      })
      changes.push({ fact, delta, mends, spoils, mendsAsWhole })
    }
    return changes
  }

  function effectOf({ fact, delta }: Change, open: (at: number) => boolean): Effect {
    const mended: number[] = []
    const spoiled: number[] = []
    follow(fact, delta, open, (at, good) => (good ? mended : spoiled).push(at))
    return { mended, spoiled }
  }

  return {
    facts,
    tested,
    broken,
    valueAfter: ({ fact, delta }) => valueOf(fact) + delta,
    tiesOf,
    brokenAround: (fact) => tiesOf(fact).reduce((count, { at }) => count + (broken.has(at) ? 1 : 0), 0),
    changesOf(fact) {
      const before = remembered.get(fact)
      if (before) return before
      const changes = changesFor(fact, isBroken)
      remembered.set(fact, changes)
      return changes
    },
    changesAfter(first, others) {
      const { mended, spoiled } = effectOf(first, isBroken)
      const open = (at: number): boolean => spoiled.includes(at) || (broken.has(at) && !mended.includes(at))
      shift(first.fact, first.delta)
      const changes = others.flatMap((fact) =>
        fact === first.fact
          ? []
          : changesFor(fact, open)
              .filter(({ mends }) => mends > 0)
              .map((change) => ({ ...change, ...effectOf(change, open) })),
      )
      shift(first.fact, -first.delta)
      return changes
    },
    effectOf: (change) => effectOf(change, isBroken),
    scoreOf(change) {
      const subject = facts[change.fact]
      return subject ? scoreOf(change, subject, valueOf(change.fact) + change.delta) : -1
    },
    make({ fact: changed, delta }, { mended, spoiled }) {
      values.set(changed, valueOf(changed) + delta)
      shift(changed, delta)
      for (const at of spoiled) broken.add(at)
      for (const at of mended) broken.delete(at)
      for (const { at } of tiesOf(changed))
        for (const { fact } of tested[at]?.candidate.terms ?? []) remembered.delete(fact)
    },
  }
}

const weightOfLikeness = 0.45
const weightOfWhole = 0.04

/** What a change scores at most that mends so many relations and spoils so many. */
export function mostScore(mends: number, spoils: number): number {
  return mends - spoils + weightOfLikeness + weightOfWhole * Math.min(mends, 2)
}

/** Mended less spoiled counts; a slip of the pen that explains the change, and being the whole, break ties. */
function scoreOf({ mends, spoils, mendsAsWhole }: Change, subject: Fact, value: bigint): number {
  const similar = likeness(subject, value)
  const negative = value < 0n && (subject.value ?? 0n) >= 0n && subject.coordinates.measure === undefined ? 9 : 0
  const blank = subject.value === null ? 0.35 : 0
  return mends - spoils + weightOfLikeness * similar + weightOfWhole * Math.min(mendsAsWhole, 2) - negative - blank
}

function tiesByFact(tested: readonly Tested[]): ReadonlyMap<number, readonly Tie[]> {
  const ties = new Map<number, Tie[]>()
  for (const at of neighbourhood(tested)) {
    for (const { fact, coefficient } of tested[at]?.candidate.terms ?? []) {
      const list = ties.get(fact)
      if (list) list.push({ at, coefficient })
      else ties.set(fact, [{ at, coefficient }])
    }
  }
  return ties
}

/** Relations within three steps of a broken one; the rest of the document cannot matter. */
function neighbourhood(tested: readonly Tested[]): readonly number[] {
  let reached = new Set<number>()
  const inside = new Set<number>()
  for (const [at, { outcome, candidate }] of tested.entries()) {
    if (outcome !== 'broken') continue
    inside.add(at)
    for (const { fact } of candidate.terms) reached.add(fact)
  }
  for (let step = 0; step < 3; step += 1) {
    const grown = new Set(reached)
    for (const [at, { candidate }] of tested.entries()) {
      if (inside.has(at) || !candidate.terms.some(({ fact }) => reached.has(fact))) continue
      inside.add(at)
      for (const { fact } of candidate.terms) grown.add(fact)
    }
    reached = grown
  }
  return [...inside].toSorted((one, other) => one - other)
}

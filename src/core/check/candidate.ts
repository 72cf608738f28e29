import type { Fact, Relation, Term } from '../facts/fact.ts'

/** A relation that the laws suggest, before it is known whether this document keeps to it. */
export interface Candidate {
  readonly law: Relation['law']
  readonly comparator: Relation['comparator']
  readonly terms: readonly Term[]
  readonly rests: Relation['rests']
  /** Relations of one group stand or fall together: if most of a group fail, the layout was misread, not the document. */
  readonly group: string
  /** Strong: the words say so. Weak: only the layout suggests it, and it needs confirmation by its group. */
  readonly strength: 'strong' | 'weak'
}

/** How far a relation is from holding, in the scale of its facts. */
export interface Tested {
  readonly candidate: Candidate
  /** Σ coefficient × printed value; blank counts as nothing. */
  readonly gap: bigint
  /** What rounding of the printed figures can explain. */
  readonly slack: bigint
  readonly outcome: Relation['outcome']
  readonly blanks: number
  /** Nothing but zeros and blanks: it holds, and confirms nothing. */
  readonly zero: boolean
}

/** Tests a relation over the intervals of its printed figures. */
export function test(candidate: Candidate, facts: readonly Fact[], values: ReadonlyMap<number, bigint> = none): Tested {
  let gap = 0n
  let slack = 0n
  let blanks = 0
  let zero = true
  for (const { fact: id, coefficient } of candidate.terms) {
    const fact = facts[id]
    if (!fact) continue
    const value = values.get(id) ?? fact.value
    slack += fact.precision
    if (value !== null && value !== 0n) zero = false
    if (value === null) blanks += 1
    else gap += coefficient === 1 ? value : -value
  }
  return { candidate, gap, slack, blanks, zero, outcome: outcomeOf(candidate, gap, slack, blanks) }
}

const none: ReadonlyMap<number, bigint> = new Map()

function outcomeOf(candidate: Candidate, gap: bigint, slack: bigint, blanks: number): Relation['outcome'] {
  if (blanks === candidate.terms.length) return 'untested'
  if (candidate.comparator === '≤') return gap <= 0n ? 'holds' : gap <= slack ? 'rounding' : 'broken'
  if (gap === 0n) return 'holds'
  return (gap < 0n ? -gap : gap) <= slack ? 'rounding' : 'broken'
}

/** The gap that cutting digits off, instead of rounding, could leave: parts lose up to a whole unit each, the whole gains none. */
export function truncationExplains(tested: Tested, facts: readonly Fact[]): boolean {
  if (tested.candidate.law !== 'sum' || tested.gap <= 0n) return false
  let room = 0n
  for (const { fact, coefficient } of tested.candidate.terms)
    if (coefficient === -1) room += 2n * (facts[fact]?.precision ?? 0n)
  return tested.gap < room
}

export const whole = (fact: number): Term => ({ fact, coefficient: 1 })

export const part = (fact: number): Term => ({ fact, coefficient: -1 })

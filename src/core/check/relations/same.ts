import { coordinatesKey } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'
import { type Candidate, part, test, whole } from '../candidate.ts'

/** What tells apart the sources of facts that are to be compared: table against table, or document against document. */
export interface Sourced {
  readonly fact: Fact
  readonly source: number
}

/** Equal coordinates as a text; undefined when a fact has none that could be compared. */
export function keyOf(fact: Fact): string | undefined {
  const { coordinates } = fact
  if (fact.binding === 'doubtful' || coordinates.item !== undefined) return undefined
  if (Object.keys(coordinates).length < 2) return undefined
  return `${fact.quantity}|${coordinatesKey(coordinates)}`
}

/**
 * Law 1: same coordinates, same value. Two tables are compared only when most of what they share agrees: tables of another
 * scope (with or without carry-over) share coordinates as far as their labels tell, and differ throughout.
 */
export function sameOf(facts: readonly Sourced[], label: string): Candidate[] {
  const candidates: Candidate[] = []
  for (const [pair, shared] of sharedBySource(facts)) {
    let agree = 0
    const differ: Candidate[] = []
    const kept: Candidate[] = []
    for (const [one, other] of shared) {
      const candidate: Candidate = {
        law: 'same',
        comparator: '=',
        terms: [whole(one.id), part(other.id)],
        rests: { message: label, data: { one: one.labels.table, other: other.labels.table } },
        group: `same/${pair}`,
        strength: 'strong',
      }
      const { outcome } = test(candidate, facts.length > 0 ? lookup(one, other) : [])
      if (outcome === 'untested') continue
      if (outcome === 'broken') differ.push(candidate)
      else {
        kept.push(candidate)
        if (one.value !== 0n) agree += 1
      }
    }
    candidates.push(...kept)
    if (agree > 0 && agree >= differ.length * 2) candidates.push(...differ)
  }
  return candidates
}

function lookup(one: Fact, other: Fact): readonly Fact[] {
  const list: Fact[] = []
  list[one.id] = one
  list[other.id] = other
  return list
}

/** Pairs of facts with equal coordinates, by the pair of their sources. A key that a source prints more than once there is left out. */
function sharedBySource(facts: readonly Sourced[]): ReadonlyMap<string, readonly (readonly [Fact, Fact])[]> {
  const byKey = new Map<string, Map<number, Fact | null>>()
  for (const { fact, source } of facts) {
    const key = keyOf(fact)
    if (key === undefined) continue
    const sources = byKey.get(key) ?? new Map<number, Fact | null>()
    const before = sources.get(source)
    if (before === undefined) sources.set(source, fact)
    else if (before === null || before.value !== fact.value) sources.set(source, null)
    byKey.set(key, sources)
  }
  const shared = new Map<string, (readonly [Fact, Fact])[]>()
  for (const sources of byKey.values()) {
    const list = [...sources].flatMap(([source, fact]) => (fact && fact.value !== null ? [{ source, fact }] : []))
    for (const [at, first] of list.entries()) {
      for (const second of list.slice(at + 1)) {
        const pair = `${first.source}-${second.source}`
        const pairs = shared.get(pair) ?? []
        pairs.push([first.fact, second.fact])
        shared.set(pair, pairs)
      }
    }
  }
  return shared
}

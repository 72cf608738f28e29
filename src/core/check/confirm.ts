import type { Fact } from '../facts/fact.ts'
import { type Candidate, test, type Tested, truncationExplains } from './candidate.ts'

/** What the relations of a document turned out to be. */
export interface Confirmed {
  readonly tested: readonly Tested[]
  /** Groups of relations given up because most of them fail: the layout was not understood there. */
  readonly givenUp: readonly string[]
  /** True when only cutting digits off explains the small gaps of the document. */
  readonly truncates: boolean
}

/**
 * Keeps the relations that this document keeps to. A suggested relation whose whole group fails says that we misread the
 * layout; it is given up and reported as a reading doubt, never as an accusation.
 */
export function confirm(candidates: readonly Candidate[], facts: readonly Fact[]): Confirmed {
  const groups = new Map<string, Tested[]>()
  for (const candidate of candidates) {
    const tested = test(candidate, facts)
    const list = groups.get(candidate.group)
    if (list) list.push(tested)
    else groups.set(candidate.group, [tested])
  }
  const kept: Tested[] = []
  const givenUp: string[] = []
  for (const [group, list] of groups) {
    if (stands(list)) kept.push(...list)
    else if (list[0]?.candidate.strength === 'strong') givenUp.push(group)
  }
  const truncates = cutsDigits(kept)
  const tested = truncates
    ? kept.map((one) =>
        one.outcome === 'broken' && truncationExplains(one, facts) ? { ...one, outcome: 'truncation' as const } : one,
      )
    : kept
  return { tested, givenUp, truncates }
}

function stands(group: readonly Tested[]): boolean {
  let held = 0
  let broken = 0
  for (const { outcome, blanks, candidate, zero } of group) {
    if (outcome === 'broken') broken += 1
    else if (outcome !== 'untested' && !zero && blanks < candidate.terms.length - 1) held += 1
  }
  if (broken === 0) return true
  const strong = group[0]?.candidate.strength === 'strong'
  if (held === 0) return strong && broken <= 1
  return strong ? broken <= held : broken * 8 <= held
}

/** Rounding leaves gaps of both signs; cutting leaves wholes above the sum of their parts, always. */
function cutsDigits(tested: readonly Tested[]): boolean {
  let above = 0
  let below = 0
  for (const { candidate, outcome, gap } of tested) {
    if (candidate.law !== 'sum' || candidate.comparator !== '=' || candidate.terms.length < 3 || outcome !== 'rounding')
      continue
    if (gap > 0n) above += 1
    else below += 1
  }
  return above >= 4 && below * 10 <= above
}

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

/** The same gap along one row (合计, 小计, 基本支出) is one failure, so failures and successes are counted by rows. */
function stands(group: readonly Tested[]): boolean {
  const held = new Set<string>()
  const broken = new Set<string>()
  for (const { outcome, blanks, candidate, zero } of group) {
    const row = candidate.rests.data['row'] ?? candidate.rests.data['whole'] ?? ''
    if (outcome === 'broken') broken.add(row)
    else if (outcome !== 'untested' && !zero && blanks < candidate.terms.length - 1) held.add(row)
  }
  for (const row of broken) held.delete(row)
  if (broken.size === 0) return true
  const first = group[0]
  if (first?.candidate.strength === 'weak') return broken.size * 8 <= held.size
  // a code and the codes that begin with it are whole and parts by law; only a misread page breaks that throughout
  if (byCode.test(first?.candidate.group ?? '')) return broken.size <= held.size * 2 + 2
  return held.size === 0 ? broken.size <= 1 : broken.size <= held.size
}

const byCode = /\/(?:functional|departmental|governmental)$/u

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

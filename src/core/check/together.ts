import type { Fact, Relation } from '../facts/fact.ts'
import type { Examination } from '../findings/examination.ts'
import type { Finding } from '../findings/finding.ts'
import { departmentOrOffice } from '../vocabulary/patterns/documents.ts'
import { absolute } from './relations/ratio.ts'
import { keyOf } from './relations/same.ts'
import { evidenceOf, findingOf, nameOf, showDifference, showValue, showWithUnit } from './show.ts'

/** A pair of figures with equal coordinates in two documents. */
interface Pair {
  readonly one: Fact
  readonly other: Fact
  readonly gap: bigint
  readonly slack: bigint
}

/**
 * What holds between documents of one call: the same body's documents give the same figures, and a unit is within its
 * department. Documents belong together when their names say so or, where a document names nobody, when their figures do.
 */
export function checkTogether(examinations: readonly Examination[]): readonly Examination[] {
  const joined = [...examinations]
  for (let first = 0; first < joined.length; first += 1) {
    for (let second = first + 1; second < joined.length; second += 1) {
      const one = joined[first]
      const other = joined[second]
      if (!one || !other || !comparable(one, other)) continue
      const pairs = pairsOf(one, other)
      const compared = isWithin(other, one)
        ? within(pairs)
        : isWithin(one, other)
          ? within(pairs.map(turned))
          : same(pairs)
      joined[second] = withPairs(other, one, first, compared, isWithin(one, other))
    }
  }
  return joined
}

interface Compared {
  readonly kept: readonly {
    readonly pair: Pair
    readonly comparator: '=' | '≤'
    readonly outcome: Relation['outcome']
  }[]
}

function comparable(one: Examination, other: Examination): boolean {
  if (one.kind !== other.kind || one.kind === 'other' || one.kind === 'template') return false
  if (one.year !== 0 && other.year !== 0 && one.year !== other.year) return false
  const [a, b] = [bare(one.entity), bare(other.entity)]
  return a === '' || b === '' || a.includes(b) || b.includes(a)
}

/** A name without what tells a department from its own office. */
function bare(entity: string): string {
  return entity.replace(departmentOrOffice, '')
}

function isWithin(unit: Examination, department: Examination): boolean {
  return unit.scope === 'unit' && department.scope === 'department'
}

function pairsOf(one: Examination, other: Examination): Pair[] {
  const known = figuresByKey(one)
  return [...figuresByKey(other)].flatMap(([key, fact]) => {
    const twin = known.get(key)
    if (!twin || !fact || twin.value === null || fact.value === null) return []
    return [{ one: twin, other: fact, gap: fact.value - twin.value, slack: fact.precision + twin.precision }]
  })
}

/** Keys that a document prints with one value only. */
function figuresByKey(examination: Examination): ReadonlyMap<string, Fact | null> {
  const byKey = new Map<string, Fact | null>()
  for (const fact of examination.facts) {
    const key = fact.value === null || fact.binding !== 'certain' ? undefined : keyOf(fact)
    if (key === undefined) continue
    const before = byKey.get(key)
    if (before === undefined) byKey.set(key, fact)
    else if (before === null || before.value !== fact.value) byKey.set(key, closeEnough(before, fact) ? before : null)
  }
  return byKey
}

function closeEnough(before: Fact | null, fact: Fact): boolean {
  if (!before || before.value === null || fact.value === null) return false
  const gap = before.value - fact.value
  return (gap < 0n ? -gap : gap) <= before.precision + fact.precision
}

function turned(pair: Pair): Pair {
  return { ...pair, one: pair.other, other: pair.one, gap: -pair.gap }
}

/** Equal figures. Documents that share few figures, or differ in many, are of another scope. */
function same(pairs: readonly Pair[]): Compared {
  const outcomes = pairs.map((pair) => ({
    pair,
    comparator: '=' as const,
    outcome: outcomeOf(pair.gap < 0n ? -pair.gap : pair.gap, pair.slack),
  }))
  const agree = outcomes.filter(({ pair, outcome }) => outcome !== 'broken' && pair.one.value !== 0n).length
  const differ = outcomes.filter(({ outcome }) => outcome === 'broken').length
  return { kept: agree >= 3 && agree >= differ * 4 ? outcomes : [] }
}

/** A unit's figure is no more than its department's. */
function within(pairs: readonly Pair[]): Compared {
  const outcomes = pairs.map((pair) => ({ pair, comparator: '≤' as const, outcome: outcomeOf(pair.gap, pair.slack) }))
  const held = outcomes.filter(({ pair, outcome }) => outcome !== 'broken' && pair.other.value !== 0n).length
  const broken = outcomes.filter(({ outcome }) => outcome === 'broken').length
  return { kept: held >= 3 && held >= broken * 4 ? outcomes : [] }
}

function outcomeOf(gap: bigint, slack: bigint): Relation['outcome'] {
  if (gap <= 0n) return 'holds'
  return gap <= slack ? 'rounding' : 'broken'
}

function withPairs(
  target: Examination,
  source: Examination,
  sourceIndex: number,
  { kept }: Compared,
  swapped: boolean,
): Examination {
  if (kept.length === 0) return target
  const relations = kept.map(({ pair, comparator, outcome }, at): Relation => {
    const own = swapped ? pair.one : pair.other
    const foreign = swapped ? pair.other : pair.one
    return {
      id: target.relations.length + at,
      law: 'same',
      comparator,
      terms: [
        { fact: own.id, coefficient: 1 },
        { fact: foreign.id, coefficient: -1, document: sourceIndex },
      ],
      rests: { message: comparator === '=' ? 'documents' : 'within', data: { other: source.file } },
      outcome,
    }
  })
  const findings = kept.flatMap(({ pair, comparator, outcome }) =>
    outcome === 'broken'
      ? [disagreement(swapped ? pair.one : pair.other, swapped ? pair.other : pair.one, comparator, source)]
      : [],
  )
  return { ...target, relations: [...target.relations, ...relations], findings: [...target.findings, ...findings] }
}

function disagreement(own: Fact, foreign: Fact, comparator: '=' | '≤', source: Examination): Finding {
  const expected = foreign.value ?? 0n
  const difference = (own.value ?? 0n) - expected
  const prose = own.cell.row < 0 || foreign.cell.row < 0
  return findingOf('cross-document/figures-agree', comparator === '=' ? 'mismatch' : 'part-exceeds-whole', {
    severity: prose ? 'warning' : 'error',
    certainty: 'possible',
    data: {
      at: nameOf(own),
      actual: showWithUnit(own, own.value ?? 0n),
      expected: showWithUnit(own, expected),
      difference: showWithUnit(own, absolute(difference)),
      other: source.file,
    },
    at: own.at,
    actual: own.printed,
    expected: showValue(own, expected),
    difference: showDifference(own, difference),
    evidence: [
      evidenceOf(
        { ...foreign, at: { ...foreign.at, path: [source.file, ...foreign.at.path] } },
        `${source.file} ${nameOf(foreign)}`,
      ),
    ],
  })
}

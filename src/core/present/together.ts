import type { Examination } from '../findings/examination.ts'
import type { Relation } from '../facts/fact.ts'
import type { PageComparison } from './html/data.ts'
import { elementId } from './html/targets.ts'
import { fillIn } from './message.ts'
import type { ComparedWith } from './report.ts'
import { restWords } from './words.ts'

/** An examination of a call with several files, and the place of its file in the call. */
export interface OfCall {
  readonly index: number
  readonly examination: Examination
}

interface Comparison {
  readonly relation: Relation
  readonly fact: number
  readonly other: OfCall
  readonly otherFact: number
}

/** Relations between this document and others of the call, seen from this one, whichever of the two holds them. */
function comparisonsOf(position: number, all: readonly OfCall[]): readonly Comparison[] {
  return all.flatMap((holder, at) =>
    holder.examination.relations.flatMap((relation): readonly Comparison[] => {
      const [own, foreign] = relation.terms
      if (own === undefined || foreign?.document === undefined) return []
      const far = all[foreign.document]
      if (at === position && far) return [{ relation, fact: own.fact, other: far, otherFact: foreign.fact }]
      if (foreign.document !== position) return []
      return [{ relation, fact: foreign.fact, other: holder, otherFact: own.fact }]
    }),
  )
}

/** With which files of the call a document was compared, and how that came out. */
export function comparedWith(position: number, all: readonly OfCall[]): readonly ComparedWith[] {
  const byFile = new Map<string, { agree: number; differ: number }>()
  for (const { relation, other } of comparisonsOf(position, all)) {
    const count = byFile.get(other.examination.file) ?? { agree: 0, differ: 0 }
    count[relation.outcome === 'broken' ? 'differ' : 'agree'] += 1
    byFile.set(other.examination.file, count)
  }
  return [...byFile].map(([file, { agree, differ }]) => ({ file, agree, differ }))
}

/** The same relations for the page's panel, by figure, with links that work where both documents share the page. */
export function pageComparisons(position: number, all: readonly OfCall[]): readonly PageComparison[] {
  return comparisonsOf(position, all).flatMap(({ relation, fact, other, otherFact }) => {
    const found = other.examination.facts[otherFact]
    if (found === undefined) return []
    const { table, row, column } = found.labels
    return [
      {
        fact,
        outcome: relation.outcome,
        text: fillIn(
          relation.comparator === '=' ? restWords.documents : restWords.within,
          () => other.examination.file,
        ),
        place: [table, ...row, ...column].filter((part) => part !== '').join(' · '),
        printed: found.printed,
        unit: found.unit,
        target: elementId.fact(elementId.prefix(other.index), found.id),
      },
    ]
  })
}

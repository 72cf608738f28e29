import type { Examination } from '../../findings/examination.ts'
import type { Fact, Relation } from '../../facts/fact.ts'
import { coordinateWords } from '../coordinates.ts'
import { relationText } from '../relation.ts'
import type { PageData, PageFact, PageRelation } from './data.ts'

/** Facts and relations for the script of the page. Texts that repeat, which is most of them, are kept once. */
export function pageDataOf({ facts, relations, year }: Examination): PageData {
  const strings: string[] = []
  const indexes = new Map<string, number>()
  const keep = (text: string): number => {
    const known = indexes.get(text)
    if (known !== undefined) return known
    strings.push(text)
    indexes.set(text, strings.length - 1)
    return strings.length - 1
  }
  return {
    facts: facts.map((fact) => pageFact(fact, year, keep)),
    relations: relations.filter(isWithinDocument).map((relation) => pageRelation(relation, keep)),
    strings,
  }
}

/** Relations with other documents are shown apart: their facts are not here. */
function isWithinDocument({ terms }: Relation): boolean {
  return terms.every(({ document }) => document === undefined)
}

function pageFact(fact: Fact, year: number, keep: (text: string) => number): PageFact {
  const words = coordinateWords(fact.coordinates, year)
  return [
    keep(fact.printed),
    keep(fact.unit),
    keep(fact.quantity),
    keep(fact.value === null ? '' : String(fact.value)),
    keep(fact.binding),
    keep(words.map(({ name, value }) => `${name}\t${value}`).join('\n')),
    keep(fact.labels.table),
    keep(fact.labels.row.join(' / ')),
    keep(fact.labels.column.join(' / ')),
  ]
}

function pageRelation(relation: Relation, keep: (text: string) => number): PageRelation {
  const terms = relation.terms.map(({ fact, coefficient }) => coefficient * (fact + 1))
  return [relation.law, relation.comparator, relation.outcome, keep(relationText(relation)), terms]
}

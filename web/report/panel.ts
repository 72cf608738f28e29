import { pageWords as words } from '../../src/core/present/html/words.ts'
import type { PageComparison, PageRelation } from '../../src/core/present/html/data.ts'
import { lawWords, outcomeWords } from '../../src/core/present/words.ts'
import { factAt, factOf, type ShownDocument, type ShownFact } from './documents.ts'
import { element } from './element.ts'
import { sumOf } from './sums.ts'

const mostRelations = 40
const outcomeOrder = { broken: 0, truncation: 1, rounding: 2, holds: 3, untested: 4 } as const

/** All that is known of a figure: meaning, place, every relation it stands in with the other terms as links, findings about it. */
export function panelContent(shown: ShownDocument, elementId: string): Node | undefined {
  const fact = factOf(shown, elementId)
  if (fact === undefined) return undefined
  const content = document.createDocumentFragment()
  content.append(
    element(
      'p',
      { class: 'figure' },
      fact.printed === '' ? words.blank : fact.printed,
      element('small', {}, fact.unit),
    ),
    element('p', { class: `binding ${fact.binding}` }, bindingWords(fact.binding)),
    element('h3', {}, words.meaning),
    pairs(fact.coordinates),
    element('h3', {}, words.where),
    pairs([
      [words.table, fact.table],
      [words.row, fact.row],
      [words.column, fact.column],
    ]),
    ...findingsAbout(shown, elementId),
    element('h3', {}, words.relations),
    ...relationCards(shown, fact),
  )
  return content
}

function bindingWords(binding: string): string {
  const all: Readonly<Record<string, string>> = words.binding
  return all[binding] ?? ''
}

function pairs(list: readonly (readonly [string, string])[]): HTMLElement {
  const rows = list.filter(([, value]) => value !== '')
  return element('dl', {}, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]))
}

function findingsAbout({ section }: ShownDocument, elementId: string): readonly Node[] {
  const items = [...section.querySelectorAll<HTMLElement>(`li[data-target="${elementId}"]`)]
  if (items.length === 0) return []
  const copies = items.map((item) => {
    const text = item.querySelector('.text')?.textContent ?? ''
    return element('li', { class: item.dataset['severity'] ?? '' }, text)
  })
  return [element('h3', {}, words.relatedFindings), element('ul', { class: 'about-it' }, ...copies)]
}

function relationCards(shown: ShownDocument, fact: ShownFact): readonly Node[] {
  const relations = (shown.relationsOf.get(fact.id) ?? []).toSorted(
    (one, other) => outcomeOrder[one[2]] - outcomeOrder[other[2]],
  )
  const far = shown.comparisons.filter((comparison) => comparison.fact === fact.id).map(comparisonCard)
  if (relations.length + far.length === 0) return [element('p', { class: 'hint' }, words.noRelations)]
  const cards = relations.slice(0, mostRelations).map((relation) => relationCard(shown, relation, fact))
  const left = relations.length - cards.length
  const more = left > 0 ? [element('p', { class: 'hint' }, words.moreRelations.replace('{count}', String(left)))] : []
  return [...far, ...cards, ...more]
}

function comparisonCard({ outcome, text, place, printed, unit, target }: PageComparison): Node {
  const head = element(
    'p',
    { class: 'outcome' },
    element('span', { class: `badge ${outcome}` }, outcomeWords[outcome]),
    element('b', {}, text),
  )
  // the other document may be in another page
  const value = document.getElementById(target) ? element('a', { href: `#${target}` }, printed) : printed
  const row = element(
    'tr',
    {},
    element('th', { scope: 'row' }, place),
    element('td', {}, value, element('small', {}, unit)),
  )
  return element('article', { class: outcome }, head, element('table', { class: 'sum' }, row))
}

function relationCard(shown: ShownDocument, relation: PageRelation, fact: ShownFact): Node {
  const [law, , outcome, text] = relation
  const head = element(
    'p',
    { class: 'outcome' },
    element('span', { class: `badge ${outcome}` }, outcomeWords[outcome]),
    element('b', {}, lawWords[law]),
  )
  const rests = shown.data.strings[text] ?? ''
  const explanation = rests === '' || rests === lawWords[law] ? [] : [element('p', { class: 'rests' }, rests)]
  const rows = [...termRows(shown, relation, fact), ...resultRows(shown, relation)]
  return element('article', { class: outcome }, head, ...explanation, element('table', { class: 'sum' }, ...rows))
}

function termRows(shown: ShownDocument, relation: PageRelation, fact: ShownFact): readonly Node[] {
  const told = relation[4].map((term, index) => ({ term, before: sign(relation, index) }))
  const worth = told.filter(({ term }) => saysSomething(shown, term, fact))
  const common = commonOf(shown, relation[4])
  const rows = worth.map(({ term, before }) => termRow(shown, term, before, fact, common))
  const silent = told.length - worth.length
  if (silent === 0) return rows
  const rest = element('th', { colspan: '2' }, words.silentTerms.replace('{count}', String(silent)))
  return [...rows, element('tr', {}, rest)]
}

/** What the parts come to, when they are several, and by how much that misses the whole. */
function resultRows(shown: ShownDocument, [law, comparator, , , terms]: PageRelation): readonly Node[] {
  if (comparator !== '=' || law === 'derived') return []
  const total = sumOf(terms.map((term) => ({ coefficient: Math.sign(term), fact: factAt(shown, Math.abs(term) - 1) })))
  if (total === undefined) return []
  const sum = terms.length < 3 ? [] : [resultRow(words.sumOfTerms, total.sum)]
  return total.gapIsZero ? sum : [...sum, resultRow(words.gap, total.gap)]
}

/** Blank addends of long tables would bury the others; the figure asked for is always shown. */
function saysSomething(shown: ShownDocument, term: number, current: ShownFact): boolean {
  const fact = factAt(shown, Math.abs(term) - 1)
  return fact !== undefined && (fact.id === current.id || (fact.value !== undefined && fact.value !== 0n))
}

/** What stands before a term: the comparator where the other side of the relation begins, else plus, or minus for what is taken off. */
function sign([law, comparator, , , terms]: PageRelation, index: number): string {
  if (index === 0) return ''
  if (law === 'derived') return index === 1 ? '←' : ''
  const left = Math.sign(terms[0] ?? 1)
  const turn = terms.findIndex((term) => Math.sign(term) !== left)
  if (index === turn) return comparator
  return index < turn || Math.sign(terms[index] ?? 1) !== left ? '+' : '−'
}

function termRow(shown: ShownDocument, term: number, before: string, current: ShownFact, common: Common): Node {
  const fact = factAt(shown, Math.abs(term) - 1)
  if (fact === undefined) return element('tr')
  const parts = [common.table ? '' : fact.table, common.row ? '' : fact.row, common.column ? '' : fact.column]
  const place = parts.filter((part) => part !== '').join(' · ') || fact.row || fact.column || fact.table
  const figure = fact.printed === '' ? words.blank : fact.printed
  const target = `#${shown.prefix}f${fact.id}`
  const value = fact.id === current.id ? element('b', {}, figure) : element('a', { href: target }, figure)
  const label = element('th', { scope: 'row' }, element('span', { class: 'op' }, before), place)
  const cell = element('td', {}, value, element('small', {}, fact.unit))
  return element('tr', fact.id === current.id ? { class: 'this' } : {}, label, cell)
}

/** What all terms of a relation share, and what therefore need not be said of each. */
interface Common {
  readonly table: boolean
  readonly row: boolean
  readonly column: boolean
}

function commonOf(shown: ShownDocument, terms: readonly number[]): Common {
  const facts = terms.flatMap((term) => factAt(shown, Math.abs(term) - 1) ?? [])
  const same = (part: (fact: ShownFact) => string) => new Set(facts.map(part)).size === 1
  return { table: same((fact) => fact.table), row: same((fact) => fact.row), column: same((fact) => fact.column) }
}

function resultRow(label: string, value: string): Node {
  return element('tr', { class: 'result' }, element('th', { scope: 'row' }, label), element('td', {}, value))
}

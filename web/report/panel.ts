import { pageWords as words } from '../../src/core/present/html/words.ts'
import type { PageRelation } from '../../src/core/present/html/data.ts'
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
  if (relations.length === 0) return [element('p', { class: 'hint' }, words.noRelations)]
  const cards = relations.slice(0, mostRelations).map((relation) => relationCard(shown, relation, fact))
  const left = relations.length - cards.length
  return left > 0
    ? [...cards, element('p', { class: 'hint' }, words.moreRelations.replace('{count}', String(left)))]
    : cards
}

function relationCard(
  shown: ShownDocument,
  [law, comparator, outcome, text, terms]: PageRelation,
  fact: ShownFact,
): Node {
  const head = element(
    'p',
    { class: 'outcome' },
    element('span', { class: `badge ${outcome}` }, outcomeWords[outcome]),
    element('b', {}, lawWords[law]),
  )
  const rests = shown.data.strings[text] ?? ''
  const rows = terms.map((term, index) =>
    termRow(shown, term, index === 0 ? '' : sign(law, comparator, index, term), fact),
  )
  const facts = terms.map((term) => ({ coefficient: Math.sign(term), fact: factAt(shown, Math.abs(term) - 1) }))
  const total = law === 'sum' || law === 'balance' || law === 'same' ? sumOf(facts) : undefined
  const results = total === undefined || terms.length < 3 ? [] : [resultRow(words.sumOfTerms, total.sum)]
  const gap = total === undefined || total.gapIsZero ? [] : [resultRow(words.gap, total.gap)]
  const explanation = rests === '' || rests === lawWords[law] ? [] : [element('p', { class: 'rests' }, rests)]
  return element(
    'article',
    { class: outcome },
    head,
    ...explanation,
    element('table', { class: 'sum' }, ...rows, ...results, ...gap),
  )
}

/** What stands before a term: the comparator before the first on the right side, then plus, or minus for what is taken off. */
function sign(law: string, comparator: string, index: number, term: number): string {
  if (law === 'derived') return index === 1 ? '←' : ''
  if (index === 1) return comparator
  return term > 0 ? '−' : '+'
}

function termRow(shown: ShownDocument, term: number, before: string, current: ShownFact): Node {
  const fact = factAt(shown, Math.abs(term) - 1)
  if (fact === undefined) return element('tr')
  const place = [fact.table === current.table ? '' : fact.table, fact.row, fact.column]
    .filter((part) => part !== '')
    .join(' · ')
  const figure = fact.printed === '' ? words.blank : fact.printed
  const target = `#${shown.prefix}f${fact.id}`
  const value = fact.id === current.id ? element('b', {}, figure) : element('a', { href: target }, figure)
  const label = element('th', { scope: 'row' }, element('span', { class: 'op' }, before), place)
  return element(
    'tr',
    fact.id === current.id ? { class: 'this' } : {},
    label,
    element('td', {}, value, element('small', {}, fact.unit)),
  )
}

function resultRow(label: string, value: string): Node {
  return element('tr', { class: 'result' }, element('th', { scope: 'row' }, label), element('td', {}, value))
}

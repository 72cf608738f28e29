import { normalLabel } from '../../base/chinese.ts'
import type { Location } from '../../document/place.ts'
import {
  type Edition,
  editions,
  kindWords,
  type Obligation,
  type SectionDuty,
  type TableDuty,
} from '../../editions/obligations/index.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { ObligationResult } from '../../findings/examination.ts'
import type { Finding, Severity, State } from '../../findings/finding.ts'
import { findingOf } from '../show.ts'
import { completeness } from './completeness.ts'

/** What the law and the place ask of a document, each with the state in which it ended. */
export function obligationsOf(recognition: Recognition): readonly ObligationResult[] {
  return evaluated(recognition).map(({ result }) => result)
}

/** The failures as findings: one for tables and one for parts of the narrative, of each severity. */
export function obligations(recognition: Recognition): readonly Finding[] {
  const failed = evaluated(recognition).filter(({ result, told }) => result.state === 'fail' && !told)
  const start = startOf(recognition)
  return (['table', 'section'] as const).flatMap((kind) =>
    (['error', 'warning', 'info'] as const).flatMap((severity) => {
      const found = failed.filter(({ duty }) => duty.kind === kind && duty.severity === severity)
      return found.length === 0 || !start ? [] : [missing(kind, severity, found, start)]
    }),
  )
}

interface Evaluated {
  readonly duty: Obligation
  readonly result: ObligationResult
  /** The list of contents announces it: that it is missing is told there. */
  readonly told: boolean
}

interface View {
  readonly recognition: Recognition
  readonly kind: Recognition['kind']
  readonly titles: readonly { readonly title: string; readonly at: Location; readonly bare: boolean }[]
  readonly prose: string
  readonly hasTables: boolean
  readonly hasNarrative: boolean
  /** Some of it is pictures, or tables whose columns could not be told: what is not found may stand there. */
  readonly unreadable: boolean
  /** Titles that the list of contents announces in vain, as told by the rule on it. */
  readonly listed: readonly string[]
}

const memory = new WeakMap<Recognition, readonly Evaluated[]>()

function evaluated(recognition: Recognition): readonly Evaluated[] {
  const known = memory.get(recognition)
  if (known) return known
  const all = evaluate(recognition)
  memory.set(recognition, all)
  return all
}

function evaluate(recognition: Recognition): readonly Evaluated[] {
  const kind = kindOf(recognition)
  if (kind !== 'budget' && kind !== 'finalAccounts') return []
  const used = editions.filter((edition) => applies(edition, recognition, kind))
  const view = viewOf(recognition, kind, used)
  return used.flatMap((edition) => edition.obligations.map((duty) => outcomeOf(edition, duty, view)))
}

/** A budget whose tables are elsewhere may look like final accounts; the titles it announces know better. */
function kindOf({ kind, tables, titlesOnly, contents }: Recognition): Recognition['kind'] {
  const titles = [...tables, ...titlesOnly, ...contents].map(({ title }) => title)
  const final = titles.filter((title) => kindWords.finalAccounts.test(title)).length
  const budget = titles.filter((title) => kindWords.budget.test(title)).length
  return kind === 'finalAccounts' && final === 0 && budget >= 3 ? 'budget' : kind
}

function applies(
  edition: Edition,
  { year, scope, entity, jurisdiction = entity }: Recognition,
  kind: Recognition['kind'],
): boolean {
  if (edition.kind !== kind || (edition.scope && edition.scope !== scope)) return false
  if (edition.place && (!edition.place.test(jurisdiction) || year === 0)) return false
  if (edition.exceptPlace?.test(jurisdiction)) return false
  return year === 0 || (year >= edition.from && year <= (edition.to ?? year))
}

const leastProse = 1500
const leastSections = 4

function viewOf(recognition: Recognition, kind: Recognition['kind'], used: readonly Edition[]): View {
  const { tables, titlesOnly, blocks, unread = 0 } = recognition
  const titles = [
    ...tables
      .filter(({ nature }) => nature !== 'contents')
      .map(({ title, titlePlace, grid, emptyNote }) => ({
        title: titleOf(title),
        at: { path: [title], quote: title, place: titlePlace },
        bare: grid.rows < 2 && !emptyNote,
      })),
    ...titlesOnly.map(({ title, place, emptyNote }) => ({
      title: titleOf(title),
      at: { path: [title], quote: title, place },
      bare: !emptyNote,
    })),
  ]
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const prose = normalLabel(
    blocks
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
      )
      .join('。'),
  )
  const duties = used.flatMap((edition) => edition.obligations)
  const printed = new Set(
    tables
      .filter(({ nature }) => nature === 'money')
      .flatMap(({ title }) =>
        duties.filter((duty) => duty.kind === 'table' && duty.words.test(titleOf(title))).map(({ title: own }) => own),
      ),
  )
  const long = paragraphs.filter((text) => text.length > 30).reduce((sum, text) => sum + text.length, 0)
  const sections = duties.filter((duty) => duty.kind === 'section' && duty.words.every((words) => words.test(prose)))
  const floor = duties.filter((duty) => duty.kind === 'table').length
  return {
    recognition,
    kind,
    titles,
    prose,
    hasTables: printed.size >= 4 && printed.size * 2 >= Math.min(floor, 8),
    hasNarrative: long >= leastProse && sections.length >= leastSections,
    listed: completeness(recognition)
      .filter(({ rule }) => rule === 'completeness/listed-tables-present')
      .flatMap(({ evidence }) => evidence.map(({ at }) => at.quote)),
    unreadable: unread > 0 || blocks.some(({ kind: own }) => own === 'picture'),
  }
}

function titleOf(title: string): string {
  return normalLabel(title)
    .replace(/\([^)]*\)/gu, '')
    .replace(/["'《》]|20\d{2}年?度?/gu, '')
}

function outcomeOf(edition: Edition, duty: Obligation, view: View): Evaluated {
  const { id, title, basis } = duty
  const { state, at, told } = stateOf(duty, view)
  const result = { id: `${edition.id}/${id}`, title, state, basis, ...(at ? { at } : {}) }
  return { duty, result, told: told ?? false }
}

interface Outcome {
  readonly state: State
  readonly at?: Location
  readonly told?: boolean
}

function stateOf(duty: Obligation, view: View): Outcome {
  try {
    return duty.kind === 'table' ? tableState(duty, view) : sectionState(duty, view)
  } catch {
    return { state: 'execution_error' }
  }
}

function tableState({ words, nothing, apart }: TableDuty, view: View): Outcome {
  const found = view.titles.find(({ title, bare }) => !bare && words.test(title))
  if (found) return { state: 'pass', at: found.at }
  if (!view.hasTables) return { state: 'insufficient_data' }
  if (nothing?.test(view.prose)) return { state: 'not_applicable' }
  const announced = view.recognition.contents.find(({ title }) => words.test(titleOf(title)))
  if (!announced && apart) return { state: 'insufficient_data' }
  if (view.unreadable) return { state: 'parse_error' }
  if (view.recognition.year === 0) return { state: 'insufficient_data' }
  if (!announced) return { state: 'fail' }
  const told = view.listed.includes(announced.title)
  return { state: 'fail', told, at: { path: [announced.title], quote: announced.title, place: announced.place } }
}

function sectionState({ words, nothing }: SectionDuty, view: View): Outcome {
  if (!view.hasNarrative) return { state: 'insufficient_data' }
  if (words.every((one) => one.test(view.prose))) return { state: 'pass' }
  if (nothing?.test(view.prose)) return { state: 'not_applicable' }
  return { state: view.unreadable ? 'parse_error' : 'fail' }
}

function startOf({ blocks, tables }: Recognition): Location | undefined {
  const place = blocks[0]?.place ?? tables[0]?.place
  return place ? { path: [], quote: '', place } : undefined
}

function missing(kind: Obligation['kind'], severity: Severity, found: readonly Evaluated[], start: Location): Finding {
  const titles = found.map(({ duty }) => duty.title)
  const rule = kind === 'table' ? 'completeness/required-tables-present' : 'completeness/required-sections-present'
  return findingOf(rule, 'missing', {
    severity,
    certainty: 'probable',
    data: { count: titles.length, titles: titles.join('、') },
    at: start,
  })
}

import { ok, fail, type Result } from '../../base/result.ts'
import type { Edition } from '../../editions/layout.ts'
import { type Coordinates, coordinatesKey } from '../../facts/coordinates.ts'
import type { DisclosureTexts, PerformanceData } from '../../facts/disclosure.ts'
import type { Figure } from '../../facts/figure.ts'
import type { Examination } from '../../findings/examination.ts'
import type { ComposeError } from '../compose-error.ts'
import { filled, type Setting, settingOf } from '../coordinates.ts'
import { type Narration, tell, type Teller } from '../narrative.ts'
import { type PlannedTable, planTable } from '../plan.ts'
import { answersFrom } from './answers.ts'
import { openCharts } from './open-charts.ts'
import { printedAs } from './grain.ts'
import { titleKey } from './form.ts'
import { type Derived, type Inquiry, inquiryOf } from './inquiry.ts'
import { type Known, knownFrom, withSupplement } from './known.ts'
import { isNeeded, type Missing } from './missing.ts'
import type { Supplement } from './supplement.ts'

/** What a disclosure is to be composed from when there is no ledger. */
export interface GatherInput {
  readonly edition: Edition
  readonly entity: string
  readonly year: number
  readonly examinations: readonly Examination[]
  /** What the documents do not say. */
  readonly supplement?: Supplement
}

export interface Gathered {
  /** The edition, printing no digit that the documents do not have, without charts that would compare with what is not known. */
  readonly edition: Edition
  readonly figures: readonly Figure[]
  readonly texts: DisclosureTexts
  readonly performance?: PerformanceData
  /** Figures that no document prints and the laws give, with what they follow from. */
  readonly derived: readonly Derived[]
  /** Figures that the supplement gives. */
  readonly supplied: readonly Coordinates[]
  /** Topics for which a sentence of the edition stands, with their sections: the body may say more. */
  readonly defaults: ReadonlyMap<string, string>
  /** What is left out because it is not known. */
  readonly unsaid: readonly Missing[]
}

/**
 * Answers everything that an edition asks from what documents say, what follows from it, and what a supplement adds. Fails
 * with the list of what is missing, in the words of the edition; nothing is taken to be zero because it is not there.
 */
export function gather(input: GatherInput): Result<Gathered, readonly Missing[]> {
  const { edition, entity, year, supplement } = input
  const setting = settingOf(edition, entity, year)
  const documents = knownFrom(input.examinations, edition, setting)
  const known = supplement ? withSupplement(documents, supplement) : documents
  const texts: DisclosureTexts = {
    topics: supplement?.texts ?? {},
    explanations: supplement?.explanations ?? [],
  }
  const inquiry = inquiryOf(answersFrom(known), known.contradictions)
  const plans = tablesOf(edition).map((table) => {
    inquiry.enter(filled(table.title, setting))
    return planTable(table, setting, inquiry.figures, [])
  })
  const missing: Missing[] = plans.flatMap((plan) => missingOfTable(plan, known, inquiry, setting))
  const defaults = new Map<string, string>()
  const told = new Set(missing.flatMap((one) => (one.kind === 'cell' ? [coordinatesKey(one.coordinates)] : [])))
  const leftOut = new Set<string>()
  missing.push(...missingOfSections({ edition, setting, texts, inquiry, defaults, told, leftOut }))
  missing.push(...missingForms(edition, supplement, setting))
  if (missing.some(isNeeded)) return fail(missing)
  const figures = inquiry.answered()
  const performance = supplement?.performance === 'none' ? undefined : supplement?.performance
  return ok({
    edition: printedAs({ ...edition, charts: edition.charts.filter(({ id }) => !leftOut.has(id)) }, plans, figures),
    figures,
    texts,
    derived: inquiry.derived(),
    supplied: suppliedOf(figures, supplement),
    defaults,
    unsaid: missing,
    ...(performance && { performance }),
  })
}

const itemsOf = ({ parts }: Edition) => parts.flatMap(({ heading, items }) => items.map((item) => ({ heading, item })))

const tablesOf = (edition: Edition) =>
  itemsOf(edition).flatMap(({ item }) => (item.kind === 'table' ? [item.table] : []))

function suppliedOf(figures: readonly Figure[], supplement: Supplement | undefined): readonly Coordinates[] {
  const given = new Set((supplement?.figures ?? []).map(({ coordinates }) => coordinatesKey(coordinates)))
  return figures.map(({ coordinates }) => coordinates).filter((coordinates) => given.has(coordinatesKey(coordinates)))
}

function missingOfTable(plan: PlannedTable, known: Known, inquiry: Inquiry, setting: Setting): readonly Missing[] {
  const title = filled(plan.layout.title, setting)
  const cells = plan.panels.flatMap(({ rows, columns }) =>
    rows.flatMap(({ row, cells: own }) =>
      own.flatMap((cell, at) => {
        const column = columns[at]
        const printed = column && !column.derived && typeof row.none !== 'string' && !row.none.includes(column.id)
        return printed ? [{ ...cell, quantity: row.quantity }] : []
      }),
    ),
  )
  const lists = inquiry.open(title).lists
  const open = cells.filter(({ coordinates }) => inquiry.at(coordinates) === undefined)
  if (open.length === 0 && lists.length === 0) return []
  const whole = cells.every(({ coordinates }) => inquiry.at(coordinates)?.kind !== 'figure')
  if (whole && known.emptyTitles.has(titleKey(title))) {
    for (const { coordinates } of open) inquiry.close(coordinates)
    for (const { beside } of lists) inquiry.close(beside)
    return []
  }
  if (whole && open.length === cells.length) return [{ kind: 'table', title }]
  return [
    ...open.map(({ coordinates, path, quantity }): Missing => {
      const contradiction = inquiry.contradiction(coordinates)
      return { kind: 'cell', path, coordinates, quantity, ...(contradiction && { contradiction }) }
    }),
    ...lists.map((list): Missing => ({ kind: 'list', place: title, inTable: true, ...list })),
  ]
}

interface Telling {
  readonly edition: Edition
  readonly setting: Setting
  readonly texts: DisclosureTexts
  readonly inquiry: Inquiry
  readonly defaults: Map<string, string>
  /** What is in the list already. */
  readonly told: Set<string>
  /** Charts that are not drawn. */
  readonly leftOut: Set<string>
}

function missingOfSections({ edition, setting, texts, inquiry, defaults, told, leftOut }: Telling): readonly Missing[] {
  return itemsOf(edition).flatMap(({ heading, item }): readonly Missing[] => {
    if (item.kind !== 'section') return []
    const section = filled(item.heading ?? heading, setting)
    inquiry.enter(section)
    const narration: Narration = { cells: new Map(), relations: [], printed: new Map(), errors: [], defaults }
    const teller: Teller = { edition, setting, figures: inquiry.figures, texts, section, narration }
    tell(item.form, teller)
    for (const id of openCharts(item.id, teller, inquiry)) leftOut.add(id)
    const { figures, lists, comparisons } = inquiry.open(section)
    return [
      ...figures
        .filter((coordinates) => inquiry.at(coordinates) === undefined && once(told, coordinatesKey(coordinates)))
        .map((coordinates): Missing => ({ kind: 'figure', section, coordinates })),
      ...comparisons
        .filter((coordinates) => once(told, coordinatesKey(coordinates)))
        .map((coordinates): Missing => ({ kind: 'comparison', section, coordinates })),
      ...lists
        .filter(({ dimension, beside }) => once(told, `${dimension} ${coordinatesKey(beside)}`))
        .map((list): Missing => ({ kind: 'list', place: section, inTable: false, ...list })),
      ...textsMissing(narration.errors).filter((one) => once(told, `${one.kind} ${one.topic}`)),
    ]
  })
}

const once = (told: Set<string>, key: string): boolean => !told.has(key) && told.add(key).has(key)

type TextMissing = Extract<Missing, { readonly kind: 'text' | 'reason' }>

const textsMissing = (errors: readonly ComposeError[]): readonly TextMissing[] =>
  errors.flatMap((error): readonly TextMissing[] => {
    const [section = ''] = error.path
    if (error.code === 'missing-text') return [{ kind: 'text', section, topic: error.topic }]
    return error.code === 'missing-reason' ? [{ kind: 'reason', section, topic: error.topic }] : []
  })

/** Forms of performance management are printed from records; without any they would say that there is nothing to tell. */
function missingForms(edition: Edition, supplement: Supplement | undefined, setting: Setting): readonly Missing[] {
  if (supplement?.performance !== undefined) return []
  return itemsOf(edition).flatMap(({ item }): readonly Missing[] =>
    item.kind === 'performance' && item.form.of !== 'nobody'
      ? [{ kind: 'form', title: filled(item.form.title, setting) }]
      : [],
  )
}

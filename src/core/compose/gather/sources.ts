import { normalLabel } from '../../base/chinese.ts'
import type { Edition } from '../../editions/layout.ts'
import type { Examination } from '../../findings/examination.ts'

/** Whose disclosure of which year documents are for. */
interface Bearer {
  readonly entity: string
  readonly year: number
}

/** Why documents cannot be the source of a disclosure. */
export type SourceRefusal =
  /** No document says whose it is, or of which year, and nobody else has. */
  | { readonly code: 'no-entity' | 'no-year' }
  /** A document is another body's, or of a year that is neither the year of the disclosure nor the one before. */
  | {
      readonly code: 'other-entity' | 'other-year'
      readonly file: string
      readonly found: string
      readonly wanted: string
    }
  /** Every document is of the other kind: a budget for final accounts, or the reverse. */
  | { readonly code: 'other-kind' }

/** What of a document is not used. */
export interface SourceNote {
  readonly code: 'hidden' | 'unused-sheet' | 'other-bodies' | 'doubtful'
  readonly file: string
  readonly detail: string
}

/**
 * Whose and of which year the disclosure is: as told, or as all documents say. A document may be of the year before: its
 * figures are then last year's.
 */
export function bearerOf(
  examinations: readonly Examination[],
  kind: Edition['kind'],
  told: Partial<Bearer>,
): { readonly bearer?: Bearer; readonly refusals: readonly SourceRefusal[] } {
  const refusals: SourceRefusal[] = []
  const years = examinations.map(printedYear)
  const year = told.year ?? Math.max(0, ...years)
  const entity = told.entity ?? bodiesIn(examinations)[0] ?? ''
  if (year === 0) refusals.push({ code: 'no-year' })
  if (entity === '') refusals.push({ code: 'no-entity' })
  for (const [at, examination] of examinations.entries()) {
    const own = years[at] ?? 0
    if (own !== 0 && year !== 0 && own !== year && own !== year - 1)
      refusals.push({ code: 'other-year', file: examination.file, found: String(own), wanted: String(year) })
    if (examination.kind === 'template') continue
    if (examination.entity !== '' && entity !== '' && !sameBody(examination.entity, entity))
      refusals.push({ code: 'other-entity', file: examination.file, found: examination.entity, wanted: entity })
  }
  const other = kind === 'budget' ? 'finalAccounts' : 'budget'
  if (examinations.length > 0 && examinations.every((one) => one.kind === other)) refusals.push({ code: 'other-kind' })
  return refusals.length > 0 ? { refusals } : { bearer: { entity, year }, refusals }
}

/** The bodies that documents name; an empty form names none. */
const bodiesIn = (examinations: readonly Examination[]): readonly string[] =>
  examinations.flatMap(({ kind, entity }) => (kind === 'template' || entity === '' ? [] : [entity]))

/** A document with the year that it prints; 0 where its year was only guessed from names in its cells. */
export const withPrintedYear = (examination: Examination): Examination => ({
  ...examination,
  year: printedYear(examination),
})

function printedYear({ year, tables, document }: Examination): number {
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const printed = [...tables.map(({ title }) => title), ...paragraphs].some((text) => text.includes(String(year)))
  return printed ? year : 0
}

/** A body may be printed with or without the names of the places above it. */
function sameBody(one: string, other: string): boolean {
  const [a, b] = [normalLabel(one), normalLabel(other)]
  return a.endsWith(b) || b.endsWith(a)
}

/** What of documents is left aside, sheet by sheet. */
export function notesOf({ file, document, facts, tables }: Examination): readonly SourceNote[] {
  const note = (code: SourceNote['code'], detail: string): SourceNote => ({ code, file, detail })
  const hidden = document.doubts.filter(({ code }) => code === 'hidden-content')
  const used = new Set(facts.map(({ cell }) => cell.block))
  const declared = new Set(tables.flatMap(({ blocks, emptyNote }) => (emptyNote ? blocks : [])))
  const sheets = new Map<string, boolean>()
  for (const [at, block] of document.blocks.entries()) {
    if (block.kind !== 'table' || block.place.kind !== 'xlsx') continue
    const { sheet } = block.place
    sheets.set(sheet, (sheets.get(sheet) ?? false) || used.has(at) || declared.has(at))
  }
  const bodies = new Set(facts.flatMap(({ coordinates }) => coordinates.entity ?? []))
  const doubtful = facts.filter(({ binding }) => binding === 'doubtful').length
  return [
    ...hidden.map(({ detail = '' }) => note('hidden', detail)),
    ...[...sheets].flatMap(([sheet, known]) => (known ? [] : [note('unused-sheet', sheet)])),
    ...[...bodies].map((body) => note('other-bodies', body)),
    ...(doubtful > 0 ? [note('doubtful', String(doubtful))] : []),
  ]
}

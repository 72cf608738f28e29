import { ok, fail, type Result } from '../base/result.ts'
import { chineseNumeral } from '../base/chinese.ts'
import type { Draw, Publication, PublicationBlock, PublishedTable } from '../document/publication.ts'
import { glossary } from '../editions/glossary.ts'
import type { Edition, PartItem } from '../editions/layout.ts'
import type { DisclosureTexts, PerformanceData } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'
import type { PrintedFigure } from './alike.ts'
import { chartsIn, type Told, withCharts } from './charts.ts'
import type { ComposeError } from './compose-error.ts'
import { filled, type Setting, settingOf } from './coordinates.ts'
import { type FigureIndex, indexOf } from './figures.ts'
import { type Narration, tell } from './narrative.ts'
import { formsOf } from './performance.ts'
import { type PlannedTable, planTable, roundingOf } from './plan.ts'
import type { RoundedCell, RoundingRelation } from './rounding/problem.ts'
import { roundDocument } from './rounded.ts'
import { type ComposedCell, printTable } from './table.ts'

export { sentenceOf } from './words.ts'
export type { ComposeError } from './compose-error.ts'
export { gather, type Gathered } from './gather/gather.ts'
export type { Missing } from './gather/missing.ts'
export type { DataError } from './gather/plain-data.ts'
export { skeletonOf } from './gather/skeleton.ts'
export { bearerOf, notesOf, type SourceNote, type SourceRefusal, withPrintedYear } from './gather/sources.ts'
export { joinedSupplements, parseSupplement, type Supplement } from './gather/supplement.ts'

/** All that a disclosure is made of. Figures carry no year where it is the year of the disclosure. */
export interface ComposeInput {
  readonly edition: Edition
  readonly figures: readonly Figure[]
  readonly entity: string
  readonly year: number
  /** ISO date of publication, printed on the cover. */
  readonly date: string
  readonly texts: DisclosureTexts
  readonly performance?: PerformanceData
}

export interface Composition {
  readonly publication: Publication
  /** Figures that rounding each by itself would have printed otherwise. */
  readonly adjusted: readonly RoundedCell[]
  /** Printed figures of tables with their meanings, for proving what was written. */
  readonly cells: readonly ComposedCell[]
}

/**
 * Composes a disclosure: tables from figures, sums that tie as printed, sentences and charts from the printed figures, forms,
 * glossary. Fails with every error that was found, each with its place; nothing is composed in part.
 */
export async function compose(input: ComposeInput, draw: Draw): Promise<Result<Composition, readonly ComposeError[]>> {
  const { edition, entity, year } = input
  const setting = settingOf(edition, entity, year)
  const figures = indexOf(input.figures, year)
  const errors: ComposeError[] = []
  const tables = new Map<string, PlannedTable>()
  for (const item of edition.parts.flatMap(({ items }) => items))
    if (item.kind === 'table') tables.set(item.table.id, planTable(item.table, setting, figures, errors))
  const cells = new Map<string, PrintedFigure>()
  const relations: RoundingRelation[] = []
  for (const table of tables.values()) {
    const own = roundingOf(table)
    for (const cell of own.cells) cells.set(cell.key, cell)
    relations.push(...own.relations)
  }
  const first: Narration = { cells, relations, printed: new Map(), errors: [] }
  narrate(input, setting, figures, first)
  if (errors.length > 0) return fail(errors)
  const rounded = await roundDocument([...cells.values()], relations, figures)
  if (!rounded.ok) return rounded
  const { printed, adjusted } = rounded.value
  const second: Narration = { cells: new Map(), relations: [], printed, errors }
  const narrated = narrate(input, setting, figures, second)
  const drawn = [...tables.values()].map((table) => printTable(table, printed, setting, errors))
  if (errors.length > 0) return fail(errors)
  const composed = drawn.flatMap((one) => one.cells)
  return ok({
    publication: publicationOf(
      input,
      setting,
      narrated,
      drawn.map(({ table }) => table),
      draw,
    ),
    adjusted,
    cells: composed,
  })
}

/** What is told of the figures: the lines and charts of every section, and the forms, by id. */
interface Narrated {
  readonly sections: ReadonlyMap<string, readonly Told[]>
  readonly forms: ReadonlyMap<string, readonly PublishedTable[]>
}

/** Tells all but the tables. The first pass notes what is printed, for rounding. */
function narrate(
  { edition, texts, performance }: ComposeInput,
  setting: Setting,
  figures: FigureIndex,
  narration: Narration,
): Narrated {
  const sections = new Map<string, readonly Told[]>()
  const forms = new Map<string, readonly PublishedTable[]>()
  let before = 0
  for (const part of edition.parts) {
    for (const item of part.items) {
      if (item.kind !== 'section' && item.kind !== 'performance') continue
      const section = filled(item.heading ?? part.heading, setting)
      const teller = { edition, setting, figures, texts, section, narration }
      if (item.kind === 'performance') {
        forms.set(item.form.id, formsOf(item.form, performance, teller))
        continue
      }
      const told = withCharts(tell(item.form, teller), teller, { id: item.id, before })
      before += chartsIn(told)
      sections.set(item.id, told)
    }
  }
  return { sections, forms }
}

function publicationOf(
  input: ComposeInput,
  setting: Setting,
  narrated: Narrated,
  tables: readonly PublishedTable[],
  draw: Draw,
): Publication {
  const { edition, entity, year, date } = input
  const fill = (text: string): string => filled(text, setting).replaceAll('{date}', chineseDate(date))
  const body = edition.parts.flatMap(({ id, heading, items }): PublicationBlock[] => [
    { kind: 'pageBreak' },
    { kind: 'heading', id, level: 1, text: fill(heading) },
    ...items.flatMap((item, at) => itemBlocks(item, `${id}-${at + 1}`, setting, narrated, tables, draw)),
  ])
  const terms = edition.parts.flatMap(({ items }) => items).find(({ kind }) => kind === 'glossary')
  const withTerms = body.flatMap((block): PublicationBlock[] =>
    block.kind === 'paragraph' && block.text === glossaryMark && terms?.kind === 'glossary'
      ? [...glossaryBlocks(textOf(body), terms.style)]
      : [block],
  )
  return {
    title: fill(edition.title),
    entity,
    year,
    date,
    blocks: [
      { kind: 'cover', lines: edition.cover.map(fill) },
      { kind: 'contents', title: edition.contents },
      ...withTerms,
    ],
  }
}

/** Stands where the glossary will: its terms are known when all else is written. */
const glossaryMark = '\u0001'

function itemBlocks(
  item: PartItem,
  id: string,
  setting: Setting,
  { sections, forms }: Narrated,
  tables: readonly PublishedTable[],
  draw: Draw,
): readonly PublicationBlock[] {
  const heading = 'heading' in item && item.heading !== undefined ? item.heading : undefined
  const head: readonly PublicationBlock[] =
    heading === undefined ? [] : [{ kind: 'heading', id, level: 2, text: filled(heading, setting) }]
  switch (item.kind) {
    case 'section':
      return [...head, ...(sections.get(item.id) ?? []).map((line, at) => lineBlock(line, `${id}-${at + 1}`, draw))]
    case 'table':
      return [...head, ...tables.filter((table) => table.id === item.table.id)]
    case 'performance':
      return [...head, ...(forms.get(item.form.id) ?? [])]
    case 'glossary':
      return [{ kind: 'paragraph', text: glossaryMark }]
    default:
      return item satisfies never
  }
}

function lineBlock(line: Told, id: string, draw: Draw): PublicationBlock {
  if (typeof line === 'string') return { kind: 'paragraph', text: line }
  return 'chart' in line ? draw(line.chart) : { kind: 'heading', id, level: line.level, text: line.heading }
}

function textOf(blocks: readonly PublicationBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text]
      if (block.kind === 'chart') return [block.alternative]
      if (block.kind !== 'table') return []
      return [block.title, ...block.notes, ...[...block.header, ...block.rows].flat().map(({ text }) => text)]
    })
    .join('\n')
}

/** The terms that the document uses, in the order of the glossary. */
function glossaryBlocks(text: string, style: 'chinese' | 'arabic'): readonly PublicationBlock[] {
  return glossary
    .filter(({ words }) => words.some((word) => text.includes(word)))
    .map(({ term, meaning }, at) => ({
      kind: 'paragraph',
      text: `${style === 'chinese' ? `${chineseNumeral(at + 1)}、` : `${at + 1}.`}${term}：${meaning}`,
    }))
}

function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

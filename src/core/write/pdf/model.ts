import { contentsOf } from '#core/document/published.ts'
import type { Publication, PublicationBlock, PublishedCell, PublishedTable } from '#core/document/publication.ts'
import { filledRows } from '../grid.ts'
import { sectionsOf } from '../sections.ts'
import { textArea } from '../paper.ts'
import { laidOut } from '../table-layout.ts'
import { textWidth } from '../text-width.ts'
import { template } from './template.ts'

/** What the typesetter gets: a template that never changes, the data beside it, and drawings by the names the data use. */
export interface TypesetJob {
  readonly template: string
  /** JSON. Texts stay data: nothing in them can become markup or code. */
  readonly data: string
  readonly drawings: readonly { readonly name: string; readonly svg: string }[]
}

/** A publication as a job for the typesetter. The publication must have no problems. */
export function typesetJob(publication: Publication): TypesetJob {
  const { title, entity, date } = publication
  const [year, month, day] = date.split('-').map(Number)
  const charts = publication.blocks.filter((block) => block.kind === 'chart')
  const context: Context = {
    levels: new Map(contentsOf(publication).map(({ id, level }) => [id, level])),
    drawings: new Map(charts.map(({ id }, at) => [id, `drawing${at + 1}.svg`])),
  }
  const sections = sectionsOf(publication).map(({ paper, blocks }) => ({
    paper: paper === 'large' ? 'a3' : 'a4',
    flipped: paper !== 'portrait',
    blocks: blocks.map((block) => blockModel(block, context)),
  }))
  return {
    template,
    data: JSON.stringify({ title, entity, year, month, day, sections }),
    drawings: charts.map(({ id, svg }) => ({ name: context.drawings.get(id) ?? '', svg })),
  }
}

interface Context {
  /** Levels of what the contents list, by id. */
  readonly levels: ReadonlyMap<string, number>
  readonly drawings: ReadonlyMap<string, string>
}

/** Longer texts may be cut by the end of a page; whole paragraphs and rows go to the next page otherwise. */
const longText = 300

function blockModel(block: PublicationBlock, { levels, drawings }: Context): unknown {
  switch (block.kind) {
    case 'cover':
    case 'contents':
    case 'pageBreak':
      return block
    case 'paragraph':
      return {
        kind: block.role === 'note' ? 'note' : 'paragraph',
        text: block.text,
        whole: block.text.length <= longText,
      }
    case 'heading':
      return { ...block, listed: levels.has(block.id) }
    case 'table':
      return tableModel(block, levels.get(block.id))
    case 'chart':
      return {
        kind: 'chart',
        title: block.title,
        alternative: block.alternative,
        drawing: drawings.get(block.id),
        width: block.widthPoints,
      }
    default:
      return block satisfies never
  }
}

/** Rows of one grid: the typesetter's memory grows with what it lays out at once. */
const mostRows = 1000

/** Titles stand on one line, in smaller type where they must. */
const largestTitle = 14

function tableModel(table: PublishedTable, level: number | undefined): unknown {
  const { paper, size, widths, breaksWords } = laidOut(table)
  const cells = (rows: readonly (readonly PublishedCell[])[], heading: boolean) =>
    filledRows(rows, table.columns.length).map((row) => row.map((cell) => cellModel(table, cell, heading)))
  const rows = cells(table.rows, false)
  return {
    kind: 'table',
    id: table.id,
    title: table.title,
    titleSize: Math.min(largestTitle, (2 * textArea[paper].width) / (textWidth(table.title) + 1)),
    level: level ?? null,
    number: table.number ?? '',
    above: table.above,
    size,
    widths,
    breaks: breaksWords,
    header: cells(table.header, true).flat(),
    headerRows: table.header.length,
    ...(table.header.length === 0
      ? formModel(table, rows)
      : { parts: partsOf(table).map(([from, to]) => rows.slice(from, to).flat()) }),
    notes: table.notes,
  }
}

/** A form, which the typesetter may cut between any rows: the rows, and what reaches into each of them from above. */
function formModel(table: PublishedTable, rows: readonly unknown[]): object {
  const open = table.rows.map((_, at) =>
    table.rows
      .slice(0, at)
      .flatMap((row, above) =>
        row.flatMap(({ column, columnSpan = 1, rowSpan = 1 }) =>
          above + rowSpan > at ? [[column, columnSpan, above + rowSpan - at]] : [],
        ),
      ),
  )
  return { parts: [[]], rows, open, room: textArea[laidOut(table).paper].height }
}

/** Cuts the rows where no cell reaches down over the cut. */
function partsOf({ rows }: PublishedTable): readonly (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = []
  let from = 0
  let reach = 0
  for (const [at, row] of rows.entries()) {
    if (at - from >= mostRows && reach <= at) {
      parts.push([from, at])
      from = at
    }
    for (const { rowSpan = 1 } of row) reach = Math.max(reach, at + rowSpan)
  }
  return [...parts, [from, rows.length]]
}

const alignments = { amount: 'r', code: 'l', label: 'l', text: 'l', index: 'c' } as const

/** A cell in as few letters as do: the text alone for most of them, else text, alignment, spans, indent, bold, breakable, column. */
function cellModel(table: PublishedTable, cell: PublishedCell, heading: boolean): unknown {
  const { column, text, columnSpan = 1, rowSpan = 1, indent = 0, bold = false } = cell
  const kind = table.columns[column]?.kind ?? 'text'
  const align = heading ? 'c' : alignments[kind]
  return [text, align, columnSpan, rowSpan, indent, bold || heading, text.length > longText, column]
}

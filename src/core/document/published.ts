import type { Block, Cell, Document, Paragraph } from './document.ts'
import type { PublicationBlock, Publication, PublishedCell, PublishedTable } from './publication.ts'

/** A line of the list of contents, and the anchor that it leads to. */
export interface ContentsEntry {
  readonly id: string
  /** 1 is outermost. */
  readonly level: number
  readonly text: string
}

const deepestListed = 2

/**
 * What a publication lists as its contents and bookmarks: headings of the first two levels and every table, one level below
 * the heading it stands under. A table whose heading repeats its title is listed once.
 */
export function contentsOf(publication: Publication): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let level = 0
  for (const block of publication.blocks) {
    if (block.kind === 'heading' && block.level <= deepestListed) {
      level = block.level
      entries.push({ id: block.id, level, text: block.text })
    } else if (block.kind === 'table' && entries.at(-1)?.text !== block.title) {
      entries.push({ id: block.id, level: Math.min(level, deepestListed) + 1, text: block.title })
    }
  }
  return entries
}

/** What a reader of a written publication must find: the same texts in the same order, tables with their cells in their places. */
export function documentOf(publication: Publication): Document {
  const blocks = publication.blocks.flatMap((block) => blocksOf(block, publication))
  return { format: 'text', blocks: blocks.map((block, at) => placedAt(at + 1, block)), doubts: [] }
}

const nowhere = { kind: 'text', line: 0, column: 1 } as const

const paragraph = (text: string, level?: number): Paragraph => ({
  kind: 'paragraph',
  text,
  place: nowhere,
  ...(level !== undefined && { level }),
})

function blocksOf(block: PublicationBlock, publication: Publication): readonly Block[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.map((line) => paragraph(line))
    case 'contents':
      return [paragraph(block.title), ...contentsOf(publication).map(({ text }) => paragraph(text))]
    case 'heading':
      return [paragraph(block.text, block.level)]
    case 'paragraph':
      return [paragraph(block.text)]
    case 'pageBreak':
      return []
    case 'table':
      return tableBlocks(block)
    case 'chart':
      return [{ kind: 'picture', place: nowhere, alternative: block.alternative }, paragraph(block.title)]
    default:
      return block satisfies never
  }
}

function tableBlocks(table: PublishedTable): readonly Block[] {
  const lines = captionOf(table).map((line) => paragraph(line))
  const grid = [...table.header, ...table.rows]
  const cells = grid.flatMap((row, at) => row.map((cell): Cell => cellAt(cell, at)))
  return [
    ...lines,
    { kind: 'table', rows: grid.length, columns: table.columns.length, cells, place: nowhere, grid: 'ruled' },
    ...table.notes.map((note) => paragraph(note)),
  ]
}

/** The lines printed above a table, in order, without those that are empty. */
export function captionOf({ title, number, above }: PublishedTable): readonly string[] {
  return [title, number ?? '', ...above].filter((line) => line !== '')
}

function cellAt({ column, columnSpan = 1, rowSpan = 1, text }: PublishedCell, row: number): Cell {
  return { row, column, rowSpan, columnSpan, text, place: nowhere }
}

function placedAt(line: number, block: Block): Block {
  const place = { kind: 'text', line, column: 1 } as const
  if (block.kind !== 'table') return { ...block, place }
  return {
    ...block,
    place,
    cells: block.cells.map((cell) => ({ ...cell, place: { ...place, column: cell.column + 1 } })),
  }
}

/** Only the tables of a publication, as a workbook has them. */
export function tablesOnly(publication: Publication): Publication {
  return { ...publication, blocks: publication.blocks.filter(({ kind }) => kind === 'table') }
}

import { placedGrid, sharedColumns } from '#core/document/column-edges.ts'
import type { Block, Cell, Document, Table } from '#core/document/document.ts'
import { documentOf, tablesOnly } from '#core/document/published.ts'
import type { Publication } from '#core/document/publication.ts'
import { withoutRadicals, withoutSpaces } from '#core/base/chinese.ts'
import { parsePrinted } from '#core/money/printed.ts'

/** Something that a written file says otherwise than the publication, or does not say. */
export interface Difference {
  readonly kind: 'text' | 'cell' | 'span' | 'table'
  /** Title of the table and position, or the words before the place. */
  readonly path: readonly string[]
  readonly expected: string
  readonly actual: string
}

interface Part {
  readonly texts: readonly string[]
  readonly tables: readonly Table[]
}

/**
 * Compares what a reader found in a written file with what was to be written: every text outside tables, every cell of every
 * table in its place with its span, and every number by its digits and decimals. Formats that break pages repeat headings of
 * tables and print page numbers and dot leaders: those are taken off first. A workbook holds the tables only.
 */
export function differencesOf(publication: Publication, printed: Document): readonly Difference[] {
  const read = withoutPagination(printed)
  const paged = read.format === 'pdf'
  const wanted = partsOf(documentOf(read.format === 'xlsx' ? tablesOnly(publication) : publication))
  const found = paged ? joinedParts(read, wanted, publication) : partsOf(read)
  const differences: Difference[] = []
  for (let at = 0; at < Math.max(wanted.length, found.length); at++) {
    const [one, other] = [wanted[at], found[at]]
    const title = one?.texts.at(-1) ?? ''
    differences.push(...textDifferences(one?.texts ?? [], other?.texts ?? []))
    if (one?.tables[0] && other?.tables[0])
      differences.push(...tableDifferences(title, one.tables[0], other.tables[0], paged || read.format === 'xlsx'))
    else if (one?.tables[0] || other?.tables[0])
      differences.push({
        kind: 'table',
        path: [title],
        expected: sizeOf(one?.tables[0]),
        actual: sizeOf(other?.tables[0]),
      })
  }
  return differences
}

const sizeOf = (table: Table | undefined): string => (table ? `${table.rows}×${table.columns}` : '')

/** What stands behind the entries of a list of contents: a tab in Word documents, leaders on pages. */
const entryEnds = { docx: /\t\d*$/u, pdf: /[\s.·…]{2,}\d+$/u } as const
const pageNumber = /^[—–-]\s*\d+\s*[—–-]$/u

/** A document as read, without the numbers of pages that its format adds. */
function withoutPagination(read: Document): Document {
  if (read.format !== 'docx' && read.format !== 'pdf') return read
  const end = entryEnds[read.format]
  const blocks = read.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block]
    return pageNumber.test(block.text) ? [] : [{ ...block, text: block.text.replace(end, '') }]
  })
  return { ...read, blocks }
}

/** A document cut behind each of its tables. What a picture says in words counts as text. */
function partsOf({ blocks }: Document): readonly Part[] {
  const parts: { texts: string[]; tables: Table[] }[] = [{ texts: [], tables: [] }]
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind === 'table') {
      last?.tables.push(block)
      parts.push({ texts: [], tables: [] })
    } else last?.texts.push(block.kind === 'paragraph' ? block.text : (block.alternative ?? ''))
  }
  return parts
}

/** The parts of a paged document: pages of one table joined, repeated headings and pictures without words taken off. */
function joinedParts(read: Document, wanted: readonly Part[], publication: Publication): readonly Part[] {
  const headings = publication.blocks.flatMap((block) => (block.kind === 'table' ? [block.header.length] : []))
  const parts: { texts: string[]; tables: Table[] }[] = [{ texts: [], tables: [] }]
  for (const block of read.blocks) {
    const at = parts.length - 1
    const last = parts[at]
    if (last === undefined) break
    if (block.kind === 'paragraph') last.texts.push(block.text)
    if (block.kind === 'picture' && block.alternative !== undefined) last.texts.push(block.alternative)
    if (block.kind !== 'table') continue
    const before = parts[at - 1]?.tables[0]
    const whole = wanted[at - 1]?.tables[0]
    if (before && whole && before.rows < whole.rows && last.texts.length === 0)
      parts[at - 1]?.tables.splice(0, 1, continued(before, block, headings[at - 1] ?? 0))
    else {
      last.tables.push(block)
      parts.push({ texts: [], tables: [] })
    }
  }
  return parts
}

/** A table and its continuation on the next page, whose first rows repeat the heading when their texts are the same. */
function continued(first: Table, piece: Table, headerRows: number): Table {
  const [table, next] = onSameColumns(first, piece)
  const textsOf = ({ cells }: Table): string =>
    cells
      .flatMap((cell) => (cell.row < headerRows && cell.text !== '' ? [`${cell.column} ${bare(cell.text)}`] : []))
      .join('|')
  const dropped = textsOf(table) === textsOf(next) ? headerRows : 0
  const moved = next.cells
    .filter(({ row }) => row >= dropped)
    .map((cell): Cell => ({ ...cell, row: cell.row - dropped + table.rows }))
  return { ...table, rows: table.rows + next.rows - dropped, cells: [...table.cells, ...moved] }
}

/** Two pieces of a table with the columns of both: a page shows only the lines that its own rows have. */
function onSameColumns(first: Table, next: Table): readonly [Table, Table] {
  const shared = sharedColumns(placedGrid(first), placedGrid(next))
  if (!shared) return [first, next]
  const moved = (table: Table, to: readonly number[]): Table => ({
    ...table,
    columns: shared.columns,
    cells: table.cells.map((cell): Cell => {
      const column = to[cell.column] ?? cell.column
      return { ...cell, column, columnSpan: (to[cell.column + cell.columnSpan] ?? column + cell.columnSpan) - column }
    }),
  })
  return [moved(first, shared.first), moved(next, shared.next)]
}

/** Text without what formats are free to change: white space, and radicals that PDF producers print for characters. */
const bare = (text: string): string => withoutSpaces(withoutRadicals(text))

const shownBefore = 12
const shownAfter = 24

function textDifferences(expected: readonly string[], actual: readonly string[]): readonly Difference[] {
  const [one, other] = [bare(expected.join('')), bare(actual.join(''))]
  if (one === other) return []
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const around = (text: string): string => text.slice(at, at + shownAfter)
  return [
    {
      kind: 'text',
      path: [one.slice(Math.max(0, at - shownBefore), at)],
      expected: around(one),
      actual: around(other),
    },
  ]
}

const key = ({ row, column }: Cell): string => `${row},${column}`

const printed = (table: Table) =>
  new Map(table.cells.flatMap((cell) => (bare(cell.text) === '' ? [] : [[key(cell), cell]])))

function tableDifferences(title: string, wanted: Table, found: Table, cuts: boolean): readonly Difference[] {
  const [one, other] = [printed(wanted), printed(found)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((at): Difference[] => {
    const [expected, actual] = [one.get(at), other.get(at)]
    const path = [title, ...rowLabel(wanted, expected ?? actual), at]
    if (expected === undefined || actual === undefined || !sameText(expected.text, actual.text))
      return [{ kind: 'cell', path, expected: expected?.text ?? '', actual: actual?.text ?? '' }]
    const same = expected.columnSpan === actual.columnSpan && expected.rowSpan === actual.rowSpan
    // the end of a page may cut a cell that reaches over rows, and a sheet ends with its last text
    if (same || (cuts && expected.columnSpan === actual.columnSpan && actual.rowSpan < expected.rowSpan)) return []
    return [{ kind: 'span', path, expected: spanOf(expected), actual: spanOf(actual) }]
  })
}

const spanOf = ({ rowSpan, columnSpan }: Cell): string => `${rowSpan}×${columnSpan}`

function rowLabel(table: Table, cell: Cell | undefined): readonly string[] {
  const label = table.cells.find(({ row, text }) => row === cell?.row && /\p{L}/u.test(text))
  return label === undefined || label === cell ? [] : [label.text]
}

/** The same text, and where it is a number the same digits, decimals and sign: two numbers never count as equal by value alone. */
function sameText(one: string, other: string): boolean {
  if (bare(one) !== bare(other)) return false
  const [first, second] = [parsePrinted(one), parsePrinted(other)]
  if (first.kind !== 'number' || second.kind !== 'number') return first.kind === second.kind
  return first.number.digits === second.number.digits && first.number.decimals === second.number.decimals
}

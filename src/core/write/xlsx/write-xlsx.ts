import type { Publication, PublishedCell, PublishedTable } from '#core/document/publication.ts'
import { laidOut } from '../table-layout.ts'
import { textWidth } from '../text-width.ts'
import { workbookBytes, type NamedCell, type SheetCell, type SheetToWrite } from './hucre.ts'
import { shownNumber } from './number-format.ts'
import { cellStyle, lineStyle } from './styles.ts'

/**
 * The tables of a publication as a workbook, one sheet each: every printed sum is a live formula with its result, sums are
 * named cells, headings repeat on every printed page. The publication must have no problems.
 */
export async function xlsxOf(publication: Publication): Promise<Uint8Array> {
  const tables = publication.blocks.filter((block) => block.kind === 'table')
  const names = sheetNames(tables)
  const sheets = tables.map((table, at) => sheetOf(table, names[at] ?? ''))
  return workbookBytes({
    title: publication.title,
    creator: publication.entity,
    date: publication.date,
    sheets: sheets.map(({ sheet }) => sheet),
    names: sheets.flatMap((one) => one.names),
  })
}

/**
 * Number and title of the table, as names that need no quotes in formulas: letters, digits and underlines, nothing that looks like
 * the address of a cell. Quotes that are missing or doubled make Excel call a workbook damaged.
 */
function sheetNames(tables: readonly PublishedTable[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map(({ id, number, title }) => {
    const words = [number, title].map((text) => text?.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)
    const plain = words.join('_') || id.replace(/[^\p{L}\p{N}_]/gu, '_')
    const safe = /^(?:\d|[a-z]{1,3}\d*$|[rc]\d*(?:[rc]\d*)?$)/i.test(plain) ? `_${plain}` : plain
    let name = safe.slice(0, longestName)
    for (let next = 2; taken.has(name.toLowerCase()); next++)
      name = `${safe.slice(0, longestName - 1 - String(next).length)}_${next}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** Characters that Excel allows in the name of a sheet. */
const longestName = 31

/** Cells by `row,column`, as they are laid on a sheet. */
interface Sheet {
  readonly cells: Map<string, SheetCell>
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[]
  readonly width: number
  row: number
}

function sheetOf(
  table: PublishedTable,
  name: string,
): { readonly sheet: SheetToWrite; readonly names: readonly NamedCell[] } {
  const sheet: Sheet = { cells: new Map(), merges: [], width: table.columns.length, row: 0 }
  addCaption(sheet, table)
  const first = sheet.row
  for (const [at, row] of table.header.entries()) addRow(sheet, table, row, { at, heading: true, first })
  const body = sheet.row
  for (const [at, row] of table.rows.entries()) addRow(sheet, table, row, { at, heading: false, first: body })
  for (const note of table.notes) addLine(sheet, note, 'left', 'note')
  const last = columnName(sheet.width - 1)
  const { paper } = laidOut(table)
  const pageSetup = {
    paperSize: paper === 'large' ? 'a3' : 'a4',
    orientation: paper === 'portrait' ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: `$A$1:$${last}$${Math.max(1, sheet.row)}`,
    ...(table.header.length > 0 && { printTitlesRow: `$${first + 1}:$${body}` }),
  } as const
  return {
    sheet: {
      name,
      cells: sheet.cells,
      merges: sheet.merges,
      columns: columnWidths(table).map((width) => ({ width })),
      pageSetup,
      headerFooter: { oddFooter: '&C— &P —' },
      freezePane: { rows: body },
    },
    names: namesOf(table, name, body),
  }
}

function addCaption(sheet: Sheet, { title, number, above: [left, right] }: PublishedTable): void {
  addLine(sheet, title, 'center', 'title')
  if (number !== undefined) addLine(sheet, number, 'right', 'caption')
  if (left === '' && right === '') return
  const middle = Math.ceil(sheet.width / 2)
  put(sheet, 0, left, 'left', 'caption')
  merge(sheet, 0, middle - 1)
  if (sheet.width > middle) {
    put(sheet, middle, right, 'right', 'caption')
    merge(sheet, middle, sheet.width - 1)
  }
  sheet.row += 1
}

type Align = 'left' | 'center' | 'right'

function put(sheet: Sheet, column: number, text: string, align: Align, kind: 'title' | 'caption' | 'note'): void {
  if (text !== '')
    sheet.cells.set(`${sheet.row},${column}`, { value: text, type: 'string', style: lineStyle(align, kind) })
}

function merge(sheet: Sheet, from: number, to: number, down = 0): void {
  if (to > from || down > 0)
    sheet.merges.push({ startRow: sheet.row, startCol: from, endRow: sheet.row + down, endCol: to })
}

function addLine(sheet: Sheet, text: string, align: Align, kind: 'title' | 'caption' | 'note'): void {
  put(sheet, 0, text, align, kind)
  merge(sheet, 0, sheet.width - 1)
  sheet.row += 1
}

interface RowPlace {
  readonly at: number
  readonly heading: boolean
  /** Row of the sheet where the heading or the body begins. */
  readonly first: number
}

function addRow(sheet: Sheet, table: PublishedTable, row: readonly PublishedCell[], place: RowPlace): void {
  for (let column = 0; column < sheet.width; column++) {
    const key = `${sheet.row},${column}`
    // the rest of a cell that reaches here from above keeps its lines
    if (!sheet.cells.has(key)) sheet.cells.set(key, blankCell(table, column, place.heading))
  }
  for (const cell of row) {
    const { column, columnSpan = 1, rowSpan = 1 } = cell
    const kind = place.heading ? 'heading' : (table.columns[column]?.kind ?? 'text')
    const style = cellStyle(kind, cell)
    sheet.cells.set(`${sheet.row},${column}`, { ...contentOf(table, cell, place), style: withFormat(style, cell) })
    merge(sheet, column, column + columnSpan - 1, rowSpan - 1)
  }
  sheet.row += 1
}

function blankCell(table: PublishedTable, column: number, heading: boolean): SheetCell {
  const kind = heading ? 'heading' : (table.columns[column]?.kind ?? 'text')
  return { value: null, type: 'empty', style: cellStyle(kind, { column, text: '' }) }
}

function withFormat(style: ReturnType<typeof cellStyle>, cell: PublishedCell): ReturnType<typeof cellStyle> {
  const shown = shownNumber(cell)
  return { ...style, numFmt: shown?.format ?? '@' }
}

function contentOf(table: PublishedTable, cell: PublishedCell, { heading, first }: RowPlace): SheetCell {
  const shown = heading ? undefined : shownNumber(cell)
  if (shown === undefined) return { value: cell.text, type: 'string' }
  const terms = cell.sumOf?.filter(([row, column]) => addable(table, row, column)) ?? []
  if (cell.sumOf === undefined || terms.length === 0) return { value: shown.value, type: 'number' }
  const sum = (sign: 1 | -1): string =>
    ranges(terms.filter((term) => term[2] === sign).map(([row, column]) => [first + row, column] as const))
  const [added, taken] = [sum(1), sum(-1)]
  const formula = `ROUND(${added}${taken === '' ? '' : `-${taken}`},${shown.decimals})`
  return { value: shown.value, type: 'formula', formula, formulaResult: shown.value }
}

/** Text is nothing to a sum: a cell counts when the workbook holds it as a number. */
function addable(table: PublishedTable, row: number, column: number): boolean {
  const cell = table.rows[row]?.find((one) => one.column === column)
  return cell !== undefined && shownNumber(cell) !== undefined
}

/** Arguments that one SUM may have. */
const mostArguments = 250

/** SUM over cells, neighbours in a column joined to ranges. */
function ranges(cells: readonly (readonly [row: number, column: number])[]): string {
  const sorted = cells.toSorted(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB)
  const parts: { from: number; to: number; column: number }[] = []
  for (const [row, column] of sorted) {
    const last = parts.at(-1)
    if (last?.column === column && last.to === row - 1) last.to = row
    else parts.push({ from: row, to: row, column })
  }
  const names = parts.map(({ from, to, column }) =>
    from === to ? cellName(from, column) : `${cellName(from, column)}:${cellName(to, column)}`,
  )
  const sums: string[] = []
  for (let at = 0; at < names.length; at += mostArguments)
    sums.push(`SUM(${names.slice(at, at + mostArguments).join(',')})`)
  return sums.join('+')
}

/** Names of the cells that print sums, for whoever refers to them from elsewhere: table1_r1_c3, counted as printed. */
function namesOf(table: PublishedTable, sheet: string, body: number): readonly NamedCell[] {
  return table.rows.flatMap((row, at) =>
    row.flatMap(({ column, sumOf }): readonly NamedCell[] => {
      if (sumOf === undefined) return []
      const range = `${sheet}!$${columnName(column)}$${body + at + 1}`
      return [{ name: `${sheet}_r${at + 1}_c${column + 1}`, range }]
    }),
  )
}

/** Characters that the columns of a page hold. */
const pageWidth = { portrait: 88, landscape: 132, large: 204 } as const

/** Widths in characters: the share of the page, and never less than the longest figure. */
function columnWidths(table: PublishedTable): readonly number[] {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0)
  const longest = table.columns.map(() => 0)
  for (const { column, columnSpan, text, number } of table.rows.flat()) {
    if (number !== undefined && !columnSpan) longest[column] = Math.max(longest[column] ?? 0, textWidth(text) + 2)
  }
  return table.columns.map(({ width }, column) =>
    Math.min(255, Math.max(4, longest[column] ?? 0, Math.round((width / whole) * pageWidth[laidOut(table).paper]))),
  )
}

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

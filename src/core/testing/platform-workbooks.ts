import { utils, type WorkSheet, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { Publication, PublishedCell, PublishedTable } from '../document/publication.ts'
import type { Edition } from '../editions/layout.ts'
import type { MoneyUnit } from '../money/amount.ts'

/** Workbooks as platforms export them, made from the tables of invented offices: a sheet for each table, named by its code. */

export interface PlatformSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly merges?: readonly SheetMerge[]
  /** Number formats by row and column of the grid; empty where a cell has none. */
  readonly formats?: ReadonlyMap<string, string>
  readonly hidden?: boolean
}

interface SheetMerge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** An edition that prints all its tables in a unit. */
export function inUnit(edition: Edition, unit: MoneyUnit, decimals: number): Edition {
  const parts = edition.parts.map((part) => ({
    ...part,
    items: part.items.map((item) =>
      item.kind === 'table' ? { ...item, table: { ...item.table, unit, decimals } } : item,
    ),
  }))
  return { ...edition, parts }
}

/** The sheets of a publication: codes for names, a merged title, headings over several columns, numbers with a format. */
export function platformSheets({ blocks }: Publication): readonly PlatformSheet[] {
  const tables = blocks.filter((block) => block.kind === 'table')
  return tables.map((table, at) => platformSheet(table, `GK${String(at + 1).padStart(2, '0')}`))
}

/** Lines above the grid: the title, then body and unit. */
const above = 2

function platformSheet(table: PublishedTable, name: string): PlatformSheet {
  const { title, above: lines, header, rows, notes, columns } = table
  const width = columns.length
  const body = [...header, ...rows]
  const grid = body.map((cells) => {
    const row: (string | number | null)[] = Array.from({ length: width }, () => null)
    for (const cell of cells) row[cell.column] = valueOf(cell)
    return row
  })
  const merges = body.flatMap((cells, row) => cells.flatMap((cell) => mergeOf(cell, row + above)))
  const formats = new Map(
    body.flatMap((cells, row) => {
      const numbers = new Map(cells.flatMap((cell) => (cell.number ? [[cell.column, cell.number] as const] : [])))
      return columns.map((_, column) => {
        const number = numbers.get(column)
        return [`${row + above},${column}`, number ? formatOf(number.decimals) : ''] as const
      })
    }),
  )
  const head = [[title], [lines[0], ...Array.from({ length: Math.max(0, width - 2) }, () => null), lines[1]]]
  const whole = { startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }
  const rowsBelow = notes.map((note) => [note])
  return { name, rows: [...head, ...grid, ...rowsBelow], merges: [whole, ...merges], formats }
}

const formatOf = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`)

/** A name is pushed in by spaces, as exports do. */
function valueOf({ number, text, indent = 0 }: PublishedCell): string | number | null {
  if (!number || number.percent) return text === '' ? null : `${'  '.repeat(indent)}${text}`
  return Number(number.digits) / 10 ** number.decimals
}

function mergeOf({ column, columnSpan = 1, rowSpan = 1 }: PublishedCell, row: number): readonly SheetMerge[] {
  if (columnSpan * rowSpan === 1) return []
  return [{ startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 }]
}

export function xlsxOf(sheets: readonly PlatformSheet[]): Promise<Uint8Array> {
  const border = { left: { style: 'thin' }, right: { style: 'thin' } } as const
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], formats = new Map(), hidden }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
      cells: new Map([...formats].map(([at, numFmt]) => [at, { style: { border, ...(numFmt && { numFmt }) } }])),
      ...(hidden && { hidden }),
    })),
  })
}

/** The same as a workbook of Excel 97. */
export function xlsOf(sheets: readonly PlatformSheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows, merges = [], formats = new Map() } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map(({ startRow, startCol, endRow, endCol }) => ({
      s: { r: startRow, c: startCol },
      e: { r: endRow, c: endCol },
    }))
    for (const [at, format] of formats) {
      const [row = 0, column = 0] = at.split(',').map(Number)
      const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })]
      if (format !== '' && typeof cell === 'object' && cell !== null) Object.assign(cell, { z: format })
    }
    utils.book_append_sheet(book, sheet, name)
  }
  const hidden = sheets.map(({ hidden: is }) => ({ Hidden: is ? (1 as const) : (0 as const) }))
  book.Workbook = { ...book.Workbook, Sheets: hidden }
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }))
}

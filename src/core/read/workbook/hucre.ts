import type { Cell as HucreCell, Sheet as HucreSheet } from 'hucre/xlsx'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Floating, Sheet, SheetCell } from './sheet.ts'
import type { ShowNumber } from './sheetjs.ts'

/** Reads an Office Open XML workbook, or its binary twin. The archive must have been measured before. */
export async function readNewSheets(
  bytes: Uint8Array,
  binary: boolean,
  show: ShowNumber,
): Promise<Result<readonly Sheet[], ReadError>> {
  const { readXlsb, readXlsx } = await import('hucre/xlsx')
  const { dateToSerial } = await import('hucre')
  try {
    const book = await (binary ? readXlsb : readXlsx)(bytes, { readStyles: true })
    const day0in1904 = book.dateSystem === '1904'
    const showCell = (cell: HucreCell): string => {
      const value = cell.value ?? cell.formulaResult ?? null
      const format = cell.style?.numFmt ?? 'General'
      if (typeof value === 'number') return show(format, value, day0in1904)
      if (value instanceof Date) return show(format, dateToSerial(value, day0in1904), day0in1904)
      return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '')
    }
    return ok(book.sheets.map((sheet) => sheetOf(sheet, showCell)))
  } catch (error) {
    return fail(errorOf(error))
  }
}

function errorOf(error: unknown): ReadError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'EncryptedFileError' || name === 'DecryptionError') return { code: 'password', format: 'xlsx' }
  const tooLarge = /limit|exceed|too (?:large|many)/i.test(message)
  return { code: tooLarge ? 'too-large' : 'damaged', format: 'xlsx', detail: message }
}

function sheetOf(sheet: HucreSheet, showCell: (cell: HucreCell) => string): Sheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    cells: cellsOf(allCells(sheet), showCell),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([index]) => index)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : []))),
    floating: floatingOf(sheet),
  }
}

function cellsOf(cells: ReadonlyMap<string, HucreCell>, showCell: (cell: HucreCell) => string): SheetCell[] {
  const read: SheetCell[] = []
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const text = showCell(cell)
    const bordered = cell.style?.border?.left !== undefined || cell.style?.border?.right !== undefined
    const unread = text === '' && cell.formula !== undefined && (cell.formulaResult ?? cell.value) === null
    if (text === '' && !bordered && !unread) continue
    const numeric = typeof (cell.value ?? cell.formulaResult) === 'number'
    read.push({ row, column, text, numeric, bordered, ...(unread && { unread }) })
  }
  return read
}

/** The library keeps details of some cells only; the others are bare values in the rows. */
function allCells(sheet: HucreSheet): ReadonlyMap<string, HucreCell> {
  const cells = new Map<string, HucreCell>()
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null) cells.set(`${row},${column}`, { value, type: 'string' })
    }
  }
  for (const [key, cell] of sheet.cells ?? []) cells.set(key, cell)
  return cells
}

function floatingOf(sheet: HucreSheet): readonly Floating[] {
  const boxes = (sheet.textBoxes ?? []).map(({ text, anchor }): Floating => ({ ...at(anchor), text }))
  const pictures = (sheet.images ?? []).map(({ anchor }): Floating => at(anchor))
  const charts = (sheet.charts ?? []).map(({ anchor }): Floating => at(anchor))
  return [...boxes, ...pictures, ...charts]
}

function at(anchor: { readonly from: { readonly row: number; readonly col: number } } | undefined): Floating {
  return { row: anchor?.from.row ?? 0, column: anchor?.from.col ?? 0 }
}

/** One row of a sheet: its 1-based number, and its cells as texts. Blank cells are empty texts. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * Rows of one sheet, one by one, for files that are too long to keep. Numbers are given exactly as far as a spreadsheet
 * keeps them (15 digits), days as `YYYY-MM-DD`. A formula without a stored result is a blank cell.
 * Throws what the library throws; `sheet-rows.ts` turns that into a `ReadError`.
 */
export async function* streamRows(bytes: Uint8Array, sheet: string | number): AsyncGenerator<SheetRow> {
  const { streamXlsxRows } = await import('hucre/xlsx')
  for await (const { index, values } of streamXlsxRows(bytes, { sheet }))
    yield { row: index + 1, cells: values.map(cellText) }
}

function cellText(value: unknown): string {
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return String(value).toUpperCase()
  return typeof value === 'string' ? value : ''
}

/** A double as a spreadsheet shows it: what lies beyond 15 digits is noise of binary fractions. */
function numberText(value: number): string {
  const shown = Number(value.toPrecision(15))
  const text = String(shown)
  if (!text.includes('e')) return text
  return Math.abs(shown) >= 1 ? BigInt(Math.round(shown)).toString() : shown.toFixed(20).replace(/0+$/, '')
}

/** What is wrong with a workbook that could not be streamed. */
export const streamError = errorOf

import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Merge, Sheet, SheetCell } from './sheet.ts'

/** Shows a number as a number format does. `day0in1904` counts dates from 1904, as old Macs did. */
export type ShowNumber = (format: string, value: number, day0in1904?: boolean) => string

/** SheetJS knows number formats best of what there is, so the reader of the new format borrows them from here. */
export async function loadShowNumber(): Promise<ShowNumber> {
  const { SSF } = await import('@e965/xlsx')
  return (format, value, day0in1904 = false) => {
    try {
      return SSF.format(localDate(format), awayFromZero(value), { date1904: day0in1904 }).trim()
    } catch {
      // A format that nothing can show: the value as it is.
      return SSF.format('General', value).trim()
    }
  }
}

/** The short date of a Chinese system, which files name by a number that stands for the American one. */
const localDate = (format: string): string => (/^(m\/d\/yy|mm-dd-yy)$/.test(format) ? 'yyyy/m/d' : format)

/** Halves that binary fractions store a little too low are rounded up by spreadsheets: 1.005 is shown as 1.01. */
function awayFromZero(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + 2 * Number.EPSILON)
}

/** A time bound: the library takes about half a second for each megabyte. */
const mostBytes = 32 * 1024 * 1024

/** Reads what Excel wrote before 2007: BIFF 2 to 8 and the XML spreadsheet of 2003. */
export async function readOldSheets(bytes: Uint8Array): Promise<Result<readonly Sheet[], ReadError>> {
  if (bytes.length > mostBytes) return fail({ code: 'too-large', format: 'xls' })
  const library = await import('@e965/xlsx')
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const show = await loadShowNumber()
  try {
    const book = library.read(bytes, { type: 'array', cellNF: true, cellStyles: true, dense: true, codepage: 936 })
    return ok(book.SheetNames.map((name, index) => sheetOf(book, name, index, show)))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return fail({ code: /password|encrypt/i.test(detail) ? 'password' : 'damaged', format: 'xls', detail })
  }
}

function sheetOf(book: WorkBook, name: string, index: number, show: ShowNumber): Sheet {
  const sheet: WorkSheet = book.Sheets[name] ?? {}
  const day0in1904 = book.Workbook?.WBProps?.date1904 === true
  const cells: SheetCell[] = []
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [row, values] of rows.entries()) {
    for (const [column, cell] of values?.entries() ?? []) {
      if (!cell || cell.v === undefined) continue
      const numeric = typeof cell.v === 'number' && cell.t === 'n'
      const text =
        typeof cell.v === 'number' && numeric ? show(String(cell.z ?? 'General'), cell.v, day0in1904) : shown(cell)
      cells.push({ row, column, text, numeric, bordered: false })
    }
  }
  return {
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    cells,
    merges: (sheet['!merges'] ?? []).map(
      ({ s, e }): Merge => ({ row: s.r, column: s.c, lastRow: e.r, lastColumn: e.c }),
    ),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    floating: [],
  }
}

const shown = (cell: CellObject): string => cell.w ?? String(cell.v)

function hiddenOf(entries: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const [index, entry] of (entries ?? []).entries()) if (entry?.hidden) hidden.add(index)
  return hidden
}

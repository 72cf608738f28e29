import type { Ledger } from './ledger.ts'
import { rowsOf } from './pages.ts'
import { type Row, type Shape, sqlColumn, writtenShapes } from './shape.ts'

export interface ExportedFile {
  readonly name: string
  readonly text: string
}

/**
 * The rows of a unit that belong to a year, and those of the unit that belong to none, one file for each table that has any. Columns
 * are named as in SQL; amounts are fen, as decimal text in JSON; a blank is null in JSON and empty in CSV.
 */
export async function exportYear(
  ledger: Ledger,
  { unit, year, format }: { readonly unit: string; readonly year: number; readonly format: 'json' | 'csv' },
): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = []
  for (const shape of writtenShapes.filter(({ byUnit }) => byUnit)) {
    const rows: Row[] = []
    for await (const row of rowsOf(ledger.db, shape, unit)) if (!shape.byYear || row['year'] === year) rows.push(row)
    if (rows.length === 0) continue
    const text = format === 'json' ? jsonText(shape, rows) : csvText(shape, rows)
    files.push({ name: `${shape.name}.${format}`, text })
  }
  return files
}

function jsonText(shape: Shape, rows: readonly Row[]): string {
  const columns = Object.keys(shape.columns)
  const named = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [plainName(column), plainValue(row[column])])),
  )
  return `${JSON.stringify(named, undefined, 1)}\n`
}

function csvText(shape: Shape, rows: readonly Row[]): string {
  const columns = Object.keys(shape.columns)
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(','))
  // spreadsheets take UTF-8 for what it is only after a byte order mark
  return `\ufeff${[columns.map(plainName).join(','), ...lines].join('\r\n')}\r\n`
}

const plainName = (column: string): string => sqlColumn(column).slice(1, -1)

const plainValue = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** Quoted where it must be. A text that a spreadsheet would run as a formula is kept from that by an apostrophe. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

import { fail, ok, type Result } from '../base/result.ts'
import type { ReadError } from '../document/read-error.ts'
import { type SheetRow, streamError, streamRows } from './workbook/hucre.ts'
import { zipDirectory } from './zip-directory.ts'

export type { SheetRow } from './workbook/hucre.ts'

/** Opens a workbook for reading the rows of one sheet, the first unless said, in flat memory. */
export function openSheetRows(
  bytes: Uint8Array,
  sheet: string | number = 0,
): Result<AsyncIterable<SheetRow>, ReadError> {
  const entries = zipDirectory(bytes)
  return entries.ok ? ok(streamRows(bytes, sheet)) : fail({ ...entries.error, format: 'xlsx' })
}

/** What an exception of the rows means. */
export function sheetRowsError(error: unknown): ReadError {
  return streamError(error)
}

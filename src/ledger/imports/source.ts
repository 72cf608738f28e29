import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '#core/base/result.ts'
import { openSheetRows, type SheetRow, sheetRowsError } from '#core/read/sheet-rows.ts'
import { CsvError, csvRows } from './csv.ts'

/** A file to import: its name and its bytes, which may be read more than once. */
export interface TableFile {
  readonly name: string
  chunks(): AsyncIterable<Uint8Array>
}

/** What is wrong with a file as a whole. */
export interface SourceError {
  readonly code:
    | 'unreadable'
    | 'empty'
    | 'format'
    | 'password'
    | 'tooLarge'
    | 'damaged'
    | 'encoding'
    | 'openQuote'
    | 'noSheet'
  readonly row?: number
  readonly sheet?: string
}

/** A file on disk. */
export function fileOnDisk(path: string): TableFile {
  return {
    name: basename(path),
    async *chunks() {
      const handle = await open(path)
      try {
        // short enough that the rows of a piece are garbage before it is first collected
        const buffer = Buffer.allocUnsafe(1 << 17)
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length)
          if (bytesRead === 0) return
          yield Uint8Array.prototype.slice.call(buffer, 0, bytesRead)
        }
      } finally {
        await handle.close()
      }
    },
  }
}

/** A file in memory. */
export function fileOfBytes(name: string, bytes: Uint8Array): TableFile {
  return {
    name,
    async *chunks() {
      yield bytes
    },
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: TableFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of file.chunks()) hash.update(chunk)
  return hash.digest('hex')
}

/** Ends the reading of a file whose rows turn out to be unreadable. */
export class SourceFailed extends Error {
  readonly error: SourceError
  constructor(error: SourceError) {
    super(error.code)
    this.error = error
  }
}

/** The rows of a file, batch by batch: a workbook (xlsx) or CSV, told by the bytes. Throws `SourceFailed`. */
export async function* rowsOf(file: TableFile, sheet?: string): AsyncGenerator<readonly SheetRow[]> {
  const chunks = file.chunks()[Symbol.asyncIterator]()
  try {
    const first = await chunks.next()
    if (first.done || first.value.length === 0) throw new SourceFailed({ code: 'empty' })
    const [a, b, c, d] = first.value
    if (a === 0xd0 && b === 0xcf) throw new SourceFailed({ code: 'format' })
    if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) throw new SourceFailed({ code: 'format' })
    if (a === 0x50 && b === 0x4b) yield* workbookRows(again(first.value, chunks), sheet)
    else yield* csvRows(again(first.value, chunks))
  } catch (error) {
    throw error instanceof CsvError ? new SourceFailed({ code: error.code, row: error.row }) : error
  } finally {
    // whoever stops reading early leaves no file open
    await chunks.return?.()
  }
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (;;) {
    const next = await rest.next()
    if (next.done) return
    yield next.value
  }
}

const batchRows = 2000

async function* workbookRows(
  chunks: AsyncIterable<Uint8Array>,
  sheet: string | undefined,
): AsyncGenerator<readonly SheetRow[]> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const opened = openSheetRows(Buffer.concat(parts), sheet)
  if (!opened.ok) throw new SourceFailed(sourceError(opened.error.code))
  let batch: SheetRow[] = []
  let isEmpty = true
  const rows = opened.value[Symbol.asyncIterator]()
  for (;;) {
    const next = await nextRow(rows)
    if (!next.ok) throw new SourceFailed(next.error)
    if (next.value === undefined) break
    isEmpty = false
    batch.push(next.value)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  // the library gives no rows for a name that no sheet has
  if (isEmpty && sheet !== undefined) throw new SourceFailed({ code: 'noSheet', sheet })
  if (batch.length > 0) yield batch
}

/** Only the library's own exceptions mean a bad file; those of the consumer pass. */
async function nextRow(rows: AsyncIterator<SheetRow>): Promise<Result<SheetRow | undefined, SourceError>> {
  try {
    const next = await rows.next()
    return ok(next.done ? undefined : next.value)
  } catch (error) {
    return fail(sourceError(sheetRowsError(error).code))
  }
}

function sourceError(code: string): SourceError {
  if (code === 'password') return { code: 'password' }
  return { code: code === 'too-large' || code === 'archive-bomb' ? 'tooLarge' : 'damaged' }
}

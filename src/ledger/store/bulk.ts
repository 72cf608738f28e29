import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Transaction } from 'kysely'
import { sha256 } from './canonical.ts'
import { canonicalField, copyFields, copyLine } from './copy-text.ts'
import { copyQuery } from './dialect.ts'
import type { BulkChange, BulkPart } from './entry.ts'
import type { Tables } from './generated.ts'
import type { RowOf } from './ledger.ts'
import { type CanonicalRow, type CanonicalValue, type Shape, shapeOf, sqlColumn } from './shape.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** What fits in memory easily and is worth a COPY of its own. */
const partBytes = 4 << 20

/** Text that is made bytes at once: a text that grows by many small additions burdens the collection of garbage. */
const pieceCharacters = 1 << 16

type Field = string | number | bigint | boolean | null

interface Keeping {
  readonly unit: string
  readonly entry: bigint
  readonly firstPart: number
}

/**
 * Copies rows into a table, part by part, and keeps each part compressed beside the entry. While the engine takes a part the
 * next one is prepared, so memory holds two.
 */
export async function copyRows(
  trx: Transaction<Tables>,
  shape: Shape,
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly Field[])[]> | Iterable<readonly (readonly Field[])[]>,
  keeping: Keeping,
): Promise<BulkChange> {
  const target = copyTarget(shape, columns)
  const parts: BulkPart[] = []
  let total = 0
  let [pieces, bytes, text, rows]: [Buffer[], number, string, number] = [[], 0, '', 0]
  let before: Promise<void> = Promise.resolve()
  const cut = () => {
    const piece = Buffer.from(text)
    pieces.push(piece)
    bytes += piece.length
    text = ''
  }
  const flush = async () => {
    if (rows === 0) return
    const whole = Buffer.concat(pieces)
    const count = rows
    const part = keeping.firstPart + parts.length
    const compressed = deflate(whole, { level: 1 })
    const place = parts.push({ part, rows: count, sha256: '' }) - 1
    ;[pieces, bytes, rows] = [[], 0, 0]
    await before
    before = copyPart(trx, copyQuery(target, whole), compressed, { shape, keeping, part }).then((digest) => {
      parts[place] = { part, rows: count, sha256: digest }
    })
    // a failure is told by whoever awaits it next
    before.catch(() => undefined)
  }
  for await (const batch of batches) {
    for (const row of batch) {
      text += copyLine(row)
      rows += 1
      total += 1
      if (text.length >= pieceCharacters) cut()
      if (bytes >= partBytes) await flush()
    }
  }
  cut()
  await flush()
  await before
  const defaults = Object.fromEntries(Object.entries(shape.defaults).filter(([column]) => !columns.includes(column)))
  return { table: shape.table, columns: [...columns], defaults, rows: total, parts }
}

async function copyPart(
  trx: Transaction<Tables>,
  copy: ReturnType<typeof copyQuery>,
  compressed: Promise<Uint8Array>,
  { shape, keeping, part }: { readonly shape: Shape; readonly keeping: Keeping; readonly part: number },
): Promise<string> {
  await trx.executeQuery(copy)
  const rows = await compressed
  await keepPart(trx, { unitId: keeping.unit, entry: keeping.entry, part, tableName: shape.name, rows })
  return sha256(rows)
}

const kept = copyTarget(shapeOf('auditBulk'), ['unitId', 'entry', 'part', 'tableName', 'rows'])

/** Keeps a compressed part beside its entry. By COPY too: as a parameter its bytes would be written out one by one. */
export async function keepPart(
  trx: Transaction<Tables>,
  { unitId, entry, part, tableName, rows }: RowOf<'auditBulk'>,
): Promise<void> {
  await trx.executeQuery(copyQuery(kept, Buffer.from(copyLine([unitId, entry, part, tableName, rows]))))
}

/** `"payment" ("unit_id", …)`, as COPY names it. */
function copyTarget(shape: Shape, columns: readonly string[]): string {
  return `"${shape.name}" (${columns.map(sqlColumn).join(', ')})`
}

/** The rows of a kept part, as canonical rows. */
export async function rowsOfPart(change: BulkChange, compressed: Uint8Array): Promise<readonly CanonicalRow[]> {
  const shape = shapeOf(change.table)
  const kinds = change.columns.map((column) => shape.columns[column] ?? 'text')
  const text = (await inflate(compressed)).toString()
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const row: Record<string, CanonicalValue> = { ...change.defaults }
      const fields = copyFields(line)
      for (const [at, column] of change.columns.entries()) {
        const field = fields[at]
        if (field === null || field === undefined) delete row[column]
        else row[column] = canonicalField(kinds[at] ?? 'text', field)
      }
      return row
    })
}

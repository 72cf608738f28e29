import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { keepPart } from './bulk.ts'
import { canonicalJson } from './canonical.ts'
import { copyLine } from './copy-text.ts'
import { copyQuery } from './dialect.ts'
import { type BulkChange, type Changes, type Entry, isBulk, type RowChange } from './entry.ts'
import type { Tables } from './generated.ts'
import { deleteRow, insertRows, updateRow } from './rows.ts'
import { type CanonicalRow, shapeOf, sqlColumn } from './shape.ts'

const inflate = promisify(inflateRaw)

/** Reads a kept part of rows from where the entry comes from. */
export type PartReader = (entry: Entry, part: number) => Promise<Uint8Array>

/** Does again what an entry did, and adds the entry as it is to the chain. For replaying a chain into an empty ledger. */
export async function applyEntry(trx: Transaction<Tables>, entry: Entry, readPart: PartReader): Promise<void> {
  const { changes, nextId } = JSON.parse(entry.changes) as Changes // verified before it is replayed
  for (const change of changes) {
    if (isBulk(change)) await applyBulk(trx, entry, change, readPart)
    else await applyRow(trx, change)
  }
  await insertRows(trx, shapeOf('auditEntry'), [{ ...entry }])
  const { unitId, hash } = entry
  await sql`
    insert into audit_head (unit_id, entries, hash, next_id) values (${unitId}, ${entry.entry}, ${hash}, ${nextId})
    on conflict (unit_id) do update set entries = excluded.entries, hash = excluded.hash, next_id = excluded.next_id`.execute(
    trx,
  )
}

async function applyRow(trx: Transaction<Tables>, { table, before, after }: RowChange): Promise<void> {
  const shape = shapeOf(table)
  const keyOf = (row: CanonicalRow) => Object.fromEntries(shape.key.map((column) => [column, row[column]]))
  if (after === undefined) return before && deleteRow(trx, shape, keyOf(before))
  const whole = Object.fromEntries(Object.keys(shape.columns).map((column) => [column, after[column] ?? null]))
  if (before === undefined) return void (await insertRows(trx, shape, [whole]))
  const values = Object.entries(whole).filter(([column]) => !shape.key.includes(column))
  await updateRow(trx, shape, keyOf(after), Object.fromEntries(values))
}

async function applyBulk(
  trx: Transaction<Tables>,
  entry: Entry,
  change: BulkChange,
  readPart: PartReader,
): Promise<void> {
  const shape = shapeOf(change.table)
  const { columns, defaults } = change
  const added =
    canonicalJson(defaults) === canonicalJson(standing(shape.defaults, columns)) ? [] : Object.keys(defaults)
  const target = `"${shape.name}" (${[...columns, ...added].map(sqlColumn).join(', ')})`
  const end = added.length === 0 ? '' : `\t${copyLine(added.map((column) => defaults[column])).trimEnd()}`
  for (const { part } of change.parts) {
    const rows = await readPart(entry, part)
    const text = await inflate(rows)
    await trx.executeQuery(
      copyQuery(target, end === '' ? text : Buffer.from(text.toString().replaceAll('\n', `${end}\n`))),
    )
    await keepPart(trx, { unitId: entry.unitId, entry: entry.entry, part, tableName: shape.name, rows })
  }
}

/** The defaults of the columns that were left out, as they are now. */
function standing(defaults: CanonicalRow, columns: readonly string[]): CanonicalRow {
  return Object.fromEntries(Object.entries(defaults).filter(([column]) => !columns.includes(column)))
}

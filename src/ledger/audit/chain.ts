import type { Kysely } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { rowsOfPart } from '../store/bulk.ts'
import { sha256 } from '../store/canonical.ts'
import { type BulkChange, type Changes, type Entry, entryHash, firstHash } from '../store/entry.ts'
import type { Tables } from '../store/generated.ts'
import { rowsOf } from '../store/pages.ts'
import { type CanonicalRow, shapeOf } from '../store/shape.ts'

/** What is wrong with a chain, or with rows beside it. */
export interface Fault {
  readonly unit: string
  /** The first bad entry: the one whose record is broken, or the last one that wrote the row. Absent where no entry did. */
  readonly entry?: bigint
  /**
   * `missing`: an entry is not there · `link`: it does not follow the one before · `content`: it is not what its hash says ·
   * `bulk`: rows kept beside it are not what it says · `head`: the head of the chain is not its end · `row`: a row is not what
   * the chain says · `unknown`: a row that no entry wrote
   */
  readonly kind: 'missing' | 'link' | 'content' | 'bulk' | 'head' | 'row' | 'unknown'
  readonly table?: string
  readonly key?: string
}

/** An entry whose record is sound, with what it changed. */
export interface SoundEntry {
  readonly entry: Entry
  readonly changes: Changes
}

/** Walks the chain of a unit in order; ends with the first fault, or with nothing when all of it is sound. */
export async function* walkChain(
  db: Kysely<Tables>,
  unit: string,
): AsyncGenerator<Result<SoundEntry, Fault>, undefined> {
  let before = firstHash
  let number = 0n
  let nextId = '1'
  for await (const row of rowsOf(db, shapeOf('auditEntry'), unit)) {
    const entry = row as unknown as Entry // a whole row of audit_entry
    number += 1n
    const fault = faultOf(entry, unit, number, before)
    if (fault) return void (yield fail(fault))
    const changes = JSON.parse(entry.changes) as Changes // its hash says that this store wrote it
    yield ok({ entry, changes })
    before = entry.hash
    nextId = changes.nextId
  }
  const head = await db.selectFrom('auditHead').selectAll().where('unitId', '=', unit).executeTakeFirst()
  if (head && head.entries > number) return void (yield fail({ unit, entry: number + 1n, kind: 'missing' }))
  const agrees = head && head.entries === number && head.hash === before && String(head.nextId) === nextId
  if (!agrees) yield fail({ unit, entry: number, kind: 'head' })
  return undefined
}

function faultOf(entry: Entry, unit: string, number: bigint, before: string): Fault | undefined {
  if (entry.entry !== number) return { unit, entry: number, kind: 'missing' }
  if (entryHash(entry) !== entry.hash) return { unit, entry: number, kind: 'content' }
  return entry.previousHash === before ? undefined : { unit, entry: number, kind: 'link' }
}

/** The rows of a bulk change, part by part, after comparing each part with its digest. */
export async function* bulkRows(
  db: Kysely<Tables>,
  unit: string,
  entry: bigint,
  change: BulkChange,
): AsyncGenerator<Result<readonly CanonicalRow[], Fault>> {
  for (const part of change.parts) {
    const kept = await keptPart(db, unit, entry, part.part)
    const name = shapeOf(change.table).name
    if (kept?.tableName !== name || sha256(kept.rows) !== part.sha256) {
      yield fail({ unit, entry, kind: 'bulk', table: name })
      return
    }
    yield ok(await rowsOfPart(change, kept.rows))
  }
}

async function keptPart(db: Kysely<Tables>, unit: string, entry: bigint, part: number) {
  return db
    .selectFrom('auditBulk')
    .selectAll()
    .where('unitId', '=', unit)
    .where('entry', '=', entry)
    .where('part', '=', part)
    .executeTakeFirst()
}

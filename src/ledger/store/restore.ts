import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { migrations } from '../migrations/index.ts'
import { verifyIn } from '../audit/verify.ts'
import { type BackedUpTable, type Manifest, manifestName, sumsName } from './backup.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { causeOf } from './cause.ts'
import { copyQuery } from './dialect.ts'
import type { Tables } from './generated.ts'
import type { Refusal } from './ledger.ts'
import { migrateSchema, schemaState, schemaVersion } from './migrate.ts'
import { type Connected, connect, type LedgerPlace, placeName } from './open.ts'
import { tarMembers } from './tar.ts'
import { Refused } from './writer.ts'

const decompress = promisify(gunzip)

export interface RestoreOptions {
  /** Puts the backup in the place of a ledger that is there. Without it only an empty place is filled. */
  readonly replace?: boolean
  readonly onProgress?: (done: number, total: number, table: string) => void
}

/**
 * Fills a place from a backup. The file is read to its end and checked before the place is touched; rows are loaded, counted and
 * compared with the chains in one transaction, so that the place has all of the backup or stays as it was.
 */
export async function restore(
  place: LedgerPlace,
  path: string,
  options: RestoreOptions = {},
): Promise<Result<Manifest, Refusal>> {
  const checked = await checkBackup(path)
  if (!checked.ok) return checked
  const isNew = 'folder' in place && !existsSync(place.folder)
  const connected = await connect(place)
  if (!connected.ok) return connected
  try {
    await fill(connected.value, place, path, checked.value, options)
    await connected.value.close()
    return checked
  } catch (error) {
    await connected.value.close()
    if (isNew) rmSync(resolve(place.folder), { recursive: true, force: true })
    if (error instanceof Refused) return fail(error.refusal)
    throw error
  }
}

/** Reads a backup to its end: digests, the manifest and what it lists must agree byte for byte. */
export async function checkBackup(path: string): Promise<Result<Manifest, Refusal>> {
  const damaged = (detail: string): Result<never, Refusal> => fail({ code: 'backup.damaged', data: { path, detail } })
  const digests = new Map<string, string>()
  let manifestText = ''
  let sums: string | undefined
  try {
    for await (const member of tarMembers(path)) {
      if (!member.ok || sums !== undefined) return damaged(member.ok ? member.value.name : `byte ${member.error}`)
      const { name, content } = member.value
      if (name === sumsName) sums = Buffer.from(content).toString()
      else if (digests.has(name)) return damaged(name)
      else digests.set(name, sha256(content))
      if (name === manifestName) manifestText = Buffer.from(content).toString()
    }
  } catch (error) {
    return fail({ code: 'backup.unreadable', data: { path, detail: causeOf(error) } })
  }
  if (sums === undefined) return damaged(sumsName)
  if (sums !== [...digests].map(([name, digest]) => `${digest}  ${name}\n`).join('')) return damaged(sumsName)
  const manifest = manifestOf(manifestText)
  if (manifest === undefined) return damaged(manifestName)
  const listed = manifest.tables.flatMap(({ members }) => members)
  const complete = listed.every(({ name, sha256: digest }) => digests.get(name) === digest)
  if (!complete || listed.length + 1 !== digests.size) return damaged(manifestName)
  if (!(manifest.schema in migrations))
    return fail({ code: 'ledger.newer', data: { place: path, version: manifest.schema, wanted: schemaVersion } })
  return ok(manifest)
}

function manifestOf(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Partial<Manifest> // its digest was compared; the format is looked at here
    return found.format === 'mingzhang-backup' && found.version === 1 ? (found as Manifest) : undefined
  } catch {
    return undefined
  }
}

async function fill(
  { db }: Connected,
  place: LedgerPlace,
  path: string,
  manifest: Manifest,
  { replace = false, onProgress }: RestoreOptions,
): Promise<void> {
  const state = await schemaState(db)
  if (state.kind === 'absent') await migrateSchema(db, manifest.schema)
  else if (state.kind !== 'current' || manifest.schema !== schemaVersion) {
    const version = 'version' in state ? state.version : schemaVersion
    throw new Refused({ code: 'restore.schema', data: { place: placeName(place), version, wanted: manifest.schema } })
  }
  await db.transaction().execute(async (trx) => {
    if (!replace && (await isFilled(trx)))
      throw new Refused({ code: 'restore.notEmpty', data: { place: placeName(place) } })
    const names = manifest.tables.map(({ name }) => identifier(name)).join(', ')
    await sql`truncate ${sql.raw(names)}`.execute(trx)
    await load(trx, path, manifest, onProgress)
    if (manifest.schema === schemaVersion) await compare(trx, path, manifest)
  })
  await migrateSchema(db)
}

async function isFilled(trx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql`select 1 from audit_head union all select 1 from unit limit 1`.execute(trx)
  return rows.length > 0
}

/** Names come from the file: nothing but a plain name is taken into a statement. */
function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`Not the name of a table or column: ${name}`)
  return `"${name}"`
}

/** Members stand in the order of the manifest, tables after those that their rows refer to. */
async function load(
  trx: Transaction<Tables>,
  path: string,
  { tables }: Manifest,
  onProgress: RestoreOptions['onProgress'],
): Promise<void> {
  const targets = new Map(
    tables.flatMap((table, at) => table.members.map(({ name }) => [name, { table, at }] as const)),
  )
  for await (const member of tarMembers(path)) {
    const target = member.ok ? targets.get(member.value.name) : undefined
    if (!member.ok || target === undefined) continue
    onProgress?.(target.at, tables.length, target.table.name)
    await trx.executeQuery(copyQuery(copyTarget(target.table), await decompress(member.value.content)))
  }
  for (const { name, rows } of tables) {
    const { rows: counted } = await sql<{
      readonly rows: bigint
    }>`select count(*) as rows from ${sql.raw(identifier(name))}`.execute(trx)
    if (counted[0]?.rows !== BigInt(rows)) throw new Refused({ code: 'backup.damaged', data: { path, detail: name } })
  }
}

const copyTarget = ({ name, columns }: BackedUpTable): string =>
  `${identifier(name)} (${columns.map(identifier).join(', ')})`

/** The rows must be what the chains say, and the chains must end where the manifest says. */
async function compare(trx: Transaction<Tables>, path: string, manifest: Manifest): Promise<void> {
  const { faults } = await verifyIn(trx)
  const [first] = faults
  if (first)
    throw new Refused({
      code: 'ledger.faulty',
      data: { unit: first.unit, entry: String(first.entry ?? ''), kind: first.kind },
    })
  const heads = await trx.selectFrom('auditHead').select(['unitId', 'entries', 'hash']).orderBy('unitId').execute()
  const ends = heads.map(({ unitId, entries, hash }) => canonicalJson({ unit: unitId, entries: String(entries), hash }))
  const same =
    new Set(ends).size === manifest.heads.length && manifest.heads.every((head) => ends.includes(canonicalJson(head)))
  if (!same) throw new Refused({ code: 'backup.damaged', data: { path, detail: 'audit_head' } })
}

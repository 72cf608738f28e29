import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { causeOf } from './cause.ts'
import { copyLine } from './copy-text.ts'
import type { Tables } from './generated.ts'
import type { Ledger, Refusal } from './ledger.ts'
import { schemaVersion } from './migrate.ts'
import { rowsOf } from './pages.ts'
import { allShapes, type Shape, sqlColumn } from './shape.ts'
import { tarEnd, tarMember } from './tar.ts'

const compress = promisify(gzip)

/** Text of rows in one member of the archive, before it is compressed. */
const memberCharacters = 4 << 20

/** What a backup says of itself: `manifest.json` in the archive. */
export interface Manifest {
  readonly format: 'mingzhang-backup'
  readonly version: 1
  /** The version of the schema: the name of its last migration. */
  readonly schema: string
  readonly tables: readonly BackedUpTable[]
  /** The end of every chain. */
  readonly heads: readonly { readonly unit: string; readonly entries: string; readonly hash: string }[]
}

export interface BackedUpTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Members of the archive, gzip of PostgreSQL's text format of COPY, in order. */
  readonly members: readonly { readonly name: string; readonly sha256: string }[]
}

/** Names of what stands in every archive, the second last and the last. */
export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'

type Progress = (done: number, total: number, table: string) => void

/**
 * Writes the whole ledger, as it is at one moment, into one file: a tar of compressed rows that ends with a manifest and with digests
 * that `sha256sum -c` checks too. The file has its name only when it is complete and on the disk.
 */
export async function backup(
  ledger: Ledger,
  path: string,
  onProgress: Progress = () => undefined,
): Promise<Result<Manifest, Refusal>> {
  const partial = `${path}.partial`
  const opened = await open(partial, 'w').catch((error: unknown) =>
    fail({ code: 'backup.cannotWrite', data: { path, detail: causeOf(error) } }),
  )
  if ('ok' in opened) return opened
  try {
    const manifest = await ledger.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => writeAll(trx, opened, onProgress))
    await opened.sync()
    await opened.close()
    await rename(partial, path)
    return ok(manifest)
  } catch (error) {
    await opened.close().catch(() => undefined)
    await rm(partial, { force: true })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return fail({ code: 'backup.cannotWrite', data: { path, detail: causeOf(error) } })
  }
}

async function writeAll(db: Kysely<Tables>, file: FileHandle, onProgress: Progress): Promise<Manifest> {
  const sums: string[] = []
  const put = async (name: string, content: Uint8Array): Promise<string> => {
    const digest = sha256(content)
    await file.write(tarMember({ name, content }))
    sums.push(`${digest}  ${name}\n`)
    return digest
  }
  const tables: BackedUpTable[] = []
  for (const [at, shape] of allShapes.entries()) {
    onProgress(at, allShapes.length, shape.name)
    tables.push(await writeTable(db, shape, put))
  }
  const heads = await db.selectFrom('auditHead').select(['unitId', 'entries', 'hash']).orderBy('unitId').execute()
  const ends = heads.map(({ unitId, entries, hash }) => ({ unit: unitId, entries: String(entries), hash }))
  const manifest: Manifest = { format: 'mingzhang-backup', version: 1, schema: schemaVersion, tables, heads: ends }
  await put(manifestName, Buffer.from(canonicalJson(manifest)))
  await file.write(tarMember({ name: sumsName, content: Buffer.from(sums.join('')) }))
  await file.write(tarEnd)
  return manifest
}

async function writeTable(
  db: Kysely<Tables>,
  shape: Shape,
  put: (name: string, content: Uint8Array) => Promise<string>,
): Promise<BackedUpTable> {
  const columns = Object.keys(shape.columns)
  const members: { readonly name: string; readonly sha256: string }[] = []
  let rows = 0
  let text = ''
  const flush = async () => {
    const name = `${shape.name}/${String(members.length + 1).padStart(6, '0')}.gz`
    const content = await compress(text)
    members.push({ name, sha256: await put(name, content) })
    text = ''
  }
  for await (const row of rowsOf(db, shape)) {
    // what an engine gives for a column of one of our types
    text += copyLine(columns.map((column) => row[column] as string | bigint | null))
    rows += 1
    if (text.length >= memberCharacters) await flush()
  }
  if (text !== '') await flush()
  return { name: shape.name, columns: columns.map((column) => sqlColumn(column).slice(1, -1)), rows, members }
}

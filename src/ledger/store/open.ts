import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CamelCasePlugin, Kysely } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { causeOf } from './cause.ts'
import { dialectOf } from './dialect.ts'
import { embeddedEngine } from './embedded.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './generated.ts'
import type { Ledger, Refusal } from './ledger.ts'
import { lockFolder } from './lock.ts'
import { migrateSchema, schemaState, schemaVersion } from './migrate.ts'
import { openThread } from './pglite-thread.ts'
import { refreshStatistics } from './statistics.ts'
import { ledgerOn } from './write.ts'

/** Where a ledger lies: on a server, in a folder of this machine, or in memory (for tests). */
export type LedgerPlace =
  | { readonly url: string }
  | { readonly folder: string }
  | { readonly memory: true; readonly template?: Uint8Array }

/** The place that the environment names: `DATABASE_URL`, else the folder `MINGZHANG_DATA`, else `./data`. */
export function placeFrom(environment: Readonly<Record<string, string | undefined>>): LedgerPlace {
  const url = environment['DATABASE_URL']
  return url ? { url } : { folder: environment['MINGZHANG_DATA'] || 'data' }
}

/** Opens a ledger. Refused when there is none, when another process holds it, or when its schema is not of this version. */
export async function openLedger(place: LedgerPlace): Promise<Result<Ledger, Refusal>> {
  if ('folder' in place) {
    const entries = entriesOf(place.folder)
    if (!entries.ok) return entries
    if (entries.value.length === 0) return fail({ code: 'ledger.absent', data: { place: resolve(place.folder) } })
  }
  const opened = await connect(place)
  if (!opened.ok) return opened
  const { engine, db, close } = opened.value
  if ('memory' in place && place.template === undefined) await migrateSchema(db)
  const state = await schemaState(db)
  if (state.kind === 'current') {
    if ('folder' in place) await refreshStatistics(db)
    return ok(ledgerOn(engine, db, close))
  }
  await close()
  const told = { place: placeName(place), version: 'version' in state ? state.version : '', wanted: schemaVersion }
  return fail({ code: `ledger.${state.kind}`, data: told })
}

/** Makes the schema of a ledger, or brings it to this version; the names of the migrations that ran. */
export async function migrateLedger(place: LedgerPlace): Promise<Result<readonly string[], Refusal>> {
  const opened = await connect(place)
  if (!opened.ok) return opened
  const { db, close } = opened.value
  try {
    const state = await schemaState(db)
    if (state.kind === 'newer')
      return fail({
        code: 'ledger.newer',
        data: { place: placeName(place), version: state.version, wanted: schemaVersion },
      })
    return ok(await migrateSchema(db))
  } finally {
    await close()
  }
}

export interface Connected {
  readonly engine: Engine
  readonly db: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** Connects to a place whatever its schema. A folder is made when it is not there, and held alone until it is closed. */
export async function connect(place: LedgerPlace): Promise<Result<Connected, Refusal>> {
  if ('url' in place) return connectServer(place.url)
  if ('memory' in place) {
    // a folder's engine lives in its own thread: only memory needs it in this one
    const { openSession } = await import('./pglite.ts')
    return ok(connected(embeddedEngine(await openSession(place)), () => undefined))
  }
  const locked = holdFolder(place.folder)
  if (!locked.ok) return locked
  try {
    const session = await openThread({ folder: resolve(place.folder) })
    return ok(connected(embeddedEngine(session), locked.value))
  } catch (error) {
    locked.value()
    return fail({ code: 'ledger.damaged', data: { place: resolve(place.folder), detail: causeOf(error) } })
  }
}

/** Takes a folder for this process alone. */
function holdFolder(folder: string): Result<() => void, Refusal> {
  const entries = entriesOf(folder)
  if (!entries.ok) return entries
  try {
    return lockFolder(folder)
  } catch (error) {
    return fail({ code: 'ledger.cannotUse', data: { place: resolve(folder), detail: causeOf(error) } })
  }
}

/** Names in the folder of a database, which may be there in part when its making was interrupted. */
const ofDatabase = /^(PG_VERSION|base|global|pg_[\w.]+|postgresql\.[\w.]+|postmaster\.\w+)$/

/** What lies in a folder, nothing where there is none yet; a refusal where no ledger may lie in it. */
function entriesOf(folder: string): Result<readonly string[], Refusal> {
  const place = resolve(folder)
  if (!existsSync(place)) return ok([])
  if (!statSync(place).isDirectory()) return fail({ code: 'ledger.notFolder', data: { place } })
  try {
    const entries = readdirSync(place)
    const foreign = entries.find((name) => !ofDatabase.test(name))
    return foreign === undefined || entries.includes('PG_VERSION')
      ? ok(entries)
      : fail({ code: 'ledger.foreignFolder', data: { place, name: foreign } })
  } catch (error) {
    return fail({ code: 'ledger.cannotUse', data: { place, detail: causeOf(error) } })
  }
}

async function connectServer(url: string): Promise<Result<Connected, Refusal>> {
  if (!isServerUrl(url)) return fail({ code: 'ledger.badUrl', data: {} })
  // who needs no server does not load its driver
  const { postgresEngine } = await import('./postgres.ts')
  try {
    const engine = postgresEngine(url)
    const connection = await engine.acquire()
    connection.release(false)
    return ok(connected(engine, () => undefined))
  } catch (error) {
    return fail({ code: 'ledger.unreachable', data: { place: placeName({ url }), detail: causeOf(error) } })
  }
}

function isServerUrl(url: string): boolean {
  try {
    return /^postgres(ql)?:$/.test(new URL(url).protocol)
  } catch {
    return false
  }
}

function connected(engine: Engine, release: () => void): Connected {
  const db = new Kysely<Tables>({
    dialect: dialectOf(engine),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  let closing: Promise<void> | undefined
  // Kysely closes only what it has used
  const close = () => (closing ??= engine.close().finally(release))
  return { engine, db, close }
}

/** A place for people: never with the password of a server. */
export function placeName(place: LedgerPlace): string {
  if ('memory' in place) return 'memory'
  if ('folder' in place) return resolve(place.folder)
  const { protocol, host, pathname } = new URL(place.url)
  return `${protocol}//${host}${pathname}`
}

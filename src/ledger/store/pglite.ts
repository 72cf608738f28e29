import { PGlite, type Results } from '@electric-sql/pglite'
import { parsers, sessionSettings } from './engine.ts'

/** One embedded PostgreSQL with its single connection. Calls must not overlap. */
export interface Session {
  query(text: string, parameters: readonly unknown[]): Promise<SessionResult>
  copyIn(target: string, text: Uint8Array): Promise<void>
  /** The whole data folder as a tar, to start others from. */
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

export interface SessionResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly affected: number
}

/** Where the data lies: a folder, or memory, empty or as in a dump. */
export type SessionPlace = { readonly folder: string } | { readonly template?: Uint8Array }

/** Opens (and creates, where there is nothing) an embedded PostgreSQL in this thread, which its queries will block. */
export async function openSession(place: SessionPlace): Promise<Session> {
  const template = 'template' in place ? place.template : undefined
  const database = await PGlite.create({
    ...('folder' in place ? { dataDir: place.folder } : {}),
    ...(template ? { loadDataDir: new Blob([Uint8Array.from(template)]) } : {}),
    parsers: { ...parsers },
  })
  await database.exec(sessionSettings)
  return {
    query: async (text, parameters) => {
      if (parameters.length === 0) return resultOf((await database.exec(text)).at(-1))
      return resultOf(await database.query(text, [...parameters]))
    },
    copyIn: async (target, text) => {
      await database.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([Uint8Array.from(text)]) })
    },
    dump: async () => new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()),
    close: () => database.close(),
  }
}

function resultOf(result: Results | undefined): SessionResult {
  // rows are objects by column unless asked otherwise
  return { rows: (result?.rows ?? []) as Readonly<Record<string, unknown>>[], affected: result?.affectedRows ?? 0 }
}

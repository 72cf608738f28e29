import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { type Engine, type EngineConnection, parsers, sessionSettings } from './engine.ts'

const byteaType = 17

/** A server by its URL, through a pool of at most `connections`. Nothing is connected before the first query. */
export function postgresEngine(url: string, connections = 16): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 30_000,
    application_name: 'mingzhang',
    types: { getTypeParser },
  })
  // a connection that breaks while idle is replaced by the pool; without a listener it would end the process
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    // queued before every other query of the client; if it fails the next query fails too and tells
    client.query(sessionSettings).catch(() => undefined)
  })
  return {
    kind: 'postgres',
    acquire: async () => connectionOf(await pool.connect()),
    close: () => pool.end(),
  }
}

function getTypeParser(type: number, format?: 'text' | 'binary'): (text: never) => unknown {
  const parser = format === 'binary' ? undefined : parsers[type]
  if (parser) return parser
  const standard = pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text')
  if (type !== byteaType) return standard
  return (text: string) => {
    const bytes: unknown = standard(text)
    return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : bytes
  }
}

function connectionOf(client: pg.PoolClient): EngineConnection {
  return {
    query: async (text, parameters) => {
      const answer: pg.QueryResult | readonly pg.QueryResult[] = await client.query(text, [...parameters])
      // several statements answer with a list, which the types of the library leave out
      const result = isList(answer) ? answer.at(-1) : answer
      return {
        rows: result?.rows ?? [],
        affected: result?.rowCount ?? 0,
        ...(result?.command ? { command: result.command } : {}),
      }
    },
    copyIn: async (target, text) => {
      await pipeline(
        Readable.from([Buffer.from(text.buffer, text.byteOffset, text.byteLength)]),
        client.query(copyFrom(`copy ${target} from stdin`)),
      )
    },
    release: (broken) => client.release(broken),
  }
}

const isList = (answer: pg.QueryResult | readonly pg.QueryResult[]): answer is readonly pg.QueryResult[] =>
  Array.isArray(answer)

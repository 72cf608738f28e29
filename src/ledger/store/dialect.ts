import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import type { Engine, EngineConnection } from './engine.ts'

/** Kysely over one of our engines. */
export function dialectOf(engine: Engine): Dialect {
  return {
    createAdapter: () => (engine.kind === 'pglite' ? new SingleConnectionAdapter() : new PostgresAdapter()),
    createDriver: () => driverOf(engine),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** `COPY … FROM STDIN` as a query of Kysely, so that it runs inside its transactions. */
export function copyQuery(target: string, text: Uint8Array): CompiledQuery {
  return CompiledQuery.raw(target, [new CopyText(text)])
}

class CopyText {
  readonly text: Uint8Array
  constructor(text: Uint8Array) {
    this.text = text
  }
}

/**
 * Runs the work of a write. Whoever asks the ledger itself instead of the writer's transaction from inside would wait for
 * the connection that waits for him; that is our own mistake, and is told at once.
 */
export function insideWrite<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  return writing.run(engine, work)
}

const writing = new AsyncLocalStorage<Engine>()

/** Throws inside a write on this engine. */
export function notInside(engine: Engine): void {
  invariant(writing.getStore() !== engine, 'inside Ledger.write only writer.trx is used, never the ledger itself')
}

/** The one connection is held by the migrator already; there is nobody to lock out. */
class SingleConnectionAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

function driverOf(engine: Engine): Driver {
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      notInside(engine)
      return new EngineDatabaseConnection(await engine.acquire())
    },
    beginTransaction: async (connection, settings) => void (await connection.executeQuery(beginQuery(settings))),
    commitTransaction: async (connection) => {
      // a transaction in which a statement failed is rolled back by COMMIT without an error: ask it something first
      await connection.executeQuery(CompiledQuery.raw('select 1; commit'))
    },
    rollbackTransaction: async (connection) => {
      try {
        await connection.executeQuery(CompiledQuery.raw('rollback'))
      } catch (error) {
        if (connection instanceof EngineDatabaseConnection) connection.broken = true
        throw error
      }
    },
    savepoint: async (connection, name) =>
      void (await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`))),
    rollbackToSavepoint: async (connection, name) =>
      void (await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`))),
    releaseSavepoint: async (connection, name) =>
      void (await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`))),
    releaseConnection: async (connection) => {
      if (connection instanceof EngineDatabaseConnection) connection.release()
    },
    // whoever opened the engine closes it
    destroy: async () => undefined,
  }
}

function beginQuery({ isolationLevel, accessMode }: TransactionSettings): CompiledQuery {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
  return CompiledQuery.raw(`start transaction${level}${accessMode ? ` ${accessMode}` : ''}`)
}

class EngineDatabaseConnection implements DatabaseConnection {
  broken = false
  readonly #connection: EngineConnection

  constructor(connection: EngineConnection) {
    this.#connection = connection
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const [first] = parameters
    if (first instanceof CopyText) {
      await this.#connection.copyIn(sql, first.text)
      return { rows: [] }
    }
    const { rows, affected } = await this.#connection.query(sql, parameters)
    // the compiler of the query knows the type of its rows
    return { rows: rows as Row[], numAffectedRows: BigInt(affected) }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read page by page, see pages.ts: the embedded engine has no cursors for Kysely.')
  }

  release(): void {
    this.#connection.release(this.broken)
  }
}

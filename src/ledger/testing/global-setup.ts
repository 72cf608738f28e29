import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { embeddedEngine } from '../store/embedded.ts'
import { type Connected, connect } from '../store/open.ts'
import { migrateSchema } from '../store/migrate.ts'
import { openSession } from '../store/pglite.ts'
import { Kysely } from 'kysely'
import { dialectOf } from '../store/dialect.ts'
import { must } from './result.ts'
import { createDatabase, dropDatabase, startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump with the schema, for ledgers in memory. */
    readonly embeddedTemplate: string
    /** A folder with a database that is empty. */
    readonly embeddedFolder: string
    readonly serverUrl: string
    readonly serverTemplate: string
  }
}

/**
 * Before the tests of ledgers: one server, and for both engines what each test's ledger is made from, a database with the schema and an
 * empty one: to make one anew takes the embedded engine seconds.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-template-'))
  const empty = join(folder, 'empty')
  const path = join(folder, 'template.tar')
  const [server] = await Promise.all([startServer(), embeddedTemplates(empty, path)])
  const name = `mingzhang_template_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(server.url, name)
  await withSchema(must(await connect({ url })))
  project.provide('embeddedTemplate', path)
  project.provide('embeddedFolder', empty)
  project.provide('serverUrl', server.url)
  project.provide('serverTemplate', name)
  return async () => {
    await dropDatabase(url)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withSchema({ db, close }: Connected): Promise<void> {
  await migrateSchema(db)
  await close()
}

async function embeddedTemplates(empty: string, path: string): Promise<void> {
  await (await openSession({ folder: empty })).close()
  const migrated = `${empty}-migrated`
  cpSync(empty, migrated, { recursive: true })
  const session = await openSession({ folder: migrated })
  await migrateSchema(new Kysely<unknown>({ dialect: dialectOf(embeddedEngine(session)) }))
  writeFileSync(path, await session.dump())
  await session.close()
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
    readonly embeddedTemplate: string
    readonly serverUrl: string
    readonly serverTemplate: string
  }
}

/** Before the tests of ledgers: one server, and for both engines a template with the schema, from which each test's ledger is made. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-template-'))
  const [template, server] = await Promise.all([embeddedTemplate(), startServer()])
  const path = join(folder, 'template.tar')
  writeFileSync(path, template)
  const name = `mingzhang_template_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(server.url, name)
  await withSchema(must(await connect({ url })))
  project.provide('embeddedTemplate', path)
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

async function embeddedTemplate(): Promise<Uint8Array> {
  const session = await openSession({})
  await migrateSchema(new Kysely<unknown>({ dialect: dialectOf(embeddedEngine(session)) }))
  const dump = await session.dump()
  await session.close()
  return dump
}

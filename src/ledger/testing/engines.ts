import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject, onTestFinished } from 'vitest'
import type { EngineKind } from '../store/engine.ts'
import type { Ledger } from '../store/ledger.ts'
import { type LedgerPlace, openLedger } from '../store/open.ts'
import { must } from './result.ts'
import { createDatabase, dropDatabase } from './server.ts'

/** Opens a new ledger with the schema and nothing in it. It is closed, and its database dropped, after the tests. */
export type Open = () => Promise<Ledger>

/**
 * Declares the same tests once for each engine: `describe` blocks named `name · pglite` and `name · postgres`. Each call of `open`
 * gives a ledger of its own.
 */
export function onEveryEngine(name: string, tests: (open: Open, engine: EngineKind) => void): void {
  for (const engine of ['pglite', 'postgres'] as const) {
    describe(`${name} · ${engine}`, () => {
      const ended: (() => Promise<void>)[] = []
      afterAll(async () => {
        for (const end of ended) await end()
      })
      tests(async () => {
        const place = engine === 'pglite' ? memoryPlace() : await serverPlace()
        const ledger = must(await openLedger(place))
        ended.push(async () => {
          await ledger.close()
          if ('url' in place) await dropDatabase(place.url)
        })
        return ledger
      }, engine)
    })
  }
}

function memoryPlace(): LedgerPlace {
  return { memory: true, template: readFileSync(inject('embeddedTemplate')) }
}

/** A new database on the server of the tests, made from the template. */
async function serverPlace(): Promise<{ readonly url: string }> {
  const name = `mingzhang_test_${randomBytes(6).toString('hex')}`
  return { url: await createDatabase(inject('serverUrl'), name, inject('serverTemplate')) }
}

/** A place with an empty database in it, for one test, which opens it with `openAt`. It goes when the test has ended. */
export async function emptyPlace(engine: EngineKind): Promise<LedgerPlace> {
  if (engine === 'pglite') {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-place-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const data = join(folder, 'data')
    cpSync(inject('embeddedFolder'), data, { recursive: true })
    return { folder: data }
  }
  const url = await createDatabase(inject('serverUrl'), `mingzhang_test_${randomBytes(6).toString('hex')}`)
  onTestFinished(() => dropDatabase(url))
  return { url }
}

export const openAt = async (place: LedgerPlace): Promise<Ledger> => must(await openLedger(place))

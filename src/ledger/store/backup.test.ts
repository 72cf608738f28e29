import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../audit/verify.ts'
import { emptyPlace, onEveryEngine, openAt } from '../testing/engines.ts'
import { act, initialise, setUpUnit } from '../testing/ledgers.ts'
import { doRandomActs, randomActs } from '../testing/random-acts.ts'
import { must, refusalOf } from '../testing/result.ts'
import { backup, type Manifest } from './backup.ts'
import { canonicalRow } from './canonical.ts'
import type { Ledger } from './ledger.ts'
import { rowsOf } from './pages.ts'
import { checkBackup, restore } from './restore.ts'
import { allShapes } from './shape.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function stateOf(ledger: Ledger): Promise<readonly unknown[]> {
  const state: unknown[] = []
  for (const shape of allShapes)
    for await (const row of rowsOf(ledger.db, shape)) state.push([shape.table, canonicalRow(row)])
  return state
}

onEveryEngine('backup and restore', (open, engine) => {
  let ledger: Ledger
  const file = join(folder, `${engine}.backup`)
  let manifest: Manifest
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    for (const unit of ['A', 'B']) await setUpUnit(ledger, unit)
    await doRandomActs(ledger, fc.sample(randomActs(['A', 'B'], 30), { numRuns: 3, seed: 7 }).flat())
    manifest = must(await backup(ledger, file))
  }, 120_000)

  it('moves everything to either engine, and back, without loss', async () => {
    const state = await stateOf(ledger)
    for (const other of ['pglite', 'postgres'] as const) {
      const place = await emptyPlace(other)
      expect(must(await restore(place, file))).toEqual(manifest)
      const moved = await openAt(place)
      expect(await stateOf(moved)).toEqual(state)
      expect((await verify(moved)).faults).toEqual([])
      must(
        await moved.write(act('A', 'setTargets'), async (writer) => {
          await writer.insert('goal', { unitId: 'A', year: 2026, kind: 'result', position: 1, body: '一' })
          return { ok: true, value: undefined }
        }),
      )
      expect((await verify(moved)).faults).toEqual([])
      await moved.close()
      expect(refusalOf(await restore(place, file)).code).toBe('restore.notEmpty')
      must(await restore(place, file, { replace: true }))
      const again = await openAt(place)
      expect(await stateOf(again)).toEqual(state)
      await again.close()
    }
  }, 180_000)

  it('writes the same bytes for the same ledger', async () => {
    must(await backup(ledger, `${file}.again`))
    expect(readFileSync(`${file}.again`).equals(readFileSync(file))).toBe(true)
    expect(existsSync(`${file}.again.partial`)).toBe(false)
  })

  it('says when it cannot write', async () => {
    expect(refusalOf(await backup(ledger, join(folder, 'no/such/folder'))).code).toBe('backup.cannotWrite')
  })
})

describe('checkBackup', () => {
  const file = join(folder, 'pglite.backup')
  const damaged = join(folder, 'damaged')

  it('finds every changed byte', async () => {
    const bytes = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ change
          writeFileSync(damaged, changed)
          expect(refusalOf(await checkBackup(damaged)).code).toBe('backup.damaged')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('finds a file cut off anywhere, and one that goes on', async () => {
    const { length } = readFileSync(file)
    for (const left of [0, 100, 512, 4000, length >> 1, length - 1024, length - 1]) {
      copyFileSync(file, damaged)
      truncateSync(damaged, left)
      expect(refusalOf(await checkBackup(damaged)).code).toBe('backup.damaged')
    }
    writeFileSync(damaged, Buffer.concat([readFileSync(file), Buffer.from('x')]))
    expect(refusalOf(await checkBackup(damaged)).code).toBe('backup.damaged')
  })

  it('leaves the target untouched when the file is damaged or not there', async () => {
    const place = { folder: join(folder, 'untouched') }
    expect(refusalOf(await restore(place, damaged)).code).toBe('backup.damaged')
    expect(refusalOf(await restore(place, join(folder, 'absent'))).code).toBe('backup.unreadable')
    expect(existsSync(place.folder)).toBe(false)
  })
})

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyPlace, onEveryEngine } from '../testing/engines.ts'
import { must, refusalOf } from '../testing/result.ts'
import { sql } from 'kysely'
import { lockFolder } from './lock.ts'
import { migrateSchema, schemaVersion } from './migrate.ts'
import { connect, type LedgerPlace, migrateLedger, openLedger, placeFrom, placeName } from './open.ts'
import { storeRefusals } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lockFolder', () => {
  const data = join(folder, 'locked')
  const locks = () => readdirSync(folder).filter((name) => name.startsWith('locked.lock'))

  it('lets one in, and the next after it has left', () => {
    const release = must(lockFolder(data))
    expect(refusalOf(lockFolder(data))).toMatchObject({ code: 'ledger.locked', data: { pid: String(process.pid) } })
    release()
    must(lockFolder(data))()
    expect(locks()).toHaveLength(1)
  })

  it('takes over from a process that has died', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => child.on('close', resolve))
    writeFileSync(`${data}.lock-40`, JSON.stringify({ pid: child.pid, started: '', host: hostname() }))
    must(lockFolder(data))()
    expect(locks()).toEqual(['locked.lock-41'])
  })

  it('takes over from an earlier process whose number lives again', () => {
    writeFileSync(`${data}.lock-50`, JSON.stringify({ pid: process.pid, started: 'another boot 1', host: hostname() }))
    // where the system tells no times of start, a number that lives is taken for its process
    if (existsSync('/proc/self/stat')) must(lockFolder(data))()
  })

  it('never takes over from another machine', () => {
    writeFileSync(`${data}.lock-60`, JSON.stringify({ pid: 1, started: '', host: 'elsewhere' }))
    expect(refusalOf(lockFolder(data))).toMatchObject({ code: 'ledger.lockedElsewhere', data: { host: 'elsewhere' } })
  })
})

describe('openLedger', () => {
  it('says that there is no ledger in an empty place, and makes none', async () => {
    const place = { folder: join(folder, 'absent') }
    expect(refusalOf(await openLedger(place)).code).toBe('ledger.absent')
    expect(existsSync(place.folder)).toBe(false)
  })

  it('leaves a file, and a folder with files of others, as they are', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const foreign = join(folder, 'foreign')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'letter.docx'), '')
    expect(await opened({ folder: file })).toEqual(['ledger.notFolder', 'ledger.notFolder'])
    expect(await opened({ folder: foreign })).toEqual(['ledger.foreignFolder', 'ledger.foreignFolder'])
    expect(await opened({ folder: join(file, 'below') })).toEqual(['ledger.absent', 'ledger.cannotUse'])
    expect(readdirSync(foreign)).toEqual(['letter.docx'])
  })

  it.each(['nonsense', 'mysql://a:b@c/d', 'postgres://a:b#c@d/e'])('does not try the address %s', async (url) => {
    expect(refusalOf(await openLedger({ url })).code).toBe('ledger.badUrl')
  })

  it('keeps a ledger in a folder, open once at a time', async () => {
    const place = { folder: join(folder, 'data') }
    expect(must(await migrateLedger(place)).at(-1)).toBe(schemaVersion)
    const ledger = must(await openLedger(place))
    expect(refusalOf(await openLedger(place)).code).toBe('ledger.locked')
    const ticks = await ticksDuring(() => sql`select count(*) from generate_series(1, 3000000)`.execute(ledger.db))
    expect(ticks).toBeGreaterThan(2)
    await ledger.close()
    expect(must(await migrateLedger(place))).toEqual([])
  })

  it('says when a server does not answer, without its password', async () => {
    const refused = refusalOf(await openLedger({ url: 'postgres://somebody:secret@127.0.0.1:1/x' }))
    expect(refused.code).toBe('ledger.unreachable')
    expect(JSON.stringify(refused)).not.toContain('secret')
  })
})

const opened = async (place: LedgerPlace) => [
  refusalOf(await openLedger(place)).code,
  refusalOf(await migrateLedger(place)).code,
]

/** How often the event loop comes round meanwhile: an engine in this thread would let it come round once. */
async function ticksDuring(work: () => Promise<unknown>): Promise<number> {
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 5)
  await work()
  clearInterval(timer)
  return ticks
}

onEveryEngine('schema', (_, engine) => {
  it('refuses an older ledger until it is migrated, and a newer one', async () => {
    const place = await emptyPlace(engine)
    expect(refusalOf(await openLedger(place)).code).toBe('ledger.absent')
    const { db, close } = must(await connect(place))
    await migrateSchema(db, '0003-execution')
    await close()
    expect(refusalOf(await openLedger(place))).toMatchObject({
      code: 'ledger.older',
      data: { version: '0003-execution' },
    })
    expect(must(await migrateLedger(place)).at(-1)).toBe(schemaVersion)
    await must(await openLedger(place)).close()
    const newer = must(await connect(place))
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`.execute(newer.db)
    await newer.close()
    expect(refusalOf(await openLedger(place)).code).toBe('ledger.newer')
    expect(refusalOf(await migrateLedger(place)).code).toBe('ledger.newer')
  }, 120_000)
})

describe('places', () => {
  it.each([
    [{}, { folder: 'data' }],
    [{ MINGZHANG_DATA: 'x' }, { folder: 'x' }],
    [{ DATABASE_URL: 'postgres://a:b@c/d', MINGZHANG_DATA: 'x' }, { url: 'postgres://a:b@c/d' }],
  ])('of %j is %j', (environment, place) => expect(placeFrom(environment)).toEqual(place))

  it('are shown without passwords', () => expect(placeName({ url: 'postgres://a:b@c/d' })).toBe('postgres://c/d'))

  it('have a sentence for every refusal', () => {
    const source = ['open.ts', 'lock.ts', 'restore.ts', 'backup.ts', 'write.ts', 'writer.ts']
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('\n')
    const codes = [...source.matchAll(/'((?:ledger|backup|restore)\.[a-zA-Z]+)'/g)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(15)
    for (const code of codes) expect([code, storeRefusals[code]]).toEqual([code, expect.stringMatching(/。$/)])
  })
})

/**
 * `npm run crash -- [MOMENTS] [--engine pglite|postgres]`: kills a writing process without warning at random moments, on both engines
 * or on the one named; 200 unless told.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crash, type Survived } from '../src/ledger/testing/crash.ts'
import { createDatabase, dropDatabase, startServer } from '../src/ledger/testing/server.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string' } } })
const moments = Number(positionals[0] ?? 200)

const told = (engine: string) => (done: number) => {
  if (done % 10 === 0 || done === moments) console.log(`${engine}: ${done} of ${moments} kills survived`)
}

const runs: Readonly<Record<string, () => Promise<Survived>>> = {
  pglite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-crash-'))
    const survived = await crash({ folder: join(folder, 'data') }, moments, told('pglite'))
    rmSync(folder, { recursive: true, force: true })
    return survived
  },
  postgres: async () => {
    const server = await startServer()
    const url = await createDatabase(server.url, `mingzhang_crash_${process.pid}`)
    const survived = await crash({ url }, moments, told('postgres'))
    await dropDatabase(url)
    await server.stop()
    return survived
  },
}

const named = Object.entries(runs).filter(([engine]) => engine === (values.engine ?? engine))
if (named.length === 0 || !Number.isInteger(moments) || moments < 1) {
  console.error(`Usage: npm run crash -- [MOMENTS] [--engine ${Object.keys(runs).join('|')}]`)
  process.exit(2)
}
for (const [engine, run] of named) {
  const { kills, acknowledged } = await run()
  console.log(`${engine}: ${kills} kills, ${acknowledged} writes kept`)
}

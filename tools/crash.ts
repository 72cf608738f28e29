/** `npm run crash -- [MOMENTS]`: kills a writing process without warning at random moments, on both engines; 200 unless told. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from '../src/ledger/testing/crash.ts'
import { createDatabase, dropDatabase, startServer } from '../src/ledger/testing/server.ts'

const moments = Number(process.argv[2] ?? 200)
const told = (engine: string) => (done: number) => {
  if (done % 10 === 0 || done === moments) console.log(`${engine}: ${done} of ${moments} kills survived`)
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-crash-'))
const embedded = await crash({ folder: join(folder, 'data') }, moments, told('pglite'))
rmSync(folder, { recursive: true, force: true })

const server = await startServer()
const url = await createDatabase(server.url, `mingzhang_crash_${process.pid}`)
const served = await crash({ url }, moments, told('postgres'))
await dropDatabase(url)
await server.stop()

console.log(
  `pglite: ${embedded.kills} kills, ${embedded.acknowledged} writes kept; postgres: ${served.kills} kills, ${served.acknowledged} writes kept`,
)

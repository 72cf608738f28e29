import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import { verify } from '../audit/verify.ts'
import type { Ledger } from '../store/ledger.ts'
import { type LedgerPlace, migrateLedger, openLedger } from '../store/open.ts'
import { initialise, setUpUnit } from './ledgers.ts'
import { must } from './result.ts'

/** What was found after all the kills. */
export interface Survived {
  readonly kills: number
  readonly acknowledged: number
}

/**
 * Starts a process that writes without end, kills it without warning at a random moment, opens the ledger again and looks: everything
 * that was acknowledged is there, nothing is there by half, and the chain is whole. As often as asked. Throws at the first loss.
 */
export async function crash(
  place: LedgerPlace,
  kills: number,
  onKill: (done: number) => void = () => undefined,
): Promise<Survived> {
  must(await migrateLedger(place))
  const first = must(await openLedger(place))
  await initialise(first)
  await setUpUnit(first, 'A')
  await first.close()
  let acknowledged = 0
  for (let done = 1; done <= kills; done++) {
    const told = await killedWriter(place, Math.random() * 300)
    const ledger = must(await openLedger(place))
    try {
      acknowledged = Math.max(acknowledged, await survivors(ledger, told))
    } finally {
      await ledger.close()
    }
    onKill(done)
  }
  return { kills, acknowledged }
}

/** The numbers that a writer acknowledged before it was killed, some milliseconds after the first. */
function killedWriter(place: LedgerPlace, milliseconds: number): Promise<readonly number[]> {
  const script = fileURLToPath(new URL('./crash-writer.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    if (out === '') void wait(milliseconds).then(() => child.kill('SIGKILL'))
    out += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The writer ended by itself: ${errors}`))
      // the last line may be half written: what it says was acknowledged all the same only if it is whole
      resolve(out.split('\n').slice(0, -1).map(Number))
    })
  })
}

async function survivors(ledger: Ledger, told: readonly number[]): Promise<number> {
  const { rows } = await sql<{ readonly line: bigint; readonly quotas: bigint; readonly copied: bigint }>`
    select l.line_id as line,
      (select count(*) from quota_entry q where q.unit_id = 'A' and q.line_id = l.line_id and q.amount_fen = l.line_id) as quotas,
      (select count(*) from bank_entry b where b.unit_id = 'A' and b.amount_fen = l.line_id) as copied
    from budget_line l where l.unit_id = 'A' order by 1`.execute(ledger.db)
  const present = new Set(rows.map(({ line }) => Number(line)))
  for (const one of told) invariant(present.has(one), `acknowledged write ${one} is there`)
  for (const { line, quotas, copied } of rows)
    invariant(quotas === 1n && copied === (line % 5n === 0n ? 1000n : 0n), `write ${line} is whole`)
  const found = await verify(ledger)
  invariant(
    found.faults.length === 0,
    `the chain is whole: ${JSON.stringify(found.faults[0], (_, value) => (typeof value === 'bigint' ? String(value) : value))}`,
  )
  invariant(found.entries === BigInt(rows.length) + 2n, 'every write has its entry, and no other')
  return rows.length
}

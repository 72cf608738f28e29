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
 * Starts a process that writes without end on a unit of its own, kills it without warning at a random moment, opens the ledger again
 * and looks: everything that was acknowledged is there, nothing is there by half, and the chain is whole. As often as asked; in the
 * end the whole ledger is compared with its chains once more. Throws at the first loss.
 */
export async function crash(
  place: LedgerPlace,
  kills: number,
  onKill: (done: number) => void = () => undefined,
): Promise<Survived> {
  must(await migrateLedger(place))
  const units = Array.from({ length: kills }, (_, at) => `unit${at + 1}`)
  await inLedger(place, async (ledger) => {
    await initialise(ledger)
    for (const unit of units) await setUpUnit(ledger, unit)
  })
  let acknowledged = 0
  for (const [done, unit] of units.entries()) {
    const told = await killedWriter(place, unit, Math.random() * 300)
    acknowledged += await inLedger(place, (ledger) => survivors(ledger, unit, told))
    onKill(done + 1)
  }
  await inLedger(place, (ledger) => isSound(ledger))
  return { kills, acknowledged }
}

async function inLedger<T>(place: LedgerPlace, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = must(await openLedger(place))
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** The numbers that a writer acknowledged before it was killed, some milliseconds after the first. */
function killedWriter(place: LedgerPlace, unit: string, milliseconds: number): Promise<readonly number[]> {
  const script = fileURLToPath(new URL('./crash-writer.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(place), unit], {
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

async function survivors(ledger: Ledger, unit: string, told: readonly number[]): Promise<number> {
  const { rows } = await sql<{ readonly line: bigint; readonly quotas: bigint; readonly copied: bigint }>`
    select l.line_id as line,
      (select count(*) from quota_entry q
        where q.unit_id = l.unit_id and q.line_id = l.line_id and q.amount_fen = l.line_id) as quotas,
      (select count(*) from bank_entry b where b.unit_id = l.unit_id and b.amount_fen = l.line_id) as copied
    from budget_line l where l.unit_id = ${unit} order by 1`.execute(ledger.db)
  const present = new Set(rows.map(({ line }) => Number(line)))
  for (const one of told) invariant(present.has(one), `acknowledged write ${one} is there`)
  for (const { line, quotas, copied } of rows)
    invariant(quotas === 1n && copied === (line % 5n === 0n ? 1000n : 0n), `write ${line} is whole`)
  const entries = await isSound(ledger, unit)
  invariant(entries === BigInt(rows.length) + 1n, 'every write has its entry, and no other')
  return told.length
}

/** The number of entries of a unit, or of all, whose chains must be whole. */
async function isSound(ledger: Ledger, unit?: string): Promise<bigint> {
  const { faults, entries } = await verify(ledger, unit === undefined ? {} : { unit })
  const [first] = faults
  invariant(first === undefined, `the chain of ${first?.unit} is whole: ${first?.kind} in entry ${first?.entry}`)
  return entries
}

import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import { actions } from '../authority/actions.ts'
import { authorise, authoriseFirst, authoriseNewUnit, type Standing, standingOf } from '../authority/authorise.ts'
import { canonicalJson } from './canonical.ts'
import { insideWrite, notInside } from './dialect.ts'
import { type Engine, sqlState } from './engine.ts'
import { type Changes, entryHash, firstHash, isBulk } from './entry.ts'
import type { Tables } from './generated.ts'
import type { Act, Ledger, Refusal, Writer } from './ledger.ts'
import { refreshStatistics } from './statistics.ts'
import { type Collected, Refused, writerOf } from './writer.ts'

type Work<T> = (writer: Writer) => Promise<Result<T, Refusal>>

/** Attempts at a write that other writes got in the way of. The head of a chain is locked first, so this is rare. */
const mostAttempts = 8
const disturbed = ['40001', '40P01']

/** A ledger on an engine whose schema is there. */
export function ledgerOn(engine: Engine, db: Kysely<Tables>, close: () => Promise<void>): Ledger {
  const inTurn = turns()
  return {
    engine: engine.kind,
    db,
    close,
    write: async (act, work) => {
      invariant(act.action in actions, `${act.action} is an action of authority/actions.ts`)
      notInside(engine)
      const { result, copied } = await inTurn(act.unit, () => attempts(engine, db, act, work))
      // what was written stands, whether the planner could be told or not
      if (copied && engine.kind === 'pglite') await refreshStatistics(db).catch(() => undefined)
      return result
    },
  }
}

/** Writes of one unit wait for each other here, not with a connection in hand. */
function turns(): <T>(unit: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (unit, work) => {
    const turn = (last.get(unit) ?? Promise.resolve()).then(work)
    const settled = turn.catch(() => undefined)
    last.set(unit, settled)
    try {
      return await turn
    } finally {
      if (last.get(unit) === settled) last.delete(unit)
    }
  }
}

interface Written<T> {
  readonly result: Result<T, Refusal>
  /** Whether many rows were written at once. */
  readonly copied: boolean
}

async function attempts<T>(engine: Engine, db: Kysely<Tables>, act: Act, work: Work<T>): Promise<Written<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((trx) => inTransaction(engine, trx, act, work))
    } catch (error) {
      if (error instanceof Refused) return { result: fail(error.refusal), copied: false }
      const again = disturbed.includes(sqlState(error) ?? '') && attempt < mostAttempts
      if (!again) throw error
      await wait(2 ** attempt * (1 + Math.random()))
    }
  }
}

async function inTransaction<T>(
  engine: Engine,
  trx: Transaction<Tables>,
  act: Act,
  work: Work<T>,
): Promise<Written<T>> {
  const head = await lockHead(trx, act.unit)
  const standing = await standingOf(trx, act)
  await demand(authoriseBefore(trx, act, standing))
  const collected = writerOf(trx, act, standing, head)
  const done = await insideWrite(engine, () => work(collected.writer))
  if (!done.ok) throw new Refused(done.error)
  if (collected.changes.length === 0) return { result: done, copied: false }
  if (!standing.exists && act.action !== 'initialise') await demand(authoriseNewUnit(trx, act))
  await append(trx, act, head, collected)
  return { result: done, copied: collected.changes.some(isBulk) }
}

async function demand(allowed: Promise<Result<undefined, Refusal>>): Promise<void> {
  const answer = await allowed
  if (!answer.ok) throw new Refused(answer.error)
}

async function authoriseBefore(
  trx: Transaction<Tables>,
  act: Act,
  standing: Standing,
): Promise<Result<undefined, Refusal>> {
  if (act.action === 'initialise') return authoriseFirst(trx, act)
  return standing.exists ? authorise(act, standing) : ok(undefined)
}

interface Head {
  readonly entries: bigint
  readonly hash: string
  readonly nextId: bigint
}

/** Locks the head of the unit's chain until the end of the transaction, and makes it when there is none. */
async function lockHead(trx: Transaction<Tables>, unit: string): Promise<Head> {
  const { rows } = await sql<Head>`
    insert into audit_head (unit_id, hash) values (${unit}, ${firstHash})
    on conflict (unit_id) do update set unit_id = excluded.unit_id
    returning entries, hash, next_id`.execute(trx)
  invariant(rows[0] !== undefined, 'the head of a chain is there once it was made')
  return rows[0]
}

/** Adds the entry to the chain and moves its head. */
async function append(trx: Transaction<Tables>, act: Act, head: Head, collected: Collected): Promise<void> {
  const changes: Changes = { changes: collected.changes, nextId: String(collected.nextId()) }
  const entry = {
    unitId: act.unit,
    entry: head.entries + 1n,
    at: instant(act.at),
    person: act.person,
    action: act.action,
    reason: act.reason ?? null,
    undoes: act.undoes ?? null,
    changes: canonicalJson(changes),
    previousHash: head.hash,
  }
  const hash = entryHash(entry)
  await sql`
    with entry as (
      insert into audit_entry (unit_id, entry, at, person, action, reason, undoes, changes, previous_hash, hash)
      values (${entry.unitId}, ${entry.entry}, ${entry.at}, ${entry.person}, ${entry.action}, ${entry.reason},
        ${entry.undoes}, ${entry.changes}, ${entry.previousHash}, ${hash})
    )
    update audit_head set entries = ${entry.entry}, hash = ${hash}, next_id = ${collected.nextId()}
    where unit_id = ${entry.unitId}`.execute(trx)
}

function instant(at: string | undefined): string {
  const date = at === undefined ? new Date() : new Date(at)
  invariant(!Number.isNaN(date.getTime()), `an act happens at an instant, not at ${at}`)
  return date.toISOString()
}

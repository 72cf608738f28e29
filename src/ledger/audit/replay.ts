import { fail, ok, type Result } from '#core/base/result.ts'
import type { Transaction } from 'kysely'
import { applyEntry } from '../store/apply.ts'
import { canonicalJson, canonicalRow } from '../store/canonical.ts'
import { sqlState } from '../store/engine.ts'
import { type Changes, type Entry, isBulk } from '../store/entry.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { lockRow } from '../store/rows.ts'
import { shapeOf } from '../store/shape.ts'
import { verify } from './verify.ts'

/** Entries read at once. */
const pageSize = 200
const foreignKeyViolation = '23503'

/** A chain on its way into the new ledger, with the entry that comes next. */
interface Chain {
  readonly next: Entry
  readonly rest: AsyncGenerator<Entry>
}

/**
 * Builds the state of a ledger anew in an empty one, from the chains alone; the number of entries. Chains are independent but for
 * rows that they share: an entry that refers to a row that is not there yet, or changes one that is not yet what it was, waits for the
 * other chains. Of those that can go on the one that was written first does.
 */
export async function replay(source: Ledger, target: Ledger): Promise<Result<bigint, Refusal>> {
  const present = await target.db.selectFrom('auditHead').select('unitId').limit(1).execute()
  if (present.length > 0) return fail({ code: 'ledger.notEmpty', data: { place: target.engine } })
  const { faults } = await verify(source)
  const [first] = faults
  if (first)
    return fail({
      code: 'ledger.faulty',
      data: { unit: first.unit, entry: String(first.entry ?? ''), kind: first.kind },
    })
  const heads = await source.db.selectFrom('auditHead').select('unitId').execute()
  let chains: readonly Chain[] = []
  for (const { unitId } of heads) chains = [...chains, ...(await goingOn(entriesOf(source, unitId)))]
  let done = 0n
  while (chains.length > 0) {
    const chain = await applyFirst(source, target, chains.toSorted(byTime))
    chains = [...chains.filter((one) => one !== chain), ...(await goingOn(chain.rest))]
    done += 1n
  }
  return ok(done)
}

async function* entriesOf(source: Ledger, unit: string): AsyncGenerator<Entry> {
  for (let last = 0n; ; ) {
    const entries: readonly Entry[] = await source.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('unitId', '=', unit)
      .where('entry', '>', last)
      .orderBy('entry')
      .limit(pageSize)
      .execute()
    yield* entries
    last = entries.at(-1)?.entry ?? last
    if (entries.length < pageSize) return
  }
}

/** The chain with its next entry; nothing when it has come to its end. */
async function goingOn(rest: AsyncGenerator<Entry>): Promise<readonly Chain[]> {
  const { value, done } = await rest.next()
  return done ? [] : [{ next: value, rest }]
}

const byTime = ({ next: one }: Chain, { next: other }: Chain): number =>
  one.at === other.at ? (one.unitId < other.unitId ? -1 : 1) : one.at < other.at ? -1 : 1

/** Applies the next entry of the first chain that can go on. */
async function applyFirst(source: Ledger, target: Ledger, chains: readonly Chain[]): Promise<Chain> {
  for (const chain of chains) if (await applied(source, target, chain.next)) return chain
  throw new Error(`These chains wait for each other: ${chains.map(({ next }) => next.unitId).join(' ')}`)
}

async function applied(source: Ledger, target: Ledger, entry: Entry): Promise<boolean> {
  try {
    return await target.db.transaction().execute(async (trx) => {
      if (!(await sharedRowsAreAsBefore(trx, entry))) return false
      await applyEntry(trx, entry, (one, part) => partOf(source, one, part))
      return true
    })
  } catch (error) {
    if (sqlState(error) === foreignKeyViolation) return false
    throw error
  }
}

/** Rows without a unit are changed by several chains, whose order is told by what each of them found. */
async function sharedRowsAreAsBefore(trx: Transaction<Tables>, { changes }: Entry): Promise<boolean> {
  const seen = new Set<string>()
  for (const change of (JSON.parse(changes) as Changes).changes) {
    // written by this store
    if (isBulk(change)) continue
    const shape = shapeOf(change.table)
    if (shape.byUnit) continue
    const row = change.after ?? change.before ?? {}
    const key = Object.fromEntries(shape.key.map((column) => [column, row[column]]))
    const name = `${shape.name} ${canonicalJson(key)}`
    // what the entry itself changed twice was as before the first time
    if (seen.has(name)) continue
    seen.add(name)
    const now = await lockRow(trx, shape, key)
    if (canonicalJson(now && canonicalRow(now)) !== canonicalJson(change.before)) return false
  }
  return true
}

async function partOf({ db }: Ledger, { unitId, entry }: Entry, part: number): Promise<Uint8Array> {
  const query = db.selectFrom('auditBulk').select('rows').where('unitId', '=', unitId)
  return (await query.where('entry', '=', entry).where('part', '=', part).executeTakeFirstOrThrow()).rows
}

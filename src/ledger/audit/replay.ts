import { invariant } from '#core/base/invariant.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import { applyEntry } from '../store/apply.ts'
import { sqlState } from '../store/engine.ts'
import type { Entry } from '../store/entry.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { verify } from './verify.ts'

/** Entries read at once. */
const pageSize = 200
const foreignKeyViolation = '23503'

/**
 * Builds the state of a ledger anew in an empty one, from the chains alone. Chains are independent but for what their rows refer to:
 * one whose next entry refers to a row that is not there yet waits for the others.
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
  const heads = await source.db.selectFrom('auditHead').select('unitId').orderBy('unitId').execute()
  let waiting = heads.map(({ unitId }) => unitId)
  const done = new Map<string, bigint>()
  while (waiting.length > 0) {
    const before = total(done)
    const left: string[] = []
    for (const unit of waiting) if (!(await replayUnit(source, target, unit, done))) left.push(unit)
    invariant(left.length === 0 || total(done) > before, `chains can be replayed: ${left.join(' ')}`)
    waiting = left
  }
  return ok(total(done))
}

const total = (done: ReadonlyMap<string, bigint>): bigint => [...done.values()].reduce((sum, one) => sum + one, 0n)

/** Goes on with a chain; false when it must wait for another. */
async function replayUnit(source: Ledger, target: Ledger, unit: string, done: Map<string, bigint>): Promise<boolean> {
  for (;;) {
    const entries: readonly Entry[] = await source.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('unitId', '=', unit)
      .where('entry', '>', done.get(unit) ?? 0n)
      .orderBy('entry')
      .limit(pageSize)
      .execute()
    for (const entry of entries) {
      try {
        await target.db.transaction().execute((trx) => applyEntry(trx, entry, (one, part) => partOf(source, one, part)))
      } catch (error) {
        if (sqlState(error) === foreignKeyViolation) return false
        throw error
      }
      done.set(unit, entry.entry)
    }
    if (entries.length < pageSize) return true
  }
}

async function partOf({ db }: Ledger, { unitId, entry }: Entry, part: number): Promise<Uint8Array> {
  const query = db.selectFrom('auditBulk').select('rows').where('unitId', '=', unitId)
  return (await query.where('entry', '=', entry).where('part', '=', part).executeTakeFirstOrThrow()).rows
}

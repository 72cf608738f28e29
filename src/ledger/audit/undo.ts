import type { Transaction } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Action } from '../authority/actions.ts'
import { availableOn } from '../execution/available.ts'
import { refuse as refuseSpending } from '../execution/words.ts'
import { canonicalJson, canonicalRow } from '../store/canonical.ts'
import { sqlState } from '../store/engine.ts'
import { type Changes, isBulk, type RowChange } from '../store/entry.ts'
import type { Tables } from '../store/generated.ts'
import type { Act, Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import { lockRow } from '../store/rows.ts'
import { type CanonicalRow, shapeOf, type TableName } from '../store/shape.ts'
import { bulkRows } from './chain.ts'
import { isDraft } from './drafts.ts'
import { danglingReferences } from './references.ts'

/**
 * Takes back what an entry did, as an act of its own that needs the same role. Refused when the entry was taken back before, when a
 * row has changed since, when other rows refer to it, and when it is no draft: frozen, approved, paid.
 */
export async function undo(
  ledger: Ledger,
  act: Omit<Act, 'action' | 'undoes'>,
  entry: bigint,
): Promise<Result<undefined, Refusal>> {
  const { unit } = act
  const found = await ledger.db
    .selectFrom('auditEntry')
    .select(['action', 'undoes', 'changes'])
    .where('unitId', '=', unit)
    .where('entry', '=', entry)
    .executeTakeFirst()
  if (found === undefined || found.undoes !== null) return refuse('undo.noEntry', unit, entry)
  const { changes } = JSON.parse(found.changes) as Changes // written by this store
  const action = found.action as Action // the action of an act that was done
  try {
    return await ledger.write({ ...act, action, undoes: entry }, async (writer) => {
      if (await takenBack(writer.trx, unit, entry)) return refuse('undo.done', unit, entry)
      const tables = new Set(changes.map(({ table }) => shapeOf(table).table))
      const dangling = await danglingReferences(writer.trx, unit, tables)
      for (const change of changes.toReversed()) {
        if (!isBulk(change)) {
          const undone = await undoRow(writer, unit, entry, change)
          if (!undone.ok) return undone
          continue
        }
        for await (const rows of bulkRows(writer.trx, unit, entry, change)) {
          if (!rows.ok) return refuse('undo.faulty', unit, entry)
          for (const after of rows.value) {
            const undone = await undoRow(writer, unit, entry, { table: change.table, after })
            if (!undone.ok) return undone
          }
        }
      }
      const now = await danglingReferences(writer.trx, unit, tables)
      return now > dangling ? refuse('undo.inUse', unit, entry) : withinQuota(writer, unit, changes)
    })
  } catch (error) {
    if (sqlState(error) === '23503') return refuse('undo.inUse', unit, entry)
    throw error
  }
}

/** A payment or contract that comes back needs its quota again, which others may have used since. */
async function withinQuota(
  writer: Writer,
  unit: string,
  changes: Changes['changes'],
): Promise<Result<undefined, Refusal>> {
  for (const change of changes) {
    if (isBulk(change) || change.before === undefined || !reserving.includes(change.table)) continue
    const { year, lineId, amountFen } = change.before
    const line = { unit, year: Number(year), lineId: BigInt(String(lineId)) }
    const now = await availableOn(writer.trx, line)
    if (now.availableFen >= 0n) continue
    const fen = BigInt(String(amountFen))
    const [inProcess, committed] = change.table === 'payment' ? [fen, 0n] : [0n, fen]
    return refuseSpending('execution.quota', {
      ...now,
      inProcessFen: now.inProcessFen - inProcess,
      committedFen: now.committedFen - committed,
      availableFen: now.availableFen + fen,
      amountFen: fen,
    })
  }
  return ok(undefined)
}

const reserving: readonly TableName[] = ['payment', 'commitment']

function refuse(
  code: string,
  unit: string,
  entry: bigint,
  more: Readonly<Record<string, string>> = {},
): Result<never, Refusal> {
  return fail({ code, data: { unit, entry: String(entry), ...more } })
}

async function takenBack(trx: Transaction<Tables>, unit: string, entry: bigint): Promise<boolean> {
  const query = trx.selectFrom('auditEntry').select('entry').where('unitId', '=', unit).where('undoes', '=', entry)
  return (await query.executeTakeFirst()) !== undefined
}

async function undoRow(
  writer: Writer,
  unit: string,
  entry: bigint,
  change: RowChange,
): Promise<Result<undefined, Refusal>> {
  const { table, before, after } = change
  const shape = shapeOf(table)
  const row = after ?? before ?? {}
  const key = Object.fromEntries(shape.key.map((column) => [column, row[column]]))
  const told = { table: shape.name, key: Object.values(key).join(' ') }
  const now = await lockRow(writer.trx, shape, key)
  const same =
    now === undefined
      ? after === undefined
      : after !== undefined && canonicalJson(canonicalRow(now)) === canonicalJson(after)
  if (!same) return refuse('undo.changed', unit, entry, told)
  for (const state of [before, after])
    if (state && !(await isDraft(writer.trx, table, state))) return refuse('undo.noDraft', unit, entry, told)
  if (before === undefined) await writer.remove(table, typed(table, key))
  else if (after === undefined) await writer.insert(table, typed(table, before))
  else await writer.update(table, typed(table, key), typed(table, changed(shape.key, before, after)))
  return ok(undefined)
}

/** The columns that differ, with what they were before. */
function changed(key: readonly string[], before: CanonicalRow, after: CanonicalRow): Readonly<Record<string, unknown>> {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const different = columns.filter((column) => !key.includes(column) && before[column] !== after[column])
  return Object.fromEntries(different.map((column) => [column, before[column] ?? null]))
}

/** Canonical values are what the engines take: decimal texts for `bigint`. */
function typed(_table: TableName, row: Readonly<Record<string, unknown>>): RowOf<TableName> {
  return row as unknown as RowOf<TableName> // the shape of the table says so
}

import type { Transaction } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Action } from '../authority/actions.ts'
import { availableOn, inProcess, type LineKey } from '../execution/available.ts'
import { canonicalJson, canonicalRow } from '../store/canonical.ts'
import { sqlState } from '../store/engine.ts'
import { type Change, type Changes, isBulk, type RowChange } from '../store/entry.ts'
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
  if (found === undefined || found.undoes !== null)
    return fail({ code: 'undo.noEntry', data: { unit, entry: String(entry) } })
  const { changes } = JSON.parse(found.changes) as Changes // written by this store
  const action = found.action as Action // the action of an act that was done
  const undone: Undone = { unit, entry, action }
  try {
    return await ledger.write({ ...act, action, undoes: entry }, async (writer) => {
      if (await takenBack(writer.trx, undone)) return refuse('undo.done', undone)
      const tables = new Set(changes.map(({ table }) => shapeOf(table).table))
      const dangling = await danglingReferences(writer.trx, unit, tables)
      const taken: TakenOfLines = new Map()
      for (const change of changes.toReversed()) {
        for await (const rows of rowChanges(writer.trx, undone, change)) {
          if (!rows.ok) return refuse('undo.faulty', undone)
          for (const row of rows.value) {
            const back = await undoRow(writer, undone, row)
            if (!back.ok) return back
            count(taken, row)
          }
        }
      }
      const now = await danglingReferences(writer.trx, unit, tables)
      return now > dangling ? refuse('undo.inUse', undone) : withinBounds(writer, undone, taken)
    })
  } catch (error) {
    if (sqlState(error) === '23503') return refuse('undo.inUse', undone)
    throw error
  }
}

/** The entry that is taken back, and what was done there. */
interface Undone {
  readonly unit: string
  readonly entry: bigint
  readonly action: Action
}

/** How much more of the quota of each line is taken after the undoing than before it. */
interface Taken {
  readonly year: number
  readonly lineId: bigint
  fen: bigint
}

type TakenOfLines = Map<string, Taken>

/** While they have one of these statuses, payments take quota of their line. */
const taking: readonly string[] = [...inProcess, 'paid']

function count(taken: TakenOfLines, { table, before, after }: RowChange): void {
  if (table !== 'payment') return
  for (const [row, sign] of [[before, 1n] as const, [after, -1n] as const]) {
    if (row === undefined || !taking.includes(String(row['status']))) continue
    const key = `${String(row['year'])}|${String(row['lineId'])}`
    const line = taken.get(key) ?? { year: Number(row['year']), lineId: BigInt(String(row['lineId'])), fen: 0n }
    line.fen += sign * BigInt(String(row['amountFen']))
    taken.set(key, line)
  }
}

/** What comes back needs its quota again, which others may have used since; what goes may have been paid back since. */
async function withinBounds(writer: Writer, undone: Undone, taken: TakenOfLines) {
  for (const { year, lineId, fen } of taken.values()) {
    const key = { unit: undone.unit, year, lineId }
    const { availableFen, paidFen } = await availableOn(writer.trx, key)
    if (fen < 0n && paidFen < 0n) {
      const data = { line: await itemsOf(writer.trx, key), amountFen: String(-fen), paidFen: String(paidFen - fen) }
      return refuse('undo.paidBack', undone, data)
    }
    if (fen > 0n && availableFen < 0n) {
      const data = {
        line: await itemsOf(writer.trx, key),
        amountFen: String(fen),
        availableFen: String(availableFen + fen),
      }
      return refuse('undo.overQuota', undone, data)
    }
  }
  return ok(undefined)
}

/** The items of a line, by which a person knows it. */
async function itemsOf(trx: Transaction<Tables>, { unit, year, lineId }: LineKey): Promise<string> {
  const { functional, departmental } = await trx
    .selectFrom('budgetLine')
    .select(['functional', 'departmental'])
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirstOrThrow()
  return `${functional} ${departmental}`
}

function refuse(
  code: string,
  { unit, entry, action }: Undone,
  more: Readonly<Record<string, string>> = {},
): Result<never, Refusal> {
  return fail({ code, data: { unit, entry: String(entry), action, ...more } })
}

/** The rows of a change, many at a time where they were written in bulk. */
async function* rowChanges(
  trx: Transaction<Tables>,
  { unit, entry }: Undone,
  change: Change,
): AsyncGenerator<Result<readonly RowChange[], unknown>> {
  if (!isBulk(change)) return void (yield ok([change]))
  for await (const rows of bulkRows(trx, unit, entry, change))
    yield rows.ok ? ok(rows.value.map((after) => ({ table: change.table, after }))) : rows
}

async function takenBack(trx: Transaction<Tables>, { unit, entry }: Undone): Promise<boolean> {
  const query = trx.selectFrom('auditEntry').select('entry').where('unitId', '=', unit).where('undoes', '=', entry)
  return (await query.executeTakeFirst()) !== undefined
}

async function undoRow(writer: Writer, undone: Undone, change: RowChange): Promise<Result<undefined, Refusal>> {
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
  if (!same) return refuse('undo.changed', undone, told)
  for (const state of [before, after])
    if (state && !(await isDraft(writer.trx, table, state))) return refuse('undo.noDraft', undone, told)
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

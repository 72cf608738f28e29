import type { Transaction } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import { actions } from '../authority/actions.ts'
import type { Standing } from '../authority/authorise.ts'
import { copyRows } from './bulk.ts'
import { canonicalRow } from './canonical.ts'
import { closedYearOf, closedYearSeeing, isHeld } from './closed-years.ts'
import type { Change } from './entry.ts'
import type { Tables } from './generated.ts'
import type { Act, Refusal, Writer } from './ledger.ts'
import { deleteRow, insertRows, lockRow, updateRow } from './rows.ts'
import { type Row, type Shape, shapeOf, writtenShapes } from './shape.ts'

/** Ends a work from the depth of it: the write is refused and rolled back. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A writer together with what it has collected. */
export interface Collected {
  readonly writer: Writer
  readonly changes: readonly Change[]
  readonly nextId: () => bigint
}

interface Head {
  readonly entries: bigint
  readonly nextId: bigint
}

/** The writer of one act, on the transaction of one attempt. */
export function writerOf(trx: Transaction<Tables>, act: Act, standing: Standing, head: Head): Collected {
  const changes: Change[] = []
  let nextId = head.nextId
  let parts = 0
  const { allow, allowChange } = allowing(act, standing)

  const change = async (
    table: string,
    keyGiven: Row,
    work: (shape: Shape, key: Row, before: Row) => Promise<Row | undefined>,
  ) => {
    const shape = writtenShape(table)
    allow(shape, keyGiven)
    const before = await lockRow(trx, shape, keyGiven)
    invariant(before !== undefined, `${table} has a row ${JSON.stringify(canonicalRow(keyGiven))}`)
    // the year of a row need not be part of its key
    allow(shape, before)
    const after = await work(shape, keyGiven, before)
    if (after !== undefined) allow(shape, after)
    allowChange(shape, before, after)
    const told = { table: shape.table, before: canonicalRow(before) }
    changes.push(after === undefined ? told : { ...told, after: canonicalRow(after) })
  }

  const writer: Writer = {
    trx,
    nextId: async () => nextId++,
    nextIds: async (count) => {
      const first = nextId
      nextId += BigInt(count)
      return first
    },
    insert: async (table, given) => {
      const shape = writtenShape(table)
      // a row of the table, seen as columns and values
      const rows = (Array.isArray(given) ? given : [given]) as readonly Row[]
      for (const row of rows) {
        allow(shape, row)
        allowChange(shape, undefined, row)
      }
      if (rows.length === 0) return
      for (const row of await insertRows(trx, shape, rows))
        changes.push({ table: shape.table, after: canonicalRow(row) })
    },
    // keys and changes are parts of rows, seen as columns and values
    update: (table, key, values) => change(table, key as Row, (shape, at) => updateRow(trx, shape, at, values as Row)),
    remove: (table, key) =>
      change(table, key as Row, async (shape, at) => {
        await deleteRow(trx, shape, at)
        return undefined
      }),
    copy: async (table, columns, batches) => {
      const shape = writtenShape(table)
      invariant(!isHeld(shape), `rows of ${table} are inserted: their dates say which years they count in`)
      const keeping = { unit: act.unit, entry: head.entries + 1n, firstPart: parts + 1 }
      const checked = checkedBatches(batches, shape, columns, allow)
      const bulk = await copyRows(trx, shape, columns, checked, keeping)
      parts += bulk.parts.length
      if (bulk.rows > 0) changes.push(bulk)
      return BigInt(bulk.rows)
    },
  }
  return { writer, changes, nextId: () => nextId }
}

function writtenShape(table: string): Shape {
  const shape = shapeOf(table)
  invariant(writtenShapes.includes(shape), `${table} is written by the store alone`)
  return shape
}

type Allow = (shape: Shape, row: Row) => void
type AllowChange = (shape: Shape, before: Row | undefined, after: Row | undefined) => void

/** Rows carry the unit of the act, and change no closed year unless the act is a correction. */
function allowing(act: Act, { closedYears }: Standing): { readonly allow: Allow; readonly allowChange: AllowChange } {
  const closed: ReadonlySet<number> = actions[act.action].correctsClosedYears === true ? new Set() : closedYears
  const refuse = (year: number | undefined) => {
    if (year === undefined) return
    throw new Refused({ code: 'ledger.yearClosed', data: { unit: act.unit, year: String(year) } })
  }
  return {
    allow: (shape, row) => {
      if (shape.byUnit) invariant(row['unitId'] === act.unit, `rows of ${shape.table} belong to the unit of the act`)
      refuse(closedYearOf(shape, row, closed))
    },
    allowChange: (shape, before, after) => refuse(closedYearSeeing(shape, before, after, closed)),
  }
}

type Fields = readonly (string | number | bigint | boolean | null)[]

async function* checkedBatches(
  batches: AsyncIterable<readonly Fields[]> | Iterable<readonly Fields[]>,
  shape: Shape,
  columns: readonly string[],
  allow: Allow,
): AsyncGenerator<readonly Fields[]> {
  const unitAt = columns.indexOf('unitId')
  const yearAt = columns.indexOf('year')
  let allowed: Fields | undefined
  for await (const batch of batches) {
    for (const row of batch) {
      invariant(row.length === columns.length, `a row of ${shape.table} has ${columns.length} values`)
      if (allowed && row[unitAt] === allowed[unitAt] && row[yearAt] === allowed[yearAt]) continue
      allow(shape, { unitId: row[unitAt], year: yearAt < 0 ? undefined : Number(row[yearAt]) })
      allowed = row
    }
    yield batch
  }
}

import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { canonicalJson, canonicalRow } from '../store/canonical.ts'
import { isBulk } from '../store/entry.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger } from '../store/ledger.ts'
import { rowsOf } from '../store/pages.ts'
import { type CanonicalRow, keyText, type Shape, shapeOf, sqlColumn, writtenShapes } from '../store/shape.ts'
import { bulkRows, type Fault, type SoundEntry, walkChain } from './chain.ts'

export interface Verification {
  /** None for a unit that nothing in the ledger speaks of. */
  readonly units: number
  readonly entries: bigint
  /** Rows compared with the chains. */
  readonly rows: bigint
  /** Of each unit the first bad entry, or all rows that are not what its chain says, in order of entries. */
  readonly faults: readonly Fault[]
}

export interface VerifyOptions {
  /** One unit only. Tables without a unit are then left out. */
  readonly unit?: string
  readonly onProgress?: (done: number, total: number, unit: string) => void
}

/** Recomputes every chain and compares every row with what the chains say, on one snapshot of the ledger. */
export function verify(ledger: Ledger, options: VerifyOptions = {}): Promise<Verification> {
  return ledger.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => verifyIn(trx, options))
}

/** `verify` inside a transaction that is open already. */
export async function verifyIn(db: Kysely<Tables>, { unit, onProgress }: VerifyOptions = {}): Promise<Verification> {
  const tables = await tablesByUnit(db, unit)
  const units = [...tables.keys()].toSorted()
  const shared: Balance = new Map()
  const faults: Fault[] = []
  let entries = 0n
  let rows = 0n
  for (const [at, one] of units.entries()) {
    onProgress?.(at, units.length, one)
    const found = await verifyUnit(db, one, tables.get(one) ?? new Set(), shared)
    faults.push(...found.faults)
    entries += found.entries
    rows += found.rows
  }
  onProgress?.(units.length, units.length, '')
  if (unit === undefined && faults.length === 0) {
    const found = await verifyShared(db, shared)
    faults.push(...found.faults)
    rows += found.rows
  }
  return { units: units.length, entries, rows, faults }
}

/** The tables in which each unit has rows, its chain's too: of fifty tables most are empty, and need no query of their own. */
async function tablesByUnit(db: Kysely<Tables>, unit?: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = ['audit_head', 'audit_entry', 'audit_bulk', ...ofUnits.map(({ name }) => name)]
  const where = unit === undefined ? sql`` : sql`where unit_id = ${unit}`
  const parts = names.map(
    (name) => sql`select distinct ${sql.lit(name)} as name, unit_id from ${sql.table(name)} ${where}`,
  )
  const found = await sql<{
    readonly name: string
    readonly unitId: string
  }>`${sql.join(parts, sql` union all `)}`.execute(db)
  const tables = new Map<string, Set<string>>()
  for (const { name, unitId } of found.rows) tables.set(unitId, (tables.get(unitId) ?? new Set()).add(name))
  return tables
}

const ofUnits = writtenShapes.filter(({ byUnit }) => byUnit)

interface Written {
  readonly entry: bigint
  /** Of the row as the chain leaves it; nothing when it was removed. */
  readonly digest?: string
}

/** What the chain of a unit says: the state of rows by table and key. */
type State = Map<string, Map<string, Written>>

/** Rows of tables without a unit, which several chains write: a row as it stands was once more written than taken away. */
type Balance = Map<string, { readonly unit: string; readonly entry: bigint; count: number }>

interface Verified {
  readonly entries: bigint
  readonly rows: bigint
  readonly faults: readonly Fault[]
}

async function verifyUnit(
  db: Kysely<Tables>,
  unit: string,
  tables: ReadonlySet<string>,
  shared: Balance,
): Promise<Verified> {
  const state: State = new Map()
  let entries = 0n
  let parts = 0
  for await (const step of walkChain(db, unit)) {
    if (!step.ok) return { entries, rows: 0n, faults: [step.error] }
    entries += 1n
    const fault = await take(db, unit, step.value, state, shared)
    if (fault) return { entries, rows: 0n, faults: [fault] }
    for (const change of step.value.changes.changes) if (isBulk(change)) parts += change.parts.length
  }
  const { rows: kept } = await sql<{ readonly parts: bigint }>`
    select count(*) as parts from audit_bulk where unit_id = ${unit}`.execute(db)
  if (kept[0]?.parts !== BigInt(parts))
    return { entries, rows: 0n, faults: [{ unit, kind: 'unknown', table: 'audit_bulk' }] }
  const compared = await compare(db, unit, tables, state)
  return { entries, ...compared }
}

/** Takes the changes of an entry into the state. */
async function take(
  db: Kysely<Tables>,
  unit: string,
  { entry, changes }: SoundEntry,
  state: State,
  shared: Balance,
): Promise<Fault | undefined> {
  for (const change of changes.changes) {
    const shape = shapeOf(change.table)
    const written = tableOf(state, shape)
    if (isBulk(change)) {
      for await (const rows of bulkRows(db, unit, entry.entry, change)) {
        if (!rows.ok) return rows.error
        for (const row of rows.value) written.set(keyText(shape, row), { entry: entry.entry, digest: digestOf(row) })
      }
    } else if (shape.byUnit) {
      const row = change.after ?? change.before ?? {}
      written.set(keyText(shape, row), {
        entry: entry.entry,
        ...(change.after ? { digest: digestOf(change.after) } : {}),
      })
    } else {
      if (change.after) count(shared, unit, entry.entry, shape, change.after, 1)
      if (change.before) count(shared, unit, entry.entry, shape, change.before, -1)
    }
  }
  return undefined
}

function tableOf(state: State, { table }: Shape): Map<string, Written> {
  const found = state.get(table) ?? new Map<string, Written>()
  state.set(table, found)
  return found
}

const sharedKey = (shape: Shape, row: CanonicalRow): string => `${shape.table} ${canonicalJson(row)}`

function count(shared: Balance, unit: string, entry: bigint, shape: Shape, row: CanonicalRow, change: 1 | -1): void {
  const key = sharedKey(shape, row)
  const before = shared.get(key)
  if (before) before.count += change
  else shared.set(key, { unit, entry, count: change })
}

/** 128 bits of SHA-256 are enough to tell a row from what it was: the chain itself holds the whole. */
function digestOf(row: CanonicalRow): string {
  return createHash('sha256').update(canonicalJson(row)).digest().toString('base64', 0, 16)
}

async function compare(
  db: Kysely<Tables>,
  unit: string,
  tables: ReadonlySet<string>,
  state: State,
): Promise<Omit<Verified, 'entries'>> {
  const faults: Fault[] = []
  let rows = 0n
  for (const shape of ofUnits.filter(({ name, table }) => tables.has(name) || state.has(table))) {
    const written = tableOf(state, shape)
    const fault = (key: string): Fault => {
      const entry = written.get(key)?.entry
      const told = { unit, table: shape.name, key: keyWords(shape, key) }
      return entry === undefined ? { ...told, kind: 'unknown' } : { ...told, entry, kind: 'row' }
    }
    for await (const row of rowsOf(db, shape, unit)) {
      const canonical = canonicalRow(row)
      const key = keyText(shape, canonical)
      if (written.get(key)?.digest !== digestOf(canonical)) faults.push(fault(key))
      written.delete(key)
      rows += 1n
    }
    for (const [key, { digest }] of written) if (digest !== undefined) faults.push(fault(key))
  }
  return { rows, faults: faults.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)) }
}

/** Rows that no entry wrote come last. */
const orderOf = ({ entry }: Fault): bigint => entry ?? 1n << 62n

/** `unit_id=A year=2026`, as one would look for the row. */
function keyWords(shape: Shape, key: string): string {
  const values = JSON.parse(key) as readonly unknown[] // made by keyText
  return shape.key.map((column, at) => `${sqlColumn(column).slice(1, -1)}=${String(values[at])}`).join(' ')
}

async function verifyShared(db: Kysely<Tables>, shared: Balance): Promise<Omit<Verified, 'entries'>> {
  const faults: Fault[] = []
  let rows = 0n
  for (const shape of writtenShapes.filter(({ byUnit }) => !byUnit)) {
    for await (const row of rowsOf(db, shape)) {
      const canonical = canonicalRow(row)
      const known = shared.get(sharedKey(shape, canonical))
      const told = { table: shape.name, key: keyWords(shape, keyText(shape, canonical)) }
      if (known?.count !== 1) faults.push({ ...told, unit: known?.unit ?? '', kind: 'unknown' })
      shared.delete(sharedKey(shape, canonical))
      rows += 1n
    }
  }
  for (const [key, { unit, entry, count: left }] of shared)
    if (left !== 0) faults.push({ unit, entry, kind: 'row', table: key.slice(0, key.indexOf(' ')) })
  return { rows, faults }
}

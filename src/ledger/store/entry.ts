import { canonicalJson, sha256 } from './canonical.ts'
import type { CanonicalRow, TableName } from './shape.ts'

/** What an act changed, in the order in which it did. */
export type Change = RowChange | BulkChange

/** One row: without `before` it was inserted, without `after` removed. Both are whole rows. */
export interface RowChange {
  readonly table: TableName
  readonly before?: CanonicalRow
  readonly after?: CanonicalRow
}

/** Many rows at once; the rows themselves are in parts beside the entry. */
export interface BulkChange {
  readonly table: TableName
  readonly columns: readonly string[]
  /** The columns that were left out and have a default, with its value at the time. */
  readonly defaults: CanonicalRow
  readonly rows: number
  readonly parts: readonly BulkPart[]
}

/** A part of the rows: where it lies, and the digest of its compressed bytes. */
export interface BulkPart {
  readonly part: number
  readonly rows: number
  readonly sha256: string
}

/** What a chain keeps of an act. */
export interface Entry {
  readonly unitId: string
  readonly entry: bigint
  readonly at: string
  readonly person: string
  readonly action: string
  readonly reason: string | null
  readonly undoes: bigint | null
  /** Canonical JSON of `Changes`. */
  readonly changes: string
  readonly previousHash: string
  readonly hash: string
}

export interface Changes {
  readonly changes: readonly Change[]
  /** The next free id of the unit after the act. */
  readonly nextId: string
}

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64)

/** SHA-256 of the hash before, the head of the entry and its changes, in lines. */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { unitId, at, person, action, reason, undoes, changes, previousHash } = entry
  const head = canonicalJson({ unitId, entry: entry.entry, at, person, action, reason, undoes })
  return sha256(`${previousHash}\n${head}\n${changes}`)
}

export const isBulk = (change: Change): change is BulkChange => 'parts' in change

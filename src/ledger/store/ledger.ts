import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Result } from '#core/base/result.ts'
import type { Action } from '../authority/actions.ts'
import type { Tables } from './generated.ts'

/** Reading is plain Kysely. Writing goes through `write` alone: authorised, validated, in one transaction, audited. */
export interface Ledger {
  readonly engine: 'pglite' | 'postgres'
  readonly db: Kysely<Tables>
  write<T>(act: Act, work: (writer: Writer) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>>
  close(): Promise<void>
}

/** What somebody does to the accounts of one unit: it becomes one entry of that unit's chain. */
export interface Act {
  /** The unit whose chain the act belongs to; every row written carries it. Rows of divisions go under the unit that is being set up. */
  readonly unit: string
  readonly person: string
  /** One of the actions in `authority/actions.ts`, which says which roles may do it. */
  readonly action: Action
  readonly reason?: string
  /** When the act happened, for imports of the past and for reproducible samples; the clock of the store otherwise. */
  readonly at?: string
  /** The entry of the unit's chain that this act takes back; set by `undo`. */
  readonly undoes?: bigint
}

/** The only way rows are written. Each change is kept with what was before and what is after. */
export interface Writer {
  /** For reading inside the transaction. The head of the unit's chain is locked: nobody else writes this unit meanwhile. */
  readonly trx: Transaction<Tables>
  /** The next free id of the unit. */
  nextId(): Promise<bigint>
  /** The first of so many ids of the unit in a row. */
  nextIds(count: number): Promise<bigint>
  insert<Name extends keyof Tables>(table: Name, rows: RowOf<Name> | readonly RowOf<Name>[]): Promise<void>
  /** Changes the one row with this key. Not found is our own mistake: look first. */
  update<Name extends keyof Tables>(
    table: Name,
    key: Partial<RowOf<Name>>,
    changes: Partial<RowOf<Name>>,
  ): Promise<void>
  remove<Name extends keyof Tables>(table: Name, key: Partial<RowOf<Name>>): Promise<void>
  /** Many rows at the speed of COPY; audited by digest, kept compressed. Rows are arrays in the order of `columns`. */
  copy<Name extends keyof Tables>(
    table: Name,
    columns: readonly (keyof Tables[Name] & string)[],
    rows: AsyncIterable<readonly (readonly Field[])[]> | Iterable<readonly (readonly Field[])[]>,
  ): Promise<bigint>
}

export type Field = string | number | bigint | boolean | null

/** A row as written: columns with a default or that may be null can be left out. */
export type RowOf<Name extends keyof Tables> = Insertable<Tables[Name]>

/** Why an act was not done: data, so that the sentence is made where it is shown. */
export interface Refusal {
  readonly code: string
  readonly data: Readonly<Record<string, string>>
  /** Where in the input: row and column of an imported file, the line, the field. */
  readonly at?: readonly string[]
}

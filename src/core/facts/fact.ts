import type { Location } from '../document/place.ts'
import type { Coordinates } from './coordinates.ts'

/** What kind of thing a number measures. `value` is in fen for money, in units for counts, in millionths for ratios (12.5 % is 125000n). */
export type Quantity = 'money' | 'count' | 'ratio'

/** One printed cell (or sentence part) with its meaning. A blank cell of a money table is a fact whose value is null: blank is not zero. */
export interface Fact {
  /** Index in the list of facts of its document. */
  readonly id: number
  readonly coordinates: Coordinates
  readonly quantity: Quantity
  readonly value: bigint | null
  /** Half a unit of the finest last digit printed in the column, same scale as `value`; 0n when the value is exact. */
  readonly precision: bigint
  /** 元, 万元, 亿元, %, 人, 辆, … as it applies to this cell. */
  readonly unit: string
  readonly printed: string
  /** `certain`: title, row and column were all understood. `partial`: something was taken as an open name. Never accuse on `doubtful`. */
  readonly binding: 'certain' | 'partial' | 'doubtful'
  readonly labels: { readonly table: string; readonly row: readonly string[]; readonly column: readonly string[] }
  readonly at: Location
  /** Where in the document tree: index of the block, then row and column of the cell; rows and columns are −1 for text. */
  readonly cell: { readonly block: number; readonly row: number; readonly column: number }
}

/** A relation between facts that the four laws demand, and how it turned out. */
export interface Relation {
  readonly id: number
  /** 1 same coordinates, same value · 2 a whole is the sum of its parts · 3 sources equal uses · 4 a derived figure follows from its operands */
  readonly law: 'same' | 'sum' | 'balance' | 'derived'
  readonly comparator: '=' | '≤'
  /** Σ coefficient × value compared with 0. The first term is the whole (or the derived figure). */
  readonly terms: readonly Term[]
  /** Stable id of the sentence that says what the relation rests on, with its values. */
  readonly rests: { readonly message: string; readonly data: Readonly<Record<string, string>> }
  /** `untested` when a term is blank or doubtful in a way that leaves the relation open. */
  readonly outcome: 'holds' | 'rounding' | 'truncation' | 'broken' | 'untested'
}

export interface Term {
  readonly fact: number
  /** Which document of the call the fact belongs to; absent for the relation's own. */
  readonly document?: number
  readonly coefficient: 1 | -1
}

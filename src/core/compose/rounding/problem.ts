/** A figure that is printed once, however often it stands in the document. */
export interface RoundingCell {
  readonly key: string
  /** Fen, exactly. */
  readonly value: bigint
  /** One unit of the last printed digit, in fen: 10 000 where 万元 are printed with two decimals. */
  readonly unit: bigint
}

export interface RoundingTerm {
  readonly key: string
  readonly sign: 1 | -1
}

/** Printed figures whose signed sum is zero: a whole less its parts. All of one unit. */
export interface RoundingRelation {
  /** What the relation is, in words that a person finds in the document. */
  readonly name: string
  readonly terms: readonly RoundingTerm[]
}

export type RoundingError =
  | { readonly code: 'unknown-cell'; readonly relation: string; readonly key: string }
  | { readonly code: 'mixed-units'; readonly relation: string }
  /** The true figures do not add up: `difference` is the signed sum in fen. */
  | { readonly code: 'relation-broken'; readonly relation: string; readonly difference: bigint }
  /** No choice of floors and ceilings lets these relations hold together. */
  | { readonly code: 'not-roundable'; readonly relations: readonly string[] }

export interface RoundedCell {
  readonly key: string
  /** The printed value in fen. */
  readonly printed: bigint
  readonly value: bigint
}

export interface Rounded {
  /** Printed values in fen, by key. */
  readonly printed: ReadonlyMap<string, bigint>
  /** Cells that rounding each figure by itself would have printed otherwise. */
  readonly adjusted: readonly RoundedCell[]
  /** Σ |printed − true| over the cells, in fen. */
  readonly change: bigint
}

/** A figure between two printed values, as the search sees it. Cells that must be equal are one variable. */
export interface Variable {
  readonly cells: readonly RoundingCell[]
  /** The printed value below the true one, in units. */
  readonly floor: bigint
  /** What rounding up costs more than rounding down, in fen; a tiny preference decides what is exactly in the middle. */
  readonly delta: number
  readonly unit: bigint
}

/** Σ sign × (1 if rounded up) = target. */
export interface Constraint {
  readonly name: string
  readonly terms: readonly { readonly variable: number; readonly sign: 1 | -1 }[]
  readonly target: number
}

/** Variables that constraints tie together, and the constraints. */
export interface Component {
  readonly variables: readonly number[]
  readonly constraints: readonly Constraint[]
}

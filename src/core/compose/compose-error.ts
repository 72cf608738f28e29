import type { Coordinates } from '../facts/coordinates.ts'

/** Why a disclosure cannot be composed. `path` is the place in words: title of the table or section, row, column. */
export type ComposeError =
  /** A label of the edition that the vocabulary does not know and to which the edition gives no meaning. */
  | { readonly code: 'unknown-label'; readonly path: readonly string[]; readonly label: string }
  /** The figures under one sum do not add up: `difference` is whole less parts, in fen. */
  | { readonly code: 'law-broken'; readonly path: readonly string[]; readonly difference: bigint }
  /** Parts have figures, their whole has none. */
  | { readonly code: 'total-missing'; readonly path: readonly string[]; readonly coordinates: Coordinates }
  /** No rounding within one printed unit lets these sums hold. */
  | { readonly code: 'not-roundable'; readonly path: readonly string[] }
  /** A figure of another kind than its column, or one too wide for it. */
  | { readonly code: 'does-not-fit'; readonly path: readonly string[]; readonly text: string }
  /** A code that the classification of the year does not have. */
  | { readonly code: 'unknown-code'; readonly path: readonly string[]; readonly label: string }
  /** The rules ask for a reason of this change, and the texts give none. */
  | { readonly code: 'missing-reason'; readonly path: readonly string[]; readonly topic: string }
  /** The amounts of a reason do not add up to the change: both as printed, in fen. */
  | {
      readonly code: 'reason-differs'
      readonly path: readonly string[]
      readonly topic: string
      readonly change: bigint
      readonly told: bigint
    }
  | { readonly code: 'missing-text'; readonly path: readonly string[]; readonly topic: string }

import type { Location } from '../document/place.ts'
import type { Coordinates } from './coordinates.ts'

/** What a number of a sentence is said to be. */
export type MentionRole =
  /** The amount or count of a subject. */
  | 'value'
  /** A change against another year or the budget; negative when it fell. */
  | 'change'
  /** The rate of such a change, in millionths; negative when it fell. */
  | 'changeRate'
  /** A share of a whole, in millionths. */
  | 'share'
  /** How much of a budget was carried out, in millionths. */
  | 'completionRate'
  /** The figure compared with (比上年预算数 100 万元增加…). */
  | 'base'
  /** Dates, codes, numbers of documents, ordinals: set aside on purpose. */
  | 'aside'
  /** Not understood. */
  | 'unknown'

/** One number of prose, with what it is said to be and of what. */
export interface Mention {
  /** Index in the list of mentions of its document. */
  readonly id: number
  readonly role: MentionRole
  readonly quantity: 'money' | 'count' | 'ratio'
  /** Fen, things, or millionths. */
  readonly value: bigint
  readonly precision: bigint
  readonly unit: string
  readonly printed: string
  /** The words that name the subject, as read; '' when carried from before. */
  readonly subject: string
  readonly coordinates: Coordinates
  /** Whether every word of the subject is known to the vocabulary. */
  readonly certain: boolean
  readonly at: Location
  readonly sentence: number
  /** What headings and the whole of its list say besides the subject: fund, nature, the item that is divided. */
  readonly scope: Coordinates
  /** The sentence printed no unit: that of the document was taken. */
  readonly unitAssumed?: true
  /** `equal` when the words after the number say that it is as in the year before. */
  readonly standing?: 'equal'
}

export type ClaimKind =
  | 'sum'
  | 'rate'
  | 'share'
  | 'completion'
  | 'difference'
  | 'direction'
  /** Persons and batches, things held and things allowed: the result is not less than the operand. */
  | 'counts'
  /** Reasons with amounts explain a change. */
  | 'reasons'
  /** A number of things and the names listed after it; `word` holds how many names. */
  | 'listed'
  /** What was budgeted, spent or changed is called greater or smaller than it is; `word` is the printed word. */
  | 'comparison'

/** A relation that a passage states between its numbers. */
export interface Claim {
  readonly kind: ClaimKind
  /** The number that follows from the others. */
  readonly result: number
  readonly operands: readonly number[]
  /** For sums: the parts are all there can be, so they must equal the whole; otherwise they may not exceed it. */
  readonly exhaustive: boolean
  /** Not said: found among figures of several sections because it holds. It tells nothing when it does not. */
  readonly inferred?: true
  /** Other numbers that the sentence may mean instead of the result. */
  readonly alternatives?: readonly number[]
  /** Which direction word was printed, for contradictions. */
  readonly word?: string
}

/** All that was read from prose. */
export interface Prose {
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  /** Numerals met in prose; those with a role other than `unknown` were understood or set aside. */
  readonly numerals: number
}

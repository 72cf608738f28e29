import type { Mention } from '../../facts/claim.ts'

/** A number with its role and the words around it, as the structure of its sentence needs them. */
export interface Said {
  readonly mention: Mention
  /** The words between the number before and this one. */
  readonly lead: string
  /** The words up to the next number or the end of the sentence. */
  readonly tail: string
  /** The words up to the next number, beyond the end of the sentence. */
  readonly after: string
  /** How many brackets are open at the number. */
  readonly depth: number
  readonly start: number
}

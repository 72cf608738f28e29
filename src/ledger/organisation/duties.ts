import type { dutyBases } from './words.ts'

/** The steps of a payment. Each leaves who took it in the payment's row. */
export type Step = 'draft' | 'check' | 'approve' | 'pay'

export interface IncompatiblePair {
  readonly steps: readonly [Step, Step]
  /** Whether a unit with too few people may be granted an exception. */
  readonly excusable: boolean
  /** Where the separation is written. */
  readonly basis: keyof typeof dutyBases
}

/**
 * Steps that one person may not both take. Who pays may not check and book, by law; the other pairs are separated by
 * the internal control norm, which lets a unit replace separation by other controls where it has too few people.
 */
export const incompatiblePairs: readonly IncompatiblePair[] = [
  { steps: ['check', 'pay'], excusable: false, basis: 'accountingLaw' },
  { steps: ['approve', 'draft'], excusable: true, basis: 'internalControl' },
  { steps: ['check', 'draft'], excusable: true, basis: 'internalControl' },
  { steps: ['draft', 'pay'], excusable: true, basis: 'internalControl' },
  { steps: ['approve', 'check'], excusable: true, basis: 'internalControl' },
  { steps: ['approve', 'pay'], excusable: true, basis: 'internalControl' },
]

/** The entry of two steps, in either order; `undefined` when they are the same or may go together. */
export function incompatible(one: Step, other: Step): IncompatiblePair | undefined {
  return incompatiblePairs.find(({ steps }) => one !== other && steps.includes(one) && steps.includes(other))
}

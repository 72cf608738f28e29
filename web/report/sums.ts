import { isMoneyUnit, printAmount } from '../../src/core/money/printed.ts'
import type { ShownFact } from './documents.ts'

export interface Total {
  /** The sum of all terms but the first, in the unit of the first. */
  readonly sum: string
  readonly gap: string
  readonly gapIsZero: boolean
}

/** Adds the terms of a relation of money exactly. `undefined` when the whole is blank or a term is no money. */
export function sumOf(
  terms: readonly { readonly coefficient: number; readonly fact: ShownFact | undefined }[],
): Total | undefined {
  const [first] = terms
  const whole = first?.fact
  if (first === undefined || whole === undefined) return undefined
  const unit = whole.unit
  if (!isMoneyUnit(unit)) return undefined
  let gap = 0n
  for (const { coefficient, fact } of terms) {
    if (fact === undefined || fact.quantity !== 'money') return undefined
    // a blank addend adds nothing
    gap += (fact.value ?? 0n) * BigInt(coefficient * first.coefficient)
  }
  if (whole.value === undefined) return undefined
  const decimals = Math.max(...terms.map(({ fact }) => decimalsOf(fact?.printed ?? '')), 0)
  const shown = (fen: bigint) => printAmount(fen, unit, decimals)
  return { sum: shown(whole.value - gap), gap: shown(gap), gapIsZero: gap === 0n }
}

function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
}

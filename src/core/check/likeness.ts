import type { Fact } from '../facts/fact.ts'

/**
 * How well a slip of the pen explains a printed figure, from 0 to 1: one digit changed, two swapped, one lost or added, a
 * unit slip by a power of ten, a lost sign.
 */
export function likeness(fact: Fact, proposed: bigint): number {
  if (fact.value === null) return 0.4
  const unit = fact.precision > 0n ? 2n * fact.precision : 1n
  if (proposed === 0n) return fact.value === 0n ? 1 : -1
  if (proposed === -fact.value) return 0.9
  const one = (fact.value < 0n ? -fact.value : fact.value) / unit
  const rounded = proposed < 0n ? -proposed : proposed
  const other = (rounded + unit / 2n) / unit
  return slip(one.toString(), other.toString())
}

/** One substitution 1, a swap of neighbours 0.9, one digit lost or added 0.7, a shift by zeros 0.8, else 0. */
export function slip(printed: string, meant: string): number {
  if (printed === meant) return 1
  if (printed.replace(/0+$/, '') === meant.replace(/0+$/, '')) return 0.8
  if (printed.length === meant.length) {
    const differing = [...printed].flatMap((digit, at) => (digit === meant[at] ? [] : [at]))
    if (differing.length === 1) return 1
    const [first, second] = differing
    if (
      differing.length === 2 &&
      first !== undefined &&
      second === first + 1 &&
      printed[first] === meant[second] &&
      printed[second] === meant[first]
    )
      return 0.9
    return 0
  }
  const [short, long] = printed.length < meant.length ? [printed, meant] : [meant, printed]
  if (long.length - short.length !== 1) return 0
  for (let at = 0; at < long.length; at += 1) if (long.slice(0, at) + long.slice(at + 1) === short) return 0.7
  return 0
}

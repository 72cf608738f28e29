import type { Fact, Quantity } from '#core/facts/fact.ts'

/** Decimals in which a quantity is exact: money in 元 to the fen, ratios to the millionth, counts whole. */
const scales: Readonly<Record<Quantity, number>> = { money: 2, ratio: 6, count: 0 }

/** A value as an exact decimal without separators: fen as 元, millionths as a fraction of one. */
export function decimalText(quantity: Quantity, value: bigint): string {
  const decimals = scales[quantity]
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = value < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}

/** Decimals, in the sense of XBRL, to which a printed fact is accurate: 383.68 万元 is accurate to hundreds, −2. */
export function accuracyOf({ quantity, precision }: Fact): number {
  const scale = scales[quantity]
  if (precision === 0n) return scale
  return scale - (precision * 2n).toString().length + 1
}

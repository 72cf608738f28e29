/** An exact decimal number as indicators have it: 98.5 is digits 985n with 1 decimal. */
export interface Exact {
  readonly digits: bigint
  readonly decimals: number
}

const decimal = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/

/** Reads 98.5 or -3; undefined for anything else, and for more than six decimals, which the ledger cannot hold. */
export function exactOf(text: string): Exact | undefined {
  const match = decimal.exec(text.trim())
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = BigInt(whole + fraction)
  return { digits: sign === '-' ? -digits : digits, decimals: fraction.length }
}

/** As one prints it: every decimal kept. */
export function exactText({ digits, decimals }: Exact): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  const point = magnitude.length - decimals
  const shown = decimals === 0 ? magnitude : `${magnitude.slice(0, point)}.${magnitude.slice(point)}`
  return digits < 0n ? `-${shown}` : shown
}

/** Two numbers as integers of one scale, so that they compare and divide exactly. */
export function aligned(one: Exact, other: Exact): readonly [bigint, bigint] {
  const decimals = Math.max(one.decimals, other.decimals)
  const scale = (number: Exact): bigint => number.digits * 10n ** BigInt(decimals - number.decimals)
  return [scale(one), scale(other)]
}

/** part × amount ÷ whole, rounded half away from zero. `whole` must not be zero. */
export function proportion(amount: bigint, part: bigint, whole: bigint): bigint {
  const [product, divisor] = whole < 0n ? [-amount * part, -whole] : [amount * part, whole]
  const twice = 2n * (product < 0n ? -product : product) + divisor
  const rounded = twice / (2n * divisor)
  return product < 0n ? -rounded : rounded
}

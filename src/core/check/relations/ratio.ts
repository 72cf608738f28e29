/** A value with what rounding leaves open. */
export interface Interval {
  readonly value: bigint
  readonly precision: bigint
}

export const millionths = 1_000_000n

/** numerator ÷ denominator in millionths, as the interval that the printed operands allow; undefined for a denominator that may be zero. */
export function ratioOf(
  numerator: Interval,
  denominator: Interval,
): { low: bigint; high: bigint; middle: bigint } | undefined {
  const least = denominator.value - denominator.precision
  if (least <= 0n) return undefined
  const lowTop = numerator.value - numerator.precision
  const highTop = numerator.value + numerator.precision
  const most = denominator.value + denominator.precision
  const low = floorDivide(lowTop * millionths, lowTop >= 0n ? most : least)
  const high = floorDivide(highTop * millionths, highTop >= 0n ? least : most) + 1n
  return { low, high, middle: divide(numerator.value * millionths, denominator.value) }
}

/** (now − then) ÷ then in millionths, as the interval that the printed operands allow; undefined for a base that may be zero. */
export function changeRateOf(now: Interval, then: Interval): { low: bigint; high: bigint; middle: bigint } | undefined {
  const ratio = ratioOf(now, { ...then, value: absolute(then.value) })
  const one = then.value < 0n ? -millionths : millionths
  return ratio && { low: ratio.low - one, high: ratio.high - one, middle: ratio.middle - one }
}

/** How a printed ratio agrees with what its operands allow: rounded, cut off, or not at all. */
export function agreement(
  printed: Interval,
  allowed: { low: bigint; high: bigint },
): 'holds' | 'truncation' | 'broken' {
  if (printed.value + printed.precision >= allowed.low && printed.value - printed.precision <= allowed.high)
    return 'holds'
  const unit = printed.precision * 2n
  const size = absolute(printed.value)
  const [near, far] =
    absolute(allowed.low) < absolute(allowed.high)
      ? [absolute(allowed.low), absolute(allowed.high)]
      : [absolute(allowed.high), absolute(allowed.low)]
  return size <= far && near < size + unit ? 'truncation' : 'broken'
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by
  return value % by !== 0n && value < 0n !== by < 0n ? quotient - 1n : quotient
}

function divide(value: bigint, by: bigint): bigint {
  const half = by / 2n
  return value >= 0n ? (value + half) / by : -((-value + half) / by)
}

/** part ÷ whole in hundredths of a per cent, rounded half away from zero. The whole is not zero. */
export function rateOf(part: bigint, whole: bigint): bigint {
  const sign = part < 0n === whole < 0n ? 1n : -1n
  const [over, under] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  return sign * ((over * 20_000n + under) / (under * 2n))
}

import { printScaled } from '#core/money/printed.ts'

/** A part of a whole in percent with two decimals, rounded half away from zero; '—' of nothing. */
export function printedShare(part: bigint, whole: bigint): string {
  if (whole === 0n) return '—'
  const doubled = (part * 20_000n) / whole
  const hundredths = (doubled + (doubled < 0n ? -1n : 1n)) / 2n
  return `${printScaled(hundredths, 100n, 2)}%`
}

import { printAmount } from '#core/money/printed.ts'

/** 1,234.56 for 123456 fen. */
export const yuanText = (fen: bigint): string => printAmount(fen, '元', 2)

/** 12.5% for 125000 millionths. */
export function percentText(millionths: bigint): string {
  const [sign, size] = millionths < 0n ? ['-', -millionths] : ['', millionths]
  const digits = String(size % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${sign}${size / 10_000n}${digits === '' ? '' : `.${digits}`}%`
}

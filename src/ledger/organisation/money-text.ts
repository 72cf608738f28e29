/** 1,234.56 for 123456 fen. */
export function yuanText(fen: bigint): string {
  const [sign, size] = fen < 0n ? ['-', -fen] : ['', fen]
  const whole = String(size / 100n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${String(size % 100n).padStart(2, '0')}`
}

/** 12.5% for 125000 millionths. */
export function percentText(millionths: bigint): string {
  const [sign, size] = millionths < 0n ? ['-', -millionths] : ['', millionths]
  const digits = String(size % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${sign}${size / 10_000n}${digits === '' ? '' : `.${digits}`}%`
}

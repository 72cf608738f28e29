import type { PublishedCell } from '#core/document/publication.ts'

/** A number as a workbook holds it: a value that a double carries exactly enough, and the format that shows it as printed. */
export interface ShownNumber {
  readonly value: number
  readonly format: string
  /** Decimals of `value`, for rounding formulas. */
  readonly decimals: number
}

/** Digits that a double carries through without loss. */
const mostDigits = 15

/**
 * The number of a cell with the format that shows exactly its text, or `undefined` where no format does (a unit behind it,
 * brackets, full-width digits, more digits than a workbook can hold): then the text itself is written.
 */
export function shownNumber({ text, number }: PublishedCell): ShownNumber | undefined {
  if (number === undefined) return undefined
  const { digits, decimals } = number
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  if (magnitude.length > mostDigits) return undefined
  const percent = text.endsWith('%')
  const whole = magnitude.slice(0, magnitude.length - decimals)
  const fraction = decimals === 0 ? '' : `.${magnitude.slice(-decimals)}`
  const sign = digits < 0n ? '-' : ''
  const end = percent ? '%' : ''
  const zeros = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const pattern = [
    [`${sign}${grouped}${fraction}${end}`, `#,##0${zeros}${end}`],
    [`${sign}${whole}${fraction}${end}`, `0${zeros}${end}`],
  ].find(([shown]) => shown === text)?.[1]
  if (pattern === undefined) return undefined
  const places = percent ? decimals + 2 : decimals
  return { value: Number(`${digits}e-${places}`), format: pattern, decimals: places }
}

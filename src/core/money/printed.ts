import { halfWidth, withoutSpaces } from '../base/chinese.ts'
import { remembering } from '../base/remember.ts'
import { type Amount, type MoneyUnit, moneyUnits, type PrintedNumber } from './amount.ts'

/** What a cell says when it is read as a figure. `none` is a printed sign for "no figure" (—, 无, /): neither blank nor zero. */
export type Printed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | { readonly kind: 'words' }
  | {
      readonly kind: 'number'
      readonly number: PrintedNumber
      /** A unit printed in the cell itself. */
      readonly unit?: string
      /** True when spaces were removed from between digits. */
      readonly joined: boolean
    }

const noFigure = /^(?:[-—–―─－~/\\]+|无|无增减|不适用|N\/A|\*+|…+|\.{2,})$/i
const numeral =
  /^(?<sign>[-−－—–△▲+])?(?<open>\()?(?<inner>[-−])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<fraction>\d+))?(?<percent>%)?(?<close>\))?(?<unit>百万元|亿元|万元|千元|百元|元|人次|人|辆|个|批次|批|次|台套|台|套|平方米|件|项)?$/u
const direction = /^(?<word>增加|增长|上升|提高|减少|下降|降低|下浮)(?<rest>.+)$/u

/**
 * Reads every printed form of a figure: thousands separators in half and full width, signs before, brackets, triangles and
 * words (减少16万元) for negative numbers, percentages, a unit behind, digits split by stray spaces.
 * Returns `words` for anything else; nothing is guessed.
 */
export const parsePrinted: (text: string) => Printed = remembering((text) => {
  const shown = halfWidth(text)
    .replace(/[，、](?=\d{3})/gu, ',')
    .trim()
  if (shown === '') return { kind: 'blank' }
  const compact = withoutSpaces(shown).replace(/[¥￥]/gu, '')
  if (compact === '') return { kind: 'blank' }
  if (noFigure.test(compact)) return { kind: 'none' }
  if (!/\d/.test(compact)) return { kind: 'words' }
  if (!mayJoin(shown)) return { kind: 'words' }
  const joined = /\d[\s,.]*\s[\s,.]*\d/u.test(shown)
  const worded = direction.exec(compact)
  const factor = worded?.groups?.['word'] !== undefined && /减少|下降|降低|下浮/u.test(worded.groups['word']) ? -1n : 1n
  const match = numeral.exec(worded?.groups?.['rest'] ?? compact)
  const groups = match?.groups
  if (!groups || (groups['digits'] === undefined && groups['fraction'] === undefined)) return { kind: 'words' }
  if ((groups['open'] === undefined) !== (groups['close'] === undefined)) return { kind: 'words' }
  const negative =
    groups['open'] !== undefined ||
    (groups['sign'] !== undefined && groups['sign'] !== '+') ||
    groups['inner'] !== undefined
  const fraction = groups['fraction'] ?? ''
  const magnitude = BigInt((groups['digits'] ?? '0').replaceAll(',', '') + fraction)
  const number = {
    digits: (negative ? -magnitude : magnitude) * factor,
    decimals: fraction.length,
    percent: groups['percent'] !== undefined,
  }
  return groups['unit'] === undefined
    ? { kind: 'number', number, joined }
    : { kind: 'number', number, unit: groups['unit'], joined }
})

/** Digits with spaces between them may be one split numeral, but two whole numerals in one cell must not become one. */
function mayJoin(shown: string): boolean {
  const parts = shown.split(/\s+/u).filter((part) => /\d/.test(part))
  if (parts.length < 2) return true
  return (
    parts.slice(0, -1).every((part) => !/\.\d|%/.test(part)) &&
    !(parts.length === 2 && parts.every((part) => /^\d{1,3}(,\d{3})+$|^\d{4,}$/.test(part)))
  )
}

/** The worth of a printed number in fen. More decimals than fen can hold are rounded half away from zero, which `halfUnit` then admits. */
export function toFen(number: PrintedNumber, unit: MoneyUnit): Amount {
  return scaled(number, moneyUnits[unit])
}

/** Half a unit of the last printed digit, in fen; 0n when the digit is a fen or less, because money is whole fen. */
export function halfUnit(decimals: number, unit: MoneyUnit): Amount {
  return moneyUnits[unit] / 10n ** BigInt(decimals) / 2n
}

/** A printed number times `scale`, as an integer. */
export function scaled(number: PrintedNumber, scale: bigint): bigint {
  const divisor = 10n ** BigInt(number.decimals)
  const product = number.digits * scale
  const half = divisor / 2n
  return product % divisor === 0n ? product / divisor : (product + (product < 0n ? -half : half)) / divisor
}

/** Prints fen in a unit with the given decimals and thousands separators, rounded half away from zero: 38368n·10⁴ fen in 万元 is 「383.68」. */
export function printAmount(fen: Amount, unit: MoneyUnit, decimals: number): string {
  return printScaled(fen, moneyUnits[unit], decimals)
}

/** Prints an integer of the given scale (units of 1/scale) with decimals and thousands separators. */
export function printScaled(value: bigint, scale: bigint, decimals: number): string {
  const factor = 10n ** BigInt(decimals)
  const magnitude = value < 0n ? -value : value
  const rounded = (magnitude * factor * 2n + scale) / (scale * 2n)
  const whole = (rounded / factor).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals > 0 ? `.${(rounded % factor).toString().padStart(decimals, '0')}` : ''
  return `${value < 0n && rounded !== 0n ? '-' : ''}${whole}${fraction}`
}

/** Is the text one of the money units? */
export function isMoneyUnit(text: string): text is MoneyUnit {
  return text in moneyUnits
}

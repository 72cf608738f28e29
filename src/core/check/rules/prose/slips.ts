import type { Mention } from '../../../facts/claim.ts'
import { type MoneyUnit, moneyUnits } from '../../../money/amount.ts'
import { halfUnit, isMoneyUnit } from '../../../money/printed.ts'
import type { Interval } from '../../relations/ratio.ts'

/** What a number may have been meant to say, and how likely a slip of the pen made the printed one of it. */
export interface Slip extends Interval {
  readonly kind: 'digit' | 'unit' | 'direction' | 'other'
  readonly likelihood: number
  /** The unit that was meant, when that was the slip. */
  readonly unit?: string
}

/** Before evidence: a slip of each kind is as likely as one of another, and each of its outcomes as likely as the others. */
const digitShare = 0.25
const exchangeShare = 0.05
const lengthShare = 0.05
const unitShare = 0.2
const directionShare = 0.25
/** A value that no slip explains. */
const otherShare = 0.0004
/** A value that a usual mistake of reckoning explains. */
const reckonedShare = 0.05

/** Every value from which one slip leads to what is printed. */
export function slipsOf(mention: Mention): readonly Slip[] {
  return [...digitSlips(mention), ...unitSlips(mention), ...directionSlips(mention)]
}

/** A value that no slip of the pen explains, but perhaps a mistake of reckoning. */
export function otherValue({ precision }: Mention, value: bigint, reckoned = false): Slip {
  return { kind: 'other', value, precision, likelihood: reckoned ? reckonedShare : otherShare }
}

/** One digit read as another, two neighbours exchanged, one digit lost or added. */
function digitSlips(mention: Mention): Slip[] {
  const text = /[\d,]*\d(?:\.\d+)?/.exec(mention.printed)?.[0].replaceAll(',', '') ?? ''
  const printed = BigInt(text.replace('.', '') || '0')
  const step = stepOf(mention, printed)
  const slips: Slip[] = []
  const add = (digits: string, likelihood: number) => {
    const value = BigInt(digits.replace('.', '') || '0') * step
    slips.push({ kind: 'digit', value: mention.value < 0n ? -value : value, precision: mention.precision, likelihood })
  }
  const places = [...text].flatMap((one, at) => (one === '.' ? [] : [at]))
  for (const at of places) {
    for (const digit of '0123456789')
      if (digit !== text[at]) add(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`, digitShare / (9 * places.length))
    const next = text[at + 1]
    const own = text[at]
    if (next !== undefined && next !== '.' && own !== undefined && next !== own)
      add(`${text.slice(0, at)}${next}${own}${text.slice(at + 2)}`, exchangeShare / places.length)
    if (!text.includes('.')) add(`${text.slice(0, at)}${text.slice(at + 1)}`, lengthShare / places.length)
  }
  return slips
}

/** The worth of the last printed digit. */
function stepOf({ value, precision }: Mention, printed: bigint): bigint {
  if (printed !== 0n) return (value < 0n ? -value : value) / printed
  return precision === 0n ? 1n : precision * 2n
}

/** From one unit in use to the next. */
export const unitStep = 10_000n

/** One unit of money written for the next greater or smaller that is in use. */
function unitSlips({ quantity, unit, value, printed }: Mention): Slip[] {
  if (quantity !== 'money' || !isMoneyUnit(unit) || value === 0n) return []
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
  return unitsBeside(unit).map((other) => ({
    kind: 'unit',
    value: (value * moneyUnits[other]) / moneyUnits[unit],
    precision: halfUnit(decimals, other),
    likelihood: unitShare,
    unit: other,
  }))
}

/** The units ten thousand times greater and smaller. */
export function unitsBeside(unit: MoneyUnit): readonly MoneyUnit[] {
  const worth = moneyUnits[unit]
  const all = Object.keys(moneyUnits).filter(isMoneyUnit)
  return all.filter((one) => moneyUnits[one] === worth * unitStep || moneyUnits[one] * unitStep === worth)
}

/** A rise written for a fall. */
function directionSlips({ role, value, precision }: Mention): Slip[] {
  if ((role !== 'change' && role !== 'changeRate') || value === 0n) return []
  return [{ kind: 'direction', value: -value, precision, likelihood: directionShare }]
}

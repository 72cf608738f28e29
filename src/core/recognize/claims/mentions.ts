import { type MoneyUnit, moneyUnits, type PrintedNumber } from '../../money/amount.ts'
import { halfUnit, isMoneyUnit, parsePrinted, scaled, toFen } from '../../money/printed.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { asideForms, proseUnits } from '../../vocabulary/claim-words.ts'

/** A number where it stands in a passage, before its role is known. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly unit: string
  readonly kind: 'money' | 'count' | 'ratio' | 'bare' | 'aside'
  readonly value: bigint
  readonly precision: bigint
  /** As parsed, without its unit. */
  readonly number: PrintedNumber
}

/** A number without a unit read in the unit that its document uses. */
export function inUnit(one: Numeral, unit: MoneyUnit): Numeral {
  return {
    ...one,
    kind: 'money',
    unit,
    value: toFen(one.number, unit),
    precision: halfUnit(one.number.decimals, unit),
  }
}

const digits = /(?<![\d.])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.])-?\d+(?:\.\d+)?/gu
const byLength = [...proseUnits.money, ...proseUnits.counts].toSorted((one, other) => other.length - one.length)
const asideUnits = [...proseUnits.asides].toSorted((one, other) => other.length - one.length)
const { posts } = claimForms
const listNumber = /(?:^|[。;；:：，)）])\(?$/u

/** Every number of a passage with its unit. Dates, codes, document numbers and list numbers are set aside. */
export function numeralsOf(text: string): Numeral[] {
  const numerals: Numeral[] = []
  for (const match of text.matchAll(digits)) {
    const start = match.index
    const raw = match[0]
    // windows, so that a long passage stays linear
    const after = text.slice(start + raw.length, start + raw.length + 40)
    const before = text.slice(Math.max(0, start - 40), start)
    const sign = raw.startsWith('-') && claimForms.joinsDigits.test(before) ? raw.slice(1) : raw
    const from = start + (raw.length - sign.length)
    const percent = /^[%％]/u.test(after)
    const read = numeral(sign, from, percent ? '%' : unitAt(after), before, after)
    const isPost = read.kind === 'bare' && posts.rank.test(after) && posts.before.test(before)
    // the rank stays a word, so that what follows is read as before
    numerals.push(isPost ? { ...read, kind: 'count', unit: posts.unit } : read)
  }
  return numerals
}

function unitAt(after: string): string {
  return proseUnits.notUnits.test(after) ? '' : (byLength.find((one) => after.startsWith(one)) ?? '')
}

function numeral(printed: string, start: number, unit: string, before: string, after: string): Numeral {
  const parsed = parsePrinted(printed)
  const number: PrintedNumber = parsed.kind === 'number' ? parsed.number : { digits: 0n, decimals: 0, percent: false }
  const shared = { start, end: start + printed.length + unit.length, printed: `${printed}${unit}`, unit, number }
  if (isAside(printed, unit, before, after)) return { ...shared, kind: 'aside', value: number.digits, precision: 0n }
  if (unit === '%') {
    return {
      ...shared,
      kind: 'ratio',
      value: scaled(number, 10_000n),
      precision: 10_000n / 10n ** BigInt(number.decimals) / 2n,
    }
  }
  if (isMoneyUnit(unit) && unit in moneyUnits) {
    return { ...shared, kind: 'money', value: toFen(number, unit), precision: halfUnit(number.decimals, unit) }
  }
  const kind = unit === '' ? 'bare' : 'count'
  return { ...shared, kind, value: scaled(number, 1n), precision: 0n }
}

function isAside(printed: string, unit: string, before: string, after: string): boolean {
  if (unit === '%') return false
  if (unit !== '') return unit === '号' || (claimForms.ordinalUnits.test(unit) && before.endsWith('第'))
  const near = before.slice(-24)
  if (asideForms.some((form) => form.digits.test(printed) && form.before.test(near) && form.after.test(after)))
    return true
  if (asideUnits.some((one) => after.startsWith(one))) return true
  return listNumber.test(before) && /^[.、)]|^\.(?!\d)/u.test(after)
}

import { moneyUnits, type PrintedNumber } from '../../money/amount.ts'
import { halfUnit, isMoneyUnit, parsePrinted, scaled, toFen } from '../../money/printed.ts'
import { proseUnits } from '../../vocabulary/claim-words.ts'

/** A number where it stands in a passage, before its role is known. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly unit: string
  readonly kind: 'money' | 'count' | 'ratio' | 'bare' | 'aside'
  readonly value: bigint
  readonly precision: bigint
}

const digits = /(?<![\d.])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.])-?\d+(?:\.\d+)?/gu
const byLength = [...proseUnits.money, ...proseUnits.counts].toSorted((one, other) => other.length - one.length)
const asideUnits = [...proseUnits.asides].toSorted((one, other) => other.length - one.length)
const listNumber = /(?:^|[。;；:：，)）])\(?$/u

/** Every number of a passage with its unit. Dates, codes, document numbers and list numbers are set aside. */
export function numeralsOf(text: string): Numeral[] {
  const numerals: Numeral[] = []
  for (const match of text.matchAll(digits)) {
    const start = match.index
    const raw = match[0]
    const after = text.slice(start + raw.length)
    const before = text.slice(0, start)
    const sign = raw.startsWith('-') && /[\d年月A-Za-z]$/u.test(before) ? raw.slice(1) : raw
    const from = start + (raw.length - sign.length)
    const percent = /^[%％]/u.test(after)
    const unit = percent ? '%' : (byLength.find((one) => after.startsWith(one)) ?? '')
    numerals.push(numeral(sign, from, unit, before, after))
  }
  return numerals
}

function numeral(printed: string, start: number, unit: string, before: string, after: string): Numeral {
  const parsed = parsePrinted(printed)
  const number: PrintedNumber = parsed.kind === 'number' ? parsed.number : { digits: 0n, decimals: 0, percent: false }
  const shared = { start, end: start + printed.length + unit.length, printed: `${printed}${unit}`, unit }
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
  if (unit !== '' && unit !== '%') {
    // 「3.一般公共预算」 is a list number, but 「3个」 is a count
    return unit === '号' || (unit === '项' && /第$/u.test(before)) || (unit === '条' && /第$/u.test(before))
  }
  if (unit === '%') return false
  if (/^(?:19|20)\d{2}$/.test(printed) && /^(?:年|—|-|至|\.|\))/u.test(after)) return true
  if (/[〔[(]$/u.test(before) && /^[〕\])]/u.test(after)) return true
  if (/第$|[A-Za-z]$|〕|\]$|科目编码|编码|代码|电话|传真|邮编/u.test(before.slice(-8)) && unit === '') return true
  if (/^\d{3}$|^\d{5}$|^\d{7}$/.test(printed) && /[(「“"]$/u.test(before)) return true
  if (/^\d{5}$|^\d{7}$/.test(printed) && /^[\u4e00-\u9fff"“-]/u.test(after)) return true
  if (asideUnits.some((one) => after.startsWith(one))) return true
  return listNumber.test(before) && /^[.、)]|^\.(?!\d)/u.test(after)
}

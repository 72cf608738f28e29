import { halfWidth, normalLabel } from '#core/base/chinese.ts'
import type { MoneyUnit } from '#core/money/amount.ts'
import { moneyUnits } from '#core/money/amount.ts'
import { parsePrinted } from '#core/money/printed.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import { mostFen } from '../budget/amounts.ts'
import { isDay } from '../execution/dates.ts'

/** What is wrong with a cell; the sentence with its cure stands in words.ts. */
export interface CellFault {
  readonly code: string
  readonly data?: Readonly<Record<string, string>>
}

const plain = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/

/** The amount of a cell in fen, exactly. Text, formulas, per cents, blanks and fractions of a fen are faults. */
export function amountOf(text: string, unit: MoneyUnit): Result<bigint, CellFault> {
  const match = unit === '元' ? plain.exec(text) : null
  if (match) {
    const digits = `${match[2] ?? ''}${(match[3] ?? '').padEnd(2, '0')}`
    const fen = digits.length < 16 ? BigInt(Number(digits)) : BigInt(digits)
    return ranged(match[1] === '-' ? -fen : fen, text)
  }
  const trimmed = text.trim()
  if (trimmed === '') return fail({ code: 'amountBlank' })
  if (isFormula(trimmed)) return fail({ code: 'formula', data: { text: clip(trimmed) } })
  const printed = parsePrinted(trimmed)
  if (printed.kind !== 'number' || printed.number.percent || printed.joined)
    return fail({ code: 'amountText', data: { text: clip(trimmed) } })
  const { digits, decimals } = printed.number
  const shown = moneyUnitOf(printed.unit) ?? unit
  if (printed.unit !== undefined && moneyUnitOf(printed.unit) === undefined)
    return fail({ code: 'amountText', data: { text: clip(trimmed) } })
  const scale = 10n ** BigInt(decimals)
  const fen = digits * moneyUnits[shown]
  if (fen % scale !== 0n) return fail({ code: 'amountFraction', data: { text: clip(trimmed) } })
  return ranged(fen / scale, trimmed)
}

function ranged(fen: bigint, text: string): Result<bigint, CellFault> {
  return fen < mostFen && fen > -mostFen ? ok(fen) : fail({ code: 'amountLarge', data: { text: clip(text) } })
}

/** The unit of money of that name, if it is one. */
export function moneyUnitOf(name: string | undefined): MoneyUnit | undefined {
  return name !== undefined && name in moneyUnits ? (name as MoneyUnit) : undefined // asked just before
}

/** Whether a cell holds the text of a formula: its result was lost on the way. */
export function isFormula(text: string): boolean {
  return /^[=＝]|^[+@][A-Z(]|^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)/i.test(text)
}

/** A day as `YYYY-MM-DD`, within a year or until its end, from the forms that exports use; a time behind it is left out. */
export function dayOf(text: string, year: number, when: 'within' | 'until'): Result<string, CellFault> {
  const day = text.length === 10 && isDay(text) ? text : writtenDay(text)
  if (day === undefined) {
    const trimmed = text.trim()
    if (trimmed === '') return fail({ code: 'dateBlank' })
    return fail({ code: isFormula(trimmed) ? 'formula' : 'date', data: { text: clip(trimmed) } })
  }
  const of = Number(day.slice(0, 4))
  if (of === year || (when === 'until' && of < year)) return ok(day)
  return fail({ code: when === 'until' ? 'dateLater' : 'dateYear', data: { text: day, year: String(year) } })
}

/** A whole number of things or persons, which may be named behind it; nothing is 0. */
export function countOf(text: string): Result<number, CellFault> {
  const label = normalLabel(text)
  if (label === '') return ok(0)
  const digits = /^(\d{1,6})(?:\.0+)?\p{Script=Han}{0,2}$/u.exec(label)?.[1]
  return digits === undefined ? fail({ code: 'countText', data: { text: clip(text.trim()) } }) : ok(Number(digits))
}

function writtenDay(text: string): string | undefined {
  const compact = halfWidth(text).trim()
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(compact) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(compact) ??
    /^(\d{4})\p{Script=Han}(\d{1,2})\p{Script=Han}(\d{1,2})\p{Script=Han}$/u.exec(compact)
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/** The code that a cell begins with (`2010301 …`, `[2010301]…`, `2010301-…`), or ends with in brackets. */
export function codeOf(text: string): string | undefined {
  const compact = normalLabel(text)
  return (/^\[?\(?(\d{3,9})(?!\d)/.exec(compact) ?? /[[(](\d{3,9})[\])]$/.exec(compact))?.[1]
}

/** Finds values of a closed list by their words, or by their own names. */
export function wordsFinder<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): (text: string) => Value | undefined {
  const byWord = new Map<string, Value>()
  for (const [value, list] of Object.entries(words) as [Value, readonly string[]][]) // the keys of `words`
    for (const word of [value, ...list]) byWord.set(normalLabel(word), value)
  return (text) => byWord.get(normalLabel(text))
}

/** Long texts are shown by their beginning. */
export function clip(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

import { chineseNumber, normalLabel } from '../base/chinese.ts'
import type { TableNumber } from '../facts/recognition.ts'
import {
  bodyName,
  bodyWord,
  bookTitle,
  bracketNumber,
  captionStart,
  continuedMark,
  countingPart,
  endsLikeTitle,
  leadingNumber,
  looseUnit,
  moneyUnit,
  noData,
  pointsToTable,
  remarkLabel,
  subjectOfTable,
  tableWord,
  titleOrdinals,
  unitAtEnd,
  wholeNumber,
} from '../vocabulary/patterns/captions.ts'

/** The money unit that a caption declares, or undefined. */
export function unitOf(text: string): string | undefined {
  const normal = normalLabel(text)
  return moneyUnit.exec(normal)?.[1] ?? looseUnit.exec(normal)?.[1]
}

/** The body a caption names (部门：…), or undefined. */
export function bodyOf(text: string): string | undefined {
  const name = bodyName.exec(normalLabel(text))?.[1]?.replace(/^[::]+/u, '')
  return name && name.length >= 3 && name.length <= 40 && !/^[\d.]+$/.test(name) ? name : undefined
}

/** The number printed on a table: 公开01表, 表8, 预算02表, 表一, 附表3. */
export function tableNumberOf(text: string): { number: TableNumber; rest: string } | undefined {
  const normal = normalLabel(text)
  if (tableWord.test(normal)) {
    const whole = wholeNumber.exec(normal)
    const form = whole?.[1] ?? whole?.[2]
    if (whole && form) return { number: tableNumber(normal, form), rest: '' }
  }
  const trailing = bracketNumber.exec(normal)
  if (trailing?.[1] && trailing[2])
    return { number: tableNumber(trailing[1], trailing[2]), rest: normal.slice(0, trailing.index) }
  const leading = leadingNumber.exec(normal)
  const digits = leading?.[2] ?? leading?.[3] ?? leading?.[4]
  if (!leading?.[1] || !digits) return undefined
  return { number: tableNumber(leading[1], digits), rest: normal.slice(leading[0].length) }
}

function tableNumber(printed: string, digits: string): TableNumber {
  const index = /\d/.test(digits) ? Number(digits) : (chineseNumber(digits) ?? 0)
  return { printed, form: printed.replace(countingPart, '{n}'), index }
}

/** Does a paragraph look like the title of a table? */
export function isTitle(text: string): boolean {
  const normal = normalLabel(text)
  if (normal.length < 3 || normal.length > 70 || /[。;!?]/u.test(normal)) return false
  if (remarkLabel.test(normal)) return false
  if (pointsToTable.test(normal)) return false
  if (bookTitle.test(normal) && !subjectOfTable.test(normal)) return false
  return endsLikeTitle.test(normal.replace(unitAtEnd, '')) && !tableNumberOf(text)?.rest.match(/^$/u)
}

/** A title without its number, ordinal, trailing page leader and the mark of a continuation. */
export function bareTitle(text: string): string {
  const normal = normalLabel(text)
    .replace(/[.…·]{3,}\d*$/u, '')
    .replace(/\.{2,}\d+$/u, '')
  const numbered = tableNumberOf(normal)
  return (numbered && numbered.rest !== '' ? numbered.rest : normal)
    .replace(titleOrdinals, '')
    .replace(continuedMark, '')
    .replace(bracketNumber, '')
}

/** Does a note say that there is nothing to show? */
export function saysEmpty(text: string): boolean {
  return noData.test(normalLabel(text))
}

/** A reader may give number, title, body and unit of a table as one line; they are told apart again by the words that open them. */
export function captionParts(text: string): readonly string[] {
  const normal = normalLabel(text)
  if (normal.length > 120 || !bodyWord.test(normal) || /[。;]/u.test(normal) || !captionStart.test(normal))
    return [text]
  const [head = '', ...rest] = normal.split(captionStart)
  const number = leadingNumber.exec(head)
  return [...(number ? [number[1] ?? '', head.slice(number[0].length)] : [head]), ...rest].filter((part) => part !== '')
}

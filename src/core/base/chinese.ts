/**
 * Normal forms of Chinese text for comparing, never for showing.
 *
 * PDF producers print Kangxi and CJK radicals (U+2E80–U+2FDF) for ordinary characters, full-width digits and brackets,
 * and spaces inside words (「收 入」). Two labels mean the same when their normal forms are equal.
 */

import { remembering } from './remember.ts'

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu
const fullWidth = /[\uff01-\uff5e]/g
// most text has none of them, and a test without replacing is much cheaper
const anyRadical = /[\u2e80-\u2fdf\uf900-\ufaff]/u
const anyFullWidth = /[\uff01-\uff5e]/
const spaces = /[\s\u00a0\u2000-\u200b\u3000\ufeff]+/gu

/** Ordinary characters for radicals and compatibility ideographs; everything else is untouched. */
export function withoutRadicals(text: string): string {
  if (!anyRadical.test(text)) return text
  return text.replace(radicals, (character) => character.normalize('NFKC'))
}

/** ASCII for the full-width forms of ASCII characters; Chinese punctuation without an ASCII twin stays. */
export function halfWidth(text: string): string {
  if (!anyFullWidth.test(text)) return text
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Removes every kind of white space. */
export function withoutSpaces(text: string): string {
  return text.replace(spaces, '')
}

/** The normal form of a label: half width, no spaces, ordinary characters, one kind of quote and dash. */
export const normalLabel: (text: string) => string = remembering((text) =>
  halfWidth(withoutRadicals(withoutSpaces(text)))
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[〔【［]/g, '[')
    .replace(/[〕】］]/g, ']'),
)

const numerals = '一二三四五六七八九'

/** The integer that a Chinese numeral up to 99 stands for (「十二」 is 12), or `undefined`. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, first, ten, last] = match
  if (!ten) return first && !last ? numerals.indexOf(first) + 1 : undefined
  return (first ? numerals.indexOf(first) + 1 : 1) * 10 + (last ? numerals.indexOf(last) + 1 : 0)
}

const digit = (of: number): string => numerals.slice(Math.max(0, of - 1), of)

/** The Chinese numeral of an integer from 1 to 99: 12 is 「十二」. */
export function chineseNumeral(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return `${ten > 1 ? digit(ten) : ''}${ten > 0 ? '十' : ''}${one > 0 ? digit(one) : ''}`
}

/** The mark of an item in a numbered list: 「十二、」 or 「（十二）」. */
export function ordinal(value: number, style: 'plain' | 'bracketed'): string {
  return style === 'plain' ? `${chineseNumeral(value)}、` : `（${chineseNumeral(value)}）`
}

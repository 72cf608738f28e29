import { halfWidth } from '../base/chinese.ts'
import { remembering } from '../base/remember.ts'
import type { Block, Cell, Table } from '../document/document.ts'
import { performanceWord } from '../vocabulary/patterns/documents.ts'
import {
  bankCard,
  handlerLabel,
  handlerNamed,
  identityNumber,
  mayBePrivate,
  mobileNumber,
  namedPetitioner,
  namedRelative,
  phoneLabel,
  wholeName,
} from '../vocabulary/patterns/privacy.ts'

/**
 * Data about persons in the text of a document, and how it is covered. What is found here is covered in all that leaves
 * the pipeline; masks keep the length of what they cover, so that places stay right.
 */
export interface PrivateText {
  readonly kind: 'mobile' | 'identity' | 'card' | 'handler' | 'relative' | 'petitioner'
  /** As printed. */
  readonly text: string
  readonly masked: string
  /** Index of the block; row and column of the cell, −1 in running text; offset in the text of either. */
  readonly block: number
  readonly row: number
  readonly column: number
  readonly offset: number
  /** The text before it: the paragraph's, or the cells before it in the row. */
  readonly before: string
}

type Found = Omit<PrivateText, 'block' | 'row' | 'column' | 'before'>

const found = new WeakMap<readonly Block[], readonly PrivateText[]>()

/** All private data in the text of a document, in reading order. */
export function privateTexts(blocks: readonly Block[]): readonly PrivateText[] {
  const before = found.get(blocks)
  if (before) return before
  const texts = blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return inParagraph(block.text, index)
    return block.kind === 'table' ? inTable(block, index) : []
  })
  found.set(blocks, texts)
  return texts
}

function inParagraph(text: string, block: number): PrivateText[] {
  return inText(text, true).map((one) => ({
    ...one,
    block,
    row: -1,
    column: -1,
    before: text.slice(Math.max(0, one.offset - 30), one.offset),
  }))
}

/** Numbers and names that the words around them give away. */
function inText(printed: string, prose: boolean): Found[] {
  const text = halfWidth(printed)
  if (!mayBePrivate.test(text)) return []
  return [
    ...(prose ? each(text, mobileNumber, 'mobile') : []),
    ...each(text, identityNumber, 'identity').filter((one) => isIdentityNumber(one.text)),
    ...each(text, bankCard, 'card').filter((one) => isCardNumber(one.text)),
    ...each(text, handlerNamed, 'handler'),
    ...namedRelative.flatMap((pattern) => each(text, pattern, 'relative')),
    ...each(text, namedPetitioner, 'petitioner'),
  ]
}

function each(text: string, pattern: RegExp, kind: PrivateText['kind']): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const part = match.groups?.['name'] ?? match.groups?.['number'] ?? match[0]
    return { kind, text: part, masked: maskOf(kind, part), offset: match.index + match[0].lastIndexOf(part) }
  })
}

const maskOf = (kind: PrivateText['kind'], text: string): string =>
  kind === 'mobile' || kind === 'identity' || kind === 'card' ? maskNumber(text, kind) : maskName(text)

/** A bare number in a cell is a telephone number only where its row or the head of its column says so. */
function inTable(table: Table, block: number): PrivateText[] {
  const performance = table.cells.some(({ text }) => performanceWord.test(text))
  const rows = new Map<number, Cell[]>()
  for (const cell of table.cells) {
    if (cell.text.length < 2) continue
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows.values()].flatMap((cells) =>
    cells.flatMap((cell, at) => {
      const { text, row, column } = cell
      const label = cells[at - 1]?.text ?? ''
      const before = cells.slice(0, at).map((other) => other.text)
      const prose =
        mayBeMobile.test(text) && ([...before, text].some(isPhoneLabel) || headOf(table, cell).some(isPhoneLabel))
      const texts = inText(text, prose)
      if (handlerLabel.test(label) && wholeName.test(text)) {
        const name = text.trim()
        if (performance || cells.some((other) => mayBeMobile.test(other.text)))
          texts.push({ kind: 'handler', text: name, masked: maskName(name), offset: text.indexOf(name) })
      }
      return texts.map((one) => ({ ...one, block, row, column, before: before.join(' ') }))
    }),
  )
}

const mayBeMobile = new RegExp(mobileNumber.source, 'u')
const isPhoneLabel = (text: string): boolean => phoneLabel.test(text)

function headOf({ cells }: Table, { row, column }: Cell): string[] {
  return cells.filter((other) => other.column === column && other.row < row).map(({ text }) => text)
}

/** 139****0000, 110***********1234, ************1234: first and last digits stay so that its owner knows it again. */
export function maskNumber(text: string, kind: 'mobile' | 'identity' | 'card'): string {
  const digits = [...text].filter((character) => /[\dXx]/.test(character)).length
  const country = kind === 'mobile' ? digits - 11 : 0
  const from = { mobile: 3 + country, identity: 3, card: 0 }[kind]
  let seen = 0
  return [...text]
    .map((character) => {
      if (!/[\dXx]/.test(character)) return character
      seen += 1
      return seen > from && seen <= digits - 4 ? '*' : character
    })
    .join('')
}

/** The family name, then a star for each character. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name
  return first + rest.map((character) => (/\s/.test(character) ? character : '*')).join('')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether the last character is the check digit of the seventeen before it (ISO 7064, MOD 11-2). */
export function isIdentityNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return text.length === 18 && '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** Whether the digits satisfy the formula of Luhn. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  const sum = [...digits].toReversed().reduce((total, character, at) => {
    const doubled = Number(character) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits.length >= 16 && digits.length <= 19 && sum % 10 === 0
}

function eitherWidth(character: string): string {
  const code = character.charCodeAt(0)
  return /[\dA-Za-z]/.test(character) ? `[${character}${String.fromCharCode(code + 0xfee0)}]` : character
}

/** Covers what was found in any text of the same document, however spaced and however wide. */
export function maskerOf(privates: readonly PrivateText[]): (text: string) => string {
  const covers = [...new Map(privates.map((one) => [one.text, one])).values()].map(({ text, kind }) => {
    const isNumber = kind === 'mobile' || kind === 'identity' || kind === 'card'
    const characters = [...text].filter((character) => !/[\s+-]/.test(character))
    const spaced = characters.map((character) => eitherWidth(character)).join(isNumber ? '[\\s-]?' : '\\s{0,2}')
    // a name of two characters may be a word elsewhere: it counts where it stands alone
    const limit = isNumber ? '[\\d\uff10-\uff19]' : characters.length > 2 ? '' : '\\p{Script=Han}'
    const pattern = limit === '' ? spaced : `(?<!${limit})${spaced}(?!${limit})`
    return { pattern: new RegExp(pattern, 'gu'), mask: (whole: string) => maskOf(kind, halfWidth(whole)) }
  })
  const inPlace = [handlerNamed, namedPetitioner, ...namedRelative]
  return (text) => {
    let shown = text
    for (const { pattern, mask } of covers) shown = shown.replace(pattern, mask)
    for (const pattern of inPlace) {
      shown = shown.replace(pattern, (whole, ...rest: readonly unknown[]) => {
        const groups = rest.at(-1) as { readonly name?: string } // the last argument of a pattern with named groups
        return groups.name ? whole.replace(groups.name, maskName(groups.name)) : whole
      })
    }
    return shown
  }
}

/** The same data with every text covered; the very same object when there is nothing to cover. */
export function withoutPrivateData<T extends { readonly document: { readonly blocks: readonly Block[] } }>(data: T): T {
  const privates = privateTexts(data.document.blocks)
  return privates.length === 0 ? data : (mapTexts(data, remembering(maskerOf(privates))) as T) // texts are mapped to texts, all else is kept
}

/** What holds nothing to cover is the very same object. */
function mapTexts(value: unknown, cover: (text: string) => string): unknown {
  if (typeof value === 'string') return cover(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const list = value.map((one) => mapTexts(one, cover))
    return list.every((one, at) => one === value[at]) ? value : list
  }
  let changed: Record<string, unknown> | undefined
  for (const [key, one] of Object.entries(value)) {
    const now = mapTexts(one, cover)
    if (now === one) continue
    changed ??= { ...value }
    changed[key] = now
  }
  return changed ?? value
}

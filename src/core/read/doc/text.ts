import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { limits } from '../limits.ts'
import type { OleContainer } from '../ole.ts'
import { type ParagraphProperties, paragraphsOf, type Stretch, unprintedOf } from './properties.ts'

/** One paragraph of a story: its text with control characters, what ended it, and its properties. */
export interface DocParagraph {
  readonly text: string
  /** `\r` ends a paragraph, `\x07` a cell or a row, `\f` a page or section. */
  readonly end: string
  readonly properties: ParagraphProperties
}

export interface DocText {
  readonly body: readonly DocParagraph[]
  /** Footnotes, endnotes and text boxes, which the file keeps apart from the body. */
  readonly apart: readonly DocParagraph[]
  /** What stands in the file and is not printed. */
  readonly unprinted: ReadonlySet<string>
}

const damaged = (detail: string): { readonly ok: false; readonly error: ReadError } =>
  fail({ code: 'damaged', format: 'doc', detail })

/** The text of a document of Word 97 to 2003, by [MS-DOC] 2.4.1: the pieces of the text, then their properties. */
export function docText(container: OleContainer): Result<DocText, ReadError> {
  const text = viewOf(container.streamOf('WordDocument'))
  if (!text || text.byteLength < 0x1aa) return damaged('no text stream')
  if (text.getUint16(0, true) !== 0xa5ec)
    return fail({ code: 'unknown-format', format: 'doc', detail: 'before Word 97' })
  const flags = text.getUint16(0x0a, true)
  if (flags & 0x100) return fail({ code: 'password', format: 'doc' })
  const table = viewOf(container.streamOf(flags & 0x200 ? '1Table' : '0Table'))
  if (!table) return damaged('no table stream')
  const pieces = piecesOf(text, table)
  if (!pieces.ok) return pieces
  const properties = paragraphsOf(text, table, viewOf(container.streamOf('Data')))
  const hidden = unprintedOf(text, table)
  const unprinted = new Set<string>()
  const story = (from: number, length: number): DocParagraph[] =>
    cut(charactersOf(text, pieces.value, from, from + length), sorted(properties), sorted(hidden), unprinted)
  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((field) => text.getUint32(field, true))
  const [body = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, boxes = 0] = lengths
  const afterHeaders = body + footnotes + headers + macros + comments
  const apart = [...story(body, footnotes), ...story(afterHeaders, endnotes), ...story(afterHeaders + endnotes, boxes)]
  return ok({ body: story(0, body), apart, unprinted })
}

const viewOf = (bytes: Uint8Array | undefined): DataView | undefined =>
  bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const sorted = <T>(stretches: readonly Stretch<T>[]): readonly Stretch<T>[] =>
  stretches.toSorted((a, b) => a.from - b.from)

/** A run of characters that stand together in the text stream. */
interface Piece {
  readonly from: number
  readonly to: number
  /** Byte of the first character, and bytes of each. */
  readonly at: number
  readonly width: 1 | 2
}

function piecesOf(text: DataView, table: DataView): Result<readonly Piece[], ReadError> {
  let at = text.getUint32(0x1a2, true)
  const end = Math.min(at + text.getUint32(0x1a6, true), table.byteLength)
  // Lists of properties stand before the table of pieces.
  while (at + 5 <= end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at + 5 > end || table.getUint8(at) !== 2) return damaged('no pieces')
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12)
  const start = at + 5
  if (start + 4 + 12 * count > table.byteLength) return damaged('pieces cut')
  const pieces: Piece[] = []
  let total = 0
  for (let index = 0; index < count; index++) {
    const [from, to] = [table.getUint32(start + 4 * index, true), table.getUint32(start + 4 * index + 4, true)]
    const position = table.getUint32(start + 4 * (count + 1) + 8 * index + 2, true)
    const width = position & 0x40000000 ? 1 : 2
    const byte = width === 1 ? (position & 0x3fffffff) / 2 : position & 0x3fffffff
    if (to < from || byte + (to - from) * width > text.byteLength) return damaged('piece outside')
    // Pieces may overlap in the stream, so their sum has to be bounded by itself.
    total += to - from
    if (total > limits.characters) return fail({ code: 'too-large', format: 'doc' })
    pieces.push({ from, to, at: byte, width })
  }
  return ok(pieces)
}

/** A character and the byte where it stands, which is what properties go by. */
interface Character {
  readonly character: string
  readonly at: number
}

const latin = new TextDecoder('windows-1252')

function* charactersOf(text: DataView, pieces: readonly Piece[], from: number, to: number): Generator<Character> {
  for (const piece of pieces) {
    for (let index = Math.max(from, piece.from); index < Math.min(to, piece.to); index++) {
      const at = piece.at + (index - piece.from) * piece.width
      const code = piece.width === 2 ? text.getUint16(at, true) : text.getUint8(at)
      const narrow = piece.width === 1 && code >= 0x80
      yield { character: narrow ? latin.decode(Uint8Array.of(code)) : String.fromCharCode(code), at }
    }
  }
}

const plain: ParagraphProperties = { style: 0, inTable: false, endsRow: false, nested: false }

function cut(
  characters: Iterable<Character>,
  properties: readonly Stretch<ParagraphProperties>[],
  hidden: readonly Stretch<string>[],
  unprinted: Set<string>,
): DocParagraph[] {
  const paragraphs: DocParagraph[] = []
  let text = ''
  for (const { character, at } of characters) {
    const ends = character === '\r' || character === '\x07' || character === '\f'
    const what = ends || hidden.length === 0 ? undefined : valueAt(hidden, at)
    if (what) unprinted.add(what)
    else if (!ends) text += character
    if (!ends) continue
    paragraphs.push({ text, end: character, properties: valueAt(properties, at) ?? plain })
    text = ''
  }
  if (text !== '') paragraphs.push({ text, end: '', properties: plain })
  return paragraphs
}

function valueAt<T>(stretches: readonly Stretch<T>[], at: number): T | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found && found.from <= at ? found.value : undefined
}

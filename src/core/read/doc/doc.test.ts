import { CFB } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import WordExtractor from 'word-extractor'
import { documentOf, errorOf, sketch } from '../testing.ts'

/** A paragraph of a made file: its text with the mark that ends it, and its list of properties as bytes. */
interface Made {
  readonly text: string
  readonly properties?: readonly number[]
  readonly style?: number
  /** Bytes of character properties for the whole paragraph. */
  readonly characters?: readonly number[]
}

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]
const inTable = [...u16(0x2416), 1]

/** A column of a row: its right edge and the flags of its cell. */
const rowEnd = (columns: readonly (readonly [edge: number, flags?: number])[]): Made => {
  const edges = [0, ...columns.map(([edge]) => edge)].flatMap(u16)
  const cells = columns.flatMap(([, flags = 0]) => [...u16(flags), ...Array.from({ length: 18 }, () => 0)])
  const operand = [columns.length, ...edges, ...cells]
  return {
    text: '\x07',
    properties: [...inTable, ...u16(0x2417), 1, ...u16(0xd608), ...u16(operand.length + 1), ...operand],
  }
}
const cell = (text: string): Made => ({ text: `${text}\x07`, properties: inTable })
const line = (text: string): Made => ({ text: `${text}\r`, properties: inTable })

/** A document of Word 97 with one piece of text, and a page of properties for each paragraph. */
function doc(paragraphs: readonly Made[], header: Readonly<Record<number, readonly number[]>> = {}): Uint8Array {
  const text = paragraphs.map((made) => made.text).join('')
  const textAt = 0x400
  const pagesAt = Math.ceil((textAt + 2 * text.length) / 512)
  const stream = new Uint8Array(Math.max(4096, (pagesAt + 2 * paragraphs.length) * 512))
  const put = (at: number, bytes: readonly number[]): void => stream.set(bytes, at)
  put(
    textAt,
    [...text].flatMap((character) => u16(character.charCodeAt(0))),
  )
  let at = textAt
  const starts = paragraphs.map((made, index) => {
    const [start, end] = [at, at + 2 * made.text.length]
    at = end
    putParagraph((pagesAt + index) * 512, made, start, end)
    putCharacters((pagesAt + paragraphs.length + index) * 512, made, start, end)
    return start
  })
  function putParagraph(page: number, made: Made, start: number, end: number): void {
    const list = [...u16(made.style ?? 0), ...(made.properties ?? [])]
    const padded = list.length % 2 === 0 ? [...list, 0] : list
    put(page, [...u32(start), ...u32(end), 20])
    put(page + 40, [(padded.length + 1) / 2, ...padded])
    put(page + 511, [1])
  }
  function putCharacters(page: number, made: Made, start: number, end: number): void {
    const list = made.characters ?? []
    put(page, [...u32(start), ...u32(end), list.length > 0 ? 20 : 0])
    put(page + 40, [list.length, ...list])
    put(page + 511, [1])
  }
  const bins = (first: number): number[] =>
    [...starts, at].flatMap(u32).concat(starts.flatMap((_, index) => u32(first + index)))
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(textAt), ...u16(0)]
  const [papx, chpx] = [bins(pagesAt), bins(pagesAt + paragraphs.length)]
  const table = [...pieces, ...papx, ...chpx]
  const fields: Record<number, readonly number[]> = {
    0: u16(0xa5ec),
    10: u16(0x0200),
    0x4c: u32(text.length),
    0xfa: [...u32(pieces.length + papx.length), ...u32(chpx.length)],
    0x102: [...u32(pieces.length), ...u32(papx.length)],
    0x1a2: [...u32(0), ...u32(pieces.length)],
    ...header,
  }
  for (const [field, bytes] of Object.entries(fields)) put(Number(field), bytes)
  return container({ WordDocument: stream, '1Table': Uint8Array.from(table) })
}

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, bytes)
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
}

const sample: readonly Made[] = [
  { text: '预算说明\r', style: 1 },
  { text: '收入\x13 REF a \x14十\x15万元\v另起\r' },
  cell('项目'),
  cell('金额'),
  rowEnd([[2000], [5000]]),
  cell('一'),
  line('上'),
  cell('下'),
  cell(''),
  rowEnd([[2000], [4010], [5000, 0]]),
  { text: '注\r' },
]

describe('readDoc', () => {
  it('reads paragraphs, headings, fields, and tables on the grid of all their edges', async () => {
    expect(sketch(await documentOf(doc(sample)))).toEqual([
      '#预算说明',
      '收入十万元',
      '另起',
      '| 项目 | 金额<2 |',
      '| 一 | 上下 |  |',
      '注',
    ])
  })

  it('merges cells as the rows say', async () => {
    const rows = [
      [
        cell('甲'),
        cell('乙'),
        cell(''),
        rowEnd([
          [1000, 0x60],
          [2000, 1],
          [3000, 2],
        ]),
      ],
      [cell(''), cell('1'), cell('2'), rowEnd([[1000, 0x20], [2000], [3000]])],
    ]
    expect(sketch(await documentOf(doc(rows.flat())))).toEqual(['| 甲^2 | 乙<2 |', '| 1 | 2 |'])
  })

  it('takes rows cell by cell when their columns are not told', async () => {
    const end: Made = { text: '\x07', properties: [...inTable, ...u16(0x2417), 1] }
    expect(sketch(await documentOf(doc([cell('a'), cell('b'), end, cell('c'), end])))).toEqual(['| a | b |', '| c |'])
  })

  it('leaves out what is hidden or deleted, and says so', async () => {
    const document = await documentOf(
      doc([
        { text: '旧\r', characters: [...u16(0x0800), 1] },
        { text: '密\r', characters: [...u16(0x083c), 1] },
        { text: '新\r' },
      ]),
    )
    expect(sketch(document)).toEqual(['新'])
    expect(document.doubts.map((doubt) => doubt.detail)).toEqual(['deleted text', 'hidden text'])
  })

  it('has the words of another reader', async () => {
    const other = (await new WordExtractor().extract(Buffer.from(doc(sample)))).getBody()
    const words = sketch(await documentOf(doc(sample))).join('')
    expect(words.replace(/[#|<\d\s]/g, '')).toBe(other.replace(/\s/g, ''))
  })

  it.each([
    ['password', doc(sample, { 10: u16(0x0300) })],
    ['unknown-format', doc(sample, { 0: u16(0xa5dc) })],
    ['damaged', doc(sample, { 0x1a2: u32(1 << 20) })],
    ['damaged', doc(sample).subarray(0, 2048)],
    ['password', container({ EncryptedPackage: new Uint8Array(5000) })],
  ])('ends in %s', async (code, bytes) => {
    expect(await errorOf(bytes)).toBe(code)
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeText } from './encoding.ts'
import { limits } from './limits.ts'
import { read } from './read.ts'
import { archiveOf, documentOf, errorOf, sketch, utf8 } from './testing.ts'

const gbk = [0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xd5, 0xd6, 0xa7] // 预算收支
const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat())

/** Numbers that look random and are the same in every run. */
function* noise(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state >>> 24
  }
}

function noiseOf(length: number, seed = 7): Uint8Array {
  const numbers = noise(seed)
  return Uint8Array.from({ length }, () => numbers.next().value ?? 0)
}

const docx = archiveOf({
  'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
})

describe('read', () => {
  it.each([
    ['text', utf8('甲')],
    ['markdown', utf8('# 甲')],
    ['html', utf8('\n<!-- x --><HTML><body>甲')],
    ['html', utf8('<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>甲')],
    ['text', utf8('<附件> <p>甲</p>')],
    ['docx', docx],
  ])('finds %s by content', async (format, input) => {
    expect((await documentOf(input)).format).toBe(format)
  })

  it.each([
    ['empty', new Uint8Array()],
    ['unknown-format', noiseOf(5000)],
    ['unknown-format', bytes(Array.from({ length: 400 }, () => 0))],
    ['unknown-format', utf8('{\\rtf1 x}')],
    ['unknown-format', archiveOf({ 'a.txt': 'x' })],
    ['pictures-only', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], [...noiseOf(50)])],
    ['damaged', docx.subarray(0, docx.length - 30)],
    ['damaged', utf8('PK\u0003\u0004 and nothing more')],
    ['damaged', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [...noiseOf(4000)])],
  ])('ends in %s', async (code, input) => {
    expect(await errorOf(input)).toBe(code)
  })

  it('never throws on broken files', { timeout: 60_000 }, async () => {
    const numbers = noise(11)
    const next = (): number => numbers.next().value ?? 0
    for (let round = 0; round < 150; round++) {
      const broken = Uint8Array.from(docx)
      for (let change = 0; change < 4; change++) broken[(next() * 256 + next()) % broken.length] = next()
      expect(await read(broken)).toHaveProperty('ok')
    }
  })
})

/** An archive with one entry whose declared sizes are changed in its central directory. */
function declaring(content: Uint8Array, size: number): Uint8Array {
  const archive = zipSync({ 'word/document.xml': content })
  const view = new DataView(archive.buffer)
  let at = archive.length - 22
  at = view.getUint32(at + 16, true)
  view.setUint32(at + 24, size, true)
  return archive
}

describe('archives', () => {
  it('refuses what declares too much, without inflating it', async () => {
    expect(await errorOf(declaring(strToU8('<w/>'), limits.archiveBytes + 1))).toBe('archive-bomb')
    expect(await errorOf(declaring(strToU8('<w/>'), limits.archiveRatioFrom * 2))).toBe('archive-bomb')
  })

  it('counts while inflating, so a directory that lies is found out', async () => {
    expect(await errorOf(declaring(new Uint8Array(40_000_000), 1000))).toBe('archive-bomb')
    expect(await errorOf(declaring(new Uint8Array(4000), 1000))).toBe('damaged')
  })

  it('refuses entries that share their data', async () => {
    const one = zipSync({ 'word/document.xml': noiseOf(4000) }, { level: 0 })
    const view = new DataView(one.buffer)
    const end = one.length - 22
    const directory = one.slice(view.getUint32(end + 16, true), end)
    const tail = one.slice(end)
    const count = 50
    const tailView = new DataView(tail.buffer)
    tailView.setUint16(8, count, true)
    tailView.setUint16(10, count, true)
    const head = one.slice(0, view.getUint32(end + 16, true))
    const copies = Array.from({ length: count }, () => [...directory])
    expect(await errorOf(bytes([...head], ...copies, [...tail]))).toBe('archive-bomb')
  })

  it('asks for the password of an encrypted entry', async () => {
    const archive = zipSync({ 'word/document.xml': strToU8('<w/>') })
    const view = new DataView(archive.buffer)
    const directory = view.getUint32(archive.length - 6, true)
    view.setUint16(directory + 8, 1, true)
    expect(await errorOf(archive)).toBe('password')
  })

  it('does not expand entities', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:t>&b;</w:t></w:p></w:body></w:document>'
    expect(await errorOf(archiveOf({ 'word/document.xml': bomb }))).toBe('damaged')
  })
})

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('预算'), '预算'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], [...utf8('预算')]), '预算'],
    ['UTF-16 with a mark, low byte first', bytes([0xff, 0xfe, 0x84, 0x98]), '预'],
    ['UTF-16 with a mark, high byte first', bytes([0xfe, 0xff, 0x98, 0x84]), '预'],
    ['GB 18030', bytes(gbk), '预算收支'],
    ['UTF-8 cut in a character', utf8('预算收支').subarray(0, 11), '预算收\uFFFD'],
  ])('reads %s', (_, input, text) => {
    expect(decodeText(input)?.text).toBe(text)
  })

  it('reads GB 18030 text as such even when a rare character stands in it', () => {
    expect(decodeText(bytes(gbk, gbk, [0xf7, 0xee]))?.encoding).toBe('gb18030')
  })

  it('knows what is not text', () => {
    expect(decodeText(noiseOf(2000))).toBeUndefined()
  })
})

describe('a text of two encodings', () => {
  it('is read as far as it goes, with a doubt', async () => {
    const document = await documentOf(bytes([...utf8('预算'.repeat(200))], [0xff]))
    expect(document.doubts).toEqual([{ code: 'unmapped-character' }])
    expect(sketch(document)).toHaveLength(1)
  })
})

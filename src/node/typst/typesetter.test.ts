import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Publication } from '#core/document/publication.ts'
import { read } from '#core/read/read.ts'
import { longPublication, publications, samplePublication, wildPublications } from '#core/testing/publications.ts'
import { type Difference, differencesOf } from '#core/write/write.ts'
import { typesetter } from './typesetter.ts'

const press = typesetter({ lanes: 1, documents: 6 })
afterAll(() => press.close())

/** A PDF run costs a hundred times an HTML run: PDF_TRIPS=500 makes it a long command. */
const roundTrips = Number(process.env['PDF_TRIPS'] ?? 20)

async function pdfOf(publication: Publication): Promise<Uint8Array> {
  const result = await press.typeset(publication)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.pdf
}

async function differencesIn(publication: Publication): Promise<readonly Difference[]> {
  const document = await read(await pdfOf(publication))
  if (!document.ok) throw new Error(document.error.code)
  return differencesOf(publication, document.value)
}

const paragraphs = (...texts: readonly string[]): Publication => ({
  ...samplePublication(),
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
})

describe('typesetter', { timeout: 300_000 }, () => {
  it('reads back as it was written', async () => {
    expect(await differencesIn(samplePublication())).toEqual([])
  })

  it('reads back whatever the texts and tables are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(publications, wildPublications), async (publication) => {
        expect(await differencesIn(publication)).toEqual([])
      }),
      { numRuns: roundTrips, seed: 5 },
    )
  })

  it('reads every dash of those that the font draws as one', async () => {
    const dashes = ['——', '甲——乙', '———', '—']
    const document = await read(await pdfOf(paragraphs(...dashes)))
    const texts = document.ok
      ? document.value.blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []))
      : []
    expect(texts.slice(0, dashes.length)).toEqual(dashes)
  })

  it('carries a table over many pages, cut where the typesetter would grow', async () => {
    expect(await differencesIn(longPublication(1200))).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    const [one, other] = [await pdfOf(samplePublication()), await pdfOf(samplePublication())]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('says on which page each heading and table begins', async () => {
    const result = await press.typeset(samplePublication())
    const pages = result.ok ? [...result.value.pages.values()] : []
    expect(pages.length).toBe(
      samplePublication().blocks.filter(({ kind }) => kind === 'heading' || kind === 'table').length,
    )
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages[0]).toBe(3)
  })

  it('names a character that no font has, and writes nothing', async () => {
    const result = await press.typeset(paragraphs('甲☑乙'))
    expect(result).toEqual({ ok: false, error: [{ code: 'missing-glyph', path: ['甲☑乙'], detail: '☑' }] })
  })

  it('prints what looks like markup as it is', async () => {
    const text = '#panic("x") $x$ *a* _b_ `c` @d <e> \\ // f [g] {h}'
    const document = await read(await pdfOf(paragraphs(text)))
    const printed = document.ok
      ? document.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      : []
    expect(printed.join('').replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
  })

  it('refuses a publication with problems before setting it', async () => {
    const result = await press.typeset({ ...samplePublication(), blocks: [] })
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['empty-publication'])
  })

  it('goes on in another process after one took too long', async () => {
    const hurried = typesetter({ milliseconds: 1 })
    const late = await hurried.typeset(samplePublication())
    hurried.close()
    expect(late.ok ? [] : late.error.map(({ code }) => code)).toEqual(['too-slow'])
    expect((await press.typeset(paragraphs('甲'))).ok).toBe(true)
  })

  const poppler = spawnSync('pdftotext', ['-v']).error === undefined
  it.skipIf(!poppler)(
    'gives its text in reading order to pdftotext (skipped where poppler-utils is not installed)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'))
      const file = join(folder, 'sample.pdf')
      writeFileSync(file, await pdfOf(samplePublication()))
      const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replace(/\s/g, '')
      rmSync(folder, { recursive: true })
      const heads = samplePublication().blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.text.replace(/\s/g, '')] : [],
      )
      const places = heads.map((head) => text.lastIndexOf(head))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    },
  )
})

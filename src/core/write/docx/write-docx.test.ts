import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzipSync, strFromU8 } from 'fflate'
import { longPublication, publications, samplePublication, wildPublications } from '../../testing/publications.ts'
import { read } from '../../read/read.ts'
import { differencesIn, roundTrips, written } from '../testing.ts'
import { write } from '../write.ts'

const sample = samplePublication()

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

describe('docx', { timeout: 120_000 }, () => {
  it('reads back as it was written', async () => {
    expect(await differencesIn(sample, 'docx')).toEqual([])
  })

  it('reads back whatever the texts and tables are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(publications, wildPublications), async (publication) => {
        expect(await differencesIn(publication, 'docx')).toEqual([])
      }),
      { numRuns: roundTrips },
    )
  })

  it('carries five hundred rows', async () => {
    expect(await differencesIn(longPublication(500), 'docx')).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    const [one, other] = [await written(sample, 'docx'), await written(sample, 'docx')]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('marks every heading row to repeat, and turns the page for wide tables only', async () => {
    const { 'word/document.xml': body = '' } = partsOf(await written(sample, 'docx'))
    const rows = sample.blocks.flatMap((block) => (block.kind === 'table' ? block.header : []))
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(rows.length)
    const turned = sample.blocks.filter((block) => block.kind === 'table' && block.orientation === 'landscape')
    expect(body.match(/w:orient="landscape"/g)?.length).toBe(turned.length)
  })

  it('leads from every line of the contents to a bookmark, with the page where it is known', async () => {
    const result = await write(sample, 'docx', { pages: new Map([['part1', 7]]) })
    const parts = partsOf(result.ok ? result.value : new Uint8Array())
    const body = parts['word/document.xml'] ?? ''
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const bookmarks = new Set(
      [...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name),
    )
    expect(anchors.length).toBeGreaterThan(8)
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([])
    expect(body).toContain('<w:t xml:space="preserve">7</w:t>')
    expect(parts['word/settings.xml']).not.toContain('updateFields')
  })

  it('draws charts as charts that can be edited, each point with the figure that is printed, on its workbook', async () => {
    const bytes = unzipSync(await written(sample, 'docx'))
    const charts = sample.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(charts.length).toBe(3)
    for (const [at, { data, alternative }] of charts.entries()) {
      const chart = strFromU8(bytes[`word/charts/chart${at + 1}.xml`] ?? new Uint8Array())
      const labels = [...chart.matchAll(/<c:dLbl>.*?<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
      expect(labels).toEqual(data.series.flatMap(({ items }) => items.map(({ printed }) => printed)))
      expect(alternative).toContain(labels[0])
      const book = await read(bytes[`word/embeddings/chart${at + 1}.xlsx`] ?? new Uint8Array())
      const [table] = book.ok ? book.value.blocks.filter(({ kind }) => kind === 'table') : []
      const names = data.series.flatMap(({ items }) => items.map(({ name }) => name))
      expect(table?.kind === 'table' ? table.cells.map(({ text }) => text) : []).toEqual(expect.arrayContaining(names))
    }
  })

  it('refers to no part that is not there', async () => {
    const parts = partsOf(await written(sample, 'docx'))
    const targets = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)]
    expect(targets.length).toBeGreaterThan(4)
    for (const [, target] of targets) expect(Object.keys(parts)).toContain(`word/${target}`)
    const used = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id),
    )
    const styles = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    expect([...used].filter((id) => !styles.has(id))).toEqual([])
  })
})

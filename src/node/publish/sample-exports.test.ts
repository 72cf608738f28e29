import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Publication, PublishedTable } from '#core/document/publication.ts'
import { layouts } from '#core/editions/layouts.ts'
import { composeDisclosure, examine } from '#core/pipeline.ts'
import { gatherAnswered } from '#core/testing/supplied.ts'
import { write } from '#core/write/write.ts'
import { disclosureOf } from '#ledger/disclosure/disclosure.ts'
import { loadOffice } from '#ledger/samples/load.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import { openLedger } from '#ledger/store/open.ts'

const composed = async (input: Parameters<typeof composeDisclosure>[0]) => {
  const result = await composeDisclosure(input)
  return result.ok ? result.value.publication : undefined
}
const tables = (publication: Publication | undefined): readonly string[] =>
  (publication?.blocks ?? [])
    .filter((block): block is PublishedTable => block.kind === 'table')
    .flatMap(({ title, above, rows }) => [
      title,
      above[1],
      ...rows.map((cells) => cells.map(({ text }) => text).join('|')),
    ])

/** Every sample office, drawn in every edition as far as its ledger goes, from the workbook of its own set. */
describe('workbooks of the sample offices', { timeout: 300_000 }, () => {
  let ledger: Ledger
  beforeAll(async () => {
    const opened = await openLedger({ memory: true })
    if (!opened.ok) throw new Error(opened.error.code)
    ledger = opened.value
    for (const office of offices) await loadOffice(ledger, office)
  }, 120_000)
  afterAll(() => ledger.close())

  it.each(layouts.map((edition) => ({ id: edition.id, edition })))(
    'give the tables of $id again',
    async ({ edition }) => {
      let drawn = 0
      for (const { id, year } of offices) {
        const source = await disclosureOf(ledger, { body: id, year, kind: edition.kind })
        if (!source.ok) throw new Error(source.error.code)
        const { entity, figures, texts, performance } = source.value
        const date = `${year}-03-01`
        const first = await composed({ edition, figures, entity, year, date, texts, performance })
        // an edition may be of a later year than the office, with classes that its classification does not have
        if (!first) continue
        const bytes = await write(first, 'xlsx')
        const read = bytes.ok ? await examine('export.xlsx', bytes.value) : bytes
        if (!read.ok) throw new Error('not written and read')
        const { gathered, asked } = gatherAnswered(
          { edition, entity, year, examinations: [{ ...read.value, year }] },
          { figures, year, texts, performance },
        )
        expect(asked.filter(({ kind }) => kind === 'cell' || kind === 'table')).toEqual([])
        const { derived: _derived, ...input } = gathered
        const again = await composed({ ...input, entity, year, date })
        expect(tables(again)).toEqual(tables(first))
        drawn += 1
      }
      expect(drawn).toBeGreaterThan(2)
    },
  )
})

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { sentenceOf } from '#core/compose/compose.ts'
import { layouts } from '#core/editions/layouts.ts'
import { composeDisclosure, prove } from '#core/pipeline.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { write } from '#core/write/write.ts'
import { typesetter } from '../typst/typesetter.ts'

const press = typesetter()
afterAll(() => press.close())

const yuan = layouts.filter(({ narrative }) => narrative.unit === '元')

describe('amounts of hundreds of 亿 in 元', { timeout: 300_000 }, () => {
  it.each(yuan.map((edition) => ({ id: edition.id, edition })))(
    'stand in every table of $id, and are read back',
    async ({ edition }) => {
      const [input] = fc.sample(disclosures(edition, 5_000_000_000_000n), { numRuns: 1, seed: 12 })
      const composed = input && (await composeDisclosure(input))
      if (!composed?.ok) throw new Error(composed?.error.map(sentenceOf).join('\n'))
      const { publication } = composed.value
      const cells = publication.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
      expect(Math.max(...cells.map(({ text, number }) => (number ? text.length : 0)))).toBeGreaterThanOrEqual(17)
      const set = await press.typeset(publication)
      if (!set.ok) throw new Error(JSON.stringify(set.error))
      const files: [name: string, bytes: Uint8Array][] = [['a.pdf', set.value.pdf]]
      for (const format of ['html', 'docx', 'xlsx'] as const) {
        const written = await write(publication, format)
        if (!written.ok) throw new Error(JSON.stringify(written.error))
        files.push([`a.${format}`, written.value])
      }
      for (const [name, bytes] of files) {
        const proof = await prove(publication, name, bytes)
        if (!proof.ok) throw new Error(proof.error.code)
        const { differences, factsApart, findings } = proof.value
        expect({ name, differences, factsApart, findings }).toEqual({
          name,
          differences: [],
          factsApart: [],
          findings: [],
        })
      }
    },
  )
})

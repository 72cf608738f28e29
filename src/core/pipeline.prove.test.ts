import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from './document/publication.ts'
import { type Proof, prove } from './pipeline.ts'
import { publications, samplePublication } from './testing/publications.ts'
import { roundTrips, written } from './write/testing.ts'
import type { WriteFormat } from './write/write.ts'

const formats: readonly WriteFormat[] = ['html', 'docx', 'xlsx']

async function proofOf(publication: Publication, format: WriteFormat, of = publication): Promise<Proof> {
  const result = await prove(of, `disclosure.${format}`, await written(publication, format))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const errors = ({ findings }: Proof) =>
  findings
    .filter(({ rule }) => /^(?:arithmetic|cross-table|reading|classification)\//.test(rule))
    .map(({ rule, at }) => [rule, ...at.path])

describe('prove', { timeout: 120_000 }, () => {
  it.each(formats)('proves %s: same texts, same facts, no accusation of a figure', async (format) => {
    await fc.assert(
      fc.asyncProperty(publications, async (publication) => {
        const proof = await proofOf(publication, format)
        expect(proof.differences).toEqual([])
        expect(proof.factsApart.map(({ labels, printed }) => [labels, printed])).toEqual([])
        expect(errors(proof)).toEqual([])
      }),
      { numRuns: Math.ceil(roundTrips / 3) },
    )
  })

  it.each(formats)('refutes %s when one digit of the publication is another', async (format) => {
    const sample = samplePublication()
    let planted = false
    const blocks = sample.blocks.map((block) => {
      if (block.kind !== 'table' || planted) return block
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          if (cell.number === undefined || cell.sumOf !== undefined || planted) return cell
          planted = true
          return { ...cell, text: `1${cell.text}` }
        }),
      )
      return { ...block, rows }
    })
    const proof = await proofOf(sample, format, { ...sample, blocks })
    expect(planted).toBe(true)
    expect(proof.differences.map(({ kind }) => kind)).toEqual(['cell'])
    expect(proof.factsApart.length).toBe(2)
  })
})

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { sentenceOf } from '#core/compose/compose.ts'
import type { Publication } from '#core/document/publication.ts'
import { layouts } from '#core/editions/layouts.ts'
import { composeDisclosure, prove } from '#core/pipeline.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { write } from '#core/write/write.ts'
import { typesetter } from '../typst/typesetter.ts'

/** One run is a random disclosure of one edition through one format; `npm run test:loop` makes 5,000 of them. */
const runs = Number(process.env['LOOP_RUNS'] ?? 500)
/** The short command draws the same documents every time, a long one others each time. */
const seed = process.env['LOOP_RUNS'] === undefined ? { seed: 2026 } : {}

const press = typesetter({ documents: 30 })
afterAll(() => press.close())

const formats = ['html', 'docx', 'xlsx', 'pdf'] as const
type Format = (typeof formats)[number]

async function fileOf(publication: Publication, format: Format): Promise<Uint8Array> {
  if (format !== 'pdf') {
    const written = await write(publication, format)
    if (!written.ok) throw new Error(JSON.stringify(written.error.slice(0, 3)))
    return written.value
  }
  const typeset = await press.typeset(publication)
  if (!typeset.ok) throw new Error(JSON.stringify(typeset.error.slice(0, 3)))
  return typeset.value.pdf
}

describe('the loop of compose, write and read', { timeout: 3_600_000 }, () => {
  it.each(layouts.map((edition) => ({ id: edition.id, edition })))(
    'gives back the facts of $id through every format, and nothing to find',
    async ({ edition }) => {
      await fc.assert(
        fc.asyncProperty(disclosures(edition), async (input) => {
          const composed = await composeDisclosure(input)
          if (!composed.ok) throw new Error(composed.error.map(sentenceOf).join('\n'))
          const { publication } = composed.value
          for (const format of formats) {
            const proof = await prove(publication, `disclosure.${format}`, await fileOf(publication, format))
            if (!proof.ok) throw new Error(`${format}: ${proof.error.code}`)
            const { differences, factsApart, findings } = proof.value
            expect({
              format,
              differences,
              factsApart: factsApart.map(({ labels, printed }) => [labels, printed]),
              findings: findings.map(({ rule, at }) => `${rule} ${at.path.join('/')} ${at.quote}`),
            }).toEqual({ format, differences: [], factsApart: [], findings: [] })
          }
        }),
        { numRuns: Math.ceil(runs / (layouts.length * formats.length)), endOnFailure: true, ...seed },
      )
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../document/published.ts'
import { layouts } from '../../editions/layouts.ts'
import { composeDisclosure } from '../../pipeline.ts'
import { disclosures } from '../../testing/disclosures.ts'
import { examineDocument } from '../../testing/documents.ts'
import { sentenceOf } from '../compose.ts'
import { settingOf } from '../coordinates.ts'
import { slackOf } from '../figures.ts'
import { answersFrom } from './answers.ts'
import { knownFrom } from './known.ts'

/** Runs for each edition; LOOP_RUNS=70 makes it a long command. */
const runs = Number(process.env['LOOP_RUNS'] ?? 2)
/** The short command draws the same documents every time, a long one others each time. */
const seed = process.env['LOOP_RUNS'] === undefined ? { seed: 2026 } : {}

describe('what follows by law', { timeout: 600_000 }, () => {
  it.each(layouts.map((edition) => ({ id: edition.id, edition })))(
    'is never another figure than the one that $id prints, when it is left out',
    async ({ edition }) => {
      let answered = 0
      await fc.assert(
        fc.asyncProperty(disclosures(edition), async (input) => {
          const composed = await composeDisclosure(input)
          if (!composed.ok) throw new Error(composed.error.map(sentenceOf).join('\n'))
          const examined = examineDocument(documentOf(composed.value.publication))
          const { entity, year } = input
          const known = knownFrom([{ ...examined, year }], edition, settingOf(edition, entity, year))
          for (const [key, { figure }] of known.told) {
            const [told, blank] = [new Map(known.told), new Map(known.blank)]
            told.delete(key)
            blank.delete(key)
            const answer = answersFrom({ ...known, told, blank }).at(figure.coordinates)
            if (!answer) continue
            answered += 1
            const gap = (answer.kind === 'figure' ? answer.figure.value : 0n) - figure.value
            const slack = slackOf([figure, answer.kind === 'figure' ? answer.figure : undefined])
            expect([key, gap <= slack && -gap <= slack]).toEqual([key, true])
          }
        }),
        { numRuns: runs, endOnFailure: true, ...seed },
      )
      expect(answered).toBeGreaterThan(10)
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../../document/publication.ts'
import { layouts } from '../../editions/layouts.ts'
import { examine } from '../../pipeline.ts'
import { disclosures } from '../../testing/disclosures.ts'
import { inUnit, platformSheets, xlsOf, xlsxOf } from '../../testing/platform-workbooks.ts'
import { gatherAnswered } from '../../testing/supplied.ts'
import { composeDisclosure } from '../../pipeline.ts'
import { type ComposeInput, sentenceOf } from '../compose.ts'

/** Runs for each edition; LOOP_RUNS=70 makes it a long command. */
const runs = Number(process.env['LOOP_RUNS'] ?? 2)
/** The short command draws the same documents every time, a long one others each time. */
const seed = process.env['LOOP_RUNS'] === undefined ? { seed: 2026 } : {}

async function composed(input: ComposeInput): Promise<Publication> {
  const result = await composeDisclosure(input)
  if (!result.ok) throw new Error(result.error.map(sentenceOf).join('\n'))
  return result.value.publication
}

/** All that is printed, a line each. */
const printed = ({ blocks }: Publication): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text]
    if (block.kind === 'chart') return [block.alternative]
    if (block.kind !== 'table') return []
    const rows = [...block.header, ...block.rows].map((cells) => cells.map(({ text }) => text).join('|'))
    return [block.title, block.above[1], ...rows, ...block.notes]
  })

describe('the way from a workbook to its disclosure', { timeout: 600_000 }, () => {
  const ways = layouts.flatMap((edition) =>
    (['xlsx', 'xls'] as const).map((format) => ({ id: edition.id, edition, format })),
  )

  it.each(ways)('gives $id as a ledger does, from a workbook in 元 ($format)', async ({ edition, format }) => {
    await fc.assert(
      fc.asyncProperty(disclosures(edition), async (input) => {
        const { entity, year, date, texts, figures } = input
        const sheets = platformSheets(await composed({ ...input, edition: inUnit(edition, '元', 2) }))
        const bytes = format === 'xlsx' ? await xlsxOf(sheets) : xlsOf(sheets)
        const examined = await examine(`export.${format}`, bytes)
        if (!examined.ok) throw new Error(examined.error.code)
        const { gathered, asked } = gatherAnswered(
          { edition, entity, year, examinations: [{ ...examined.value, year }] },
          { figures, year, texts },
        )
        expect(asked.filter(({ kind }) => kind === 'table' || kind === 'cell')).toEqual([])
        const again = await composed({ ...gathered, entity, year, date })
        expect(printed(again)).toEqual(printed(await composed(input)))
      }),
      { numRuns: runs, endOnFailure: true, ...seed },
    )
  })
})

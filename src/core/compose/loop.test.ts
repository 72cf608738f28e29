import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../document/published.ts'
import type { Publication } from '../document/publication.ts'
import { layouts } from '../editions/layouts.ts'
import type { Edition } from '../editions/layout.ts'
import type { DisclosureTexts } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'
import { parsePrinted, toFen } from '../money/printed.ts'
import { examineDocument } from '../testing/documents.ts'
import { recognize } from '../recognize/recognize.ts'
import { type Book, book, figuresOf, lastYear } from '../testing/projected.ts'
import { type Composition, compose } from './compose.ts'
import type { ComposedCell } from './table.ts'

const entity = '青澜市人民政府驻京联络处'

const texts: DisclosureTexts = {
  topics: {
    duties: ['负责联络在京有关单位，做好信息传递和公务保障。'],
    organisation: ['内设综合科和联络科，没有下属单位。'],
    priorities: ['开展联络服务，按计划完成年度任务。'],
    evaluation: ['按要求开展了绩效自评，预算执行平稳。'],
  },
  explanations: ['totals', 'revenue', 'expenditure', 'fiscal', 'general', 'threePublic', 'operatingFunds', 'basic'].map(
    (topic) => ({
      topic,
      reason: '人员变动后相应经费随之调整',
      parts: [],
    }),
  ),
}

export function inputOf(edition: Edition, money: Book) {
  const year = edition.years.from
  const stage = edition.kind === 'budget' ? ('approved' as const) : ('finalAccounts' as const)
  const now = figuresOf(money, year, stage)
  const planned: readonly Figure[] =
    stage === 'approved' ? [] : [...figuresOf(money, year, 'approved'), ...figuresOf(money, year, 'adjusted')]
  const before = lastYear(now, year).map((figure) => ({ ...figure, value: (figure.value * money.growth) / 100n }))
  return { edition, figures: [...now, ...planned, ...consistent(before)], entity, year, date: '2026-03-05', texts }
}

/** Last year's figures are only compared, and only where one stands alone. */
const consistent = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ coordinates }) => coordinates.threePublic === undefined)

async function composed(edition: Edition, money: Book): Promise<Composition> {
  const result = await compose(inputOf(edition, money))
  if (!result.ok)
    throw new Error(JSON.stringify(result.error, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
  return result.value
}

/** What a reader makes of the printed cells otherwise than they were meant. */
function misread({ publication, cells }: Composition): readonly string[] {
  const recognition = recognize(documentOf(publication))
  const facts = new Map(
    recognition.facts.map((fact) => [`${fact.cell.block}/${fact.cell.row}/${fact.cell.column}`, fact]),
  )
  const blocks = blockOf(publication)
  return cells.flatMap((cell) => {
    const place = blocks.get(cell.table)
    const fact = facts.get(`${place?.block}/${cell.row + (place?.header ?? 0)}/${cell.column}`)
    const printed = parsePrinted(cell.text)
    if (!fact) return [`${told(cell)} not read`]
    if (printed.kind !== 'number') return [`${told(cell)} no number`]
    const unit = fact.unit === '元' || fact.unit === '万元' ? fact.unit : undefined
    const value = unit ? toFen(printed.number, unit) : fact.value
    return fact.value === value ? [] : [`${told(cell)} read as ${fact.value}`]
  })
}

const told = ({ table, row, column, text }: ComposedCell): string => `${table}[${row},${column}] ${text}`

function blockOf(publication: Publication): ReadonlyMap<string, { readonly block: number; readonly header: number }> {
  const places = new Map<string, { block: number; header: number }>()
  const blocks = documentOf(publication).blocks.flatMap(({ kind }, at) => (kind === 'table' ? [at] : []))
  const tables = publication.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  for (const [at, table] of tables.entries())
    places.set(table.id, { block: blocks[at] ?? -1, header: table.header.length })
  return places
}

/** Editions for which the loop is closed; the others are composed from the same figures below. */
const proven = layouts.filter(({ id }) => id === 'shanxi-budget-2023')

describe('the loop of compose and recognize', () => {
  describe.each(proven.map((edition) => ({ id: edition.id, edition })))('$id', ({ edition }) => {
    it('reads every printed figure back, and the checker finds nothing worse than a hint', async () => {
      await fc.assert(
        fc.asyncProperty(book(edition.years.from, true), async (money) => {
          const composition = await composed(edition, money)
          expect(misread(composition)).toEqual([])
          const { findings } = examineDocument(documentOf(composition.publication))
          expect(
            // A part of two wholes may still be told as rounding: see what falls short in docs/editions.md.
            findings
              .filter(({ severity }) => severity !== 'info')
              .map(({ rule, message, at, actual, expected }) =>
                [rule, message, at.path.join('/'), at.quote, actual, expected].join(' '),
              ),
          ).toEqual([])
        }),
        { numRuns: Number(process.env['LOOP_RUNS'] ?? 25) },
      )
    })
  })
})

describe('compose', () => {
  it.each(layouts.map((edition) => ({ id: edition.id, edition })))(
    'draws $id from random figures',
    async ({ edition }) => {
      await fc.assert(
        fc.asyncProperty(book(edition.years.from, true), async (money) => {
          const { publication, cells } = await composed(edition, money)
          expect(cells.length).toBeGreaterThan(0)
          expect(publication.blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(8)
        }),
        { numRuns: 10 },
      )
    },
  )
})

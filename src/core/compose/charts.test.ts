import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedChart } from '../document/publication.ts'
import { draw } from '../draw/draw.ts'
import type { ChartLayout } from '../editions/chart-layout.ts'
import type { Edition } from '../editions/layout.ts'
import { layouts } from '../editions/layouts.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Figure } from '../facts/figure.ts'
import { disclosures } from '../testing/disclosures.ts'
import { compose } from './compose.ts'

const spent: Coordinates = { flow: 'expenditure' }
const basic: Coordinates = { ...spent, nature: 'basic' }
const spentBefore: Coordinates = { ...spent, year: '2022' }
const project: Coordinates = { ...spent, nature: 'project' }

const shares: ChartLayout = {
  id: 'chart',
  title: '图{number} {year}年支出结构图',
  kind: 'shares',
  section: 'told',
  series: [
    {
      name: '支出',
      whole: spent,
      items: [
        { kind: 'item', name: '基本支出', means: basic },
        { kind: 'item', name: '项目支出', means: project },
      ],
    },
  ],
}

const years: ChartLayout = {
  ...shares,
  id: 'years',
  title: '图{number} 支出变动图',
  kind: 'years',
  series: [{ name: '支出', items: [{ kind: 'years', name: '{each}年', count: 5, means: spent }] }],
}

const edition = (...charts: readonly ChartLayout[]): Edition => ({
  id: 'test',
  name: '测试版式',
  jurisdiction: 'national',
  kind: 'budget',
  years: { from: 2023 },
  title: '{year}年预算',
  cover: [],
  contents: '目录',
  charts,
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    {
      id: 'part',
      heading: '说明',
      items: [
        {
          kind: 'section',
          id: 'told',
          heading: '一、支出',
          form: () => [{ heading: '（一）总体', level: 3 }, '甲。', { heading: '（二）其他', level: 3 }, '乙。'],
        },
      ],
    },
  ],
})

const money = (at: Coordinates, value: bigint): Figure => ({
  coordinates: { stage: 'approved', ...at },
  quantity: 'money',
  value,
})

/** The parts are half a printed unit over what can be printed; their sum is printed exactly. */
const figures = [money(spent, 300_010_000n), money(basic, 200_005_000n), money(project, 100_005_000n)]

async function blocksOf(of: Edition, given: readonly Figure[] = figures) {
  const texts = { topics: {}, explanations: [] }
  const result = await compose(
    { edition: of, figures: given, entity: '局', year: 2023, date: '2023-03-01', texts },
    draw,
  )
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.publication.blocks
}

const sketch = async (of: Edition, given?: readonly Figure[]): Promise<readonly string[]> =>
  (await blocksOf(of, given)).flatMap((block) =>
    block.kind === 'chart' ? [block.title] : block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
  )

const chartOf = async (of: Edition, given?: readonly Figure[]): Promise<PublishedChart | undefined> =>
  (await blocksOf(of, given)).find((block) => block.kind === 'chart')

describe('charts of an edition', () => {
  it('stand at the end of their section, or of what stands under their heading, and are counted', async () => {
    const under = { ...shares, id: 'under', under: '（一）总体' }
    const head = ['说明', '一、支出', '（一）总体', '甲。']
    expect(await sketch(edition(under, shares))).toEqual([
      ...head,
      '图1 2023年支出结构图（单位：万元）',
      '（二）其他',
      '乙。',
      '图2 2023年支出结构图（单位：万元）',
    ])
  })

  it('print their figures as the document rounds them: parts add up to their whole', async () => {
    const chart = await chartOf(edition(shares))
    expect(chart?.alternative).toMatch(
      /^图1 2023年支出结构图（单位：万元）。基本支出：200\.0[01] 66\.6\d%；项目支出：100\.0[01] 33\.3\d%。$/,
    )
    const [one, other] = [...(chart?.alternative ?? '').matchAll(/：(\d+)\.(\d\d) /g)].map(([, a, b]) =>
      Number(`${a}${b}`),
    )
    expect((one ?? 0) + (other ?? 0)).toBe(30001)
  })

  it('are not drawn of nothing, and say so where they are asked for', async () => {
    const nothing = figures.map((figure) => ({ ...figure, value: 0n }))
    const asked = { ...shares, empty: '{year}年没有支出。' }
    for (const given of [[], nothing]) {
      expect(await chartOf(edition(shares), given)).toBeUndefined()
      expect((await sketch(edition(shares), given)).at(-1)).toBe('乙。')
      expect((await sketch(edition(asked), given)).at(-1)).toBe('2023年没有支出。')
    }
  })

  it('leave out of the whole what is nothing', async () => {
    const chart = await chartOf(edition(shares), [money(spent, 300n), money(basic, 0n), money(project, 300n)])
    expect(chart).toBeUndefined()
    const large = await chartOf(edition(shares), [money(spent, 30_000n), money(basic, 0n), money(project, 30_000n)])
    expect(large?.alternative).toMatch(/。项目支出：0\.03 100\.00%。$/)
  })

  it('divide a whole only where all of its parts are known', async () => {
    expect(await chartOf(edition(shares), [money(spent, 300_010_000n), money(basic, 200_010_000n)])).toBeUndefined()
  })

  it('say that there is nothing only where there is nothing, not where parts are not known', async () => {
    const asked = { ...shares, empty: '{year}年没有支出。' }
    expect((await sketch(edition(asked), [money(spent, 300_010_000n)])).at(-1)).toBe('乙。')
  })

  it('compare only where each series has a figure: last year is not nothing because it is not known', async () => {
    const both: ChartLayout = {
      ...shares,
      kind: 'comparison',
      series: [
        { name: '{lastYear}年', items: [{ kind: 'item', name: '支出', means: spentBefore }] },
        { name: '{year}年', items: [{ kind: 'item', name: '支出', means: spent }] },
      ],
    }
    expect(await chartOf(edition({ ...both, empty: '{year}年没有支出。' }))).toBeUndefined()
    expect((await sketch(edition({ ...both, empty: '{year}年没有支出。' }))).at(-1)).toBe('乙。')
    const chart = await chartOf(edition(both), [...figures, money(spentBefore, 100_000_000n)])
    expect(chart?.alternative).toMatch(/。2022年：支出：100\.00；2023年：支出：300\.0[01]。$/)
  })

  it('show of several courses the years that each of them knows', async () => {
    const courses: ChartLayout = {
      ...years,
      series: [
        { name: '支出', items: [{ kind: 'years', name: '{each}年', count: 5, means: spent }] },
        { name: '基本支出', items: [{ kind: 'years', name: '{each}年', count: 5, means: basic }] },
      ],
    }
    const older = [2021, 2022].map((year) => money({ ...spent, year: String(year) }, 100_000_000n))
    expect(await chartOf(edition(courses), [...figures, ...older])).toBeUndefined()
    const chart = await chartOf(edition(courses), [
      ...figures,
      ...older,
      money({ ...basic, year: '2022' }, 50_000_000n),
    ])
    expect(chart?.alternative).toMatch(
      /。支出：2022年：100\.00；2023年：[\d.]+；基本支出：2022年：50\.00；2023年：[\d.]+。$/,
    )
  })

  it('show the years that are known, and one year is no course of years', async () => {
    expect(await chartOf(edition(years))).toBeUndefined()
    const older = [money({ ...spent, year: '2019' }, 100_000_000n), money({ ...spent, year: '2022' }, 0n)]
    const chart = await chartOf(edition(years), [...figures, ...older])
    expect(chart?.alternative).toMatch(/。2019年：100\.00；2022年：0\.00；2023年：300\.0[01]。$/)
  })
})

describe('charts of the editions that there are', () => {
  const drawn = layouts.filter(({ charts }) => charts.length > 0)

  it.each(drawn.map((one) => ({ id: one.id, one })))('of $id stand in sections, under headings', async ({ one }) => {
    const sections = one.parts.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'section' ? [item.id] : [])),
    )
    const places = one.charts.map(({ section }) => sections.indexOf(section))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    await fc.assert(
      fc.asyncProperty(disclosures(one), async (input) => {
        const result = await compose(input, draw)
        if (!result.ok) throw new Error('not composed')
        const { blocks } = result.value.publication
        const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
        const ids = new Set(blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : [])))
        expect(ids.size).toBeGreaterThan(0)
        for (const { id, under } of one.charts)
          if (under !== undefined && ids.has(id)) expect(headings).toContain(under)
      }),
      { numRuns: 5, seed: 3 },
    )
  })
})

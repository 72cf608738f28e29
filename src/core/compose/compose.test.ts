import { describe, expect, it } from 'vitest'
import { draw } from '../draw/draw.ts'
import type { Edition, TableLayout } from '../editions/layout.ts'
import { layoutFor, layouts } from '../editions/layouts.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { DisclosureTexts } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'
import { coordinatesAsked } from './asked.ts'
import { compose, type Composition } from './compose.ts'
import { sentenceOf } from './words.ts'

const table: TableLayout = {
  id: 'expenditure',
  title: '部门支出总表',
  unit: '万元',
  decimals: 2,
  above: '部门：{entity}',
  unitWord: '单位',
  orientation: 'portrait',
  notes: [],
  empty: '注：本表无数据。',
  zeros: 'blank',
  panels: [
    {
      labels: [
        { path: ['科目编码'], shows: 'code' },
        { path: ['科目名称'], shows: 'name' },
      ],
      columns: [
        { id: 'all', path: ['合计'], sumOf: ['basic', 'project'] },
        { id: 'basic', path: ['基本支出'] },
        { id: 'project', path: ['项目支出'] },
      ],
      rows: [
        { kind: 'row', label: '合计', total: 'below' },
        { kind: 'codes', by: 'functional', levels: [3, 5, 7] },
      ],
    },
  ],
}

const edition = (one: TableLayout, form: Edition['parts'][number]['items'] = []): Edition => ({
  id: 'test',
  name: '测试版式',
  jurisdiction: 'national',
  kind: 'budget',
  years: { from: 2023 },
  title: '{entity}{year}年部门预算',
  cover: ['{entity}', '{date}'],
  contents: '目录',
  charts: [],
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [{ id: 'tables', heading: '{year}年预算表', items: [{ kind: 'table', table: one }, ...form] }],
})

const texts: DisclosureTexts = { topics: {}, explanations: [] }
const spent: Coordinates = { stage: 'approved', flow: 'expenditure' }
const money = (coordinates: Coordinates, value: bigint): Figure => ({
  coordinates: { ...spent, ...coordinates },
  quantity: 'money',
  value,
})

/** One item with basic and project expenditure, at every level. */
const figures: readonly Figure[] = [{}, ...['201', '20103', '2010350'].map((functional) => ({ functional }))].flatMap(
  (at) => [
    money(at, 1_234_567_800n),
    money({ ...at, nature: 'basic' }, 1_000_004_900n),
    money({ ...at, nature: 'project' }, 234_562_900n),
  ],
)

const run = (of: Edition, given: readonly Figure[] = figures, own: DisclosureTexts = texts) =>
  compose({ edition: of, figures: given, entity: '青澜市联络处', year: 2023, date: '2023-03-01', texts: own }, draw)

async function composed(of: Edition, given?: readonly Figure[]): Promise<Composition> {
  const result = await run(of, given)
  if (!result.ok) throw new Error(result.error.map(sentenceOf).join('\n'))
  return result.value
}

async function errors(of: Edition, given?: readonly Figure[], own?: DisclosureTexts) {
  const result = await run(of, given, own)
  if (result.ok) throw new Error('composed')
  for (const error of result.error) expect(sentenceOf(error)).toMatch(/。$/)
  return result.error
}

const told = (amount: bigint): DisclosureTexts => ({
  topics: {},
  explanations: [{ topic: 'spent', reason: '项目到期', parts: [{ words: '项目经费', amount }] }],
})

describe('compose', () => {
  it('prints a row for each code with figures, sums that tie, and formulas for them', async () => {
    const { publication, adjusted } = await composed(edition(table))
    const drawn = publication.blocks.find((block) => block.kind === 'table')
    expect(drawn?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['合计', '1,234.57', '1,000.01', '234.56'],
      ['201', '一般公共服务支出', '1,234.57', '1,000.01', '234.56'],
      ['20103', '政府办公厅（室）及相关机构事务', '1,234.57', '1,000.01', '234.56'],
      ['2010350', '事业运行', '1,234.57', '1,000.01', '234.56'],
    ])
    expect(drawn?.rows[0]?.[1]?.sumOf).toEqual([
      [0, 3, 1],
      [0, 4, 1],
    ])
    expect(adjusted.map(({ value, printed }) => printed - value)).not.toEqual([])
  })

  it('keeps an empty table with its note', async () => {
    const { publication } = await composed(edition(table), [])
    expect(publication.blocks.find((block) => block.kind === 'table')?.notes).toEqual(['注：本表无数据。'])
  })

  it('names a label that the vocabulary does not know, and its table', async () => {
    const [panel] = table.panels
    const strange = { ...table, panels: [{ ...panel, columns: [{ id: 'all', path: ['甲乙丙丁'] }] }] } as TableLayout // panel is there
    expect(await errors(edition(strange))).toContainEqual({
      code: 'unknown-label',
      path: ['部门支出总表'],
      label: '甲乙丙丁',
    })
  })

  it('names the cell whose parts do not add up', async () => {
    const broken = figures.map((figure) =>
      figure.coordinates.functional === '201' && figure.coordinates.nature === 'basic'
        ? { ...figure, value: figure.value + 7n }
        : figure,
    )
    const found = await errors(edition(table), broken)
    expect(found).toContainEqual({
      code: 'law-broken',
      path: ['部门支出总表', '一般公共服务支出', '合计'],
      difference: -7n,
    })
  })

  it('does not print parts whose whole is unknown', async () => {
    const headless = figures.filter(({ coordinates }) => coordinates.functional !== undefined)
    expect((await errors(edition(table), headless)).map(({ code, path }) => [code, path[1]])).toContainEqual([
      'total-missing',
      '合计',
    ])
  })

  it('refuses a figure of another kind and one that is too wide', async () => {
    const counted = figures.map((figure) => ({ ...figure, quantity: 'count' as const }))
    expect((await errors(edition(table), counted))[0]?.code).toBe('does-not-fit')
    const wide = figures.map((figure) => ({ ...figure, value: figure.value * 10n ** 14n }))
    expect((await errors(edition(table), wide))[0]?.code).toBe('does-not-fit')
  })

  it('asks for a reason where the change is large, and checks that its amounts add up', async () => {
    const last = money({ year: '2022' }, 2_000_000_000n)
    const form: Edition['parts'][number]['items'] = [
      {
        kind: 'section',
        id: 'told',
        heading: '一、支出',
        form: (say) => [
          `支出${say.money({ flow: 'expenditure' })}${say.change({ opening: '比上年', now: { flow: 'expenditure' }, base: { flow: 'expenditure', year: '2022' }, topic: 'spent' })}。`,
        ],
      },
    ]
    const given = [...figures, last]
    expect(await errors(edition(table, form), given)).toContainEqual({
      code: 'missing-reason',
      path: ['一、支出'],
      topic: 'spent',
    })
    expect((await errors(edition(table, form), given, told(-500_000_000n)))[0]).toMatchObject({
      code: 'reason-differs',
      topic: 'spent',
    })
    const fine = await run(edition(table, form), given, told(-765_430_000n))
    const paragraph = fine.ok ? fine.value.publication.blocks.find((block) => block.kind === 'paragraph') : undefined
    expect(paragraph?.text).toBe(
      '支出1,234.57万元，比上年减少765.43万元，下降38.27%，主要原因是项目到期，项目经费减少765.43万元。',
    )
  })

  it('names a text that the body has to write', async () => {
    const form: Edition['parts'][number]['items'] = [
      { kind: 'section', id: 'duties', heading: '一、职责', form: (say) => say.text('duties') },
    ]
    expect(await errors(edition(table, form))).toContainEqual({
      code: 'missing-text',
      path: ['一、职责'],
      topic: 'duties',
    })
  })
})

describe('layoutFor', () => {
  it('takes the edition of the place and year, else the general one', () => {
    expect(layoutFor('yunnan', 'budget', 2020).id).toBe('yunnan-budget-2020')
    expect(layoutFor('yunnan', 'budget', 2024).id).toBe('central-budget')
    expect(layoutFor('sichuan', 'finalAccounts', 2021).id).toBe('sichuan-accounts-2020')
    expect(layoutFor('shanxi', 'finalAccounts', 2023).id).toBe('national-accounts')
  })
})

describe('coordinatesAsked', () => {
  it.each(layouts.map((one) => ({ id: one.id, one })))('lists what $id needs', ({ one }) => {
    const asked = coordinatesAsked(one, one.years.from)
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.some(({ functional }) => functional === '*')).toBe(true)
    expect(asked.filter(({ stage, flow }) => stage === undefined && flow !== 'count')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { joinedSupplements, parseSupplement } from './supplement.ts'

const parsed = (value: unknown) => parseSupplement(JSON.stringify(value), 'supplement.json')

function faults(value: unknown): readonly string[] {
  const result = parsed(value)
  return result.ok ? [] : result.error.map(({ code, path }) => `${path} ${code}`)
}

const expenditure = { stage: 'approved', flow: 'expenditure' }
const vehicles = { flow: 'count', threePublic: 'vehicleOperation', measure: 'vehicles' }

describe('parseSupplement', () => {
  it('reads figures exactly as they are written, and what is not filled in yet as nothing', () => {
    const result = parsed({
      supplement: 1,
      figures: [
        { where: '支出合计', coordinates: expenditure, value: '1,234.56', unit: '元' },
        { coordinates: { ...expenditure, nature: 'basic' }, value: '12.30', unit: '万元' },
        { coordinates: vehicles, value: '3' },
        { coordinates: { ...expenditure, nature: 'project' }, value: 'none' },
        { coordinates: { ...expenditure, functional: '*' }, value: null },
      ],
    })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.value.figures.map(({ figure }) => figure)).toEqual([
      { coordinates: expenditure, quantity: 'money', value: 123_456n },
      { coordinates: { ...expenditure, nature: 'basic' }, quantity: 'money', value: 12_300_000n, precision: 5_000n },
      { coordinates: vehicles, quantity: 'count', value: 3n },
      'none',
    ])
  })

  it('reads texts by paragraph, reasons with their amounts, and records of performance', () => {
    const result = parsed({
      supplement: 1,
      texts: { duties: '负责联络。\n负责保障。', organisation: ['内设一科。'], priorities: null },
      reasons: [
        { topic: 'revenue', reason: '人员变动', parts: [{ words: '工资', amount: '-1.20', unit: '万元' }] },
        { topic: 'general', reason: null, parts: [] },
      ],
      performance: {
        body: {
          name: '某局',
          unit: '万元',
          money: { budget: '30' },
          tasks: [{ name: '联络', content: '全年联络', amount: '30' }],
        },
        projects: [
          {
            name: '租赁',
            indicators: [{ level1: '产出', level2: '数量', level3: '面积', target: '100', weight: '12.5' }],
          },
        ],
      },
    })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.value.texts).toEqual({ duties: ['负责联络。', '负责保障。'], organisation: ['内设一科。'] })
    expect(result.value.explanations).toEqual([
      { topic: 'revenue', reason: '人员变动', parts: [{ words: '工资', amount: -1_200_000n }] },
    ])
    expect(result.value.performance).toEqual({
      body: {
        name: '某局',
        money: { budget: 30_000_000n },
        tasks: [{ name: '联络', content: '全年联络', amount: 30_000_000n }],
        indicators: [],
      },
      projects: [
        {
          name: '租赁',
          tasks: [],
          indicators: [{ level1: '产出', level2: '数量', level3: '面积', target: '100', weight: 1_250n }],
        },
      ],
    })
  })

  it.each([
    ['what is no JSON', undefined, [' not-json']],
    ['a file of another kind', { name: 'package' }, ['name unknown-field', 'supplement missing-field']],
    ['an unknown field', { supplement: 1, figurs: [] }, ['figurs unknown-field']],
    ['a list that is none', { supplement: 1, figures: {} }, ['figures not-a-list']],
    [
      'an unknown dimension',
      { supplement: 1, figures: [{ coordinates: { flaw: 'x' } }] },
      ['figures[0].coordinates.flaw unknown-field'],
    ],
    [
      'a figure without its place',
      { supplement: 1, figures: [{ value: '1' }] },
      ['figures[0].coordinates missing-field'],
    ],
    [
      'a number that is no text',
      { supplement: 1, figures: [{ coordinates: expenditure, value: 12.5 }] },
      ['figures[0].value not-a-number'],
    ],
    [
      'words for a number',
      { supplement: 1, figures: [{ coordinates: expenditure, value: '十二' }] },
      ['figures[0].value not-a-number'],
    ],
    [
      'a unit that is none',
      { supplement: 1, figures: [{ coordinates: { ...expenditure }, value: '1', unit: 3 }] },
      ['figures[0].unit not-a-unit'],
    ],
    [
      'less than a fen',
      { supplement: 1, figures: [{ coordinates: expenditure, value: '1.234' }] },
      ['figures[0].value too-fine'],
    ],
    [
      'half a vehicle',
      { supplement: 1, figures: [{ coordinates: vehicles, value: '1.5' }] },
      ['figures[0].value too-fine'],
    ],
    [
      'a figure that is told twice',
      {
        supplement: 1,
        figures: [
          { coordinates: expenditure, value: '1' },
          { coordinates: expenditure, value: '2' },
        ],
      },
      ['figures[1] said-twice'],
    ],
    ['a text that is none', { supplement: 1, texts: { duties: 3 } }, ['texts.duties not-a-text']],
    ['a reason without a topic', { supplement: 1, reasons: [{ reason: '变动' }] }, ['reasons[0].topic missing-field']],
    [
      'an amount without words',
      { supplement: 1, reasons: [{ topic: 'revenue', parts: [{ amount: '1' }] }] },
      ['reasons[0].parts[0] missing-field'],
    ],
    [
      'an indicator without its target',
      {
        supplement: 1,
        performance: { body: { name: '某局', indicators: [{ level1: '产', level2: '数', level3: '面' }] } },
      },
      ['performance.body.indicators[0].target missing-field'],
    ],
  ])('refuses %s, and names the place', (_, value, found) => {
    expect(value === undefined ? [' not-json'] : faults(value)).toEqual(found)
    expect(parseSupplement('{', 'supplement.json')).toEqual({ ok: false, error: [{ code: 'not-json', path: '' }] })
  })
})

describe('joinedSupplements', () => {
  it('lets a later text and record count', () => {
    const [one, other] = [
      parsed({ supplement: 1, texts: { duties: '旧', organisation: '同' }, performance: 'none' }),
      parsed({ supplement: 1, texts: { duties: '新' } }),
    ]
    if (!one.ok || !other.ok) throw new Error('both are sound')
    const { texts, performance } = joinedSupplements([one.value, other.value])
    expect(texts).toEqual({ duties: ['新'], organisation: ['同'] })
    expect(performance).toBe('none')
  })
})

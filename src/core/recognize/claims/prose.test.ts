import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../document/document.ts'
import type { Prose } from '../../facts/claim.ts'
import { sketchCoordinates } from '../../testing/sketches.ts'
import { vocabulary } from '../../vocabulary/meaning.ts'
import { readProse } from './prose.ts'

interface Case {
  readonly name: string
  readonly lines: readonly string[]
  readonly stage?: 'finalAccounts'
  /** Role, number, subject and coordinates of each number that is not set aside. */
  readonly mentions: readonly string[]
  /** Kind, result and operands of each claim. */
  readonly claims: readonly string[]
}

const words = vocabulary()

function proseOf(lines: readonly string[], stage?: 'finalAccounts'): Prose {
  const blocks = lines.map(
    (text, at): Paragraph => ({ kind: 'paragraph', text, place: { kind: 'text', line: at + 1, column: 1 } }),
  )
  return readProse(blocks, { words, year: stage ? 2025 : 2026, stage: stage ?? 'approved', entity: '青澜市联络局' })
}

function mentionsOf({ mentions }: Prose): string[] {
  return mentions
    .filter(({ role }) => role !== 'aside')
    .map(({ role, value, printed, subject, coordinates }) =>
      `${role} ${role.startsWith('change') && value < 0n ? '-' : ''}${printed} ${subject} ${sketchCoordinates(coordinates)}`.trim(),
    )
}

function claimsOf({ mentions, claims }: Prose): string[] {
  const printed = (id: number) => mentions[id]?.printed ?? ''
  return claims.map(({ kind, result, operands, word }) =>
    [
      kind,
      printed(result),
      ...(operands.length > 0 ? ['←', ...operands.map(printed)] : []),
      ...(word ? [word] : []),
    ].join(' '),
  )
}

const cases: readonly Case[] = [
  {
    name: 'a list after 其中',
    lines: ['2026年收入预算120.00万元，其中：一般公共预算拨款100.00万元，事业收入20.00万元。'],
    mentions: [
      'value 120.00万元 收入预算 flow=revenue',
      'value 100.00万元 一般公共预算拨款 fund=generalPublicBudget',
      'value 20.00万元 事业收入 revenue=serviceRevenue',
    ],
    claims: ['sum 120.00万元 ← 100.00万元 20.00万元'],
  },
  {
    name: 'a list that goes on in the next sentence',
    lines: [
      '2026年“三公”经费预算6.00万元。其中：因公出国（境）费1.00万元，公务接待费2.00万元，公务用车购置及运行维护费3.00万元。',
    ],
    mentions: [
      'value 6.00万元 "三公"经费预算 flow=expenditure threePublic=total',
      'value 1.00万元 因公出国(境)费 threePublic=overseas',
      'value 2.00万元 公务接待费 threePublic=reception',
      'value 3.00万元 公务用车购置及运行维护费 threePublic=vehicles',
    ],
    claims: ['sum 6.00万元 ← 1.00万元 2.00万元 3.00万元'],
  },
  {
    name: 'brackets within a list',
    lines: [
      '财政拨款收入80.00万元，其中：一般公共预算拨款70.00万元（本级财力60.00万元，专项收入10.00万元），政府性基金预算拨款10.00万元。',
    ],
    mentions: [
      'value 80.00万元 财政拨款收入 flow=revenue fund=fiscal',
      'value 70.00万元 一般公共预算拨款 fund=generalPublicBudget',
      'value 60.00万元 本级财力 revenue=ownResources',
      'value 10.00万元 专项收入 revenue=specialRevenue',
      'value 10.00万元 政府性基金预算拨款 fund=governmentManagedFunds',
    ],
    claims: ['sum 70.00万元 ← 60.00万元 10.00万元', 'sum 80.00万元 ← 70.00万元 10.00万元'],
  },
  {
    name: 'shares of a list',
    lines: ['本年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占25.00%。'],
    mentions: [
      'value 200.00万元 支出合计',
      'value 150.00万元 基本支出 flow=expenditure nature=basic',
      'share 75.00% 基本支出 flow=expenditure nature=basic',
      'value 50.00万元 项目支出 flow=expenditure nature=project',
      'share 25.00% 项目支出 flow=expenditure nature=project',
    ],
    claims: [
      'sum 200.00万元 ← 150.00万元 50.00万元',
      'share 75.00% ← 150.00万元 200.00万元',
      'share 25.00% ← 50.00万元 200.00万元',
    ],
  },
  {
    name: 'a path of the classification',
    lines: [
      '1.教育支出（类）普通教育（款）小学教育（项）：年初预算为30.00万元，支出决算为33.00万元，完成年初预算的110.00%。',
    ],
    stage: 'finalAccounts',
    mentions: [
      'value 30.00万元 教育支出(类)普通教育(款)小学教育年初预算 flow=expenditure functional=2050202 stage=approved',
      'value 33.00万元 教育支出(类)普通教育(款)小学教育支出决算 flow=expenditure functional=2050202',
      'completionRate 110.00% 教育支出(类)普通教育(款)小学教育支出决算 flow=expenditure functional=2050202',
    ],
    claims: ['completion 110.00% ← 33.00万元 30.00万元'],
  },
  {
    name: 'path in corner brackets',
    lines: ['科学技术支出「类」科学技术管理事务「款」行政运行「项」12.50万元。'],
    mentions: [
      'value 12.50万元 科学技术支出「类」科学技术管理事务「款」行政运行「项」 flow=expenditure functional=2060101',
    ],
    claims: [],
  },
  {
    name: 'the topic of a passage',
    lines: ['（二）公务接待费。2026年预算数5.00万元，比2025年预算数4.00万元增加1.00万元，增长25.00%。'],
    mentions: [
      'value 5.00万元 公务接待费预算数 threePublic=reception',
      'base 4.00万元 公务接待费预算数 threePublic=reception',
      'change 1.00万元 公务接待费预算数 threePublic=reception',
      'changeRate 25.00% 公务接待费预算数 threePublic=reception',
    ],
    claims: ['difference 1.00万元 ← 5.00万元 4.00万元', 'rate 25.00% ← 1.00万元 4.00万元 5.00万元'],
  },
  {
    name: 'a base and a difference',
    lines: ['支出预算900.00万元，比2025年年初预算数850.00万元增加50.00万元，增长5.88%。'],
    mentions: [
      'value 900.00万元 支出预算 flow=expenditure',
      'base 850.00万元 支出预算 flow=expenditure',
      'change 50.00万元 支出预算 flow=expenditure',
      'changeRate 5.88% 支出预算 flow=expenditure',
    ],
    claims: ['difference 50.00万元 ← 900.00万元 850.00万元', 'rate 5.88% ← 50.00万元 850.00万元 900.00万元'],
  },
  {
    name: 'a fall',
    lines: ['公用经费10.00万元，较上年减少2.00万元，下降16.67%。'],
    mentions: [
      'value 10.00万元 公用经费 flow=expenditure nature=operating',
      'change -2.00万元 公用经费 flow=expenditure nature=operating',
      'changeRate -16.67% 公用经费 flow=expenditure nature=operating',
    ],
    claims: ['rate 16.67% ← 2.00万元 10.00万元'],
  },
  {
    name: 'same as last year',
    lines: ['公务接待费2.00万元，与上年持平。'],
    mentions: ['value 2.00万元 公务接待费 threePublic=reception'],
    claims: [],
  },
  {
    name: 'a change that names what changed',
    lines: ['与上年相比，收入总计减少了9.00万元，主要原因是人员经费减少6.00万元、公用经费减少3.00万元。'],
    mentions: [
      'change -9.00万元 收入总计 flow=totalSources',
      'change -6.00万元 主要原因是人员经费 flow=expenditure nature=personnel',
      'change -3.00万元 公用经费 flow=expenditure nature=operating',
    ],
    claims: ['reasons 9.00万元 ← 6.00万元 3.00万元'],
  },
  {
    name: 'persons and batches',
    lines: ['国内公务接待12批次、80人次。'],
    mentions: ['value 12批次 国内公务接待 threePublic=reception', 'value 80人次 国内公务接待 threePublic=reception'],
    claims: ['counts 80人次 ← 12批次'],
  },
  {
    name: 'vehicles',
    lines: ['车辆编制3辆，实有车辆2辆。'],
    mentions: ['value 3辆 车辆编制 asset=vehicles', 'value 2辆 实有车辆 asset=vehicles'],
    claims: ['counts 3辆 ← 2辆'],
  },
  {
    name: 'names after a number',
    lines: ['内设科室3个，分别为综合科、业务科、财务科。'],
    mentions: ['value 3个 内设科室'],
    claims: ['listed 3个 3-3'],
  },
  {
    name: 'another year is another figure',
    lines: ['2025年公用经费8.00万元。'],
    mentions: ['value 8.00万元 公用经费 flow=expenditure nature=operating year=2025'],
    claims: [],
  },
  {
    name: 'words of comparison',
    lines: ['公务接待费完成预算的80.00%，决算数大于预算数的主要原因是来访增加。'],
    stage: 'finalAccounts',
    mentions: ['completionRate 80.00%'],
    claims: ['comparison 80.00% 决算数大于预算'],
  },
  {
    name: 'a share of the budget',
    lines: ['公务接待费支出2.50万元，为年初预算20.00万元的12.50%。'],
    stage: 'finalAccounts',
    mentions: [
      'value 2.50万元 公务接待费支出 flow=expenditure threePublic=reception',
      'value 20.00万元 为年初预算 stage=approved',
      'completionRate 12.50% 为年初预算 stage=approved',
    ],
    claims: ['completion 12.50% ← 2.50万元 20.00万元'],
  },
  {
    name: 'shares of figures beside each other',
    lines: ['本年收入98.00万元，占98%；上年结转2.00万元，占2%。'],
    mentions: [
      'value 98.00万元 收入 flow=revenue',
      'share 98% 收入 flow=revenue',
      'value 2.00万元 上年结转 flow=openingCarryover',
      'share 2% 上年结转 flow=openingCarryover',
    ],
    claims: [],
  },
  {
    name: 'no unit printed',
    lines: ['政府采购预算为12.00万元，公用经费预算数为8.5，比上年增加。'],
    mentions: [
      'value 12.00万元 政府采购预算 procurement=total',
      'value 8.5 公用经费预算数 flow=expenditure nature=operating',
    ],
    claims: [],
  },
  {
    name: 'a list over passages',
    lines: [
      '2026年一般公共预算基本支出30.00万元，其中：',
      '人员经费25.00万元，主要包括基本工资、津贴补贴、奖金和住房公积金等。',
      '公用经费5.00万元，主要包括办公费、印刷费、差旅费和维修费等。',
    ],
    mentions: [
      'value 30.00万元 一般公共预算基本支出 flow=expenditure fund=generalPublicBudget nature=basic',
      'value 25.00万元 人员经费 flow=expenditure nature=personnel',
      'value 5.00万元 公用经费 flow=expenditure nature=operating',
    ],
    claims: ['sum 30.00万元 ← 25.00万元 5.00万元'],
  },
  {
    name: 'the heading says the fund',
    lines: ['五、一般公共预算支出情况说明', '（一）基本支出情况', '人员经费25.00万元，主要包括基本工资。'],
    mentions: ['value 25.00万元 人员经费 flow=expenditure nature=personnel'],
    claims: [],
  },
  {
    name: 'both sides of one total',
    lines: [
      '财政拨款收支总预算50.00万元。收入包括：一般公共预算拨款40.00万元、上年结转10.00万元；支出包括：教育支出45.00万元、卫生健康支出5.00万元。',
    ],
    mentions: [
      'value 50.00万元 财政拨款收支总预算 flow=totalSources fund=fiscal',
      'value 40.00万元 一般公共预算拨款 fund=generalPublicBudget',
      'value 10.00万元 上年结转 flow=openingCarryover',
      'value 45.00万元 教育支出 flow=expenditure functional=205',
      'value 5.00万元 卫生健康支出 flow=expenditure functional=210',
    ],
    claims: ['sum 50.00万元 ← 40.00万元 10.00万元', 'sum 50.00万元 ← 45.00万元 5.00万元'],
  },
  {
    name: 'a part of what was named before',
    lines: ['预算单位共4个，其中：财政全供给单位4个。财政全供给单位中行政单位1个，事业单位3个。'],
    mentions: [
      'value 4个 预算单位',
      'value 4个 财政全供给单位',
      'value 1个 财政全供给单位中行政单位',
      'value 3个 事业单位',
    ],
    claims: ['sum 4个 ← 4个', 'sum 4个 ← 1个 3个'],
  },
  {
    name: 'dates, documents, tables and telephones',
    lines: [
      '根据青财〔2025〕12号文件，截至2025年12月31日，详见附表3和公开05表，电话010-66660000，2026-03-02 09:30发布。',
    ],
    mentions: [],
    claims: [],
  },
]

describe('readProse', () => {
  it.each(cases)('reads $name', ({ lines, stage, mentions, claims }) => {
    const prose = proseOf(lines, stage)
    expect(mentionsOf(prose)).toEqual(mentions)
    expect(claimsOf(prose)).toEqual(claims)
  })

  it('keeps the scope of headings', () => {
    const { mentions } = proseOf([
      '五、一般公共预算支出情况说明',
      '（一）基本支出情况',
      '人员经费25.00万元，主要包括基本工资、津贴补贴等各项支出。',
    ])
    expect(mentions[0]?.scope).toEqual({ fund: 'generalPublicBudget', nature: 'basic' })
  })

  it('puts parts within their whole', () => {
    const { mentions } = proseOf(['工资福利支出50.00万元（其中：基本支出40.00万元，项目支出10.00万元）。'])
    expect(mentions[1]?.scope).toEqual({ departmental: '301' })
  })

  it('takes the unit of the document where none is printed, and says so', () => {
    const { mentions } = proseOf(['收入预算为30.00万元，其中公用经费预算数为8.5，比上年增加。'])
    expect(mentions[1]).toMatchObject({ unit: '万元', value: 8_500_000n, unitAssumed: true, certain: false })
  })

  it('marks what is as in the year before', () => {
    expect(proseOf(['公务接待费2.00万元，与上年持平。']).mentions[0]?.standing).toBe('equal')
    expect(proseOf(['公务接待费2.00万元，会议费与上年持平。']).mentions[0]?.standing).toBeUndefined()
  })

  it('stays linear', () => {
    const sentence = '1.教育支出（类）普通教育（款）小学教育（项）30.00万元，占10.00%，比上年增加1.00万元，增长3.45%；'
    const passage = `${sentence.repeat(400)}。`
    expect(proseOf([passage]).numerals).toBeGreaterThan(1600)
  })
})

import { describe, expect, it } from 'vitest'
import { examineText } from '../../testing/documents.ts'
import { sketchRelation } from '../../testing/sketches.ts'

const relationsOf = async (law: string, ...lines: readonly string[]) => {
  const { relations, facts } = await examineText(['# 2026年部门预算', ...lines].join('\n'))
  return relations.filter((relation) => relation.law === law).map((relation) => sketchRelation(relation, facts))
}

const byNature = (title: string, unit: string, rows: readonly string[]) => [
  `### ${title}`,
  `单位：${unit}`,
  '',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |',
  '|---|---|---|---|---|',
  ...rows,
]

describe('sumsOf', () => {
  it('adds rows below rows and columns beside columns', async () => {
    const rows = [
      '| | 合计 | 30.00 | 20.00 | 10.00 |',
      '| 205 | 教育支出 | 18.00 | 12.00 | 6.00 |',
      '| 206 | 科学技术支出 | 12.00 | 8.00 | 4.00 |',
    ]
    expect(await relationsOf('sum', ...byNature('支出总表', '万元', rows))).toEqual([
      'sum holds: 30.00 = 18.00 +12.00',
      'sum holds: 20.00 = 12.00 +8.00',
      'sum holds: 10.00 = 6.00 +4.00',
      'sum holds: 30.00 = 20.00 +10.00',
      'sum holds: 18.00 = 12.00 +6.00',
      'sum holds: 12.00 = 8.00 +4.00',
    ])
  })

  it('explains by rounding what half a digit of each figure can', async () => {
    const rows = [
      '| | 合计 | 33.33 | 20.00 | 13.34 |',
      '| 205 | 教育支出 | 22.22 | 12.00 | 10.22 |',
      '| 206 | 科学技术支出 | 11.12 | 8.00 | 3.12 |',
    ]
    const found = await relationsOf('sum', ...byNature('支出总表', '万元', rows))
    expect(found.filter((relation) => !relation.startsWith('sum holds'))).toEqual([
      'sum rounding: 33.33 = 22.22 +11.12',
      'sum rounding: 33.33 = 20.00 +13.34',
    ])
  })

  it('explains by cutting what rounding cannot, where the whole document cuts', async () => {
    const items = Array.from({ length: 6 }, (_, at) => `| 20${at + 4}01 | 项 | 3.01 | 1.00 | 2.00 |`)
    const rows = ['| | 合计 | 18.10 | 6.04 | 12.05 |', ...items]
    const found = await relationsOf('sum', ...byNature('支出总表', '万元', rows))
    expect(found.filter((relation) => relation.includes('broken'))).toEqual([])
    expect(found.filter((relation) => relation.includes('truncation'))).toEqual([
      'sum truncation: 18.10 = 3.01 +3.01 +3.01 +3.01 +3.01 +3.01',
      'sum truncation: 6.04 = 1.00 +1.00 +1.00 +1.00 +1.00 +1.00',
      'sum truncation: 12.05 = 2.00 +2.00 +2.00 +2.00 +2.00 +2.00',
    ])
  })

  it('lets a part after 其中 be less than its whole, and rates be no sum', async () => {
    const found = await relationsOf(
      'sum',
      '### 收入总表',
      '单位：万元',
      '',
      '| 项目 | 金额 | 占比 |',
      '|---|---|---|',
      '| 一、事业收入 | 5.00 | 55.6% |',
      '| 其中：教育收费 | 2.00 | 22.2% |',
      '| 二、其他收入 | 4.00 | 44.4% |',
      '| 合计 | 9.00 | 100% |',
    )
    expect(found).toEqual(['sum holds: 2.00 ≤ 5.00', 'sum holds: 9.00 = 5.00 +4.00'])
  })

  it('adds across panels to a total whose figure stands at the right', async () => {
    const found = await relationsOf(
      'sum',
      '### 基本支出表',
      '单位：万元',
      '',
      '| 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |',
      '|---|---|---|---|---|---|',
      '| 301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 2.00 |',
      '| 30101 | 基本工资 | 5.00 | 30201 | 办公费 | 2.00 |',
      '| 合计 | | | | | 7.00 |',
    )
    expect(found).toContain('sum holds: 7.00 = 5.00 +2.00')
  })

  it('reads a total without the carry-over where only that holds', async () => {
    const found = await relationsOf(
      'sum',
      '### 收入总表',
      '单位：万元',
      '',
      '| 项目 | 金额 |',
      '|---|---|',
      '| 一、事业收入 | 5.00 |',
      '| 二、其他收入 | 4.00 |',
      '| 三、上年结转 | 3.00 |',
      '| 合计 | 9.00 |',
    )
    expect(found).toEqual(['sum holds: 9.00 = 5.00 +4.00'])
  })

  it('tests no sum for a whole printed as no figure, and none for columns that nothing fills', async () => {
    const rows = ['| | 合计 | — | | |', '| 205 | 教育支出 | 18.00 | | |', '| 206 | 科学技术支出 | 12.00 | | |']
    expect(await relationsOf('sum', ...byNature('支出总表', '万元', rows))).toEqual([
      'sum untested: ∅ = ∅ +∅',
      'sum untested: ∅ = ∅ +∅',
    ])
  })
})

const bothSides = (uses: string) => [
  '### 收支总表',
  '单位：万元',
  '',
  '| 收入项目 | 金额 | 支出项目 | 金额 |',
  '|---|---|---|---|',
  '| 一、事业收入 | 20.00 | 一、教育支出 | 19.00 |',
  `| 收入总计 | 20.00 | 支出总计 | ${uses} |`,
]

describe('balancesOf', () => {
  it.each([
    ['20.00', 'holds'],
    ['19.00', 'broken'],
  ])('compares sources with uses of %s', async (uses, outcome) => {
    expect(await relationsOf('balance', ...bothSides(uses))).toEqual([`balance ${outcome}: 20.00 = ${uses}`])
  })

  it('compares fund by fund where both sides print them', async () => {
    const found = await relationsOf(
      'balance',
      '### 收支总表',
      '单位：万元',
      '',
      '| 收入项目 | 一般公共预算 | 政府性基金预算 | 支出项目 | 一般公共预算 | 政府性基金预算 |',
      '|---|---|---|---|---|---|',
      '| 本年收入 | 20.00 | 5.00 | 教育支出 | 20.00 | 5.00 |',
      '| 收入总计 | 20.00 | 5.00 | 支出总计 | 20.00 | 5.00 |',
    )
    expect(found).toEqual(['balance holds: 20.00 = 20.00', 'balance holds: 5.00 = 5.00'])
  })
})

const rows = (last: string) => [
  '| | 合计 | 30.00 | 20.00 | 10.00 |',
  '| 205 | 教育支出 | 18.00 | 12.00 | 6.00 |',
  `| 206 | 科学技术支出 | 12.00 | 8.00 | ${last} |`,
]

const pair = (last: string, title = '一般公共预算支出明细表') => [
  ...byNature('一般公共预算支出表', '万元', rows('4.00')),
  ...byNature(title, '万元', rows(last)),
]

describe('sameOf', () => {
  it('compares figures of equal coordinates in two tables', async () => {
    const found = await relationsOf('same', ...pair('4.00'))
    expect(found).toHaveLength(9)
    expect(new Set(found.map((relation) => relation.split(':')[0]))).toEqual(new Set(['same holds']))
  })

  it('keeps what differs while twice as much agrees', async () => {
    const found = await relationsOf('same', ...pair('5.00'))
    expect(found.filter((relation) => relation.includes('broken'))).toEqual(['same broken: 4.00 = 5.00'])
  })

  it('compares nothing between tables of another scope', async () => {
    const other = [
      '| | 合计 | 33.00 | 22.00 | 11.00 |',
      '| 205 | 教育支出 | 18.00 | 12.00 | 6.00 |',
      '| 206 | 科学技术支出 | 15.00 | 10.00 | 5.00 |',
    ]
    const found = await relationsOf(
      'same',
      ...byNature('一般公共预算支出表', '万元', rows('4.00')),
      ...byNature('一般公共预算支出明细表', '万元', other),
    )
    expect(found.filter((relation) => relation.includes('broken'))).toEqual([])
  })

  it('compares nothing between funds, and takes another unit as the same figure', async () => {
    expect(await relationsOf('same', ...pair('4.00', '政府性基金预算支出表'))).toEqual([])
    const inYuan = rows('4.00').map((row) => row.replace(/(\d+)\.00/g, '$10,000.00'))
    const found = await relationsOf(
      'same',
      ...byNature('一般公共预算支出表', '万元', rows('4.00')),
      ...byNature('一般公共预算支出明细表', '元', inYuan),
    )
    expect(found).toContain('same holds: 30.00 = 300,000.00')
  })
})

const changes = (...rows: readonly string[]) => [
  '### 三公经费支出表',
  '单位：万元',
  '',
  '| 项目 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率 |',
  '|---|---|---|---|---|',
  ...rows,
]

describe('derivedOf', () => {
  it.each([
    ['a change and its rate', '| 公务接待费 | 4.00 | 5.00 | 1.00 | 25.00% |', ['holds', 'holds']],
    ['a change that does not follow', '| 公务接待费 | 4.00 | 5.00 | 1.50 | 25.00% |', ['broken', 'holds']],
    ['a rate that does not follow', '| 公务接待费 | 4.00 | 5.00 | 1.00 | 20.00% |', ['holds', 'broken']],
    ['a rate that the rounded operands allow', '| 公务接待费 | 0.03 | 0.04 | 0.01 | 40.00% |', ['holds', 'holds']],
    [
      'a rate cut after its last digit',
      '| 公务接待费 | 3000.00 | 5000.00 | 2000.00 | 66.66% |',
      ['holds', 'truncation'],
    ],
    ['a rate over nothing', '| 公务接待费 | 0.00 | 5.00 | 5.00 | 100% |', ['holds', 'untested']],
    ['a fall', '| 公务接待费 | 5.00 | 4.00 | -1.00 | -20.00% |', ['holds', 'holds']],
    ['a fall in words', '| 公务接待费 | 5.00 | 4.00 | 减少1.00 | 下降20.00% |', ['holds', 'holds']],
    ['no figure', '| 公务接待费 | 5.00 | 4.00 | — | |', []],
  ])('tests %s', async (_name, row, outcomes) => {
    const found = await relationsOf('derived', ...changes(row))
    expect(found.map((relation) => /derived (\w+)/.exec(relation)?.[1])).toEqual(outcomes)
  })

  it.each([
    ['25.00', ['holds', 'holds']],
    ['35.00', ['holds', 'broken']],
    ['', ['holds']],
  ])('compares a share with the part and the whole: %s', async (share, outcomes) => {
    const found = await relationsOf(
      'derived',
      '### 一般公共预算支出表',
      '单位：万元',
      '',
      '| 科目名称 | 金额 | 占比（%） |',
      '|---|---|---|',
      '| 合计 | 4.00 | 100.00 |',
      '| 教育支出 | 3.00 | 75.00 |',
      `| 卫生健康支出 | 1.00 | ${share} |`,
    )
    expect(found.map((relation) => /derived (\w+)/.exec(relation)?.[1])).toEqual(outcomes)
  })

  it('adds up no prices', async () => {
    const found = await relationsOf(
      'sum',
      '### 政府采购预算表',
      '',
      '| 采购项目 | 采购目录 | 数量 | 单价（元） | 金额（万元） |',
      '|---|---|---|---|---|',
      '| 办公桌 | 货物类 | 10 | 1,000.00 | 1.00 |',
      '| 会议椅 | 货物类 | 40 | 500.00 | 2.00 |',
      '| 合计 | | 50 | | 3.00 |',
    )
    expect(found.filter((relation) => relation.includes('broken'))).toEqual([])
  })

  it.each([
    ['1.00', '25.00', ['holds', 'holds']],
    ['2.00', '25.00', ['broken', 'holds']],
  ])('compares last year with the whole of this year, not with its parts: %s', async (change, rate, outcomes) => {
    const found = await relationsOf(
      'derived',
      '### 一般公共预算支出表',
      '单位：万元',
      '',
      '| 科目名称 | 2025年执行数 | 2026年预算数 | | | 增减额 | 增减% |',
      '|---|---|---|---|---|---|---|',
      '| | | 小计 | 基本支出 | 项目支出 | | |',
      `| 教育支出 | 4.00 | 5.00 | 3.00 | 2.00 | ${change} | ${rate} |`,
    )
    expect(found.map((relation) => /derived (\w+)/.exec(relation)?.[1])).toEqual(outcomes)
  })
})

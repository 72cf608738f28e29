import { describe, expect, it } from 'vitest'
import { recognizeText } from '../testing/documents.ts'
import { sketchColumn, sketchCoordinates, sketchSums } from '../testing/sketches.ts'

const tableOf = async (headings: readonly string[], ...rows: readonly string[]) => {
  const [first = '', ...others] = headings
  const width = first.split('|').length - 2
  const lines = [first, `|${'--|'.repeat(width)}`, ...others, ...rows]
  const { tables } = await recognizeText(['# 2026年部门预算', '### 支出总表', '单位：万元', '', ...lines].join('\n'))
  return tables[0]
}

const cases: readonly {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly sums: readonly string[]
}[] = [
  {
    name: 'a group with 小计 counts by its total',
    headings: ['| 编码 | 名称 | 合计 | 基本支出 | | | 项目支出 |', '| | | | 小计 | 人员经费 | 公用经费 | |'],
    rows: ['| 2010301 | 行政运行 | 6.00 | 4.00 | 3.00 | 1.00 | 2.00 |'],
    columns: [
      'code 编码',
      'label 名称',
      'amount 合计 total',
      'amount 基本支出/小计 total',
      'amount 基本支出/人员经费',
      'amount 基本支出/公用经费',
      'amount 项目支出',
    ],
    sums: ['3 = 4 + 5', '2 = 3 + 6'],
  },
  {
    name: 'natures side by side nest by what they mean',
    headings: ['| 名称 | 合计 | 基本支出小计 | 人员经费 | 公用经费 | 项目支出 |'],
    rows: ['| 行政运行 | 6.00 | 4.00 | 3.00 | 1.00 | 2.00 |'],
    columns: [
      'label 名称',
      'amount 合计 total',
      'amount 基本支出小计 total',
      'amount 人员经费',
      'amount 公用经费',
      'amount 项目支出',
    ],
    sums: ['2 = 3 + 4', '1 = 2 + 5'],
  },
  {
    name: 'one part after 其中 is not more than its whole',
    headings: ['| 名称 | 合计 | 基本支出 | 其中：人员经费 | 项目支出 |'],
    rows: ['| 行政运行 | 6.00 | 4.00 | 3.00 | 2.00 |'],
    columns: ['label 名称', 'amount 合计 total', 'amount 基本支出', 'amount 其中:人员经费 ofWhich', 'amount 项目支出'],
    sums: ['2 ≥ 3', '1 = 2 + 4'],
  },
  {
    name: 'a total of some of the funds is the sum of those printed',
    headings: [
      '| 名称 | 财政拨款安排 | | | | | |',
      '| | 合计 | 一般公共预算拨款 | | | 政府性基金安排 | |',
      '| | | 小计 | 基本支出 | 项目支出 | 小计 | 项目支出 |',
    ],
    rows: ['| 行政运行 | 9.00 | 5.00 | 3.00 | 2.00 | 4.00 | 4.00 |'],
    columns: [
      'label 名称',
      'amount 财政拨款安排/合计 total',
      'amount 财政拨款安排/一般公共预算拨款/小计 total',
      'amount 财政拨款安排/一般公共预算拨款/基本支出',
      'amount 财政拨款安排/一般公共预算拨款/项目支出',
      'amount 财政拨款安排/政府性基金安排/小计 total',
      'amount 财政拨款安排/政府性基金安排/项目支出',
    ],
    sums: ['2 = 3 + 4', '5 = 6', '1 = 2 + 5'],
  },
  {
    name: 'procurement is looked at beside the natures, not added',
    headings: ['| 名称 | 合计 | 基本支出 | 项目支出 | 政府采购 | 货物 | 工程 | 服务 |'],
    rows: ['| 行政运行 | 6.00 | 4.00 | 2.00 | 3.00 | 1.00 | | 2.00 |'],
    columns: [
      'label 名称',
      'amount 合计 total',
      'amount 基本支出',
      'amount 项目支出',
      'amount 政府采购',
      'amount 货物',
      'amount 工程',
      'amount 服务',
    ],
    sums: ['4 = 5 + 6 + 7', '1 = 2 + 3', '1 ≥ 4'],
  },
  {
    name: 'funds add up, and a group of revenue stands before the carry-over',
    headings: [
      '| 单位 | 总计 | 本年收入 | | | | 上年结转 |',
      '| | | 小计 | 一般公共预算 | 政府性基金预算 | 单位资金 | |',
    ],
    rows: ['| 合计 | 9.00 | 8.00 | 5.00 | 2.00 | 1.00 | 1.00 |'],
    columns: [
      'label 单位',
      'amount 总计 total',
      'amount 本年收入/小计 total',
      'amount 本年收入/一般公共预算',
      'amount 本年收入/政府性基金预算',
      'amount 本年收入/单位资金',
      'amount 上年结转',
    ],
    sums: ['2 = 3 + 4 + 5', '1 = 2 + 6'],
  },
  {
    name: 'changes and rates stand beside the sum, notes are no figures',
    headings: [
      '| 名称 | 2025年预算数 | 2026年预算数 | | | 增减额 | 增减率 | 备注 |',
      '| | | 合计 | 基本支出 | 项目支出 | | | |',
    ],
    rows: ['| 行政运行 | 5.00 | 6.00 | 4.00 | 2.00 | 1.00 | 20% | 人员增加 |'],
    columns: [
      'label 名称',
      'amount 2025年预算数',
      'amount 2026年预算数/合计 total',
      'amount 2026年预算数/基本支出',
      'amount 2026年预算数/项目支出',
      'amount 增减额',
      'amount 增减率 ratio',
      'note 备注',
    ],
    sums: ['2 = 3 + 4'],
  },
  {
    name: 'classes of an economic classification add up, 服务 among them',
    headings: ['| 科目名称 | 总计 | 机关工资福利支出 | 机关商品和服务支出 | 对个人和家庭的补助 |'],
    rows: ['| 行政运行 | 6.00 | 3.00 | 2.00 | 1.00 |'],
    columns: [
      'label 科目名称',
      'amount 总计 total',
      'amount 机关工资福利支出',
      'amount 机关商品和服务支出',
      'amount 对个人和家庭的补助',
    ],
    sums: ['1 = 2 + 3 + 4'],
  },
  {
    name: 'columns 类 款 项 are codes, also in a line of running numbers',
    headings: [
      '| 科目编码 | | | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
      '| 类 | 款 | 项 | 栏次 | 1 | 2 | 3 |',
    ],
    rows: ['| 201 | 03 | 01 | 行政运行 | 6.00 | 4.00 | 2.00 |', '| 201 | 03 | 02 | 一般行政管理事务 | 1.00 | | 1.00 |'],
    columns: [
      'code 科目编码/类',
      'code 款',
      'code 项',
      'label 科目名称',
      'amount 本年支出合计 total',
      'amount 基本支出',
      'amount 项目支出',
    ],
    sums: ['4 = 5 + 6'],
  },
  {
    name: 'rows are numbered on both sides, and each side has its own labels',
    headings: ['| 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |'],
    rows: ['| 一、事业收入 | 1 | 6.00 | 一、教育支出 | 31 | 6.00 |'],
    columns: ['label 项目', 'index 行次', 'amount 决算数', 'label 项目', 'index 行次', 'amount 决算数'],
    sums: [],
  },
  {
    name: 'codes of bodies of one digit are codes, and a number of pieces before further codes parts nothing',
    headings: ['| 单位编码 | 采购项目 | 采购目录 | 规格型号 | 数量 | 经济科目编码 | 预算金额 |'],
    rows: ['| 1 | 全额 | | | 2 | | 8.00 |', '| 101001 | 体检 | 体检服务 | 2 | 2 | 30299 | 8.00 |'],
    columns: [
      'code 单位编码',
      'label 采购项目',
      'label 采购目录',
      'note 规格型号',
      'amount 数量 count',
      'code 经济科目编码',
      'amount 预算金额',
    ],
    sums: [],
  },
  {
    name: 'counts and units in headings',
    headings: ['| 项目 | 车辆（辆） | 人数 | 金额（元） | 占比(%) |'],
    rows: ['| 公务用车 | 2 | 5 | 1,200.00 | 12.5 |'],
    columns: [
      'label 项目',
      'amount 车辆(辆) count 辆',
      'amount 人数 count',
      'amount 金额(元) 元',
      'amount 占比(%) ratio %',
    ],
    sums: [],
  },
  {
    name: 'a column of percentages is one of ratios, whatever its heading',
    headings: ['| 项目 | 预算数 | 比较 |'],
    rows: ['| 会议费 | 6.00 | 12.5% |', '| 培训费 | 4.00 | 8% |'],
    columns: ['label 项目', 'amount 预算数', 'amount 比较 ratio'],
    sums: [],
  },
]

describe('columnsOf', () => {
  it.each(cases)('$name', async ({ headings, rows, columns }) => {
    const table = await tableOf(headings, ...rows)
    expect(table?.columns.map(sketchColumn)).toEqual(columns)
  })

  it('composes headings from the outermost to the innermost', async () => {
    const table = await tableOf(
      ['| 项目 | 2025年决算数 | | 2026年预算数 | |', '| | 一般公共预算 | 政府性基金 | 一般公共预算 | 政府性基金 |'],
      '| 会议费 | 1.00 | 2.00 | 3.00 | 4.00 |',
    )
    expect(table?.columns.slice(1).map(({ coordinates }) => sketchCoordinates(coordinates))).toEqual([
      'fund=generalPublicBudget stage=finalAccounts year=2025',
      'fund=governmentManagedFunds stage=finalAccounts year=2025',
      'fund=generalPublicBudget stage=approved year=2026',
      'fund=governmentManagedFunds stage=approved year=2026',
    ])
  })

  it('takes headings that name economic classes for those classes', async () => {
    const table = await tableOf(
      ['| 科目名称 | 合计 | 工资福利支出 | 商品和服务支出 |'],
      '| 行政运行 | 3.00 | 2.00 | 1.00 |',
    )
    expect(table?.columns.map(({ coordinates }) => coordinates.departmental)).toEqual([
      undefined,
      undefined,
      '301',
      '302',
    ])
  })

  it('starts a panel at each label after figures', async () => {
    const table = await tableOf(['| 收入 | 金额 | 支出 | 金额 |'], '| 事业收入 | 1.00 | 教育支出 | 1.00 |')
    expect(table?.columns.map(({ panel }) => panel)).toEqual([0, 0, 1, 1])
  })
})

describe('columnSumsOf', () => {
  it.each(cases)('$name', async ({ headings, rows, sums }) => {
    const table = await tableOf(headings, ...rows)
    expect(table && sketchSums(table)).toEqual(sums)
  })
})

import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../findings/finding.ts'
import { recognizeText } from '../../../testing/documents.ts'
import { performanceRules } from './index.ts'

type Rows = readonly (readonly string[])[]

/** A table in Markdown under a heading of its own. */
function grid(title: string, rows: Rows): string {
  const width = Math.max(...rows.map(({ length }) => length))
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`)
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`
  return `## ${title}\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`
}

/** The heading of a budget or of final accounts with its forms. */
function disclosure(kind: string, forms: readonly string[]): string {
  return `# 乙市甲局2024年部门${kind}\n\n${forms.join('\n')}`
}

async function performanceOf(forms: readonly string[], kind = '预算'): Promise<readonly Finding[]> {
  return performanceRules(await recognizeText(disclosure(kind, forms)))
}

/** Rule and message of each finding, without the group. */
async function toldOf(forms: readonly string[], kind = '预算'): Promise<readonly string[]> {
  const found = await performanceOf(forms, kind)
  return found.map(({ rule, message }) => `${rule.replace('performance/', '')} ${message}`)
}

const targetHead = ['一级指标', '二级指标', '三级指标', '指标值']

/** A form of targets for a project, with two harmless indicators around those told: category, name, target. */
function targetForm(project: string, indicators: Rows, money: Rows = []): string {
  return grid('项目支出绩效目标表', [
    ['项目名称', project],
    ...money,
    targetHead,
    ['产出指标', '数量指标', '编印手册', '≥200册'],
    ...indicators.map((row) => ['', ...row]),
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
  ])
}

/** A self-evaluation: target, actual, weight, score, reason for each of the indicators told. */
function evaluationForm(indicators: Rows, money: readonly string[], ending: readonly string[]): string {
  return grid('甲项目绩效自评表', [
    ['项目名称', '甲项目'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', ...money],
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ...indicators,
    ['总分', '', '', '', '', ...ending],
  ])
}

/** The same indicator for the whole period and for the year. */
const row = (name: string, target: string) => ['', '数量指标', name, target, '数量指标', name, target]

/** The money in the head of a form. */
const funds = (total: string, fiscal: string, other: string) => [
  ['项目资金（万元）', '年度资金总额：', total],
  ['', '其中：财政拨款', fiscal],
  ['', '其他资金', other],
]

describe('performanceRules on targets', () => {
  it.each([
    ['投诉次数', '数量指标', '≤3次'],
    ['投诉办结率', '质量指标', '≥95%'],
    ['投诉处理件数', '数量指标', '≥30件'],
    ['响应时间', '时效指标', '≤15分钟'],
    ['服务时间', '时效指标', '≥8小时'],
    ['无故障运行时间', '时效指标', '≥700小时'],
    ['预算执行率', '成本指标', '≤100%'],
    ['不合格率', '质量指标', '≤2%'],
    ['故障修复率', '质量指标', '≥99%'],
    ['节约成本', '经济效益指标', '≥5万元'],
    ['办事效率', '质量指标', '≥20件'],
    ['维护工作', '质量指标', '明显改善'],
    ['培训频率', '数量指标', '=2次'],
  ])('accepts %s (%s) %s', async (name, category, target) => {
    expect(await toldOf([targetForm('甲项目', [[category, name, target]])])).toEqual([])
  })

  it.each([
    ['投诉次数', '数量指标', '≥3次', 'indicator-direction less-is-better'],
    ['安全事故发生率', '质量指标', '≥1%', 'indicator-direction less-is-better'],
    ['故障响应时间', '时效指标', '≥15分钟', 'indicator-direction sooner-is-better'],
    ['群体事件处置', '时效指标', '≥4小时', 'indicator-direction sooner-is-better'],
    ['单位印刷成本', '经济成本指标', '≥3元', 'indicator-direction less-is-better'],
    ['验收合格率', '质量指标', '≤95%', 'indicator-direction more-is-better'],
    ['录入条数', '数量指标', '≥100%', 'unit-fits-name share-for-count'],
    ['运行事故率', '质量指标', '≤1次', 'unit-fits-name count-for-share'],
    ['维修及时率', '质量指标', '保障', 'targets-measurable vague'],
    ['按期发放', '时效指标', '完成得20分，未完成得0分', 'targets-measurable scoring'],
    ['做好甲类场所建设', '质量指标', '做好甲类场所建设', 'targets-measurable repeated'],
    ['走访人次', '数量指标', '', 'indicator-has-target missing'],
  ])('tells of %s (%s) %s', async (name, category, target, told) => {
    expect(await toldOf([targetForm('甲项目', [[category, name, target]])])).toEqual([told])
  })

  it('tells a contradiction between forms once, at the one against nature', async () => {
    const forms = [
      targetForm('甲项目', [['数量指标', '越级上访人次', '≤3人']]),
      targetForm('乙项目', [['数量指标', '越级上访人次', '≥3人']]),
    ]
    expect(await performanceOf(forms)).toMatchObject([
      { message: 'less-is-better-as-elsewhere', certainty: 'certain', data: { opposite: '≤3人' } },
    ])
  })

  it('tells of two directions where either may be meant', async () => {
    const forms = [
      targetForm('甲项目', [['数量指标', '驻点工作人员', '≤8人']]),
      targetForm('乙项目', [['数量指标', '驻点工作人员', '≥8人']]),
    ]
    expect(await toldOf(forms)).toEqual(['indicator-targets-agree direction'])
  })

  it('takes the repetition for period and year as form, and tells a row once', async () => {
    const head = ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值']
    const form = (target: string) =>
      grid('项目支出绩效目标表', [head, row('编印手册', '≥2册'), row('投诉次数', target), row('走访', '≥9次')])
    expect(await toldOf([form('≤3次')])).toEqual([])
    expect(await toldOf([form('≥3次')])).toEqual(['indicator-direction less-is-better'])
  })

  it('reads a row that slipped one column to the right, and says that its target is gone', async () => {
    const rows = [['', '时效指标', '答复时间']]
    expect(await toldOf([targetForm('甲项目', rows)])).toEqual(['indicator-has-target shifted'])
    expect(await toldOf([targetForm('甲项目', [['', '时效指标', '']])])).toEqual([])
  })

  it('leaves forms that no one has filled in alone', async () => {
    const form = grid('项目支出绩效自评表', [
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲指标', '= > < ≥ ≤', '', '', ''],
      ['总分', '', '', '', '', '100', '(自评等级)'],
    ])
    expect(await toldOf([form], '决算')).toEqual([])
  })
})

describe('performanceRules on money and people', () => {
  const cost = [['成本指标', '项目总成本', '≤30万元']]

  it.each([
    ['30.00', '25.00', '5.00', []],
    ['30.00', '25.00', '4.00', ['amounts-add-up mismatch']],
    ['30.00', '31.00', '0.00', ['amounts-add-up part-exceeds-whole']],
    ['29.00', '25.00', '4.00', ['cost-target-fits-budget above-budget']],
  ])('compares %s with %s and %s', async (total, fiscal, other, told) => {
    expect(await toldOf([targetForm('甲项目', cost, funds(total, fiscal, other))])).toEqual(told)
  })

  it.each([
    ['10人', '8人', '2人', []],
    ['6人', '10人', '0人', ['staff-adds-up mismatch']],
  ])('counts %s as %s and %s', async (total, posts, others, told) => {
    const form = grid('部门整体支出绩效目标表', [
      ['部门名称', '乙市甲局', '实际在职人员总数', total],
      ['', '', '其中:在编人员数', posts],
      ['其他人员数', '', '', others],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '编印手册', '≥200册'],
      ['', '质量指标', '印制合格率', '≥98%'],
      ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
    ])
    expect(await toldOf([form])).toEqual(told)
  })
})

describe('performanceRules on self-evaluations', () => {
  const money = ['100.00', '100.00', '80.00', '10', '80.00%', '8']
  const good = [
    ['产出指标', '数量指标', '编印手册', '≥200册', '210册', '30', '30'],
    ['', '时效指标', '响应时间', '≤10分钟', '8分钟', '20', '20'],
    ['效益指标', '社会效益指标', '知晓率', '≥90%', '81%', '30', '27', '宣传不够'],
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '95%', '10', '10'],
  ]
  const changed = (row: number, column: number, text: string) =>
    good.map((cells, at) => (at === row ? cells.map((cell, own) => (own === column ? text : cell)) : cells))
  const evaluated = (rows: typeof good, funds = money, ending = ['100', '95']) =>
    toldOf([evaluationForm(rows, funds, ending)], '决算')

  it('finds nothing where all follows', async () => {
    expect(await evaluated(good)).toEqual([])
  })

  it.each([
    ['a score above its weight', changed(0, 6, '31'), ['100', '96'], ['scores-follow above-weight']],
    ['a sum that is another', good, ['100', '97'], ['scores-follow total']],
    ['full marks for what was missed', changed(2, 6, '30'), ['100', '98'], ['scores-follow missed']],
    ['weights that do not add up', changed(0, 5, '35'), ['100', '95'], ['weights-add-up mismatch']],
    ['a result without a figure', changed(0, 4, '已完成'), ['100', '95'], ['actuals-measured only-done']],
    ['far more than was asked', changed(0, 4, '500册'), ['100', '95'], ['overfulfilment-explained unexplained']],
  ])('tells of %s', async (_, rows, ending, told) => {
    expect(await evaluated(rows, money, ending)).toEqual(told)
  })

  it.each([
    ['a rate', ['100.00', '100.00', '80.00', '10', '90.00%', '8'], ['100', '95'], ['execution-rate-follows mismatch']],
    ['a score', ['100.00', '100.00', '80.00', '10', '80.00%', '10'], ['100', '97'], ['scores-follow execution']],
    ['nothing where more was spent than planned', ['90', '100', '110', '10', '110%', '10'], ['100', '97'], []],
  ])('tells of execution: %s', async (_, funds, ending, told) => {
    expect(await evaluated(good, funds, ending)).toEqual(told)
  })

  it('compares the grade with the total', async () => {
    expect(await evaluated(good, money, ['100', '95', '优'])).toEqual([])
    expect(await evaluated(good, money, ['100', '95', '良'])).toEqual(['grade-follows-score mismatch'])
  })

  it.each([
    ['1. 2025年2月20日前，制定自评方案； 2. 2025年3月31日前，开展自评。', []],
    ['1. 2025年2月20日前，制定自评方案； 2. 2024年3月31日前，开展自评。', ['evaluation-after-year-end early']],
  ])('compares dates with the year: %s', async (text, told) => {
    const form = grid('2024年度部门整体支出绩效自评表', [
      ['二、绩效自评工作情况', '（二）自评组织过程', text],
      ['三、结论', '', '本局按要求开展绩效自评。'],
    ])
    expect(await toldOf([form], '决算')).toEqual(told)
  })
})

import { describe, expect, it } from 'vitest'
import { recognizeText } from '../testing/documents.ts'
import { sketchFact } from '../testing/sketches.ts'

const factsOf = async (...lines: readonly string[]) =>
  (await recognizeText(['# 2026年部门预算', ...lines].join('\n'))).facts.map(sketchFact)

describe('formFacts', () => {
  it('reads money beside its label, with the unit of the label', async () => {
    const facts = await factsOf(
      '### 项目支出绩效目标表',
      '',
      '| 项目名称 | 驻地联络 | | |',
      '|---|---|---|---|',
      '| 年度资金总额（万元） | 20.00 | 其中：财政拨款（万元） | 15.00 |',
      '| 绩效目标 | 一级指标 | 二级指标 | 指标值 |',
      '| | 产出指标 | 会务次数 | 12次 |',
    )
    expect(facts).toEqual([
      '20.00 = 20000000 ± 5000 万元 | flow=expenditure nature=project project=驻地联络 stage=approved',
      '15.00 = 15000000 ± 5000 万元 | fund=fiscal item=其中:财政拨款(万元) project=驻地联络 stage=approved',
    ])
  })

  it('reads money below its heading, under the unit of the group', async () => {
    const facts = await factsOf(
      '### 项目支出绩效自评表',
      '',
      '| 项目名称 | 驻地联络 | | |',
      '|---|---|---|---|',
      '| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |',
      '| 年度资金总额 | 20.00 | 18.00 | 17.50 |',
    )
    expect(facts.map((fact) => fact.split(' | ')[0])).toEqual([
      '20.00 = 20000000 ± 5000 万元',
      '18.00 = 18000000 ± 5000 万元',
      '17.50 = 17500000 ± 5000 万元',
    ])
  })

  it('reads a target in a sentence or a value as what is aimed at, not as the budget', async () => {
    const facts = await factsOf(
      '### 项目支出绩效目标表',
      '',
      '| 项目名称 | 驻地联络 | |',
      '|---|---|---|',
      '| 总体目标 | 会务费用不超过5.5万元 | |',
      '| 一级指标 | 二级指标 | 指标值 |',
      '| 成本指标 | 会务成本 | ≤3万元 |',
    )
    expect(facts).toEqual([
      '不超过5.5万元 = 5500000 ± 50000 万元 | item=总体目标 measure=target 不超过 project=驻地联络 stage=approved',
      '≤3万元 = 3000000 ± 500000 万元 | item=会务成本 measure=target ≤ project=驻地联络 stage=approved',
    ])
  })

  it('takes no figure without a unit of money, and no percentage', async () => {
    const facts = await factsOf(
      '### 项目支出绩效目标表',
      '',
      '| 项目名称 | 驻地联络 | |',
      '|---|---|---|',
      '| 产出指标 | 会务次数 | 12 |',
      '| 产出指标 | 参会率（万元） | 95% |',
      '| 满意度指标 | 满意度 | ≥90% |',
    )
    expect(facts).toEqual([])
  })
})

describe('flattenedForms', () => {
  it.each([
    ['：', 'full width'],
    [':', 'half width'],
  ])('reads lines of labels with %s and their values', async (colon) => {
    const facts = await factsOf(
      '### 项目支出绩效目标申报表',
      '金额（万元）',
      `年度资金总额${colon}`,
      '20.00',
      `其中财政拨款${colon}`,
      '15.00',
      `会务次数${colon}`,
      '不限',
    )
    expect(facts).toEqual([
      '20.00 = 20000000 ± 5000 万元 | item=年度资金总额 stage=approved',
      '15.00 = 15000000 ± 5000 万元 | fund=fiscal item=其中财政拨款 stage=approved',
    ])
  })

  it('reads nothing outside a form', async () => {
    expect(await factsOf('说明', '金额（万元）', '年度资金总额：', '20.00')).toEqual([])
  })
})

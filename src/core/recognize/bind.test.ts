import { describe, expect, it } from 'vitest'
import { factsIn, sketchFact } from '../testing/sketches.ts'
import { recognizeText } from '../testing/documents.ts'
import { usualUnitOf } from './bind.ts'

const factsOf = async (...lines: readonly string[]) => factsIn(await recognizeText(lines.join('\n'))).map(sketchFact)

describe('bind', () => {
  it('takes the unit of the cell before the column, the row and the table', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 支出总表',
      '单位：元',
      '| 项目 | 2026年预算数（万元） | 2025年预算数 |',
      '|---|---|---|',
      '| 会议费 | 1.50 | 100.00 |',
      '| 培训费（千元） | 2.50 | 3.00 |',
      '| 公务接待费 | 3亿元 | 7.00 |',
    )
    expect(facts).toEqual([
      '1.50 = 1500000 ± 5000 万元 | flow=expenditure stage=approved threePublic=meetings',
      '100.00 = 10000 ± 0 元 | flow=expenditure stage=approved threePublic=meetings year=2025',
      '2.50 = 2500000 ± 5000 万元 | flow=expenditure stage=approved threePublic=training',
      '3.00 = 300000 ± 500 千元 | flow=expenditure stage=approved threePublic=training year=2025',
      '3亿元 = 30000000000 ± 50000000 亿元 | flow=expenditure stage=approved threePublic=reception',
      '7.00 = 700 ± 0 元 | flow=expenditure stage=approved threePublic=reception year=2025',
    ])
  })

  it('keeps blank, zero and no figure apart, and leaves words alone', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 支出总表',
      '单位：万元',
      '| 项目 | 金额 |',
      '|---|---|',
      '| 会议费 | |',
      '| 培训费 | 0.00 |',
      '| 公务接待费 | — |',
      '| 基本支出 | 见说明 |',
      '| 项目支出 | 2.00 |',
    )
    expect(facts.map((fact) => fact.split(' ± ')[0])).toEqual(['∅ = —', '0.00 = 0', '— = —', '2.00 = 2000000'])
  })

  it('takes the finest figure of a column for its precision', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 支出总表',
      '单位：万元',
      '| 项目 | 2025年预算数 | 2026年预算数 |',
      '|---|---|---|',
      '| 会议费 | 1 | 3 |',
      '| 培训费 | 2 | 1.25 |',
    )
    expect(facts.map((fact) => fact.split(' 万元')[0])).toEqual([
      '1 = 1000000 ± 500000',
      '3 = 3000000 ± 5000',
      '2 = 2000000 ± 500000',
      '1.25 = 1250000 ± 5000',
    ])
  })

  it('takes a column without figures as fine as the finest of its table', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 支出总表',
      '单位：万元',
      '| 项目 | 合计 | 政府性基金预算 |',
      '|---|---|---|',
      '| 会议费 | 1.25 | |',
    )
    expect(facts.map((fact) => fact.split(' 万元')[0])).toEqual(['1.25 = 1250000 ± 5000', '∅ = — ± 5000'])
  })

  it('reads rates in millionths and counts in units', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 支出总表',
      '单位：万元',
      '| 项目 | 金额 | 增减率 | 人数（人） |',
      '|---|---|---|---|',
      '| 培训费 | 2.00 | -12.5% | 30 |',
    )
    expect(facts.slice(1)).toEqual([
      '-12.5% = -125000 ± 500 % | flow=expenditure measure=changeRate stage=approved threePublic=training',
      '30 = 30 ± 0 人 | flow=expenditure stage=approved threePublic=training',
    ])
  })

  it('reads rates and counts by the words of their row', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### “三公”经费预算对比表',
      '单位：万元',
      '| 年度 | 合计 | 公车购置及运行维护费 | 车辆运行 |',
      '|---|---|---|---|',
      '| 2025年 | 4.00 | 2.00 | 2.00 |',
      '| 2026年比2025年增减% | -50.00 | -25.00 | -25.00 |',
      '| 公务接待批次（批） | 12 | | |',
    )
    expect(facts.filter((fact) => !fact.startsWith('∅')).map((fact) => fact.split(' | ')[0])).toEqual([
      '4.00 = 4000000 ± 5000 万元',
      '2.00 = 2000000 ± 5000 万元',
      '2.00 = 2000000 ± 5000 万元',
      '-50.00 = -500000 ± 50 %',
      '-25.00 = -250000 ± 50 %',
      '-25.00 = -250000 ± 50 %',
      '12 = 12 ± 0 批',
    ])
  })

  it('gives a table without unit the one that most tables declare, and trusts it less', async () => {
    const { facts } = await recognizeText(
      [
        '# 2026年部门预算',
        '### 支出总表',
        '| 项目 | 金额 |',
        '|---|---|',
        '| 会议费 | 1.50 |',
        '### 收入总表',
        '单位：元',
        '| 项目 | 金额 |',
        '|---|---|',
        '| 事业收入 | 1.50 |',
      ].join('\n'),
    )
    expect(facts.map(({ unit, value, binding }) => [unit, value, binding])).toEqual([
      ['元', 150n, 'partial'],
      ['元', 150n, 'certain'],
    ])
  })

  it('gives a figure the total whose words stand in the panel to its left', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 基本支出表',
      '单位：万元',
      '| 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |',
      '|---|---|---|---|---|---|',
      '| 301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 2.00 |',
      '| 合计 | | | | | 7.00 |',
    )
    expect(facts.at(-1)).toBe('7.00 = 7000000 ± 5000 万元 | flow=expenditure nature=basic stage=approved')
  })

  it('lets a heading narrow what the title says and never widen it', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 政府性基金预算支出表',
      '单位：万元',
      '| 项目 | 本年财政拨款支出 |',
      '|---|---|',
      '| 基本支出 | 2.00 |',
    )
    expect(facts).toEqual([
      '2.00 = 2000000 ± 5000 万元 | flow=expenditure fund=governmentManagedFunds nature=basic stage=approved',
    ])
  })

  it('gives the funds under 上年结转 to the carry-over', async () => {
    const facts = await factsOf(
      '# 2026年部门预算',
      '### 财政拨款收支总表',
      '单位：万元',
      '| 收入项目 | 预算数 |',
      '|---|---|',
      '| 一、本年收入 | 5.00 |',
      '| （一）一般公共预算拨款 | 5.00 |',
      '| 二、上年结转 | 1.00 |',
      '| （一）一般公共预算拨款 | 1.00 |',
      '| 收入总计 | 6.00 |',
    )
    expect(facts.map((fact) => fact.split(' | ')[1])).toEqual([
      'flow=revenue fund=fiscal stage=approved',
      'flow=revenue fund=generalPublicBudget stage=approved',
      'flow=openingCarryover fund=fiscal stage=approved',
      'flow=openingCarryover fund=generalPublicBudget stage=approved',
      'flow=totalSources fund=fiscal stage=approved',
    ])
  })
})

describe('usualUnitOf', () => {
  it('counts units of money only', () => {
    expect(usualUnitOf(['万元', '元', undefined, '元', '人', '人', '人'])).toBe('元')
    expect(usualUnitOf([undefined])).toBeUndefined()
  })
})

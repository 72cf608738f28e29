import { describe, expect, it } from 'vitest'
import { factsIn, sketchCoordinates } from '../testing/sketches.ts'
import { recognizeText } from '../testing/documents.ts'
import { vocabulary } from '../vocabulary/meaning.ts'
import { titleCoordinates } from '../vocabulary/title-meaning.ts'

const head = '# 2026年部门预算\n'

describe('recognize', () => {
  it.each([
    ['money', '### 支出总表\n单位：万元\n\n| 项目 | 合计 |\n|---|---|\n| 会议费 | 3.00 |\n'],
    ['money', '### 支出总表\n\n| 项目 | 金额 |\n|---|---|\n| 会议费 | |\n'],
    ['money', '### 支出总表\n\n| 项目 | 合计 |\n|---|---|\n| 会议费 | 1.00 |\n| 培训费 | 2.00 |\n'],
    ['performance', '### 绩效自评表\n\n| 项目 | 金额 |\n|---|---|\n| 会议费 | 3.00 |\n'],
    ['performance', '### 目标\n\n| 一级指标 | 二级指标 | 指标值 |\n|---|---|---|\n| 产出 | 次数 | 3 |\n'],
    ['contents', '### 目录\n\n| 目录 | 页 |\n|---|---|\n| 收支总表........ | 3 |\n'],
    ['counts', '### 房屋情况表\n\n| 类型 | 面积 |\n|---|---|\n| 办公用房 | 1,200.50 |\n'],
    ['words', '### 联系人表\n\n| 姓名 | 电话 |\n|---|---|\n| 甲 | 10000000000 |\n'],
  ])('takes a table for %s', async (nature, text) => {
    expect((await recognizeText(head + text)).tables.map((table) => table.nature)).toEqual([nature])
  })

  it('moves figures that slipped sideways where two sums prove it, and says so', async () => {
    const { tables, facts } = await recognizeText(
      `${head}### 支出总表\n单位：万元\n\n| 编码 | 名称 | 合计 | 基本支出 | 人员经费 | 公用经费 | 项目支出 |\n|---|---|---|---|---|---|---|\n| 205 | 教育支出 | 9.00 | 5.00 | 3.00 | 2.00 | 4.00 |\n| 206 | 科学技术支出 | | 5.00 | 5.00 | 3.00 | 2.00 |\n| 207 | 文化旅游体育与传媒支出 | | 6.00 | 5.00 | 3.00 | 1.00 |\n`,
    )
    expect(tables[0]?.repairs).toEqual([{ row: 2, reading: '206 科学技术支出 5.00 5.00 3.00 2.00', relations: 2 }])
    const moved = facts.filter(({ coordinates }) => coordinates.functional === '206')
    expect(moved.map(({ coordinates, printed }) => [coordinates.nature, printed])).toEqual([
      [undefined, '5.00'],
      ['basic', '5.00'],
      ['personnel', '3.00'],
      ['operating', '2.00'],
      ['project', ''],
    ])
  })

  it.each([
    {
      name: '总计 that takes in the carry-over',
      rows: [
        '| 一、事业收入 | 5.00 | 一、教育支出 | 6.00 |',
        '| 上年结转 | 3.00 | 结转下年 | 2.00 |',
        '| 总计 | 8.00 | 总计 | 8.00 |',
      ],
      flows: ['totalSources', 'totalUses'],
    },
    {
      name: '合计 that takes in the carry-over',
      rows: [
        '| 一、事业收入 | 5.00 | 一、教育支出 | 8.00 |',
        '| 上年结转 | 3.00 | | |',
        '| 合计 | 8.00 | 合计 | 8.00 |',
      ],
      flows: ['totalSources', 'expenditure'],
    },
    {
      name: '合计 of the year alone',
      rows: ['| 一、事业收入 | 5.00 | 一、教育支出 | 5.00 |', '| 合计 | 5.00 | 合计 | 5.00 |'],
      flows: ['revenue', 'expenditure'],
    },
  ])('takes $name for what its parts make it', async ({ rows, flows }) => {
    const recognition = await recognizeText(
      `${head}### 收支总表\n单位：万元\n\n| 收入 | 金额 | 支出 | 金额 |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    )
    expect(
      factsIn(recognition)
        .slice(-2)
        .map(({ coordinates }) => coordinates.flow),
    ).toEqual(flows)
  })

  it('takes a column 上年结转 in a table of expenditure for expenditure from it', async () => {
    const recognition = await recognizeText(
      `${head}### 项目支出表\n单位：万元\n\n| 项目名称 | 合计 | 本年预算 | 上年结转 |\n|---|---|---|---|\n| 驻地联络 | 5.00 | 4.00 | 1.00 |\n`,
    )
    expect(factsIn(recognition).map(({ coordinates }) => sketchCoordinates(coordinates))).toEqual([
      'flow=expenditure nature=project project=驻地联络 stage=approved',
      'flow=expenditure nature=project project=驻地联络 stage=approved',
      'flow=expenditure nature=project origin=carriedOver project=驻地联络 stage=approved',
    ])
  })
})

describe('titleCoordinates', () => {
  it.each([
    ['一般公共预算支出表', 'flow=expenditure fund=generalPublicBudget'],
    ['2026年政府性基金预算收支表', 'fund=governmentManagedFunds'],
    ['收入支出决算总表', ''],
    ['财政拨款收入支出决算总表', 'fund=fiscal'],
    ['部门收入总表', 'flow=revenue'],
    ['一般公共预算“三公”经费支出表', 'flow=expenditure fund=generalPublicBudget threePublic=total'],
    ['政府采购预算表', 'procurement=total'],
  ])('%s says %s', (title, coordinates) => {
    expect(sketchCoordinates(titleCoordinates(title, vocabulary()))).toBe(coordinates)
  })
})

import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { staleYears } from './years.ts'

const title = '某某市水务局2023年度部门预算公开'

describe('staleYears', () => {
  it.each([
    ['我单位2022年整体支出绩效目标设定合理。', '2023年'],
    ['第三部分 2022年度部门预算情况说明', '2023年度'],
    ['纳入本部门2021年部门预算编制范围的单位共一家。', '2023年'],
  ])('tells %s', async (text, proposed) => {
    expect(staleYears(await recognizeText(`${title}\n\n${text}`))).toMatchObject([{ severity: 'warning', proposed }])
  })

  it.each([
    ['与2022年预算相比持平。'],
    ['比2022年部门预算减少3万元。'],
    ['截至2022年12月31日，共有车辆3辆。'],
    ['2022年部门预算执行完毕后结转5万元。'],
    ['根据《2022年部门预算编制办法》编制。'],
    ['2021-2023年绩效目标为提升供水能力。'],
    ['2023年部门预算比2022年部门预算增加。'],
    ['2024年部门预算将继续压减。'],
    ['将在公开2022年度部门决算时一并公开。'],
  ])('leaves %s alone', async (text) => {
    expect(staleYears(await recognizeText(`${title}\n\n${text}`))).toEqual([])
  })

  it.each([
    ['## 第二部分 2022年部门预算表', 1],
    ['## 第二部分 2023年部门预算表', 0],
    ['## 二、2022年部门预算执行情况', 0],
    ['## 2022年预算绩效评价情况', 0],
  ])('in headings, %s', async (text, count) => {
    expect(staleYears(await recognizeText(`${title}\n\n${text}\n\n## 第三部分 2023年部门预算说明`))).toHaveLength(count)
  })

  it.each([
    ['opens as the sentences of this year do', '2022年预算数3.00万元，用于接待。', 1],
    ['opens so and is compared with the year before', '2022年预算数3.00万元，比2022年增加1.00万元。', 1],
    ['opens in words of its own', '2022年完成供水改造。', 0],
    ['stands beside this year', '2022年预算数3.00万元，2023年预算数4.00万元。', 0],
    ['compares', '与2022年预算数相比持平。', 0],
  ])('in sentences, one that %s', async (_name, text, count) => {
    const list = `（一）公务接待费。${text}\n\n（二）培训费。2023年预算数5.00万元。\n\n（三）会议费。2023年预算数6.00万元。`
    expect(staleYears(await recognizeText(`${title}\n\n${list}`))).toHaveLength(count)
  })

  it('tells of the year over a form that is not that of the other places', async () => {
    const form = `整体支出绩效目标表（预算公开）\n\n（2022年度）\n\n2023年供水改造。`
    expect(staleYears(await recognizeText(`${title}\n\n${form}`))).toMatchObject([{ proposed: '2023年度' }])
  })

  it.each([
    ['截至2022年12月31日，共有车辆3辆。', 1],
    ['截至2023年12月31日，共有车辆3辆。', 0],
    ['截至2022年12月31日，车辆3辆，2023年报废1辆。', 0],
    ['截至2022年12月31日，中央有关文件已印发。', 0],
  ])('in final accounts, %s', async (text, count) => {
    const accounts = '青石市水务局2023年度部门决算公开\n\n收入支出决算总表'
    expect(staleYears(await recognizeText(`${accounts}\n\n${text}`))).toHaveLength(count)
  })
})

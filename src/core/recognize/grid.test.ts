import { describe, expect, it } from 'vitest'
import { recognizeText } from '../testing/documents.ts'
import { isIndexLine } from './grid.ts'

const tableOf = async (...rows: readonly string[]) => {
  const { tables } = await recognizeText(['# 2026年部门预算', '### 支出总表', '单位：万元', '', ...rows].join('\n'))
  return tables[0]
}

describe('isIndexLine', () => {
  it.each([
    [['栏次', '', '1', '2', '3']],
    [['', '行次', '1', '', '2']],
    [['类', '款', '项', '栏次', '1', '2', '3']],
    [['1', '2=3+4', '3', '4']],
    [['甲', '乙', '1', '2']],
    [['**', '3', '4']],
    [['**', '1']],
    [['栏次', '1']],
  ])('takes %j', (line) => expect(isIndexLine(line)).toBe(true))

  it.each([
    [['1', '']],
    [['1', '3', '4']],
    [['合计', '1', '2']],
    [['教育支出', '1', '2']],
    [['', '']],
    [['2025', '2026']],
  ])('leaves %j', (line) => expect(isIndexLine(line)).toBe(false))
})

describe('gridOf', () => {
  it.each([
    {
      name: 'takes one line of headings',
      rows: ['| 项目 | 金额 |', '|--|--|', '| 合计 | 1.00 |', '| 教育支出 | 1.00 |'],
      headings: [['项目', '金额']],
    },
    {
      name: 'takes two lines and spreads a heading over the blanks that follow it',
      rows: [
        '| 编码 | 名称 | 合计 | 基本支出 | | |',
        '|--|--|--|--|--|--|',
        '| | | | 小计 | 人员 | 公用 |',
        '| | 合计 | 3.00 | 3.00 | 2.00 | 1.00 |',
      ],
      headings: [
        ['编码', '名称', '合计', '基本支出', '基本支出', '基本支出'],
        ['', '', '', '小计', '人员', '公用'],
      ],
    },
    {
      name: 'takes the line of running numbers as the last heading',
      rows: ['| 项目 | 行次 | 金额 | 备注 |', '|--|--|--|--|', '| 栏次 | | 1 | 2 |', '| 一、收入 | 1 | 3.00 | |'],
      headings: [
        ['项目', '行次', '金额', '备注'],
        ['栏次', '', '1', '2'],
      ],
    },
    {
      name: 'takes the line of running numbers below a blank row',
      rows: ['| 项目 | 金额 | 备注 |', '|--|--|--|', '| | | |', '| 栏次 | 1 | 2 |', '| 一、收入 | 3.00 | |'],
      headings: [
        ['项目', '金额', '备注'],
        ['', '', ''],
        ['栏次', '1', '2'],
      ],
    },
    {
      name: 'finds no headings where the first line is figures',
      rows: ['教育支出\t20.00', '科学技术支出\t1.00', '合计\t21.00'],
      headings: [],
    },
    {
      name: 'starts the body at the first code',
      rows: ['| 编码 | 名称 | 金额 |', '|--|--|--|', '| 205 | 教育支出 | |', '| 20508 | 进修及培训 | 1.00 |'],
      headings: [['编码', '名称', '金额']],
    },
    {
      name: 'starts the body at a total without figures',
      rows: ['| 编码 | 名称 | 金额 |', '|--|--|--|', '| | 合计 | |', '| | | |'],
      headings: [['编码', '名称', '金额']],
    },
    {
      name: 'takes years as headings, not as figures',
      rows: ['| 项目 | 2025 | 2026 |', '|--|--|--|', '| 会议费 | 1.00 | 2.00 |'],
      headings: [['项目', '2025', '2026']],
    },
  ])('$name', async ({ rows, headings }) => {
    const table = await tableOf(...rows)
    expect(table?.grid.text.slice(0, table.grid.headerRows)).toEqual(headings)
  })
})

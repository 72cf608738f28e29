import { describe, expect, it } from 'vitest'
import { documentOf, errorOf, sketch, tablesOf, utf8 } from '../testing.ts'

const lines = (...texts: readonly string[]): string => texts.join('\n')

const cases: readonly { name: string; text: string; sketch: readonly string[] }[] = [
  {
    name: 'takes each line as a paragraph and neighbouring lines with tabs as a table',
    text: lines('收支表', '单位：万元', '项目\t金额', '合计\t3.50', '', '\u3000\u3000注：无'),
    sketch: ['收支表', '单位：万元', '| 项目 | 金额 |', '| 合计 | 3.50 |', '注：无'],
  },
  {
    name: 'keeps leading blank cells, and ends a table at a line without tabs',
    text: lines('项目\t\t金额', '\t小计\t2', '甲', '乙\t1\t2', '丙'),
    sketch: ['| 项目 |  | 金额 |', '|  | 小计 | 2 |', '甲', '| 乙 | 1 | 2 |', '丙'],
  },
  {
    name: 'takes a line without tabs as a row where all rows lost their trailing tabs',
    text: lines('项目\t小计\t金额', '甲\t1', '乙', '丙\t1\t2', '注'),
    sketch: ['| 项目 | 小计 | 金额 |', '| 甲 | 1 |', '| 乙 |', '| 丙 | 1 | 2 |', '注'],
  },
  {
    name: 'takes lines indented by one tab as paragraphs',
    text: lines('\t项目名称', '\t甲项目', '', '\t', '\t金额', '\t75.44'),
    sketch: ['项目名称', '甲项目', '金额', '75.44'],
  },
  {
    name: 'takes one line with three texts between tabs as a row, and one with two as text',
    text: lines('名称\t甲\t电话\t1', '', '部门：甲\t单位：元'),
    sketch: ['| 名称 | 甲 | 电话 | 1 |', '部门：甲\t单位：元'],
  },
  {
    name: 'joins a cell that was wrapped onto lines of its own',
    text: lines('序号\t内容\t金额', '1\t办公\t2', '2\t水费和', '电费以及', '其他\t3', '3\t差旅\t4'),
    sketch: ['| 序号 | 内容 | 金额 |', '| 1 | 办公 | 2 |', '| 2 | 水费和电费以及其他 | 3 |', '| 3 | 差旅 | 4 |'],
  },
  {
    name: 'keeps mark-up inside cells as it is',
    text: lines('职责\t<p>一</p> <ol style="x"> 二', '目标\t1. 三； 2. 四'),
    sketch: ['| 职责 | <p>一</p> <ol style="x"> 二 |', '| 目标 | 1. 三； 2. 四 |'],
  },
  {
    name: 'reads pipe tables without their separators, split where a blank line stands',
    text: lines('表一', '| 项目 | 金额 |', '|------|:----:|', '| 甲 | 1 |', '', '| 乙 |  |', '后'),
    sketch: ['表一', '| 项目 | 金额 |', '| 甲 | 1 |', '| 乙 |  |', '后'],
  },
  {
    name: 'drops the empty heading that Markdown demands',
    text: lines('| | |', '|---|---|', '| 一 | 二 |'),
    sketch: ['| 一 | 二 |'],
  },
  {
    name: 'reads escaped pipes, line breaks and a row that was wrapped',
    text: lines('| a\\|b | c |', '|---|---|', '| 公务<br>接待 | 1<br/>2 |', '| 长的', '名称 | 3 |'),
    sketch: ['| a|b | c |', '| 公务接待 | 1 2 |', '| 长的名称 | 3 |'],
  },
  {
    name: 'reads rows with closing pipes only, and no separator',
    text: lines('表二', '项目 | 小计 | 金额 |', '甲 | 1 | 2 |', '合计 | | 2 |', '后'),
    sketch: ['表二', '| 项目 | 小计 | 金额 |', '| 甲 | 1 | 2 |', '| 合计 |  | 2 |', '后'],
  },
  {
    name: 'reads columns set by spaces, a text under what it stands below',
    text: lines(
      '支出表',
      '编码   名称      合计      基本      项目',
      '205    教育      30.00     20.00     10.00',
      '208    养老      5.00                5.00',
      '合计             35.00     20.00     15.00',
    ),
    sketch: [
      '支出表',
      '| 编码 | 名称 | 合计 | 基本 | 项目 |',
      '| 205 | 教育 | 30.00 | 20.00 | 10.00 |',
      '| 208 | 养老 | 5.00 |  | 5.00 |',
      '| 合计 |  | 35.00 | 20.00 | 15.00 |',
    ],
  },
  {
    name: 'takes lines with wide gaps and no figures as text',
    text: lines('部门：甲    单位：元', '编制：三    实有：二', '电话：一    地址：乙'),
    sketch: ['部门：甲    单位：元', '编制：三    实有：二', '电话：一    地址：乙'],
  },
  {
    name: 'reads pipe tables without outer pipes when a separator follows',
    text: lines('项目 | 金额', '--- | ---', '甲 | 1', '不是表'),
    sketch: ['| 项目 | 金额 |', '| 甲 | 1 |', '不是表'],
  },
  {
    name: 'reads headings, bold lines and pictures of Markdown',
    text: lines('# 第一部分', '### 一、概况 ###', '**合计**', '![图](a.png)', '正文 **市** 文'),
    sketch: ['#第一部分', '###一、概况', '合计', '[picture 图]', '正文 **市** 文'],
  },
  { name: 'reads lines of every kind of ending', text: '甲\r\n乙\r丙\u2028丁', sketch: ['甲', '乙', '丙', '丁'] },
]

describe('readText', () => {
  it.each(cases)('$name', async ({ text, sketch: expected }) => {
    expect(sketch(await documentOf(utf8(text)))).toEqual(expected)
  })

  it('gives the line and column where the text of a cell starts', async () => {
    const [tabs, pipes] = tablesOf(
      await documentOf(utf8(lines('题', '项目\t 金额', '\t1', '', '| 甲 |  乙 |', '|--|--|', '| | 2 |'))),
    )
    expect(tabs?.place).toEqual({ kind: 'text', line: 2, column: 1 })
    const places = [...(tabs?.cells ?? []), ...(pipes?.cells ?? [])].map(({ text, place }) => [text, place])
    expect(places).toEqual([
      ['项目', { kind: 'text', line: 2, column: 1 }],
      ['金额', { kind: 'text', line: 2, column: 5 }],
      ['', { kind: 'text', line: 3, column: 1 }],
      ['1', { kind: 'text', line: 3, column: 2 }],
      ['甲', { kind: 'text', line: 5, column: 3 }],
      ['乙', { kind: 'text', line: 5, column: 8 }],
      ['', { kind: 'text', line: 7, column: 2 }],
      ['2', { kind: 'text', line: 7, column: 5 }],
    ])
  })

  it('doubts rows that are shorter than others', async () => {
    const [table] = tablesOf(await documentOf(utf8('a\tb\tc\nd\te\nf\tg\th')))
    expect(table?.doubts).toEqual([{ code: 'ragged-row', detail: 'lines 2' }])
  })

  it.each([
    ['empty', ' \n\t\n'],
    ['too-many-columns', `${'1\t'.repeat(600)}\n${'1\t'.repeat(600)}`],
  ])('ends in %s', async (code, text) => {
    expect(await errorOf(utf8(text))).toBe(code)
  })
})

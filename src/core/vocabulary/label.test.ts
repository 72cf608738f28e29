import { describe, expect, it } from 'vitest'
import { labelOf } from './label.ts'

const plain = { ofWhich: false }
const numbered = (rank: number, index: number) => ({ ...plain, ordinal: { rank, index } })

describe('labelOf', () => {
  it.each([
    ['一、一般公共预算拨款收入', { core: '一般公共预算拨款收入', ...numbered(1, 1) }],
    ['第一、收入', { core: '收入', ...numbered(1, 1) }],
    ['一. 收入', { core: '收入', ...numbered(1, 1) }],
    ['十二、其他', { core: '其他', ...numbered(1, 12) }],
    ['（二）教育支出', { core: '教育支出', ...numbered(2, 2) }],
    ['1．工资福利', { core: '工资福利', ...numbered(3, 1) }],
    ['10,项目', { core: '项目', ...numbered(3, 10) }],
    ['(1)购置费', { core: '购置费', ...numbered(4, 1) }],
    ['⑩其他', { core: '其他', ...numbered(4, 10) }],
  ])('takes the ordinal off %s', (text, label) => expect(labelOf(text)).toEqual(label))

  it.each([
    ['2026年', '2026年'],
    ['3.5', '3.5'],
    ['2.1收入', '2.1收入'],
    ['（一）', '(一)'],
    ['收 入 总 计', '收入总计'],
    ['：合计：', '合计'],
  ])('sees no ordinal in %s', (text, core) => expect(labelOf(text)).toEqual({ core, ...plain }))

  it.each([
    ['其中：财政拨款', { core: '财政拨款', ofWhich: true }],
    ['内含：上年结转', { core: '上年结转', ofWhich: true }],
    ['其中:1.人员经费', { core: '人员经费', ofWhich: true, ordinal: { rank: 3, index: 1 } }],
    ['1.其中：人员经费', { core: '人员经费', ofWhich: true, ordinal: { rank: 3, index: 1 } }],
    ['其中：', { core: '其中', ofWhich: false }],
  ])('reads what introduces %s', (text, label) => expect(labelOf(text)).toEqual(label))

  it.each([
    ['公务用车（辆）', '公务用车', '辆'],
    ['金额（万元）', '金额', '万元'],
    ['增减率(%)', '增减率', '%'],
    ['基本支出（单位：元）', '基本支出', '元'],
  ])('takes the unit out of %s', (text, core, unit) => expect(labelOf(text)).toEqual({ core, unit, ...plain }))
})

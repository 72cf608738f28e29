import { describe, expect, it } from 'vitest'
import { bareTitle, bodyOf, captionParts, isTitle, saysEmpty, tableNumberOf, unitOf } from './captions.ts'

describe('unitOf', () => {
  it.each([
    ['单位：万元', '万元'],
    ['金额单位：元', '元'],
    ['单位:人民币元', '元'],
    ['金额单位：人民币万元', '万元'],
    ['（单位：万元）', '万元'],
    ['计量单位：千元', '千元'],
    ['单位：百万元', '百万元'],
    ['公开单位：亿元', '亿元'],
    ['万元', '万元'],
    ['(元)', '元'],
    ['单位 ： 万 元', '万元'],
    ['部门：青澜市联络处    金额单位：万元', '万元'],
    ['编制单位：青澜市联络处', undefined],
    ['单位：人', undefined],
    ['金额：万元', undefined],
  ])('reads %s as %s', (text, unit) => expect(unitOf(text)).toBe(unit))
})

describe('bodyOf', () => {
  it.each([
    ['部门：青澜市联络处', '青澜市联络处'],
    ['部门名称：青澜市联络处 单位：万元', '青澜市联络处'],
    ['单位名称：青澜市联络处', '青澜市联络处'],
    ['公开部门：青澜市联络处 金额单位：万元', '青澜市联络处'],
    ['编制单位：青澜市联络处    2026年1月', '青澜市联络处'],
    ['填报单位（盖章）：青澜市联络处', '青澜市联络处'],
    ['单位：万元', undefined],
    ['单位：元', undefined],
    ['部门：', undefined],
    ['部门代码：101001', undefined],
  ])('reads %s as %s', (text, body) => expect(bodyOf(text)).toBe(body))
})

describe('tableNumberOf', () => {
  it.each([
    ['公开01表', '公开{n}表', 1, ''],
    ['公开表 2', '公开表{n}', 2, ''],
    ['预算02表', '预算{n}表', 2, ''],
    ['财决01表', '财决{n}表', 1, ''],
    ['部门公开表1', '部门公开表{n}', 1, ''],
    ['表1', '表{n}', 1, ''],
    ['表一', '表{n}', 1, ''],
    ['表十二', '表{n}', 12, ''],
    ['附表3', '附表{n}', 3, ''],
    ['表8 三公经费表', '表{n}', 8, '三公经费表'],
    ['表三 一般公共预算支出表', '表{n}', 3, '一般公共预算支出表'],
    ['附表十一：一般公共预算支出表', '附表{n}', 11, '一般公共预算支出表'],
    ['预算公开表3：收入总表', '预算公开表{n}', 3, '收入总表'],
    ['收支总表（表1）', '表{n}', 1, '收支总表'],
    ['附2-3 项目支出表', '附2-{n}', 3, '项目支出表'],
  ])('reads %s', (text, form, index, rest) => {
    const found = tableNumberOf(text)
    expect([found?.number.form, found?.number.index, found?.rest]).toEqual([form, index, rest])
  })

  it.each(['1.收支总表', '代表', 'Z01表', '收支总表'])('finds none in %s', (text) => {
    expect(tableNumberOf(text)).toBeUndefined()
  })
})

describe('isTitle', () => {
  it.each([
    '收入支出决算总表',
    '2026年部门收支总体情况表',
    '一、部门收支总表',
    '三公经费支出表（续）',
    '一般公共预算支出表续',
    '收支预算总表-1',
    '支出表单位：元',
    '政府采购预算表（货物、工程、服务）',
    '部门收入预算表(公开02表)',
    '项目支出绩效目标申报表',
  ])('takes %s', (text) => expect(isTitle(text)).toBe(true))

  it.each([
    '公开01表',
    '表1',
    '见附表',
    '详见下表',
    '2026年部门预算表',
    '2026年部门预算公开表',
    '第三部分 2025年度部门决算表',
    '注：本表',
    '关于收入的说明。',
  ])('leaves %s', (text) => expect(isTitle(text)).toBe(false))
})

describe('bareTitle', () => {
  it.each([
    ['表8 三公经费支出表', '三公经费支出表'],
    ['附表3：支出总表', '支出总表'],
    ['一、部门收支总表', '部门收支总表'],
    ['（三）收入总表', '收入总表'],
    ['12、收入表', '收入表'],
    ['收入总表........12', '收入总表'],
    ['收入总表(续)', '收入总表'],
    ['部门收入总表（表2）', '部门收入总表'],
    ['2026年收支总表', '2026年收支总表'],
    ['公开01表', '公开01表'],
  ])('makes %s %s', (text, title) => expect(bareTitle(text)).toBe(title))
})

describe('saysEmpty', () => {
  it.each([
    '注：无',
    '无',
    '本表无数据',
    '此表为空',
    '不涉及',
    '本年度未安排',
    '我局无国有资本经营收入',
    '本单位2026年没有政府性基金预算支出',
  ])('takes %s', (text) => expect(saysEmpty(text)).toBe(true))

  it.each(['本单位2026年政府性基金收入10万元', '注：本表以万元为单位', '无障碍设施改造'])('leaves %s', (text) => {
    expect(saysEmpty(text)).toBe(false)
  })
})

describe('captionParts', () => {
  it.each([
    ['表1 收支总表 部门：青澜市联络处 单位：万元', ['表1', '收支总表', '部门:青澜市联络处', '单位:万元']],
    ['公开01表部门：青澜市联络处金额单位：万元', ['公开01表', '部门:青澜市联络处', '金额单位:万元']],
    ['收支总表编制单位：青澜市联络处', ['收支总表', '编制单位:青澜市联络处']],
    ['收入总表', ['收入总表']],
    ['本部门：主要负责单位：协调。', ['本部门：主要负责单位：协调。']],
  ])('cuts %s', (text, parts) => expect(captionParts(text)).toEqual(parts))
})

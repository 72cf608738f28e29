import { describe, expect, it } from 'vitest'
import { sketchCoordinates } from '../testing/sketches.ts'
import { isTotal, meaningOf, vocabulary } from './meaning.ts'

const words = vocabulary()

describe('meaningOf', () => {
  it.each([
    ['一般公共预算拨款收入', 'fund=generalPublicBudget'],
    ['政府性基金预算财政拨款支出', 'flow=expenditure fund=governmentManagedFunds'],
    ['国有资本经营预算支出表', 'flow=expenditure fund=stateCapitalOperations'],
    [
      '一般公共预算财政拨款基本支出决算表',
      'flow=expenditure fund=generalPublicBudget nature=basic stage=finalAccounts',
    ],
    ['财政拨款收支总表', 'fund=fiscal'],
    ['非财政拨款支出', 'flow=expenditure fund=unitFunds'],
    ['事业收入', 'revenue=serviceRevenue'],
    ['上缴上级支出', 'flow=expenditure nature=remittanceToSuperior'],
    ['事业单位经营支出', 'flow=expenditure nature=business'],
    ['使用非财政拨款结余', 'flow=surplusUsed'],
    ['上年结转', 'flow=openingCarryover'],
    ['年初结转和结余', 'flow=openingCarryover'],
    ['年末结转和结余', 'flow=closingCarryover'],
    ['"三公"经费', 'flow=expenditure threePublic=total'],
    ['公务用车购置及运行费', 'threePublic=vehicles'],
    ['政府采购货物', 'procurement=goods'],
    ['2026年预算数', 'stage=approved year=2026'],
    ['上年预算数', 'stage=approved year=last'],
    ['上年度执行数', 'stage=executed year=last'],
    ['去年基本支出', 'flow=expenditure nature=basic year=last'],
    ['增减率', 'measure=changeRate'],
    ['收支预算总表', ''],
  ])('segments %s', (label, coordinates) => {
    expect(sketchCoordinates(meaningOf(words, label).coordinates)).toBe(coordinates)
  })

  it('takes the later of two words about the same dimension, which is the head of the phrase', () => {
    expect(meaningOf(words, '基本支出人员经费').coordinates.nature).toBe('personnel')
  })

  it.each([
    ['收入总计', true, 'flow=totalSources'],
    ['本年收入合计', true, 'flow=revenue origin=current'],
    ['项目支出合计', true, 'flow=expenditure nature=project'],
    ['合计', true, ''],
    ['其他收入', false, 'revenue=otherRevenue'],
  ])('says whether %s is a total', (label, total, coordinates) => {
    const meaning = meaningOf(words, label)
    expect([meaning.total, sketchCoordinates(meaning.coordinates)]).toEqual([total, coordinates])
  })

  it.each([
    ['教育支出', '教育', true],
    ['青山绿水', '青山绿水', false],
    ['', '', false],
    ['收支预算总表', '', false],
  ])('says how much of %s it does not know', (label, unknown, known) => {
    const meaning = meaningOf(words, label)
    expect([meaning.unknown, meaning.known]).toEqual([unknown, known])
  })
})

describe('isTotal', () => {
  it.each(['合计', '2026年合计', '2025年度总计', '基本支出小计', '本年支出合计', '收支总计'])('takes %s', (label) => {
    expect(isTotal(label)).toBe(true)
  })
  it.each(['总', '总务处', '共计金额', '合计单位名称'])('leaves %s', (label) => expect(isTotal(label)).toBe(false))
})

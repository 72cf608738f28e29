import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { narrative } from '../narrative.ts'

async function told(text: string): Promise<string[]> {
  const findings = narrative(await recognizeText(`# 青澜市联络局2026年部门预算\n\n## 情况说明\n\n${text}\n`))
  return findings.map(
    ({ severity, rule, message, actual, expected, certainty }) =>
      `${severity} ${certainty} ${rule.replace('narrative/', '')} ${message} ${actual} → ${expected}`,
  )
}

describe('blame', () => {
  it.each([
    [
      'the direction that the amounts contradict, not the rate that they give',
      '公用经费12.00万元，比上年减少2.00万元，增长20.00%。',
      ['error certain directions-agree direction 2.00万元 → +2.00万元'],
    ],
    [
      'the rate, where the amounts give the other direction',
      '公用经费10.00万元，比上年减少2.00万元，增长16.67%。',
      ['error probable directions-agree opposite 16.67% → -2.00万元'],
    ],
    [
      'the amount that two relations accuse, once',
      '支出预算100.00万元，其中：教育支出70.00万元，占70.00%；卫生健康支出25.00万元，占30.00%。',
      ['error certain parts-add-up operand 25.00万元 → 30.00万元'],
    ],
    [
      'the part that is said otherwise elsewhere',
      '基本支出53.17万元，其中：人员经费41.28万元，公用经费11.99万元。\n\n日常公用经费11.89万元，用于办公。',
      ['error certain parts-add-up operand 11.99万元 → 11.89万元'],
    ],
    [
      'a unit that a rate contradicts',
      '公用经费12.00万元，比上年增加2.00亿元，增长20.00%。',
      ['error probable rate-follows operand 2.00亿元 → 2.00万元'],
    ],
    [
      'the amount in a unit that the document does not use, not the change that would fit it',
      '公用经费12.00亿元，比上年增加2.00万元，增长20.00%。教育支出5.00万元。培训费3.00万元。',
      ['error probable rate-follows operand 12.00亿元 → 12.00万元'],
    ],
    [
      'a change that is greater than what it changed, by its unit',
      '公用经费9859.38万元，比上年增加1062.85亿元，增长12.08%。',
      ['error probable rate-follows operand 1062.85亿元 → 1,062.85万元'],
    ],
    [
      'the direction that the same change does not have elsewhere',
      '收入预算1320.00万元，比上年减少20.00万元，增长1.5%。\n\n支出预算1320.00万元，比上年增加20.00万元，增长1.5%。',
      ['error probable directions-agree direction 20.00万元 → +20.00万元'],
    ],
    [
      'a short part that makes more of the parts than there is, not the whole',
      '收入预算19577万元，其中：财政拨款收入19577万元，事业收入4万元，其他收入0万元。',
      ['info probable parts-add-up operand 4万元 → 0.00万元'],
    ],
    [
      'the share that neither its amounts nor the other shares allow',
      '支出100.00万元，主要用于：教育支出(类)60.00万元，占60.00%；卫生健康支出(类)30.00万元，占90.00%；住房保障支出(类)10.00万元，占10.00%。',
      ['info probable share-follows operand 90.00% → 30.00%'],
    ],
    [
      'a change of nothing at the rate of nothing',
      '公务接待费2.30万元，比上年增加1.00万元，增长0%。教育支出5.00万元。培训费3.00万元。会议费1.20万元。',
      ['error probable rate-follows operand 1.00万元 → 0.00万元'],
    ],
    [
      'a list left open that one digit would close, as a hint',
      '联络专项598.73万元，其中：场地租赁230.73万元，线路维护308.00万元。',
      ['info probable parts-add-up operand 598.73万元 → 538.73万元'],
    ],
  ] as const)('accuses %s', async (_name, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })

  it.each([
    ['a list that leaves something out', '联络专项598.73万元，其中：场地租赁230.73万元，线路维护68.21万元。'],
    ['a list of few things that leaves something out', '共有车辆8辆，其中：机要通信用车1辆、应急保障用车6辆。'],
    ['a rate of a figure further back', '教育支出40.00万元。公用经费12.00万元，比上年增加4.00万元，增长11.11%。'],
  ])('says nothing of %s', async (_name, text) => {
    expect(await told(text)).toEqual([])
  })
})

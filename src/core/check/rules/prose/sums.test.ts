import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { judgeSum } from './sums.ts'

async function told(text: string): Promise<string[]> {
  const recognition = await recognizeText(`# 青澜市联络局2026年部门预算\n\n## 情况说明\n\n${text}\n`)
  const sums = recognition.prose.claims.filter(({ kind }) => kind === 'sum')
  return sums.flatMap((claim) => {
    const judged = judgeSum(claim, recognition)
    return judged && 'actual' in judged ? [`${judged.actual} → ${judged.expected}`] : []
  })
}

describe('judgeSum', () => {
  it.each([
    [
      'more vehicles of each kind than there are',
      '共有车辆2辆，其中：机要通信用车1辆、应急保障用车6辆。',
      ['2辆 → 7辆'],
    ],
    ['more persons of one kind than there are', '实有10人，其中：财政供养20人，其他0人。', ['10人 → 20人']],
    ['persons of kinds that overlap', '实有10人，其中：在编8人，女职工6人。', []],
    ['fewer vehicles, for others are not named', '共有车辆8辆，其中：机要通信用车1辆、应急保障用车6辆。', []],
    [
      'a part in another unit, in a list that may leave something out',
      '联络专项598.73万元，其中：场地租赁230.73万元，线路维护368.00元。',
      ['598.73万元 → 230.77万元'],
    ],
    ['a list that leaves something out', '联络专项598.73万元，其中：场地租赁230.73万元，线路维护68.00万元。', []],
  ])('tells of %s', async (_name, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })
})

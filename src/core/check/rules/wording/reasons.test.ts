import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { repeatedReasons } from './reasons.ts'

const change = (amount: string, reason: string): string => `比上年减少${amount}万元，主要原因是${reason}。`

describe('repeatedReasons', () => {
  it('tells a reason given for three changes', async () => {
    const text = ['1.10', '2.20', '3.30'].map((amount) => change(amount, '按照要求压减行政支出')).join('\n\n')
    expect(repeatedReasons(await recognizeText(text))).toMatchObject([
      { data: { actual: '按照要求压减行政支出', count: 3 }, severity: 'info' },
    ])
  })

  it.each([
    ['two changes', ['1.10', '2.20'].map((amount) => change(amount, '按照要求压减行政支出'))],
    ['one change told three times', ['1.10', '1.10', '1.10'].map((amount) => change(amount, '按照要求压减行政支出'))],
    ['reasons of nothing', ['0.1', '0.2', '0.3'].map((amount) => change(amount, '本部门没有此项支出安排'))],
    ['different reasons', ['1.1', '2.2', '3.3'].map((amount) => change(amount, `新增第${amount}号课题研究经费`))],
  ])('leaves %s alone', async (_, lines) => {
    expect(repeatedReasons(await recognizeText(lines.join('\n\n')))).toEqual([])
  })
})

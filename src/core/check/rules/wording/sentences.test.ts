import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { sentencesComplete } from './sentences.ts'

const whole = '做好来访接待，及时回应群众关切，按期办结各类事项并向社会公布办理结果和有关材料'
const form = (text: string): string =>
  `说明文字：${whole}。\n\n| 项目 | 内容 |\n| --- | --- |\n| 年度目标 | ${text} |\n`

describe('sentencesComplete', () => {
  it('tells a cell that breaks off where the same words go on elsewhere', async () => {
    expect(sentencesComplete(await recognizeText(form(whole.slice(0, -6))))).toMatchObject([
      { data: { rest: '果和有关材料' }, severity: 'info' },
    ])
  })

  it.each([
    ['the whole', form(whole)],
    ['another end', form('做好来访接待，及时回应群众关切，按期办结各类事项并组织年度考核评比')],
    ['a short label', form('做好来访接待')],
  ])('leaves %s alone', async (_, text) => {
    expect(sentencesComplete(await recognizeText(text))).toEqual([])
  })
})

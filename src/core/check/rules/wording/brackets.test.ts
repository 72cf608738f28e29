import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { unclosed } from './brackets.ts'

describe('unclosed', () => {
  it.each([
    ['本年平均得分为九十九分（其中，评为优的项目六个。', 'never-closed'],
    ['本部门在决算中反映房屋租赁”和业务运行两个项目。', 'never-opened'],
    ['根据《预算管理办法的规定，本单位编制了本年预算。', 'never-closed'],
  ])('tells %s', async (text, message) => {
    expect(unclosed(await recognizeText(text))).toMatchObject([{ message, severity: 'info' }])
  })

  it.each([
    ['本年平均得分为九十九分（其中，评为优的项目六个）。'],
    ['本单位有两项工作：1）办理来文；2）接待来访的群众。'],
    ['本年支出（含上年结转)共计十万元，均已列入预算。'],
    ['短句（没有关上'],
    ['本年支出共计十万元（其中：人员经费\n\n六万元，公用经费四万元），均已列入。'],
  ])('leaves %s alone', async (text) => {
    expect(unclosed(await recognizeText(text))).toEqual([])
  })
})

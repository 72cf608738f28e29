import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { doubled, foreignWords, markupInText } from './debris.ts'

describe('foreignWords', () => {
  it.each([
    ['收入情况 and 支出情况', 1],
    ['收入情况and支出情况', 1],
    ['本局the职责', 1],
    ['OA系统升级', 0],
    ['采购TD and LTE设备', 0],
    ['全市in house培训', 0],
  ])('in %s', async (text, count) => {
    expect(foreignWords(await recognizeText(text))).toHaveLength(count)
  })
})

describe('markupInText', () => {
  it.each([
    ['<p>完成年度任务</p>', 1],
    ['<ol style="list-style-type: none"> 一、任务', 1],
    ['收入&nbsp;&nbsp;支出合计', 1],
    ['满意度<90%且>60%', 0],
    ['R&D经费支出', 0],
  ])('in %s', async (text, count) => {
    expect(markupInText(await recognizeText(`第一行的文字\n\n${text}`))).toHaveLength(count)
  })
})

describe('doubled', () => {
  it.each([
    ['支出增加增加3万元', '增加增加', '增加'],
    ['主要用于主要用于人员工资', '主要用于主要用于', '主要用于'],
  ])('tells words in %s', async (text, actual, proposed) => {
    expect(doubled(await recognizeText(text))).toMatchObject([{ data: { actual }, proposed }])
  })

  it.each([
    ['预算为3万元。；支出', '。；'],
    ['预算为3万元。。', '。。'],
    ['水费，，电费', '，，'],
    ['水费,,电费', ',,'],
  ])('tells punctuation in %s', async (text, actual) => {
    expect(doubled(await recognizeText(text))).toMatchObject([{ data: { actual } }])
  })

  it.each([['事事有回音，件件有着落'], ['哈哈哈哈'], ['等等……']])('leaves %s alone', async (text) => {
    expect(doubled(await recognizeText(text))).toEqual([])
  })
})

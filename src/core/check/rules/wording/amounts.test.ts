import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { amounts } from './amounts.ts'

const found = async (text: string): Promise<readonly string[]> =>
  amounts(await recognizeText(`本年收入总计500.00万元。\n\n${text}`)).map(({ message }) => message)

describe('amounts', () => {
  it.each([
    ['本年支出决算数为31.5，完成预算100%。', 'unit-missing'],
    ['与上年相比增加20万元，增长11.25。', 'percent-missing'],
    ['对口单位出资300万助力乡村建设。', 'yuan-missing'],
    ['国内公务接待支出0.39万（含外宾接待）。', 'yuan-missing'],
    ['政府性基金预算支出万元。', 'figure-missing'],
    ['本年预算数为12.50为万元，比上年多。', 'figure-missing'],
  ])('tells %s', async (text, message) => {
    expect(await found(text)).toEqual([message])
  })

  it.each([
    ['本年支出决算数为31.5万元，完成预算100%。'],
    ['与上年相比增长11.25%。'],
    ['本年支出 31.50 万元。'],
    ['运营维护30万粉丝的公众号。'],
    ['单位：万元'],
    ['金额以万元为单位，保留两位小数。'],
    ['2.1节、3.2节所列的支出。'],
  ])('leaves %s alone', async (text) => {
    expect(await found(text)).toEqual([])
  })

  it('says nothing where no amount has a unit', async () => {
    expect(amounts(await recognizeText('本年支出决算数为31.5，完成了。'))).toEqual([])
  })
})

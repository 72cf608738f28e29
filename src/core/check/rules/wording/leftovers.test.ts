import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { leftovers, openAlternatives } from './leftovers.ts'

describe('leftovers', () => {
  it.each([
    ['XX单位的职责', 'XX'],
    ['由×××局负责', '×××'],
    ['{单位名称}2023年预算', '{单位名称}'],
    ['项目依据：待填。', '待填'],
    ['（可插行）', '（可插行）'],
    ['超编0辆（应说明超编原因）。', '（应说明超编原因）'],
    ['资金使用情况（可用表格形式反映）。', '（可用表格形式反映）'],
    ['说明项目立项、实施和验收的有关情况。本项目当年完成。', '说明项目立项、实施和验收的有关情况'],
    ['用于接待来访，列明公务接待2批次。', '列明'],
  ])('tells %s', async (text, actual) => {
    expect(leftovers(await recognizeText(text)).map(({ data }) => data['actual'])).toEqual([actual])
  })

  it.each([
    ['XXI届大会'],
    ['热线7×24小时服务'],
    ['见 https://example.org/xxgk/index.html'],
    ['本年支出（含上年结转）10万元'],
    ['本单位说明如下：收入持平。'],
    ['此处公开为年底数据。'],
  ])('leaves %s alone', async (text) => {
    expect(leftovers(await recognizeText(text))).toEqual([])
  })

  it('makes one finding of the same words', async () => {
    const [finding, ...others] = leftovers(await recognizeText('（可插行）\n\n别的话\n\n（可插行）'))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', data: { count: 2 }, evidence: [{ value: '（可插行）' }] })
  })
})

describe('openAlternatives', () => {
  it.each([['比上年增加（减少）0万元。'], ['比上年减少0.15万元，下降（增长）2.78%。'], ['比上年增加/减少3万元。']])(
    'tells %s',
    async (text) => {
      expect(openAlternatives(await recognizeText(text))).toHaveLength(1)
    },
  )

  it.each([['增加（减少）情况说明'], ['本年增加3万元，减少（含核销）2万元。'], ['增减额=本年－上年（增加以“+”表示）']])(
    'leaves %s alone',
    async (text) => {
      expect(openAlternatives(await recognizeText(text))).toEqual([])
    },
  )
})

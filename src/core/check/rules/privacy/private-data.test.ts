import { describe, expect, it } from 'vitest'
import { examineText, recognizeText } from '../../../testing/documents.ts'
import { privateData } from './private-data.ts'

const mobile = ['139', '0000', '0000'].join('')

describe('privateData', () => {
  it('makes one finding of a number, however often it is printed, and never shows it', async () => {
    const findings = privateData(await recognizeText(`办理人手机：${mobile}。\n\n再次印出：${mobile}。`))
    expect(findings).toMatchObject([
      { rule: 'privacy/personal-phones-absent', severity: 'error', data: { actual: ['139****0000'], count: 2 } },
    ])
    expect(JSON.stringify(findings)).not.toContain(mobile)
  })

  it('asks about a mobile number that is an enquiry line', async () => {
    expect(privateData(await recognizeText(`咨询电话：${mobile}`))).toMatchObject([
      { message: 'office', severity: 'info' },
    ])
  })

  it('names handlers and relatives by their family name only', async () => {
    const text = '经办人：赵小六\n\n慰问了老局长周某某之女周小九、吴小十（原院长夫人）。'
    expect(privateData(await recognizeText(text)).map(({ message, data }) => [message, data['actual']])).toEqual([
      ['handler', ['赵**']],
      ['relative', ['周**', '吴**']],
    ])
  })

  it('leaves the office line and the head of the body alone', async () => {
    const text = '部门负责人：赵小六\n\n部门预算公开联系人：钱小七 联系方式：023-88888888'
    expect(privateData(await recognizeText(text))).toEqual([])
  })
})

describe('examine', () => {
  it('returns no private text anywhere', async () => {
    const text = `2023年度部门预算\n\n| 项目绩效目标表 | | | |\n| --- | --- | --- | --- |\n| 经办人： | 赵小六 | 联系电话： | ${mobile} |\n`
    const shown = JSON.stringify(await examineText(text), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(shown).toContain('139****0000')
    expect(shown).not.toContain(mobile)
    expect(shown).not.toContain('赵小六')
  })
})

import { describe, expect, it } from 'vitest'
import { examineText } from '../testing/documents.ts'
import { correctionOf, correctionText } from './correction.ts'

const page = (total: string, item: string, sentence: string): string =>
  `# 青澜市联络局2026年部门预算\n\n${sentence}\n\n### 表1 部门支出总表\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 |\n| --- | --- | --- |\n|  | 合计 | ${total} |\n| 201 | 一般公共服务支出 | ${item} |\n`

const told = '支出总计12.00万元。本年没有增加编制。'

describe('correctionOf', { timeout: 60_000 }, () => {
  it('finds nothing between a document and itself', async () => {
    const same = await examineText(page('12.00', '12.00', told))
    expect(correctionText(correctionOf(same, same))).toBe('两个版本的数字和文字相同，没有需要更正的内容。\n')
  })

  it('tells figures by table, row and column, and sentences in their order', async () => {
    const before = await examineText(page('12.00', '12.00', told))
    const after = await examineText(page('13.00', '', '支出总计13.00万元。本年没有增加编制。另见说明。'))
    const { figures, sentences } = correctionOf(before, after)
    expect(figures.map(({ before: was, after: is }) => [was, is])).toEqual([
      ['12.00', '13.00'],
      ['12.00', '空白'],
    ])
    expect(figures[0]?.path.slice(-2)).toEqual(['合计', '合计'])
    expect(sentences).toEqual([
      { path: [], before: '支出总计12.00万元。', after: '支出总计13.00万元。' },
      { path: [], before: '', after: '另见说明。' },
    ])
    const text = correctionText({ figures, sentences })
    expect(text).toContain('由“12.00”更正为“13.00”。')
    expect(text).toContain('文字：补充“另见说明。”。')
  })

  it('undoes itself when the versions change places', async () => {
    const before = await examineText(page('12.00', '12.00', told))
    const after = await examineText(page('13.00', '13.00', '支出总计13.00万元。'))
    const turned = correctionOf(after, before).figures.map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
    }))
    expect(turned).toEqual(correctionOf(before, after).figures)
  })
})

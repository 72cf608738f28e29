import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'
import { locate, matches, passagesOf, sentenceAt } from './passages.ts'

const long = '本年收入为一般公共预算拨款和其他收入，其中其他收入'

describe('passagesOf', () => {
  it.each([
    ['joins what a break cut apart', `${long}\n\n主要是利息。`, [`${long}主要是利息。`]],
    ['keeps sentences that end', `${long}不多。\n\n支出另行说明。`, [`${long}不多。`, '支出另行说明。']],
    ['keeps headings', `${long}\n\n二、支出情况`, [long, '二、支出情况']],
    ['leaves numbers of pages out', `${long}\n\n- 3 -\n\n主要是利息。`, [`${long}主要是利息。`]],
  ])('%s', async (_, text, expected) => {
    expect(passagesOf(await recognizeText(text)).map((passage) => passage.text)).toEqual(expected)
  })

  it('leaves figures of tables out and says under which heading the words stand', async () => {
    const text = '二、支出情况\n\n| 项目 | 金额 |\n| --- | --- |\n| 水费 | 3.00 |\n'
    const cells = passagesOf(await recognizeText(text)).filter(({ kind }) => kind === 'cell')
    expect(cells.map((cell) => cell.text)).toEqual(['项目', '金额', '水费'])
    expect(cells[2]?.row).toEqual(['水费', '3.00'])
  })
})

describe('matches', () => {
  it('gives the line and the column of the words themselves', async () => {
    const [match] = matches(passagesOf(await recognizeText(`${long}\n\n主要是利息。`)), /利息/gu)
    expect(match?.at).toMatchObject({ quote: '利息', place: { kind: 'text', line: 3, column: 4 } })
    expect(match && locate(match.passage, 0, '本年').place).toMatchObject({ line: 1, column: 1 })
  })
})

describe('sentenceAt', () => {
  it.each([
    ['甲一。乙二；丙三', 1, '甲一'],
    ['甲一。乙二；丙三', 4, '乙二'],
    ['甲一。乙二；丙三', 7, '丙三'],
  ])('of %s at %d is %s', (text, offset, sentence) => {
    expect(sentenceAt(text, offset)).toBe(sentence)
  })
})

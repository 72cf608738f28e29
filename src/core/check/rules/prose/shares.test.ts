import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { sharesAddUp } from './shares.ts'

async function told(...paragraphs: readonly string[]): Promise<string[]> {
  const text = paragraphs.join('\n\n')
  const recognition = await recognizeText(`# 青澜市联络局2026年部门预算\n\n## 情况说明\n\n${text}\n`)
  return sharesAddUp(recognition).map(({ finding }) => String(finding.data['how']))
}

const funds = (last: string) =>
  `2026年收入预算100.00万元，其中：一般公共预算拨款收入40.00万元，占40.00%；政府性基金预算拨款收入20.00万元，占20.00%；上年结转40.00万元，占${last}。`
const fiscal = '2026年财政拨款收支总预算60.00万元，全部为本年收入。'

describe('sharesAddUp', () => {
  it.each([
    ['shares that add up', [funds('40.00%')], []],
    ['shares that do not', [funds('41.00%')], ['40.00%＋20.00%＋41.00%']],
    ['two funds of three that make up a figure of another sentence', [funds('40.00%'), fiscal], []],
    [
      'the whole list alone, where two of its funds make up another figure',
      [funds('41.00%'), fiscal],
      ['40.00%＋20.00%＋41.00%'],
    ],
    [
      'an inner list with shares of the outer whole',
      [
        '2026年收入预算100.00万元，其中：本年收入60.00万元（其中：一般公共预算40.00万元，占40.00%；政府性基金预算20.00万元，占20.00%），上年结转40.00万元，占40.00%。',
      ],
      [],
    ],
    [
      'an inner list with wrong shares of its own whole',
      [
        '2026年收入预算100.00万元，其中：本年收入60.00万元（其中：一般公共预算40.00万元，占66.67%；政府性基金预算20.00万元，占23.33%），上年结转40.00万元，占40.00%。',
      ],
      ['66.67%＋23.33%'],
    ],
    [
      'parts told in sentences of their own',
      ['2026年支出预算300.00万元。基本支出200.00万元，占66.67%。项目支出100.00万元，占23.33%。'],
      ['66.67%＋23.33%'],
    ],
  ])('tells of %s', async (_name, paragraphs, expected) => {
    expect(await told(...paragraphs)).toEqual(expected)
  })
})

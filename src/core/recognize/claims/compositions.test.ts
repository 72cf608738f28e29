import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'

async function inferredIn(...paragraphs: readonly string[]): Promise<string[]> {
  const { prose } = await recognizeText(`# 青澜市联络局2025年度部门决算\n\n${paragraphs.join('\n\n')}\n`)
  const printed = (id: number): string => prose.mentions[id]?.printed.replace('万元', '') ?? ''
  return prose.claims
    .filter(({ inferred }) => inferred)
    .map(({ kind, result, operands }) => `${kind} ${printed(result)} = ${operands.map(printed).join(' + ')}`)
}

describe('compositionsIn', () => {
  it('adds up funds and natures that are said in other sections', async () => {
    expect(
      await inferredIn(
        '财政拨款支出总计90.00万元。',
        '一般公共预算财政拨款支出70.00万元。',
        '一般公共预算财政拨款基本支出45.00万元。',
        '一般公共预算财政拨款项目支出25.00万元。',
        '政府性基金预算财政拨款支出20.00万元。',
      ),
    ).toEqual(['sum 90.00 = 70.00 + 20.00', 'sum 70.00 = 45.00 + 25.00'])
  })

  it('says nothing of figures that do not add up', async () => {
    expect(
      await inferredIn(
        '财政拨款支出总计91.00万元。',
        '一般公共预算财政拨款支出70.00万元。',
        '政府性基金预算财政拨款支出20.00万元。',
      ),
    ).toEqual([])
  })

  it('adds up projects told one after another', async () => {
    expect(
      await inferredIn(
        '项目支出30.00万元，用于联络。',
        '（1）会场租赁项目绩效情况。项目执行数为18.00万元。',
        '（2）城市宣传项目绩效情况。项目执行数为12.00万元。',
      ),
    ).toEqual(['sum 30.00 = 18.00 + 12.00'])
  })

  it('finds the finer of two divisions of one change', async () => {
    expect(
      await inferredIn(
        '收入总计80.00万元，比上年减少9.00万元，主要原因是本年收入减少6.00万元、上年结转减少3.00万元。',
        '支出总计80.00万元，比上年减少9.00万元，主要原因是工资减少4.00万元、补助减少2.00万元、上年结转减少3.00万元。',
      ),
    ).toEqual(['reasons 6.00 = 4.00 + 2.00'])
  })
})

import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { figuresOfTheirYear } from './years.ts'

const head = `# 青澜市联络局2026年部门预算

### 一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 205 | 教育支出 | 28.15 | 18.15 | 10.00 |
| 210 | 卫生健康支出 | 12.40 | 12.40 | 0.00 |
| 合计 |  | 40.55 | 30.55 | 10.00 |

## 情况说明

`

async function told(text: string): Promise<string[]> {
  const findings = figuresOfTheirYear(await recognizeText(`${head}${text}\n`))
  return findings.map(({ actual, expected, at }) => `${actual} → ${expected} ${at.quote}`)
}

describe('figuresOfTheirYear', () => {
  it("finds a figure of this year's table in a sentence of the year before", async () => {
    expect(await told('2025年教育支出28.15万元，用于培训。')).toEqual(['2025 → 2026 2025'])
  })

  it.each([
    ['this year', '2026年教育支出28.15万元，用于培训。'],
    ['a figure of the year before', '2025年教育支出27.00万元，用于培训。'],
    ['a figure that did not change', '2025年教育支出28.15万元，与上年持平。'],
    ['both years', '2025年教育支出28.15万元，2026年教育支出28.15万元。'],
    ['nothing', '2025年卫生健康项目支出0.00万元。'],
  ])('says nothing of %s', async (_name, text) => {
    expect(await told(text)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'
import { figuresInText } from './figures-in-text.ts'

const head = `# 青澜市联络局2026年部门预算

### 支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 205 | 教育支出 | 30.00 | 20.00 | 10.00 |
| 210 | 卫生健康支出 | 12.00 | 12.00 | 0.00 |
| 合计 |  | 42.00 | 32.00 | 10.00 |

### 一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 205 | 教育支出 | 28.00 | 18.00 | 10.00 |
| 210 | 卫生健康支出 | 12.00 | 12.00 | 0.00 |
| 合计 |  | 40.00 | 30.00 | 10.00 |

## 情况说明

本部门支出中，卫生健康支出12.00万元。项目支出10.00万元。`

async function told(text: string): Promise<string[]> {
  const findings = figuresInText(await recognizeText(`${head}${text}\n`))
  return findings.map(
    ({ severity, data, actual, expected }) => `${severity} ${String(data['at'])} ${actual} → ${expected}`,
  )
}

describe('figuresInText', () => {
  it.each([
    ['an item', '教育支出31.00万元。', ['error “教育支出” 31.00万元 → 30.00万元']],
    [
      'a fund that the table of all funds hides',
      '一般公共预算基本支出32.00万元。',
      ['error “一般公共预算基本支出” 32.00万元 → 30.00万元'],
    ],
  ] as const)('finds %s', async (_name, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })

  it.each([
    ['any cell that the words can mean', '教育支出30.00万元。基本支出30.00万元。'],
    ['another year', '2025年教育支出31.00万元。'],
    ['an item of which only part is told', '教育支出中，培训项目5.00万元。'],
    ['a subject that is not understood', '联络活动支出31.00万元。'],
    ['a change', '教育支出30.00万元，比上年增加3.00万元。'],
  ])('accepts %s', async (_name, text) => {
    expect(await told(text)).toEqual([])
  })
})

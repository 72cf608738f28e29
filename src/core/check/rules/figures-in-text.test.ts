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
  const findings = figuresInText(await recognizeText(`${head}${text}\n`)).broken.map(({ finding }) => finding)
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

  it('finds a zero that only blanks of other funds would explain', async () => {
    const table = `# 2026年部门预算

### 收支总表

单位：万元

| 收入项目 | 金额 | 支出项目 | 金额 |
|---|---|---|---|
| 一、一般公共预算拨款收入 | 300.00 | 一、教育支出 | 300.00 |
| 二、政府性基金预算拨款收入 | | | |
| 收入总计 | 300.00 | 支出总计 | 300.00 |

## 情况说明

`
    const { broken } = figuresInText(
      await recognizeText(
        `${table}本部门收入总计0万元。政府性基金预算拨款收入0万元。一般公共预算拨款收入300.00万元。\n`,
      ),
    )
    const told = broken.map(({ finding: { actual, expected } }) => `${actual} → ${expected}`)
    expect(told).toEqual(['0万元 → 300.00万元'])
  })

  it.each([
    ['any cell that the words can mean', '教育支出30.00万元。基本支出30.00万元。'],
    ['another year', '2025年教育支出31.00万元。'],
    ['an item of which only part is told', '教育支出中，培训项目5.00万元。'],
    ['a subject that is not understood', '联络活动支出31.00万元。'],
    [
      'the part of one fund where tables give that of all',
      '教育支出30.00万元。\n\n二、政府性基金预算支出情况说明\n\n卫生健康支出9.00万元。',
    ],
    ['a part of the same name', '教育支出30.00万元，其中：教育支出21.00万元、培训经费9.00万元。'],
    ['a change', '教育支出30.00万元，比上年增加3.00万元。'],
  ])('accepts %s', async (_name, text) => {
    expect(await told(text)).toEqual([])
  })
})

import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const document = (name: string, year: number, kind: string) =>
  `# 青澜市联络局${year}年度部门${kind}\n\n三、支出情况说明\n\n社会保障和就业支出（类）${name}（款）机关事业单位基本养老保险缴费支出（项）8.00万元。\n`
const old = '行政事业单位离退休'

describe('namesInText', () => {
  testFindings({
    valid: [
      { name: 'the name of the year', document: document('行政事业单位养老支出', 2025, '决算') },
      { name: 'the name as it was in the year', document: document(old, 2019, '决算') },
      { name: 'a budget drawn up by the edition before', document: document(old, 2020, '预算') },
      { name: 'a name that no edition has', document: document('驻地人员养老', 2025, '决算') },
    ],
    invalid: [
      {
        name: 'final accounts with the name of the edition before',
        document: document(old, 2020, '决算'),
        findings: [
          {
            rule: 'classification/name-matches-code',
            message: 'outdated-in-text',
            at: '三、支出情况说明',
            actual: old,
            expected: '行政事业单位养老支出',
            proposed: '行政事业单位养老支出',
          },
        ],
      },
    ],
  })
})

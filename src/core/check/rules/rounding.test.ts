import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const table = (title: string, ...rows: readonly string[]) =>
  `### ${title}\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`

const rounding = { rule: 'arithmetic/rounding-differences', message: 'rounding', severity: 'info' as const }
const cut = Array.from({ length: 6 }, (_, at) => `| 20${at + 4}01 | | 3.01 | 1.00 | 2.00 |`)

describe('roundingFindings', () => {
  testFindings({
    valid: [
      { name: 'no gap', document: `# 2026年部门预算\n${table('支出总表', '| 205 | 教育支出 | 3.00 | 1.00 | 2.00 |')}` },
    ],
    invalid: [
      {
        name: 'one note for all gaps that rounding explains',
        document: `# 2026年部门预算\n${table('支出总表', '| 205 | 教育支出 | 3.01 | 1.00 | 2.00 |', '| 206 | 科学技术支出 | 2.99 | 1.00 | 2.00 |')}`,
        findings: [{ ...rounding, at: '支出总表/教育支出/合计' }],
      },
      {
        name: 'one note more for gaps that only cutting explains',
        document: `# 2026年部门预算\n${table('支出总表', '| | 合计 | 18.10 | 6.04 | 12.05 |', ...cut)}`,
        findings: [
          { ...rounding, at: '支出总表/合计/合计' },
          { ...rounding, message: 'truncation', at: '支出总表/合计/合计' },
        ],
      },
    ],
  })
})

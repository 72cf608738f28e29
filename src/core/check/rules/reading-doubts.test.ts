import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const table = (headings: string, ...rows: readonly string[]) =>
  `# 2026年部门预算\n### 支出总表\n单位：万元\n\n${headings}\n|---|---|---|---|\n${rows.join('\n')}\n`

const reading = { rule: 'reading/table-understood', at: '支出总表', severity: 'info' as const }

describe('readingDoubts', () => {
  testFindings({
    valid: [
      {
        name: 'a table whose words are all known',
        document: table('| 项目 | 合计 | 基本支出 | 项目支出 |', '| 一、教育支出 | 3.00 | 1.00 | 2.00 |'),
      },
    ],
    invalid: [
      {
        name: 'sums that mostly fail are given up, and nothing is accused',
        document: table(
          '| 项目 | 合计 | 基本支出 | 项目支出 |',
          '| 一、教育支出 | 9.00 | 1.00 | 2.00 |',
          '| 二、外交支出 | 8.00 | 1.00 | 4.00 |',
          '| 三、国防支出 | 7.00 | 1.00 | 2.00 |',
        ),
        findings: [{ ...reading, message: 'unclear' }],
      },
    ],
  })
})

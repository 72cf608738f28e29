import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const table = (...rows: readonly string[]) =>
  `# 2026年部门预算\n### 三公经费支出表\n单位：万元\n\n| 项目 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`

const follows = { rule: 'arithmetic/derived-figure-follows', message: 'mismatch' }

describe('derivedFindings', () => {
  testFindings({
    valid: [
      {
        name: 'changes and rates that follow',
        document: table(
          '| 合计 | 10.00 | 11.00 | 1.00 | 10.00% |',
          '| 公务接待费 | 4.00 | 5.00 | 1.00 | 25% |',
          '| 会议费 | 6.00 | 6.00 | | |',
        ),
      },
      { name: 'a rate over nothing', document: table('| 公务接待费 | 0.00 | 5.00 | 5.00 | 100% |') },
    ],
    invalid: [
      {
        name: 'a rate that does not follow',
        document: table('| 公务接待费 | 4.00 | 5.00 | 1.00 | 20.00% |'),
        findings: [{ ...follows, at: '三公经费支出表/公务接待费/增减率', expected: '25.00%', actual: '20.00%' }],
      },
      {
        name: 'a change with the wrong sign',
        document: table('| 公务接待费 | 5.00 | 4.00 | 1.00 | -20.00% |'),
        findings: [{ ...follows, at: '三公经费支出表/公务接待费/增减额', expected: '-1.00', actual: '1.00' }],
      },
      {
        name: 'a wrong change is told once, not at the sum of changes too',
        document: table(
          '| 合计 | 10.00 | 11.00 | 1.00 | 10.00% |',
          '| 公务接待费 | 4.00 | 5.00 | 2.00 | 25.00% |',
          '| 会议费 | 6.00 | 6.00 | | |',
        ),
        findings: [{ ...follows, at: '三公经费支出表/公务接待费/增减额', expected: '1.00', actual: '2.00' }],
      },
    ],
  })
})

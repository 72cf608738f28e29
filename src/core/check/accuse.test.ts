import { describe } from 'vitest'
import { testFindings } from '../testing/findings.ts'

const sum = 'arithmetic/whole-equals-sum-of-parts'
const head = '# 2026年部门预算\n'

const byNature = (title: string, rows: readonly string[], unit = '万元') =>
  `### ${title}\n单位：${unit}\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`

const list = (title: string, rows: readonly string[]) =>
  `### ${title}\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n${rows.join('\n')}\n`

const total = '| | 合计 | 30.00 | 20.00 | 10.00 |'
const education = '| 205 | 教育支出 | 18.00 | 12.00 | 6.00 |'
const science = '| 206 | 科学技术支出 | 12.00 | 8.00 | 4.00 |'

describe('accuse', () => {
  testFindings({
    valid: [
      { name: 'rows and columns add up', document: head + byNature('支出总表', [total, education, science]) },
      {
        name: 'a total at the foot, units in 元',
        document: head + byNature('支出总表', [education, science, total], '元'),
      },
      {
        name: 'two tables agree',
        document:
          head +
          byNature('一般公共预算支出表', [total, education, science]) +
          byNature('一般公共预算支出明细表', [total, education, science]),
      },
      {
        name: 'zero, blank and no figure',
        document:
          head +
          list('支出总表', [
            '| 一、教育支出 | 3.00 |',
            '| 二、外交支出 | |',
            '| 三、国防支出 | 0.00 |',
            '| 四、其他支出 | — |',
            '| 合计 | 3.00 |',
          ]),
      },
      {
        name: 'a part after 其中 is less than its whole',
        document: head + list('收入总表', ['| 一、事业收入 | 5.00 |', '| 其中：教育收费 | 2.00 |', '| 合计 | 5.00 |']),
      },
    ],
    invalid: [
      {
        name: 'a cell that breaks its row and its column',
        document: head + byNature('支出总表', [total, education, '| 206 | 科学技术支出 | 12.00 | 8.00 | 5.00 |']),
        findings: [
          {
            rule: sum,
            message: 'part-differs',
            at: '支出总表/科学技术支出/项目支出',
            expected: '4.00',
            actual: '5.00',
            proposed: '4.00',
            severity: 'error',
          },
        ],
      },
      {
        name: 'a total that breaks its row and its column, with two digits swapped',
        document: head + byNature('支出总表', [total.replace('30.00', '03.00'), education, science]),
        findings: [
          {
            rule: sum,
            message: 'mismatch',
            at: '支出总表/合计/合计',
            expected: '30.00',
            actual: '03.00',
            proposed: '30.00',
          },
        ],
      },
      {
        name: 'a blank that its row and its column fill',
        document: head + byNature('支出总表', [total, education, '| 206 | 科学技术支出 | 12.00 | | 4.00 |']),
        findings: [
          {
            rule: sum,
            message: 'missing-figure',
            at: '支出总表/科学技术支出/基本支出',
            expected: '8.00',
            actual: '',
            proposed: '8.00',
          },
        ],
      },
      {
        name: 'a total whose parts are all blank',
        document: head + list('支出总表', ['| 一、教育支出 | |', '| 二、外交支出 | |', '| 合计 | 24.43 |']),
        findings: [
          { rule: sum, message: 'not-broken-down', at: '支出总表/合计/金额', actual: '24.43', severity: 'warning' },
        ],
      },
      {
        name: 'a part after 其中 above its whole',
        document:
          head +
          list('收入总表', [
            '| 一、事业收入 | 5.00 |',
            '| 其中：教育收费 | 6.00 |',
            '| 二、其他收入 | 4.00 |',
            '| 合计 | 9.00 |',
          ]),
        findings: [
          {
            rule: sum,
            message: 'part-exceeds-whole',
            at: '收入总表/其中：教育收费/金额',
            expected: '5.00',
            actual: '6.00',
            proposed: '5.00',
          },
        ],
      },
      {
        name: 'uses below sources, undecided which',
        document: `${head}### 收支总表\n单位：万元\n\n| 收入项目 | 金额 | 支出项目 | 金额 |\n|---|---|---|---|\n| 一、事业收入 | 12.00 | 一、教育支出 | 9.00 |\n| 二、其他收入 | 8.00 | 二、外交支出 | 10.00 |\n| 收入总计 | 20.00 | 支出总计 | 19.00 |\n`,
        findings: [
          {
            rule: 'arithmetic/sources-equal-uses',
            message: 'mismatch',
            at: '收支总表/收入总计/金额',
            expected: '19.00',
            actual: '20.00',
          },
        ],
      },
      {
        name: 'a figure of another table, which its own sums prove wrong',
        document:
          head +
          byNature('一般公共预算支出表', [total, education, science]) +
          byNature('一般公共预算支出明细表', [total, education, '| 206 | 科学技术支出 | 12.00 | 8.00 | 4.50 |']),
        findings: [
          {
            rule: sum,
            message: 'part-differs',
            at: '一般公共预算支出明细表/科学技术支出/项目支出',
            expected: '4.00',
            actual: '4.50',
            proposed: '4.00',
          },
        ],
      },
      {
        name: 'two causes in two tables, in the order of the document',
        document:
          head +
          byNature('支出总表', [total.replace('30.00', '31.00'), education, science]) +
          byNature('政府性基金预算支出表', [total, education.replace('18.00', '81.00'), science]),
        findings: [
          {
            rule: sum,
            message: 'mismatch',
            at: '支出总表/合计/合计',
            expected: '30.00',
            actual: '31.00',
            proposed: '30.00',
          },
          {
            rule: sum,
            message: 'part-differs',
            at: '政府性基金预算支出表/教育支出/合计',
            expected: '18.00',
            actual: '81.00',
            proposed: '18.00',
          },
        ],
      },
    ],
  })
})

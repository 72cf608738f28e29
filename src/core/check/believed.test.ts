import { describe } from 'vitest'
import { testFindings } from '../testing/findings.ts'

const spaced = (...rows: readonly string[]): string =>
  ['青澜市联络局2026年部门预算', '', '部门支出总表', '单位：万元', ...rows, ''].join('\n')

const heading = '项目              合计      基本支出    项目支出'
const good = [
  '一、教育支出      3.00        1.00        2.00',
  '二、外交支出      5.00        1.00        4.00',
  '三、国防支出      3.00        1.00        2.00',
  '四、卫生支出      6.00        5.00        1.00',
  '合计             17.00        8.00        9.00',
]
const contents = ['目录', '一、部门收支总表', '二、部门收入总表', '三、部门支出总表', '四、财政拨款收支总表', '']

const doubt = { rule: 'reading/table-understood', message: 'doubtful', severity: 'info' as const, at: '部门支出总表' }

describe('believed', () => {
  testFindings({
    valid: [{ name: 'a table set by spaces whose sums all hold', document: spaced(heading, ...good) }],
    invalid: [
      {
        name: 'a figure out of place says more of the columns than of the document',
        document: spaced(
          heading,
          ...good.slice(0, 3),
          '四、卫生支出      6.00                    1.00',
          ...good.slice(4),
        ),
        findings: [doubt],
      },
      {
        name: 'sums too few to bear the columns out, whatever they say',
        document: spaced(heading, ...good.slice(0, 2), '合计              9.00        2.00        6.00'),
        findings: [doubt],
      },
      {
        name: 'tables that the contents announce may be those that were not read',
        document: [
          ...contents,
          spaced(heading, ...good.slice(0, 2), '合计              9.00        2.00        6.00'),
        ].join('\n'),
        findings: [doubt],
      },
      {
        name: 'cells that were copied one below the other are told once',
        document: [
          '青澜市联络局2026年部门预算',
          '单位：万元',
          '教育支出',
          '3.00',
          '2.00',
          '1.00',
          '5.00',
          '4.00',
          '1.00',
        ].join('\n'),
        findings: [{ ...doubt, message: 'unread', at: '' }],
      },
      {
        name: 'rows that are no table for want of columns are told once',
        document: [
          '青澜市联络局2026年部门预算',
          '单位：万元',
          '教育支出  3.00  2.00',
          '说明',
          '外交支出  5.00  4.00',
        ].join('\n'),
        findings: [{ ...doubt, message: 'unread', at: '' }],
      },
    ],
  })
})

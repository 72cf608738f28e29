import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const head = '# 青澜市联络局2026年部门预算\n'

/** A table with a number: a total that nothing else must confirm. */
const table = (title: string, figure = '9.00', note = '') =>
  `### ${title}\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 合计 | ${figure} |\n${note && `\n${note}\n`}\n`

const contents = (...titles: readonly string[]) => `## 目录\n${titles.map((title) => `- ${title}\n`).join('')}\n`

const gap = { rule: 'completeness/table-numbers-consecutive', message: 'gap' }
const listed = { rule: 'completeness/listed-tables-present', message: 'missing' }
const empty = 'completeness/empty-table-has-note'

describe('completeness', () => {
  testFindings({
    valid: [
      {
        name: 'all that the contents list, in words a little different',
        document:
          head +
          contents('部门收支总体情况表', '部门收入总体情况表', '部门支出总体情况表', '政府采购预算表') +
          table('2026年收支总表') +
          table('收入预算总表') +
          table('部门支出总表') +
          table('政府采购表'),
      },
      {
        name: 'contents of which hardly anything is here',
        document:
          head + contents('收支总表', '收入总表', '支出总表', '采购明细表', '专户资金表') + table('项目明细支出表'),
      },
      {
        name: 'numbers without a gap',
        document:
          head + table('表1 收支总表') + table('表2 收入总表') + table('表3 支出总表') + table('表4 项目支出表'),
      },
      {
        name: 'a list of its own in an appended report',
        document:
          head +
          table('公开01表 收支总表') +
          table('公开02表 收入总表') +
          table('公开03表 支出总表') +
          table('表1 项目明细表'),
      },
      {
        name: 'three forms of numbers and more are a habit of the edition',
        document:
          head + table('表1 收支总表') + table('附表2 收入总表') + table('公开03表 支出总表') + table('附4-4 采购表'),
      },
      { name: 'an empty table with its note', document: head + table('基金支出表', '', '注：本表无数据。') },
      {
        name: 'a note that only some money is missing',
        document: head + table('支出总表', '9.00', '注：没有政府性基金预算支出。'),
      },
      {
        name: 'titles in front are a list of attachments',
        document: `${head}### 收支总表\n### 收入总表\n### 支出总表\n\n正文一。\n\n正文二。\n\n正文三。\n\n正文四。\n\n正文五。\n`,
      },
    ],
    invalid: [
      {
        name: 'a table that the contents list and the body lacks, and its number',
        document:
          head +
          contents('表1 收支总表', '表2 收入总表', '表3 支出总表', '表4 项目明细表', '表5 采购表') +
          table('表1 收支总表') +
          table('表2 收入总表') +
          table('表3 支出总表') +
          table('表5 采购表'),
        findings: [
          { ...listed, at: '项目明细表', severity: 'error' },
          { ...gap, at: '表5 采购表', severity: 'warning' },
        ],
        ordered: 'the gap is told at the first table behind it',
      },
      {
        name: 'titles at the end without a body',
        document: `${head}${table('支出总表')}### 基金收入表\n\n### 项目支出明细表\n\n### 采购预算表\n`,
        findings: [{ rule: listed.rule, message: 'title-only', at: '基金收入表' }],
      },
      {
        name: 'one number written in another form',
        document: head + table('公开01表 收支总表') + table('公开02表 收入总表') + table('表3 支出总表'),
        findings: [{ rule: gap.rule, message: 'prefix', at: '表3', severity: 'info' }],
      },
      {
        name: 'an empty table without a word',
        document: head + table('基金支出表', ''),
        findings: [{ rule: empty, message: 'note-missing', at: '基金支出表' }],
      },
      {
        name: 'a table with figures that says it has none',
        document: head + table('会议费支出表', '9.00 |\n| 会议费 | 9.00', '注：本表无数据。'),
        findings: [{ rule: empty, message: 'note-contradicts', at: '会议费支出表' }],
      },
    ],
  })
})

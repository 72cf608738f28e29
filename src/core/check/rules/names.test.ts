import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const table = (rows: readonly string[], title = '支出总表', year = 2026) =>
  `# ${year}年部门预算\n### ${title}\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 |\n|---|---|---|\n${rows.join('\n')}\n`

const matches = 'classification/name-matches-code'
const exists = 'classification/code-exists'

describe('names', () => {
  testFindings({
    valid: [
      { name: 'names of the year', document: table(['| 205 | 教育支出 | 3.00 |', '| 20508 | 进修及培训 | 3.00 |']) },
      {
        name: 'an ordinal before the name, a space in it, full-width brackets',
        document: table([
          '| 201 | 一、一般公共服务支出 | 3.00 |',
          '| 20103 | 政府办公厅（室）及 相关机构事务 | 3.00 |',
        ]),
      },
      {
        name: 'a province that subdivides an item',
        document: table(['| 30211 | 差旅费 | 3.00 |', '| 3021101 | 国内差旅费 | 3.00 |'], '基本支出表'),
      },
      { name: 'a name without a code', document: table(['| | 教育 | 3.00 |']) },
      {
        name: 'a project before the code of its item',
        document:
          '# 2026年部门预算\n### 项目支出表\n单位：万元\n\n| 项目名称 | 科目编码 | 科目名称 | 金额 |\n|---|---|---|---|\n| 驻地联络 | 2010302 | 一般行政管理事务 | 3.00 |\n| 城市宣传 | 2010302 | 一般行政管理事务 | 3.00 |\n',
      },
      {
        name: 'a document of no year',
        document: table(['| 206 | 教育支出 | 3.00 |']).replace('# 2026年部门预算\n', ''),
      },
    ],
    invalid: [
      {
        name: 'the name of another code',
        document: table(['| 206 | 教育支出 | 3.00 |']),
        findings: [
          {
            rule: matches,
            message: 'different',
            at: '支出总表/教育支出',
            expected: '科学技术支出',
            actual: '教育支出',
            proposed: '科学技术支出',
          },
        ],
      },
      {
        name: 'a name of former years',
        document: table(['| 20805 | 行政事业单位离退休 | 3.00 |']),
        findings: [
          {
            rule: matches,
            message: 'outdated',
            at: '支出总表/行政事业单位离退休',
            expected: '行政事业单位养老支出',
            actual: '行政事业单位离退休',
            proposed: '行政事业单位养老支出',
          },
        ],
      },
      {
        name: 'a name with a word left out',
        document: table(['| 2080505 | 机关事业单位养老保险缴费支出 | 3.00 |']),
        findings: [
          {
            rule: matches,
            message: 'misspelt',
            at: '支出总表/机关事业单位养老保险缴费支出',
            expected: '机关事业单位基本养老保险缴费支出',
            actual: '机关事业单位养老保险缴费支出',
            proposed: '机关事业单位基本养老保险缴费支出',
          },
        ],
      },
      {
        name: 'a code that does not exist, with the nearest that has the name',
        document: table(['| 2080577 | 行政单位离退休 | 3.00 |']),
        findings: [
          {
            rule: exists,
            message: 'unknown',
            at: '支出总表/行政单位离退休',
            actual: '行政单位离退休',
            proposed: '2080501',
          },
        ],
      },
      {
        name: 'one wrong pair in two tables is told once',
        document: `${table(['| 206 | 教育支出 | 3.00 |'])}### 基金支出表\n单位：万元\n\n| 科目编码 | 科目名称 | 金额 |\n|---|---|---|\n| 206 | 教育支出 | 3.00 |\n`,
        findings: [
          {
            rule: matches,
            message: 'different',
            at: '支出总表/教育支出',
            expected: '科学技术支出',
            actual: '教育支出',
            proposed: '科学技术支出',
          },
        ],
        ordered: 'it is told where it is printed first',
      },
    ],
  })
})

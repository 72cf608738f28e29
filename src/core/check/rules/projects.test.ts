import { describe } from 'vitest'
import { testFindings } from '../../testing/findings.ts'

const head = '# 2026年部门预算\n'
const projects =
  '### 项目支出表\n单位：万元\n\n| 项目名称 | 金额 |\n|---|---|\n| 合计 | 30.00 |\n| 驻地联络服务 | 18.00 |\n| 城市宣传 | 12.00 |\n'
const projectsWithKind =
  '### 项目支出情况表\n单位：万元\n\n| 项目名称 | 项目类别 | 合计 |\n|---|---|---|\n| 合计 | | 30.00 |\n| 驻地联络服务 | 其他运转类 | 18.00 |\n| 城市宣传 | 特定目标类 | 12.00 |\n'
const form = (name: string, amount: string) =>
  `### 项目绩效目标表\n\n| 项目名称 | ${name} | |\n|---|---|---|\n| 年度资金总额（万元） | ${amount} | |\n| 绩效目标 | 一级指标 | 指标值 |\n`
const whole = (target: string) =>
  `### 部门整体支出绩效目标表\n\n| 部门名称 | 青澜市联络局 | |\n|---|---|---|\n| 年度总支出（万元） | 118.00 | |\n| 绩效目标 | 一级指标 | 指标值 |\n| 成本指标 | 部门总支出 | ${target} |\n`

describe('projects', () => {
  testFindings({
    valid: [
      { name: 'one name in the table and in the form', document: head + projects + form('驻地联络服务', '18.00') },
      {
        name: 'a table that gives the kind of project in a column of its own',
        document: head + projectsWithKind + form('驻地联络服务', '18.00'),
      },
      {
        name: 'a project that the table lacks, of another amount',
        document: head + projects + form('档案整理', '7.00'),
      },
      { name: 'a ceiling above the budget', document: head + whole('≤120万元') },
      { name: 'a ceiling that is the budget', document: head + whole('≤118万元') },
    ],
    invalid: [
      {
        name: 'another name for the same amount',
        document: head + projects + form('驻地联络工作', '18.00'),
        findings: [
          {
            rule: 'wording/project-names-uniform',
            message: 'different',
            at: '项目绩效目标表/驻地联络工作/年度资金总额（万元）',
            expected: '驻地联络服务',
            actual: '驻地联络工作',
          },
        ],
      },
      {
        name: 'a ceiling below the budget',
        document: head + whole('≤100万元'),
        findings: [
          {
            rule: 'performance/cost-target-fits-budget',
            message: 'mismatch',
            at: '部门整体支出绩效目标表/部门总支出',
            expected: '118.00万元',
            actual: '≤100万元',
          },
        ],
      },
    ],
  })
})

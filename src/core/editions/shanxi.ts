import { shanxiCharts } from './charts.ts'
import type { Edition, TableLayout } from './layout.ts'
import { shanxiOverall, shanxiProject } from './performance-forms.ts'
import * as sections from './sections/shanxi.ts'
import { own } from './sections/common.ts'
import * as tables from './tables/shanxi-budget.ts'

const list: readonly TableLayout[] = [
  tables.balance,
  tables.revenueTable,
  tables.expenditureTable,
  tables.fiscalBalance,
  tables.generalExpenditure,
  tables.basicExpenditure,
  tables.managedRevenue,
  tables.managedExpenditure,
  tables.stateCapital,
  tables.threePublic,
  tables.operatingFunds,
  tables.projects,
  tables.carriedProjects,
]

/** Budgets in Shanxi from 2023: 13 tables, twelve sections, forms of targets. */
export const shanxiBudget2023: Edition = {
  id: 'shanxi-budget-2023',
  name: '山西省部门预算（2023年）',
  jurisdiction: 'shanxi',
  kind: 'budget',
  years: { from: 2023 },
  title: '{entity}{year}年度部门预算公开',
  cover: ['{entity}', '{year}年度部门预算公开', '{date}'],
  contents: '目录',
  charts: shanxiCharts,
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    {
      id: 'overview',
      heading: '第一部分 概况',
      items: [
        { kind: 'section', id: 'duties', heading: '一、本部门职责', form: own('duties') },
        { kind: 'section', id: 'organisation', heading: '二、机构设置情况', form: own('organisation') },
      ],
    },
    {
      id: 'tables',
      heading: '第二部分 {year}年部门预算报表',
      items: list.map((table) => ({ kind: 'table', table })),
    },
    {
      id: 'explanations',
      heading: '第三部分 {year}年度部门预算情况说明',
      items: [
        { kind: 'section', id: 'changes', heading: '一、部门预算收支数据变动情况及原因', form: sections.changes },
        { kind: 'section', id: 'revenue', heading: '二、收入预算情况说明', form: sections.revenueSection },
        { kind: 'section', id: 'expenditure', heading: '三、支出预算情况说明', form: sections.expenditureSection },
        { kind: 'section', id: 'fiscal', heading: '四、财政拨款收支预算总体情况说明', form: sections.fiscalSection },
        { kind: 'section', id: 'general', heading: '五、一般公共预算支出情况说明', form: sections.generalSection },
        { kind: 'section', id: 'basic', heading: '六、一般公共预算基本支出情况说明', form: sections.basicSection },
        { kind: 'section', id: 'public', heading: '七、“三公”经费增减变动原因说明', form: sections.threePublicSection },
        { kind: 'section', id: 'organs', heading: '八、机关运行经费增减变动原因说明', form: sections.operatingSection },
        { kind: 'section', id: 'procurement', heading: '九、政府采购情况', form: sections.procurementSection },
        { kind: 'section', id: 'performance', heading: '十、绩效管理情况', form: sections.performanceSection },
        { kind: 'performance', form: shanxiOverall },
        { kind: 'performance', form: shanxiProject },
        { kind: 'section', id: 'assets', heading: '十一、国有资产占有使用情况', form: sections.assetSection },
        { kind: 'section', id: 'others', heading: '十二、其他说明', form: sections.otherSection },
      ],
    },
    { id: 'terms', heading: '第四部分 名词解释', items: [{ kind: 'glossary', style: 'chinese' }] },
  ],
}

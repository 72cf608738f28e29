import { centralCharts } from './charts.ts'
import type { Edition, TableLayout } from './layout.ts'
import { own } from './sections/common.ts'
import * as sections from './sections/budget.ts'
import * as tables from './tables/central-budget.ts'

const list: readonly TableLayout[] = [
  tables.balance,
  tables.revenueTable,
  tables.expenditureTable,
  tables.fiscalBalance,
  tables.generalExpenditure,
  tables.basicExpenditure,
  tables.managedFunds,
  tables.stateCapital,
  tables.threePublic,
]

/** The nine tables of central budgets, which serve every place without an edition of its own. */
export const centralBudget: Edition = {
  id: 'central-budget',
  name: '中央部门预算（九张表，全国通用）',
  jurisdiction: 'central',
  kind: 'budget',
  years: { from: 2021 },
  title: '{entity}{year}年度部门预算',
  cover: ['{entity}', '{year}年度部门预算', '{date}'],
  contents: '目录',
  charts: centralCharts,
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    {
      id: 'overview',
      heading: '第一部分 部门概况',
      items: [
        { kind: 'section', id: 'duties', heading: '一、主要职责', form: own('duties') },
        { kind: 'section', id: 'organisation', heading: '二、机构设置', form: own('organisation') },
      ],
    },
    {
      id: 'tables',
      heading: '第二部分 {year}年部门预算表',
      items: list.map((table) => ({ kind: 'table', table })),
    },
    {
      id: 'explanations',
      heading: '第三部分 {year}年部门预算情况说明',
      items: [
        { kind: 'section', id: 'balance-told', heading: '一、关于收支总表的说明', form: sections.balance },
        { kind: 'section', id: 'revenue-told', heading: '二、关于收入总表的说明', form: sections.revenue },
        { kind: 'section', id: 'expenditure-told', heading: '三、关于支出总表的说明', form: sections.expenditure },
        { kind: 'section', id: 'fiscal-told', heading: '四、关于财政拨款收支总表的说明', form: sections.fiscal },
        {
          kind: 'section',
          id: 'general-told',
          heading: '五、关于一般公共预算支出表的说明',
          form: sections.generalBudget,
        },
        { kind: 'section', id: 'basic-told', heading: '六、关于一般公共预算基本支出表的说明', form: sections.basic },
        { kind: 'section', id: 'managed-told', heading: '七、关于政府性基金预算支出表的说明', form: sections.managed },
        {
          kind: 'section',
          id: 'capital-told',
          heading: '八、关于国有资本经营预算支出表的说明',
          form: sections.capital,
        },
        { kind: 'section', id: 'public-told', heading: '九、关于“三公”经费支出表的说明', form: sections.threePublic },
        { kind: 'section', id: 'others', heading: '十、其他重要事项的情况说明', form: sections.others },
      ],
    },
    { id: 'terms', heading: '第四部分 名词解释', items: [{ kind: 'glossary', style: 'chinese' }] },
  ],
}

import { nationalCharts, sichuanCharts } from './charts.ts'
import type { Edition, PartItem, TableLayout } from './layout.ts'
import { sichuanProject } from './performance-forms.ts'
import { own } from './sections/common.ts'
import * as sections from './sections/accounts.ts'
import { overallReport, projectReport } from './sections/reports.ts'
import * as tables from './tables/accounts.ts'

const table = (layout: TableLayout): PartItem => ({ kind: 'table', table: layout })

const dress = (number: string, empty = '注：本表无数据。') =>
  ({ unit: '万元', decimals: 2, above: '部门：{entity}', unitWord: '金额单位', number, empty }) as const

/** The ten sections in their order. */
const told: readonly PartItem[] = [
  { kind: 'section', id: 'totals', heading: '一、收入支出决算总体情况说明', form: sections.totals },
  { kind: 'section', id: 'revenue-told', heading: '二、收入决算情况说明', form: sections.revenueSection },
  { kind: 'section', id: 'expenditure-told', heading: '三、支出决算情况说明', form: sections.expenditureSection },
  { kind: 'section', id: 'fiscal-told', heading: '四、财政拨款收入支出决算总体情况说明', form: sections.fiscalSection },
  {
    kind: 'section',
    id: 'general-told',
    heading: '五、一般公共预算财政拨款支出决算情况说明',
    form: sections.generalSection,
  },
  {
    kind: 'section',
    id: 'basic-told',
    heading: '六、一般公共预算财政拨款基本支出决算情况说明',
    form: sections.basicSection,
  },
  {
    kind: 'section',
    id: 'public-told',
    heading: '七、“三公”经费财政拨款支出决算情况说明',
    form: sections.threePublicSection,
  },
  { kind: 'section', id: 'managed-told', heading: '八、政府性基金预算支出决算情况说明', form: sections.managedSection },
  {
    kind: 'section',
    id: 'capital-told',
    heading: '九、国有资本经营预算支出决算情况说明',
    form: sections.capitalSection,
  },
  { kind: 'section', id: 'others', heading: '十、其他重要事项的情况说明', form: sections.otherSection },
]

const overview: readonly PartItem[] = [
  { kind: 'section', id: 'duties', heading: '一、基本职能及主要工作', form: sections.duties },
  { kind: 'section', id: 'organisation', heading: '二、机构设置', form: own('organisation') },
]

const numbered = (at: number): string => `公开${String(at).padStart(2, '0')}表`

const sichuanTables: readonly TableLayout[] = [
  tables.balance(dress(numbered(1)), '使用非财政拨款结余'),
  tables.revenueTable(dress(numbered(2))),
  tables.expenditureTable(dress(numbered(3))),
  tables.fiscalBalance(dress(numbered(4))),
  tables.economicByNature(dress(numbered(5)), 'fiscal-detail', '财政拨款支出决算明细表'),
  tables.generalExpenditure(dress(numbered(6))),
  tables.economicByNature(dress(numbered(7)), 'general-detail', '一般公共预算财政拨款支出决算明细表'),
  tables.basicEconomic(dress(numbered(8))),
  tables.projectByItem(dress(numbered(9))),
  tables.threePublicLine(dress(numbered(10)), 'three-public', '一般公共预算财政拨款“三公”经费支出决算表'),
  tables.fundByItem(dress(numbered(11)), 'managed-funds', '政府性基金预算财政拨款收入支出决算表'),
  tables.threePublicLine(dress(numbered(12)), 'three-public-managed', '政府性基金预算财政拨款“三公”经费支出决算表'),
  tables.fundByItem(dress(numbered(13)), 'state-capital', '国有资本经营预算财政拨款收入支出决算表'),
  tables.fundExpenditure(dress(numbered(14)), 'state-capital-spent', '国有资本经营预算财政拨款支出决算表'),
]

/** Final accounts in Sichuan, 2020: ten sections, glossary, two reports on evaluations, 14 tables. */
export const sichuanAccounts2020: Edition = {
  id: 'sichuan-accounts-2020',
  name: '四川省部门决算（2020年）',
  jurisdiction: 'sichuan',
  kind: 'finalAccounts',
  years: { from: 2020 },
  title: '{year}年度{entity}部门决算',
  cover: ['{year}年度{entity}部门决算', '公开时间：{date}'],
  contents: '目录',
  charts: sichuanCharts,
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    { id: 'overview', heading: '第一部分 部门概况', items: overview },
    {
      id: 'explanations',
      heading: '第二部分 {year}年度部门决算情况说明',
      items: [...told, { kind: 'performance', form: sichuanProject }],
    },
    { id: 'terms', heading: '第三部分 名词解释', items: [{ kind: 'glossary', style: 'arabic' }] },
    {
      id: 'reports',
      heading: '第四部分 附件',
      items: [
        { kind: 'section', id: 'overall-report', heading: '附件1', form: overallReport },
        { kind: 'section', id: 'project-report', heading: '附件2', form: projectReport },
      ],
    },
    { id: 'tables', heading: '第五部分 附表', items: sichuanTables.map(table) },
  ],
}

const nationalTables: readonly TableLayout[] = [
  tables.balance(dress(numbered(1)), '使用非财政拨款结余'),
  tables.revenueTable(dress(numbered(2))),
  tables.expenditureTable(dress(numbered(3))),
  tables.fiscalBalance(dress(numbered(4))),
  tables.generalExpenditure(dress(numbered(5))),
  tables.basicEconomic(dress(numbered(6))),
  tables.fundByItem(dress(numbered(7)), 'managed-funds', '政府性基金预算财政拨款收入支出决算表'),
  tables.fundExpenditure(dress(numbered(8)), 'state-capital', '国有资本经营预算财政拨款支出决算表'),
  tables.threePublicLine(dress(numbered(9)), 'three-public', '财政拨款“三公”经费支出决算表'),
]

/** The nine national tables of final accounts with ten sections: for every place without an edition of its own. */
export const nationalAccounts: Edition = {
  id: 'national-accounts',
  name: '部门决算（全国通用）',
  jurisdiction: 'national',
  kind: 'finalAccounts',
  years: { from: 2020 },
  title: '{entity}{year}年度部门决算',
  cover: ['{entity}', '{year}年度部门决算', '{date}'],
  contents: '目录',
  charts: nationalCharts,
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    { id: 'overview', heading: '第一部分 部门概况', items: overview },
    { id: 'tables', heading: '第二部分 {year}年度部门决算表', items: nationalTables.map(table) },
    { id: 'explanations', heading: '第三部分 {year}年度部门决算情况说明', items: told },
    { id: 'terms', heading: '第四部分 名词解释', items: [{ kind: 'glossary', style: 'chinese' }] },
  ],
}

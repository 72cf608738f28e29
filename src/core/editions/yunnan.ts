import type { Edition, PartItem, TableLayout } from './layout.ts'
import {
  yunnanOverall,
  yunnanProjects,
  yunnanSelfOverall,
  yunnanSelfProject,
  yunnanSelfReport,
  yunnanTransfers,
} from './performance-forms.ts'
import * as sections from './sections/yunnan.ts'
import * as accounts from './tables/accounts.ts'
import * as yunnan from './tables/yunnan-accounts.ts'
import * as tables from './tables/yunnan-budget.ts'

const table = (layout: TableLayout): PartItem => ({ kind: 'table', table: layout })

/** The 13 tables, numbered where the year prints numbers. */
const budgetTables = (numbered: boolean): readonly PartItem[] => {
  const number = (at: number) => (numbered ? { number: `表${at}` } : {})
  const money = [
    tables.balance,
    tables.revenueTable,
    tables.expenditureTable,
    tables.fiscalBalance,
    tables.generalExpenditure,
    tables.basicExpenditure,
    tables.managedFunds,
    tables.economicTable,
    tables.threePublic,
  ]
  const forms = [yunnanOverall, yunnanProjects, yunnanTransfers]
  return [
    ...money.map((layout, at) => table({ ...layout, ...number(at + 1) })),
    ...forms.map(
      (form, at): PartItem => ({ kind: 'performance', form: { ...form, ...number(money.length + at + 1) } }),
    ),
    table({ ...tables.procurement, ...number(money.length + forms.length + 1) }),
  ]
}

const budget = (year: number, numbered: boolean): Edition => ({
  id: `yunnan-budget-${year}`,
  name: `云南省部门预算（${year}年）`,
  jurisdiction: 'yunnan',
  kind: 'budget',
  years: { from: year, to: year },
  title: '{entity}{year}年度部门预算编制及“三公”经费预算情况说明',
  cover: ['{entity}', '{year}年度部门预算编制及“三公”经费预算情况说明', '{date}'],
  contents: '目录',
  charts: [],
  narrative: { unit: '万元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    {
      id: 'explanations',
      heading: '第一部分 {entity}{year}年部门预算编制及“三公”经费预算情况说明',
      items: [
        { kind: 'section', id: 'work', heading: '一、基本职能及主要工作', form: sections.work },
        { kind: 'section', id: 'units', heading: '二、预算单位基本情况', form: sections.units },
        { kind: 'section', id: 'revenue', heading: '三、预算单位收入情况', form: sections.revenue },
        { kind: 'section', id: 'expenditure', heading: '四、预算单位支出情况', form: sections.expenditure },
        { kind: 'section', id: 'transfers', heading: '五、对下专项转移支付情况', form: sections.transfers },
        { kind: 'section', id: 'procurement-told', heading: '六、政府采购预算情况', form: sections.procurement },
        {
          kind: 'section',
          id: 'public',
          heading: '七、部门“三公”经费增减变化情况及原因说明',
          form: sections.threePublic,
        },
        { kind: 'section', id: 'goals', heading: '八、重点项目预算绩效目标情况', form: sections.goals },
        { kind: 'section', id: 'others', heading: '九、其他公开信息', form: sections.terms },
        { kind: 'glossary', style: 'arabic' },
        { kind: 'section', id: 'operating', form: sections.operating },
      ],
    },
    { id: 'tables', heading: '第二部分 {entity}{year}年部门预算表', items: budgetTables(numbered) },
  ],
})

/** 13 tables without numbers, as in 2019. */
export const yunnanBudget2019 = budget(2019, false)

/** 13 tables with numbers, as in 2020. */
export const yunnanBudget2020 = budget(2020, true)

const dress = (number: string, note: string) =>
  ({
    unit: '元',
    decimals: 2,
    above: '部门：{entity}',
    unitWord: '金额单位',
    codeParts: true,
    number,
    note: `注：${note}`,
    empty: '本年度没有相关收支，故本表无数据。',
  }) as const

const accountTables: readonly TableLayout[] = [
  accounts.balance(
    { ...dress('公开01表', '本表反映部门本年度的总收支和年初、年末结转结余情况。'), title: '收入支出决算表' },
    '使用专用结余',
  ),
  accounts.revenueTable(dress('公开02表', '本表反映部门本年度取得的各项收入情况。')),
  accounts.expenditureTable(dress('公开03表', '本表反映部门本年度各项支出情况。')),
  accounts.fiscalBalance({
    ...dress('公开04表', '本表反映部门本年度财政拨款的总收支和年初、年末结转结余情况。'),
    title: '财政拨款收入支出决算表',
  }),
  accounts.fundAccount(
    dress('公开05表', '本表反映一般公共预算财政拨款的收支和结转结余情况。'),
    'general-expenditure',
    '一般公共预算财政拨款收入支出决算表',
  ),
  accounts.basicEconomic(dress('公开06表', '本表反映一般公共预算财政拨款基本支出的经济分类情况。')),
  accounts.projectEconomic(dress('公开07表', '本表反映一般公共预算财政拨款项目支出的经济分类情况。')),
  accounts.fundAccount(
    dress('公开08表', '本表反映政府性基金预算财政拨款的收支和结转结余情况。'),
    'managed-funds',
    '政府性基金预算财政拨款收入支出决算表',
  ),
  accounts.fundExpenditure(
    dress('公开09表', '本表反映国有资本经营预算财政拨款的支出情况。'),
    'state-capital',
    '国有资本经营预算财政拨款支出决算表',
  ),
  yunnan.threePublic,
  yunnan.threePublicGeneral,
  yunnan.assets,
]

/** Final accounts of 2023: tables 公开01 to 公开15, the last three of them forms of self-evaluation. */
export const yunnanAccounts2023: Edition = {
  id: 'yunnan-accounts-2023',
  name: '云南省部门决算（2023年）',
  jurisdiction: 'yunnan',
  kind: 'finalAccounts',
  years: { from: 2023, to: 2023 },
  title: '{entity}{year}年度部门决算公开报表',
  cover: ['{entity}', '{year}年度部门决算公开报表', '{date}'],
  contents: '目录',
  charts: [],
  narrative: { unit: '元', decimals: 2 },
  reasonFrom: 100,
  parts: [
    {
      id: 'tables',
      heading: '{year}年度部门决算表',
      items: [
        ...accountTables.map(table),
        { kind: 'performance', form: yunnanSelfReport },
        { kind: 'performance', form: yunnanSelfOverall },
        { kind: 'performance', form: yunnanSelfProject },
      ],
    },
  ],
}

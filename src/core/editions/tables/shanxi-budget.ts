import type { PanelLayout, TableLayout } from '../layout.ts'
import { amount, byNature, classes, classesOf2023, code, functionalRows, headTotal, name, row, total } from './parts.ts'

/** Tables of budgets in Shanxi, 2023. */

const common = {
  unit: '万元',
  decimals: 2,
  above: '部门名称：{entity}',
  unitWord: '单位',
  orientation: 'portrait',
  notes: [],
  empty: '注：本表无数据',
  zeros: 'blank',
} as const

const blank = row('', { none: 'blank' })

const currentYear = { flow: 'expenditure', origin: 'current' } as const

export const balance: TableLayout = {
  ...common,
  id: 'balance',
  number: '预算公开表1',
  title: '{year}年预算收支总表',
  orientation: 'landscape',
  panels: [
    {
      heading: '收入',
      labels: [name('项目')],
      columns: [amount('amount', ['{year}年'], { means: { flow: 'revenue' } })],
      rows: [
        row('一、一般公共预算'),
        row('二、政府性基金预算'),
        row('三、国有资本经营预算'),
        row('四、财政专户管理资金'),
        row('五、单位资金'),
      ],
      foot: [total('本年收入合计'), row('上年结转'), total('收入总计')],
    },
    {
      heading: '支出',
      labels: [name('项目')],
      columns: [
        amount('all', ['{year}年合计'], { means: { flow: 'expenditure' }, sumOf: ['current', 'carried'] }),
        amount('current', ['当年预算安排'], { means: { flow: 'expenditure', origin: 'current' } }),
        amount('carried', ['上年结转安排'], { means: { flow: 'expenditure', origin: 'carriedOver' } }),
      ],
      rows: [classes(classesOf2023)],
      foot: [total('本年支出合计', { flow: 'expenditure' }), row('年终结转'), total('支出总计')],
    },
  ],
}

export const revenueTable: TableLayout = {
  ...common,
  id: 'revenue',
  number: '预算公开表2',
  title: '{year}年预算收入总表',
  orientation: 'landscape',
  panels: [
    {
      labels: [code('项目', '科目编码'), name('项目', '科目名称')],
      columns: [
        amount('all', ['本年收入', '合计'], { sumOf: ['general', 'managed', 'capital', 'special', 'unit'] }),
        amount('general', ['本年收入', '一般公共预算']),
        amount('managed', ['本年收入', '政府性基金']),
        amount('capital', ['本年收入', '国有资本经营预算']),
        amount('special', ['本年收入', '财政专户管理资金']),
        amount('unit', ['本年收入', '单位资金']),
        amount('carried', ['上年结转'], { means: { flow: 'openingCarryover' } }),
      ],
      rows: [headTotal('合计'), functionalRows],
    },
  ],
}

const byCode = (id: string, number: string, title: string, means?: TableLayout['means']): TableLayout => ({
  ...common,
  id,
  number,
  title,
  ...(means && { means }),
  panels: [
    {
      labels: [code('项目', '科目编码'), name('项目', '科目名称')],
      columns: byNature(['{year}年预算数']),
      rows: [headTotal('合计'), functionalRows],
    },
  ],
})

export const expenditureTable = byCode('expenditure', '预算公开表3', '{year}年预算支出总表')

const funds = (means: TableLayout['means']) =>
  [
    amount('all', ['金额', '小计'], { sumOf: ['general', 'managed', 'capital'], ...(means && { means }) }),
    amount('general', ['金额', '一般公共预算'], { means: { ...means, fund: 'generalPublicBudget' } }),
    amount('managed', ['金额', '政府性基金预算'], { means: { ...means, fund: 'governmentManagedFunds' } }),
    amount('capital', ['金额', '国有资本经营预算'], { means: { ...means, fund: 'stateCapitalOperations' } }),
  ] as const

export const fiscalBalance: TableLayout = {
  ...common,
  id: 'fiscal-balance',
  number: '预算公开表4',
  title: '{year}年财政拨款收支总表',
  orientation: 'landscape',
  panels: [
    {
      heading: '收入',
      labels: [name('项目')],
      columns: [amount('amount', ['金额'])],
      rows: [row('一、一般公共预算'), row('二、政府性基金预算'), row('三、国有资本经营预算')],
      foot: [
        total('本年收入合计'),
        row('上年财政拨款结转', {
          parts: [row('一、一般公共预算'), row('二、政府性基金预算'), row('三、国有资本经营预算')],
        }),
        total('收入总计'),
      ],
    },
    {
      heading: '支出',
      labels: [name('项目')],
      columns: funds({ flow: 'expenditure' }),
      rows: [classes(classesOf2023)],
      foot: [total('本年支出合计', { flow: 'expenditure' }), row('年终结转'), blank, blank, blank, total('支出总计')],
    },
  ],
}

export const generalExpenditure = byCode(
  'general-expenditure',
  '预算公开表5',
  '{year}年一般公共预算支出预算表（不含上年结转）',
  currentYear,
)

export const basicExpenditure: TableLayout = {
  ...common,
  id: 'basic-expenditure',
  number: '预算公开表6',
  title: '{year}年一般公共预算安排基本支出分经济科目表（不含上年结转）',
  means: { ...currentYear, nature: 'basic' },
  panels: [
    {
      labels: [
        { path: ['部门预算支出经济科目名称'], shows: 'name' },
        { path: ['政府预算支出经济科目名称'], shows: 'governmentalName' },
      ],
      columns: [
        amount('all', ['{year}年预算数', '合计'], { sumOf: ['personnel', 'operating'] }),
        amount('personnel', ['{year}年预算数', '人员经费']),
        amount('operating', ['{year}年预算数', '公用经费']),
      ],
      rows: [headTotal('合计'), { kind: 'codes', by: 'departmental', levels: [3, 5] }],
    },
  ],
}

export const managedRevenue: TableLayout = {
  ...common,
  id: 'managed-revenue',
  number: '预算公开表7',
  title: '{year}年政府性基金预算收入表（不含上年结转）',
  panels: [
    {
      labels: [code('项目', '收入科目编码'), name('项目', '科目名称')],
      columns: [amount('amount', ['政府性基金收入预算'], { means: { flow: 'revenue' } })],
      rows: [headTotal('合计')],
    },
  ],
}

export const managedExpenditure: TableLayout = {
  ...common,
  id: 'managed-expenditure',
  number: '预算公开表8',
  title: '{year}年政府性基金预算支出表（不含上年结转）',
  means: currentYear,
  panels: [
    {
      labels: [code('科目编码'), name('科目名称')],
      columns: byNature(),
      rows: [headTotal('合计'), functionalRows],
    },
  ],
}

const capitalRevenue: PanelLayout = {
  heading: '国有资本经营预算收入',
  labels: [code('项目', '收入科目编码'), name('项目', '科目名称')],
  columns: [amount('amount', ['国有资本经营收入预算'], { means: { flow: 'revenue' } })],
  rows: [headTotal('合计')],
}

export const stateCapital: TableLayout = {
  ...common,
  id: 'state-capital',
  number: '预算公开表9',
  title: '{year}年国有资本经营预算收支预算表（不含上年结转）',
  orientation: 'landscape',
  panels: [
    capitalRevenue,
    {
      heading: '国有资本经营预算支出',
      labels: [code('科目编码'), name('科目名称')],
      columns: byNature([], '合计', currentYear),
      rows: [headTotal('合计'), functionalRows],
    },
  ],
}

const fundColumns = [
  amount('all', ['{year}年预算数', '合计'], {
    sumOf: ['general', 'managed', 'capital'],
    means: { fund: 'fiscal' },
  }),
  amount('general', ['{year}年预算数', '一般公共预算']),
  amount('managed', ['{year}年预算数', '政府性基金预算']),
  amount('capital', ['{year}年预算数', '国有资本经营预算']),
] as const

export const threePublic: TableLayout = {
  ...common,
  id: 'three-public',
  number: '预算公开表10',
  title: '{year}年一般公共预算“三公”经费支出预算表',
  // the columns tell the funds apart, whatever the title says
  means: { fund: 'fiscal' },
  panels: [
    {
      labels: [name('项目')],
      columns: fundColumns,
      rows: [
        row('因公出国（境）费'),
        row('公务接待费'),
        row('公务用车购置及运行费', { parts: [row('①公务用车购置费'), row('②公务用车运行维护费')] }),
        total('合计', { threePublic: 'total' }),
      ],
    },
  ],
}

export const operatingFunds: TableLayout = {
  ...common,
  id: 'operating-funds',
  number: '预算公开表11',
  title: '{year}年机关运行经费预算财政拨款情况统计表',
  panels: [
    {
      labels: [name('单位名称')],
      columns: fundColumns,
      rows: [row('部门合计', { means: { threePublic: 'operatingFundsOfOrgans' } })],
    },
  ],
}

const projectColumns = [
  amount('all', ['合计'], { sumOf: ['general', 'managed', 'capital', 'special', 'unit'] }),
  amount('general', ['{year}年财政拨款', '一般公共预算']),
  amount('managed', ['{year}年财政拨款', '政府性基金预算']),
  amount('capital', ['{year}年财政拨款', '国有资本经营预算']),
  amount('special', ['财政专户管理资金']),
  amount('unit', ['单位资金']),
] as const

export const projects: TableLayout = {
  ...common,
  id: 'projects',
  number: '预算公开表12',
  title: '{year}年项目支出预算表（本年预算）',
  means: currentYear,
  orientation: 'landscape',
  panels: [{ labels: [name('项目名称')], columns: projectColumns, rows: [{ kind: 'projects' }] }],
}

export const carriedProjects: TableLayout = {
  ...common,
  id: 'carried-projects',
  number: '预算公开表13',
  title: '{year}年项目支出预算表（上年结转）',
  means: { flow: 'expenditure', origin: 'carriedOver', nature: 'project' },
  panels: [
    {
      labels: [name('项目名称')],
      columns: [
        amount('all', ['合计'], { sumOf: ['general', 'managed', 'capital'], means: { fund: 'fiscal' } }),
        amount('general', ['{year}年财政拨款', '一般公共预算']),
        amount('managed', ['{year}年财政拨款', '政府性基金预算']),
        amount('capital', ['{year}年财政拨款', '国有资本经营预算']),
      ],
      rows: [{ kind: 'projects' }],
    },
  ],
}

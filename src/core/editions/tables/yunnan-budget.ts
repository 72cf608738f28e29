import type { PanelLayout, TableLayout } from '../layout.ts'
import { amount, classes, classesOf2020, everyItem, headTotal, name, row, total } from './parts.ts'

/** Tables of budgets in Yunnan, 2019 and 2020. */

const common = {
  unit: '万元',
  decimals: 2,
  above: '单位名称：{entity}',
  unitWord: '单位',
  orientation: 'portrait',
  notes: [],
  empty: '注：本表无数据。',
  zeros: 'blank',
} as const

const revenue = (heading: string): PanelLayout => ({
  ...(heading !== '' && { heading }),
  labels: [name('项目')],
  columns: [amount('amount', ['预算数'])],
  means: { flow: 'revenue' },
  rows: [
    row('一、一般公共预算拨款'),
    row('二、政府性基金预算拨款'),
    row('三、国有资本经营预算收入', { means: { fund: 'stateCapitalOperations' } }),
    row('四、事业收入'),
    row('五、事业单位经营收入', { means: { revenue: 'operatingRevenue' } }),
    row('六、其他收入'),
    row('七、上年结转'),
  ],
  foot: [total('收入总计', { flow: 'totalSources' })],
})

const uses = (heading: string): PanelLayout => ({
  ...(heading !== '' && { heading }),
  labels: [name('项目（按功能分类）')],
  columns: [amount('amount', ['预算数'])],
  means: { flow: 'expenditure' },
  rows: [classes(classesOf2020)],
  foot: [total('支出总计', { flow: 'totalUses' })],
})

export const balance: TableLayout = {
  ...common,
  id: 'balance',
  title: '部门财务收支总体情况表',
  panels: [revenue('收入'), uses('支出')],
}

export const revenueTable: TableLayout = {
  ...common,
  id: 'revenue',
  title: '部门收入总体情况表',
  panels: [revenue('')],
}

export const expenditureTable: TableLayout = {
  ...common,
  id: 'expenditure',
  title: '部门支出总体情况表',
  panels: [uses('')],
}

export const fiscalBalance: TableLayout = {
  ...common,
  id: 'fiscal-balance',
  title: '部门财政拨款收支总体情况表',
  panels: [
    {
      heading: '收入',
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'revenue' },
      rows: [
        row('一、本年收入', {
          parts: [
            row('（一）一般公共预算拨款', {
              ofWhich: [
                row('1、本级财力'),
                row('2、专项收入'),
                row('3、执法办案补助'),
                row('4、收费成本补偿'),
                row('5、财政专户管理的收入', { means: { revenue: 'specialAccount' } }),
                row('6、国有资源（资产）有偿使用收入'),
              ],
            }),
            row('（二）政府性基金拨款'),
            row('（三）国有资本经营预算收入', { means: { fund: 'stateCapitalOperations' } }),
          ],
        }),
        row('二、上年结转'),
      ],
      foot: [total('收入总计', { flow: 'totalSources' })],
    },
    {
      heading: '支出',
      labels: [name('支出功能分类科目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'expenditure' },
      rows: [row('一、本年支出', { parts: [classes(classesOf2020, 'bracketed')] }), row('二、结转下年')],
      foot: [total('支出总计', { flow: 'totalUses' })],
    },
  ],
}

const listed = (id: string, title: string, means: TableLayout['means']): TableLayout => ({
  ...common,
  id,
  title,
  ...(means && { means }),
  panels: [
    {
      labels: [
        { path: ['科目编码'], shows: 'code' },
        { path: ['科目名称'], shows: 'name' },
      ],
      columns: [
        amount('all', ['合计'], { sumOf: ['basic', 'project'], means: { flow: 'expenditure' } }),
        amount('basic', ['基本支出']),
        amount('project', ['项目支出']),
      ],
      rows: [headTotal('合计'), { kind: 'codes', by: 'functional', levels: [3, 5, 7] }],
    },
  ],
})

export const generalExpenditure = listed('general-expenditure', '部门一般公共预算本级财力安排支出情况表', {
  fund: 'generalPublicBudget',
})

export const basicExpenditure: TableLayout = {
  ...common,
  id: 'basic-expenditure',
  title: '部门基本支出情况表',
  means: { fund: 'fiscal' },
  panels: [
    {
      labels: [
        { path: ['部门预算支出经济分类科目编码'], shows: 'code' },
        { path: ['科目名称'], shows: 'name' },
      ],
      columns: [
        amount('all', ['合计'], { sumOf: ['personnel', 'operating'] }),
        amount('personnel', ['人员经费']),
        amount('operating', ['公用经费']),
      ],
      rows: [headTotal('合计'), { kind: 'codes', by: 'departmental', levels: [3, 5] }],
    },
  ],
}

export const managedFunds = listed('managed-funds', '部门政府性基金预算支出情况表', undefined)

const economicColumns = [
  amount('all', ['一般公共预算', '小计'], { sumOf: ['basic', 'project'] }),
  amount('basic', ['一般公共预算', '基本支出']),
  amount('project', ['一般公共预算', '项目支出']),
  amount('allFunds', ['政府性基金预算', '小计'], { sumOf: ['basicFunds', 'projectFunds'] }),
  amount('basicFunds', ['政府性基金预算', '基本支出']),
  amount('projectFunds', ['政府性基金预算', '项目支出']),
].map((column) => ({ ...column, width: 7 }))

const economic = (by: 'governmental' | 'departmental', heading: string, list: readonly string[]): PanelLayout => ({
  heading: '支出',
  labels: [
    { path: [heading, '类'], shows: 'class' },
    { path: [heading, '款'], shows: 'section' },
    { path: [heading, '科目名称'], shows: 'name', width: 20 },
  ],
  columns: economicColumns,
  means: { flow: 'expenditure' },
  rows: [everyItem(by, list)],
  foot: [total('支出总计')],
})

const governmental = '501 502 503 504 505 506 507 508 509 510 511 512 513 514 599'.split(' ')
const departmental = '301 302 303 307 309 310 311 312 313 399'.split(' ')

export const economicTable: TableLayout = {
  ...common,
  id: 'economic',
  title: '财政拨款支出明细表（按经济科目分类）',
  orientation: 'landscape',
  panels: [
    economic('governmental', '政府预算支出经济分类科目', governmental),
    economic('departmental', '部门预算支出经济分类科目', departmental),
  ],
}

export const threePublic: TableLayout = {
  ...common,
  id: 'three-public',
  title: '部门一般公共预算“三公”经费支出情况表',
  above: '部门：{entity}',
  zeros: 'printed',
  panels: [
    {
      labels: [name('项目')],
      columns: [
        amount('now', ['本年年初预算数']),
        amount('last', ['上年年初预算数']),
        amount('change', ['本年预算比上年增减情况', '增减额'], { derived: { measure: 'change', of: ['now', 'last'] } }),
        amount('rate', ['本年预算比上年增减情况', '增减幅度'], {
          derived: { measure: 'changeRate', of: ['now', 'last'] },
        }),
      ],
      rows: [
        headTotal('合计', { threePublic: 'total' }),
        row('1.因公出国（境）费'),
        row('2.公务接待费'),
        row('3.公务用车购置及运行费', { parts: [row('其中：（1）公务用车购置费'), row('（2）公务用车运行费')] }),
      ],
    },
  ],
}

export const procurement: TableLayout = {
  ...common,
  id: 'procurement',
  title: '部门政府采购情况表',
  panels: [
    {
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'], { means: { flow: 'expenditure', stage: 'approved' } })],
      rows: [headTotal('合计', { procurement: 'total' }), row('货物'), row('工程'), row('服务')],
    },
  ],
}

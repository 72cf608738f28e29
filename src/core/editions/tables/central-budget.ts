import type { AmountColumn, TableLayout } from '../layout.ts'
import { amount, byNature, code, functionalRows, headTotal, name, row, total } from './parts.ts'

/** The nine tables of central departments' budgets, which the national catalogue of disclosure follows. */

const common = {
  unit: '万元',
  decimals: 2,
  above: '部门：{entity}',
  unitWord: '单位',
  orientation: 'portrait',
  notes: [],
  empty: '注：本表无数据。',
  zeros: 'blank',
} as const

const usedClasses = { kind: 'codes', by: 'functional', levels: [3] } as const

export const balance: TableLayout = {
  ...common,
  id: 'balance',
  title: '部门收支总表',
  number: '公开01表',
  panels: [
    {
      heading: '收入',
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'revenue' },
      rows: [
        row('一、一般公共预算拨款收入'),
        row('二、政府性基金预算拨款收入'),
        row('三、国有资本经营预算拨款收入'),
        row('四、事业收入'),
        row('五、事业单位经营收入', { means: { revenue: 'operatingRevenue' } }),
        row('六、上级补助收入'),
        row('七、附属单位上缴收入'),
        row('八、其他收入'),
      ],
      foot: [
        total('本年收入合计', { flow: 'revenue' }),
        row('使用非财政拨款结余'),
        row('上年结转'),
        total('收入总计', { flow: 'totalSources' }),
      ],
    },
    {
      heading: '支出',
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'expenditure' },
      rows: [usedClasses],
      foot: [total('本年支出合计', { flow: 'expenditure' }), row('结转下年'), total('支出总计', { flow: 'totalUses' })],
    },
  ],
}

const sources: readonly AmountColumn[] = [
  amount('all', ['合计'], {
    means: { flow: 'totalSources' },
    sumOf: [
      'opening',
      'general',
      'managed',
      'capital',
      'service',
      'operating',
      'superior',
      'affiliated',
      'other',
      'surplus',
    ],
  }),
  amount('opening', ['上年结转'], { means: { flow: 'openingCarryover' } }),
  amount('general', ['一般公共预算拨款收入'], { means: { flow: 'revenue' } }),
  amount('managed', ['政府性基金预算拨款收入'], { means: { flow: 'revenue' } }),
  amount('capital', ['国有资本经营预算拨款收入'], { means: { flow: 'revenue' } }),
  amount('service', ['事业收入', '金额'], { means: { flow: 'revenue' } }),
  amount('fees', ['事业收入', '其中：教育收费'], { means: { flow: 'revenue' } }),
  amount('operating', ['事业单位经营收入'], { means: { flow: 'revenue', revenue: 'operatingRevenue' } }),
  amount('superior', ['上级补助收入'], { means: { flow: 'revenue' } }),
  amount('affiliated', ['附属单位上缴收入'], { means: { flow: 'revenue' } }),
  amount('other', ['其他收入'], { means: { flow: 'revenue' } }),
  amount('surplus', ['使用非财政拨款结余'], { means: { flow: 'surplusUsed' } }),
].map((column) => ({ ...column, width: 8 }))

export const revenueTable: TableLayout = {
  ...common,
  id: 'revenue',
  title: '部门收入总表',
  number: '公开02表',
  orientation: 'landscape',
  panels: [{ labels: [name('单位名称')], columns: sources, rows: [row('合计')] }],
}

const byCode = (id: string, number: string, title: string, columns: readonly AmountColumn[]): TableLayout => ({
  ...common,
  id,
  title,
  number,
  panels: [{ labels: [code('科目编码'), name('科目名称')], columns, rows: [headTotal('合计'), functionalRows] }],
})

export const expenditureTable: TableLayout = {
  ...byCode('expenditure', '公开03表', '部门支出总表', [
    amount('all', ['合计'], { sumOf: ['basic', 'project', 'remitted', 'business', 'subsidies'] }),
    amount('basic', ['基本支出']),
    amount('project', ['项目支出']),
    amount('remitted', ['上缴上级支出']),
    amount('business', ['事业单位经营支出']),
    amount('subsidies', ['对附属单位补助支出']),
  ]),
  orientation: 'landscape',
}

export const fiscalBalance: TableLayout = {
  ...common,
  id: 'fiscal-balance',
  title: '财政拨款收支总表',
  number: '公开04表',
  panels: [
    {
      heading: '收入',
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'revenue' },
      rows: [
        row('一、本年收入', {
          parts: [row('（一）一般公共预算拨款'), row('（二）政府性基金预算拨款'), row('（三）国有资本经营预算拨款')],
        }),
        row('二、上年结转', {
          parts: [row('（一）一般公共预算拨款'), row('（二）政府性基金预算拨款'), row('（三）国有资本经营预算拨款')],
        }),
      ],
      foot: [total('收入总计', { flow: 'totalSources' })],
    },
    {
      heading: '支出',
      labels: [name('项目')],
      columns: [amount('amount', ['预算数'])],
      means: { flow: 'expenditure' },
      rows: [row('一、本年支出', { parts: [usedClasses] }), row('二、结转下年')],
      foot: [total('支出总计', { flow: 'totalUses' })],
    },
  ],
}

export const generalExpenditure = byCode(
  'general-expenditure',
  '公开05表',
  '一般公共预算支出表',
  byNature([], '合计', { flow: 'expenditure' }),
)

export const basicExpenditure: TableLayout = {
  ...common,
  id: 'basic-expenditure',
  title: '一般公共预算基本支出表',
  number: '公开06表',
  panels: [
    {
      labels: [
        { path: ['部门预算支出经济分类科目', '科目编码'], shows: 'code' },
        { path: ['部门预算支出经济分类科目', '科目名称'], shows: 'name' },
      ],
      columns: [
        amount('all', ['本年一般公共预算基本支出', '合计'], {
          sumOf: ['personnel', 'operating'],
          means: { flow: 'expenditure' },
        }),
        amount('personnel', ['本年一般公共预算基本支出', '人员经费'], { means: { flow: 'expenditure' } }),
        amount('operating', ['本年一般公共预算基本支出', '公用经费'], { means: { flow: 'expenditure' } }),
      ],
      rows: [headTotal('合计'), { kind: 'codes', by: 'departmental', levels: [3, 5] }],
    },
  ],
}

export const managedFunds = byCode(
  'managed-funds',
  '公开07表',
  '政府性基金预算支出表',
  byNature(['本年政府性基金预算支出'], '合计', { flow: 'expenditure' }),
)

export const stateCapital = byCode(
  'state-capital',
  '公开08表',
  '国有资本经营预算支出表',
  byNature(['本年国有资本经营预算支出'], '合计', { flow: 'expenditure' }),
)

export const threePublic: TableLayout = {
  ...common,
  id: 'three-public',
  title: '财政拨款预算“三公”经费支出表',
  number: '公开09表',
  panels: [
    {
      labels: [name('项目')],
      columns: [amount('last', ['{lastYear}年预算数']), amount('now', ['{year}年预算数'])],
      rows: [
        headTotal('合计', { threePublic: 'total' }),
        row('1.因公出国（境）费'),
        row('2.公务接待费'),
        row('3.公务用车购置及运行费', { parts: [row('（1）公务用车购置费'), row('（2）公务用车运行费')] }),
      ],
    },
  ],
}

import type { Coordinates } from '../facts/coordinates.ts'
import type { ChartItemsLayout, ChartLayout, ChartSeriesLayout } from './chart-layout.ts'

/** Charts of the editions, in the order of the sections that they stand in. */

const item = (name: string, means: Coordinates): ChartItemsLayout => ({ kind: 'item', name, means })

const sources: Coordinates = { flow: 'totalSources' }
const uses: Coordinates = { flow: 'totalUses' }
const revenue: Coordinates = { flow: 'revenue' }
const spent: Coordinates = { flow: 'expenditure' }
const general: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget' }

const ofYear = (means: Coordinates, year: string): Coordinates => ({ ...means, year })

/** The same items in the year before and in that of the disclosure. */
const twoYears = (items: readonly (readonly [name: string, means: Coordinates])[]): readonly ChartSeriesLayout[] => [
  { name: '{lastYear}年', items: items.map(([name, means]) => item(name, ofYear(means, '{lastYear}'))) },
  { name: '{year}年', items: items.map(([name, means]) => item(name, means)) },
]

const funds = [
  item('一般公共预算拨款', { ...revenue, fund: 'generalPublicBudget' }),
  item('政府性基金预算拨款', { ...revenue, fund: 'governmentManagedFunds' }),
  item('国有资本经营预算拨款', { ...revenue, fund: 'stateCapitalOperations' }),
] as const

const revenueOfAccounts: readonly ChartSeriesLayout[] = [
  {
    name: '收入',
    whole: revenue,
    items: [
      ...funds,
      item('上级补助收入', { ...revenue, revenue: 'superiorSubsidy' }),
      item('事业收入', { ...revenue, revenue: 'serviceRevenue' }),
      item('经营收入', { ...revenue, revenue: 'operatingRevenue' }),
      item('附属单位上缴收入', { ...revenue, revenue: 'affiliatedRemittance' }),
      item('其他收入', { ...revenue, revenue: 'otherRevenue' }),
    ],
  },
]

const byNature: readonly ChartSeriesLayout[] = [
  {
    name: '支出',
    whole: spent,
    items: [
      item('基本支出', { ...spent, nature: 'basic' }),
      item('项目支出', { ...spent, nature: 'project' }),
      item('上缴上级支出', { ...spent, nature: 'remittanceToSuperior' }),
      item('经营支出', { ...spent, nature: 'business' }),
      item('对附属单位补助支出', { ...spent, nature: 'subsidyToAffiliated' }),
    ],
  },
]

const byClass = (means: Coordinates): readonly ChartSeriesLayout[] => [
  { name: '支出', whole: means, items: [{ kind: 'classes', means }] },
]

const threePublicAt = (fund: 'generalPublicBudget' | 'fiscal', threePublic: string): Coordinates => ({
  flow: 'expenditure',
  fund,
  threePublic,
})

const kinds = [
  ['因公出国（境）费', 'overseas'],
  ['公务用车购置费', 'vehiclePurchase'],
  ['公务用车运行维护费', 'vehicleOperation'],
  ['公务接待费', 'reception'],
] as const

const threePublicShares = (fund: 'generalPublicBudget' | 'fiscal'): readonly ChartSeriesLayout[] => [
  {
    name: '“三公”经费',
    whole: threePublicAt(fund, 'total'),
    items: kinds.map(([name, kind]) => item(name, threePublicAt(fund, kind))),
  },
]

export const shanxiCharts: readonly ChartLayout[] = [
  {
    id: 'general-chart',
    title: '一般公共预算当年拨款结构图',
    kind: 'shares',
    section: 'general',
    series: byClass({ ...general, origin: 'current' }),
    empty: '没有一般公共预算当年拨款，不绘制结构图。',
  },
  {
    id: 'three-public-chart',
    title: '“三公”经费分布图',
    kind: 'shares',
    section: 'public',
    series: threePublicShares('generalPublicBudget'),
    empty: '没有“三公”经费预算，不绘制分布图。',
  },
]

/** What revenue and expenditure of accounts consist of. */
const structureCharts: readonly ChartLayout[] = [
  {
    id: 'revenue-chart',
    title: '图{number} 收入决算结构图',
    kind: 'shares',
    section: 'revenue-told',
    series: revenueOfAccounts,
  },
  {
    id: 'expenditure-chart',
    title: '图{number} 支出决算结构图',
    kind: 'shares',
    section: 'expenditure-told',
    series: byNature,
  },
]

export const sichuanCharts: readonly ChartLayout[] = [
  {
    id: 'totals-chart',
    title: '图{number} 收、支决算总计变动情况图',
    kind: 'comparison',
    section: 'totals',
    series: twoYears([
      ['收入总计', sources],
      ['支出总计', uses],
    ]),
  },
  ...structureCharts,
  {
    id: 'fiscal-chart',
    title: '图{number} 财政拨款收、支决算总计变动情况图',
    kind: 'comparison',
    section: 'fiscal-told',
    series: twoYears([
      ['财政拨款收入总计', { ...sources, fund: 'fiscal' }],
      ['财政拨款支出总计', { ...uses, fund: 'fiscal' }],
    ]),
  },
  {
    id: 'general-chart',
    title: '图{number} 一般公共预算财政拨款支出决算变动情况图',
    kind: 'comparison',
    section: 'general-told',
    under: '（一）一般公共预算财政拨款支出决算总体情况',
    series: twoYears([['一般公共预算财政拨款支出', general]]),
  },
  {
    id: 'class-chart',
    title: '图{number} 一般公共预算财政拨款支出决算结构图',
    kind: 'shares',
    section: 'general-told',
    under: '（二）一般公共预算财政拨款支出决算结构情况',
    series: byClass(general),
  },
  {
    id: 'three-public-chart',
    title: '图{number} “三公”经费财政拨款支出结构图',
    kind: 'shares',
    section: 'public-told',
    series: threePublicShares('fiscal'),
  },
]

export const nationalCharts: readonly ChartLayout[] = [
  {
    id: 'years-chart',
    title: '图{number} 近年本年收入和本年支出变动情况图',
    kind: 'years',
    section: 'totals',
    series: [
      { name: '本年收入', items: [{ kind: 'years', name: '{each}年', count: 5, means: revenue }] },
      { name: '本年支出', items: [{ kind: 'years', name: '{each}年', count: 5, means: spent }] },
    ],
  },
  ...structureCharts,
  {
    id: 'class-chart',
    title: '图{number} 一般公共预算财政拨款支出决算结构图',
    kind: 'shares',
    section: 'general-told',
    under: '（二）一般公共预算财政拨款支出决算结构情况',
    series: byClass(general),
  },
  {
    id: 'three-public-chart',
    title: '图{number} “三公”经费全年预算和支出决算对比图',
    kind: 'comparison',
    section: 'public-told',
    series: [
      { name: '全年预算', items: kinds.map(([name, kind]) => item(name, adjusted(kind))) },
      { name: '支出决算', items: kinds.map(([name, kind]) => item(name, threePublicAt('fiscal', kind))) },
    ],
  },
]

function adjusted(kind: string): Coordinates {
  return { ...threePublicAt('fiscal', kind), stage: 'adjusted' }
}

export const centralCharts: readonly ChartLayout[] = [
  {
    id: 'revenue-chart',
    title: '图{number} 收入预算结构图',
    kind: 'shares',
    section: 'revenue-told',
    series: [
      {
        name: '收入',
        whole: sources,
        items: [
          ...funds,
          item('财政专户管理资金', { ...revenue, fund: 'fiscalSpecialAccount' }),
          item('单位资金', { ...revenue, fund: 'unitFunds' }),
          item('上年结转', { flow: 'openingCarryover' }),
        ],
      },
    ],
  },
  {
    id: 'expenditure-chart',
    title: '图{number} 支出预算结构图',
    kind: 'shares',
    section: 'expenditure-told',
    series: byNature,
  },
  {
    id: 'class-chart',
    title: '图{number} 一般公共预算支出结构图',
    kind: 'shares',
    section: 'general-told',
    series: byClass(general),
  },
  {
    id: 'three-public-chart',
    title: '图{number} “三公”经费预算变动情况图',
    kind: 'comparison',
    section: 'public-told',
    series: twoYears(kinds.map(([name, kind]) => [name, threePublicAt('fiscal', kind)] as const)),
  },
]

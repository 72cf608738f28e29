import type { FixedRow, RowLayout, TableLayout } from '../layout.ts'
import { amount, headTotal, index, name, row } from './parts.ts'

/** Tables of final accounts that Yunnan adds to the national ones. */

const common = {
  unit: '元',
  decimals: 2,
  above: '部门：{entity}',
  unitWord: '金额单位',
  zeros: 'blank',
  empty: '本年度没有相关收支，故本表无数据。',
} as const

const columns = [
  amount('budget', ['预算数']),
  amount('adjusted', ['全年预算数']),
  amount('final', ['决算统计数']),
] as const

const onlyFinal = { none: ['budget', 'adjusted'] } as const

const money: FixedRow = row('（一）支出合计', {
  means: { threePublic: 'total' },
  parts: [
    row('1.因公出国（境）费'),
    row('2.公务用车购置及运行维护费', { parts: [row('（1）公务用车购置费'), row('（2）公务用车运行维护费')] }),
    row('3.公务接待费', {
      parts: [
        row('（1）国内接待费', { ...onlyFinal, ofWhich: [row('其中：外事接待费', onlyFinal)] }),
        row('（2）国（境）外接待费', onlyFinal),
      ],
    }),
  ],
})

const counted = (label: string, threePublic: string, measure: string): FixedRow =>
  row(label, { ...onlyFinal, quantity: 'count', means: { flow: 'count', threePublic, measure }, alone: true })

const counts: readonly FixedRow[] = [
  row('（二）相关统计数', { none: 'all' }),
  counted('1.因公出国（境）团组数（个）', 'overseas', 'groups'),
  counted('2.因公出国（境）人次（人）', 'overseas', 'persons'),
  counted('3.公务用车购置数（辆）', 'vehiclePurchase', 'vehicles'),
  counted('4.公务用车保有量（辆）', 'vehicleOperation', 'vehicles'),
  counted('5.国内公务接待批次（个）', 'receptionDomestic', 'batches'),
  counted('其中：外事接待批次（个）', 'receptionDomesticForeignAffairs', 'batches'),
  counted('6.国内公务接待人次（人）', 'receptionDomestic', 'persons'),
  counted('其中：外事接待人次（人）', 'receptionDomesticForeignAffairs', 'persons'),
  counted('7.国（境）外公务接待批次（个）', 'receptionAbroad', 'batches'),
  counted('8.国（境）外公务接待人次（人）', 'receptionAbroad', 'persons'),
]

const operating = { threePublic: 'operatingFundsOfOrgans' } as const

const list = (rows: readonly RowLayout[]): TableLayout['panels'] => [
  { labels: [name('项目'), index('行次')], columns, rows },
]

export const threePublic: TableLayout = {
  ...common,
  id: 'three-public',
  title: '财政拨款“三公”经费、行政参公单位机关运行经费情况表',
  number: '公开10表',
  orientation: 'portrait',
  numbered: { word: '栏次' },
  panels: list([
    row('一、“三公”经费支出', { none: 'all' }),
    money,
    ...counts,
    row('二、机关运行经费', {
      ...onlyFinal,
      means: operating,
      parts: [
        row('（一）行政单位', { ...onlyFinal, means: { ...operating, item: 'administrative' } }),
        row('（二）参照公务员法管理事业单位', { ...onlyFinal, means: { ...operating, item: 'managedAsCivilService' } }),
      ],
    }),
  ]),
  notes: ['注：“三公”经费为使用财政拨款安排的支出；机关运行经费为行政单位和参照公务员法管理事业单位的公用经费。'],
}

export const threePublicGeneral: TableLayout = {
  ...common,
  id: 'three-public-general',
  title: '一般公共预算“三公”经费情况表',
  number: '公开11表',
  orientation: 'portrait',
  numbered: { word: '栏次' },
  panels: list([row('“三公”经费支出', { none: 'all' }), money]),
  notes: ['注：本表列示使用一般公共预算财政拨款安排的“三公”经费。'],
}

const twice = (id: string, path: readonly string[], asset: string) => [
  amount(`${id}Original`, [...path, '原值'], { means: { asset, measure: 'originalValue' } }),
  amount(`${id}Net`, [...path, '净值'], { means: { asset, measure: 'netValue' } }),
]

export const assets: TableLayout = {
  ...common,
  id: 'assets',
  title: '国有资产使用情况表',
  number: '公开12表',
  orientation: 'landscape',
  numbered: { word: '栏次' },
  means: { flow: 'assets' },
  panels: [
    {
      labels: [name('项目'), index('行次')],
      columns: [
        amount('total', ['资产总额'], {
          means: { asset: 'total' },
          sumOf: ['current', 'fixedNet', 'investments', 'construction', 'intangibleNet', 'otherNet'],
        }),
        amount('original', ['资产原值合计'], {
          means: { asset: 'originalTotal' },
          sumOf: ['current', 'fixedOriginal', 'investments', 'construction', 'intangibleOriginal', 'otherOriginal'],
        }),
        amount('current', ['流动资产'], { means: { asset: 'current' } }),
        ...twice('fixed', ['固定资产', '小计'], 'fixed'),
        ...twice('buildings', ['固定资产', '房屋构筑物'], 'buildings'),
        ...twice('vehicles', ['固定资产', '车辆'], 'vehicles'),
        ...twice('equipment', ['固定资产', '单价200万以上大型设备'], 'largeEquipment'),
        ...twice('otherFixed', ['固定资产', '其他固定资产'], 'otherFixed'),
        amount('investments', ['对外投资/有价证券'], { means: { asset: 'investments' } }),
        amount('construction', ['在建工程'], { means: { asset: 'construction' } }),
        ...twice('intangible', ['无形资产'], 'intangible'),
        ...twice('other', ['其他资产'], 'otherAssets'),
      ].map((column) => ({ ...column, width: 8 })),
      rows: [headTotal('合计')],
    },
  ],
  notes: [
    '注：1.资产总额＝流动资产＋固定资产净值＋对外投资/有价证券＋在建工程＋无形资产净值＋其他资产净值；',
    '2.资产原值合计＝流动资产＋固定资产原值＋对外投资/有价证券＋在建工程＋无形资产原值＋其他资产原值。',
  ],
}

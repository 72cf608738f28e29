import type { Coordinates } from '#core/facts/coordinates.ts'
import { inTenThousands } from '../../lines.ts'
import type { LastYearFigure, SampleExplanation, SampleOffice } from '../../office.ts'
import { lines } from './lines.ts'
import { goals, targets } from './performance.ts'
import { resolutions } from './resolutions.ts'

const derived = (coordinates: Coordinates, amount: string, source: string): LastYearFigure => ({
  coordinates,
  value: inTenThousands(amount),
  precision: 10_000n,
  source,
})

const lastYear: readonly LastYearFigure[] = [
  derived({ flow: 'totalSources' }, '347.56', '283.06加减少额64.50'),
  derived({ flow: 'totalUses' }, '347.56', '收支相等'),
  derived({ flow: 'totalSources', fund: 'fiscal' }, '347.30', '282.88加减少额64.42'),
  derived({ flow: 'totalUses', fund: 'fiscal' }, '347.30', '收支相等'),
  derived({ flow: 'expenditure', fund: 'generalPublicBudget' }, '347.30', '249.30加减少额98'),
  derived({ flow: 'expenditure', fund: 'fiscal', threePublic: 'vehicles' }, '46.29', '6.84加减少额39.45'),
  derived({ flow: 'expenditure', threePublic: 'operatingFundsOfOrgans' }, '49.90', '71.30减增加额21.4'),
]

const decrease = (coordinates: Coordinates, ...reasons: readonly string[]): readonly SampleExplanation[] =>
  reasons.map((body) => ({ subject: { ...coordinates, measure: 'change' }, body }))

const explanations: readonly SampleExplanation[] = [
  ...decrease({ flow: 'totalSources' }, '人员变动，人员经费减少', '压缩一般性支出', '受疫情影响，项目支出减少'),
  ...decrease(
    { flow: 'totalSources', fund: 'fiscal' },
    '在编人员减少，财政核拨的人员经费相应减少',
    '疫情期间活动减少，项目拨款减少',
  ),
  ...decrease(
    { flow: 'expenditure', fund: 'generalPublicBudget' },
    '人员减少后工资福利支出减少',
    '公用经费压缩开支',
    '在京活动因疫情减少',
  ),
  {
    subject: { flow: 'expenditure', threePublic: 'total' },
    body: '压缩一般性支出；全年没有购置公务用车；没有公函的来访一律不予接待。',
  },
  { subject: { flow: 'expenditure', threePublic: 'vehicles', measure: 'change' }, body: '全年没有购置公务用车。' },
  {
    subject: { flow: 'expenditure', threePublic: 'vehicleOperation' },
    body: '用于招商引资、对外联络和人员转运所需车辆的燃料、维修、过路过桥和保险费用。',
  },
  {
    subject: { flow: 'expenditure', threePublic: 'operatingFundsOfOrgans', measure: 'change' },
    body: '调整公用经费科目。',
  },
]

/** 攀枝花市政府驻北京联络处, final accounts of 2020. */
export const panzhihuaLiaison: SampleOffice = {
  id: 'panzhihua-liaison',
  seed: '001',
  unit: {
    name: '四川省攀枝花市人民政府驻北京联络处',
    division: [
      { code: '510000', name: '四川省' },
      { code: '510400', name: '攀枝花市' },
    ],
    kind: 'administrative',
    funding: 'full',
    jurisdiction: '四川省',
  },
  year: 2020,
  stage: 'finalAccounts',
  approvedOn: '2020-03-01',
  posts: [
    { category: 'administrative', approved: 3, filled: 3 },
    { category: 'institution', approved: 1, filled: 1 },
    { category: 'other', approved: 1, filled: 1 },
  ],
  vehicles: { approved: 4, held: 4 },
  premises: [],
  projects: [
    { code: 'XM01', name: '房屋租赁费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
    { code: 'XM02', name: '招商引资及信访维稳经费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
    { code: 'XM03', name: '业务运行费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
  ],
  lines,
  sources: { unitFunds: 'otherRevenue' },
  adjustment: { reason: '取消购车计划，公务接待未发生，调减预算', on: '2020-10-30' },
  procurement: [],
  assets: [],
  counts: [],
  lastYear,
  texts: [
    {
      topic: 'duties',
      body: '联系中央国家机关和在京机构；收集传递信息，为市委、市政府决策服务；开展招商引资和区域交流合作；服务在京公务和群众；协助管理在京流动党员；监管联络处国有资产；完成交办的其他工作。',
    },
    { topic: 'organisation', body: '内设综合科、联络科；下属全额拨款事业单位1个，不独立核算。' },
  ],
  goals,
  targets,
  explanations,
  resolutions,
  notPrinted: [
    'all fourteen tables: economic items are named in the text without amounts',
    'amounts below one hundredth of 万元: the ones chosen round to every printed figure and make its sums hold',
    'the function and the economic item of the 33.58 of government-managed funds, and of the 0.18 of other revenue',
    'the budget of three public expenses, and every other budget but that completion is 100 %',
    'posts approved: taken as those filled',
    'scores of the self-evaluation: every indicator is said to be done',
    'values of assets; agency code; date of approval',
  ],
}

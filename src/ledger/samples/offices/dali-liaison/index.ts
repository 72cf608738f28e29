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

const zeroLastYear = ['total', 'overseas', 'reception', 'vehicles', 'vehiclePurchase', 'vehicleOperation'].map(
  (threePublic): LastYearFigure => ({
    coordinates: { flow: 'expenditure', fund: 'generalPublicBudget', threePublic },
    value: 0n,
    precision: 500_000n,
    source: '表9，上年年初预算数',
  }),
)

const lastYear: readonly LastYearFigure[] = [
  derived({ flow: 'totalSources' }, '524.30', '383.68加减少额140.62'),
  derived({ flow: 'totalUses' }, '524.30', '收支相等'),
  derived({ flow: 'totalSources', fund: 'fiscal' }, '524.30', '383.68加减少额140.62'),
  derived({ flow: 'revenue', fund: 'generalPublicBudget' }, '309.98', '304.11加减少额5.87'),
  derived({ flow: 'revenue', fund: 'fiscal' }, '309.98', '304.11加减少额5.87'),
  derived({ flow: 'openingCarryover' }, '214.32', '79.57加减少额134.75'),
  derived({ flow: 'openingCarryover', fund: 'fiscal' }, '214.32', '79.57加减少额134.75'),
  derived({ flow: 'expenditure', nature: 'basic' }, '249.98', '244.11加减少额5.87'),
  derived({ flow: 'expenditure', nature: 'project', origin: 'current' }, '60', '与上年持平'),
  derived({ flow: 'expenditure', threePublic: 'operatingFundsOfOrgans' }, '13', '与上年持平，按公用经费口径'),
  ...zeroLastYear,
]

const change = (amount: string, body: string, flow: 'totalSources' | 'expenditure'): SampleExplanation => ({
  subject: { flow, measure: 'change', ...(flow === 'expenditure' && { nature: 'basic' }) },
  body,
  amount: inTenThousands(amount),
})

const explanations: readonly SampleExplanation[] = [
  change('-134.75', '上年结转减少', 'totalSources'),
  change('-5.75', '养老保险单位缴费比例下调，社会保障缴费减少', 'totalSources'),
  change('-0.12', '人员工资减少', 'totalSources'),
  change('-5.75', '养老保险单位缴费比例下调，社会保障缴费减少', 'expenditure'),
  change('-0.12', '人员工资减少', 'expenditure'),
  {
    subject: { flow: 'expenditure', threePublic: 'vehicleOperation' },
    body: '保有公务用车3辆，本年与上年均未安排公务用车运行维护费预算。',
  },
  {
    subject: { flow: 'expenditure', threePublic: 'operatingFundsOfOrgans' },
    body: '机关运行经费用于其他交通费用，其中公务交通专项经费1.18万元，与上年持平。',
  },
]

/** 大理州政府驻北京联络处, budget of 2020. */
export const daliLiaison: SampleOffice = {
  id: 'dali-liaison',
  seed: '000',
  unit: {
    name: '大理白族自治州人民政府驻北京联络处',
    division: [
      { code: '530000', name: '云南省' },
      { code: '532900', name: '大理白族自治州' },
    ],
    kind: 'administrative',
    funding: 'full',
    jurisdiction: '云南省',
  },
  year: 2020,
  stage: 'approved',
  approvedOn: '2020-02-20',
  posts: [{ category: 'administrative', approved: 13, filled: 10, asOf: '2019-12-31' }],
  vehicles: { approved: 3, held: 3 },
  premises: [],
  projects: [
    { code: 'XM01', name: '信访维稳经费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
    { code: 'XM02', name: '夏季制冷费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
    { code: 'XM03', name: '冬季供暖费', category: 'specificPurpose', fromYear: 2020, toYear: 2020 },
    { code: 'JZ01', name: '上年结转资金', category: 'operating', fromYear: 2019, toYear: 2020 },
  ],
  lines,
  sources: { generalPublicBudget: 'ownResources' },
  procurement: [],
  assets: [],
  counts: [
    { topic: 'overseasGroups', value: 0n, source: '正文七（一）' },
    { topic: 'overseasPersons', value: 0n, source: '正文七（一）' },
    { topic: 'receptionBatches', value: 0n, source: '正文七（二）' },
    { topic: 'receptionPersons', value: 0n, source: '正文七（二）' },
    { topic: 'vehiclesPurchased', value: 0n, source: '正文七（三）' },
    { topic: 'vehiclesHeld', value: 3n, source: '正文七（三）' },
  ],
  lastYear,
  texts: [
    {
      topic: 'duties',
      body: '代表州委、州政府在京办理公务；联系国家部委、驻地机关和在京机构；收集报送信息；服务招商引资；接待服务来京公务人员；监管驻地国有资产；协助处理群众来访；完成交办的其他工作。',
    },
    { topic: 'organisation', body: '内设综合部、外联招商及信息宣传部、群众工作及服务保障部3个机构，没有下属单位。' },
  ],
  goals,
  targets,
  explanations,
  resolutions,
  notPrinted: [
    'tables 5, 6, 7, 11, 12 and 13, and so the targets of the three projects',
    'which project buys which economic item',
    'what the carry-over is for',
    'functions other than 2010399, 2080505 and 2101101: the housing fund stands under 2010399, and is kept there',
    'state assets, put off to the final accounts of the year before',
    'agency code and date of approval',
  ],
}

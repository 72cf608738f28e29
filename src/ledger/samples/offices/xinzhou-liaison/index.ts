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

const threePublic = (name: string, amount: string, source: string): readonly LastYearFigure[] =>
  (['fiscal', 'generalPublicBudget'] as const).map((fund) =>
    derived({ flow: 'expenditure', fund, threePublic: name }, amount, source),
  )

const lastYear: readonly LastYearFigure[] = [
  derived({ flow: 'totalSources' }, '233.63', '224.31加减少额9.32'),
  derived({ flow: 'totalUses' }, '233.63', '224.31加减少额9.32'),
  derived({ flow: 'revenue', fund: 'generalPublicBudget' }, '233.63', '224.31加减少额9.32'),
  derived({ flow: 'expenditure', fund: 'generalPublicBudget' }, '233.63', '224.31加减少额9.32'),
  ...threePublic('overseas', '0', '与上年预算数相同'),
  ...threePublic('reception', '0', '与上年预算数相同'),
  ...threePublic('vehicleOperation', '9', '与上年预算数相同'),
  ...threePublic('vehiclePurchase', '17.22', '减少17.22'),
  ...threePublic('vehicles', '26.22', '购置费与运行费之和'),
  ...threePublic('total', '26.22', '各分项之和'),
]

const reasons = (coordinates: Coordinates): readonly SampleExplanation[] => {
  const subject = { ...coordinates, measure: 'change' }
  return [
    { subject, body: '2022年报废旧车、追加预算购置公务用车一辆，本年不再安排', amount: inTenThousands('-17.22') },
    { subject, body: '2022年年中追加的重大活动保障资金，本年不再安排', amount: inTenThousands('-20') },
    { subject, body: '在京办公用房租约到期，重新租房增加租金', amount: inTenThousands('30') },
    { subject, body: '其他支出减少', amount: inTenThousands('-2.10') },
  ]
}

const explanations: readonly SampleExplanation[] = [
  ...reasons({ flow: 'totalSources' }),
  ...reasons({ flow: 'totalUses' }),
  {
    subject: { flow: 'expenditure', threePublic: 'total', measure: 'change' },
    body: '2022年年中追加预算购置公务用车一辆，本年不再购置',
    amount: inTenThousands('-17.22'),
  },
  {
    subject: { flow: 'expenditure', threePublic: 'vehiclePurchase', measure: 'change' },
    body: '2022年年中追加预算购置公务用车一辆，本年不再购置',
    amount: inTenThousands('-17.22'),
  },
  {
    subject: { flow: 'expenditure', threePublic: 'operatingFundsOfOrgans' },
    body: '本单位为全额拨款事业单位，没有机关运行经费。',
  },
]

/** 忻州市政府驻京联络处, budget of 2023. */
export const xinzhouLiaison: SampleOffice = {
  id: 'xinzhou-liaison',
  seed: '003',
  unit: {
    name: '忻州市人民政府驻北京联络处',
    agencyCode: '104',
    division: [
      { code: '140000', name: '山西省' },
      { code: '140900', name: '忻州市' },
    ],
    kind: 'publicInstitution',
    funding: 'full',
    jurisdiction: '山西省',
  },
  year: 2023,
  stage: 'approved',
  approvedOn: '2023-02-10',
  posts: [{ category: 'institution', approved: 10, filled: 6 }],
  vehicles: { approved: 3, held: 3 },
  premises: [{ name: '在京办公用房', tenure: 'rented', squareMetres: 275, yearlyRent: inTenThousands('65') }],
  projects: [
    {
      code: 'XM01',
      name: '特需业务经费',
      category: 'specificPurpose',
      fromYear: 2023,
      toYear: 2023,
      rationale: '履行驻京联络、来访接待和政务保障职责所需。',
      plan: '按月支付，年底前完成。',
    },
    {
      code: 'XM02',
      name: '驻京办业务经费',
      category: 'specificPurpose',
      fromYear: 2023,
      toYear: 2023,
      rationale: '保障在京业务活动和公务用车运行。',
      plan: '按月支付，年底前完成。',
    },
    {
      code: 'XM03',
      name: '办公用房租赁费',
      category: 'specificPurpose',
      fromYear: 2023,
      toYear: 2023,
      rationale: '原租约到期，在京没有自有办公用房。',
      plan: '签订租约后一次支付年租金。',
    },
  ],
  lines,
  sources: {},
  procurement: [{ stage: 'budget', kind: 'services', name: '服务类政府采购', amount: inTenThousands('7.05') }],
  assets: [],
  counts: [{ topic: 'vehiclesHeld', value: 3n, source: '正文十一' }],
  lastYear,
  texts: [
    {
      topic: 'duties',
      body: '做好忻州籍来京群众的接待疏导；服务全市经济社会发展，加强与北京各有关部门特别是西城区的合作，引进人才、技术、资金；联系服务在京忻州籍人士；承办全市在京重大活动；完成交办的其他任务。',
    },
    {
      topic: 'organisation',
      body: '设办公室、信访科、联络科3个科室，编制分别为4名、2名、2名，另有单位领导编制2名，没有下属单位。',
    },
  ],
  goals,
  targets,
  explanations,
  resolutions,
  notPrinted: [
    'amounts below one hundredth of 万元: the ones chosen round to every printed figure and make its sums hold',
    'economic items of the three projects; that vehicles are paid from the second is ours',
    'what the procurement of 7.05 buys',
    'charts (only their titles)',
    'date of approval',
  ],
}

import { inTenThousands } from '../../lines.ts'
import type { LastYearFigure, SampleExplanation, SampleOffice } from '../../office.ts'
import { lines } from './lines.ts'
import { goals, projects, targets } from './performance.ts'
import { resolutions } from './resolutions.ts'

const threePublicBefore: Readonly<Record<string, string>> = {
  total: '166',
  overseas: '0',
  reception: '26',
  vehicles: '140',
  vehiclePurchase: '50',
  vehicleOperation: '90',
}

const lastYear: readonly LastYearFigure[] = Object.entries(threePublicBefore).map(([threePublic, amount]) => ({
  coordinates: { flow: 'expenditure', fund: 'generalPublicBudget', threePublic },
  value: inTenThousands(amount),
  precision: 500_000n,
  source: '“三公”经费支出情况表，上年年初预算数',
}))

const decrease = (threePublic: string, amount: string, body: string): SampleExplanation => ({
  subject: { flow: 'expenditure', threePublic, measure: 'change' },
  body,
  amount: inTenThousands(amount),
})

const explanations: readonly SampleExplanation[] = [
  decrease('total', '-6', '严格执行接待标准，公务接待费减少'),
  decrease('total', '-10', '厉行节约，公务用车购置及运行费减少'),
  decrease('reception', '-6', '严格执行接待标准'),
  decrease('vehiclePurchase', '-5', '购车预算减少'),
  decrease('vehicleOperation', '-5', '厉行节约，压缩车辆运行开支'),
]

/** 大理州政府办公室, budget of 2019. */
export const daliGovernmentOffice: SampleOffice = {
  id: 'dali-government-office',
  seed: '002',
  unit: {
    name: '大理州政府办公室',
    division: [
      { code: '530000', name: '云南省' },
      { code: '532900', name: '大理白族自治州' },
    ],
    kind: 'administrative',
    funding: 'full',
    jurisdiction: '云南省',
  },
  year: 2019,
  stage: 'approved',
  approvedOn: '2019-02-20',
  posts: [],
  premises: [],
  projects: projects.map(([code, name]) => ({
    code,
    name,
    category: 'specificPurpose',
    fromYear: 2019,
    toYear: 2019,
  })),
  lines,
  sources: { generalPublicBudget: 'ownResources' },
  procurement: [],
  assets: [],
  counts: [],
  lastYear,
  texts: [
    {
      topic: 'duties',
      body: '承办州政府公文、会议和值班；组织调研和综合协调；督查重大决策落实，督办建议提案；统筹政府信息公开、电子政务和政务信息；管理公务用车购置审批和后勤保障；指导驻外机构；完成交办的其他事项。',
    },
    { topic: 'organisation', body: '内设机构按州委机构编制委员会核定的方案设置。' },
  ],
  goals,
  targets,
  explanations,
  resolutions,
  notPrinted: [
    'the narrative, and so organisation, posts, vehicles held and operating funds',
    'functions below the class: 2010301 for basic and 2010302 for project money of 201, 2080505, 2101101',
    'which project buys which economic item',
    'figures of the year before but those of three public expenses',
    'agency code and date of approval',
  ],
}

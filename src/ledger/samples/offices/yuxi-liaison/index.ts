import type { Coordinates } from '#core/facts/coordinates.ts'
import { inYuan } from '../../lines.ts'
import type { LastYearFigure, SampleExplanation, SampleGoal, SampleOffice, SampleTarget } from '../../office.ts'
import { lines } from './lines.ts'
import { resolutions } from './resolutions.ts'

const threePublicBefore = (['fiscal', 'generalPublicBudget'] as const).flatMap((fund) =>
  ['total', 'reception', 'receptionDomestic'].map(
    (threePublic): LastYearFigure => ({
      coordinates: { flow: 'expenditure', fund, threePublic },
      value: inYuan('25044.00'),
      precision: inYuan('70.00'),
      source: '50,326除以（1＋100.95%），取整元',
    }),
  ),
)

const wholeBefore = (['totalSources', 'totalUses', 'revenue', 'expenditure'] as const).map(
  (flow): LastYearFigure => ({
    coordinates: { flow },
    value: inYuan('1904800.00'),
    precision: inYuan('60.00'),
    source: '3,222,371.53除以（1＋69.17%），取整百元',
  }),
)

const change = (coordinates: Coordinates, body: string): SampleExplanation => ({
  subject: { flow: 'expenditure', ...coordinates, measure: 'change' },
  body,
})

const explanations: readonly SampleExplanation[] = [
  change({ threePublic: 'total' }, '在京招商引资和向部委汇报工作增加，公务接待和商务接待相应增加。'),
  change({ threePublic: 'reception' }, '在京招商引资和向部委汇报工作增加，公务接待和商务接待相应增加。'),
  {
    subject: { flow: 'expenditure', threePublic: 'receptionDomestic' },
    body: '公务接待32批次422人次，30,775元；商务接待14批次123人次，19,551元；比上年增加20批次、348人次。',
    amount: inYuan('50326.00'),
  },
]

const goals: readonly SampleGoal[] = [
  {
    kind: 'overall',
    body: '立足首都、服务玉溪，做好对外联络、服务保障、招商引资、宣传推介、信息收集和来访接待六项工作。',
  },
  {
    kind: 'summary',
    body: '各项绩效目标均已完成；量化指标的设置有待改进，今后结合六项工作职责细化。',
  },
  { kind: 'improvement', body: '结合职责设置可量化的绩效目标。' },
]

/** All are done; the actual values are those that the form tells. */
const targets: readonly SampleTarget[] = [
  {
    level1: 'output',
    level2: '数量指标',
    name: '参与开展招商引资活动',
    operator: '≥',
    value: '4',
    measuredIn: '次/年',
    result: { actual: '30', reason: '市领导率队到京开展招商、拜访企业的活动多于年初安排' },
  },
  {
    level1: 'output',
    level2: '时效指标',
    name: '更新人才联络名单库',
    operator: 'qualitative',
    value: '2023年内完成',
    result: { words: '2023年内更新了名单库' },
  },
  {
    level1: 'output',
    level2: '质量指标',
    name: '服务保障率',
    operator: '=',
    value: '100',
    measuredIn: '%',
    result: { actual: '100' },
  },
  {
    level1: 'benefit',
    level2: '社会效益指标',
    name: '开展宣传推介活动',
    operator: '≥',
    value: '10',
    measuredIn: '场次/年',
    result: { actual: '17', reason: '宣传推介活动随招商活动一并开展，多于年初安排' },
  },
  {
    level1: 'benefit',
    level2: '社会效益指标',
    name: '到京来访事项办理率',
    operator: '≥',
    value: '95',
    measuredIn: '%',
    result: { actual: '100' },
  },
  {
    level1: 'satisfaction',
    level2: '服务对象满意度指标',
    name: '驻京服务对象满意度',
    operator: '≥',
    value: '95',
    measuredIn: '%',
    result: { actual: '100' },
  },
]

/** 玉溪市政府驻北京联络处, final accounts of 2023. */
export const yuxiLiaison: SampleOffice = {
  id: 'yuxi-liaison',
  seed: '004',
  unit: {
    name: '云南省玉溪市人民政府驻北京联络处',
    division: [
      { code: '530000', name: '云南省' },
      { code: '530400', name: '玉溪市' },
    ],
    kind: 'publicInstitution',
    funding: 'full',
    jurisdiction: '云南省',
  },
  year: 2023,
  stage: 'finalAccounts',
  approvedOn: '2023-02-15',
  posts: [{ category: 'institution', approved: 10, filled: 10, asOf: '2023-09-30' }],
  premises: [],
  projects: [],
  lines,
  sources: {},
  adjustment: { reason: '财政压减预算', on: '2023-11-30' },
  procurement: [],
  assets: [
    { class: 'current', original: inYuan('161329.11'), net: inYuan('161329.11') },
    { class: 'otherFixed', original: inYuan('628251.00'), net: inYuan('258347.81') },
    { class: 'intangible', original: inYuan('13800.00'), net: inYuan('7482.03') },
  ],
  counts: [
    { topic: 'receptionBatches', value: 46n, source: '公开10表' },
    { topic: 'receptionPersons', value: 545n, source: '公开10表' },
    { topic: 'receptionAbroadFen', value: 0n, source: '公开10表：接待费全部为国内接待' },
  ],
  lastYear: [...wholeBefore, ...threePublicBefore],
  texts: [
    {
      topic: 'duties',
      body: '承担玉溪与国家部委、北京市和各驻京机构的政务联络；联系京津冀等地区企业和商会，开展招商引资和经济文化交流；收集报送信息；宣传推介玉溪；服务在京公务活动；协助做好来访接待；完成交办的其他工作。',
    },
    { topic: 'organisation', body: '市政府办公室所属全额拨款事业单位，设综合科、联络一科、联络二科3个内设机构。' },
  ],
  goals,
  targets,
  explanations,
  resolutions,
  notPrinted: [
    'the budget by item: only its total, its adjustment and that of receptions',
    'receptions one by one, foreign guests',
    'figures of the year before but two rates of growth, which tell them to some tens of yuan',
    'vehicles and premises; agency code; dates of approval and adjustment',
    'scores of the self-evaluation',
  ],
}

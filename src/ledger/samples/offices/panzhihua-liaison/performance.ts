import { inTenThousands } from '../../lines.ts'
import type { SampleGoal, SampleTarget } from '../../office.ts'

export const goals: readonly SampleGoal[] = [
  {
    kind: 'overall',
    body: '保障职工在京住房，开展招商引资和人才引进，协助处理群众来访，保障联络处全年业务正常开展。',
  },
  { kind: 'task', project: 'XM01', body: '为在京职工统一租用住房', amount: inTenThousands('30') },
  {
    kind: 'task',
    project: 'XM02',
    body: '组织在京招商引资和人才引进活动，协助处理群众来访',
    amount: inTenThousands('26'),
  },
  { kind: 'task', project: 'XM03', body: '补充日常公用经费，保障业务运行', amount: inTenThousands('19.44') },
  { kind: 'result', project: 'XM01', body: '在京职工住房得到保障，资金按预算执行完毕。' },
  { kind: 'result', project: 'XM02', body: '招商引资和人才引进活动按计划开展，来访事项得到处理，资金按预算执行完毕。' },
  { kind: 'result', project: 'XM03', body: '联络处业务正常运行，资金按预算执行完毕。' },
  { kind: 'improvement', project: 'XM01', body: '编制预算前了解租金走势，按市场价格安排资金。' },
  { kind: 'improvement', project: 'XM02', body: '按季度检查预算执行进度。' },
  { kind: 'improvement', project: 'XM03', body: '编制预算前评估支出需求，细化到经济科目。' },
  { kind: 'summary', body: '三个项目均按预算完成；预算编制的细化程度和执行进度的及时掌握有待加强。' },
]

const done = { words: '已完成' }

const ofProject = (
  project: string,
  amount: string,
  output: string,
  quality: string,
  benefit: string,
): readonly SampleTarget[] => [
  {
    project,
    level1: 'output',
    level2: '数量指标',
    name: output,
    operator: 'qualitative',
    value: '按年度计划',
    result: done,
  },
  {
    project,
    level1: 'output',
    level2: '质量指标',
    name: quality,
    operator: 'qualitative',
    value: '达到年度要求',
    result: done,
  },
  {
    project,
    level1: 'output',
    level2: '时效指标',
    name: '完成年度',
    operator: '=',
    value: '2020',
    measuredIn: '年度',
    result: { actual: '2020' },
  },
  {
    project,
    level1: 'cost',
    level2: '成本指标',
    name: '项目总成本',
    operator: '≤',
    value: amount,
    measuredIn: '万元',
    result: { actual: amount },
  },
  {
    project,
    level1: 'benefit',
    level2: '社会效益指标',
    name: benefit,
    operator: 'qualitative',
    value: '持续改善',
    result: done,
  },
  {
    project,
    level1: 'satisfaction',
    level2: '满意度指标',
    name: '服务对象满意度',
    operator: '≥',
    value: '90',
    measuredIn: '%',
    // said to be reached, without a figure: the least of which that is true
    result: { actual: '90' },
  },
]

export const targets: readonly SampleTarget[] = [
  ...ofProject('XM01', '30', '职工住房租用', '职工居住条件', '职工在京生活保障'),
  ...ofProject('XM02', '26', '招商引资和人才引进活动', '招商引资活动质量', '服务攀枝花经济社会发展'),
  ...ofProject('XM03', '19.44', '日常业务保障', '各项工作正常运行', '驻京服务水平'),
]

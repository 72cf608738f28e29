import { inTenThousands } from '../../lines.ts'
import type { SampleGoal, SampleTarget } from '../../office.ts'

export const goals: readonly SampleGoal[] = [
  {
    kind: 'duties',
    body: '代表州委、州政府在京办理公务；联系国家部委、驻地机关和在京机构；收集报送信息；服务招商引资；接待服务来京公务人员；监管驻地国有资产；协助处理群众来访。',
  },
  {
    kind: 'overall',
    body: '2020至2022年：巩固在京联络渠道，提高招商引资服务水平，增加信息报送数量，扩大大理对外宣传，及时处理群众来访事项，做好来京人员服务。',
  },
  { kind: 'task', project: 'XM01', body: '来访群众及时接待、妥善疏导', amount: inTenThousands('20') },
  { kind: 'task', project: 'XM02', body: '办公楼制冷设备运行、维修和水电保障', amount: inTenThousands('20') },
  { kind: 'task', project: 'XM03', body: '办公楼锅炉运行、维修和燃料、水电保障', amount: inTenThousands('20') },
  { kind: 'result', body: '年内完成列入州级预算的三个项目' },
]

const wholeUnit: readonly SampleTarget[] = [
  {
    level1: 'output',
    level2: '数量指标',
    name: '完成年内安排的项目',
    operator: '=',
    value: '3',
    measuredIn: '个',
    weight: 7000,
    basis: '按各项目实施情况考核',
  },
  {
    level1: 'output',
    level2: '时效指标',
    name: '2020年12月31日前项目资金支付率',
    operator: '=',
    value: '100',
    measuredIn: '%',
    weight: 2000,
    basis: '项目资金在年内支付完毕',
  },
  {
    level1: 'benefit',
    level2: '社会效益指标',
    name: '维护社会和谐稳定',
    operator: 'qualitative',
    value: '来访事项得到妥善处理',
    weight: 1000,
    basis: '州级主管部门年度评价',
  },
]

/** Targets of projects are announced in an annex that the seed lacks: these follow from the aims that its text states. */
const ofProject = (project: string, work: string, benefit: string): readonly SampleTarget[] => [
  {
    project,
    level1: 'output',
    level2: '数量指标',
    name: `${work}覆盖率`,
    operator: '=',
    value: '100',
    measuredIn: '%',
  },
  { project, level1: 'output', level2: '时效指标', name: '资金支付进度', operator: '=', value: '100', measuredIn: '%' },
  { project, level1: 'cost', level2: '成本指标', name: '项目总成本', operator: '≤', value: '20', measuredIn: '万元' },
  { project, level1: 'benefit', level2: '社会效益指标', name: benefit, operator: 'qualitative', value: '持续改善' },
  {
    project,
    level1: 'satisfaction',
    level2: '服务对象满意度指标',
    name: '服务对象满意度',
    operator: '≥',
    value: '90',
    measuredIn: '%',
  },
]

export const targets: readonly SampleTarget[] = [
  ...wholeUnit,
  ...ofProject('XM01', '来访事项接待', '来访事项处理水平'),
  ...ofProject('XM02', '制冷设备维护', '夏季办公条件'),
  ...ofProject('XM03', '供暖设备维护', '冬季办公条件'),
]

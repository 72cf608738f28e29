import { inTenThousands } from '../../lines.ts'
import type { SampleGoal, SampleTarget } from '../../office.ts'

export const goals: readonly SampleGoal[] = [
  {
    kind: 'duties',
    body: '做好忻州籍来京群众的接待疏导；加强与北京各有关部门特别是西城区的交流合作，引进人才、技术、资金；联系服务在京忻州籍人士。',
  },
  { kind: 'overall', body: '完成市委、市政府交办的各项在京工作，及时掌握和妥善处理来访事项。' },
  { kind: 'task', body: '服务全市经济社会发展：加强与北京有关部门的友好交流和全面合作' },
  { kind: 'task', body: '对外联络：扩大忻州在北京及周边地区的知名度' },
  { kind: 'task', body: '来访接待：及时掌握情况，做好疏导和服务' },
  { kind: 'result', body: '2023年按职责和预算完成各项在京工作，资金使用合规，服务对象满意。' },
  { kind: 'overall', project: 'XM01', body: '做好来访接待、政务保障和在京人士联络服务。' },
  { kind: 'overall', project: 'XM02', body: '保障来访接待和在京政务活动所需业务经费。' },
  { kind: 'overall', project: 'XM03', body: '租用办公用房，保障在京工作正常开展。' },
  { kind: 'task', project: 'XM01', body: '值班和外联', amount: inTenThousands('70') },
  { kind: 'task', project: 'XM02', body: '业务活动', amount: inTenThousands('15') },
  { kind: 'task', project: 'XM03', body: '年租金', amount: inTenThousands('65') },
]

type Row = readonly [
  level1: SampleTarget['level1'],
  level2: string,
  name: string,
  operator: SampleTarget['operator'],
  value: string,
  measuredIn?: string,
]

const rows = (list: readonly Row[], project?: string): readonly SampleTarget[] =>
  list.map(([level1, level2, name, operator, value, measuredIn]) => ({
    ...(project !== undefined && { project }),
    level1,
    level2,
    name,
    operator,
    value,
    ...(measuredIn !== undefined && { measuredIn }),
  }))

export const targets: readonly SampleTarget[] = [
  ...rows([
    ['output', '数量指标', '工作人员', '≥', '5', '人'],
    ['output', '数量指标', '进京上访人次', '≤', '3', '人次'],
    ['output', '质量指标', '来访服务正常运行率', '≥', '90', '%'],
    ['output', '时效指标', '接待反应时间', '≤', '15', '分钟'],
    ['cost', '成本指标', '年总资金', '≤', '224.31', '万元'],
    ['benefit', '社会效益指标', '促进社会和谐', 'qualitative', '持续提升'],
    ['benefit', '可持续影响指标', '创造和谐稳定的社会环境', 'qualitative', '持续提升'],
    ['satisfaction', '服务对象满意度指标', '来访人员满意度', '≥', '90', '%'],
  ]),
  ...rows(
    [
      ['output', '数量指标', '进京上访人数', '≤', '3', '人'],
      ['output', '质量指标', '来访服务正常运行率', '≥', '85', '%'],
      ['output', '时效指标', '集体来访处置所需时间', '≤', '4', '小时'],
      ['cost', '成本指标', '值班、外联等工作费用', '≤', '70', '万元'],
      ['benefit', '社会效益指标', '法治信访', 'qualitative', '明显提升'],
      ['benefit', '可持续影响指标', '创造和谐稳定的社会环境', 'qualitative', '持续提升'],
      ['satisfaction', '服务对象满意度指标', '来访人员满意度', '≥', '85', '%'],
    ],
    'XM01',
  ),
  ...rows(
    [
      ['output', '数量指标', '进京上访人次', '≤', '3', '人次'],
      ['output', '质量指标', '来访服务正常运行率', '≥', '90', '%'],
      ['output', '时效指标', '接待反应时间', '≤', '15', '分钟'],
      ['cost', '成本指标', '接待业务活动费用', '≤', '15', '万元'],
      ['benefit', '社会效益指标', '促进社会和谐', 'qualitative', '明显提升'],
      ['benefit', '可持续影响指标', '创造和谐稳定的社会环境', 'qualitative', '持续提升'],
      ['satisfaction', '服务对象满意度指标', '来访人员满意度', '≥', '90', '%'],
    ],
    'XM02',
  ),
  ...rows(
    [
      ['output', '数量指标', '租赁场地面积', '≤', '500', '平方米'],
      ['output', '质量指标', '租用场地条件达标率', '≥', '90', '%'],
      ['output', '时效指标', '租赁场地及时率', '≥', '90', '%'],
      ['cost', '成本指标', '年租金', '≤', '65', '万元'],
      ['benefit', '社会效益指标', '使用者对租赁工作认可率', '≥', '95', '%'],
      ['benefit', '可持续影响指标', '使用者长期满意率', '≥', '90', '%'],
      ['satisfaction', '服务对象满意度指标', '使用者满意度', '≥', '90', '%'],
    ],
    'XM03',
  ),
]

import type { Coordinates } from '../facts/coordinates.ts'
import type { FormCell, FormRow, FormSlot, PerformanceLayout } from './performance-layout.ts'

/** Forms of performance management as provinces draw them. */

const say = (text: string, span = 1): FormCell => ({ text, span })
const side = (text: string, span = 1): FormCell => ({ text, span, joins: true })
const fill = (slot: FormSlot, span = 1): FormCell => ({ slot, span })
const group = (slot: FormSlot, span = 1): FormCell => ({ slot, span, joins: true })
const amount = (at: Coordinates, span = 1): FormCell => ({ amount: at, span })
const row = (...cells: readonly FormCell[]): FormRow => ({ kind: 'cells', cells })

const spent: Coordinates = { flow: 'expenditure' }

const funds: readonly (readonly [name: string, at: Coordinates])[] = [
  ['其中：一般公共预算资金', { ...spent, fund: 'generalPublicBudget' }],
  ['政府性基金预算资金', { ...spent, fund: 'governmentManagedFunds' }],
  ['国有资本经营预算资金', { ...spent, fund: 'stateCapitalOperations' }],
  ['财政专户管理资金', { ...spent, fund: 'fiscalSpecialAccount' }],
  ['单位资金', { ...spent, fund: 'unitFunds' }],
]

const natures: readonly (readonly [name: string, at: Coordinates])[] = [
  ['其中：基本支出', { ...spent, nature: 'basic' }],
  ['项目支出', { ...spent, nature: 'project' }],
]

export const shanxiOverall: PerformanceLayout = {
  id: 'overall-targets',
  title: '市级预算部门（单位）整体支出绩效目标申报表',
  of: 'body',
  orientation: 'portrait',
  widths: [14, 20, 15, 22, 15],
  sums: [
    { whole: spent, parts: funds.map(([, at]) => at) },
    { whole: spent, parts: natures.map(([, at]) => at) },
  ],
  rows: [
    row(side('部门基本信息'), say('部门名称'), fill('entity', 3)),
    row(side('部门基本信息'), say('所属预算单位数（个）'), fill('units', 3)),
    row(
      side('部门基本信息'),
      say('核定的人员编制数（人）'),
      fill('posts'),
      say('实际在职人员总数（人）'),
      fill('staff'),
    ),
    row(
      side('部门基本信息'),
      say('其中：在编人员数（人）'),
      fill('staffInPosts'),
      say('其他人员数（人）'),
      fill('staffOther'),
    ),
    row(side('部门职责'), fill('duties', 4)),
    row(side('部门战略目标'), fill('overallGoal', 4)),
    row(
      side('年度预算情况'),
      say('按资金来源划分'),
      say('资金总额（万元）'),
      say('按资金方向划分'),
      say('资金总额（万元）'),
    ),
    row(side('年度预算情况'), say('合计'), amount(spent), say('合计'), amount(spent)),
    ...funds.map(([name, at], position) => {
      const [nature, means] = natures[position] ?? []
      const beside = nature === undefined || means === undefined ? [say('', 2)] : [say(nature), amount(means)]
      return row(side('年度预算情况'), say(name), amount(at), ...beside)
    }),
    row(side('年度重点任务'), say('核心职能', 2), say('重点任务', 2)),
    { kind: 'each', of: 'tasks', cells: [side('年度重点任务'), fill('taskName', 2), fill('taskContent', 2)] },
    row(side('年度绩效目标'), fill('yearGoal', 4)),
    row(side('年度绩效指标'), say('一级指标'), say('二级指标'), say('三级指标'), say('指标值')),
    {
      kind: 'each',
      of: 'indicators',
      cells: [side('年度绩效指标'), group('level1'), group('level2'), fill('level3'), fill('operatorTarget')],
    },
  ],
  notes: [],
  empty: '注：本表无数据',
}

export const shanxiProject: PerformanceLayout = {
  id: 'project-targets',
  title: '市级预算部门（单位）项目支出绩效目标申报表',
  of: 'project',
  orientation: 'portrait',
  widths: [16, 14, 16, 26, 16],
  rows: [
    row(say('项目名称'), fill('project', 4)),
    row(say('主管部门及代码'), fill('supervisor', 2), say('实施单位'), fill('entity')),
    row(say('项目属性'), fill('attribute', 2), say('项目期'), fill('period')),
    row(say('项目资金（万元）'), say('实施期资金总额'), fill('periodTotal'), say('年度资金总额'), fill('budget')),
    row(say('项目概况'), fill('background', 4)),
    row(say('立项依据'), fill('basis', 4)),
    row(say('项目实施计划'), fill('plan', 4)),
    row(say('实施期目标'), fill('overallGoal', 4)),
    row(say('年度目标'), fill('yearGoal', 4)),
    row(side('绩效指标'), say('一级指标'), say('二级指标'), say('三级指标'), say('指标值')),
    {
      kind: 'each',
      of: 'indicators',
      cells: [side('绩效指标'), group('level1'), group('level2'), fill('level3'), fill('operatorTarget')],
    },
  ],
  notes: [],
  empty: '注：本表无数据',
}

export const yunnanOverall: PerformanceLayout = {
  id: 'overall-targets',
  title: '部门整体支出绩效目标表',
  of: 'body',
  orientation: 'portrait',
  widths: [16, 20, 26, 14, 12, 12],
  rows: [
    row(say('部门名称', 2), fill('entity', 4)),
    row(side('部门总体目标'), say('部门职责'), fill('duties', 4)),
    row(side('部门总体目标'), say('总体绩效目标'), fill('overallGoal', 4)),
    row(
      side('部门年度重点工作任务'),
      say('任务名称'),
      say('主要内容'),
      say('申报金额（万元）总额'),
      say('财政拨款'),
      say('其他资金'),
    ),
    {
      kind: 'each',
      of: 'tasks',
      cells: [
        side('部门年度重点工作任务'),
        fill('taskName'),
        fill('taskContent'),
        fill('taskAmount'),
        fill('taskFiscal'),
        fill('taskOther'),
      ],
    },
    row(say('年度绩效目标'), fill('yearGoal', 5)),
    row(say('一级指标'), say('二级指标'), say('三级指标'), say('指标值'), say('说明', 2)),
    {
      kind: 'each',
      of: 'indicators',
      cells: [group('level1'), group('level2'), fill('level3'), fill('operatorTarget'), fill('remark', 2)],
    },
  ],
  notes: [],
  empty: '注：本表无数据。',
}

const yunnanTargets = (id: string, title: string): PerformanceLayout => ({
  id,
  title,
  of: 'project',
  orientation: 'portrait',
  widths: [14, 14, 24, 16, 18, 14],
  rows: [
    row(say('项目名称'), fill('project', 5)),
    row(say('项目目标'), fill('yearGoal', 5)),
    row(say('一级指标'), say('二级指标'), say('三级指标'), say('指标值'), say('指标值设定依据及数据来源'), say('说明')),
    {
      kind: 'each',
      of: 'indicators',
      cells: [group('level1'), group('level2'), fill('level3'), fill('operatorTarget'), fill('source'), fill('remark')],
    },
  ],
  notes: [],
  empty: '注：本表无数据。',
})

export const yunnanProjects = yunnanTargets('project-targets', '州本级项目支出绩效目标表')

/** Transfers to lower levels have no data of their own here: the form stands empty with its note. */
export const yunnanTransfers: PerformanceLayout = {
  ...yunnanTargets('transfer-targets', '州对下转移支付绩效目标表'),
  of: 'nobody',
  empty: '注：没有对下转移支付，本表无数据。',
}

export const yunnanSelfReport: PerformanceLayout = {
  id: 'overall-report',
  title: '{year}年度部门整体支出绩效自评情况',
  number: '公开13表',
  of: 'body',
  orientation: 'portrait',
  widths: [26, 74],
  rows: [
    row(say('一、部门基本情况'), fill('duties')),
    row(say('二、绩效目标的设立情况'), fill('yearGoal')),
    row(say('三、绩效自评工作情况'), fill('plan')),
    row(say('四、评价情况分析及综合评价结论'), fill('achieved')),
    row(say('五、存在的问题和整改情况'), fill('improvement')),
    row(say('六、绩效自评结果应用'), fill('basis')),
    row(say('七、其他需说明的情况'), fill('notes')),
  ],
  notes: ['备注：涉密部门和涉密信息按保密规定不公开。'],
  empty: '本年度没有开展部门整体支出绩效自评，故本表无数据。',
}

const money = (of: string): readonly FormRow[] => [
  row(
    side('部门预算资金（万元）'),
    say('项目'),
    say('年初预算数'),
    say('预算调整数'),
    say('预算确定数'),
    say('执行数'),
    say('执行率'),
  ),
  row(
    side('部门预算资金（万元）'),
    say(of),
    fill('budget'),
    fill('adjustment'),
    fill('available'),
    fill('spent'),
    fill('executionRate'),
  ),
]

export const yunnanSelfOverall: PerformanceLayout = {
  id: 'overall-self-evaluation',
  title: '{year}年度部门整体支出绩效自评表',
  number: '公开14表',
  of: 'body',
  orientation: 'landscape',
  widths: [16, 14, 22, 10, 14, 16, 20],
  rows: [
    row(say('部门名称'), fill('entity', 6)),
    ...money('年度资金总额'),
    row(say('部门年度目标'), fill('yearGoal', 6)),
    row(
      say('一级指标'),
      say('二级指标'),
      say('三级指标'),
      say('指标性质'),
      say('指标值'),
      say('实际完成值'),
      say('偏差原因分析及改进措施'),
    ),
    {
      kind: 'each',
      of: 'indicators',
      cells: [
        group('level1'),
        group('level2'),
        fill('level3'),
        fill('operator'),
        fill('target'),
        fill('actual'),
        fill('remark'),
      ],
    },
  ],
  notes: ['备注：涉密部门和涉密信息按保密规定不公开。'],
  empty: '本年度没有开展部门整体支出绩效自评，故本表无数据。',
}

export const yunnanSelfProject: PerformanceLayout = {
  id: 'project-self-evaluation',
  title: '{year}年度项目支出绩效自评表',
  number: '公开15表',
  of: 'project',
  orientation: 'landscape',
  widths: [14, 14, 20, 8, 10, 8, 14, 8, 8, 16],
  rows: [
    row(say('项目名称', 2), fill('project', 3), say('实施单位', 2), fill('entity', 3)),
    row(
      say('项目资金（万元）', 2),
      say('年初预算数', 2),
      say('全年预算数', 2),
      say('全年执行数'),
      say('分值'),
      say('执行率'),
      say('得分'),
    ),
    row(
      say('年度资金总额', 2),
      fill('budget', 2),
      fill('available', 2),
      fill('spent'),
      say('10'),
      fill('executionRate'),
      fill('executionScore'),
    ),
    row(say('年度总体目标', 2), fill('yearGoal', 4), fill('achieved', 4)),
    row(
      say('一级指标'),
      say('二级指标'),
      say('三级指标'),
      say('指标性质'),
      say('指标值'),
      say('度量单位'),
      say('实际完成值'),
      say('分值'),
      say('得分'),
      say('偏差原因分析及改进措施'),
    ),
    {
      kind: 'each',
      of: 'indicators',
      cells: [
        group('level1'),
        group('level2'),
        fill('level3'),
        fill('operator'),
        fill('target'),
        fill('unit'),
        fill('actual'),
        fill('weight'),
        fill('score'),
        fill('remark'),
      ],
    },
    row(say('总分', 7), say('100'), fill('totalScore'), fill('grade')),
  ],
  notes: ['备注：涉密部门和涉密信息按保密规定不公开。'],
  empty: '本年度没有项目支出，故本表无数据。',
}

/** Self-evaluation of a project in Sichuan: budget against execution, expected against achieved. */
export const sichuanProject: PerformanceLayout = {
  id: 'project-completion',
  title: '项目绩效目标完成情况表',
  of: 'project',
  orientation: 'portrait',
  widths: [16, 16, 16, 30, 26],
  rows: [
    row(say('项目名称'), fill('project', 4)),
    row(say('预算单位'), fill('entity', 4)),
    row(say('预算执行情况（万元）'), say('预算数'), fill('budget'), say('执行数'), fill('spent')),
    row(side('年度目标完成情况'), say('预期目标', 2), say('实际完成目标', 2)),
    row(side('年度目标完成情况'), fill('yearGoal', 2), fill('achieved', 2)),
    row(say('一级指标'), say('二级指标'), say('三级指标'), say('预期指标值'), say('实际完成指标值')),
    {
      kind: 'each',
      of: 'indicators',
      cells: [group('level1'), group('level2'), fill('level3'), fill('operatorTarget'), fill('actual')],
    },
  ],
  notes: [],
  empty: '本年度没有项目支出，故本表无数据。',
}

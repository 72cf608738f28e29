import type { RuleDefinition } from './definition.ts'

export const performance = {
  'performance/actuals-measured': {
    title: '实际完成值是可核对的值',
    severity: 'info',
    messages: {
      'only-done': '有 {count} 个定量指标的实际完成值只写“已完成”之类，没有数值：{names}。',
    },
    advice: '请填写实际完成的数值，使之能与指标值比较。',
    basis: ['project-evaluation-2020'],
  },
  'performance/amounts-add-up': {
    title: '绩效表资金总额等于各来源之和',
    severity: 'warning',
    messages: {
      mismatch: '《{form}》“{label}”为 {actual}，各来源相加为 {expected}。',
      'part-exceeds-whole': '《{form}》“{label}”为 {whole}，其中的“{part}”却为 {actual}，大于总额。',
    },
    advice: '请核对资金总额与各来源。',
    basis: ['budget-law-2018/32'],
  },
  'performance/cost-target-fits-budget': {
    title: '成本指标与预算相符',
    severity: 'warning',
    messages: {
      mismatch: '{at}的成本指标为 {actual}，与{other} {expected} 不符。',
      'above-budget': '《{form}》成本指标“{name}”的上限 {actual} 大于项目资金 {expected}。',
    },
    advice: '请按预算核对成本指标。',
    basis: [],
  },
  'performance/evaluation-after-year-end': {
    title: '绩效自评在年度结束之后进行',
    severity: 'warning',
    messages: {
      early: '{year} 年度的绩效自评，所写时间“{actual}”早于年度结束，疑为 {expected} 年之误。',
    },
    advice: '请核对自评各步骤的日期。',
    basis: [],
  },
  'performance/execution-agrees': {
    title: '绩效表执行数与决算数一致',
    severity: 'warning',
    messages: {
      mismatch: '《{form}》“{label}”执行数为 {actual}，决算的本年支出为 {expected}。',
    },
    advice: '请核对执行数的口径与决算数。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'performance/execution-rate-follows': {
    title: '执行率等于执行数除以预算数',
    severity: 'warning',
    messages: {
      mismatch: '《{form}》“{label}”执行率印为 {actual}，按执行数与预算数应为 {expected}。',
    },
    advice: '请重新计算执行率。',
    basis: [],
  },
  'performance/grade-follows-score': {
    title: '自评等级与总分相符',
    severity: 'warning',
    messages: {
      mismatch: '《{form}》总分 {score}，自评等级为“{actual}”，按通用标准应为“{expected}”。',
    },
    advice: '请核对总分与等级；另有分档标准的，请在表中注明。',
    basis: ['project-evaluation-2020'],
  },
  'performance/indicator-direction': {
    title: '指标的方向与其性质相符',
    severity: 'warning',
    messages: {
      'less-is-better': '《{form}》指标“{name}”越少越好，指标值却为“{actual}”。',
      'less-is-better-as-elsewhere':
        '《{form}》指标“{name}”越少越好，指标值却为“{actual}”，《{other}》中为“{opposite}”。',
      'sooner-is-better': '《{form}》指标“{name}”越快越好，指标值却为“{actual}”。',
      'sooner-is-better-as-elsewhere':
        '《{form}》指标“{name}”越快越好，指标值却为“{actual}”，《{other}》中为“{opposite}”。',
      'more-is-better': '《{form}》指标“{name}”越高越好，指标值却为“{actual}”。',
      'more-is-better-as-elsewhere':
        '《{form}》指标“{name}”越高越好，指标值却为“{actual}”，《{other}》中为“{opposite}”。',
    },
    advice: '请核对“≥”“≤”是否用反。',
    basis: ['project-evaluation-2020'],
  },
  'performance/indicator-has-target': {
    title: '每个三级指标都有指标值',
    severity: 'warning',
    messages: {
      missing: '《{form}》指标“{name}”没有指标值。',
      shifted: '《{form}》指标“{name}”没有指标值：该行疑整体错列，二级指标“{second}”占了三级指标的位置。',
    },
    advice: '请补填指标值，并核对该行是否错列。',
    basis: ['project-evaluation-2020'],
  },
  'performance/indicator-targets-agree': {
    title: '同一指标在各绩效表中的要求一致',
    severity: 'warning',
    messages: {
      direction: '指标“{name}”在《{form}》为“{actual}”，在《{other}》为“{expected}”，方向相反。',
      value: '指标“{name}”在整体的《{form}》为“{actual}”，在其中一个项目的《{other}》却为“{expected}”，部分大于整体。',
    },
    advice: '请核对同一指标的方向与数值。',
    basis: ['project-evaluation-2020'],
  },
  'performance/overfulfilment-explained': {
    title: '实际值远超指标值的说明原因',
    severity: 'info',
    messages: {
      unexplained: '有 {count} 个指标的实际值超过指标值三成以上而没有说明偏差原因（指标值 → 实际值）：{names}。',
    },
    advice: '请说明偏差原因；指标值定得偏低的，下年应予调整。',
    basis: ['project-evaluation-2020'],
  },
  'performance/scores-follow': {
    title: '得分按分值、完成情况算出，总分为各项之和',
    severity: 'warning',
    messages: {
      'above-weight': '《{form}》“{name}”得分 {actual}，大于分值 {expected}。',
      execution: '《{form}》预算执行率得分印为 {actual}，按 {weight} 分乘以执行率应为 {expected}。',
      missed: '《{form}》“{name}”指标值为“{target}”，实际为“{reached}”，未完成却得满分 {actual}。',
      total: '《{form}》总分印为 {actual}，各项得分相加为 {expected}。',
    },
    advice: '请按评分办法重新计算。',
    basis: ['project-evaluation-2020'],
  },
  'performance/staff-adds-up': {
    title: '实际在职人数等于在编人数与其他人数之和',
    severity: 'error',
    messages: {
      mismatch: '《{form}》“{label}”为 {actual}，在编与其他人员相加为 {expected}。',
    },
    advice: '请核对人员数。',
    basis: [],
  },
  'performance/targets-measurable': {
    title: '指标值是可衡量的目标',
    severity: 'info',
    messages: {
      repeated: '有 {count} 个指标的指标值照抄指标名称，没有另列数值与单位（如“{actual}”）：{names}。',
      scoring: '有 {count} 个指标的指标值写成了评分办法（如“{actual}”），不是目标：{names}。',
      vague: '有 {count} 个指标的指标值无法衡量（如“{actual}”）：{names}。',
    },
    advice: '请写明可衡量的目标值；评分办法另列。',
    basis: ['project-evaluation-2020'],
  },
  'performance/unit-fits-name': {
    title: '指标值的单位与指标名称相符',
    severity: 'warning',
    messages: {
      'share-for-count': '《{form}》指标“{name}”是数量，指标值“{actual}”却是比率。',
      'count-for-share': '《{form}》指标“{name}”是比率，指标值“{actual}”却是数量。',
    },
    advice: '请核对指标名称或指标值的单位。',
    basis: ['project-evaluation-2020'],
  },
  'performance/weights-add-up': {
    title: '指标分值相加等于应有的总分值',
    severity: 'warning',
    messages: {
      mismatch: '《{form}》各指标分值相加为 {actual}，应为 {expected}。',
    },
    advice: '请核对各指标的分值（权重）。',
    basis: ['project-evaluation-2020'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

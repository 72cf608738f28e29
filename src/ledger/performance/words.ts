/** Sentences and labels of performance. Placeholders are data of the refusal or notice. */
export const performanceSentences: Readonly<Record<string, string>> = {
  // refusals
  noSuchYear: '没有 {year} 年度的账。请先建立该年度。',
  noSuchTarget: '没有编号为 {target} 的绩效目标。请先在目标表中查对。',
  noSuchProject: '没有编号为 {project} 的项目。请先在项目库中建立。',
  emptyName: '第 {row} 项指标没有名称。请写明指标名称。',
  weightsSum:
    '指标分值合计 {actualHundredths} 分，应为 {expectedHundredths} 分（预算执行率另计 {executionHundredths} 分），相差 {differenceHundredths} 分。请调整分值。',
  weightMissing: '指标“{name}”没有分值。请填写分值。',
  targetIncomplete: '指标“{name}”没有目标值。定量指标要有符号、数值和计量单位，定性指标要写明达到的程度。',
  unitMissing: '指标“{name}”的目标 {operator}{value} 没有计量单位。请填写计量单位。',
  scoreOutsideTier:
    '定性指标得分 {scoreHundredths} 分不在所选档次的区间内，应在 {leastHundredths} 分至 {mostHundredths} 分之间。请改分数或改档次。',
  actualMissing: '指标“{name}”没有实际完成值。定量指标要填数字，“已完成”不是完成值。',
  reasonMissing:
    '指标“{name}”目标 {operator}{target}{unit}，实际 {actual}{unit}，偏差较大或未达到目标。请写明原因和改进措施。',
  actualIsQualitative: '指标“{name}”是定性指标，应选档次，不填数字。',
  lightMissing: '定性指标“{name}”要由填报人判断红黄绿灯。',
  changeWithoutReason: '{year} 年度预算已批复，改动绩效目标要写明理由。',
  targetsEvaluated: '指标“{name}”等已经自评，不能再改绩效目标。',
  dateOutsideYear: '日期 {date} 不在 {year} 年度内。请改日期，或登记到该日期所在的年度。',
  // notices on targets
  levelWeights:
    '{level}指标分值合计 {actualHundredths} 分，办法规定为 {expectedHundredths} 分。请按办法调整或说明依据。',
  directionAgainstNature: '指标“{name}”越{better}越好，目标却写成 {operator}{value}{unit}。请核对符号。',
  oppositeDirections:
    '指标“{name}”在一处写 {operator}{value}{unit}，在另一处写 {otherOperator}{otherValue}{unit}，方向相反。请统一。',
  differentTargets:
    '指标“{name}”在一处写 {operator}{value}{unit}，在另一处写 {otherOperator}{otherValue}{unit}。请统一。',
  capBelowBudget: '成本指标“{name}”不超过 {capFen} 元，低于预算 {budgetFen} 元，相差 {differenceFen} 元。请核对。',
  capAboveBudget:
    '成本指标“{name}”不超过 {capFen} 元，高于预算 {budgetFen} 元，相差 {differenceFen} 元，起不到控制作用。请核对。',
  scoringRule: '指标“{name}”的目标值写的是评分办法“{value}”。请写要达到的数值或程度。',
  emptyTarget: '指标“{name}”的目标值“{value}”不能衡量。请写数值，或写明达到的程度。',
  repeatedName: '指标“{name}”的目标值只是重复了指标名称。请写数值，或写明达到的程度。',
  categoryMissing: '没有{category}指标。请补充，或说明不适用的理由。',
  wrongCategory: '指标“{name}”问的是满意程度，却放在{level}指标下。请改放到满意度指标。',
  wrongLevel2: '二级指标“{category}”不在一级指标“{level}”下。请核对分类。',
  yearInGoal: '{year} 年度的绩效目标里写着“{found}年”。请核对年份。',
  // results shown when the next budget is made
  weakResult:
    '项目“{name}”{year} 年度自评 {scoreHundredths} 分（{grade}），执行率 {rateMillionths}；下年拟安排 {plannedFen} 元，上年全年预算 {budgetFen} 元。请说明安排依据或压减。',
}

export const levelLabels: Readonly<Record<string, string>> = {
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  economicCost: '经济成本',
  socialCost: '社会成本',
  ecologicalCost: '生态环境成本',
  economicBenefit: '经济效益',
  socialBenefit: '社会效益',
  ecologicalBenefit: '生态效益',
  sustainableImpact: '可持续影响',
  beneficiarySatisfaction: '服务对象满意度',
}

export const gradeLabels: Readonly<Record<string, string>> = {
  excellent: '优',
  good: '良',
  fair: '中',
  qualified: '合格',
  poor: '差',
  unqualified: '不合格',
}

export const betterWords = { lower: '少', higher: '高' } as const

/** Units of what is measured at a moment: such a value does not grow with the year. */
export const levelUnits = /^(?:%|‰|百分[比点]|度|分|分钟|秒|小时|时|天|日|个?工作日|平方米|元\/.+|.+\/.+)$/u

/** Worth in fen of the units of money that targets are set in. */
export const moneyUnits: Readonly<Record<string, bigint>> = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  亿元: 10_000_000_000n,
}

/** Indicators of cost that cap a whole project, by name. */
export const wholeCost = /总成本|成本控制|项目成本|资金总额|总投入|预算控制|项目支出|项目总/u

/** Years that a text names. */
export const yearsInText = /(20\d{2})\s*年/gu

import type { Severity } from './finding.ts'

/**
 * Every rule: what must hold, how a failure is told, what to do. Rules are named for what must hold.
 * A message is a template: {name} is replaced by the finding's data of that name.
 */
export interface RuleDefinition {
  readonly title: string
  readonly severity: Severity
  readonly messages: Readonly<Record<string, string>>
  readonly advice: string
  readonly basis: readonly string[]
}

export const rules = {
  'arithmetic/derived-figure-follows': {
    title: '增减额、增减率等于由其依据数算出的结果',
    severity: 'error',
    messages: {
      mismatch: '{at}印为 {actual}，按{how}应为 {expected}，相差 {difference}。',
    },
    advice: '请按依据数重新计算该增减额或增减率。',
    basis: ['budget-law-2018/75'],
  },
  'arithmetic/rounding-differences': {
    title: '尾差',
    severity: 'info',
    messages: {
      rounding: '本文件有 {count} 处合计与明细之和相差 {difference} 以内，四舍五入可以解释，不是错误。',
      truncation: '本文件有 {count} 处差额只有按“截尾”（只舍不入）才能解释，疑为导出时截尾。',
    },
    advice: '如需各数严格相加，可按“控制舍入”重新生成，或在文末注明尾差说明。',
    basis: [],
  },
  'arithmetic/sources-equal-uses': {
    title: '收入总计等于支出总计',
    severity: 'error',
    messages: {
      mismatch: '{at}为 {actual}，{other}为 {expected}，相差 {difference}。',
    },
    advice: '请核对收支两侧的合计、结转与结余。',
    basis: ['budget-law-2018/75'],
  },
  'arithmetic/whole-equals-sum-of-parts': {
    title: '合计等于各部分之和',
    severity: 'error',
    messages: {
      mismatch: '{at}印为 {actual}，{how}为 {expected}，相差 {difference}。',
      'part-differs': '{at}印为 {actual}，由{how}推算应为 {expected}，相差 {difference}。',
      'missing-figure': '{at}空白，按{how}应为 {expected}。',
      'not-broken-down': '{at}为 {actual}，其下各分项全部空白，未分解。',
      'part-exceeds-whole': '{at}为 {actual}，大于它所属的{whole} {expected}，超出 {difference}。',
    },
    advice: '请核对明细与合计，改正其中有误的数。',
    basis: ['budget-law-2018/75'],
  },
  'classification/code-exists': {
    title: '科目编码在当年政府收支分类科目中存在',
    severity: 'warning',
    messages: {
      unknown: '{at}的科目编码 {code}（{name}）不在 {year} 年{classification}中{nearest}。',
    },
    advice: '请对照当年政府收支分类科目改正编码。',
    basis: ['budget-law-2018/32'],
  },
  'classification/name-matches-code': {
    title: '科目名称与编码一致，并用当年名称',
    severity: 'warning',
    messages: {
      different: '{at}的科目 {code} 印为“{actual}”，{year} 年{classification}中应为“{expected}”。',
      outdated: '{at}的科目 {code} 印为“{actual}”，这是旧名称，{year} 年应为“{expected}”。',
      misspelt: '{at}的科目名称“{actual}”疑为“{expected}”之误。',
    },
    advice: '请改用当年政府收支分类科目的名称。',
    basis: ['budget-law-2018/32'],
  },
  'completeness/empty-table-has-note': {
    title: '无数据的表注明无数据',
    severity: 'warning',
    messages: {
      'note-missing': '《{table}》没有数据，也没有“本表无数据”之类的说明。',
      'note-contradicts': '《{table}》注明无数据，但表中有数：{actual}。',
    },
    advice: '空表应保留表样，并在表下注明无数据及原因。',
    basis: ['disclosure-rules-2016'],
  },
  'completeness/listed-tables-present': {
    title: '目录列出的表在正文中都有',
    severity: 'error',
    messages: {
      missing: '目录列出 {count} 张正文中没有的表：{tables}。',
      'title-only': '有 {count} 张表只有标题，没有表体，也没有无数据的说明：{tables}。',
    },
    advice: '请补上缺失的表；确无数据的，保留空表并注明。',
    basis: ['budget-law-2018/14', 'disclosure-rules-2016'],
  },
  'completeness/table-numbers-consecutive': {
    title: '表号连续、前缀一致',
    severity: 'warning',
    messages: {
      gap: '表号不连续：有 {present}，缺 {missing}。',
      prefix: '表号写法不一致：{forms}。',
      repeated: '表号“{number}”用于两张不同的表：{tables}。',
    },
    advice: '请统一表号写法并补齐缺号的表。',
    basis: [],
  },
  'cross-document/figures-agree': {
    title: '同一单位不同文件中的同一数一致',
    severity: 'error',
    messages: {
      mismatch: '{at}为 {actual}，《{other}》中同一数为 {expected}，相差 {difference}。',
      'part-exceeds-whole': '{at}为 {actual}，大于部门汇总《{other}》中的 {expected}，超出 {difference}。',
    },
    advice: '请核对两份文件，以批复为准改正。',
    basis: ['budget-law-2018/75', 'budget-law-2018/76'],
  },
  'cross-table/economic-classifications-correspond': {
    title: '政府经济分类与部门经济分类对应',
    severity: 'warning',
    messages: {
      mismatch: '{at}为 {actual}，与之对应的部门经济科目（{parts}）合计 {expected}，相差 {difference}。',
    },
    advice: '请按两套经济分类的对应关系核对归类。',
    basis: ['budget-law-2018/32'],
  },
  'cross-table/same-figure-agrees': {
    title: '同一数在各表中一致',
    severity: 'error',
    messages: {
      mismatch: '{at}为 {actual}，{other}中同一数为 {expected}，相差 {difference}。',
      'part-exceeds-whole': '{at}为 {actual}，大于{other}中包含它的数 {expected}，超出 {difference}。',
    },
    advice: '请核对两处，改正其中有误的数。',
    basis: ['budget-law-2018/75'],
  },
  'performance/cost-target-fits-budget': {
    title: '成本指标与预算相符',
    severity: 'warning',
    messages: {
      mismatch: '{at}的成本指标为 {actual}，与{other} {expected} 不符。',
    },
    advice: '请按预算核对成本指标。',
    basis: [],
  },
  'reading/table-understood': {
    title: '表格已读懂',
    severity: 'info',
    messages: {
      repaired: '《{table}》{row}按错列读作 {reading}，因为这样读时 {count} 条关系成立。',
      doubtful: '《{table}》有 {count} 个数未能确认含义，未作核对。',
      unclear: '《{table}》的合计关系大多不成立，疑为版式未读懂，未据此报错。',
    },
    advice: '请对照原文人工核对该表。',
    basis: [],
  },
  'wording/project-names-uniform': {
    title: '同一项目的名称前后一致',
    severity: 'warning',
    messages: {
      different: '项目“{actual}”在《{other}》中没有，金额相同的是“{expected}”。',
    },
    advice: '请统一项目名称。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

export type RuleId = keyof typeof rules

import type { RuleDefinition } from './definition.ts'

/** Said of the number that is wrong, where a relation is told at another one that follows from it. */
const wrongOperand = {
  operand: '{at}为 {actual}，与 {others} 不合；如为 {expected}，各数即相符。',
  direction: '{at}写 {actual}，方向与 {others} 不合；如为 {expected}，各数即相符。',
} as const

export const narrative = {
  'narrative/change-follows': {
    title: '文字中的增减额等于两数之差',
    severity: 'error',
    messages: {
      ...wrongOperand,
      mismatch: '{at}写增减 {actual}，而 {value} 减 {base} 为 {expected}，相差 {difference}。',
      opposite: '{at}写增减 {actual}，而 {value} 减 {base} 为 {expected}，方向相反。',
    },
    advice: '请按前后两数重新计算增减额。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'narrative/completion-follows': {
    title: '完成率等于决算数除以预算数',
    severity: 'error',
    messages: {
      ...wrongOperand,
      mismatch: '{at}写完成 {actual}，按 {value} 除以 {base} 应为 {expected}。',
      'of-nothing': '{at}写完成 {actual}，而决算数为 {value}，完成率只能为 {expected}。',
    },
    advice: '请按预算数和决算数重新计算完成率。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'narrative/completions-agree': {
    title: '总体完成率与唯一分项的完成率不矛盾',
    severity: 'warning',
    messages: { contradiction: '{at}写完成预算 {actual}，而其中唯一有数的一项完成预算 {expected}，两者不能同时成立。' },
    advice: '请核对总额与分项的预算数口径。',
    basis: [],
  },
  'narrative/counts-plausible': {
    title: '数量之间不矛盾',
    severity: 'error',
    messages: {
      persons: '{at}写 {actual}、{expected}，人次少于批次。',
      allowed: '{at}写编制 {actual}，实有 {expected}，实有多于编制。',
      listed: '{at}写 {actual}，其后列举的名称为 {expected} 个。',
      unit: '{at}写 {actual}，为文中最大的其他金额 {largest} 的十倍以上；单位或应为万元，即 {expected}。',
      'other-unit': '{at}写 {actual}，而别处为 {expected}，数字全同，单位不同；疑单位有误。',
    },
    advice: '请核对数量和单位，看是否写反、漏列或误用单位。',
    basis: [],
  },
  'narrative/directions-agree': {
    title: '增减方向前后一致',
    severity: 'error',
    messages: {
      ...wrongOperand,
      opposite: '{at}写增减额 {expected}，增减率却写 {actual}，方向相反。',
      comparison: '{at}写 {actual}，其后却写“{expected}”，方向不符。',
      amounts: '{at}为 {actual}，与它相比的是 {other}，文字却写“{expected}”，大小不符。',
    },
    advice: '请统一增减方向。',
    basis: [],
  },
  'narrative/figure-equals-table': {
    title: '文字中的数与表中一致',
    severity: 'error',
    messages: {
      mismatch: '文字中{at}为 {actual}，表中{other}为 {expected}，相差 {difference}。',
    },
    advice: '请核对文字与表格，改正其中有误的数。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'narrative/figures-agree-in-text': {
    title: '文字中同一数前后一致',
    severity: 'error',
    messages: {
      ...wrongOperand,
      mismatch: '文字中{at}前后不一：此处为 {actual}，另一处为 {expected}，相差 {difference}。',
    },
    advice: '请核对两处文字，改正其中有误的数。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'narrative/operating-funds-agree': {
    title: '机关运行经费与日常公用经费口径一致',
    severity: 'info',
    messages: {
      mismatch: '{at}为 {actual}，一般公共预算基本支出中的公用经费为 {expected}，相差 {difference}，未作说明。',
    },
    advice: '行政单位和参公单位的机关运行经费与日常公用经费口径相同；如口径不同，请说明。',
    basis: [],
  },
  'narrative/parts-add-up': {
    title: '文字中各部分之和等于总数',
    severity: 'error',
    messages: {
      ...wrongOperand,
      mismatch: '{at}为 {actual}，所列各部分（{how}）相加为 {expected}，相差 {difference}。',
    },
    advice: '请核对总数与各部分。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
  'narrative/percentages-rounded': {
    title: '百分数四舍五入',
    severity: 'info',
    messages: { truncated: '本文件有 {count} 处百分数是截去尾数而不是四舍五入：{list}。' },
    advice: '百分数应四舍五入，并统一小数位数。',
    basis: [],
  },
  'narrative/rate-follows': {
    title: '增减率由增减额与基数得出',
    severity: 'error',
    messages: {
      ...wrongOperand,
      mismatch: '{at}写 {actual}，按增减额 {change} 与本年数 {value} 应为 {expected}。',
      'zero-base': '{at}写 {actual}，但由本年数 {value} 和增减额 {change} 推算上年为零，零基数没有增减率。',
    },
    advice: '请按增减额除以上年数重新计算。',
    basis: [],
  },
  'narrative/reasons-add-up': {
    title: '原因所列金额能说明增减额',
    severity: 'info',
    messages: {
      ...wrongOperand,
      mismatch: '{at}增减 {actual}，所列原因合计 {expected}，相差 {difference}，未说明其余。',
    },
    advice: '请核对原因中的金额，或说明其余部分。',
    basis: [],
  },
  'narrative/same-as-last-year': {
    title: '写“与上年相同”时各分项增减相抵为零',
    severity: 'error',
    messages: { contradiction: '{at}写与上年相同，但分项增减合计为 {actual}，不为零。' },
    advice: '请核对总额与分项的增减。',
    basis: [],
  },
  'narrative/share-follows': {
    title: '占比等于部分除以总数',
    severity: 'error',
    messages: { ...wrongOperand, mismatch: '{at}写占 {actual}，按 {value} 除以 {base} 应为 {expected}。' },
    advice: '请按部分与总数重新计算占比。',
    basis: [],
  },
  'narrative/shares-add-up': {
    title: '各部分占比合计为 100%',
    severity: 'info',
    messages: { ...wrongOperand, mismatch: '{at}起所列占比（{how}）相加不为 {expected}，四舍五入不能解释。' },
    advice: '请核对各部分占比。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

import type { RuleDefinition } from './definition.ts'

export const arithmetic = {
  'arithmetic/derived-figure-follows': {
    title: '增减额、增减率等于由其依据数算出的结果',
    severity: 'error',
    messages: {
      mismatch: '{at}印为 {actual}，按{how}应为 {expected}，相差 {difference}。',
    },
    advice: '请按依据数重新计算该增减额或增减率。',
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
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
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
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
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

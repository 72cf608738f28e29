import type { RuleDefinition } from './definition.ts'

export const crossTable = {
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
    basis: ['budget-law-2018/75', 'disclosure-regulations-2019/6'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

import type { RuleDefinition } from './definition.ts'

export const crossDocument = {
  'cross-document/figures-agree': {
    title: '同一单位不同文件中的同一数一致',
    severity: 'error',
    messages: {
      mismatch: '{at}为 {actual}，《{other}》中同一数为 {expected}，相差 {difference}。',
      'part-exceeds-whole': '{at}为 {actual}，大于部门汇总《{other}》中的 {expected}，超出 {difference}。',
    },
    advice: '请核对两份文件，以批复为准改正。',
    basis: ['budget-law-2018/75', 'budget-law-2018/76', 'disclosure-regulations-2019/6'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

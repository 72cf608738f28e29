import type { RuleDefinition } from './definition.ts'

export const performance = {
  'performance/cost-target-fits-budget': {
    title: '成本指标与预算相符',
    severity: 'warning',
    messages: {
      mismatch: '{at}的成本指标为 {actual}，与{other} {expected} 不符。',
    },
    advice: '请按预算核对成本指标。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>

import type { RuleDefinition } from './definition.ts'

export const wording = {
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

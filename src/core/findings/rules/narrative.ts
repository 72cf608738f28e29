import type { RuleDefinition } from './definition.ts'

export const narrative = {} as const satisfies Readonly<Record<string, RuleDefinition>>

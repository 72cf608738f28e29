import type { RuleDefinition } from './definition.ts'

export const privacy = {} as const satisfies Readonly<Record<string, RuleDefinition>>

import { arithmetic } from './rules/arithmetic.ts'
import { classification } from './rules/classification.ts'
import { completeness } from './rules/completeness.ts'
import { crossDocument } from './rules/cross-document.ts'
import { crossTable } from './rules/cross-table.ts'
import { narrative } from './rules/narrative.ts'
import { performance } from './rules/performance.ts'
import { privacy } from './rules/privacy.ts'
import { reading } from './rules/reading.ts'
import { wording } from './rules/wording.ts'

export type { RuleDefinition } from './rules/definition.ts'

/** Every rule by its id, `group/name`; each group has a file of its own. */
export const rules = {
  ...arithmetic,
  ...classification,
  ...completeness,
  ...crossDocument,
  ...crossTable,
  ...narrative,
  ...performance,
  ...privacy,
  ...reading,
  ...wording,
} as const

export type RuleId = keyof typeof rules

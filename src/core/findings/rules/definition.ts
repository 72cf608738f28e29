import type { Severity } from '../finding.ts'

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

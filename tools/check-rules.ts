/** Checks every rule: messages are sentences, the basis resolves in laws.ts, and src/core/check reports each message. */
import { laws } from '../src/core/findings/laws.ts'
import { type RuleDefinition, type RuleId, rules } from '../src/core/findings/rules.ts'
import { conclude, projectFiles, textOf } from './sources.ts'

/** Rules that nothing reports yet, each with its reason. */
const waiting: Partial<Readonly<Record<RuleId, string>>> = {}

const problems: string[] = []
const reporting = projectFiles()
  .filter((file) => file.startsWith('src/core/check/') && file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(textOf)
  .join('\n')

const definitions: readonly (readonly [string, RuleDefinition])[] = Object.entries(rules)
const ids = definitions.map(([id]) => id)
if (ids.join() !== ids.toSorted().join()) problems.push('rules.ts: rules are not sorted by id.')

for (const [id, rule] of definitions) {
  const at = `rules.ts, ${id}`
  if (!/^[a-z-]+\/[a-z-]+$/.test(id)) problems.push(`${at}: an id is group/what-must-hold in lower case.`)
  if (!rule.advice.endsWith('。')) problems.push(`${at}: the advice does not end in a full stop.`)
  for (const law of rule.basis) {
    if (!(law in laws)) problems.push(`${at}: the basis ${law} is not in laws.ts (${Object.keys(laws).join(', ')}).`)
  }
  for (const [name, text] of Object.entries(rule.messages)) {
    if (!text.endsWith('。')) problems.push(`${at}: the message ${name} does not end in a full stop.`)
    if (/\{[^}]*[^}\w-][^}]*\}/.test(text)) problems.push(`${at}: the message ${name} has a malformed placeholder.`)
  }
  const reported = reporting.includes(`'${id}'`)
  if (reported && id in waiting) problems.push(`${at}: reported now; remove it from the list in check-rules.ts.`)
  if (!reported && !(id in waiting)) problems.push(`${at}: nothing in src/core/check reports it.`)
}

conclude(problems, 'Rules are declared in src/core/findings/rules/ and reported in src/core/check.')

import type { Finding, Severity } from '../../../findings/finding.ts'
import type { RuleId } from '../../../findings/rules.ts'
import { findingOf } from '../../show.ts'
import type { Match } from '../passages.ts'

interface Manner {
  readonly severity?: Severity
  readonly certainty?: Finding['certainty']
  readonly proposed?: string
  readonly data?: Finding['data']
}

/** One finding for all places where the same words stand: one slip copied is one slip. */
export function findingsByText(
  found: Iterable<Match>,
  rule: RuleId,
  message: string,
  manner: (text: string) => Manner = () => ({}),
): Finding[] {
  const groups = new Map<string, Match[]>()
  for (const match of found) {
    const text = match.text.trim()
    const group = groups.get(text)
    if (group) group.push(match)
    else groups.set(text, [match])
  }
  return [...groups].flatMap(([text, group]) => findingOfMatches(group, rule, message, manner(text)))
}

/** One finding for all matches, at the first of them. */
export function findingOfMatches(
  found: readonly Match[],
  rule: RuleId,
  message: string,
  { severity, certainty, proposed, data }: Manner = {},
): Finding[] {
  const [first, ...others] = found
  if (!first) return []
  return [
    findingOf(rule, message, {
      ...(severity ? { severity } : {}),
      certainty: certainty ?? 'certain',
      data: { actual: first.text.trim(), around: first.around, count: found.length, ...data },
      at: first.at,
      ...(proposed === undefined ? {} : { proposed }),
      evidence: others.map(({ at, around }) => ({ label: at.path[0] ?? '', value: around, at })),
    }),
  ]
}

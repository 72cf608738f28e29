import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { levelOfBody, levelOfWord, levelWord, unresolvedBody } from '../../../vocabulary/patterns/wording.ts'
import { matches, passagesOf } from '../passages.ts'
import { bodyNames } from './body-names.ts'
import { findingOfMatches, findingsByText } from './grouped.ts'

/** Words of another level of government (省直部门 in a city's document), and 部门（单位） where one was to be chosen. */
export function kindOfBody(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition)
  const level = levelOf(recognition.entity || (bodyNames(recognition)[0]?.name ?? ''))
  const foreign = [...matches(passages, levelWord)].filter(
    ({ groups }) => level !== undefined && levelOfWord[groups['level'] ?? ''] !== level,
  )
  return [
    ...findingsByText(foreign, 'wording/kind-of-body', 'level', () => ({
      certainty: 'probable',
      data: { body: recognition.entity },
    })),
    ...findingOfMatches([...matches(passages, unresolvedBody)], 'wording/kind-of-body', 'unresolved'),
  ]
}

/** The lowest level that the name of a body speaks of. */
function levelOf(name: string): string | undefined {
  return levelOfBody.find(([pattern]) => pattern.test(name))?.[1]
}

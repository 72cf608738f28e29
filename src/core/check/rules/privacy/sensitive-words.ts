import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  changeReason,
  healthNoReason,
  healthReason,
  secrecyMark,
  sensitiveMethod,
} from '../../../vocabulary/patterns/privacy.ts'
import { findingOf } from '../../show.ts'
import { isDisclosure, type Match, matches, passagesOf, sentenceAt } from '../passages.ts'

const mostTerms = 8

/** Illness and death as reasons, marks of secrecy, ways of keeping order: words that a person must see before they are published. */
export function sensitiveWords(recognition: Recognition): Finding[] {
  if (!isDisclosure(recognition)) return []
  return [...health(recognition), ...secrecy(recognition), ...methods(recognition)]
}

function health(recognition: Recognition): Finding[] {
  const found = [...matches(passagesOf(recognition), healthReason)].filter(({ passage, offset }) => {
    const sentence = sentenceAt(passage.text, offset)
    return changeReason.test(sentence) && !healthNoReason.test(sentence)
  })
  return [...byText(found)].map(([text, group]) =>
    findingOf('privacy/health-not-a-reason', 'health', {
      certainty: 'probable',
      data: { actual: text, count: group.length },
      at: group[0].at,
      evidence: evidenceOfMatches(group.slice(1)),
    }),
  )
}

function secrecy(recognition: Recognition): Finding[] {
  return [...matches(passagesOf(recognition), secrecyMark)].map(({ text, at }) =>
    findingOf('privacy/secrecy-marks-absent', 'mark', { certainty: 'probable', data: { actual: text.trim() }, at }),
  )
}

function methods(recognition: Recognition): Finding[] {
  const found = [...matches(passagesOf(recognition), sensitiveMethod)]
  const [first] = found
  if (!first) return []
  const terms = [...byText(found).keys()]
  return [
    findingOf('privacy/methods-reviewed', 'methods', {
      certainty: 'possible',
      data: { terms: terms.slice(0, mostTerms).map((term) => `“${term}”`), count: found.length },
      at: first.at,
      evidence: evidenceOfMatches(found.slice(1)),
    }),
  ]
}

function byText(found: readonly Match[]): Map<string, [Match, ...Match[]]> {
  const groups = new Map<string, [Match, ...Match[]]>()
  for (const match of found) {
    const text = match.text.trim()
    const group = groups.get(text)
    if (group) group.push(match)
    else groups.set(text, [match])
  }
  return groups
}

function evidenceOfMatches(found: readonly Match[]): Finding['evidence'] {
  return found.map(({ at, around }) => ({ label: at.path[0] ?? '', value: around, at }))
}

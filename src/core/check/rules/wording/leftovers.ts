import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { bothDirections, instruction, openAlternative, placeholder } from '../../../vocabulary/patterns/wording.ts'
import { matches, passagesOf } from '../passages.ts'
import { findingOfMatches, findingsByText } from './grouped.ts'

/** Names and figures that were never filled in, and notes of the template to its user. */
export function leftovers(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition)
  return [
    ...findingsByText(matches(passages, placeholder), 'wording/no-template-leftovers', 'placeholder'),
    ...findingsByText(matches(passages, instruction), 'wording/no-template-leftovers', 'instruction'),
  ]
}

/** 增加（减少）: one of the two had to go. */
export function openAlternatives(recognition: Recognition): Finding[] {
  const found = [...matches(passagesOf(recognition), openAlternative)].filter(({ passage, offset, text }) => {
    const after = passage.text.slice(offset + text.length)
    return passage.kind === 'paragraph' ? /^\s*[\d.]/.test(after) : /^\s*\d/.test(after) && !bothDirections.test(after)
  })
  return findingOfMatches(found, 'wording/alternatives-resolved', 'open')
}

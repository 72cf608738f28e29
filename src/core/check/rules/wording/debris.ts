import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  doubledOnPurpose,
  doubledPunctuation,
  doubledWord,
  foreignWord,
  markup,
} from '../../../vocabulary/patterns/wording.ts'
import { matches, passagesOf } from '../passages.ts'
import { findingOfMatches, findingsByText } from './grouped.ts'

/** English function words inside Chinese sentences. */
export function foreignWords(recognition: Recognition): Finding[] {
  return findingsByText(matches(passagesOf(recognition), foreignWord), 'wording/no-foreign-words', 'foreign')
}

/** Marks of web pages and converters in the text: one finding for a document, since one export makes them all. */
export function markupInText(recognition: Recognition): Finding[] {
  return findingOfMatches([...matches(passagesOf(recognition), markup)], 'wording/no-markup', 'markup')
}

/** 增加增加, 。； */
export function doubled(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition)
  const words = [...matches(passages, doubledWord)].filter(
    ({ text, offset, passage }) =>
      !doubledOnPurpose.test(text) && !passage.parts.some(({ from }) => from > offset && from < offset + text.length),
  )
  return [
    ...findingsByText(words, 'wording/no-doubled-words', 'word', (text) => ({
      certainty: 'probable',
      proposed: text.slice(0, text.length / 2),
    })),
    ...findingsByText(matches(passages, doubledPunctuation), 'wording/no-doubled-words', 'punctuation'),
  ]
}

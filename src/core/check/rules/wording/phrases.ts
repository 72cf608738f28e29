import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { listMark, onlyHan, phraseBreak } from '../../../vocabulary/patterns/prose.ts'
import { optionalCharacter } from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { matchAt, type Match, type Passage, passagesOf } from '../passages.ts'

const shortest = 10
const longest = 60
const han = /\p{Script=Han}/u

/** A phrase that stands elsewhere in the document with one character more: one of the two lost it, or gained it. */
export function phrasesComplete(recognition: Recognition): Finding[] {
  const phrases = phrasesOf(passagesOf(recognition))
  const told = new Set<string>()
  const findings: Finding[] = []
  for (const [longer, uses] of phrases) {
    for (let at = 0; at < longer.length - 1; at += 1) {
      const character = longer[at] ?? ''
      const shorter = longer.slice(0, at) + longer.slice(at + 1)
      const [first, ...others] = phrases.get(shorter) ?? []
      const [other] = uses
      if (!first || !other || told.has(shorter) || optionalCharacter.test(character) || !han.test(character)) continue
      // 部门部门: the same character twice is one place
      told.add(shorter)
      findings.push(
        findingOf('wording/phrases-complete', 'missing', {
          certainty: 'possible',
          data: { actual: shorter, expected: longer, character },
          at: first.at,
          actual: shorter,
          expected: longer,
          proposed: longer,
          evidence: [other, ...others].map(({ at: place, text }) => ({
            label: place.path[0] ?? '',
            value: text,
            at: place,
          })),
        }),
      )
    }
  }
  return findings
}

function phrasesOf(passages: readonly Passage[]): Map<string, Match[]> {
  const phrases = new Map<string, Match[]>()
  for (const passage of passages) {
    let offset = 0
    for (const part of passage.text.split(phraseBreak)) {
      offset = passage.text.indexOf(part, offset)
      const phrase = part.replace(listMark, '')
      if (phrase.length >= shortest && phrase.length <= longest && onlyHan.test(phrase)) {
        const match = matchAt(passage, offset + part.length - phrase.length, phrase)
        phrases.set(phrase, [...(phrases.get(phrase) ?? []), match])
      }
      offset += part.length
    }
  }
  return phrases
}

import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { otherYearOnPurpose, ownSubject, yearInText } from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { matches, passagesOf, sentenceAt } from '../passages.ts'

/** An earlier year before words that only this year's budget, targets or accounts can follow: last year's file, edited. */
export function staleYears(recognition: Recognition): Finding[] {
  const { kind, year } = recognition
  if (year === 0 || (kind !== 'budget' && kind !== 'finalAccounts')) return []
  return [...matches(passagesOf(recognition), yearInText)].flatMap(({ passage, offset, text, groups, at, around }) => {
    const said = Number(groups['year'])
    if (said >= year || said < year - 4) return []
    const after = passage.text.slice(offset + text.length, offset + text.length + 24)
    if (!ownSubject[kind].test(after)) return []
    const sentence = sentenceAt(passage.text, offset)
    if (sentence.includes(String(year)) || otherYearOnPurpose.test(sentence)) return []
    return [
      findingOf('wording/years-current', 'stale', {
        certainty: 'probable',
        data: { actual: said, expected: year, around },
        at: { ...at, quote: around },
        actual: text,
        proposed: text.replace(String(said), String(year)),
      }),
    ]
  })
}

import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  countedAt,
  otherYearOnPurpose,
  ownFinalAccounts,
  ownSubject,
  yearInText,
} from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { type Match, matches, passagesOf, sentenceAt } from '../passages.ts'

const furthest = 4

/** An earlier year where only this year's can stand: last year's file, edited. */
export function staleYears(recognition: Recognition): Finding[] {
  return [...staleSubjects(recognition), ...staleCounts(recognition)]
}

/** What is counted at the end of the year is counted, in final accounts, at the end of theirs. */
function staleCounts(recognition: Recognition): Finding[] {
  const { kind, year } = recognition
  const passages = passagesOf(recognition)
  const own = ownFinalAccounts(year)
  if (kind !== 'finalAccounts' || year === 0 || !passages.some(({ text }) => own.test(text))) return []
  return [...matches(passages, countedAt)].flatMap((match) => {
    const said = Number(match.groups['year'])
    const compared = sentenceAt(match.passage.text, match.offset).includes(String(year))
    return said >= year || said < year - furthest || compared ? [] : [stale(match, said, year)]
  })
}

/** Words that can follow only this year: its budget, its targets, its accounts. */
function staleSubjects(recognition: Recognition): Finding[] {
  const { kind, year } = recognition
  if (year === 0 || (kind !== 'budget' && kind !== 'finalAccounts')) return []
  return [...matches(passagesOf(recognition), yearInText)].flatMap((match) => {
    const { passage, offset, text } = match
    const said = Number(match.groups['year'])
    if (said >= year || said < year - furthest) return []
    const after = passage.text.slice(offset + text.length, offset + text.length + 24)
    if (!ownSubject[kind].test(after)) return []
    const sentence = sentenceAt(passage.text, offset)
    return sentence.includes(String(year)) || otherYearOnPurpose.test(sentence) ? [] : [stale(match, said, year)]
  })
}

function stale({ at, around, text }: Match, said: number, year: number): Finding {
  return findingOf('wording/years-current', 'stale', {
    certainty: 'probable',
    data: { actual: said, expected: year, around },
    at: { ...at, quote: around },
    actual: text,
    proposed: text.replace(String(said), String(year)),
  })
}

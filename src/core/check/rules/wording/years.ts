import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  countedAt,
  otherYearOnPurpose,
  ownFinalAccounts,
  ownSubject,
  ownTitle,
  titleOnPurpose,
  yearInText,
} from '../../../vocabulary/patterns/wording.ts'
import { yearOfForm } from '../../../vocabulary/patterns/years.ts'
import { findingOf } from '../../show.ts'
import { type Match, matches, passagesOf, sentenceAt } from '../passages.ts'
import { figuresOfTheirYear } from '../prose/years.ts'
import { staleOpenings } from './year-frames.ts'

const furthest = 4

/** An earlier year where only this year's can stand: last year's file, edited. */
export function staleYears(recognition: Recognition): Finding[] {
  const { kind, year } = recognition
  if (year === 0 || (kind !== 'budget' && kind !== 'finalAccounts')) return []
  const seen = new Set<string>()
  return [
    ...figuresOfTheirYear(recognition),
    ...staleTitles(recognition, kind),
    ...staleSubjects(recognition, kind),
    ...staleCounts(recognition),
    ...staleOpenings(recognition).map((match) => stale(match, Number(match.text.slice(0, 4)), year)),
  ].filter(({ at: { place } }) => {
    // several signs of one leftover are told once
    const key = JSON.stringify(place.kind === 'text' ? place.line : place)
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

type Kind = keyof typeof ownTitle

/** A heading over the accounts of another year, where the other headings are of this one. */
function staleTitles(recognition: Recognition, kind: Kind): Finding[] {
  const { year } = recognition
  const passages = passagesOf(recognition)
  const titles = passages.filter((passage, at) => {
    const text = passage.text.replace(/\s/gu, '')
    const title = yearOfForm.test(text) ? `${passages[at - 1]?.text ?? ''}${text}` : text
    return passage.kind === 'paragraph' && ownTitle[kind].test(title) && !titleOnPurpose.test(title)
  })
  const own = passages.filter(({ text }) => text.includes(`${year}年`))
  const others = [...matches(titles, yearInText)].filter(({ passage, groups }) => {
    const said = Number(groups['year'])
    return said < year && said >= year - furthest && !own.includes(passage)
  })
  return others.length > own.length ? [] : others.map((match) => stale(match, Number(match.groups['year']), year))
}

/** What is counted at the end of the year is counted, in final accounts, at the end of theirs. */
function staleCounts(recognition: Recognition): Finding[] {
  const { kind, year } = recognition
  const passages = passagesOf(recognition)
  const own = ownFinalAccounts(year)
  if (kind !== 'finalAccounts' || !passages.some(({ text }) => own.test(text))) return []
  return [...matches(passages, countedAt)].flatMap((match) => {
    const said = Number(match.groups['year'])
    const compared = sentenceAt(match.passage.text, match.offset).includes(String(year))
    return said >= year || said < year - furthest || compared ? [] : [stale(match, said, year)]
  })
}

/** Words that can follow only this year: its budget, its targets, its accounts. */
function staleSubjects(recognition: Recognition, kind: Kind): Finding[] {
  const { year } = recognition
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

import type { Recognition } from '../../../facts/recognition.ts'
import { comparedYear, openingOfSentence, openingOnPurpose } from '../../../vocabulary/patterns/years.ts'
import { type Match, matchAt, type Passage, passagesOf } from '../passages.ts'

/** A sentence that opens with a year. */
interface Opening {
  readonly year: number
  /** The words right after the year: 预算数, 部门决算. */
  readonly frame: string
  /** What follows the year. */
  readonly sentence: string
  /** The sentence after it in the same passage. */
  readonly next: string
  readonly match: Match
}

const furthest = 4
const ownOften = 2

/**
 * Sentences that open with an earlier year as others of the document open with its own: in the same words, or compared with the
 * very year that they open with. A passage that names the year of the document as well speaks of both.
 */
export function staleOpenings(recognition: Recognition): Match[] {
  const { year } = recognition
  const openings = passagesOf(recognition).flatMap(openingsOf)
  const counts = new Map<string, number>()
  for (const { year: said, frame } of openings) {
    const key = `${said} ${frame}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return openings.flatMap(({ year: said, frame, sentence, next, match }) => {
    if (said >= year || said < year - furthest || match.passage.text.includes(String(year))) return []
    if (openingOnPurpose.test(sentence.split(/[，,：:]/u)[0] ?? '')) return []
    const usual = counts.get(`${year} ${frame}`) ?? 0
    const isLeftOver = usual >= ownOften * (counts.get(`${said} ${frame}`) ?? 0)
    return isLeftOver || comparesWith(said, sentence) || comparesWith(said, next) ? [match] : []
  })
}

function comparesWith(year: number, sentence: string): boolean {
  return Number(comparedYear.exec(sentence)?.groups?.['year']) === year
}

function openingsOf(passage: Passage): Opening[] {
  if (passage.kind !== 'paragraph') return []
  const sentences = [...passage.text.matchAll(/[^。；！\n]+/gu)]
  return sentences.flatMap((found, at): Opening[] => {
    const [sentence] = found
    const groups = openingOfSentence.exec(sentence)?.groups
    if (!groups) return []
    const { before = '', said = '', frame = '' } = groups
    const match = matchAt(passage, found.index + before.length, said)
    return [
      {
        year: Number(said.slice(0, 4)),
        frame: frame.replace(/\s/gu, ''),
        sentence: sentence.slice(before.length + said.length),
        next: sentences[at + 1]?.[0] ?? '',
        match,
      },
    ]
  })
}

import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { changedFigure, reasonClause, reasonMark, reasonOfNothing } from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { matchAt, type Match, matches, passagesOf } from '../passages.ts'

const often = 3
const shortest = 8

/** The same words given as the reason of three changes or more. One finding for a document, at the reason most often used. */
export function repeatedReasons(recognition: Recognition): Finding[] {
  const paragraphs = passagesOf(recognition).filter(({ kind }) => kind === 'paragraph')
  const uses = new Map<string, Map<string, Match>>()
  for (const { passage, offset, text, groups } of matches(paragraphs, reasonClause)) {
    const reason = groups['reason'] ?? ''
    const from = offset + text.lastIndexOf(reason)
    for (const clause of reason.split(/[；;]/)) {
      const words = clause.replace(/\s/g, '').replace(reasonMark, '')
      if (words.length < shortest || reasonOfNothing.test(words)) continue
      const match = matchAt(passage, from + reason.indexOf(clause), clause)
      const before = uses.get(words) ?? new Map<string, Match>()
      // the same change told twice has one reason
      const change = changedFigure.exec(passage.text.slice(0, offset))?.groups?.['figure'] ?? String(offset)
      if (!before.has(change)) before.set(change, match)
      uses.set(words, before)
    }
  }
  const [most] = [...uses].toSorted(([, one], [, other]) => other.size - one.size)
  const [words, changes] = most ?? ['', new Map<string, Match>()]
  const found = [...changes.values()]
  const [first, ...others] = found
  if (!first || found.length < often) return []
  return [
    findingOf('wording/reasons-specific', 'repeated', {
      data: { actual: words, count: found.length },
      at: first.at,
      evidence: others.map(({ at, around }) => ({ label: at.path[0] ?? '', value: around, at })),
    }),
  ]
}

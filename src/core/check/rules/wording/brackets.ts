import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { anyBracket, brackets, itemMark } from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { type Match, matchAt, type Passage, passagesOf } from '../passages.ts'

interface Loose {
  readonly passage: Passage
  readonly index: number
  readonly offset: number
  readonly side: 'open' | 'close'
}

const nearby = 6

/** Brackets and quotation marks whose partner is missing, in running text. What closes a few passages on was cut by the layout. */
export function unclosed(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition).flatMap((passage, index) =>
    passage.text.search(anyBracket) >= 0 ? [{ passage, index }] : [],
  )
  return brackets.flatMap(([open, close, name]) => {
    const loose = passages.flatMap(({ passage, index }) => looseIn(passage, index, open, close))
    return withoutPairs(loose).flatMap(({ passage, offset, side }) => {
      // cells and single lines are cut off by layouts of their own
      if (passage.kind === 'cell' || passage.text.length < 15) return []
      const { at, around }: Match = matchAt(passage, offset, passage.text[offset] ?? '')
      return [
        findingOf('wording/brackets-closed', side === 'open' ? 'never-closed' : 'never-opened', {
          certainty: 'probable',
          data: { name, around, offset },
          at: { ...at, quote: around },
        }),
      ]
    })
  })
}

function looseIn(passage: Passage, index: number, open: string, close: string): Loose[] {
  const waiting: number[] = []
  const loose: Loose[] = []
  for (const { index: offset, 0: character } of passage.text.matchAll(anyBracket)) {
    if (open.includes(character)) waiting.push(offset)
    else if (close.includes(character)) {
      if (waiting.length > 0) waiting.pop()
      else if (!itemMark.test(passage.text.slice(0, offset))) loose.push({ passage, index, offset, side: 'close' })
    }
  }
  return [...loose, ...waiting.map((offset) => ({ passage, index, offset, side: 'open' as const }))].toSorted(
    (one, other) => one.offset - other.offset,
  )
}

function withoutPairs(loose: readonly Loose[]): Loose[] {
  const left: Loose[] = []
  for (const one of loose) {
    const before = left.at(-1)
    if (one.side === 'close' && before?.side === 'open' && one.index - before.index <= nearby) left.pop()
    else left.push(one)
  }
  return left
}

import { widthOf } from './spaces.ts'
import type { Line } from './tables.ts'

/** Columns of the screen at which a text is broken into lines, as far as its lines agree on one. */
export interface Wrapping {
  readonly from: number
  readonly to: number
}

/** Lines shorter than this say nothing of where a text is broken. */
const shortest = 36
/** Lines broken at one width end within so many columns of each other: a character, a mark that may hang, a word that may not be cut. */
const spread = 8
const least = { lines: 6, part: 0.4 } as const

/** Where the lines of a text are broken, or `undefined` where each paragraph is one line. */
export function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  const ends = lines.flatMap(({ text }) => (isProse(text) ? [widthOf(text.trimEnd())] : []))
  const long = ends.filter((end) => end >= shortest)
  const counts = new Map<number, number>()
  for (const end of long) for (let to = end; to < end + spread; to += 1) counts.set(to, (counts.get(to) ?? 0) + 1)
  const [to, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
  return count >= least.lines && count >= least.part * long.length
    ? { from: to - spread + 1, to: to + spread }
    : undefined
}

/** Whether a line was broken where the text is and the next goes on with its paragraph: that one does not stand further in. */
export function runsOn(line: Line, next: Line | undefined, { from, to }: Wrapping): boolean {
  if (!next || next.text.trim() === '' || !isProse(line.text)) return false
  const end = widthOf(line.text.trimEnd())
  return end >= from && end <= to && indentOf(next) <= indentOf(line)
}

/** Words without a drawn line or columns of their own. */
function isProse(text: string): boolean {
  return (
    !/[\t|]/.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    !/\S(?: {2,}|\u3000+ *)\S.*\S(?: {2,}|\u3000+ *)\S/.test(text)
  )
}

const indentOf = ({ text }: Line): number => widthOf(text.slice(0, text.length - text.trimStart().length))

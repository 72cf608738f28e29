import type { Ruling } from './raw.ts'

/** Lines nearer than this lie on one another: the two strokes of a double line, or the borders of neighbouring cells. */
const sameLine = 1.5
/** Pieces of a line further apart than this are two lines. */
const gap = 3
const shortest = 4

/** Joins the pieces and doubles of lines along one axis. Sorted by position, then by start. */
export function joinRulings(pieces: readonly Ruling[]): Ruling[] {
  const sorted = pieces.toSorted((a, b) => a.at - b.at)
  const joined: Ruling[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    const previous = sorted[i - 1]
    const next = sorted[i]
    const first = sorted[start]
    if (next && previous && first && next.at - previous.at <= sameLine && next.at - first.at <= 2 * sameLine) continue
    joinAlong(sorted.slice(start, i), joined)
    start = i
  }
  return joined
}

/** Joins pieces that lie on one line. */
function joinAlong(pieces: Ruling[], into: Ruling[]): void {
  pieces.sort((a, b) => a.from - b.from)
  let [from, to, moment, weight] = [0, -Infinity, 0, 0]
  const finish = (): void => {
    if (to - from >= shortest) into.push({ at: moment / weight, from, to })
  }
  for (const piece of pieces) {
    const length = piece.to - piece.from + 0.01
    if (piece.from > to + gap) {
      finish()
      ;[from, to, moment, weight] = [piece.from, piece.to, 0, 0]
    }
    to = Math.max(to, piece.to)
    moment += piece.at * length
    weight += length
  }
  finish()
}

/** The distinct positions among sorted numbers: those nearer than `distance` to their neighbour count as one. */
export function distinct(sorted: readonly number[], distance: number): number[] {
  const positions: number[] = []
  let [sum, count, last, first] = [0, 0, -Infinity, -Infinity]
  for (const value of sorted) {
    if (count > 0 && (value - last > distance || value - first > 2 * distance)) {
      positions.push(sum / count)
      ;[sum, count] = [0, 0]
    }
    if (count === 0) first = value
    sum += value
    count++
    last = value
  }
  if (count > 0) positions.push(sum / count)
  return positions
}

import type { Box } from '#core/document/place.ts'
import type { Drawing, Ruling, Rulings } from './raw.ts'

/** Lines nearer than this lie on one another: the two strokes of a double line, or the borders of neighbouring cells. */
const sameLine = 1.5
/** Pieces of a line further apart than this are two lines. */
const gap = 3
const shortest = 4
/** Pairs of pale lines and coloured areas worth comparing on a page. */
const mostPairs = 2_000_000

/** The lines that can be seen, joined: dark ones, and white ones on a coloured ground. */
export function visibleRulings({ dark, pale, fills }: Drawing): Rulings {
  const pairs = (pale.horizontal.length + pale.vertical.length) * fills.length
  const judged = pairs > 0 && pairs <= mostPairs
  const inFill = (x: number, y: number): boolean => fills.some((fill) => contains(fill, x, y))
  const horizontal = judged ? pale.horizontal.filter(({ at, from, to }) => inFill((from + to) / 2, at)) : []
  const vertical = judged ? pale.vertical.filter(({ at, from, to }) => inFill(at, (from + to) / 2)) : []
  return {
    horizontal: joinRulings([...dark.horizontal, ...horizontal]),
    vertical: joinRulings([...dark.vertical, ...vertical]),
  }
}

function contains([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return x >= left - sameLine && x <= right + sameLine && y >= top - sameLine && y <= bottom + sameLine
}

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

import type { Box } from '#core/document/place.ts'
import type { Ruling, Rulings } from './raw.ts'
import { distinct } from './rulings.ts'

/** A grid found from ruling lines; `owner[row * columns + column]` is the index of the cell that covers a position. */
export interface Lattice {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly box: Box
  readonly cells: readonly Span[]
  readonly owner: Int32Array
}

/** Rows and columns that one cell covers, ends included. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** Lines that miss each other by this much still touch. */
const touch = 3
/** Grid lines nearer than this are one: no row or column is so narrow. */
const narrowest = 3
/** Above this a drawing is not a table that anybody could read. */
export const mostColumns = 500
const mostRows = 2000
/** Pairs of lines worth comparing on a page. */
const mostPairs = 4_000_000

export interface Lattices {
  readonly lattices: readonly Lattice[]
  /** Lines that belong to no lattice. */
  readonly loose: Rulings
  /** A grid was too large to be read as a table. */
  readonly tooLarge: boolean
}

/** The lattices of joined lines: groups of lines that touch, each with at least two columns, and two rows or three columns. */
export function findLattices({ horizontal, vertical }: Rulings): Lattices {
  const groups = connect(horizontal, vertical)
  if (!groups) return { lattices: [], loose: { horizontal, vertical }, tooLarge: true }
  const lattices: Lattice[] = []
  const loose: { horizontal: Ruling[]; vertical: Ruling[] } = { horizontal: [], vertical: [] }
  let tooLarge = false
  for (const group of groups) {
    const made = latticeOf(group)
    if (typeof made === 'object') lattices.push(made)
    else {
      loose.horizontal.push(...group.horizontal)
      loose.vertical.push(...group.vertical)
      if (made === 'too-large') tooLarge = true
    }
  }
  return { lattices, loose, tooLarge }
}

interface Group {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
}

/** Groups of lines that touch, or `undefined` when there are too many lines to compare. */
function connect(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Group[] | undefined {
  const parent = Int32Array.from({ length: horizontal.length + vertical.length }, (_, i) => i)
  let pairs = 0
  for (const [i, h] of horizontal.entries()) {
    let j = lowerBound(vertical, h.from - touch)
    for (let v = vertical[j]; v && v.at <= h.to + touch; v = vertical[++j]) {
      if (++pairs > mostPairs) return undefined
      if (h.at >= v.from - touch && h.at <= v.to + touch) unite(parent, i, horizontal.length + j)
    }
  }
  const groups = new Map<number, Group>()
  const groupOf = (i: number): Group => {
    const root = rootOf(parent, i)
    const group = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, group)
    return group
  }
  for (const [i, h] of horizontal.entries()) groupOf(i).horizontal.push(h)
  for (const [i, v] of vertical.entries()) groupOf(horizontal.length + i).vertical.push(v)
  return [...groups.values()]
}

function rootOf(parent: Int32Array, i: number): number {
  let root = i
  for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
    const above = parent[up] ?? up
    parent[root] = above
    root = above
  }
  return root
}

function unite(parent: Int32Array, a: number, b: number): void {
  parent[rootOf(parent, a)] = rootOf(parent, b)
}

/** The index of the first line at or after a position. */
function lowerBound(lines: readonly Ruling[], at: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function latticeOf(group: Group): Lattice | 'none' | 'too-large' {
  if (group.horizontal.length < 1 || group.vertical.length < 1) return 'none'
  const xs = positions(group.vertical, group.horizontal)
  const ys = positions(group.horizontal, group.vertical)
  if (xs.length > mostColumns + 1 || ys.length > mostRows + 1) return 'too-large'
  const drawn = keepDrawn(xs, ys, group)
  // A single row is what is left of a table that began on the page before.
  if (drawn.xs.length < 3 || drawn.ys.length < (drawn.xs.length > 3 ? 2 : 3)) return 'none'
  return spans(drawn.xs, drawn.ys, group)
}

/** Where lines lie, and where the lines across them end beyond the outermost: a border that is left open. */
function positions(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const found = distinct(
    lines.map((line) => line.at).toSorted((a, b) => a - b),
    narrowest,
  )
  const first = Math.min(...across.slice(0, 4000).map((line) => line.from))
  const last = Math.max(...across.slice(0, 4000).map((line) => line.to))
  if (first < (found[0] ?? first) - 2 * touch) found.unshift(first)
  if (last > (found.at(-1) ?? last) + 2 * touch) found.push(last)
  return found
}

/** Drops inner positions at which no side of a cell is drawn: ticks and dots. */
function keepDrawn(xs: readonly number[], ys: readonly number[], group: Group): { xs: number[]; ys: number[] } {
  const vertical = sides(xs, ys, group.vertical)
  const horizontal = sides(ys, xs, group.horizontal)
  return {
    xs: xs.filter((_, i) => isDrawn(vertical, ys.length - 1, i, xs.length - 1)),
    ys: ys.filter((_, i) => isDrawn(horizontal, xs.length - 1, i, ys.length - 1)),
  }
}

function isDrawn(drawn: Uint8Array, intervals: number, i: number, last: number): boolean {
  return i === 0 || i === last || drawn.subarray(i * intervals, (i + 1) * intervals).includes(1)
}

/** 1 at `[position * intervals + interval]` where a line at a position covers most of an interval across. */
function sides(at: readonly number[], across: readonly number[], lines: readonly Ruling[]): Uint8Array {
  const intervals = across.length - 1
  const drawn = new Uint8Array(at.length * intervals)
  for (const line of lines) {
    const position = nearest(at, line.at)
    for (let k = Math.max(0, intervalOf(across, line.from)); k < intervals; k++) {
      const low = across[k] ?? 0
      const high = across[k + 1] ?? 0
      if (low >= line.to) break
      const covered = Math.min(high, line.to) - Math.max(low, line.from)
      if (covered >= 0.6 * (high - low)) drawn[position * intervals + k] = 1
    }
  }
  return drawn
}

/** The interval between sorted positions that holds a value: -1 before the first, the last index after the last. */
export function intervalOf(positions: readonly number[], value: number): number {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

function nearest(sorted: readonly number[], value: number): number {
  const before = Math.max(0, intervalOf(sorted, value))
  const after = Math.min(sorted.length - 1, before + 1)
  return Math.abs((sorted[before] ?? 0) - value) <= Math.abs((sorted[after] ?? 0) - value) ? before : after
}

/** Covers the grid with cells: each grows right, then down, as far as no side is drawn. */
function spans(xs: readonly number[], ys: readonly number[], group: Group): Lattice {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const vertical = sides(xs, ys, group.vertical)
  const horizontal = sides(ys, xs, group.horizontal)
  const owner = new Int32Array(rows * columns).fill(-1)
  const cells: Span[] = []
  const free = (r: number, c: number): boolean => owner[r * columns + c] === -1
  const sideLeft = (r: number, c: number): boolean => vertical[c * rows + r] === 1
  const sideAbove = (r: number, c: number): boolean => horizontal[r * columns + c] === 1
  const rowJoins = (r: number, from: number, to: number): boolean => {
    for (let c = from; c <= to; c++) {
      if (!free(r, c) || sideAbove(r, c) || (c > from && sideLeft(r, c))) return false
    }
    return true
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!free(row, column)) continue
      let lastColumn = column
      while (lastColumn + 1 < columns && free(row, lastColumn + 1) && !sideLeft(row, lastColumn + 1)) lastColumn++
      let lastRow = row
      while (lastRow + 1 < rows && rowJoins(lastRow + 1, column, lastColumn)) lastRow++
      for (let r = row; r <= lastRow; r++) owner.fill(cells.length, r * columns + column, r * columns + lastColumn + 1)
      cells.push({ row, column, lastRow, lastColumn })
    }
  }
  return { xs, ys, cells, owner, box: [xs[0] ?? 0, ys[0] ?? 0, xs[columns] ?? 0, ys[rows] ?? 0] }
}

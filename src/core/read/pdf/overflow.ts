import { amountCuts, figureContinues, isAmount, isNumeral } from './figures.ts'
import { type Fragment, partOf } from './fragments.ts'
import { intervalOf, type Lattice } from './lattice.ts'
import type { Glyphs } from './raw.ts'

/** A text and the index of the cell that it was printed for. */
export interface Part {
  readonly cell: number
  readonly fragment: Fragment
}

interface Grid {
  readonly glyphs: Glyphs
  readonly lattice: Lattice
}

/** Where the middle of a character lies above its baseline, in font sizes. */
const middle = 0.35
/** A gap this wide at a border, in font sizes, divides two texts. */
const visibleGap = 0.1

/** The height at which a text stands, to tell its row. */
export function middleOf(fragment: Fragment): number {
  return fragment.turn === 0 ? fragment.base - middle * fragment.size : (fragment.top + fragment.bottom) / 2
}

/** Cuts a fragment at the borders that it crosses, unless it is one text that only overflows its cell. */
export function partsByCell(glyphs: Glyphs, lattice: Lattice, fragment: Fragment): Part[] {
  const grid = { glyphs, lattice }
  const start = cellOf(grid, fragment, fragment.first)
  if (fragment.turn !== 0 || start === cellOf(grid, fragment, fragment.last)) return [{ cell: start, fragment }]
  const runs = runsOf(glyphs, fragment).map((run) => homeOfRun(grid, run))
  return joinParts(grid, fragment, runs.flat(), (a, b) => continuesFigure(glyphs, a, b))
}

function cellOf({ glyphs, lattice: { xs, ys, owner } }: Grid, fragment: Fragment, i: number): number {
  const columns = xs.length - 1
  const x = ((glyphs.left[i] ?? 0) + (glyphs.right[i] ?? 0)) / 2
  const column = Math.min(columns - 1, Math.max(0, intervalOf(xs, x)))
  const row = Math.min(ys.length - 2, Math.max(0, intervalOf(ys, middleOf(fragment))))
  return owner[row * columns + column] ?? -1
}

/** The texts within a fragment: amounts that touch, else what each text object draws, else all of it. */
function runsOf(glyphs: Glyphs, fragment: Fragment): Fragment[] {
  const { first, last, text } = fragment
  const cuts = text.length === last - first + 1 ? amountCuts(text) : []
  if (cuts.length > 0)
    return partsAt(
      glyphs,
      fragment,
      cuts.map((cut) => first + cut),
    )
  const starts: number[] = []
  for (let i = first + 1; i <= last; i++) if (glyphs.object[i] !== glyphs.object[i - 1]) starts.push(i)
  // An object for each character says nothing.
  return starts.length === last - first ? [fragment] : partsAt(glyphs, fragment, starts)
}

function partsAt(glyphs: Glyphs, fragment: Fragment, starts: readonly number[]): Fragment[] {
  const ends = [...starts.map((start) => start - 1), fragment.last]
  return ends.map((end, i) => partOf(glyphs, fragment, starts[i - 1] ?? fragment.first, end))
}

/** Gives a run to one cell, or cuts it where it has a gap at a border. */
function homeOfRun(grid: Grid, run: Fragment): Part[] {
  const starts: number[] = []
  for (let i = run.first + 1; i <= run.last; i++) {
    if (cellOf(grid, run, i) !== cellOf(grid, run, i - 1)) starts.push(i)
  }
  const parts = partsAt(grid.glyphs, run, starts).map((fragment) => ({
    cell: cellOf(grid, fragment, fragment.first),
    fragment,
  }))
  return joinParts(grid, run, parts, (a, b) => {
    const bothAmounts = isAmount(a.fragment.text) && isAmount(b.fragment.text)
    return !bothAmounts && !hasGapAtBorder(grid, a, b)
  })
}

function hasGapAtBorder({ lattice: { xs, cells } }: Grid, a: Part, b: Part): boolean {
  const border = xs[cells[b.cell]?.column ?? 0] ?? 0
  const { left, size } = b.fragment
  const { right } = a.fragment
  return left - right > visibleGap * size && right <= border + 0.5 && border - 0.5 <= left
}

/** Whether a figure was drawn by several text objects, of which some crossed the border. */
function continuesFigure(glyphs: Glyphs, a: Part, b: Part): boolean {
  if (a.cell === b.cell || glyphs.object[a.fragment.last] === glyphs.object[b.fragment.first]) return false
  const [before, after] = [a.fragment.text, b.fragment.text]
  if (isNumeral(before) && isNumeral(after)) return false
  return b.fragment.left - a.fragment.right < visibleGap * b.fragment.size && figureContinues(before, after)
}

function joinParts(
  { glyphs, lattice }: Grid,
  whole: Fragment,
  parts: readonly Part[],
  joins: (a: Part, b: Part) => boolean,
): Part[] {
  const joined: Part[] = []
  let group: Part[] = []
  const finish = (): void => {
    const first = group[0]
    const last = group.at(-1)
    if (!first || !last) return
    const text = group.length === 1 ? first.fragment : partOf(glyphs, whole, first.fragment.first, last.fragment.last)
    joined.push({ cell: homeOf(lattice, group, text), fragment: text })
    group = []
  }
  for (const part of parts) {
    const previous = group.at(-1)
    if (previous && !joins(previous, part)) finish()
    group.push(part)
  }
  finish()
  return joined
}

/** The cell that an overflowing text belongs to: where it is aligned, else where most of it lies. */
function homeOf({ xs, cells }: Lattice, parts: readonly Part[], text: Fragment): number {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return -1
  const start = cells[first.cell]
  const end = cells[last.cell]
  const near = 0.7 * text.size
  const figure = isNumeral(text.text)
  const atStart = start && Math.abs(text.left - (xs[start.column] ?? 0)) < near
  const atEnd = end && Math.abs((xs[end.lastColumn + 1] ?? 0) - text.right) < near
  if (figure ? atEnd : atStart) return figure ? last.cell : first.cell
  if (figure ? atStart : atEnd) return figure ? first.cell : last.cell
  const width = ({ fragment }: Part): number => fragment.right - fragment.left
  return parts.reduce((most, part) => (width(part) > width(most) ? part : most), first).cell
}

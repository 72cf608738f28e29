import { figureContinues, isAmount } from './figures.ts'
import { type Fragment, partOf } from './fragments.ts'
import { intervalOf, type Lattice } from './lattice.ts'
import type { Glyphs } from './raw.ts'

/** Where the middle of a character lies above its baseline, in font sizes. */
const middle = 0.35

/** The text of each cell of a lattice, by the cell's index. */
export type CellFragments = ReadonlyMap<number, readonly Fragment[]>

/** Gives each fragment to the cell that it was printed for; returns those outside of the lattice. */
export function fillCells(
  glyphs: Glyphs,
  lattice: Lattice,
  fragments: readonly Fragment[],
): { readonly cells: CellFragments; readonly outside: readonly Fragment[] } {
  const cells = new Map<number, Fragment[]>()
  const outside: Fragment[] = []
  const [left, top, right, bottom] = lattice.box
  for (const fragment of fragments) {
    const x = (fragment.left + fragment.right) / 2
    const y = middleOf(fragment)
    if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1 || fragment.turn > 3) {
      outside.push(fragment)
      continue
    }
    for (const [cell, part] of partsByCell(glyphs, lattice, fragment)) {
      const known = cells.get(cell)
      if (known) known.push(part)
      else cells.set(cell, [part])
    }
  }
  return { cells, outside }
}

function middleOf(fragment: Fragment): number {
  return fragment.turn === 0 ? fragment.base - middle * fragment.size : (fragment.top + fragment.bottom) / 2
}

function cellAt({ xs, ys, owner }: Lattice, x: number, y: number): number {
  const columns = xs.length - 1
  const column = Math.min(columns - 1, Math.max(0, intervalOf(xs, x)))
  const row = Math.min(ys.length - 2, Math.max(0, intervalOf(ys, y)))
  return owner[row * columns + column] ?? -1
}

type Part = readonly [cell: number, fragment: Fragment]

/** Cuts a fragment at the borders that it crosses, unless it is one text that only overflows its cell. */
function partsByCell(glyphs: Glyphs, lattice: Lattice, fragment: Fragment): Part[] {
  const y = middleOf(fragment)
  if (fragment.turn !== 0) return [[cellAt(lattice, (fragment.left + fragment.right) / 2, y), fragment]]
  const cellOf = (i: number): number => cellAt(lattice, ((glyphs.left[i] ?? 0) + (glyphs.right[i] ?? 0)) / 2, y)
  const start = cellOf(fragment.first)
  if (start === cellOf(fragment.last)) return [[start, fragment]]
  const parts: Part[] = []
  let first = fragment.first
  for (let i = fragment.first; i <= fragment.last; i++) {
    const cell = cellOf(i)
    if (i < fragment.last && cellOf(i + 1) === cell) continue
    parts.push([cell, partOf(glyphs, fragment, first, i)])
    first = i + 1
  }
  return joinOverflow(glyphs, lattice, fragment, parts)
}

function joinOverflow(glyphs: Glyphs, lattice: Lattice, whole: Fragment, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  let group: Part[] = []
  const finish = (): void => {
    const first = group[0]
    const last = group.at(-1)
    if (!first || !last) return
    if (group.length === 1) joined.push(first)
    else {
      const text = partOf(glyphs, whole, first[1].first, last[1].last)
      joined.push([homeOf(lattice, group, text), text])
    }
    group = []
  }
  for (const part of parts) {
    const previous = group.at(-1)
    if (previous && !overflows(glyphs, lattice, previous, part)) finish()
    group.push(part)
  }
  finish()
  return joined
}

/** Whether two parts on both sides of a border are one text. */
function overflows(glyphs: Glyphs, { xs, cells }: Lattice, [, a]: Part, [cell, b]: Part): boolean {
  if (isAmount(a.text) && isAmount(b.text)) return false
  const border = xs[cells[cell]?.column ?? 0] ?? 0
  if (b.left - a.right > 0.1 * b.size && a.right <= border && border <= b.left) return false
  return figureContinues(a.text, b.text) || glyphs.object[a.last] === glyphs.object[b.first]
}

/** The cell that an overflowing text belongs to: where it is aligned, else where most of it lies. */
function homeOf({ xs, cells }: Lattice, parts: readonly Part[], text: Fragment): number {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return -1
  const start = cells[first[0]]
  const end = cells[last[0]]
  const near = 0.7 * text.size
  if (end && Math.abs((xs[end.lastColumn + 1] ?? 0) - text.right) < near) return last[0]
  if (start && Math.abs(text.left - (xs[start.column] ?? 0)) < near) return first[0]
  const width = ([, part]: Part): number => part.right - part.left
  return parts.reduce((most, part) => (width(part) > width(most) ? part : most), first)[0]
}

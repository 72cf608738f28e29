import type { Fragment } from './fragments.ts'
import type { Lattice } from './lattice.ts'
import { middleOf, partsByCell } from './overflow.ts'
import type { Glyphs } from './raw.ts'

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
    for (const { cell, fragment: part } of partsByCell(glyphs, lattice, fragment)) {
      const known = cells.get(cell)
      if (known) known.push(part)
      else cells.set(cell, [part])
    }
  }
  return { cells, outside }
}

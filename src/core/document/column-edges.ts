import type { Cell, Table } from './document.ts'
import type { Place } from './place.ts'

/** How far a line may stand from where it stood on the page before, in points. */
const tolerance = 2

/** Where the columns of two grids stand among the columns of both together. */
export interface SharedColumns {
  readonly columns: number
  /** By column of the grid, and its end, the column of both. */
  readonly first: readonly number[]
  readonly next: readonly number[]
}

/** A grid of so many columns: what covers which of them, up to an end, and where it stands. */
export interface PlacedGrid {
  readonly columns: number
  readonly cells: readonly { readonly column: number; readonly end: number; readonly place: Place }[]
}

export const placedGrid = ({ columns, cells }: Table): PlacedGrid => ({
  columns,
  cells: cells.map(({ column, columnSpan, place }: Cell) => ({ column, end: column + columnSpan, place })),
})

/**
 * The columns of two pieces of a table that a page break divides, by where their lines stand: a piece shows only the lines
 * that its own rows have. `undefined` where places are not known or the pieces are not equally wide.
 */
export function sharedColumns(first: PlacedGrid, next: PlacedGrid): SharedColumns | undefined {
  const [one, other] = [edgesOf(first), edgesOf(next)]
  if (!one || !other) return undefined
  if (!near(one[0], other[0]) || !near(one.at(-1), other.at(-1))) return undefined
  const all: number[] = []
  for (const edge of [...one, ...other].toSorted((a, b) => a - b)) if (!near(all.at(-1), edge)) all.push(edge)
  const columnOf = (edge: number): number => all.findIndex((known) => near(known, edge))
  return { columns: all.length - 1, first: one.map(columnOf), next: other.map(columnOf) }
}

const near = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= tolerance

/** Where the lines between columns stand, from left to right. */
function edgesOf({ cells, columns }: PlacedGrid): readonly number[] | undefined {
  const edges = new Map<number, number>()
  for (const { column, end, place } of cells) {
    if (!('box' in place)) return undefined
    edges.set(column, place.box[0])
    edges.set(end, place.box[2])
  }
  const all = Array.from({ length: columns + 1 }, (_, column) => edges.get(column))
  const known = all.filter((edge) => edge !== undefined)
  return known.length === all.length && known.every((edge, at) => at === 0 || edge > (known[at - 1] ?? edge))
    ? known
    : undefined
}

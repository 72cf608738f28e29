import type { CellFragments } from './cells.ts'
import { isAmount } from './figures.ts'
import type { Lattice, Span } from './lattice.ts'
import { linesOf, textOf } from './lines.ts'
import { distinct } from './rulings.ts'

/**
 * Cuts the rows of a lattice in which several amounts stand under one another: the lines between those rows were not
 * drawn. Returns the same lattice when there is no such row.
 */
export function cutStackedRows(lattice: Lattice, texts: CellFragments): Lattice {
  const cuts = new Map<number, readonly number[]>()
  for (let row = 0; row < lattice.ys.length - 1; row++) {
    const found = cutsOf(lattice, texts, row)
    if (found.length > 0) cuts.set(row, found)
  }
  return cuts.size === 0 ? lattice : withCuts(lattice, cuts)
}

/** Heights between the amounts of a row, or none when its cells hold one line each. */
function cutsOf({ cells }: Lattice, texts: CellFragments, row: number): number[] {
  const bases: number[] = []
  let [stacked, size] = [0, 0]
  for (const [i, cell] of cells.entries()) {
    if (cell.row !== row || cell.lastRow !== row) continue
    const fragments = texts.get(i)
    if (!fragments || fragments.length < 2) continue
    const lines = linesOf(fragments)
    if (lines.length < 2) continue
    const amounts = lines.filter((line) => isAmount(textOf(line.fragments)))
    bases.push(...amounts.map(({ base }) => base))
    size = Math.max(size, ...amounts.map((line) => line.size))
    stacked += amounts.length > 1 ? 2 : 1
  }
  // One cell with two amounts beside cells with one line each may be anything.
  if (stacked < 3) return []
  const anchors = distinct(
    bases.toSorted((a, b) => a - b),
    0.6 * size,
  )
  return anchors.slice(1).map((base, i) => (base + (anchors[i] ?? base)) / 2 - 0.35 * size)
}

function withCuts(lattice: Lattice, cuts: ReadonlyMap<number, readonly number[]>): Lattice {
  const { xs, owner } = lattice
  const columns = xs.length - 1
  const ys: number[] = []
  const cells: Span[] = []
  const rows: number[] = []
  const firstOf = new Map<number, number>()
  for (let row = 0; row < lattice.ys.length - 1; row++) {
    const inner = cuts.get(row) ?? []
    for (const y of [lattice.ys[row] ?? 0, ...inner]) {
      const isCut = y !== lattice.ys[row]
      for (let column = 0; column < columns; column++) {
        const old = owner[row * columns + column] ?? -1
        rows.push(place(lattice, cells, firstOf, { old, row: ys.length, column, isCut, alone: isAlone(lattice, old) }))
      }
      ys.push(y)
    }
  }
  ys.push(lattice.ys.at(-1) ?? 0)
  return { xs, ys, box: lattice.box, cells, owner: Int32Array.from(rows) }
}

function isAlone({ cells }: Lattice, cell: number): boolean {
  return cells[cell]?.row === cells[cell]?.lastRow
}

interface Position {
  readonly old: number
  readonly row: number
  readonly column: number
  readonly isCut: boolean
  /** The old cell lies in one row and is cut with it. */
  readonly alone: boolean
}

/** The index of the new cell at a position, which is made or made longer. */
function place(lattice: Lattice, cells: Span[], known: Map<number, number>, at: Position): number {
  const old = lattice.cells[at.old]
  if (!old) return -1
  const index = known.get(at.old)
  const cell = index === undefined ? undefined : cells[index]
  if (index === undefined || !cell || (at.alone && at.isCut && cell.row < at.row)) {
    known.set(at.old, cells.length)
    cells.push({ row: at.row, column: old.column, lastRow: at.row, lastColumn: old.lastColumn })
    return cells.length - 1
  }
  cells[index] = { ...cell, lastRow: at.row }
  return index
}

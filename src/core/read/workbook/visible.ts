import { limits } from '../limits.ts'
import type { Merge, Sheet, SheetCell } from './sheet.ts'

/** A cell of the shown part of a sheet: position and spans count shown rows and columns only. */
export interface ShownCell extends SheetCell {
  readonly rowSpan: number
  readonly columnSpan: number
  /** Where the file has it. */
  readonly source: SheetCell
}

/** The shown cells by row, and whether anything with a text is not shown. */
export interface Visible {
  readonly rows: readonly (readonly ShownCell[])[]
  readonly hiddenTexts: readonly SheetCell[]
}

/** Leaves out hidden rows and columns, and the cells that a merge covers. */
export function visibleOf(sheet: Sheet): Visible {
  const rowAt = positions(sheet.hiddenRows)
  const columnAt = positions(sheet.hiddenColumns)
  const merges = new Map<string, Merge>(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]))
  const covered = coveredBy(sheet)
  const rows: ShownCell[][] = []
  const hiddenTexts: SheetCell[] = []
  for (const cell of sheet.cells) {
    if (covered(cell)) continue
    const merge = merges.get(`${cell.row},${cell.column}`)
    const rowSpan = rowAt((merge?.lastRow ?? cell.row) + 1) - rowAt(cell.row)
    const columnSpan = columnAt((merge?.lastColumn ?? cell.column) + 1) - columnAt(cell.column)
    if (rowSpan < 1 || columnSpan < 1) {
      if (cell.text.trim() !== '') hiddenTexts.push(cell)
      continue
    }
    const shown = { ...cell, row: rowAt(cell.row), column: columnAt(cell.column), rowSpan, columnSpan, source: cell }
    ;(rows[shown.row] ??= []).push(shown)
  }
  return { rows: Array.from(rows, (row) => (row ?? []).toSorted((a, b) => a.column - b.column)), hiddenTexts }
}

/** The position of an index among those that are not hidden. */
function positions(hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].toSorted((a, b) => a - b)
  if (sorted.length === 0) return (index) => index
  return (index) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return index - low
  }
}

/** Whether a cell lies under a merge that starts elsewhere. Merges are kept by row, the long ones apart. */
function coveredBy(sheet: Sheet): (cell: SheetCell) => boolean {
  const byRow = new Map<number, Merge[]>()
  const tall: Merge[] = []
  for (const merge of sheet.merges) {
    if (merge.lastRow - merge.row > limits.columns) {
      tall.push(merge)
      continue
    }
    for (let row = merge.row; row <= merge.lastRow; row++) {
      const list = byRow.get(row)
      if (list) list.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return (cell) => [...(byRow.get(cell.row) ?? []), ...tall].some((merge) => isUnder(cell, merge))
}

function isUnder(cell: SheetCell, merge: Merge): boolean {
  const inside =
    cell.row >= merge.row && cell.row <= merge.lastRow && cell.column >= merge.column && cell.column <= merge.lastColumn
  return inside && !(cell.row === merge.row && cell.column === merge.column)
}

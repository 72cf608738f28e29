/** One sheet of a workbook as it is shown, whatever file it came from. Rows and columns are 0-based. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Pictures, charts and text boxes, each with the cell that it is anchored at. */
  readonly floating: readonly Floating[]
}

export interface SheetCell {
  readonly row: number
  readonly column: number
  /** As its number format shows it; empty for a blank cell, which is kept only for its borders. */
  readonly text: string
  /** Whether the value is a number, however it is shown. */
  readonly numeric: boolean
  /** Whether a line is drawn at its left or right: only grids have those. */
  readonly bordered: boolean
  /** The file has a formula but not its result. */
  readonly unread?: boolean
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

export interface Floating {
  readonly row: number
  readonly column: number
  /** The text of a box; absent for a picture or chart. */
  readonly text?: string
}

/** `B7` for row 6, column 1. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

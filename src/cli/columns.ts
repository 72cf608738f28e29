import { displayWidth, padEnd, padStart } from '#core/present/width.ts'

/** Rows of cells as lines of equal columns: the first `left` columns from the left, the others, which are figures, to the right. */
export function inColumns(rows: readonly (readonly string[])[], left: number): readonly string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell))
  return rows.map((row) =>
    row
      .map((cell, at) => (at < left ? padEnd : padStart)(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

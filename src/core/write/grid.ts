import type { PublishedCell, PublishedTable } from '#core/document/publication.ts'

const blank = (column: number): PublishedCell => ({ column, text: '' })

/**
 * Rows as a format with flowing cells needs them: every position that no cell covers is filled with a blank one, cells are
 * sorted by column. `rows` are the rows of the heading or those of the body; spans stay within them.
 */
export function filledRows(
  rows: readonly (readonly PublishedCell[])[],
  columns: number,
): readonly (readonly PublishedCell[])[] {
  const coveredUntil = Array.from({ length: columns }, () => 0)
  return rows.map((row, at) => {
    const starting = new Map(row.map((cell) => [cell.column, cell]))
    const filled: PublishedCell[] = []
    for (let column = 0; column < columns; column++) {
      if ((coveredUntil[column] ?? 0) > at) continue
      const cell = starting.get(column) ?? blank(column)
      filled.push(cell)
      const { columnSpan = 1, rowSpan = 1 } = cell
      for (let under = column; under < column + columnSpan; under++) coveredUntil[under] = at + rowSpan
      column += columnSpan - 1
    }
    return filled
  })
}

/** The row and column of a cell in words: the first label of its row, the lowest heading over its column. */
export function pathOf(table: PublishedTable, row: readonly PublishedCell[], column: number): readonly string[] {
  const label = row.find((cell) => table.columns[cell.column]?.kind === 'label' && cell.text !== '')?.text
  const heading = table.header
    .flat()
    .findLast((cell) => cell.column <= column && column < cell.column + (cell.columnSpan ?? 1))?.text
  return [table.title, ...(label === undefined ? [] : [label]), ...(heading === undefined ? [] : [heading])]
}

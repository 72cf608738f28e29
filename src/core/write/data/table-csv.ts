import type { PublishedCell, PublishedTable } from '#core/document/publication.ts'
import { csvLine } from './csv.ts'

/**
 * A table as printed, in CSV: one line of headings, each with those above it, then a line for every row. A cell that reaches
 * over others stands in each of the places that it covers, so that every line can be read alone.
 */
export function tableCsv(table: PublishedTable): string {
  const width = table.columns.length
  const headings = spread(table.header, width)
  const names = Array.from({ length: width }, (_, column) =>
    headings
      .map((row) => row[column] ?? '')
      .filter((text, at, texts) => text !== '' && texts.indexOf(text) === at)
      .join(' / '),
  )
  return [names, ...spread(table.rows, width)].map(csvLine).join('')
}

function spread(rows: readonly (readonly PublishedCell[])[], width: number): readonly (readonly string[])[] {
  const texts = rows.map(() => Array.from({ length: width }, () => ''))
  for (const [at, row] of rows.entries()) {
    for (const { column, columnSpan = 1, rowSpan = 1, text } of row) {
      for (const line of texts.slice(at, at + rowSpan)) line.fill(text, column, column + columnSpan)
    }
  }
  return texts
}

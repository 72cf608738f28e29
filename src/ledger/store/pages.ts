import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from './generated.ts'
import { type Row, type Shape, sqlColumn } from './shape.ts'

/** Rows read at once; of tables with bytes far fewer, since one row may have megabytes. */
const rowsPerPage = 5000
const rowsPerPageOfBytes = 4

/** All rows of a table (or of one unit in it) in the order of its key, page by page, so that memory stays flat. */
export async function* pagesOf(db: Kysely<Tables>, shape: Shape, unit?: string): AsyncGenerator<readonly Row[]> {
  const size = Object.values(shape.columns).includes('bytea') ? rowsPerPageOfBytes : rowsPerPage
  const order = shape.key.map(sqlColumn).join(', ')
  let last: Row | undefined
  for (;;) {
    const parameters: unknown[] = []
    const conditions: string[] = []
    if (unit !== undefined) conditions.push(`"unit_id" = $${parameters.push(unit)}`)
    if (last !== undefined) {
      const after = last
      conditions.push(`(${order}) > (${shape.key.map((column) => `$${parameters.push(after[column])}`).join(', ')})`)
    }
    const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
    const text = `select * from "${shape.name}" ${where} order by ${order} limit ${size}`
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, parameters))
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    last = rows.at(-1)
  }
}

/** The rows of a table one by one. */
export async function* rowsOf(db: Kysely<Tables>, shape: Shape, unit?: string): AsyncGenerator<Row> {
  for await (const page of pagesOf(db, shape, unit)) yield* page
}

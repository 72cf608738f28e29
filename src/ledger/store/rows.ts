import { CompiledQuery, type Transaction } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import type { Tables } from './generated.ts'
import { type Row, type Shape, sqlColumn } from './shape.ts'

/** The statements that change rows. Only files of this folder use them; acts go through the writer. */

/** Parameters of one statement; the protocol ends at 65,535. */
const mostParameters = 30_000

/** Inserts rows and gives them back whole, as the table keeps them. A value that is undefined is the column's default. */
export async function insertRows(
  trx: Transaction<Tables>,
  shape: Shape,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  for (const column of columns) invariant(column in shape.columns, `${shape.table} has a column ${column}`)
  const atOnce = Math.max(1, Math.floor(mostParameters / columns.length))
  const inserted: Row[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    const parameters: unknown[] = []
    const tuples = rows.slice(from, from + atOnce).map((row) => {
      const values = columns.map((column) =>
        row[column] === undefined ? 'default' : `$${parameters.push(row[column])}`,
      )
      return `(${values.join(', ')})`
    })
    const text = `insert into "${shape.name}" (${columns.map(sqlColumn).join(', ')}) values ${tuples.join(', ')} returning *`
    inserted.push(...(await queryRows(trx, text, parameters)))
  }
  return inserted
}

/** The row with this key, locked until the end of the transaction. */
export async function lockRow(trx: Transaction<Tables>, shape: Shape, key: Row): Promise<Row | undefined> {
  const parameters: unknown[] = []
  const text = `select * from "${shape.name}" where ${whereKey(shape, key, parameters)} for update`
  const [row] = await queryRows(trx, text, parameters)
  return row
}

/** Changes the row with this key and gives it back whole. Columns of the key do not change. */
export async function updateRow(trx: Transaction<Tables>, shape: Shape, key: Row, changes: Row): Promise<Row> {
  const columns = Object.keys(changes).filter((column) => changes[column] !== undefined)
  for (const column of columns) {
    invariant(column in shape.columns, `${shape.table} has a column ${column}`)
    invariant(!shape.key.includes(column), `${column} is part of the key of ${shape.table} and does not change`)
  }
  const parameters: unknown[] = []
  const set = columns.map((column) => `${sqlColumn(column)} = $${parameters.push(changes[column])}`)
  const text = `update "${shape.name}" set ${set.join(', ')} where ${whereKey(shape, key, parameters)} returning *`
  const [row] = await queryRows(trx, text, parameters)
  invariant(row !== undefined, `a row of ${shape.table} that was locked is still there`)
  return row
}

export async function deleteRow(trx: Transaction<Tables>, shape: Shape, key: Row): Promise<void> {
  const parameters: unknown[] = []
  await queryRows(trx, `delete from "${shape.name}" where ${whereKey(shape, key, parameters)}`, parameters)
}

function whereKey(shape: Shape, key: Row, parameters: unknown[]): string {
  for (const column of Object.keys(key))
    invariant(shape.key.includes(column), `${column} is part of the key of ${shape.table}`)
  const parts = shape.key.map((column) => {
    invariant(key[column] !== undefined, `the key of ${shape.table} has ${column}`)
    return `${sqlColumn(column)} = $${parameters.push(key[column])}`
  })
  return parts.join(' and ')
}

async function queryRows(
  trx: Transaction<Tables>,
  text: string,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  return (await trx.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows
}

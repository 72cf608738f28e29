import { sql, type Transaction } from 'kysely'
import type { Tables } from '../store/generated.ts'
import { shapeOf, sqlColumn, type TableName } from '../store/shape.ts'

/** A column that names rows of another table of the unit, and of the year where both have one, without a foreign key. */
interface Reference {
  readonly from: TableName
  readonly column: string
  readonly to: TableName
  readonly key: string
}

const references: readonly Reference[] = [
  { from: 'bankEntry', column: 'paymentId', to: 'payment', key: 'paymentId' },
  { from: 'bankEntry', column: 'receiptId', to: 'receipt', key: 'receiptId' },
  { from: 'commitment', column: 'procurementId', to: 'procurement', key: 'procurementId' },
  { from: 'controlFigure', column: 'projectId', to: 'project', key: 'projectId' },
  { from: 'payment', column: 'commitmentId', to: 'commitment', key: 'commitmentId' },
  { from: 'payment', column: 'refundOf', to: 'payment', key: 'paymentId' },
  { from: 'procurement', column: 'lineId', to: 'budgetLine', key: 'lineId' },
  { from: 'reception', column: 'paymentId', to: 'payment', key: 'paymentId' },
  { from: 'target', column: 'indicatorId', to: 'indicator', key: 'indicatorId' },
  { from: 'tripAbroad', column: 'paymentId', to: 'payment', key: 'paymentId' },
  { from: 'vehicle', column: 'assetId', to: 'asset', key: 'assetId' },
  { from: 'vehicleCost', column: 'paymentId', to: 'payment', key: 'paymentId' },
]

/** How many rows of a unit name a row of one of the tables that is not there. */
export async function danglingReferences(
  trx: Transaction<Tables>,
  unit: string,
  tables: ReadonlySet<TableName>,
): Promise<bigint> {
  let count = 0n
  for (const { from, column, to, key } of references) {
    if (!tables.has(to)) continue
    const [source, target] = [shapeOf(from), shapeOf(to)]
    const years = source.byYear && target.byYear ? sql`and t.year = f.year` : sql``
    const { rows } = await sql<{ readonly count: bigint }>`
      select count(*) as count from ${sql.table(source.name)} f where f.unit_id = ${unit} and f.${sql.raw(sqlColumn(column))} is not null
        and not exists (select from ${sql.table(target.name)} t
          where t.unit_id = f.unit_id ${years} and t.${sql.raw(sqlColumn(key))} = f.${sql.raw(sqlColumn(column))})`.execute(
      trx,
    )
    count += rows[0]?.count ?? 0n
  }
  return count
}

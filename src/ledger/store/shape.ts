import { shapes, type Tables } from './generated.ts'

export type TableName = keyof Tables & string

/** A table as the store sees it: its name in SQL, its key and columns in our names. */
export interface Shape {
  readonly table: TableName
  readonly name: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** Values of columns that may be left out, in canonical form. */
  readonly defaults: CanonicalRow
  readonly byUnit: boolean
  readonly byYear: boolean
}

export type ColumnKind = 'text' | 'integer' | 'bigint' | 'boolean' | 'date' | 'timestamp with time zone' | 'bytea'

/** A row as the audit keeps it: `bigint` as decimal text, columns that are null left out. */
export type CanonicalRow = Readonly<Record<string, CanonicalValue>>
export type CanonicalValue = string | number | boolean

/** A row as the engines give and take it, by our names of columns. */
export type Row = Readonly<Record<string, unknown>>

const known = new Map<string, Shape>(
  Object.entries(shapes).map(([table, shape]) => [
    table,
    { table: table as TableName, ...shape, byUnit: 'unitId' in shape.columns, byYear: 'year' in shape.columns }, // a key of Tables
  ]),
)

/** Every table, each after those that its rows refer to. */
export const allShapes: readonly Shape[] = [...known.values()]

/** Tables that the store keeps about the others. No act writes them as its work. */
const kept = ['auditHead', 'auditEntry', 'auditBulk']

/** The tables that acts write. */
export const writtenShapes: readonly Shape[] = allShapes.filter(({ table }) => !kept.includes(table))

export function shapeOf(table: string): Shape {
  const shape = known.get(table)
  if (shape === undefined) throw new Error(`There is no table ${table}.`)
  return shape
}

/** The name of a column in SQL, quoted. */
export function sqlColumn(column: string): string {
  const before = columnNames.get(column)
  if (before !== undefined) return before
  const name = `"${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
  columnNames.set(column, name)
  return name
}

const columnNames = new Map<string, string>()

/** The columns of the key with their values, as a text that is equal exactly for equal keys of a table. */
export function keyText(shape: Shape, row: CanonicalRow): string {
  return JSON.stringify(shape.key.map((column) => row[column] ?? null))
}

/**
 * Writes src/ledger/store/generated.ts from the schema that the migrations make: the types of rows for Kysely, and for each
 * table its key, the types of its columns and the values of its defaults. With --check it only says whether that file is fresh:
 * its first line is the digest of what it was made from and of itself, so that no database need be made for that.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { dialectOf } from '../src/ledger/store/dialect.ts'
import { embeddedEngine } from '../src/ledger/store/embedded.ts'
import { migrations } from '../src/ledger/migrations/index.ts'
import { migrateSchema } from '../src/ledger/store/migrate.ts'
import { openSession } from '../src/ledger/store/pglite.ts'

const target = new URL('../src/ledger/store/generated.ts', import.meta.url)

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly standard: string | null
}

interface Constraint {
  readonly table: string
  readonly kind: string
  readonly text: string
  readonly columns: readonly string[]
  readonly references: string | null
}

const typeNames: Readonly<Record<string, string>> = {
  text: 'string',
  integer: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'string',
  bytea: 'Uint8Array',
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string): string => camel(`_${name}`)

/** The values that a check allows for one column: `check (kind in ('a', 'b'))`. */
function allowed(constraints: readonly Constraint[], column: string): readonly string[] | undefined {
  for (const { kind, text } of constraints) {
    const [, name, list = ''] = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(text) ?? []
    if (kind === 'c' && name === column)
      return [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, value = '']) => value)
  }
  return undefined
}

function typeOf(column: Column, constraints: readonly Constraint[]): string {
  const values = allowed(constraints, column.column)
  const type = values ? values.map((value) => `'${value}'`).join(' | ') : typeNames[column.type]
  if (type === undefined) throw new Error(`${column.table}.${column.column}: no type for ${column.type}`)
  const whole = column.nullable ? `${type} | null` : type
  return column.nullable || column.standard !== null ? `Optional<${whole}>` : whole
}

/** Tables after those that they refer to, so that rows can be loaded in this order. */
function inOrder(tables: readonly string[], constraints: readonly Constraint[]): readonly string[] {
  const order: string[] = []
  const visit = (table: string): void => {
    if (order.includes(table)) return
    const parents = constraints.filter(({ table: child, kind }) => child === table && kind === 'f')
    for (const { references } of parents) if (references && references !== table) visit(references)
    order.push(table)
  }
  for (const table of tables) visit(table)
  return order
}

async function main(): Promise<void> {
  const session = await openSession({})
  const db = new Kysely<unknown>({ dialect: dialectOf(embeddedEngine(session)) })
  await migrateSchema(db)
  const columns = (
    await sql<Column>`
      select c.table_name as "table", c.column_name as "column", c.data_type as type,
        c.is_nullable = 'YES' as nullable, c.column_default as standard
      from information_schema.columns c
      where c.table_schema = 'public' and c.table_name not like 'kysely%'
      order by c.table_name, c.ordinal_position`.execute(db)
  ).rows
  const constraints = (
    await sql<Constraint>`
      select c.conrelid::regclass::text as "table", c.contype::text as kind, pg_get_constraintdef(c.oid) as text,
        (select array_agg(a.attname::text order by k.position) from unnest(c.conkey) with ordinality k(number, position)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
        nullif(c.confrelid, 0)::regclass::text as references
      from pg_constraint c where c.connamespace = 'public'::regnamespace order by 1, 2, 3`.execute(db)
  ).rows
  const standards = new Map<string, string>()
  for (const { table, column, standard } of columns) {
    if (standard === null) continue
    const { rows } = await sql<{ readonly value: unknown }>`select ${sql.raw(standard)} as value`.execute(db)
    const value = rows[0]?.value
    const bigint = columns.find((one) => one.table === table && one.column === column)?.type === 'bigint'
    standards.set(
      `${table}.${column}`,
      bigint ? `'${String(value)}'` : (JSON.stringify(value)?.replaceAll('"', "'") ?? ''),
    )
  }
  await session.close()
  const text = fileText(columns, constraints, standards)
  writeFileSync(target, `// ${digestWith(text)}\n${text}`)
}

/** Of the migrations, of this program and of what it wrote. */
function digestWith(text: string): string {
  const made = [JSON.stringify(migrations), readFileSync(new URL(import.meta.url), 'utf8'), text]
  return createHash('sha256').update(made.join('\n')).digest('hex')
}

function check(): void {
  const [first = '', ...rest] = readFileSync(target, 'utf8').split('\n')
  if (first === `// ${digestWith(rest.join('\n'))}`) return
  console.error('src/ledger/store/generated.ts is not what the migrations make.')
  process.exitCode = 1
}

function fileText(
  columns: readonly Column[],
  constraints: readonly Constraint[],
  standards: ReadonlyMap<string, string>,
): string {
  const tables = inOrder(
    [...new Set(columns.map(({ table }) => table))].filter((name) => !name.startsWith('kysely')),
    constraints,
  )
  const columnsOf = (table: string) => columns.filter((column) => column.table === table)
  const constraintsOf = (table: string) => constraints.filter((constraint) => constraint.table === table)
  const rows = tables.map((table) => {
    const lines = columnsOf(table).map(
      (column) => `  readonly ${camel(column.column)}: ${typeOf(column, constraintsOf(table))}`,
    )
    return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}\n`
  })
  const shapes = tables.map((table) => {
    const key = constraintsOf(table).find(({ kind }) => kind === 'p')?.columns ?? []
    if (key.length === 0) throw new Error(`${table} has no primary key`)
    const types = columnsOf(table).map(({ column, type }) => `${camel(column)}: '${type}'`)
    const defaults = columnsOf(table).flatMap(({ column }) => {
      const value = standards.get(`${table}.${column}`)
      return value === undefined ? [] : [`${camel(column)}: ${value}`]
    })
    return `  ${camel(table)}: {
    name: '${table}',
    key: [${key.map((column) => `'${camel(column)}'`).join(', ')}],
    columns: { ${types.join(', ')} },
    defaults: { ${defaults.join(', ')} },
  },`
  })
  return `// Written by tools/generate-tables.ts from src/ledger/migrations. Do not edit.
import type { ColumnType } from 'kysely'

/** A column that may be left out on insert. */
type Optional<T> = ColumnType<T, T | undefined, T>

/** Column names are camelCase here and snake_case in SQL. Money is fen as \`bigint\`; dates are \`YYYY-MM-DD\`. */

${rows.join('\n')}
export interface Tables {
${tables.map((table) => `  readonly ${camel(table)}: ${pascal(table)}`).join('\n')}
}

/** What is known of each table at run time. A table stands after those that its rows refer to; defaults are canonical values. */
export const shapes = {
${shapes.join('\n')}
} as const
`
}

if (process.argv.includes('--check')) check()
else await main()

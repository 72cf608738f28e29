import { type Kysely, type MigrationInfo, Migrator, sql } from 'kysely'
import { invariant } from '#core/base/invariant.ts'
import { migrations } from '../migrations/index.ts'

/** How the schema of a database stands beside that of this program. */
export type SchemaState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'current' }
  | { readonly kind: 'older'; readonly version: string }
  | { readonly kind: 'newer'; readonly version: string }

const names = Object.keys(migrations)
const newest = names.at(-1)
invariant(newest !== undefined, 'there are migrations')

/** The version of the schema that this program writes: the name of its last migration. */
export const schemaVersion: string = newest

/** Reads the state of the schema without changing anything. */
export async function schemaState<Database>(db: Kysely<Database>): Promise<SchemaState> {
  const found = await sql<{
    readonly present: boolean
  }>`select to_regclass('kysely_migration') is not null as present`.execute(db)
  if (!found.rows[0]?.present) return { kind: 'absent' }
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db)
  const version = rows.at(-1)?.name
  if (version === undefined) return { kind: 'absent' }
  if (rows.some(({ name }) => !names.includes(name))) return { kind: 'newer', version }
  return version === schemaVersion ? { kind: 'current' } : { kind: 'older', version }
}

/** Brings the schema to the newest version, or to the one named; the names of the migrations that ran. A failure throws and changes nothing. */
export async function migrateSchema<Database>(
  db: Kysely<Database>,
  version = schemaVersion,
): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(names.map((name) => [name, migrationOf(name)])) },
  })
  const { error, results } = await migrator.migrateTo(version)
  if (error !== undefined) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

function migrationOf(name: string): MigrationInfo['migration'] {
  return { up: async (db) => void (await sql.raw(migrations[name] ?? '').execute(db)) }
}

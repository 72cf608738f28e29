import { type Kysely, sql } from 'kysely'
import type { Tables } from './generated.ts'

/** Growth that is not worth telling, in bytes. */
const little = 256 << 10

/**
 * Tells the planner how large its tables are, where they have doubled since it was last told. The embedded engine has no process
 * for that as a server has; without it a unit of many lines would be read in quadratic time.
 */
export async function refreshStatistics(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ readonly name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and pg_relation_size(oid) > 2 * relpages::bigint * current_setting('block_size')::bigint + ${little}`.execute(db)
  for (const { name } of rows) await sql`analyze ${sql.raw(`"${name}"`)}`.execute(db)
}

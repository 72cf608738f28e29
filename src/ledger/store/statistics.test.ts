import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { emptyPlace, openAt } from '../testing/engines.ts'
import { act, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must } from '../testing/result.ts'
import type { Ledger } from './ledger.ts'
import { migrateLedger } from './open.ts'

/** How many rows the planner believes a table to have; -1 where it was never told. */
async function believed(ledger: Ledger): Promise<number> {
  const { rows } = await sql<{ readonly rows: number }>`
    select reltuples::integer as rows from pg_class where relname = 'bank_entry'`.execute(ledger.db)
  return rows[0]?.rows ?? Number.NaN
}

async function copyEntries(ledger: Ledger, from: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ['A', 2026, BigInt(from + at), 'a', '2026-03-01', 1n])
  const written = ledger.write(act('A', 'importRows'), async ({ copy }) =>
    ok(await copy('bankEntry', ['unitId', 'year', 'entryId', 'accountLabel', 'onDate', 'amountFen'], [rows])),
  )
  must(await written)
}

it('the planner of the embedded engine is told of tables that have grown, after a copy and when they are opened', async () => {
  const place = await emptyPlace('pglite')
  must(await migrateLedger(place))
  const ledger = await openAt(place)
  await initialise(ledger)
  await setUpUnit(ledger, 'A')
  await copyEntries(ledger, 0, 100)
  expect(await believed(ledger)).toBe(-1)
  await copyEntries(ledger, 1000, 20_000)
  expect(await believed(ledger)).toBe(20_100)
  await sql`update pg_class set relpages = 0, reltuples = -1 where relname = 'bank_entry'`.execute(ledger.db)
  await ledger.close()
  const again = await openAt(place)
  expect(await believed(again)).toBe(20_100)
  await again.close()
})

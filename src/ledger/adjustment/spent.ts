import { type Kysely, sql } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import { availableOn } from '../execution/available.ts'
import type { Tables } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import type { AdjustedLine } from './shape.ts'
import { refuse } from './words.ts'

/** Whether every line that loses money still has it, and keeps what its spending plan promises. */
export async function checkSpent(
  db: Kysely<Tables>,
  unit: string,
  year: number,
  lines: readonly Pick<AdjustedLine, 'lineId' | 'amountFen'>[],
): Promise<Result<null, Refusal>> {
  for (const { lineId, amountFen } of lines.filter((line) => line.amountFen < 0n)) {
    const key = { unit, year, lineId }
    const available = await availableOn(db, key)
    const quotaFen = available.quotaFen + amountFen
    if (await isRevenue(db, unit, year, lineId)) {
      if (quotaFen < 0n) return refuse('adjustment.belowRevenue', { line: lineId, quotaFen })
      continue
    }
    if (-amountFen > available.availableFen)
      return refuse('adjustment.belowSpent', { line: lineId, ...available, amountFen: -amountFen })
    const { planFen } = await db
      .selectFrom('spendingPlan')
      .select(sql<bigint>`coalesce(sum(amount_fen), 0)::bigint`.as('planFen'))
      .where('unitId', '=', unit)
      .where('year', '=', year)
      .where('lineId', '=', lineId)
      .executeTakeFirstOrThrow()
    if (planFen > quotaFen) return refuse('adjustment.belowPlan', { line: lineId, planFen, quotaFen })
  }
  return ok(null)
}

async function isRevenue(db: Kysely<Tables>, unit: string, year: number, lineId: bigint): Promise<boolean> {
  const row = await db
    .selectFrom('budgetLine')
    .select('side')
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirst()
  return row?.side === 'revenue'
}

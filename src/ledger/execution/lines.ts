import type { Kysely } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import { mostFen } from '../budget/amounts.ts'
import type { Tables } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import type { LineKey } from './available.ts'
import { refuse } from './words.ts'

/** Refuses lines that are not there or of the other side. */
export async function lineOf(
  db: Kysely<Tables>,
  { unit, year, lineId }: LineKey,
  side: 'revenue' | 'expenditure',
): Promise<Result<null, Refusal>> {
  const row = await db
    .selectFrom('budgetLine')
    .select('side')
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirst()
  if (row?.side === side) return ok(null)
  return refuse(side === 'revenue' ? 'execution.noRevenueLine' : 'execution.noLine', { line: lineId }, ['lineId'])
}

/** Refuses amounts that are not above zero or that no column can hold. */
export function amountAboveZero(amountFen: bigint): Result<null, Refusal> {
  if (amountFen <= 0n) return refuse('execution.amount', { amountFen }, ['amountFen'])
  return amountFen < mostFen ? ok(null) : refuse('execution.tooLarge', { amountFen }, ['amountFen'])
}

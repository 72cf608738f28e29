import { ok, type Result } from '#core/base/result.ts'
import type { Refusal } from '../store/ledger.ts'
import { refuse } from './words.ts'

/** A planned amount for a month, or for a quarter, which is spread over its months. */
export type PlannedAmount =
  | { readonly month: number; readonly amountFen: bigint }
  | { readonly quarter: number; readonly amountFen: bigint }

/** Twelve amounts. A quarter is split evenly; fen that do not divide fall into its last month. */
export function amountsByMonth(amounts: readonly PlannedAmount[]): Result<readonly bigint[], Refusal> {
  const months: bigint[] = Array.from({ length: 12 }, () => 0n)
  const add = (month: number, amountFen: bigint) => (months[month - 1] = (months[month - 1] ?? 0n) + amountFen)
  for (const [index, planned] of amounts.entries()) {
    const { amountFen } = planned
    const at = [`amounts.${index}`]
    if (amountFen < 0n) return refuse('execution.amount', { amountFen }, at)
    const month = 'month' in planned ? planned.month : planned.quarter * 3
    const valid = Number.isInteger(month) && month >= 1 && month <= 12
    if (!valid)
      return refuse(
        'execution.planMonth',
        'month' in planned ? { month, quarter: '—' } : { month: '—', quarter: planned.quarter },
        at,
      )
    if ('month' in planned) add(month, amountFen)
    else {
      const share = amountFen / 3n
      add(month - 2, share)
      add(month - 1, share)
      add(month, amountFen - 2n * share)
    }
  }
  return ok(months)
}

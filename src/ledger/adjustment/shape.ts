import { ok, type Result } from '#core/base/result.ts'
import type { Adjustment, BudgetLine } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import { refuse } from './words.ts'

export interface AdjustedLine {
  readonly lineId: bigint
  readonly side: BudgetLine['side']
  readonly fund: BudgetLine['fund']
  /** Above zero where the line gains, below where it loses. */
  readonly amountFen: bigint
}

/**
 * Additions only add and reductions only take, equally on revenue and expenditure of every fund; a transfer moves money
 * between expenditure lines and sums to zero in every fund. So the budget stays balanced, fund by fund.
 */
export function checkShape(kind: Adjustment['kind'], lines: readonly AdjustedLine[]): Result<null, Refusal> {
  const sums = new Map<string, { revenue: bigint; expenditure: bigint }>()
  for (const { lineId, side, fund, amountFen } of lines) {
    if ((kind === 'additional' && amountFen < 0n) || (kind === 'reduced' && amountFen > 0n))
      return refuse('adjustment.sign', { line: lineId, amountFen, kind })
    if (kind === 'transferred' && side === 'revenue') return refuse('adjustment.transferSide', { line: lineId })
    const sum = sums.get(fund) ?? { revenue: 0n, expenditure: 0n }
    sums.set(fund, { ...sum, [side]: sum[side] + amountFen })
  }
  for (const [fund, { revenue: revenueFen, expenditure: expenditureFen }] of sums) {
    if (kind === 'transferred') {
      if (expenditureFen !== 0n) return refuse('adjustment.transferSum', { fund, sumFen: expenditureFen })
    } else if (revenueFen !== expenditureFen) {
      return refuse('adjustment.unbalanced', { fund, revenueFen, expenditureFen })
    }
  }
  return ok(null)
}

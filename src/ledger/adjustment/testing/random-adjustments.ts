import fc from 'fast-check'
import { draftPayment } from '../../execution/payments.ts'
import { grantRole } from '../../organisation/people.ts'
import type { Ledger } from '../../store/ledger.ts'
import { approvedUnit, chain } from '../../testing/budgets.ts'
import { everyone } from '../../testing/ledgers.ts'
import { must } from '../../testing/result.ts'
import { approveAdjustment, draftAdjustment, type NewAdjustment } from '../adjustments.ts'

const step = fc.record({
  kind: fc.constantFrom('additional', 'reduced', 'transferred', 'payment'),
  from: fc.nat({ max: 4 }),
  to: fc.nat({ max: 4 }),
  amountFen: fc.bigInt({ min: 1n, max: 90_00n }),
})

/** Adjustments and payments of one unit, one after another. */
export const randomSteps = fc.array(step, { minLength: 8, maxLength: 8 })

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Sets up a unit and does random steps; how many adjustments were approved, and how many acts refused. */
export async function bookOfRandomAdjustments(
  ledger: Ledger,
  unit: string,
  steps: readonly Step[],
): Promise<{ readonly approved: number; readonly refused: number }> {
  const { lines, revenueLine } = await approvedUnit(ledger, unit, [100_00n, 50_00n, 80_00n, 20_00n, 1_00n])
  const by = { unit, person: everyone }
  must(await grantRole(ledger, by, { person: chain.leader, role: 'leader' }))
  let [approved, refused] = [0, 0]
  for (const { kind, from, to, amountFen } of steps) {
    const [one = 0n, two = 0n] = [lines[from], lines[to]]
    if (kind === 'payment') {
      const paid = await draftPayment(ledger, by, { year: 2026, lineId: one, amountFen, method: 'direct' })
      if (!paid.ok) refused++
      continue
    }
    const change = kind === 'reduced' ? -amountFen : amountFen
    const moves: NewAdjustment['lines'] =
      kind === 'transferred'
        ? [
            { line: one, amountFen: -amountFen },
            { line: two, amountFen },
          ]
        : [
            { line: revenueLine, amountFen: change },
            { line: one, amountFen: change },
          ]
    const draft = await draftAdjustment(ledger, by, { year: 2026, kind, reason: '随机', lines: moves })
    const decision = { year: 2026, on: '2026-09-01' }
    const decided = draft.ok
      ? await approveAdjustment(ledger, { unit, person: chain.leader }, { ...decision, ...draft.value })
      : draft
    if (decided.ok) approved++
    else refused++
  }
  return { approved, refused }
}

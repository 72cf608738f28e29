import { invariant } from '#core/base/invariant.ts'
import { setAmounts } from '../budget/amounts.ts'
import { freezeVersion } from '../budget/freeze.ts'
import type { LineDimensions } from '../budget/line.ts'
import { openVersion } from '../budget/version.ts'
import type { Ledger } from '../store/ledger.ts'
import { everyone, setUpUnit } from './ledgers.ts'
import { must } from './result.ts'

/** Expenditure of an office: operating money of the general public budget, by its departmental item. */
export const expenditure = (departmental: string, more: Partial<LineDimensions> = {}): LineDimensions => ({
  side: 'expenditure',
  functional: '2010301',
  departmental,
  nature: departmental.startsWith('301') ? 'personnel' : 'operating',
  fund: 'generalPublicBudget',
  ...more,
})

export const revenue: LineDimensions = { side: 'revenue', fund: 'generalPublicBudget', revenue: 'ownResources' }

/** Sets up a unit whose budget of 2026 is approved: one revenue line and lines of these amounts. Gives their ids. */
export async function approvedUnit(
  ledger: Ledger,
  unit: string,
  amountsFen: readonly bigint[],
): Promise<{ readonly revenueLine: bigint; readonly lines: readonly bigint[] }> {
  await setUpUnit(ledger, unit)
  const by = { unit, person: everyone }
  const { version } = must(await openVersion(ledger, by, { year: 2026, stage: 'approved' }))
  const items = ['30201', '30202', '30207', '30211', '30213', '30226']
  invariant(amountsFen.length <= items.length, 'an item for each amount')
  const total = amountsFen.reduce((sum, amount) => sum + amount, 0n)
  const amounts = [
    { line: revenue, amountFen: total },
    ...amountsFen.map((amountFen, index) => ({ line: expenditure(items[index] ?? ''), amountFen })),
  ]
  const key = { year: 2026, stage: 'approved', version } as const
  const { lineIds } = must(await setAmounts(ledger, by, { ...key, amounts }))
  must(await freezeVersion(ledger, by, { ...key, on: '2026-02-20' }))
  const [revenueLine, ...lines] = lineIds
  invariant(revenueLine !== undefined, 'the first is revenue')
  return { revenueLine, lines }
}

/** Four people, each with one role of the chain of a payment in a unit. */
export const chain = { handler: '经办', accountant: '会计', leader: '负责人', cashier: '出纳' } as const

import { CompiledQuery } from 'kysely'
import type { Ledger } from '../store/ledger.ts'
import { linesBetween } from '../projection/lines.ts'
import { parametersOf } from '../projection/scope.ts'

/** One side of a transfer between two units of a department at one stage, left out of the department's figures. */
export interface Eliminated {
  readonly stage: 'approved' | 'adjusted' | 'finalAccounts'
  readonly payer: string
  readonly receiver: string
  readonly lines: readonly { readonly unit: string; readonly lineId: bigint; readonly amountFen: bigint }[]
  /** What the payer books as spent and the receiver as received, in fen; null where a side books nothing. */
  readonly paidFen: bigint | null
  readonly receivedFen: bigint | null
  /** Zero when both sides agree. */
  readonly differenceFen: bigint
}

interface Row {
  readonly unitId: string
  readonly internalCounterpart: string
  readonly side: 'revenue' | 'expenditure'
  readonly lineId: bigint
  readonly approved: bigint | null
  readonly adjusted: bigint | null
  readonly finalAccounts: bigint | null
}

/** Every transfer between units of a department that its figures of a year leave out, by pair and stage. */
export async function eliminations(ledger: Ledger, department: string, year: number): Promise<readonly Eliminated[]> {
  const question = { whose: { department }, years: [year] }
  const text = `
    with ${linesBetween(question)}
    select unit_id, internal_counterpart, side, line_id, approved, adjusted, final_accounts
    from line order by unit_id, line_id`
  const { rows } = await ledger.db.executeQuery<Row>(CompiledQuery.raw(text, parametersOf(question)))
  const pairs = new Map<string, Eliminated>()
  for (const row of rows) {
    for (const stage of ['approved', 'adjusted', 'finalAccounts'] as const) {
      const amountFen = row[stage]
      if (amountFen === null) continue
      const pays = row.side === 'expenditure'
      const [payer, receiver] = pays ? [row.unitId, row.internalCounterpart] : [row.internalCounterpart, row.unitId]
      const key = JSON.stringify([stage, payer, receiver])
      const before = pairs.get(key) ?? {
        stage,
        payer,
        receiver,
        lines: [],
        paidFen: null,
        receivedFen: null,
        differenceFen: 0n,
      }
      const paidFen = pays ? (before.paidFen ?? 0n) + amountFen : before.paidFen
      const receivedFen = pays ? before.receivedFen : (before.receivedFen ?? 0n) + amountFen
      pairs.set(key, {
        ...before,
        lines: [...before.lines, { unit: row.unitId, lineId: row.lineId, amountFen }],
        paidFen,
        receivedFen,
        differenceFen: (paidFen ?? 0n) - (receivedFen ?? 0n),
      })
    }
  }
  return [...pairs.values()]
}

/** The pairs whose two sides disagree: their units must settle it before the department can publish. */
export const mismatched = (eliminated: readonly Eliminated[]): readonly Eliminated[] =>
  eliminated.filter(({ differenceFen }) => differenceFen !== 0n)

import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { completeLine } from './line.ts'
import { findLine } from './lines.ts'
import { refuse } from './words.ts'

export interface GovernmentalCorrection {
  readonly year: number
  readonly lineId: bigint
  readonly governmental: string
  readonly reason: string
}

/**
 * Changes the governmental item of a line that no frozen version uses yet, with a reason. Where one does, a new line is
 * the honest way: what was submitted stays as it was.
 */
export function correctGovernmental(
  ledger: Ledger,
  by: Doer,
  input: GovernmentalCorrection,
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'draftBudget' }, async (writer) => {
    const { year, lineId, governmental, reason } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    const key = { unitId: by.unit, year, lineId }
    const line = await writer.trx
      .selectFrom('budgetLine')
      .selectAll()
      .where('unitId', '=', by.unit)
      .where('year', '=', year)
      .where('lineId', '=', lineId)
      .executeTakeFirst()
    if (!line) return refuse('budget.noLine', { line: lineId }, ['lineId'])
    const { functional, departmental, nature, projectId, fund } = line
    const whole = completeLine(
      {
        side: line.side,
        fund,
        ...(functional !== null && { functional, unlisted: [functional, departmental ?? ''] }),
        ...(departmental !== null && { departmental }),
        ...(nature !== null && { nature }),
        ...(projectId !== null && { projectId }),
        governmental,
        governmentalReason: reason,
      },
      of.value,
    )
    if (!whole.ok) return whole
    if (reason.trim() === '') {
      const data = { departmental: departmental ?? '', derived: line.governmental ?? '', governmental }
      return refuse('budget.governmentalReason', data, ['reason'])
    }
    const used = await frozenUse(writer, by.unit, year, lineId)
    if (used) return refuse('budget.lineUsed', used)
    if ((await findLine(writer.trx, of.value, { ...line, governmental })) !== undefined)
      return refuse('budget.lineExists', { governmental }, ['governmental'])
    await writer.update('budgetLine', key, { governmental, governmentalReason: reason })
    return ok(null)
  })
}

function frozenUse({ trx }: Writer, unit: string, year: number, lineId: bigint) {
  return trx
    .selectFrom('budgetAmount as amount')
    .innerJoin('budgetVersion as version', (join) =>
      join
        .onRef('version.unitId', '=', 'amount.unitId')
        .onRef('version.year', '=', 'amount.year')
        .onRef('version.stage', '=', 'amount.stage')
        .onRef('version.version', '=', 'amount.version'),
    )
    .select(['version.stage', 'version.version'])
    .where('amount.unitId', '=', unit)
    .where('amount.year', '=', year)
    .where('amount.lineId', '=', lineId)
    .where('version.status', '=', 'frozen')
    .executeTakeFirst()
}

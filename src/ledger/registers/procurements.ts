import { fail, ok, type Result } from '#core/base/result.ts'
import type { Notice } from '../outlook/notice.ts'
import { proportion } from '../performance/exact.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import {
  type Doer,
  firstRefusal,
  negative,
  noSuchYear,
  outsideYear,
  partAboveWhole,
  textMissing,
} from './conditions.ts'
import { reserved as reservedRule } from './limits.ts'

export interface ProcurementInput {
  readonly year: number
  readonly stage: 'budget' | 'contract'
  readonly kind: 'goods' | 'works' | 'services'
  readonly name: string
  readonly lineId?: bigint
  readonly quantity?: number
  readonly amountFen: bigint
  /** Of the amount, awarded to small and medium-sized firms; of that, to small and micro firms. */
  readonly smallAndMediumFen?: bigint
  readonly microAndSmallFen?: bigint
  /** Of the amount, reserved for small and medium-sized firms. */
  readonly reservedFen?: bigint
  readonly onDate?: string
}

/** Records a planned purchase (stage budget) or a contract; too small a share for small firms comes back as a notice. */
export function recordProcurement(
  ledger: Ledger,
  act: Doer,
  input: ProcurementInput,
): Promise<Result<{ readonly procurementId: bigint; readonly notices: readonly Notice[] }, Refusal>> {
  return ledger.write({ ...act, action: 'recordProcurement' }, async (writer) => {
    const { year, amountFen, smallAndMediumFen = 0n, microAndSmallFen = 0n, reservedFen = 0n, onDate } = input
    const refusal = await firstRefusal(
      textMissing('name', input.name),
      negative('amount', amountFen),
      negative('smallAndMedium', smallAndMediumFen),
      negative('microAndSmall', microAndSmallFen),
      negative('reserved', reservedFen),
      partAboveWhole('smallAndMedium', smallAndMediumFen, 'amount', amountFen),
      partAboveWhole('microAndSmall', microAndSmallFen, 'smallAndMedium', smallAndMediumFen),
      partAboveWhole('reserved', reservedFen, 'amount', amountFen),
      onDate === undefined ? undefined : outsideYear(onDate, year),
      () => noSuchYear(writer, act.unit, year),
      () => noSuchLine(writer, act.unit, year, input.lineId),
    )
    if (refusal) return fail(refusal)
    const procurementId = await writer.nextId()
    await writer.insert('procurement', {
      ...input,
      unitId: act.unit,
      procurementId,
      lineId: input.lineId ?? null,
      quantity: input.quantity ?? null,
      smallAndMediumFen,
      microAndSmallFen,
      reservedFen,
      onDate: onDate ?? null,
    })
    return ok({ procurementId, notices: tooLittleReserved(input) })
  })
}

async function noSuchLine(
  writer: Writer,
  unitId: string,
  year: number,
  lineId: bigint | undefined,
): Promise<Refusal | undefined> {
  if (lineId === undefined) return undefined
  const found = await writer.trx
    .selectFrom('budgetLine')
    .select('lineId')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('lineId', '=', lineId)
    .executeTakeFirst()
  return found ? undefined : { code: 'noSuchLine', data: { year: `${year}`, line: `${lineId}` } }
}

export function tooLittleReserved(input: ProcurementInput): readonly Notice[] {
  const { year, stage, kind, name, amountFen, reservedFen = 0n } = input
  if (stage !== 'budget' || amountFen <= reservedRule.aboveFen[kind]) return []
  const later = reservedRule.later.findLast(({ fromYear }) => fromYear <= year)
  const least = (later ?? reservedRule).leastMillionths[kind]
  if (reservedFen * 1_000_000n >= amountFen * least) return []
  const data = {
    name,
    amountFen: `${amountFen}`,
    reservedFen: `${reservedFen}`,
    shareMillionths: `${proportion(1_000_000n, reservedFen, amountFen)}`,
    leastMillionths: `${least}`,
  }
  return [{ code: 'reservedShare', data }]
}

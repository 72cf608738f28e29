import { fail, ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import {
  type Doer,
  badDate,
  firstRefusal,
  negative,
  noSuchYear,
  outsideYear,
  textMissing,
  wrongPayment,
} from './conditions.ts'

export interface VehicleInput {
  /** How the unit calls it; not a number plate in anything that is published. */
  readonly label: string
  readonly use: RowOf<'vehicle'>['use']
  readonly acquiredOn: string
  readonly assetId?: bigint
}

/** Adds a vehicle. Above the approved number only with a reason in the act (党政机关公务用车管理办法). */
export function addVehicle(ledger: Ledger, act: Doer, input: VehicleInput): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordVehicle' }, async (writer) => {
    const refusal = await firstRefusal(
      textMissing('label', input.label),
      badDate(input.acquiredOn),
      () => noSuchAsset(writer, act.unit, input.assetId),
      () => aboveQuota(writer, act, input.acquiredOn),
    )
    if (refusal) return fail(refusal)
    const vehicleId = await writer.nextId()
    await writer.insert('vehicle', { ...input, unitId: act.unit, vehicleId, assetId: input.assetId ?? null })
    return ok(vehicleId)
  })
}

async function noSuchAsset(writer: Writer, unitId: string, assetId: bigint | undefined): Promise<Refusal | undefined> {
  if (assetId === undefined) return undefined
  const found = await writer.trx
    .selectFrom('asset')
    .select('assetId')
    .where('unitId', '=', unitId)
    .where('assetId', '=', assetId)
    .executeTakeFirst()
  return found ? undefined : { code: 'noSuchAsset', data: { asset: `${assetId}` } }
}

async function aboveQuota(writer: Writer, act: Doer, acquiredOn: string): Promise<Refusal | undefined> {
  if ((act.reason ?? '').trim() !== '') return undefined
  const quota = await writer.trx
    .selectFrom('vehicleQuota')
    .select('approved')
    .where('unitId', '=', act.unit)
    .where('year', '=', Number(acquiredOn.slice(0, 4)))
    .executeTakeFirst()
  if (!quota) return undefined
  const vehicles = await writer.trx
    .selectFrom('vehicle')
    .select('vehicleId')
    .where('unitId', '=', act.unit)
    .where('disposedOn', 'is', null)
    .execute()
  if (vehicles.length < quota.approved) return undefined
  return { code: 'vehicleQuota', data: { approved: `${quota.approved}`, held: `${vehicles.length}` } }
}

/** Sets how many vehicles a unit may hold in a year. */
export function setVehicleQuota(
  ledger: Ledger,
  act: Doer,
  input: { readonly year: number; readonly approved: number },
): Promise<Result<undefined, Refusal>> {
  return ledger.write({ ...act, action: 'recordVehicle' }, async (writer) => {
    const refusal = await firstRefusal(negative('approved', input.approved), () =>
      noSuchYear(writer, act.unit, input.year),
    )
    if (refusal) return fail(refusal)
    const key = { unitId: act.unit, year: input.year }
    const before = await writer.trx
      .selectFrom('vehicleQuota')
      .select('approved')
      .where('unitId', '=', act.unit)
      .where('year', '=', input.year)
      .executeTakeFirst()
    if (before) await writer.update('vehicleQuota', key, { approved: input.approved })
    else await writer.insert('vehicleQuota', { ...key, approved: input.approved })
    return ok(undefined)
  })
}

export interface VehicleCostInput {
  readonly year: number
  readonly vehicleId: bigint
  readonly onDate: string
  readonly kind: RowOf<'vehicleCost'>['kind']
  /** A refund is negative. */
  readonly amountFen: bigint
  readonly paymentId?: bigint
}

/** Records what one vehicle cost: the single-vehicle account that the rules on official vehicles ask for. */
export function recordVehicleCost(
  ledger: Ledger,
  act: Doer,
  input: VehicleCostInput,
): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordVehicle' }, async (writer) => {
    const { year, vehicleId, onDate, paymentId, amountFen } = input
    const refusal = await firstRefusal(
      outsideYear(onDate, year),
      () => noSuchYear(writer, act.unit, year),
      () => wrongVehicle(writer, act.unit, vehicleId, onDate),
      () => wrongPayment(writer, act.unit, year, paymentId, amountFen),
    )
    if (refusal) return fail(refusal)
    const costId = await writer.nextId()
    await writer.insert('vehicleCost', { ...input, unitId: act.unit, costId, paymentId: paymentId ?? null })
    return ok(costId)
  })
}

async function wrongVehicle(
  writer: Writer,
  unitId: string,
  vehicleId: bigint,
  date: string,
): Promise<Refusal | undefined> {
  const found = await writer.trx
    .selectFrom('vehicle')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('vehicleId', '=', vehicleId)
    .executeTakeFirst()
  if (!found) return { code: 'noSuchVehicle', data: { vehicle: `${vehicleId}` } }
  const { label, acquiredOn, disposedOn } = found
  if (date < acquiredOn) return { code: 'vehicleNotYet', data: { label, acquiredOn, date } }
  if (disposedOn !== null && date > disposedOn) return { code: 'vehicleGone', data: { label, disposedOn, date } }
  return undefined
}

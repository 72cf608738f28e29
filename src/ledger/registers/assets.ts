import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import { fillIn } from '#core/present/message.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import { type Doer, badDate, firstRefusal, negative, partAboveWhole, textMissing } from './conditions.ts'
import { type Month, monthNumber, netValueFen } from './depreciation.ts'
import { type AssetKind, notDepreciated, type NotDepreciated, type UsefulLife, usefulLives } from './useful-lives.ts'
import { assetKindLabels } from './asset-words.ts'
import { rangeWords } from './words.ts'

export const assetClasses = [
  'current',
  'building',
  'vehicle',
  'largeEquipment',
  'otherFixed',
  'intangible',
  'constructionInProgress',
  'investment',
  'other',
] as const
export type AssetClass = (typeof assetClasses)[number]

export interface AssetInput {
  readonly code: string
  readonly name: string
  readonly class: AssetClass
  /** The row of the standard's table, or why there is no depreciation; for intangibles the life alone. */
  readonly kind?: AssetKind | NotDepreciated
  readonly originalFen: bigint
  readonly residualFen?: bigint
  /** The least life of the standard when left out. */
  readonly usefulLifeMonths?: number
  readonly acquiredOn: string
  readonly location?: string
}

/** Adds an asset card. Its useful life stays in the range of the standard. */
export function addAsset(ledger: Ledger, act: Doer, input: AssetInput): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordAsset' }, (writer) => writeAsset(writer, act.unit, input))
}

/** The same inside an act of its own, such as an import. Returns the id of the card. */
export async function writeAsset(writer: Writer, unitId: string, input: AssetInput): Promise<Result<bigint, Refusal>> {
  const { code, name, originalFen, residualFen = 0n, acquiredOn, location } = input
  const refusal = await firstRefusal(
    textMissing('code', code),
    textMissing('name', name),
    negative('original', originalFen),
    negative('residual', residualFen),
    partAboveWhole('residual', residualFen, 'original', originalFen),
    badDate(acquiredOn),
    wrongLife(input),
    () => codeUsed(writer, unitId, code),
  )
  if (refusal) return fail(refusal)
  const assetId = await writer.nextId()
  await writer.insert('asset', {
    unitId,
    assetId,
    code,
    name,
    class: input.class,
    originalFen,
    residualFen,
    usefulLifeMonths: lifeOf(input),
    acquiredOn,
    location: location ?? null,
  })
  return ok(assetId)
}

const isFixed = (kind: AssetInput['kind']): kind is AssetKind =>
  kind !== undefined && !(notDepreciated as readonly string[]).includes(kind)

function lifeOf({ kind, usefulLifeMonths }: AssetInput): number | null {
  if (isFixed(kind)) return usefulLifeMonths ?? usefulLives[kind].least * 12
  return kind === undefined ? (usefulLifeMonths ?? null) : null
}

function wrongLife({ kind, usefulLifeMonths }: AssetInput): Refusal | undefined {
  if (usefulLifeMonths === undefined || !isFixed(kind)) return undefined
  const { least, most }: UsefulLife = usefulLives[kind]
  if (usefulLifeMonths >= least * 12 && usefulLifeMonths <= (most ?? Infinity) * 12) return undefined
  const template = most === undefined ? rangeWords.least : rangeWords.between
  const range = fillIn(template, (name) => (name === 'least' ? `${least}` : `${most ?? ''}`))
  return { code: 'lifeOutsideRange', data: { kind: assetKindLabels[kind], range, months: `${usefulLifeMonths}` } }
}

async function codeUsed(writer: Writer, unitId: string, code: string): Promise<Refusal | undefined> {
  const found = await writer.trx
    .selectFrom('asset')
    .select('name')
    .where('unitId', '=', unitId)
    .where('code', '=', code)
    .executeTakeFirst()
  return found && { code: 'assetCodeUsed', data: { assetCode: code, name: found.name } }
}

/** Takes an asset off the books, with the vehicle that it is. The act says why and on whose approval. Returns its last net value. */
export function disposeAsset(
  ledger: Ledger,
  act: Doer,
  input: { readonly assetId: bigint; readonly on: string },
): Promise<Result<{ readonly netFen: bigint }, Refusal>> {
  return ledger.write({ ...act, action: 'recordAsset' }, async (writer) => {
    const key = { unitId: act.unit, assetId: input.assetId }
    const asset = await writer.trx
      .selectFrom('asset')
      .selectAll()
      .where('unitId', '=', act.unit)
      .where('assetId', '=', input.assetId)
      .executeTakeFirst()
    if (!asset) return fail({ code: 'noSuchAsset', data: { asset: `${input.assetId}` } })
    const refusal = badDate(input.on) ?? wrongDisposal(act, asset, input.on)
    if (refusal) return fail(refusal)
    await writer.update('asset', key, { disposedOn: input.on })
    const vehicles = await writer.trx
      .selectFrom('vehicle')
      .select('vehicleId')
      .where('unitId', '=', act.unit)
      .where('assetId', '=', input.assetId)
      .where('disposedOn', 'is', null)
      .execute()
    for (const { vehicleId } of vehicles)
      await writer.update('vehicle', { unitId: act.unit, vehicleId }, { disposedOn: input.on })
    return ok({ netFen: netValueFen(asset, monthBefore(input.on)) ?? asset.originalFen })
  })
}

function wrongDisposal(
  act: Doer,
  asset: Pick<RowOf<'asset'>, 'name' | 'acquiredOn'> & { readonly disposedOn: string | null },
  on: string,
): Refusal | undefined {
  const { name, acquiredOn, disposedOn } = asset
  if (disposedOn !== null) return { code: 'assetGone', data: { name, disposedOn } }
  if (on < acquiredOn) return { code: 'disposedBeforeAcquired', data: { date: on, acquiredOn } }
  return (act.reason ?? '').trim() === '' ? { code: 'disposalWithoutReason', data: {} } : undefined
}

function monthBefore(date: string): Month {
  const month = monthNumber(date) - 1
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

export interface AssetTotal {
  readonly unitId: string
  readonly class: string
  readonly count: bigint
  readonly originalFen: bigint
  readonly netFen: bigint
}

/** Original and net value of units' assets by class at the end of a month, by SQL; values that no card explains come from `asset_value` at the end of a year. */
export async function assetTotals(
  ledger: Ledger,
  unitIds: readonly string[],
  month: Month,
): Promise<readonly AssetTotal[]> {
  if (unitIds.length === 0) return []
  const now = monthNumber(month)
  const year = month.endsWith('-12') ? Number(month.slice(0, 4)) : -1
  const units = sql.join(unitIds.map((unitId) => sql`${unitId}`))
  const { rows } = await sql<AssetTotal>`
    select unit_id, class, sum(cards)::bigint as count, sum(original_fen)::bigint as original_fen, sum(net_fen)::bigint as net_fen from (
      select unit_id, class, 1 as cards, original_fen, original_fen - case when useful_life_months is null then 0 else
        (original_fen - residual_fen) * least(age, useful_life_months) / useful_life_months end as net_fen
      from (select *, ${now}::bigint - (extract(year from acquired_on)::bigint * 12 + extract(month from acquired_on)::bigint - 1) + 1 as age,
          extract(year from disposed_on)::bigint * 12 + extract(month from disposed_on)::bigint - 1 as gone
        from asset where unit_id in (${units})) card
      where age > 0 and (gone is null or gone > ${now}::bigint)
      union all
      select unit_id, class, 0, original_fen, net_fen from asset_value where unit_id in (${units}) and year = ${year}) one
    group by unit_id, class order by unit_id, class`.execute(ledger.db)
  return rows
}

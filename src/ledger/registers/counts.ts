import { sql } from 'kysely'
import type { Ledger } from '../store/ledger.ts'

/** Counts and sums of a unit's registers for one year, as disclosures print them. */
export interface RegisterCounts {
  readonly unitId: string
  readonly receptionBatches: bigint
  readonly receptionGuests: bigint
  readonly receptionFen: bigint
  readonly foreignAffairsBatches: bigint
  readonly foreignAffairsGuests: bigint
  readonly foreignAffairsFen: bigint
  readonly receptionAbroadBatches: bigint
  readonly receptionAbroadGuests: bigint
  readonly receptionAbroadFen: bigint
  /** Groups of the unit's own; places in other groups count persons alone. */
  readonly tripGroups: bigint
  readonly tripPersons: bigint
  readonly tripFen: bigint
  readonly vehiclesHeld: bigint
  readonly vehiclesAcquired: bigint
  readonly vehiclesDisposed: bigint
  readonly vehiclesHeldBefore: bigint
  readonly vehicleOperationFen: bigint
  readonly vehiclePurchaseFen: bigint
  /** Vehicles among the asset cards at the end of the year. */
  readonly vehicleCards: bigint
}

/** Rolls the registers of several units up, one row for each, by SQL. Receptions at home include those of foreign guests. */
export async function registerCounts(
  ledger: Ledger,
  unitIds: readonly string[],
  year: number,
): Promise<readonly RegisterCounts[]> {
  if (unitIds.length === 0) return []
  const units = sql`values ${sql.join(unitIds.map((unitId) => sql`(${unitId}::text)`))}`
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<RegisterCounts>`
    with u (unit_id) as (${units}),
    r as (select unit_id,
        count(*) filter (where kind <> 'abroad') as reception_batches,
        coalesce(sum(guests) filter (where kind <> 'abroad'), 0)::bigint as reception_guests,
        coalesce(sum(amount_fen) filter (where kind <> 'abroad'), 0)::bigint as reception_fen,
        count(*) filter (where kind = 'domesticForeignAffairs') as foreign_affairs_batches,
        coalesce(sum(guests) filter (where kind = 'domesticForeignAffairs'), 0)::bigint as foreign_affairs_guests,
        coalesce(sum(amount_fen) filter (where kind = 'domesticForeignAffairs'), 0)::bigint as foreign_affairs_fen,
        count(*) filter (where kind = 'abroad') as reception_abroad_batches,
        coalesce(sum(guests) filter (where kind = 'abroad'), 0)::bigint as reception_abroad_guests,
        coalesce(sum(amount_fen) filter (where kind = 'abroad'), 0)::bigint as reception_abroad_fen
      from reception where unit_id in (select unit_id from u) and year = ${year} group by unit_id),
    t as (select unit_id, count(*) filter (where own_group) as trip_groups, sum(persons)::bigint as trip_persons, sum(amount_fen)::bigint as trip_fen
      from trip_abroad where unit_id in (select unit_id from u) and year = ${year} group by unit_id),
    v as (select unit_id,
        count(*) filter (where acquired_on <= ${last}::date and (disposed_on is null or disposed_on > ${last}::date)) as vehicles_held,
        count(*) filter (where acquired_on between ${first}::date and ${last}::date) as vehicles_acquired,
        count(*) filter (where disposed_on between ${first}::date and ${last}::date) as vehicles_disposed,
        count(*) filter (where acquired_on < ${first}::date and (disposed_on is null or disposed_on >= ${first}::date)) as vehicles_held_before
      from vehicle where unit_id in (select unit_id from u) group by unit_id),
    c as (select unit_id,
        coalesce(sum(amount_fen) filter (where kind <> 'purchase'), 0)::bigint as vehicle_operation_fen,
        coalesce(sum(amount_fen) filter (where kind = 'purchase'), 0)::bigint as vehicle_purchase_fen
      from vehicle_cost where unit_id in (select unit_id from u) and year = ${year} group by unit_id),
    a as (select unit_id, count(*) as vehicle_cards from asset where unit_id in (select unit_id from u) and class = 'vehicle'
        and acquired_on <= ${last}::date and (disposed_on is null or disposed_on > ${last}::date) group by unit_id)
    select u.unit_id,
      coalesce(reception_batches, 0)::bigint as reception_batches, coalesce(reception_guests, 0)::bigint as reception_guests, coalesce(reception_fen, 0)::bigint as reception_fen,
      coalesce(foreign_affairs_batches, 0)::bigint as foreign_affairs_batches, coalesce(foreign_affairs_guests, 0)::bigint as foreign_affairs_guests, coalesce(foreign_affairs_fen, 0)::bigint as foreign_affairs_fen,
      coalesce(reception_abroad_batches, 0)::bigint as reception_abroad_batches, coalesce(reception_abroad_guests, 0)::bigint as reception_abroad_guests, coalesce(reception_abroad_fen, 0)::bigint as reception_abroad_fen,
      coalesce(trip_groups, 0)::bigint as trip_groups, coalesce(trip_persons, 0)::bigint as trip_persons, coalesce(trip_fen, 0)::bigint as trip_fen,
      coalesce(vehicles_held, 0)::bigint as vehicles_held, coalesce(vehicles_acquired, 0)::bigint as vehicles_acquired, coalesce(vehicles_disposed, 0)::bigint as vehicles_disposed,
      coalesce(vehicles_held_before, 0)::bigint as vehicles_held_before,
      coalesce(vehicle_operation_fen, 0)::bigint as vehicle_operation_fen, coalesce(vehicle_purchase_fen, 0)::bigint as vehicle_purchase_fen, coalesce(vehicle_cards, 0)::bigint as vehicle_cards
    from u left join r using (unit_id) left join t using (unit_id) left join v using (unit_id) left join c using (unit_id) left join a using (unit_id)
    order by u.unit_id`.execute(ledger.db)
  return rows
}

export interface VehicleCostTotal {
  readonly vehicleId: bigint
  readonly label: string
  readonly operationFen: bigint
  readonly purchaseFen: bigint
}

/** What each vehicle of a unit cost in a year; those that cost nothing are there with zero. */
export async function costPerVehicle(
  ledger: Ledger,
  unitId: string,
  year: number,
): Promise<readonly VehicleCostTotal[]> {
  const { rows } = await sql<VehicleCostTotal>`
    select v.vehicle_id, v.label,
      coalesce(sum(c.amount_fen) filter (where c.kind <> 'purchase'), 0)::bigint as operation_fen,
      coalesce(sum(c.amount_fen) filter (where c.kind = 'purchase'), 0)::bigint as purchase_fen
    from vehicle v left join vehicle_cost c on c.unit_id = v.unit_id and c.vehicle_id = v.vehicle_id and c.year = ${year}
    where v.unit_id = ${unitId} and v.acquired_on <= ${`${year}-12-31`}::date and (v.disposed_on is null or v.disposed_on >= ${`${year}-01-01`}::date)
    group by v.vehicle_id, v.label order by v.vehicle_id`.execute(ledger.db)
  return rows
}

export interface ProcurementTotal {
  readonly unitId: string
  readonly stage: 'budget' | 'contract'
  readonly kind: 'goods' | 'works' | 'services'
  readonly count: bigint
  readonly amountFen: bigint
  readonly smallAndMediumFen: bigint
  readonly microAndSmallFen: bigint
  readonly reservedFen: bigint
}

/** Purchases of units in a year by stage and kind. */
export async function procurementTotals(
  ledger: Ledger,
  unitIds: readonly string[],
  year: number,
): Promise<readonly ProcurementTotal[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<ProcurementTotal>`
    select unit_id, stage, kind, count(*)::bigint as count, sum(amount_fen)::bigint as amount_fen,
      sum(small_and_medium_fen)::bigint as small_and_medium_fen, sum(micro_and_small_fen)::bigint as micro_and_small_fen,
      sum(reserved_fen)::bigint as reserved_fen
    from procurement where unit_id in (${sql.join(unitIds.map((unitId) => sql`${unitId}`))}) and year = ${year}
    group by unit_id, stage, kind order by unit_id, stage, kind`.execute(ledger.db)
  return rows
}

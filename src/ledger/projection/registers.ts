import { CompiledQuery } from 'kysely'
import type { Coordinates, Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import type { Ledger } from '../store/ledger.ts'
import { assetFigures } from './assets.ts'
import { countFigures } from './counts.ts'
import type { Entry } from './entry.ts'
import { procurementFigures } from './procurement.ts'
import { parametersOf, type Question, scopeOf } from './scope.ts'

/** All registers of the units in one statement. */
export async function entriesOf(ledger: Ledger, question: Question): Promise<readonly Entry[]> {
  const both = 'join scope using (unit_id) join asked using (year)'
  const years = question.years.map((_, at) => `($${at + 2}::integer)`).join(', ')
  const text = `
  with ${scopeOf(question)}, asked (year) as (values ${years})
  select r.year, 'reception' as register, r.kind as topic, coalesce(l.fund, 'generalPublicBudget') as detail,
    count(*)::bigint as first, sum(r.guests)::bigint as second, sum(r.amount_fen)::bigint as third, sum(r.foreign_guests)::bigint as fourth
    from reception r ${both}
    left join payment p using (unit_id, year, payment_id) left join budget_line l on (l.unit_id, l.year, l.line_id) = (p.unit_id, p.year, p.line_id)
    group by 1, 2, 3, 4
  union all select year, 'trip', 'trip', null, (count(*) filter (where own_group))::bigint, sum(persons)::bigint, null, null from trip_abroad ${both} group by 1
  union all select asked.year, 'vehicle', v.use, null,
      (count(*) filter (where v.disposed_on is null or v.disposed_on > make_date(asked.year, 12, 31)))::bigint,
      (count(*) filter (where extract(year from v.acquired_on) = asked.year))::bigint, null, null
    from vehicle v join scope using (unit_id) cross join asked
    where v.acquired_on <= make_date(asked.year, 12, 31) and (v.disposed_on is null or extract(year from v.disposed_on) >= asked.year) group by 1, 3
  union all select year, 'vehicleQuota', 'vehicleQuota', null, sum(approved)::bigint, sum(held)::bigint, null, null from vehicle_quota ${both} group by 1
  union all select year, 'recorded', topic, stage, sum(value)::bigint, null, null, null from recorded_count ${both} group by 1, 3, 4
  union all select year, 'posts', category, null, sum(approved)::bigint, sum(filled)::bigint, null, null from posts ${both} group by 1, 3
  union all select p.year, 'procurement', p.kind, p.stage, sum(p.amount_fen)::bigint, sum(p.small_and_medium_fen)::bigint,
      sum(p.micro_and_small_fen)::bigint, sum(p.reserved_fen)::bigint from procurement p ${both} group by 1, 3, 4
  ${assetEntries}`
  const { rows } = await ledger.db.executeQuery<Entry>(CompiledQuery.raw(text, parametersOf(question)))
  return rows
}

/**
 * Asset cards at the end of the year with straight-line depreciation from the month of acquisition, none in the month of
 * disposal (政府会计准则第3号 art. 18–19), and values that no card explains.
 */
const assetEntries = `
  union all select year, 'asset', class, null, sum(original)::bigint, sum(net)::bigint, null, null from (
    select asked.year, a.class, a.original_fen as original,
      a.original_fen - case when a.useful_life_months is null then 0 else (a.original_fen - a.residual_fen) * least(a.useful_life_months,
        (asked.year - extract(year from a.acquired_on)::integer) * 12 + 13 - extract(month from a.acquired_on)::integer) / a.useful_life_months end as net
    from asset a join scope using (unit_id) cross join asked
    where a.acquired_on <= make_date(asked.year, 12, 31) and (a.disposed_on is null or a.disposed_on > make_date(asked.year, 12, 31))
    union all select v.year, v.class, v.original_fen, v.net_fen from asset_value v join scope using (unit_id) join asked using (year)
  ) as values_of group by 1, 3`

/** Counts, procurement and assets of the years, `last` marking those of another year than the one asked for. */
export function registerFigures(
  entries: readonly Entry[],
  { years }: Question,
  stages: readonly Stage[],
  money: readonly Figure[],
): readonly Figure[] {
  return years.flatMap((year) => {
    const own = entries.filter((entry) => entry.year === year)
    const at: Coordinates = year === years[0] ? {} : { year: String(year) }
    const figures = [
      ...countFigures(
        own,
        money.filter(({ coordinates }) => coordinates.year === at.year),
      ),
      ...procurementFigures(own),
      ...assetFigures(own),
    ]
    return figures
      .filter(({ coordinates }) => coordinates.stage === undefined || stages.includes(coordinates.stage))
      .map((figure) => ({ ...figure, coordinates: { ...figure.coordinates, ...at } }))
  })
}

import { type RawBuilder, sql } from 'kysely'
import type { Stage } from '#core/facts/coordinates.ts'
import type { Ledger } from '../store/ledger.ts'

/** Whose figures: one unit, or a department as the sum of its units less what they pay each other. */
export type Whose = { readonly unit: string } | { readonly department: string }

/** Each line is counted once in every view; the other dimensions of a view's groups are null. */
export type View = 'functional' | 'departmental' | 'governmental' | 'project' | 'unit' | 'kind'

/** Sums of the lines of one year that share the dimensions of one view; an amount that no line has is null, not zero. */
export interface Group extends Readonly<Record<StageColumn | OpeningColumn, bigint | null>> {
  readonly year: number
  readonly view: View
  readonly side: 'revenue' | 'expenditure'
  readonly fund: string
  readonly origin: 'current' | 'carriedOver'
  readonly nature: string | null
  readonly functional: string | null
  readonly revenue: string | null
  readonly departmental: string | null
  readonly governmental: string | null
  readonly project: string | null
  readonly unit: string | null
  readonly unitKind: string | null
  /** Change of the quota of expenditure lines that no revenue line records: money granted for them. */
  readonly granted: bigint | null
  /** Surplus that the closing of the year distributed. */
  readonly distributed: bigint | null
}

/** `executed` is the same money as `finalAccounts`: what was paid and received so far. */
export type StageColumn = Exclude<Stage, 'executed'>
type OpeningColumn = `opening${Capitalize<StageColumn>}`

export const budgetStages = ['firstSubmission', 'controlFigure', 'secondSubmission', 'approved'] as const

/** The units whose figures are asked for; a department takes in the departments below it. */
export function scopeOf(whose: Whose): RawBuilder<unknown> {
  if ('unit' in whose) return sql`select unit_id, kind, name from unit where unit_id = ${whose.unit}`
  return sql`select unit_id, kind, name from (
    with recursive below as (
      select unit_id, kind, name from unit where unit_id = ${whose.department}
      union select unit.unit_id, unit.kind, unit.name from unit join below on unit.department_id = below.unit_id and below.kind = 'department'
    ) select * from below) as members`
}

/** Lines that two units of the department keep against each other are in neither's figures. */
const internal = sql`l.internal_counterpart is not null and exists (select from scope other where other.unit_id = l.internal_counterpart)`

const sumOf = (what: RawBuilder<unknown>, where: RawBuilder<unknown>, name: string): RawBuilder<unknown> =>
  sql`(sum(${what}) filter (where ${where}))::bigint as ${sql.ref(name)}`

/**
 * Every amount of a line and what it is: of a budget version in force (called as its stage), of the quota ledger, paid or
 * received net of refunds, final, a correction, or surplus.
 */
function amounts(years: readonly number[], stages: readonly StageColumn[]): RawBuilder<unknown> {
  const within = (alias: string): RawBuilder<unknown> =>
    sql`join scope using (unit_id) where ${sql.ref(`${alias}.year`)} in (${sql.join(years)})`
  return sql`
  version as (
    select distinct on (v.unit_id, v.year, v.stage) v.unit_id, v.year, v.stage, v.version
    from budget_version v ${within('v')} and v.stage in (${sql.join(stages)}) and (v.stage <> 'approved' or v.status = 'frozen')
    order by v.unit_id, v.year, v.stage, v.version desc
  ),
  amount (unit_id, year, line_id, what, kind, fen) as (
    select a.unit_id, a.year, a.line_id, a.stage, null, a.amount_fen
      from version join budget_amount a using (unit_id, year, stage, version)
    union all select q.unit_id, q.year, q.line_id, 'quota', q.kind, q.amount_fen from quota_entry q ${within('q')}
    union all select p.unit_id, p.year, p.line_id, 'booked', null, p.amount_fen from payment p ${within('p')} and p.status = 'paid'
    union all select r.unit_id, r.year, r.line_id, 'booked', null, r.amount_fen from receipt r ${within('r')}
    union all select f.unit_id, f.year, f.line_id, 'final', null, f.amount_fen from final_amount f ${within('f')}
    union all select c.unit_id, c.year, c.line_id, 'correction', null, c.amount_fen from correction c ${within('c')}
    union all select k.unit_id, k.year, k.line_id, 'surplus', null, k.amount_fen from carryover k ${within('k')} and k.kind = 'surplus'
  ),
  line_amount as (
    select unit_id, year, line_id,
      ${sql.join(budgetStages.map((stage) => sumOf(sql`fen`, sql`what = ${sql.lit(stage)}`, stage)))},
      ${sumOf(sql`fen`, sql`what = 'quota'`, 'adjusted')},
      ${sumOf(sql`fen`, sql`what = 'quota' and kind not in ('approved', 'carriedOver')`, 'adjusting')},
      ${sumOf(sql`fen`, sql`what = 'quota' and kind in ('approved', 'carriedOver', 'correction')`, 'begun')},
      bool_or(what = 'quota' and kind = 'carriedOver') as opened,
      ${sumOf(sql`fen`, sql`what = 'booked'`, 'booked')},
      ${sumOf(sql`fen`, sql`what = 'final'`, 'final')},
      ${sumOf(sql`fen`, sql`what = 'correction'`, 'corrected')},
      ${sumOf(sql`fen`, sql`what = 'surplus'`, 'distributed')}
    from amount group by 1, 2, 3
  ),
  fiscal as (
    select f.unit_id, f.year,
      exists (select from quota_entry q where q.unit_id = f.unit_id and q.year = f.year) as has_quota,
      exists (select from fiscal_year b where b.unit_id = f.unit_id and b.year = f.year - 1 and b.status = 'closed') as after_closed
    from fiscal_year f ${within('f')}
  )`
}

/**
 * One row for each line with its amounts: what was booked on it (its final amount where nothing was) with corrections is
 * final. Revenue that the quota ledger does not know stays as approved.
 */
function lines(
  years: readonly number[],
  stages: readonly StageColumn[],
  which: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`${amounts(years, stages)},
  line as (
    select l.unit_id, l.year, l.line_id, l.internal_counterpart, l.side, l.fund, l.origin, l.nature, l.functional, l.revenue, l.departmental, l.governmental,
      project.name as project, scope.name as unit, scope.kind as unit_kind, fiscal.after_closed,
      ${sql.join(budgetStages.map((stage) => sql.ref(`a.${stage}`)))},
      coalesce(a.adjusted, case when l.side = 'revenue' and fiscal.has_quota then a.approved end) as adjusted,
      coalesce(a.booked, a.final, case when a.corrected is not null then 0 end) + coalesce(a.corrected, 0) as final_accounts,
      a.adjusting, a.begun, a.opened, a.distributed
    from budget_line l join scope using (unit_id) join fiscal using (unit_id, year)
      left join line_amount a using (unit_id, year, line_id)
      left join project on project.unit_id = l.unit_id and project.project_id = l.project_id
    where l.year in (${sql.join(years)}) and ${which}
  )`
}

/** The lines that a department's figures leave out, as `line`, with what they mean to their own unit. */
export const linesBetween = (whose: Whose, years: readonly number[]): RawBuilder<unknown> =>
  sql`scope as (${scopeOf(whose)}), ${lines(years, ['approved', 'adjusted', 'finalAccounts'], internal)}`

/**
 * Which amounts say what a fund began the year with, for each unit and fund: what the closing of the year before left;
 * else revenue lines of carried-over money; else the expenditure arranged from it.
 */
const choices = sql`
  choice as (
    select unit_id, year, fund, bool_or(side = 'revenue' and adjusting is not null) as revenue_adjusted,
      bool_or(coalesce(opened, false)) or bool_or(after_closed) as opened,
      ${sql.join(
        [...budgetStages, 'adjusted', 'finalAccounts'].map(
          (stage) =>
            sql`bool_or(side = 'revenue' and origin = 'carriedOver' and ${sql.ref(stage)} is not null) as ${sql.ref(`stated_${stage}`)}`,
        ),
      )}
    from line group by 1, 2, 3
  )`

const stated = (stage: string): RawBuilder<unknown> => sql.ref(`choice.stated_${stage}`)

function sums(): RawBuilder<unknown> {
  const carried = sql`l.origin = 'carriedOver'`
  const planned = budgetStages.map((stage) =>
    sumOf(
      sql.ref(`l.${stage}`),
      sql`${carried} and (l.side = 'revenue') = ${stated(stage)}`,
      `opening${capital(stage)}`,
    ),
  )
  const kept = (['adjusted', 'finalAccounts'] as const).map((stage) =>
    sumOf(
      sql`case when l.side = 'revenue' then ${sql.ref(`l.${stage}`)} else l.begun end`,
      sql`${carried} and (l.side = 'revenue') = (${stated(stage)} and not choice.opened)`,
      `opening${capital(stage)}`,
    ),
  )
  const plain = [...budgetStages, 'adjusted', 'finalAccounts', 'distributed'].map(
    (column) => sql`sum(${sql.ref(`l.${column}`)})::bigint as ${sql.ref(column)}`,
  )
  const granted = sumOf(
    sql`l.adjusting`,
    sql`l.side = 'expenditure' and l.origin = 'current' and not choice.revenue_adjusted`,
    'granted',
  )
  return sql.join([...plain, ...planned, ...kept, granted])
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * Everything that money tables print is a sum of these groups. One statement, whose cost is that of reading the lines and
 * bookings of the years once.
 */
export async function moneyGroups(
  ledger: Ledger,
  whose: Whose,
  years: readonly number[],
  stages: readonly StageColumn[],
): Promise<readonly Group[]> {
  const { rows } = await sql<Omit<Group, 'view'> & { readonly grouped: number }>`
  with scope as (${scopeOf(whose)}), ${lines(years, stages, sql`not (${internal})`)}, ${choices}
  select l.year, l.side, l.fund, l.origin, l.nature, l.functional, l.revenue, l.departmental, l.governmental, l.project,
    l.unit, l.unit_kind, ${sums()},
    grouping(l.functional, l.departmental, l.governmental, l.project, l.unit, l.unit_kind) as grouped
  from line l join choice using (unit_id, year, fund)
  group by l.year, l.side, l.fund, l.origin, grouping sets (
    (l.functional, l.nature, l.revenue), (l.departmental, l.nature), (l.governmental, l.nature), (l.project, l.nature),
    (l.unit_kind, l.nature), (l.unit_id, l.unit, l.nature))`.execute(ledger.db)
  const groups = rows.map(({ grouped, ...row }) => ({ ...row, view: viewOf(grouped) }))
  return 'department' in whose ? groups : groups.filter(({ view }) => view !== 'unit')
}

/** PostgreSQL sets a bit for every column that a row is not grouped by. */
function viewOf(grouped: number): View {
  const views: Readonly<Record<number, View>> = {
    0b011111: 'functional',
    0b101111: 'departmental',
    0b110111: 'governmental',
    0b111011: 'project',
    0b111101: 'unit',
    0b111110: 'kind',
  }
  const view = views[grouped]
  if (view === undefined) throw new Error(`a group of no view: ${grouped}`)
  return view
}

import { sql } from 'kysely'
import type { Ledger } from '../store/ledger.ts'
import { cumulative, type Months, type Series } from './series.ts'

export type Whose = { readonly unit: string } | { readonly department: string }

/** A series that is one budget line over the years, with what it is. Money carried over is followed together with the year's own. */
export interface LineSeries extends Series {
  readonly unitId: string
  readonly functional: string
  readonly departmental: string
  readonly fund: string
  readonly nature: string
  readonly projectId: bigint | null
  readonly projectName: string | null
  /** The plan of those budget lines of the series that have one, with what was paid on them: only these two can be compared. */
  readonly planned?: { readonly planFen: Months; readonly paidFen: readonly bigint[] }
}

interface Cell extends Omit<LineSeries, keyof Series | 'planned'> {
  readonly year: number
  readonly month: number
  readonly paid: bigint
  readonly quota: bigint
  readonly plan: bigint
  /** Of what was paid, on lines that have a plan. */
  readonly paidPlanned: bigint
  /** Whether all lines of the cell have a plan. */
  readonly allPlanned: boolean
}

const unitsOf = (whose: Whose) =>
  'unit' in whose
    ? sql`select ${whose.unit}::text as unit_id`
    : sql`select unit_id from unit where department_id = ${whose.department} and kind <> 'department'`

/** The last month of a year in which something was paid. */
export async function latestMonth(ledger: Ledger, whose: Whose, year: number): Promise<number | undefined> {
  const { rows } = await sql<{ readonly month: number | null }>`
    with u as (${unitsOf(whose)})
    select extract(month from max(p.paid_on))::integer as month from payment p join u using (unit_id)
    where p.year = ${year} and p.status = 'paid'`.execute(ledger.db)
  return rows[0]?.month ?? undefined
}

/** Expenditure lines of a unit or department with their months: payments, quota and plan of the year, and of the years before it. */
export async function loadSeries(
  ledger: Ledger,
  whose: Whose,
  year: number,
  month: number,
): Promise<readonly LineSeries[]> {
  const { rows } = await sql<Cell>`
    with u as (${unitsOf(whose)}),
    l as (select b.*, p.name as project_name, exists (select 1 from spending_plan s
        where (s.unit_id, s.year, s.line_id) = (b.unit_id, b.year, b.line_id)) as has_plan
      from budget_line b join u using (unit_id)
      left join project p on p.unit_id = b.unit_id and p.project_id = b.project_id
      where b.side = 'expenditure' and b.year <= ${year}),
    entry as (
      select p.unit_id, p.year, p.line_id, extract(month from p.paid_on)::integer as month, p.amount_fen as paid, 0::bigint as quota, 0::bigint as plan
        from payment p join u using (unit_id) where p.status = 'paid' and p.year <= ${year}
      union all select q.unit_id, q.year, q.line_id, extract(month from q.on_date)::integer, 0, q.amount_fen, 0 from quota_entry q join u using (unit_id) where q.year <= ${year}
      union all select s.unit_id, s.year, s.line_id, s.month, 0, 0, s.amount_fen from spending_plan s join u using (unit_id) where s.year = ${year})
    select l.unit_id, l.functional, l.departmental, l.fund, l.nature, l.project_id, max(l.project_name) as project_name, year, month,
      sum(paid)::bigint as paid, sum(quota)::bigint as quota, sum(plan)::bigint as plan,
      coalesce(sum(paid) filter (where has_plan), 0)::bigint as paid_planned, bool_and(has_plan) as all_planned
    from entry join l using (unit_id, year, line_id)
    group by l.unit_id, l.functional, l.departmental, l.fund, l.nature, l.project_id, year, month
    order by 1, 2, 3, 4, 5, 6, year, month`.execute(ledger.db)
  const committed = await commitmentsOf(ledger, whose, year)
  const groups = new Map<string, Cell[]>()
  for (const cell of rows) {
    const key = keyOf(cell)
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups].flatMap(([key, cells]) => {
    const made = seriesOf(key, cells, year, month)
    const rest = committed.get(key)
    return made ? [rest === undefined ? made : { ...made, committedFen: rest }] : []
  })
}

type Key = Pick<LineSeries, 'unitId' | 'functional' | 'departmental' | 'fund' | 'nature' | 'projectId'>

const keyOf = ({ unitId, functional, departmental, fund, nature, projectId }: Key): string =>
  [unitId, functional, departmental, fund, nature, projectId ?? ''].join('|')

/** What is still to be paid of open contracts, by line. */
async function commitmentsOf(ledger: Ledger, whose: Whose, year: number): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await sql<Key & { readonly fen: bigint }>`
    with u as (${unitsOf(whose)})
    select l.unit_id, l.functional, l.departmental, l.fund, l.nature, l.project_id,
      sum(greatest(c.amount_fen - coalesce(p.paid, 0), 0))::bigint as fen
    from commitment c join u using (unit_id) join budget_line l using (unit_id, year, line_id)
      left join (select unit_id, year, commitment_id, sum(amount_fen) as paid from payment
        where status = 'paid' and year = ${year} group by 1, 2, 3) p using (unit_id, year, commitment_id)
    where c.year = ${year} and c.status = 'open' group by 1, 2, 3, 4, 5, 6`.execute(ledger.db)
  return new Map(rows.map((row) => [keyOf(row), row.fen]))
}

function seriesOf(key: string, cells: readonly Cell[], year: number, month: number): LineSeries | undefined {
  const [first] = cells
  const now = cells.filter((cell) => cell.year === year)
  // a line of past years alone has nothing to look ahead to, but its years are experience
  if (!first) return undefined
  const past = [...new Set(cells.map((cell) => cell.year))].filter((one) => one < year)
  const { unitId, functional, departmental, fund, nature, projectId, projectName } = first
  return {
    key,
    peers: `${departmental}|${nature}`,
    unitId,
    functional,
    departmental,
    fund,
    nature,
    projectId,
    projectName,
    history: past.map((one) => {
      const own = cells.filter((cell) => cell.year === one)
      return { year: one, paidFen: monthsOf(own, 'paid'), quotaFen: cumulative(monthsOf(own, 'quota')) }
    }),
    paidFen: monthsOf(now, 'paid').slice(0, month),
    quotaFen: cumulative(monthsOf(now, 'quota'))[month - 1] ?? 0n,
    ...plansOf(now, month),
  }
}

/** The plan serves the forecast only where no line of the series is without one. */
function plansOf(now: readonly Cell[], month: number): Pick<LineSeries, 'planFen' | 'planned'> {
  const planFen = monthsOf(now, 'plan')
  if (planFen.every((fen) => fen === 0n)) return {}
  const planned = { planFen, paidFen: monthsOf(now, 'paidPlanned').slice(0, month) }
  return now.every(({ allPlanned }) => allPlanned) ? { planFen, planned } : { planned }
}

const monthsOf = (cells: readonly Cell[], what: 'paid' | 'quota' | 'plan' | 'paidPlanned'): readonly bigint[] =>
  Array.from({ length: 12 }, (_, month) =>
    cells.reduce((sum, cell) => (cell.month === month + 1 ? sum + cell[what] : sum), 0n),
  )

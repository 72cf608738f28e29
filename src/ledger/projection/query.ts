import { CompiledQuery } from 'kysely'
import type { Stage } from '#core/facts/coordinates.ts'
import type { Ledger } from '../store/ledger.ts'
import { sqlColumn } from '../store/shape.ts'
import { budgetStages, fiscalYears, internal, lines, nothing, sumOf } from './lines.ts'
import { parametersOf, type Question, scopeOf } from './scope.ts'

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

const openings = [...budgetStages, 'adjusted', 'finalAccounts'] as const

/**
 * Which amounts say what a fund began the year with: what the closing of the year before left; else revenue lines of
 * carried-over money; else the expenditure arranged from it.
 */
const choices = `
  select fund, bool_or(side = 'revenue' and adjusting is not null) as revenue_adjusted,
    bool_or(coalesce(opened, false)) or bool_or(after_closed) as opened_before,
    ${openings
      .map(
        (stage) =>
          `bool_or(side = 'revenue' and origin = 'carriedOver' and ${sqlColumn(stage)} is not null) as ${stated(stage)}`,
      )
      .join(', ')}
  from line group by fund`

function stated(stage: string): string {
  return sqlColumn(`${stage}Stated`)
}

const own = (column: string): string => `sum(l.${column})::bigint as ${column}`

/** What every group sums up, null for stages that were not asked for. */
function sums(stages: ReadonlySet<string>): string {
  const carried = "l.origin = 'carriedOver' and (l.side = 'revenue')"
  const opening = (stage: (typeof openings)[number], name: string): string => {
    const column = `l.${sqlColumn(stage)}`
    if (budgetStages.some((one) => one === stage)) return sumOf(column, `${carried} = l.${stated(stage)}`, name)
    const kept = `case when l.side = 'revenue' then ${column} else l.begun end`
    return sumOf(kept, `${carried} = (l.${stated(stage)} and not l.opened_before)`, name)
  }
  const ofStages = openings.flatMap((stage) => {
    const name = `opening${stage.charAt(0).toUpperCase()}${stage.slice(1)}`
    if (!stages.has(stage)) return [nothing(stage), nothing(name)]
    return [own(sqlColumn(stage)), opening(stage, name)]
  })
  const granted = "l.side = 'expenditure' and l.origin = 'current' and not l.revenue_adjusted"
  return [...ofStages, own('distributed'), sumOf('l.adjusting', granted, 'granted')].join(', ')
}

/**
 * Everything that money tables print is a sum of these groups. One statement, whose cost is that of reading the lines and
 * bookings of the years once, a year of a unit after the other.
 */
export async function moneyGroups(
  ledger: Ledger,
  question: Question,
  stages: readonly StageColumn[],
): Promise<readonly Group[]> {
  const asked = new Set<string>([...stages, 'approved'])
  const ofUnit = 'unit' in question.whose
  const views = allViews.filter(({ view }) => !ofUnit || view !== 'unit')
  const text = `
  with ${scopeOf(question)}, ${fiscalYears(question, asked)}
  select l.year, l.side, l.fund, l.origin, l.nature, l.functional, l.revenue, l.departmental, l.governmental, l.project,
    l.unit_kind, ${ofUnit ? 'null' : 'l.unit'} as unit, ${sums(asked)}, grouping(${views.map(({ by }) => by).join(', ')}) as grouped
  from fiscal cross join lateral (
    with line as materialized (${lines(asked, `not (${internal})`)}), choice as (${choices})
    select * from line join choice using (fund)
  ) as l
  group by l.year, l.side, l.fund, l.origin, grouping sets (${views.map(({ by, and }) => `(${by}, ${and})`).join(', ')})`
  const { rows } = await ledger.db.executeQuery<Omit<Group, 'view'> & { readonly grouped: number }>(
    CompiledQuery.raw(text, parametersOf(question)),
  )
  return rows.map(({ grouped, ...row }) => ({ ...row, view: viewOf(views, grouped) }))
}

interface Grouping {
  readonly view: View
  /** The column that no other view has, and those that it goes with. */
  readonly by: string
  readonly and: string
}

const allViews: readonly Grouping[] = [
  { view: 'functional', by: 'l.functional', and: 'l.nature, l.revenue' },
  { view: 'departmental', by: 'l.departmental', and: 'l.nature' },
  { view: 'governmental', by: 'l.governmental', and: 'l.nature' },
  { view: 'project', by: 'l.project', and: 'l.nature' },
  { view: 'kind', by: 'l.unit_kind', and: 'l.nature' },
  { view: 'unit', by: 'l.unit', and: 'l.unit_id, l.nature' },
]

/** PostgreSQL sets a bit for every column that a row is not grouped by, the last column the lowest. */
function viewOf(views: readonly Grouping[], grouped: number): View {
  const at = views.findIndex((_, index) => grouped === 2 ** views.length - 1 - 2 ** (views.length - 1 - index))
  const found = views[at]
  if (found === undefined) throw new Error(`a group of no view: ${grouped}`)
  return found.view
}

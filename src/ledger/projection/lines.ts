import { sqlColumn } from '../store/shape.ts'
import { type Question, scopeOf } from './scope.ts'

export const budgetStages = ['firstSubmission', 'controlFigure', 'secondSubmission', 'approved'] as const

/** Lines that two units of the department keep against each other are in neither's figures. */
export const internal =
  'l.internal_counterpart is not null and exists (select from scope other where other.unit_id = l.internal_counterpart)'

/** A sum in fen of what agrees; null where nothing does. */
export const sumOf = (what: string, where: string, name: string): string =>
  `(sum(${what}) filter (where ${where}))::bigint as ${sqlColumn(name)}`

/** A column of amounts that were not asked for. */
export const nothing = (name: string): string => `null::bigint as ${sqlColumn(name)}`

/** What an amount is, as small numbers, which compare faster than words. */
const kinds = [...budgetStages, 'quota', 'booked', 'final', 'correction', 'surplus'] as const
type Kind = (typeof kinds)[number]
const is = (kind: Kind): string => `what = ${kinds.indexOf(kind)}`

/** The budget stages whose amounts are read. */
const budgetOf = (stages: ReadonlySet<string>) => budgetStages.filter((stage) => stages.has(stage))

/** `fiscal`: the years of the units, with the version of each budget stage that is in force. */
export function fiscalYears(question: Question, stages: ReadonlySet<string>): string {
  const years = question.years.map((_, at) => `$${at + 2}`).join(', ')
  const versions = budgetOf(stages).map(
    (stage) => `(select max(v.version) from budget_version v where v.unit_id = f.unit_id and v.year = f.year
      and v.stage = '${stage}' ${stage === 'approved' ? "and v.status = 'frozen'" : ''}) as ${versionOf(stage)}`,
  )
  return `fiscal as materialized (
    select f.unit_id, f.year, scope.name, scope.kind, ${versions.join(', ')},
      exists (select from quota_entry q where q.unit_id = f.unit_id and q.year = f.year) as has_quota,
      exists (select from fiscal_year b where b.unit_id = f.unit_id and b.year = f.year - 1 and b.status = 'closed') as after_closed
    from fiscal_year f join scope using (unit_id) where f.year in (${years}))`
}

const versionOf = (stage: string): string => sqlColumn(`${stage}Version`)

/** The amounts that a table keeps of the year of a unit, `fiscal`. */
const amountsOf = (table: string, what: Kind, and = '', kind = 'null'): string =>
  `select line_id, ${kinds.indexOf(what)} as what, ${kind} as kind, amount_fen as fen from ${table} a
    where a.unit_id = fiscal.unit_id and a.year = fiscal.year ${and}`

/**
 * Every amount of the year of a unit and what it is: of the budget in force, of the quota ledger, paid or received net of
 * refunds, final, a correction, or surplus.
 */
const amounts = (stages: ReadonlySet<string>): string =>
  [
    ...budgetOf(stages).map((stage) =>
      amountsOf('budget_amount', stage, `and stage = '${stage}' and version = fiscal.${versionOf(stage)}`),
    ),
    amountsOf('quota_entry', 'quota', '', 'kind'),
    amountsOf('payment', 'booked', "and status = 'paid'"),
    amountsOf('receipt', 'booked'),
    amountsOf('final_amount', 'final'),
    amountsOf('correction', 'correction'),
    amountsOf('carryover', 'surplus', "and kind = 'surplus'"),
  ].join(' union all ')

/** The amounts of each line, null for stages that were not asked for. */
function lineAmounts(stages: ReadonlySet<string>): string {
  const budget = budgetStages.map((stage) => (stages.has(stage) ? sumOf('fen', is(stage), stage) : nothing(stage)))
  return `select line_id, ${budget.join(', ')},
      ${sumOf('fen', is('quota'), 'adjusted')},
      ${sumOf('fen', `${is('quota')} and kind not in ('approved', 'carriedOver')`, 'adjusting')},
      ${sumOf('fen', `${is('quota')} and kind in ('approved', 'carriedOver', 'correction')`, 'begun')},
      bool_or(${is('quota')} and kind = 'carriedOver') as opened,
      ${sumOf('fen', is('booked'), 'booked')},
      ${sumOf('fen', is('final'), 'final')},
      ${sumOf('fen', is('correction'), 'corrected')},
      ${sumOf('fen', is('surplus'), 'distributed')}
    from (${amounts(stages)}) as amount group by line_id`
}

/**
 * One row for each line of the year of a unit with its amounts: what was booked on it (its final amount where nothing was) with
 * corrections is final. Revenue that the quota ledger does not know stays as approved.
 */
export const lines = (stages: ReadonlySet<string>, which: string): string => `
  select l.unit_id, l.year, l.line_id, l.internal_counterpart, l.side, l.fund, l.origin, l.nature, l.functional, l.revenue, l.departmental, l.governmental,
    project.name as project, fiscal.name as unit, fiscal.kind as unit_kind, fiscal.after_closed,
    ${budgetStages.map((stage) => `a.${sqlColumn(stage)}`).join(', ')},
    coalesce(a.adjusted, case when l.side = 'revenue' and fiscal.has_quota then a.approved end) as adjusted,
    coalesce(a.booked, a.final, case when a.corrected is not null then 0 end) + coalesce(a.corrected, 0) as final_accounts,
    a.adjusting, a.begun, a.opened, a.distributed
  from budget_line l left join (${lineAmounts(stages)}) as a using (line_id)
    left join project on project.unit_id = l.unit_id and project.project_id = l.project_id
  where l.unit_id = fiscal.unit_id and l.year = fiscal.year and ${which}`

/**
 * The lines that a department's figures leave out, as `line`, with what they mean to their own unit. A year of a unit is read
 * after the other, so that the planner knows how many lines each has.
 */
export function linesBetween(question: Question): string {
  const stages = new Set(['approved'])
  return `${scopeOf(question)}, ${fiscalYears(question, stages)},
    line as (select own.* from fiscal cross join lateral (${lines(stages, internal)}) as own)`
}

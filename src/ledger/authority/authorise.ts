import { sql, type Transaction } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Tables } from '../store/generated.ts'
import type { Act, Refusal } from '../store/ledger.ts'
import { actions } from './actions.ts'

/** What the store must know of a unit before an act: who the person is to it, and which of its years are closed. */
export interface Standing {
  readonly roles: readonly string[]
  readonly closedYears: ReadonlySet<number>
  /** False while the unit is being set up: then its department must allow it, which is known only after the work. */
  readonly exists: boolean
}

/** Reads the standing of a person in one query. A role on a department covers the units below it. */
export async function standingOf(trx: Transaction<Tables>, { unit, person }: Act): Promise<Standing> {
  const { rows } = await sql<{ readonly kind: string; readonly value: string }>`
    with recursive above as (
      select unit_id, department_id, 1 as height from unit where unit_id = ${unit}
      union all
      select u.unit_id, u.department_id, a.height + 1
      from unit u join above a on u.unit_id = a.department_id and a.department_id <> a.unit_id and a.height < 32
    )
    select 'role' as kind, r.role as value from person_role r
      where r.person = ${person} and r.unit_id in (select unit_id from above)
    union all
    select 'closed', year::text from fiscal_year where unit_id = ${unit} and status = 'closed'
    union all
    select 'unit', unit_id from unit where unit_id = ${unit}`.execute(trx)
  const values = (kind: string) => rows.filter((row) => row.kind === kind).map(({ value }) => value)
  return {
    roles: values('role'),
    closedYears: new Set(values('closed').map(Number)),
    exists: values('unit').length > 0,
  }
}

/** Whether somebody of this standing may do the act. */
export function authorise(act: Act, standing: Standing): Result<undefined, Refusal> {
  const { roles } = actions[act.action]
  if (roles.some((role) => standing.roles.includes(role))) return ok(undefined)
  return fail(notAllowed(act))
}

/** Whether nobody has any role yet, which is when a ledger may be initialised. Held until the end of the transaction. */
export async function authoriseFirst(trx: Transaction<Tables>, act: Act): Promise<Result<undefined, Refusal>> {
  await sql`lock table person_role in exclusive mode`.execute(trx)
  const { rows } = await sql`select 1 from person_role limit 1`.execute(trx)
  return rows.length === 0 ? ok(undefined) : fail({ code: 'ledger.initialised', data: { unit: act.unit } })
}

/**
 * After the work that set up a unit: its department must allow it. A unit under none is set up by those who may set up units in
 * the unit of the ledger's first act.
 */
export async function authoriseNewUnit(trx: Transaction<Tables>, act: Act): Promise<Result<undefined, Refusal>> {
  const { rows } = await sql<{ readonly departmentId: string }>`
    select department_id from unit where unit_id = ${act.unit}`.execute(trx)
  const department = rows[0]?.departmentId
  if (department === undefined) return fail({ code: 'ledger.noUnit', data: { unit: act.unit } })
  const over = department === act.unit ? await firstUnit(trx) : department
  return authorise(act, await standingOf(trx, { ...act, unit: over }))
}

async function firstUnit(trx: Transaction<Tables>): Promise<string> {
  const { rows } = await sql<{ readonly unitId: string }>`
    select unit_id from audit_entry where entry = 1 and action = 'initialise' order by at limit 1`.execute(trx)
  return rows[0]?.unitId ?? ''
}

function notAllowed({ unit, person, action }: Act): Refusal {
  return { code: 'ledger.notAllowed', data: { unit, person, action, roles: actions[action].roles.join(' ') } }
}

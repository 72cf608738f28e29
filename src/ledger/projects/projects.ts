import type { Kysely, Selectable } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Project, Tables } from '../store/generated.ts'
import type { Ledger, Refusal, RowOf } from '../store/ledger.ts'
import { refuse } from './words.ts'

export type ProjectStatus = Selectable<Project>['status']

/** What may follow each status. A stopped project can be proposed anew; a completed one stays so. */
export const transitions: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  proposed: ['approved', 'stopped'],
  approved: ['active', 'stopped'],
  active: ['completed', 'stopped'],
  completed: [],
  stopped: ['proposed'],
}

export type NewProject = Omit<RowOf<'project'>, 'unitId' | 'projectId' | 'status'>

/** Puts a project into the library, as proposed. */
export function proposeProject(
  ledger: Ledger,
  by: Doer,
  project: NewProject,
): Promise<Result<{ readonly projectId: bigint }, Refusal>> {
  return ledger.write({ ...by, action: 'proposeProject' }, async (writer) => {
    for (const field of ['code', 'name'] as const)
      if (project[field].trim() === '') return refuse('projects.blank', { field }, [field])
    const { fromYear, toYear, code } = project
    if (fromYear > toYear) return refuse('projects.years', { from: fromYear, to: toYear }, ['toYear'])
    const same = await writer.trx
      .selectFrom('project')
      .select('name')
      .where('unitId', '=', by.unit)
      .where('code', '=', code)
      .executeTakeFirst()
    if (same) return refuse('projects.codeTaken', { code, name: same.name }, ['code'])
    const projectId = await writer.nextId()
    await writer.insert('project', { ...project, unitId: by.unit, projectId })
    return ok({ projectId })
  })
}

export interface ProjectChanges {
  readonly projectId: bigint
  readonly name?: string
  readonly rationale?: string
  readonly plan?: string
  readonly owner?: string
  readonly toYear?: number
}

/** Changes what is written of a project that still lives. */
export function changeProject(ledger: Ledger, by: Doer, input: ProjectChanges): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'changeProject' }, async (writer) => {
    const project = await projectOf(writer.trx, by.unit, input.projectId)
    if (!project.ok) return project
    const { projectId, ...changes } = input
    const { status, name, fromYear } = project.value
    if (status === 'completed' || status === 'stopped') return refuse('projects.closed', { name, status })
    if (changes.name?.trim() === '') return refuse('projects.blank', { field: 'name' }, ['name'])
    if (changes.toYear !== undefined && changes.toYear < fromYear)
      return refuse('projects.years', { from: fromYear, to: changes.toYear }, ['toYear'])
    if (Object.keys(changes).length > 0) await writer.update('project', { unitId: by.unit, projectId }, changes)
    return ok(null)
  })
}

/**
 * Moves a project along its life. Approval needs a rationale, and for a specific purpose at least one performance
 * target (预算管理一体化规范: no target, no project); stopping needs a reason.
 */
export function moveProject(
  ledger: Ledger,
  by: Doer,
  { projectId, to }: { readonly projectId: bigint; readonly to: ProjectStatus },
): Promise<Result<null, Refusal>> {
  const action = to === 'approved' ? 'approveProject' : to === 'proposed' ? 'proposeProject' : 'changeProject'
  return ledger.write({ ...by, action }, async (writer) => {
    const project = await projectOf(writer.trx, by.unit, projectId)
    if (!project.ok) return project
    const { status, name, rationale, category } = project.value
    const allowed = transitions[status]
    if (!allowed.includes(to))
      return refuse('projects.transition', { name, status, to, allowed: allowed.join(' ') || '—' })
    if (to === 'stopped' && (by.reason ?? '').trim() === '') return refuse('projects.reason', {}, ['reason'])
    if (to === 'approved' && (rationale ?? '').trim() === '')
      return refuse('projects.rationale', { name }, ['rationale'])
    if (to === 'approved' && category === 'specificPurpose' && !(await hasTarget(writer.trx, by.unit, projectId)))
      return refuse('projects.target', { name })
    await writer.update('project', { unitId: by.unit, projectId }, { status: to })
    return ok(null)
  })
}

async function hasTarget(db: Kysely<Tables>, unit: string, projectId: bigint): Promise<boolean> {
  const row = await db
    .selectFrom('target')
    .select('targetId')
    .where('unitId', '=', unit)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return row !== undefined
}

/** The project, or a refusal when the library has none of that id. */
export async function projectOf(db: Kysely<Tables>, unit: string, projectId: bigint) {
  const row = await db
    .selectFrom('project')
    .selectAll()
    .where('unitId', '=', unit)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return row ? ok(row) : refuse('projects.noProject', { project: projectId }, ['projectId'])
}

export interface YearOfPlan {
  readonly year: number
  readonly fund: string
  readonly amountFen: bigint
}

/** Replaces what a project is to cost, by year and fund. */
export function setProjectPlan(
  ledger: Ledger,
  by: Doer,
  { projectId, years }: { readonly projectId: bigint; readonly years: readonly YearOfPlan[] },
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'changeProject' }, async (writer) => {
    const project = await projectOf(writer.trx, by.unit, projectId)
    if (!project.ok) return project
    const { fromYear, toYear, name, status } = project.value
    if (status === 'completed' || status === 'stopped') return refuse('projects.closed', { name, status })
    for (const [index, { year, amountFen }] of years.entries()) {
      const at = [`years.${index}`]
      if (year < fromYear || year > toYear) return refuse('projects.planYear', { year, from: fromYear, to: toYear }, at)
      if (amountFen < 0n) return refuse('projects.planAmount', { amountFen }, at)
    }
    const before = await writer.trx
      .selectFrom('projectPlan')
      .select(['year', 'fund'])
      .where('unitId', '=', by.unit)
      .where('projectId', '=', projectId)
      .execute()
    for (const row of before) await writer.remove('projectPlan', { unitId: by.unit, projectId, ...row })
    const rows = new Map<string, YearOfPlan>()
    for (const { year, fund, amountFen } of years) {
      const same = rows.get(`${year}|${fund}`)
      rows.set(`${year}|${fund}`, { year, fund, amountFen: amountFen + (same?.amountFen ?? 0n) })
    }
    for (const row of rows.values()) await writer.insert('projectPlan', { unitId: by.unit, projectId, ...row })
    return ok(null)
  })
}

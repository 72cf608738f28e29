import { beforeAll, expect, it } from 'vitest'
import type { Ledger } from '../store/ledger.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { setTargets } from '../performance/targets.ts'
import {
  changeProject,
  moveProject,
  type NewProject,
  type ProjectStatus,
  proposeProject,
  setProjectPlan,
  transitions,
} from './projects.ts'

const unit = 'projects'
const by = { unit, person: everyone, reason: '测试' }
const statuses = Object.keys(transitions) as readonly ProjectStatus[] // the keys of the table

const proposal = (code: string, more: Partial<NewProject> = {}): NewProject => ({
  code,
  name: `联络工作${code}`,
  category: 'operating',
  fromYear: 2026,
  toYear: 2027,
  rationale: '职能需要',
  ...more,
})

onEveryEngine('projects', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, unit, { years: [2026] })
  })

  const proposed = async (code: string, more?: Partial<NewProject>) =>
    must(await proposeProject(ledger, by, proposal(code, more))).projectId
  const statusOf = async (projectId: bigint) =>
    (await ledger.db.selectFrom('project').select('status').where('projectId', '=', projectId).executeTakeFirst())
      ?.status

  /** The shortest way from the proposal to each status. */
  const ways: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
    proposed: [],
    approved: ['approved'],
    active: ['approved', 'active'],
    completed: ['approved', 'active', 'completed'],
    stopped: ['stopped'],
  }

  it.each(statuses)('from %s a project moves where its life allows, and nowhere else', async (from) => {
    for (const to of statuses) {
      const projectId = await proposed(`${from}-${to}`)
      for (const step of ways[from]) must(await moveProject(ledger, by, { projectId, to: step }))
      const moved = await moveProject(ledger, by, { projectId, to })
      const allowed = transitions[from].includes(to)
      expect([to, moved.ok, await statusOf(projectId)]).toEqual([to, allowed, allowed ? to : from])
      if (!moved.ok) expect(moved.error.code).toBe('projects.transition')
    }
  })

  it.each([
    ['projects.blank', { code: ' ' }],
    ['projects.blank', { name: '' }],
    ['projects.years', { fromYear: 2027, toYear: 2026 }],
    ['projects.codeTaken', { code: 'taken' }],
  ] as const)('refuses a proposal: %s', async (code, more) => {
    await proposeProject(ledger, by, proposal('taken'))
    expect(refusalOf(await proposeProject(ledger, by, proposal('new', more))).code).toBe(code)
  })

  it('is approved with a rationale, for a specific purpose with a target, and stopped with a reason', async () => {
    const bare = await proposed('bare', { rationale: ' ' })
    expect(refusalOf(await moveProject(ledger, by, { projectId: bare, to: 'approved' })).code).toBe(
      'projects.rationale',
    )
    must(await changeProject(ledger, by, { projectId: bare, rationale: '职能需要', owner: '综合科' }))
    must(await moveProject(ledger, by, { projectId: bare, to: 'approved' }))

    const special = await proposed('special', { category: 'specificPurpose' })
    expect(refusalOf(await moveProject(ledger, by, { projectId: special, to: 'approved' })).code).toBe(
      'projects.target',
    )
    const target = {
      level1: 'output',
      level2: 'quantity',
      name: '接待人次',
      aim: { kind: 'quantity', operator: '≥', value: { digits: 300n, decimals: 0 }, measuredIn: '人次' },
      weightHundredths: 9000,
    } as const
    must(await setTargets(ledger, by, { year: 2026, projectId: special, targets: [target] }))
    must(await moveProject(ledger, by, { projectId: special, to: 'approved' }))

    const { unit: of, person } = by
    const silent = await moveProject(ledger, { unit: of, person }, { projectId: special, to: 'stopped' })
    expect(refusalOf(silent).code).toBe('projects.reason')
    must(await moveProject(ledger, by, { projectId: special, to: 'stopped' }))
    expect(refusalOf(await changeProject(ledger, by, { projectId: special, name: '别名' })).code).toBe(
      'projects.closed',
    )
  })

  it('keeps a plan of its own years, one sum for each year and fund', async () => {
    const projectId = await proposed('plan')
    const year = { year: 2026, fund: 'generalPublicBudget', amountFen: 5_00n }
    const refused = async (change: Partial<typeof year>) =>
      refusalOf(await setProjectPlan(ledger, by, { projectId, years: [{ ...year, ...change }] })).code
    expect(await refused({ year: 2028 })).toBe('projects.planYear')
    expect(await refused({ amountFen: -1n })).toBe('projects.planAmount')
    must(await setProjectPlan(ledger, by, { projectId, years: [year, year, { ...year, year: 2027 }] }))
    must(await setProjectPlan(ledger, by, { projectId, years: [year, { ...year, amountFen: 1n }] }))
    const rows = await ledger.db.selectFrom('projectPlan').selectAll().where('projectId', '=', projectId).execute()
    expect(rows).toEqual([{ unitId: unit, projectId, ...year, amountFen: 5_01n }])
    expect(refusalOf(await setProjectPlan(ledger, by, { projectId: 999n, years: [] })).code).toBe('projects.noProject')
  })
})

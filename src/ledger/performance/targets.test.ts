import { beforeAll, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { setAmounts } from '../budget/amounts.ts'
import { freezeVersion } from '../budget/freeze.ts'
import { openVersion } from '../budget/version.ts'
import { moveProject, proposeProject } from '../projects/projects.ts'
import { noticeText } from '../outlook/notice.ts'
import type { Doer } from '../organisation/refusal.ts'
import { openYear } from '../organisation/year.ts'
import type { Ledger } from '../store/ledger.ts'
import { expenditure, revenue } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { evaluate, type ResultInput, selfEvaluation } from './evaluation.ts'
import { addIndicators } from './indicators.ts'
import { library } from './library-words.ts'
import { monitor } from './monitoring.ts'
import { resultsForBudget } from './results.ts'
import type { TargetInput } from './target.ts'
import { setTargets } from './targets.ts'
import { performanceSentences } from './words.ts'

const unit = 'targets'
const by = { unit, person: everyone }

const count = (name: string, wanted: bigint, weightHundredths: number): TargetInput => ({
  level1: 'output',
  level2: 'quantity',
  name,
  aim: { kind: 'quantity', operator: '≥', value: { digits: wanted, decimals: 0 }, measuredIn: '个' },
  weightHundredths,
})
const quality: TargetInput = {
  level1: 'benefit',
  level2: 'socialBenefit',
  name: '服务质量',
  aim: { kind: 'quality', words: '明显提升' },
  weightHundredths: 4000,
}
const targets = [count('办结事项', 10n, 5000), quality]

onEveryEngine('targets through the year', (open) => {
  let ledger: Ledger
  let projectId = 0n
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, unit, { years: [] })
    for (const year of [2025, 2026]) must(await openYear(ledger, by, { year }))
    const project = { code: 'P', name: '专项', category: 'specificPurpose', fromYear: 2025, toYear: 2026 } as const
    projectId = must(await proposeProject(ledger, by, { ...project, rationale: '职能需要' })).projectId
  })

  const line = () => expenditure('30227', { nature: 'project', projectId, functional: '2010302' })
  const approve = async (year: number, amountFen: bigint) => {
    const key = { year, stage: 'approved', version: 1 } as const
    must(await openVersion(ledger, by, key))
    must(
      await setAmounts(ledger, by, {
        ...key,
        amounts: [
          { line: revenue, amountFen },
          { line: line(), amountFen },
        ],
      }),
    )
    must(await freezeVersion(ledger, by, { ...key, on: `${year}-02-01` }))
  }
  const targetIds = async () =>
    (
      await ledger.db
        .selectFrom('target')
        .select('targetId')
        .where('unitId', '=', unit)
        .where('year', '=', 2025)
        .orderBy('targetId')
        .execute()
    ).map(({ targetId }) => targetId)
  const all = async () => {
    const [first = 0n, second = 0n] = await targetIds()
    const results: readonly ResultInput[] = [
      { targetId: first, actual: { digits: 5n, decimals: 0 }, reason: '任务推迟' },
      { targetId: second, actual: { words: '有所提升', tier: 'partly', scoreHundredths: 3000 }, reason: '推进较慢' },
    ]
    return results
  }

  it('adds the library once', async () => {
    expect(must(await addIndicators(ledger, by))).toBe(library.length)
    expect(must(await addIndicators(ledger, by))).toBe(0)
    expect(
      refusalOf(
        await addIndicators(ledger, by, [{ level1: 'output', level2: 'quantity', name: ' ', direction: 'higher' }]),
      ).code,
    ).toBe('emptyName')
  })

  it('takes targets whose points add up, replaces them, and asks why once the budget is approved', async () => {
    const set = (more: object, who: Doer = by) => setTargets(ledger, who, { year: 2025, projectId, targets, ...more })
    expect(refusalOf(await set({ targets: [count('办结事项', 10n, 5000)] })).code).toBe('weightsSum')
    expect(refusalOf(await set({ year: 2030 })).code).toBe('noSuchYear')
    expect(refusalOf(await set({ projectId: 999n })).code).toBe('noSuchProject')
    must(await set({ goals: ['2025年办结全部事项'] }))
    const { notices } = must(await set({ targets: [count('办结事项', 12n, 5000), quality] }))
    expect(notices.map(({ code }) => code)).toContain('categoryMissing')
    must(await set({}))
    expect(await targetIds()).toHaveLength(2)
    must(await moveProject(ledger, by, { projectId, to: 'approved' }))
    await approve(2025, 100_00n)
    expect(refusalOf(await set({})).code).toBe('changeWithoutReason')
    must(await set({}, { ...by, reason: '随预算调整' }))
  })

  it('shows a light by the date, by hand where words are the target', async () => {
    const [first = 0n, second = 0n] = await targetIds()
    const at = (asOf: string, digits: bigint) => ({
      year: 2025,
      targetId: first,
      asOf,
      actual: { digits, decimals: 0 },
    })
    // by the end of June 4.96 of 10 are due: 90 % of it is 4.46, 70 % is 3.47
    expect(must(await monitor(ledger, by, at('2025-06-30', 5n))).light).toBe('green')
    expect(must(await monitor(ledger, by, at('2025-06-30', 4n))).light).toBe('yellow')
    expect(must(await monitor(ledger, by, at('2025-06-30', 3n))).light).toBe('red')
    for (const day of ['2026-06-30', '2025-02-30'])
      expect(refusalOf(await monitor(ledger, by, at(day, 3n))).code).toBe('dateOutsideYear')
    expect(refusalOf(await monitor(ledger, by, { ...at('2025-06-30', 3n), targetId: 999n })).code).toBe('noSuchTarget')
    const words = { year: 2025, targetId: second, asOf: '2025-06-30' }
    expect(refusalOf(await monitor(ledger, by, { ...words, actual: { digits: 1n, decimals: 0 } })).code).toBe(
      'lightMissing',
    )
    expect(must(await monitor(ledger, by, { ...words, actual: { words: '推进中', light: 'yellow' } })).light).toBe(
      'yellow',
    )
    expect(
      refusalOf(await monitor(ledger, by, { ...words, targetId: first, actual: { words: '已完成', light: 'green' } }))
        .code,
    ).toBe('actualMissing')
  })

  it('scores what was reached, with reasons for deviations, and not again in other targets', async () => {
    const results = await all()
    const [one, two] = results
    if (!one || !two) return expect.unreachable()
    const refused = async (result: ResultInput) =>
      refusalOf(await evaluate(ledger, by, { year: 2025, projectId, results: [result] })).code
    expect(await refused({ targetId: one.targetId, actual: one.actual })).toBe('reasonMissing')
    expect(await refused({ targetId: two.targetId, actual: two.actual })).toBe('reasonMissing')
    expect(await refused({ ...two, actual: { words: '有所提升', tier: 'partly', scoreHundredths: 3200 } })).toBe(
      'scoreOutsideTier',
    )
    expect(await refused({ ...one, actual: two.actual })).toBe('actualMissing')
    expect(await refused({ ...two, actual: one.actual })).toBe('actualIsQualitative')
    expect(await refused({ ...one, targetId: 999n })).toBe('noSuchTarget')
    const first = must(await evaluate(ledger, by, { year: 2025, projectId, results: [one] }))
    expect(first).toMatchObject({ indicatorsHundredths: 2500, executionHundredths: 0, open: ['服务质量'] })
    const whole = must(await evaluate(ledger, by, { year: 2025, projectId, results }))
    expect(whole).toMatchObject({
      indicatorsHundredths: 5500,
      totalHundredths: 5500,
      grade: 'poor',
      open: [],
      budgetFen: 100_00n,
    })
    expect(await selfEvaluation(ledger, unit, 2025, projectId)).toEqual(whole)
    const late = await setTargets(ledger, { ...by, reason: '改' }, { year: 2025, projectId, targets })
    expect(refusalOf(late).code).toBe('targetsEvaluated')
  })

  it('shows results when the next budget is made, and asks about weak ones that get as much', async () => {
    const key = { year: 2026, stage: 'firstSubmission', version: 1 } as const
    must(await openVersion(ledger, by, key))
    must(await setAmounts(ledger, by, { ...key, amounts: [{ line: line(), amountFen: 99_99n }] }))
    const [less] = await resultsForBudget(ledger, unit, 2026)
    expect(less).toMatchObject({ name: '专项', plannedFen: 99_99n })
    expect(less?.notice).toBeUndefined()
    must(await setAmounts(ledger, by, { ...key, amounts: [{ line: line(), amountFen: 100_00n }] }))
    const [same] = await resultsForBudget(ledger, unit, 2026)
    expect(same?.notice && noticeText(performanceSentences, same.notice)).toBe(
      '项目“专项”2025 年度自评 55.00 分（差），执行率 0.00%；下年拟安排 100.00 元，上年全年预算 100.00 元。请说明安排依据或压减。',
    )
  })

  it('evaluates a year that is closed, and changes nothing else of it', async () => {
    must(
      await ledger.write(act(unit, 'closeYear'), async ({ update }) =>
        ok(await update('fiscalYear', { unitId: unit, year: 2025 }, { status: 'closed' })),
      ),
    )
    const [first] = await all()
    if (!first) return expect.unreachable()
    const texts = { summary: ['总体良好', ' '], improvement: ['细化指标'] }
    must(await evaluate(ledger, by, { year: 2025, projectId, results: [first], texts }))
    must(await evaluate(ledger, by, { year: 2025, projectId, results: [], texts: { improvement: ['及早采购'] } }))
    const goals = await ledger.db
      .selectFrom('goal')
      .select(['kind', 'body'])
      .where('unitId', '=', unit)
      .where('year', '=', 2025)
      .where('kind', '<>', 'overall')
      .orderBy('kind')
      .execute()
    expect(goals).toEqual([
      { kind: 'improvement', body: '及早采购' },
      { kind: 'summary', body: '总体良好' },
    ])
    const late = { year: 2025, targetId: first.targetId, asOf: '2025-09-30', actual: { digits: 5n, decimals: 0 } }
    expect(refusalOf(await monitor(ledger, by, late)).code).toBe('ledger.yearClosed')
  })
})

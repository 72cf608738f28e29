import { beforeAll, expect, it } from 'vitest'
import { coordinatesKey } from '#core/facts/coordinates.ts'
import { verify } from '../../audit/verify.ts'
import { differences } from '../../budget/differences.ts'
import { alerts } from '../../outlook/alerts.ts'
import { noticeText } from '../../outlook/notice.ts'
import { alertSentences } from '../../outlook/words.ts'
import { resultsForBudget } from '../../performance/results.ts'
import { selfEvaluation } from '../../performance/evaluation.ts'
import { project } from '../../projection/project.ts'
import { assetTotals } from '../../registers/assets.ts'
import { registerCounts } from '../../registers/counts.ts'
import { registerNotices } from '../../registers/examine.ts'
import type { Ledger } from '../../store/ledger.ts'
import { onEveryEngine } from '../../testing/engines.ts'
import { must } from '../../testing/result.ts'
import { loadSyntheticOffice, syntheticOffice as unit } from './load.ts'
import { projectAt } from './step.ts'

// every figure below was added up by hand from the plan beside this file

const printed: Readonly<Record<string, bigint>> = {
  'flow=expenditure|stage=firstSubmission': 1_722_674_40n,
  'flow=expenditure|stage=secondSubmission': 1_709_674_40n,
  'flow=expenditure|stage=approved': 1_709_674_40n,
  'flow=expenditure|stage=adjusted': 1_755_674_40n,
  'flow=expenditure|stage=finalAccounts': 1_722_220_20n,
  'flow=expenditure|fund=generalPublicBudget|stage=finalAccounts': 1_721_360_20n,
  'flow=expenditure|fund=unitFunds|stage=finalAccounts': 860_00n,
  'flow=expenditure|functional=2010302|stage=finalAccounts': 441_840_00n,
  'flow=expenditure|functional=208|stage=finalAccounts': 179_443_20n,
  'flow=expenditure|nature=basic|stage=finalAccounts': 1_280_380_20n,
  'flow=expenditure|nature=personnel|stage=finalAccounts': 1_072_920_80n,
  'flow=expenditure|nature=project|stage=finalAccounts': 441_840_00n,
  'departmental=30211|flow=expenditure|stage=finalAccounts': 67_065_00n,
  'flow=expenditure|governmental=50102|stage=finalAccounts': 235_519_20n,
  'flow=expenditure|nature=project|project=联络服务|stage=finalAccounts': 135_000_00n,
  'flow=expenditure|fund=generalPublicBudget|stage=finalAccounts|threePublic=total': 51_550_00n,
  'flow=expenditure|fund=generalPublicBudget|stage=approved|threePublic=reception': 30_000_00n,
  'flow=expenditure|fund=generalPublicBudget|stage=adjusted|threePublic=reception': 26_000_00n,
  'flow=expenditure|fund=generalPublicBudget|stage=finalAccounts|threePublic=reception': 24_550_00n,
  'flow=expenditure|fund=generalPublicBudget|stage=finalAccounts|threePublic=vehicleOperation': 27_000_00n,
  'flow=revenue|stage=finalAccounts': 1_737_290_80n,
  'flow=revenue|fund=generalPublicBudget|stage=finalAccounts': 1_736_145_20n,
  'flow=openingCarryover|stage=finalAccounts': 18_000_00n,
  'flow=closingCarryover|fund=generalPublicBudget|stage=finalAccounts': 32_785_00n,
  'flow=totalSources|stage=finalAccounts': 1_755_290_80n,
  'flow=totalUses|stage=finalAccounts': 1_755_290_80n,
  'asset=originalTotal|flow=assets|stage=finalAccounts': 308_000_00n,
  'asset=total|flow=assets|stage=finalAccounts': 161_083_35n,
}

onEveryEngine('the year of an office', (open) => {
  let ledger: Ledger
  let figures: ReadonlyMap<string, bigint>
  beforeAll(async () => {
    ledger = await open()
    expect(must(await loadSyntheticOffice(ledger, 'sample'))).toBe(true)
    const told = await project(ledger, {
      unit,
      year: 2025,
      stages: ['firstSubmission', 'secondSubmission', 'approved', 'adjusted', 'finalAccounts'],
    })
    figures = new Map(told.map(({ coordinates, value }) => [coordinatesKey(coordinates), value]))
  })
  it('prints the figures of every stage; sources are uses, and what is left is carried over or surplus', () => {
    expect(Object.fromEntries(Object.keys(printed).map((key) => [key, figures.get(key)]))).toEqual(printed)
  })

  it('counts receptions, the vehicle, purchases and assets from their registers', async () => {
    const [counts] = await registerCounts(ledger, [unit], 2025)
    expect(counts).toMatchObject({
      receptionBatches: 12n,
      receptionGuests: 135n,
      receptionFen: 24_550_00n,
      foreignAffairsBatches: 1n,
      foreignAffairsGuests: 15n,
      tripPersons: 0n,
      vehiclesHeld: 1n,
      vehicleOperationFen: 27_000_00n,
      vehicleCards: 1n,
    })
    const assets = await assetTotals(ledger, [unit], '2025-12')
    expect(assets.map(({ class: name, count, originalFen, netFen }) => [name, count, originalFen, netFen])).toEqual([
      ['otherFixed', 3n, 140_000_00n, 89_333_35n],
      ['vehicle', 1n, 168_000_00n, 71_750_00n],
    ])
    expect(await registerNotices(ledger, unit, 2025)).toEqual([])
  })

  it('evaluates the projects and shows the results beside the next budget', async () => {
    const liaison = await projectAt(ledger, 'P1')
    expect(await selfEvaluation(ledger, unit, 2025, liaison)).toMatchObject({
      budgetFen: 143_000_00n,
      executedFen: 135_000_00n,
      executionHundredths: 944, // 10 × 135,000 ÷ 143,000
      indicatorsHundredths: 8500, // 90 less 30 × 1 ÷ 6
      totalHundredths: 9444,
      grade: 'excellent',
      open: [],
    })
    const shown = await resultsForBudget(ledger, unit, 2026)
    expect(shown.map(({ name, plannedFen, result }) => [name, plannedFen, result.executionHundredths])).toEqual([
      ['联络服务', 97_000_00n, 944],
      ['办公用房租赁', 0n, 1000],
      ['办公设备更新', 0n, 978],
      ['应急值守', 0n, 633],
    ])
  })

  it('warns in the middle of the year, with its arithmetic', async () => {
    expect(await alerts(ledger, unit, 2025, 3)).toEqual([])
    const told = await alerts(ledger, unit, 2025, 6)
    expect(told.map((alert) => `${alert.level} ${noticeText(alertSentences, alert)}`)).toEqual([
      'severe 绩效目标“促成对接项目”2025-06-30 监控为红灯：目标 ≥6个，实际 2个。请采取措施。',
      'severe 绩效目标“更新设备数量”2025-06-30 监控为红灯：目标 ≥6台，实际 0台。请采取措施。',
      ...[
        ['2010301行政运行 30103奖金', '33,440.00'],
        ['2010302一般行政管理事务 30211差旅费 应急值守', '50,000.00'],
        ['2010302一般行政管理事务 31002办公设备购置 办公设备更新', '36,000.00'],
      ].map(
        ([label, quota]) =>
          `warning “${label}”全年预算 ${quota} 元，截至 6 月已支出 0.00 元（0.00%），时间已过 50.00%；没有往年支出和用款计划可比。请核对进度，或编制用款计划。`,
      ),
    ])
  })

  it('opens the next year with what was left, the estimate of the budget corrected', async () => {
    const rows = await ledger.db
      .selectFrom('quotaEntry as q')
      .innerJoin('budgetLine as l', (join) =>
        join.onRef('l.unitId', '=', 'q.unitId').onRef('l.year', '=', 'q.year').onRef('l.lineId', '=', 'q.lineId'),
      )
      .select(['l.departmental', 'l.nature', 'l.grantedYear', 'q.amountFen', 'q.onDate'])
      .where('q.unitId', '=', unit)
      .where('q.year', '=', 2026)
      .where('l.origin', '=', 'carriedOver')
      .where('l.side', '=', 'expenditure')
      .execute()
    const sums = new Map<string, bigint>()
    for (const { departmental, nature, amountFen } of rows) {
      const key = `${nature} ${departmental}`
      sums.set(key, (sums.get(key) ?? 0n) + amountFen)
    }
    expect([...sums].toSorted()).toEqual([
      ['operating 30211', 2_575_00n],
      ['operating 30216', 600_00n],
      ['operating 30217', 1_450_00n],
      ['operating 30231', 1_000_00n],
      ['project 30201', 500_00n],
      ['project 30211', 18_360_00n],
      ['project 30227', 7_500_00n],
      ['project 31002', 800_00n],
    ])
    expect(rows.every(({ grantedYear }) => grantedYear === 2025)).toBe(true)
    const next = await project(ledger, { unit, year: 2026, stages: ['adjusted'], lastYear: false })
    const opening = next.find(
      ({ coordinates }) =>
        coordinatesKey(coordinates) === 'flow=openingCarryover|fund=generalPublicBudget|stage=adjusted',
    )
    expect(opening?.value).toBe(32_785_00n)
  })

  it('keeps every version, tells what changed between them, and leaves a sound chain', async () => {
    const first = { year: 2025, stage: 'firstSubmission', version: 1 } as const
    const changed = await differences(ledger.db, unit, first, { ...first, stage: 'approved' })
    expect(changed.map(({ line, changeFen }) => [line.side, line.departmental, line.origin, changeFen])).toEqual([
      ['expenditure', '30217', 'current', -6_000_00n],
      ['expenditure', '30227', 'current', -25_000_00n],
      ['revenue', null, 'current', -6_000_00n],
      ['revenue', null, 'current', -25_000_00n],
      ['expenditure', '30227', 'carriedOver', 18_000_00n],
      ['revenue', null, 'carriedOver', 18_000_00n],
    ])
    expect((await verify(ledger, { unit })).faults).toEqual([])
    expect(must(await loadSyntheticOffice(ledger, 'sample'))).toBe(false)
  })
})

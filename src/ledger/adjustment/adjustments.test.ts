import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { availableOn } from '../execution/available.ts'
import { openCommitment } from '../execution/commitments.ts'
import { draftPayment } from '../execution/payments.ts'
import { setSpendingPlan } from '../execution/plans.ts'
import { refusalText } from '../refusal-text.ts'
import type { Ledger } from '../store/ledger.ts'
import { approvedUnit, chain, expenditure } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { grantRole } from '../organisation/people.ts'
import { approveAdjustment, draftAdjustment, type NewAdjustment, refuseAdjustment } from './adjustments.ts'
import { runs } from '../testing/runs.ts'
import { bookOfRandomAdjustments, randomSteps } from './testing/random-adjustments.ts'

const adjustment = (kind: NewAdjustment['kind'], ...lines: NewAdjustment['lines']): NewAdjustment => ({
  year: 2026,
  kind,
  reason: '工作需要',
  lines,
})

onEveryEngine('adjustments', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
  })

  const prepared = async (unit: string, amounts: readonly bigint[] = [100_00n, 50_00n]) => {
    const { lines, revenueLine } = await approvedUnit(ledger, unit, amounts)
    const by = { unit, person: everyone }
    must(await grantRole(ledger, by, { person: chain.leader, role: 'leader' }))
    const [one = 0n, two = 0n] = lines
    return { by, leader: { unit, person: chain.leader }, one, two, revenueLine }
  }
  const quotaOf = async (unit: string, lineId: bigint) =>
    (await availableOn(ledger.db, { unit, year: 2026, lineId })).quotaFen

  it('changes nothing until somebody else approves it', async () => {
    const { by, leader, one, two } = await prepared('approve')
    const move = adjustment('transferred', { line: one, amountFen: -30_00n }, { line: two, amountFen: 30_00n })
    const { adjustmentId } = must(await draftAdjustment(ledger, by, move))
    expect(await quotaOf('approve', one)).toBe(100_00n)
    const decision = { year: 2026, adjustmentId, on: '2026-06-30' }
    expect(refusalOf(await approveAdjustment(ledger, by, decision)).code).toBe('adjustment.samePerson')
    must(await approveAdjustment(ledger, leader, decision))
    expect([await quotaOf('approve', one), await quotaOf('approve', two)]).toEqual([70_00n, 80_00n])
    expect(refusalText(refusalOf(await approveAdjustment(ledger, leader, decision)))).toBe(
      '这项调整的状态是 已批准，不能再改。',
    )

    const back = must(await draftAdjustment(ledger, by, move))
    const refusal = { ...decision, adjustmentId: back.adjustmentId }
    expect(refusalOf(await refuseAdjustment(ledger, leader, refusal)).code).toBe('adjustment.reason')
    must(await refuseAdjustment(ledger, { ...leader, reason: '理由不足' }, refusal))
    expect(await quotaOf('approve', one)).toBe(70_00n)
  })

  it('grants money to a line that the approved budget does not have, with its revenue', async () => {
    const { by, leader, revenueLine } = await prepared('fresh')
    const lines = [
      { line: revenueLine, amountFen: 12_00n },
      { line: expenditure('30216'), amountFen: 12_00n },
    ] as const
    const { adjustmentId, lineIds } = must(await draftAdjustment(ledger, by, adjustment('additional', ...lines)))
    must(await approveAdjustment(ledger, leader, { year: 2026, adjustmentId, on: '2026-07-01' }))
    expect(await quotaOf('fresh', lineIds[1] ?? 0n)).toBe(12_00n)
    expect(await quotaOf('fresh', revenueLine)).toBe(162_00n)
    const entries = await ledger.db
      .selectFrom('quotaEntry')
      .select(['kind'])
      .where('adjustmentId', '=', adjustmentId)
      .execute()
    expect(entries).toEqual([{ kind: 'additional' }, { kind: 'additional' }])
  })

  it('refuses what does not balance, has the wrong sign, or names no line', async () => {
    const { by, one, two, revenueLine } = await prepared('shape')
    const refused = async (...input: Parameters<typeof adjustment>) =>
      refusalOf(await draftAdjustment(ledger, by, adjustment(...input))).code
    expect(await refused('transferred')).toBe('adjustment.noLines')
    expect(await refused('transferred', { line: one, amountFen: 0n })).toBe('adjustment.zero')
    expect(await refused('transferred', { line: 999n, amountFen: 1n })).toBe('adjustment.noLine')
    expect(await refused('transferred', { line: one, amountFen: 10n ** 18n })).toBe('adjustment.tooLarge')
    expect(await refused('transferred', { line: one, amountFen: 1n }, { line: one, amountFen: -1n })).toBe(
      'adjustment.repeatedLine',
    )
    expect(await refused('transferred', { line: one, amountFen: 1n }, { line: two, amountFen: -2n })).toBe(
      'adjustment.transferSum',
    )
    expect(await refused('transferred', { line: revenueLine, amountFen: 1n }, { line: two, amountFen: -1n })).toBe(
      'adjustment.transferSide',
    )
    expect(await refused('additional', { line: one, amountFen: 1n })).toBe('adjustment.unbalanced')
    expect(await refused('additional', { line: one, amountFen: -1n }, { line: revenueLine, amountFen: -1n })).toBe(
      'adjustment.sign',
    )
    expect(await refused('reduced', { line: one, amountFen: 1n })).toBe('adjustment.sign')
    expect(await refused('additional', { line: expenditure('30298'), amountFen: 1n })).toBe('budget.unknownCodeNear')
    const unit = await ledger.db.selectFrom('adjustment').selectAll().where('unitId', '=', 'shape').execute()
    expect(unit).toEqual([])
  })

  it('never takes what is paid, on its way, committed or planned', async () => {
    const { by, leader, one, two } = await prepared('spent')
    must(await draftPayment(ledger, by, { year: 2026, lineId: one, amountFen: 20_00n, method: 'direct' }))
    must(
      await openCommitment(ledger, by, {
        year: 2026,
        lineId: one,
        name: '印刷',
        amountFen: 30_00n,
        signedOn: '2026-03-01',
      }),
    )
    const taking = async (amountFen: bigint) => {
      const move = adjustment('transferred', { line: one, amountFen: -amountFen }, { line: two, amountFen })
      const { adjustmentId } = must(await draftAdjustment(ledger, by, move))
      return approveAdjustment(ledger, leader, { year: 2026, adjustmentId, on: '2026-08-01' })
    }
    expect(refusalText(refusalOf(await taking(50_01n)))).toMatch(
      /只能再减 50\.00元：指标 100\.00元 − 已付 0\.00元 − 在途 20\.00元 − 未付合同 30\.00元，不足以减 50\.01元。$/,
    )
    must(await setSpendingPlan(ledger, by, { year: 2026, lineId: one, amounts: [{ month: 12, amountFen: 60_00n }] }))
    expect(refusalOf(await taking(40_01n)).code).toBe('adjustment.belowPlan')
    must(await taking(40_00n))
    expect(await quotaOf('spent', one)).toBe(60_00n)
  })

  it('conserves quota over random adjustments: every line is approved + Σ adjustments, every fund balances', {
    timeout: 3_600_000,
  }, async () => {
    const drawn = fc.sample(randomSteps, { seed: 20_261_130, numRuns: runs(4) })
    let [approved, refused] = [0, 0]
    for (const [index, steps] of drawn.entries()) {
      const done = await bookOfRandomAdjustments(ledger, `random${index}`, steps)
      approved += done.approved
      refused += done.refused
    }
    expect(approved).toBeGreaterThan(drawn.length)
    expect(refused).toBeGreaterThan(drawn.length)
    const { rows } = await sql<{ readonly gap: bigint; readonly quota: bigint; readonly bound: bigint }>`
      select (q.fen - coalesce(a.fen, 0) - coalesce(d.fen, 0))::bigint as gap, q.fen as quota, coalesce(p.fen, 0) as bound
      from budget_line l
        join (select unit_id, line_id, sum(amount_fen)::bigint as fen from quota_entry group by 1, 2) q using (unit_id, line_id)
        left join (select unit_id, line_id, sum(amount_fen) as fen from budget_amount group by 1, 2) a using (unit_id, line_id)
        left join (select unit_id, line_id, sum(amount_fen) as fen from adjustment_line join adjustment using (unit_id, year, adjustment_id)
          where status = 'approved' group by 1, 2) d using (unit_id, line_id)
        left join (select unit_id, line_id, sum(amount_fen)::bigint as fen from payment group by 1, 2) p using (unit_id, line_id)
      where unit_id like 'random%'`.execute(ledger.db)
    expect(rows.length).toBeGreaterThan(4 * drawn.length)
    expect(rows.filter(({ gap, quota, bound }) => gap !== 0n || quota < bound)).toEqual([])
    const { rows: funds } = await sql<{ readonly gap: bigint }>`
      select sum(case when side = 'revenue' then amount_fen else -amount_fen end)::bigint as gap
      from quota_entry join budget_line using (unit_id, year, line_id) where unit_id like 'random%' group by unit_id, fund`.execute(
      ledger.db,
    )
    expect(funds.length).toBe(drawn.length)
    expect(funds.filter(({ gap }) => gap !== 0n)).toEqual([])
  })
})

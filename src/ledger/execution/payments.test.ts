import { beforeAll, expect, it } from 'vitest'
import { grantException, grantRole } from '../organisation/people.ts'
import { undo } from '../audit/undo.ts'
import type { Ledger } from '../store/ledger.ts'
import { approvedUnit, chain } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise } from '../testing/ledgers.ts'
import { refusalText } from '../refusal-text.ts'
import { must, refusalOf } from '../testing/result.ts'
import { availableOn } from './available.ts'
import { closeCommitment, openCommitment } from './commitments.ts'
import { approvePayment, checkPayment, draftPayment, payPayment } from './payments.ts'
import { setSpendingPlan } from './plans.ts'
import { refundPayment, refusePayment, recordReceipt, withdrawPayment } from './unwinding.ts'

const as = (unit: string, person: string, reason?: string) => ({ unit, person, ...(reason && { reason }) })

async function withChain(ledger: Ledger, unit: string): Promise<void> {
  for (const role of ['handler', 'accountant', 'leader', 'cashier'] as const)
    must(await grantRole(ledger, as(unit, everyone), { person: chain[role], role }))
}

async function pay(ledger: Ledger, unit: string, lineId: bigint, amountFen: bigint, commitmentId?: bigint) {
  const contract = commitmentId === undefined ? {} : { commitmentId }
  const draft = { year: 2026, lineId, amountFen, method: 'authorised', ...contract } as const
  const { paymentId } = must(await draftPayment(ledger, as(unit, chain.handler), draft))
  const key = { year: 2026, paymentId }
  must(await checkPayment(ledger, as(unit, chain.accountant), key))
  must(await approvePayment(ledger, as(unit, chain.leader), key))
  must(await payPayment(ledger, as(unit, chain.cashier), { ...key, paidOn: '2026-03-10', voucher: 'P1' }))
  return key
}

onEveryEngine('payments', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
  })

  it('pays by four people and keeps who took each step', async () => {
    const { lines } = await approvedUnit(ledger, 'four', [100_00n])
    await withChain(ledger, 'four')
    const [lineId = 0n] = lines
    const { paymentId } = await pay(ledger, 'four', lineId, 60_00n)
    const row = await ledger.db.selectFrom('payment').selectAll().where('paymentId', '=', paymentId).executeTakeFirst()
    expect(row).toMatchObject({ ...chain, status: 'paid', paidOn: '2026-03-10' })
    expect(await availableOn(ledger.db, { unit: 'four', year: 2026, lineId })).toEqual({
      quotaFen: 100_00n,
      paidFen: 60_00n,
      inProcessFen: 0n,
      committedFen: 0n,
      availableFen: 40_00n,
    })
    const tooMuch = { year: 2026, lineId, amountFen: 40_01n, method: 'direct' } as const
    expect(refusalOf(await draftPayment(ledger, as('four', chain.handler), tooMuch))).toMatchObject({
      code: 'execution.quota',
      data: { availableFen: '4000', paidFen: '6000', quotaFen: '10000' },
    })
  })

  it('refuses steps by the wrong role, out of order, in cash, to other lines, and without amount', async () => {
    const { lines, revenueLine } = await approvedUnit(ledger, 'wrong', [100_00n])
    await withChain(ledger, 'wrong')
    const [lineId = 0n] = lines
    const draft = { year: 2026, lineId, amountFen: 1_00n, method: 'direct' } as const
    const handler = as('wrong', chain.handler)
    const { paymentId } = must(await draftPayment(ledger, handler, draft))
    const key = { year: 2026, paymentId }
    expect(refusalOf(await checkPayment(ledger, handler, key)).code).toBe('ledger.notAllowed')
    expect(refusalOf(await approvePayment(ledger, as('wrong', chain.leader), key)).code).toBe('execution.status')
    // what a caller outside TypeScript may write
    const cash = { ...draft, method: 'cash' as 'direct' }
    expect(refusalOf(await draftPayment(ledger, handler, cash)).code).toBe('execution.cash')
    expect(refusalOf(await draftPayment(ledger, handler, { ...draft, lineId: revenueLine })).code).toBe(
      'execution.noLine',
    )
    expect(refusalOf(await draftPayment(ledger, handler, { ...draft, amountFen: 0n })).code).toBe('execution.amount')
  })

  it('keeps incompatible steps apart unless an exception was documented, and never pays and checks by one person', async () => {
    const { lines } = await approvedUnit(ledger, 'small', [100_00n])
    const [lineId = 0n] = lines
    const one = as('small', everyone)
    const { paymentId } = must(
      await draftPayment(ledger, one, { year: 2026, lineId, amountFen: 1_00n, method: 'direct' }),
    )
    const key = { year: 2026, paymentId }
    expect(refusalOf(await checkPayment(ledger, one, key)).code).toBe('execution.samePerson')
    const more = { reason: '在职三人', document: '2026-1', validFrom: '2026-01-01', validTo: '2036-12-31' }
    await grantRoleOnce(ledger, 'small', 'leader')
    const leader = as('small', chain.leader)
    for (const steps of [
      ['draft', 'check'],
      ['draft', 'approve'],
      ['check', 'approve'],
    ] as const)
      must(await grantException(ledger, leader, { person: everyone, steps: [...steps], ...more }))
    const undated = await grantException(ledger, leader, {
      person: everyone,
      steps: ['draft', 'pay'],
      ...more,
      validTo: '2026-02-30',
    })
    expect(refusalOf(undated).code).toBe('organisation.date')
    const forbidden = await grantException(ledger, leader, { person: everyone, steps: ['check', 'pay'], ...more })
    expect(refusalOf(forbidden).code).toBe('organisation.neverExcusable')
    must(await checkPayment(ledger, one, key))
    must(await approvePayment(ledger, one, key))
    const paying = await payPayment(ledger, one, { ...key, paidOn: '2026-03-01', voucher: 'P1' })
    expect(refusalOf(paying).code).toBe('execution.samePerson')
  })

  it('frees the amount of a payment that is withdrawn or refused', async () => {
    const { lines } = await approvedUnit(ledger, 'back', [10_00n])
    await withChain(ledger, 'back')
    const [lineId = 0n] = lines
    const draft = { year: 2026, lineId, amountFen: 10_00n, method: 'direct' } as const
    const first = must(await draftPayment(ledger, as('back', chain.handler), draft))
    expect(refusalOf(await draftPayment(ledger, as('back', chain.handler), draft)).code).toBe('execution.quota')
    must(await withdrawPayment(ledger, as('back', chain.handler), { year: 2026, ...first }))
    const second = must(await draftPayment(ledger, as('back', chain.handler), draft))
    const key = { year: 2026, ...second }
    expect(refusalOf(await refusePayment(ledger, as('back', chain.accountant), key)).code).toBe('execution.reason')
    must(await refusePayment(ledger, as('back', chain.accountant, '发票不符'), key))
    must(await draftPayment(ledger, as('back', chain.handler), draft))
  })

  it('brings a withdrawn payment back only while its quota is free', async () => {
    const { lines } = await approvedUnit(ledger, 'again', [10_00n])
    await withChain(ledger, 'again')
    const handler = as('again', chain.handler)
    const draft = { year: 2026, lineId: lines[0] ?? 0n, amountFen: 6_00n, method: 'direct' } as const
    const withdrawn = async () => {
      must(await withdrawPayment(ledger, handler, { year: 2026, ...must(await draftPayment(ledger, handler, draft)) }))
      const heads = ledger.db.selectFrom('auditHead').select('entries').where('unitId', '=', 'again')
      return (await heads.executeTakeFirstOrThrow()).entries
    }
    const [first, second] = [await withdrawn(), await withdrawn()]
    must(await undo(ledger, handler, first))
    expect(refusalOf(await undo(ledger, handler, second))).toMatchObject({
      code: 'undo.overQuota',
      data: { amountFen: '600', availableFen: '400' },
    })
  })

  it('refunds no more than was paid, and makes the money available again', async () => {
    const { lines } = await approvedUnit(ledger, 'refund', [10_00n])
    await withChain(ledger, 'refund')
    const [lineId = 0n] = lines
    const key = await pay(ledger, 'refund', lineId, 10_00n)
    const refund = { ...key, amountFen: 4_00n, on: '2026-04-01', voucher: 'R1' }
    must(await refundPayment(ledger, as('refund', chain.cashier), refund))
    const again = await refundPayment(ledger, as('refund', chain.cashier), { ...refund, amountFen: 6_01n })
    expect(refusalOf(again).code).toBe('execution.refundTooMuch')
    const { availableFen } = await availableOn(ledger.db, { unit: 'refund', year: 2026, lineId })
    expect(availableFen).toBe(4_00n)
  })

  it('keeps the rest of a contract for its own payments', async () => {
    const { lines } = await approvedUnit(ledger, 'contract', [100_00n])
    await withChain(ledger, 'contract')
    const [lineId = 0n] = lines
    const handler = as('contract', chain.handler)
    const contract = { year: 2026, lineId, name: '物业', amountFen: 80_00n, signedOn: '2026-01-05' }
    const { commitmentId } = must(await openCommitment(ledger, handler, contract))
    const free = { year: 2026, lineId, amountFen: 20_01n, method: 'direct' } as const
    expect(refusalOf(await draftPayment(ledger, handler, free)).data['committedFen']).toBe('8000')
    await pay(ledger, 'contract', lineId, 50_00n, commitmentId)
    const beyond = { ...free, amountFen: 30_01n, commitmentId }
    expect(refusalOf(await draftPayment(ledger, handler, beyond)).code).toBe('execution.commitmentRest')
    must(await draftPayment(ledger, handler, { ...free, amountFen: 20_00n }))
    must(await closeCommitment(ledger, handler, { year: 2026, commitmentId, to: 'fulfilled' }))
    const { availableFen } = await availableOn(ledger.db, { unit: 'contract', year: 2026, lineId })
    expect(availableFen).toBe(30_00n)
  })

  it('pays within the spending plan of a line that has one', async () => {
    const { lines } = await approvedUnit(ledger, 'plan', [90_00n])
    await withChain(ledger, 'plan')
    const [lineId = 0n] = lines
    const handler = as('plan', chain.handler)
    const over = { year: 2026, lineId, amounts: [{ quarter: 1, amountFen: 90_01n }] }
    expect(refusalOf(await setSpendingPlan(ledger, handler, over)).code).toBe('execution.planTotal')
    const amounts = [
      { quarter: 1, amountFen: 10_00n },
      { month: 6, amountFen: 80_00n },
    ]
    must(await setSpendingPlan(ledger, handler, { year: 2026, lineId, amounts }))
    await pay(ledger, 'plan', lineId, 10_00n)
    const { paymentId } = must(
      await draftPayment(ledger, handler, { year: 2026, lineId, amountFen: 1n, method: 'direct' }),
    )
    const key = { year: 2026, paymentId }
    must(await checkPayment(ledger, as('plan', chain.accountant), key))
    must(await approvePayment(ledger, as('plan', chain.leader), key))
    const paying = { ...key, paidOn: '2026-05-31', voucher: 'P2' }
    expect(refusalOf(await payPayment(ledger, as('plan', chain.cashier), paying)).code).toBe('execution.plan')
    must(await payPayment(ledger, as('plan', chain.cashier), { ...paying, paidOn: '2026-06-01' }))
  })

  it('records receipts on revenue lines alone, within the year', async () => {
    const { revenueLine, lines } = await approvedUnit(ledger, 'receipts', [10_00n])
    const receipt = { year: 2026, lineId: revenueLine, amountFen: 5_00n, receivedOn: '2026-02-28' }
    const by = as('receipts', everyone)
    must(await recordReceipt(ledger, by, receipt))
    expect(refusalOf(await recordReceipt(ledger, by, { ...receipt, lineId: lines[0] ?? 0n })).code).toBe(
      'execution.noRevenueLine',
    )
    const wrong = { ...receipt, receivedOn: '2026-02-29' }
    expect(refusalOf(await recordReceipt(ledger, by, wrong)).code).toBe('execution.date')
  })

  it('pays exactly what fits when 64 want the last yuan of a line at once', async () => {
    const { lines } = await approvedUnit(ledger, 'last', [10_00n])
    await withChain(ledger, 'last')
    const [lineId = 0n] = lines
    await pay(ledger, 'last', lineId, 9_00n)
    const wanted = { year: 2026, lineId, amountFen: 7n, method: 'direct' } as const
    const tried = await Promise.all(
      Array.from({ length: 64 }, async () => {
        const draft = await draftPayment(ledger, as('last', chain.handler), wanted)
        if (!draft.ok) return draft
        const key = { year: 2026, ...draft.value }
        must(await checkPayment(ledger, as('last', chain.accountant), key))
        must(await approvePayment(ledger, as('last', chain.leader), key))
        return payPayment(ledger, as('last', chain.cashier), {
          ...key,
          paidOn: '2026-12-30',
          voucher: `L${key.paymentId}`,
        })
      }),
    )
    expect(tried.filter((result) => result.ok)).toHaveLength(14)
    const refused = tried.flatMap((result) => (result.ok ? [] : [refusalText(result.error)]))
    expect(refused).toHaveLength(50)
    for (const sentence of refused)
      expect(sentence).toMatch(
        /^可用额度 0\.02元，不足以支付 0\.07元：指标 10\.00元 − 已付 \d+\.\d\d元 − 在途 \d+\.\d\d元 − 未付合同 0\.00元。$/,
      )
    expect(await availableOn(ledger.db, { unit: 'last', year: 2026, lineId })).toMatchObject({
      paidFen: 9_98n,
      inProcessFen: 0n,
      availableFen: 2n,
    })
  })
})

async function grantRoleOnce(ledger: Ledger, unit: string, role: 'leader'): Promise<void> {
  must(await grantRole(ledger, as(unit, everyone), { person: chain[role], role }))
}

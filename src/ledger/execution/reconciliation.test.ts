import { beforeAll, expect, it } from 'vitest'
import { importFile } from '../imports/import.ts'
import { fileOfBytes } from '../imports/source.ts'
import type { Ledger } from '../store/ledger.ts'
import { grantRole } from '../organisation/people.ts'
import { setAmounts } from '../budget/amounts.ts'
import { freezeVersion } from '../budget/freeze.ts'
import { openVersion } from '../budget/version.ts'
import { chain, expenditure } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { approvePayment, checkPayment, draftPayment, payPayment } from './payments.ts'
import { matchBank, proposeMatches, unmatched } from './reconciliation.ts'
import { recordReceipt } from './unwinding.ts'

const unit = 'bank'
const by = { unit, person: everyone }
const hand = (role: keyof typeof chain) => ({ unit, person: chain[role] })

onEveryEngine('reconciliation with the bank', (open) => {
  let ledger: Ledger
  let [revenueLine, line] = [0n, 0n]
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, unit)
    for (const role of ['handler', 'accountant', 'leader', 'cashier'] as const)
      must(await grantRole(ledger, by, { person: chain[role], role }))
    const key = { year: 2026, stage: 'approved', version: 1 } as const
    must(await openVersion(ledger, by, key))
    const amounts = [
      { line: { side: 'revenue', fund: 'unitFunds', revenue: 'otherRevenue' } as const, amountFen: 500_00n },
      { line: expenditure('30201', { fund: 'unitFunds' }), amountFen: 500_00n },
    ]
    const { lineIds } = must(await setAmounts(ledger, by, { ...key, amounts }))
    ;[revenueLine = 0n, line = 0n] = lineIds
    must(await freezeVersion(ledger, by, { ...key, on: '2026-02-01' }))
  })

  const pay = async (amountFen: bigint, paidOn: string, method: 'unitAccount' | 'authorised' = 'unitAccount') => {
    const { paymentId } = must(
      await draftPayment(ledger, hand('handler'), { year: 2026, lineId: line, amountFen, method }),
    )
    const key = { year: 2026, paymentId }
    must(await checkPayment(ledger, hand('accountant'), key))
    must(await approvePayment(ledger, hand('leader'), key))
    must(await payPayment(ledger, hand('cashier'), { ...key, paidOn, voucher: `V${paymentId}` }))
    return paymentId
  }

  it('ties entries to payments and receipts of the same amount, and leaves what is doubtful to a person', async () => {
    const clear = await pay(30_00n, '2026-03-01')
    const [one, two] = [await pay(20_00n, '2026-03-02'), await pay(20_00n, '2026-03-03')]
    await pay(9_00n, '2026-03-04', 'authorised')
    const receipt = { year: 2026, lineId: revenueLine, amountFen: 100_00n, receivedOn: '2026-03-20' }
    const { receiptId } = must(await recordReceipt(ledger, by, receipt))
    const rows = ['2026-03-02,,30.00,B1', '2026-03-03,,20.00,B2', '2026-03-21,100.00,,B3', '2026-03-31,,1.50,手续费']
    const text = ['交易日期,收入,支出,流水号', ...rows].join('\n')
    const file = fileOfBytes('bank.csv', new TextEncoder().encode(text))
    must(await importFile(ledger, by, { kind: 'bankList', year: 2026, file, account: '基本户' }))

    const open = await unmatched(ledger.db, unit, 2026)
    expect([open.bank.length, open.payments.length, open.receipts.length]).toEqual([4, 3, 1])
    const proposed = proposeMatches(open)
    expect(proposed.map(({ to }) => to)).toEqual([{ paymentId: clear }, { receiptId }])
    must(await matchBank(ledger, by, { year: 2026, matches: proposed }))

    const rest = await unmatched(ledger.db, unit, 2026)
    expect(rest.bank.map(({ text: told }) => told)).toEqual(['B2', '手续费'])
    const [doubtful, fee] = rest.bank.map(({ id }) => id)
    const match = (entryId: bigint | undefined, to: { paymentId: bigint } | { receiptId: bigint }) =>
      matchBank(ledger, by, { year: 2026, matches: [{ entryId: entryId ?? 0n, to }] })
    expect(refusalOf(await match(fee, { paymentId: one })).code).toBe('execution.bankAmount')
    expect(refusalOf(await match(fee, { receiptId })).code).toBe('execution.noMovement')
    must(await match(doubtful, { paymentId: two }))
    expect(refusalOf(await match(doubtful, { paymentId: one })).code).toBe('execution.noBankEntry')
    const left = await unmatched(ledger.db, unit, 2026)
    expect([left.bank.length, left.payments.map(({ id }) => id), left.receipts]).toEqual([1, [one], []])
  })
})

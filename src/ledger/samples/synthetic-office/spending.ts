import { ok } from '#core/base/result.ts'
import { approveAdjustment, draftAdjustment, type NewAdjustment } from '../../adjustment/adjustments.ts'
import { openCommitment } from '../../execution/commitments.ts'
import { approvePayment, checkPayment, draftPayment, payPayment } from '../../execution/payments.ts'
import type { PlannedAmount } from '../../execution/months.ts'
import { setSpendingPlan } from '../../execution/plans.ts'
import { recordReceipt, refundPayment } from '../../execution/unwinding.ts'
import { importFile } from '../../imports/import.ts'
import { fileOfBytes } from '../../imports/source.ts'
import type { Ledger } from '../../store/ledger.ts'
import { launch } from './founding.ts'
import { contracts, interest, type Paid, payments, payroll, type Place, refund, unionFunds, year } from './plan.ts'
import { by, lineAt, paymentAt, projectAt, type Step, syntheticOffice } from './step.ts'

/** Plans, contracts, payments, adjustments and receipts of the year, in the order of their days. */
export const spending = (): readonly Step[] =>
  [
    ...plans,
    ...Object.values(contracts).map(({ place, name, fen, on }) => ({
      on,
      step: async (ledger: Ledger) =>
        openCommitment(ledger, by('handler', on), {
          year,
          lineId: await lineAt(ledger, year, place),
          name,
          amountFen: fen,
          signedOn: on,
        }),
    })),
    ...payments.map((one, index) => ({ on: one.on, step: pay(one, index + 1) })),
    ...[3, 6, 9, 12].map((month) => ({ on: dayOf(month, 28), step: payQuarter(month) })),
    ...adjustments,
    ...receipts,
    { on: refund.on, step: comeBack },
  ]
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ step }) => step)

interface Dated {
  readonly on: string
  readonly step: Step
}

const dayOf = (month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${day}`

const plan = (place: Place, amounts: readonly PlannedAmount[]): Dated => ({
  on: `${year}-01-05`,
  step: async (ledger) =>
    setSpendingPlan(ledger, by('handler', `${year}-01-05`), {
      year,
      lineId: await lineAt(ledger, year, place),
      amounts,
    }),
})

const plans: readonly Dated[] = [
  plan(
    { item: '30214', project: 'P2' },
    [1, 4, 7, 10].map((month) => ({ month, amountFen: 60_000_00n })),
  ),
  plan(
    { item: '30226', project: 'P1' },
    [3, 6, 9, 12].map((month) => ({ month, amountFen: 11_250_00n })),
  ),
  plan(
    { item: '30227', project: 'P1' },
    [2, 3, 4].map((quarter) => ({ quarter, amountFen: 20_000_00n })),
  ),
]

/** A payment through its four hands. */
const pay =
  ({ contract, on, fen, payee, ...place }: Paid, number: number): Step =>
  async (ledger) => {
    const commitmentId = contract && (await contractAt(ledger, contracts[contract].name))
    const drafted = await draftPayment(ledger, by('handler', on), {
      year,
      lineId: await lineAt(ledger, year, place),
      amountFen: fen,
      method: place.own ? 'unitAccount' : 'authorised',
      payee,
      ...(commitmentId !== undefined && { commitmentId }),
    })
    if (!drafted.ok) return drafted
    const key = { year, ...drafted.value }
    const checked = await checkPayment(ledger, by('accountant', on), key)
    if (!checked.ok) return checked
    const approved = await approvePayment(ledger, by('leader', on), key)
    if (!approved.ok) return approved
    const voucher = `${year}-${String(number).padStart(3, '0')}`
    return payPayment(ledger, by('cashier', on), { ...key, paidOn: on, voucher })
  }

async function contractAt({ db }: Ledger, name: string): Promise<bigint | undefined> {
  const found = await db
    .selectFrom('commitment')
    .select('commitmentId')
    .where('unitId', '=', syntheticOffice)
    .where('name', '=', name)
    .executeTakeFirst()
  return found?.commitmentId
}

/** Wages of three months come as the export of the payroll: one file, one act. */
const payQuarter =
  (last: number): Step =>
  async (ledger) => {
    const rows = [last - 2, last - 1, last].flatMap((month) =>
      payroll.map(({ code, item, month: usual, december = usual }) => [
        dayOf(month, 15),
        code,
        item,
        month === 12 ? december : usual,
        `工资${year}-${month}`,
      ]),
    )
    rows.push([dayOf(last, 15), unionFunds.code, unionFunds.item, unionFunds.quarter, `工会${year}-${last}`])
    const paid = rows.filter(([, , , amount]) => amount !== '').map((row) => [...row, '基本支出'].join(','))
    const text = ['支付日期,功能分类,经济分类,金额,凭证号,摘要', ...paid].join('\n')
    const file = fileOfBytes(`payroll-${year}-${last}.csv`, new TextEncoder().encode(text))
    const done = await importFile(ledger, by('accountant', dayOf(last, 28)), { kind: 'payments', year, file })
    return done.ok ? ok(done.value) : done
  }

/** Drafted by the handler, approved by the treasury's reviewer. */
const adjust = (
  on: string,
  kind: NewAdjustment['kind'],
  reason: string,
  linesOf: (ledger: Ledger) => Promise<NewAdjustment['lines']>,
): Dated => ({
  on,
  step: async (ledger) => {
    const drafted = await draftAdjustment(ledger, by('handler', on), {
      year,
      kind,
      reason,
      lines: await linesOf(ledger),
    })
    if (!drafted.ok) return drafted
    const { adjustmentId } = drafted.value
    return approveAdjustment(ledger, by('reviewer', on), { year, adjustmentId, on })
  },
})

const operatingRevenue = {
  side: 'revenue',
  fund: 'generalPublicBudget',
  functional: '2010301',
  nature: 'operating',
  revenue: 'ownResources',
} as const

const adjustments: readonly Dated[] = [
  adjust(`${year}-04-15`, 'transferred', '培训任务增加，差旅相应减少。', async (ledger) => [
    { line: await lineAt(ledger, year, { item: '30211' }), amountFen: -6_000_00n },
    { line: await lineAt(ledger, year, { item: '30216' }), amountFen: 6_000_00n },
  ]),
  ...launch('P4', `${year}-06-18`, '年中新增任务。').map((step) => ({ on: `${year}-06-18`, step })),
  adjust(`${year}-06-20`, 'additional', '新增应急值守任务。', async (ledger) => {
    const projectId = await projectAt(ledger, 'P4')
    const place = { functional: '2010302', fund: 'generalPublicBudget', nature: 'project', projectId } as const
    return [
      { line: { side: 'revenue', revenue: 'ownResources', ...place }, amountFen: 50_000_00n },
      { line: { side: 'expenditure', departmental: '30211', ...place }, amountFen: 50_000_00n },
    ]
  }),
  adjust(`${year}-09-10`, 'reduced', '压减一般性支出。', async (ledger) => [
    { line: operatingRevenue, amountFen: -4_000_00n },
    { line: await lineAt(ledger, year, { item: '30217' }), amountFen: -4_000_00n },
  ]),
]

const receipts: readonly Dated[] = interest.map(({ on, fen }) => ({
  on,
  step: async (ledger) => {
    const line = await ledger.db
      .selectFrom('budgetLine')
      .select('lineId')
      .where('unitId', '=', syntheticOffice)
      .where('year', '=', year)
      .where('revenue', '=', 'otherRevenue')
      .executeTakeFirstOrThrow()
    return recordReceipt(ledger, by('cashier', on), {
      year,
      ...line,
      amountFen: fen,
      receivedOn: on,
      voucher: `利息${on}`,
    })
  },
}))

const comeBack: Step = async (ledger) =>
  refundPayment(ledger, by('cashier', refund.on), {
    year,
    paymentId: await paymentAt(ledger, year, { item: '30211' }, refund.paidOn),
    amountFen: refund.fen,
    on: refund.on,
    voucher: `退款${refund.on}`,
  })

import { ok } from '#core/base/result.ts'
import { closeYear } from '../../closing/close.ts'
import { openCarryover } from '../../closing/open.ts'
import { setAmounts } from '../../budget/amounts.ts'
import { freezeVersion } from '../../budget/freeze.ts'
import { openVersion } from '../../budget/version.ts'
import { importFile } from '../../imports/import.ts'
import { fileOfBytes } from '../../imports/source.ts'
import { recordPosts } from '../../organisation/means.ts'
import { openYear } from '../../organisation/year.ts'
import { evaluate, type ResultInput } from '../../performance/evaluation.ts'
import { monitor } from '../../performance/monitoring.ts'
import { addAsset, disposeAsset } from '../../registers/assets.ts'
import { recordProcurement } from '../../registers/procurements.ts'
import { recordReception } from '../../registers/receptions.ts'
import { recordVehicleCost } from '../../registers/vehicles.ts'
import type { Ledger } from '../../store/ledger.ts'
import { calculated, revenueOf } from './budgeting.ts'
import { division } from './founding.ts'
import { performance } from './performance-plan.ts'
import { type ProjectCode, year } from './plan.ts'
import { assets, disposals, receptions, trialBalance, vehicleCosts } from './registers-plan.ts'
import { by, lineAt, paymentAt, projectAt, type Step, syntheticOffice } from './step.ts'

const next = year + 1

/** The side ledgers of the year: receptions, the vehicle, purchases, assets that came and went. */
export const registering: readonly Step[] = [
  ...receptions.map(
    ({ paidOn, kind = 'domestic', ...one }, index): Step =>
      async (ledger) =>
        recordReception(ledger, by('handler', one.onDate), {
          year,
          kind,
          ...one,
          purpose: '公务联络',
          officialLetter: `来函${year}-${index + 1}`,
          paymentId: await paymentAt(ledger, year, { item: '30217' }, paidOn),
        }),
  ),
  ...vehicleCosts.map(
    (cost): Step =>
      async (ledger) => {
        const vehicle = await ledger.db
          .selectFrom('vehicle')
          .select('vehicleId')
          .where('unitId', '=', syntheticOffice)
          .executeTakeFirstOrThrow()
        const paymentId = await paymentAt(ledger, year, { item: '30231' }, cost.onDate)
        return recordVehicleCost(ledger, by('handler', cost.onDate), { year, ...vehicle, ...cost, paymentId })
      },
  ),
  ...(['budget', 'contract'] as const).map(
    (stage): Step =>
      async (ledger) => {
        const amountFen = stage === 'budget' ? 36_000_00n : 35_200_00n
        const onDate = stage === 'budget' ? `${year}-02-10` : `${year}-07-28`
        return recordProcurement(ledger, by('handler', onDate), {
          year,
          stage,
          kind: 'goods',
          name: '会议和复印设备',
          lineId: await lineAt(ledger, year, { item: '31002', project: 'P3' }),
          quantity: 6,
          amountFen,
          ...(stage === 'contract' && { smallAndMediumFen: amountFen, microAndSmallFen: amountFen }),
          reservedFen: amountFen,
          onDate,
        })
      },
  ),
  ...assets
    .filter(({ acquiredOn }) => acquiredOn.startsWith(`${year}-`))
    .map(
      (card): Step =>
        (ledger) =>
          addAsset(ledger, by('accountant', card.acquiredOn), card),
    ),
  ...disposals.map(
    ({ code, on }): Step =>
      (ledger) =>
        dispose(ledger, code, on),
  ),
]

async function dispose(ledger: Ledger, code: string, on: string) {
  const card = await ledger.db
    .selectFrom('asset')
    .select('assetId')
    .where('unitId', '=', syntheticOffice)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return disposeAsset(ledger, by('accountant', on, '已达使用年限，批准报废。'), { ...card, on })
}

const targetsOf = (ledger: Ledger, projectId: bigint) =>
  ledger.db
    .selectFrom('target')
    .select('targetId')
    .where('unitId', '=', syntheticOffice)
    .where('year', '=', year)
    .where('projectId', '=', projectId)
    .orderBy('targetId')
    .execute()

/** How far the projects have come by the middle of the year. */
export const monitoring: readonly Step[] = (['P1', 'P2', 'P3'] as const).map((code) => async (ledger) => {
  const asOf = `${year}-06-30`
  const targets = await targetsOf(ledger, await projectAt(ledger, code))
  for (const [index, { targetId }] of targets.entries()) {
    const actual = { digits: performance[code][index]?.midYear ?? 0n, decimals: 0 }
    const done = await monitor(ledger, by('handler', asOf), { year, targetId, asOf, actual })
    if (!done.ok) return done
  }
  return ok(targets.length)
})

const lastDay = `${year}-12-31`
/** The books are closed after the next budget was approved, as is usual. */
const closedOn = `${next}-03-05`

/** The books come in, the year is closed, the projects are evaluated. */
export const closingYear: readonly Step[] = [
  async (ledger) => {
    const file = fileOfBytes('trial-balance.csv', new TextEncoder().encode(trialBalance))
    const done = await importFile(ledger, by('accountant', closedOn), { kind: 'accountBalances', year, file })
    return done.ok ? ok(done.value) : done
  },
  ...(Object.keys(performance) as ProjectCode[]).map(
    (code): Step =>
      async (ledger) =>
        evaluated(ledger, code),
  ), // its keys
  async (ledger) => {
    const returned = new Map([[await lineAt(ledger, year, { item: '30201' }), 329_20n]])
    return closeYear(ledger, by('leader', closedOn), { year, on: lastDay, returned })
  },
]

async function evaluated(ledger: Ledger, code: ProjectCode) {
  const projectId = await projectAt(ledger, code)
  const targets = await targetsOf(ledger, projectId)
  const results = performance[code].map(
    ({ actual, reason }, index): ResultInput => ({
      targetId: targets[index]?.targetId ?? 0n,
      actual: { digits: actual, decimals: 0 },
      ...(reason !== undefined && { reason }),
    }),
  )
  return evaluate(ledger, by('handler', closedOn), { year, projectId, results })
}

const version = { year: next, stage: 'approved', version: 1 } as const
const approvedOn = `${next}-02-10`

/** The budget of the next year, with an estimate of what will be carried over. */
export const nextBudget: readonly Step[] = [
  (ledger) => openYear(ledger, by('accountant', `${year}-07-01`), { year: next, jurisdiction: division.code }),
  (ledger) =>
    recordPosts(ledger, by('accountant', `${year}-07-01`), {
      year: next,
      category: 'administrative',
      approved: 9,
      filled: 8,
      asOf: `${year}-07-01`,
    }),
  (ledger) => openVersion(ledger, by('handler', approvedOn), version),
  calculated(version, approvedOn),
  async (ledger) => {
    const project = { functional: '2010302', nature: 'project', fund: 'generalPublicBudget' } as const
    const consulting = { side: 'expenditure', departmental: '30227', ...project } as const
    const projectId = await projectAt(ledger, 'P1')
    return setAmounts(ledger, by('handler', approvedOn), {
      ...version,
      amounts: [
        { line: { ...consulting, projectId }, amountFen: 90_000_00n },
        { line: { ...consulting, projectId, origin: 'carriedOver', grantedYear: year }, amountFen: 7_000_00n },
      ],
    })
  },
  async (ledger) =>
    setAmounts(ledger, by('handler', approvedOn), { ...version, amounts: await revenueOf(ledger, version) }),
  (ledger) => freezeVersion(ledger, by('reviewer', approvedOn), { ...version, on: approvedOn }),
]

/** What really was carried over, in place of the estimate. */
export const openingNextYear: Step = (ledger) =>
  openCarryover(ledger, by('accountant', `${next}-03-10`), { year: next, on: `${next}-03-10` })

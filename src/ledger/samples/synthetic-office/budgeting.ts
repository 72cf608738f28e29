import { invariant } from '#core/base/invariant.ts'
import { amountsOf, type NewAmount, setAmounts } from '../../budget/amounts.ts'
import { setCalculated } from '../../budget/calculated.ts'
import { setControlFigures } from '../../budget/control.ts'
import { freezeVersion } from '../../budget/freeze.ts'
import type { LineDimensions } from '../../budget/line.ts'
import { openVersion, type VersionKey } from '../../budget/version.ts'
import type { Ledger } from '../../store/ledger.ts'
import { lines, operating, projectMoney, quantities, standards, year } from './plan.ts'
import { by, projectAt, type Step, syntheticOffice } from './step.ts'

const fund = 'generalPublicBudget'

/** Personnel and operating money from posts and standards, into a draft. */
export const calculated =
  (key: VersionKey, day: string): Step =>
  (ledger) =>
    setCalculated(ledger, by('handler', day), { ...key, standards, functional: '2010301', fund, quantities })

/** From the first submission to the approved budget of the year. */
export const budgeting: readonly Step[] = [
  ...draft({ year, stage: 'firstSubmission', version: 1 }, `${year - 1}-09-10`),
  (ledger) => openVersion(ledger, by('reviewer', `${year - 1}-11-05`), { year, stage: 'controlFigure' }),
  async (ledger) =>
    setControlFigures(ledger, by('reviewer', `${year - 1}-11-05`), {
      year,
      version: 1,
      figures: [
        { fund, nature: 'personnel', amountFen: 1_072_920_80n },
        { fund, nature: 'operating', amountFen: 216_553_60n },
        { functional: '2010302', amountFen: 401_000_00n },
        { projectId: await projectAt(ledger, 'P1'), amountFen: 125_000_00n },
      ],
    }),
  (ledger) =>
    freezeVersion(ledger, by('reviewer', `${year - 1}-11-10`), {
      year,
      stage: 'controlFigure',
      version: 1,
      on: `${year - 1}-11-10`,
    }),
  ...draft({ year, stage: 'secondSubmission', version: 1 }, `${year - 1}-12-05`),
  ...draft({ year, stage: 'approved', version: 1 }, `${year}-02-10`),
]

function draft(key: VersionKey, day: string): readonly Step[] {
  const first = key.stage === 'firstSubmission'
  const approved = key.stage === 'approved'
  return [
    (ledger) => openVersion(ledger, by('handler', day), key),
    calculated(key, day),
    async (ledger) => setAmounts(ledger, by('handler', day), { ...key, amounts: await written(ledger, first) }),
    async (ledger) => setAmounts(ledger, by('handler', day), { ...key, amounts: await revenueOf(ledger, key) }),
    (ledger) => freezeVersion(ledger, by(approved ? 'reviewer' : 'accountant', day), { ...key, on: day }),
  ]
}

/** What nobody calculates: receptions, training, the unit's own money, projects, and what the year before left. */
async function written(ledger: Ledger, first: boolean): Promise<readonly NewAmount[]> {
  const amounts: NewAmount[] = [
    { line: lines.reception, amountFen: first ? operating.receptionFirst : operating.reception },
    { line: lines.training, amountFen: operating.training },
    { line: lines.ownOffice, amountFen: operating.ownOffice },
  ]
  for (const { project, item, fen, first: asked = fen, carried } of projectMoney) {
    if (carried && first) continue
    const line: LineDimensions = {
      side: 'expenditure',
      functional: '2010302',
      departmental: item,
      nature: 'project',
      fund,
      projectId: await projectAt(ledger, project),
      ...(carried && { origin: 'carriedOver', grantedYear: year - 1 }),
    }
    amounts.push({ line, amountFen: first ? asked : fen })
  }
  return amounts
}

/** Revenue of a draft by the place that it pays for, so that what is left can be told by place. */
export async function revenueOf(ledger: Ledger, key: VersionKey): Promise<readonly NewAmount[]> {
  const sums = new Map<string, { line: LineDimensions; amountFen: bigint }>()
  for (const row of await amountsOf(ledger.db, syntheticOffice, key)) {
    if (row.side === 'revenue') continue
    const { functional, nature, projectId, origin, grantedYear } = row
    invariant(functional !== null && nature !== null, 'expenditure has its function and nature')
    const line: LineDimensions = {
      side: 'revenue',
      fund: row.fund,
      functional,
      nature,
      ...(row.fund === 'unitFunds' ? { revenue: 'otherRevenue' } : { revenue: 'ownResources' }),
      ...(projectId !== null && { projectId }),
      ...(origin === 'carriedOver' && { origin }),
      ...(grantedYear !== null && { grantedYear }),
    }
    const place = [row.fund, functional, nature, projectId, origin, grantedYear].join(' ')
    const before = sums.get(place)
    sums.set(place, { line, amountFen: (before?.amountFen ?? 0n) + row.amountFen })
  }
  return [...sums.values()]
}

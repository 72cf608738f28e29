import { grantRole } from '../../organisation/people.ts'
import { recordPosts } from '../../organisation/means.ts'
import { addUnit } from '../../organisation/units.ts'
import { openYear } from '../../organisation/year.ts'
import { setTargets } from '../../performance/targets.ts'
import { moveProject, proposeProject, setProjectPlan } from '../../projects/projects.ts'
import { addAsset } from '../../registers/assets.ts'
import { addPremises } from '../../registers/premises.ts'
import { addVehicle, setVehicleQuota } from '../../registers/vehicles.ts'
import { people, type ProjectCode, projectMoney, projects, names, year } from './plan.ts'
import { performance } from './performance-plan.ts'
import { assets } from './registers-plan.ts'
import { by, projectAt, type Step, syntheticOffice } from './step.ts'

export const department = `${syntheticOffice}-department`
export const division = { code: '999901', name: names.division } as const

const opened = `${year - 1}-07-01`

/** The unit, its people, the year and what it has: posts, premises, a vehicle, cards of assets. */
export const founding = (person: string): readonly Step[] => [
  (ledger) =>
    addUnit(
      ledger,
      { unit: syntheticOffice, person, at: `${opened}T01:00:00.000Z` },
      {
        unitId: syntheticOffice,
        agencyCode: '999101',
        name: names.unit,
        divisionCode: division.code,
        departmentId: department,
        kind: 'administrative',
        validFrom: year - 1,
      },
    ),
  ...(Object.keys(people) as (keyof typeof people)[]).map(
    (role): Step =>
      (ledger) =>
        grantRole(
          ledger,
          { unit: syntheticOffice, person, at: `${opened}T01:10:00.000Z` },
          { person: people[role], role },
        ),
  ), // the keys of the table are roles
  (ledger) => openYear(ledger, by('accountant', opened), { year, jurisdiction: division.code }),
  (ledger) =>
    recordPosts(ledger, by('accountant', opened), {
      year,
      category: 'administrative',
      approved: 9,
      filled: 8,
      asOf: `${year}-12-31`,
    }),
  (ledger) =>
    addPremises(ledger, by('accountant', opened), {
      name: '联络处办公用房',
      tenure: 'rented',
      areaSquareCentimetres: 3_200_000n,
      yearlyRentFen: 240_000_00n,
      from: `${year}-01-01`,
    }),
  ...assets
    .filter(({ acquiredOn }) => acquiredOn < opened)
    .map(
      (card): Step =>
        (ledger) =>
          addAsset(ledger, by('accountant', opened), card),
    ),
  (ledger) => setVehicleQuota(ledger, by('accountant', opened), { year, approved: 1 }),
  async (ledger) => {
    const { assetId } = await ledger.db
      .selectFrom('asset')
      .select('assetId')
      .where('unitId', '=', syntheticOffice)
      .where('class', '=', 'vehicle')
      .executeTakeFirstOrThrow()
    const vehicle = { label: '机要应急用车', use: 'confidentialCommunication', acquiredOn: '2021-06-18' } as const
    return addVehicle(ledger, by('accountant', opened), { ...vehicle, assetId })
  },
]

/** A project from its proposal to its execution, with targets; `on` is the day. */
export const launch = (code: ProjectCode, on: string, reason?: string): readonly Step[] => [
  (ledger) =>
    proposeProject(ledger, by('handler', on), {
      code,
      ...projects[code],
      category: 'specificPurpose',
      fromYear: year,
      toYear: year + 1,
      owner: '综合科',
    }),
  async (ledger) => {
    const targets = performance[code].map(({ target }) => target)
    return setTargets(ledger, by('handler', on, reason), { year, projectId: await projectAt(ledger, code), targets })
  },
  async (ledger) => {
    const money = projectMoney.filter(({ project, carried }) => project === code && !carried)
    const years = money.map(({ fen }) => ({ year, fund: 'generalPublicBudget', amountFen: fen }))
    return setProjectPlan(ledger, by('handler', on), { projectId: await projectAt(ledger, code), years })
  },
  async (ledger) => moveProject(ledger, by('leader', on), { projectId: await projectAt(ledger, code), to: 'approved' }),
  async (ledger) => moveProject(ledger, by('leader', on), { projectId: await projectAt(ledger, code), to: 'active' }),
]

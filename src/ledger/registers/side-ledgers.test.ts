import { beforeAll, expect, it } from 'vitest'
import { noticeText } from '../outlook/notice.ts'
import { addDivision, addUnit, unitsOf } from '../organisation/units.ts'
import { grantRole, revokeRole } from '../organisation/people.ts'
import { recordPosts } from '../organisation/means.ts'
import { refusalText } from '../refusal-text.ts'
import type { Ledger } from '../store/ledger.ts'
import { approvedUnit } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, everyone, initialise } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { draftPayment } from '../execution/payments.ts'
import { addAsset, type AssetInput, assetTotals, disposeAsset } from './assets.ts'
import { costPerVehicle, procurementTotals, registerCounts } from './counts.ts'
import { addPremises, type PremisesInput } from './premises.ts'
import { withdrawPayment } from '../execution/unwinding.ts'
import { type ProcurementInput, recordProcurement } from './procurements.ts'
import { recordReception, type ReceptionInput } from './receptions.ts'
import { recordTrip, type TripInput } from './trips.ts'
import { addVehicle, recordVehicleCost, setVehicleQuota } from './vehicles.ts'
import { registerSentences } from './words.ts'

const unit = 'registers'
const by = { unit, person: everyone }
const because = { ...by, reason: '批复2026-3号' }

const reception: ReceptionInput = {
  year: 2026,
  onDate: '2026-03-05',
  kind: 'domestic',
  purpose: '联络',
  officialLetter: '来函1号',
  guests: 10,
  companions: 3,
  amountFen: 900_00n,
}
const trip: TripInput = {
  year: 2026,
  onDate: '2026-05-05',
  destination: '新加坡',
  purpose: '招商',
  approval: '任务批件3号',
  ownGroup: true,
  persons: 3,
  amountFen: 60_000_00n,
}
const purchase: ProcurementInput = {
  year: 2026,
  stage: 'budget',
  kind: 'works',
  name: '办公楼维修',
  amountFen: 5_000_000_00n,
  reservedFen: 2_000_000_00n,
}
const card: AssetInput = {
  code: 'A1',
  name: '服务器',
  class: 'otherFixed',
  kind: 'computers',
  originalFen: 72_000_00n,
  acquiredOn: '2026-01-15',
}
const rooms: PremisesInput = {
  name: '办公室',
  tenure: 'rented',
  areaSquareCentimetres: 1_000_000n,
  yearlyRentFen: 12_000_00n,
}

onEveryEngine('side ledgers', (open) => {
  let ledger: Ledger
  let payment = 0n
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    const { lines } = await approvedUnit(ledger, unit, [5_000_00n])
    const draft = { year: 2026, lineId: lines[0] ?? 0n, amountFen: 1_000_00n, method: 'direct' } as const
    payment = must(await draftPayment(ledger, by, draft)).paymentId
  })

  const receptions: readonly (readonly [string, Partial<ReceptionInput>])[] = [
    ['dateOutsideYear', { onDate: '2025-12-31' }],
    ['badDate', { onDate: '2026-02-30' }],
    ['textMissing', { purpose: ' ' }],
    ['noOfficialLetter', { officialLetter: ' ' }],
    ['notPositive', { guests: 0, companions: 0 }],
    ['negative', { amountFen: -1n }],
    ['tooManyCompanions', { companions: 4 }],
    ['tooManyCompanions', { guests: 14, companions: 5 }],
    ['foreignGuestsMissing', { kind: 'domesticForeignAffairs' }],
    ['negative', { foreignGuests: -1 }],
    ['moreForeignThanGuests', { kind: 'domesticForeignAffairs', foreignGuests: 11 }],
    ['noSuchYear', { year: 2030, onDate: '2030-01-01' }],
    ['noSuchPayment', { paymentId: 999n }],
  ]
  it.each(receptions)('refuses a reception: %s', async (code, wrong) => {
    const refusal = refusalOf(await recordReception(ledger, by, { ...reception, ...wrong }))
    expect(refusal.code).toBe(code)
    expect(refusalText(refusal)).toMatch(/。$/)
  })

  it('holds receptions of one payment within it, and counts batches, guests and money', async () => {
    must(await recordReception(ledger, by, { ...reception, paymentId: payment }))
    const second = { ...reception, paymentId: payment, amountFen: 100_01n }
    expect(refusalText(refusalOf(await recordReception(ledger, by, second)))).toBe(
      '关联同一笔支付的登记合计 1,000.01 元，超过该笔支付 1,000.00 元，多 0.01 元。',
    )
    must(
      await recordReception(ledger, by, {
        ...second,
        amountFen: 100_00n,
        kind: 'domesticForeignAffairs',
        foreignGuests: 2,
      }),
    )
    must(
      await recordReception(ledger, by, { ...reception, kind: 'abroad', officialLetter: '', guests: 2, companions: 9 }),
    )
    const [counts] = await registerCounts(ledger, [unit], 2026)
    expect(counts).toMatchObject({
      receptionBatches: 2n,
      receptionGuests: 20n,
      receptionFen: 1_000_00n,
      foreignAffairsBatches: 1n,
      receptionAbroadBatches: 1n,
      receptionAbroadGuests: 2n,
    })
  })

  it.each([
    ['textMissing', { approval: '' }],
    ['textMissing', { destination: '' }],
    ['notPositive', { persons: 0 }],
    ['dateOutsideYear', { onDate: '2027-01-01' }],
  ] as const)('refuses a trip abroad: %s', async (code, wrong) => {
    expect(refusalOf(await recordTrip(ledger, by, { ...trip, ...wrong })).code).toBe(code)
  })

  it('ties nothing to a payment that was given up', async () => {
    const { year, lineId } = await ledger.db
      .selectFrom('payment')
      .select(['year', 'lineId'])
      .where('unitId', '=', unit)
      .executeTakeFirstOrThrow()
    const draft = { year, lineId, amountFen: 900_00n, method: 'direct' } as const
    const { paymentId } = must(await draftPayment(ledger, by, draft))
    must(await withdrawPayment(ledger, by, { year, paymentId }))
    expect(refusalOf(await recordReception(ledger, by, { ...reception, paymentId })).code).toBe('noSuchPayment')
  })

  it('counts groups of its own and all its persons abroad', async () => {
    must(await recordTrip(ledger, by, trip))
    must(await recordTrip(ledger, by, { ...trip, ownGroup: false, persons: 1 }))
    const [counts] = await registerCounts(ledger, [unit], 2026)
    expect(counts).toMatchObject({ tripGroups: 1n, tripPersons: 4n, tripFen: 120_000_00n })
  })

  it('keeps vehicles within the approved number, and the account of each', async () => {
    expect(refusalOf(await setVehicleQuota(ledger, by, { year: 2026, approved: -1 })).code).toBe('negative')
    must(await setVehicleQuota(ledger, by, { year: 2026, approved: 1 }))
    const vehicle = { label: '一号车', use: 'emergency', acquiredOn: '2026-02-01' } as const
    const vehicleId = must(await addVehicle(ledger, by, vehicle))
    expect(refusalOf(await addVehicle(ledger, by, { ...vehicle, label: '二号车' })).code).toBe('vehicleQuota')
    must(await addVehicle(ledger, because, { ...vehicle, label: '二号车' }))
    expect(refusalOf(await addVehicle(ledger, because, { ...vehicle, assetId: 999n })).code).toBe('noSuchAsset')
    const cost = { year: 2026, vehicleId, onDate: '2026-03-01', kind: 'fuel', amountFen: 400_00n } as const
    must(await recordVehicleCost(ledger, by, cost))
    must(await recordVehicleCost(ledger, by, { ...cost, kind: 'purchase', amountFen: 180_000_00n }))
    must(await recordVehicleCost(ledger, by, { ...cost, kind: 'repair', amountFen: -50_00n }))
    expect(refusalOf(await recordVehicleCost(ledger, by, { ...cost, onDate: '2026-01-31' })).code).toBe('vehicleNotYet')
    expect(refusalOf(await recordVehicleCost(ledger, by, { ...cost, vehicleId: 999n })).code).toBe('noSuchVehicle')
    const costs = await costPerVehicle(ledger, unit, 2026)
    expect(costs.map(({ label, operationFen, purchaseFen }) => [label, operationFen, purchaseFen])).toEqual([
      ['一号车', 350_00n, 180_000_00n],
      ['二号车', 0n, 0n],
    ])
  })

  it('records purchases, and asks where too little is reserved for small firms', async () => {
    expect(must(await recordProcurement(ledger, by, purchase)).notices).toEqual([])
    const short = must(await recordProcurement(ledger, by, { ...purchase, reservedFen: 1_999_999_99n }))
    expect(short.notices.map((notice) => noticeText(registerSentences, notice))).toEqual([
      '“办公楼维修”采购 5,000,000.00 元，面向中小企业预留 1,999,999.99 元，占 40.00%，低于规定的 40.00%。请说明原因。',
    ])
    const contract = { ...purchase, stage: 'contract', amountFen: 900_00n, reservedFen: 0n } as const
    const refused = async (wrong: Partial<ProcurementInput>) =>
      refusalOf(await recordProcurement(ledger, by, { ...contract, ...wrong })).code
    expect(await refused({ smallAndMediumFen: 901_00n })).toBe('partsAboveWhole')
    expect(await refused({ smallAndMediumFen: 500_00n, microAndSmallFen: 501_00n })).toBe('partsAboveWhole')
    expect(await refused({ reservedFen: 901_00n })).toBe('partsAboveWhole')
    expect(await refused({ lineId: 999n })).toBe('noSuchLine')
    expect(await refused({ name: '' })).toBe('textMissing')
    must(
      await recordProcurement(ledger, by, {
        ...contract,
        kind: 'goods',
        smallAndMediumFen: 900_00n,
        microAndSmallFen: 300_00n,
      }),
    )
    const totals = await procurementTotals(ledger, [unit], 2026)
    expect(
      totals.map(({ stage, kind, count, amountFen, microAndSmallFen }) => [
        stage,
        kind,
        count,
        amountFen,
        microAndSmallFen,
      ]),
    ).toEqual([
      ['budget', 'works', 2n, 10_000_000_00n, 0n],
      ['contract', 'goods', 1n, 900_00n, 300_00n],
    ])
  })

  it('keeps cards of assets by the useful lives of the standard, and takes them off with a reason', async () => {
    const refused = async (wrong: Partial<AssetInput>) => refusalOf(await addAsset(ledger, by, { ...card, ...wrong }))
    expect(refusalText(await refused({ usefulLifeMonths: 71 }))).toBe(
      '“计算机设备”的折旧年限应不低于 6 年，现为 71 个月。',
    )
    expect(refusalText(await refused({ kind: 'medical', usefulLifeMonths: 121 }))).toBe(
      '“医疗设备”的折旧年限应在 5—10 年之间，现为 121 个月。',
    )
    expect((await refused({ residualFen: 72_000_01n })).code).toBe('partsAboveWhole')
    expect((await refused({ acquiredOn: '2026-13-01' })).code).toBe('badDate')
    const assetId = must(await addAsset(ledger, by, card))
    expect((await refused({})).code).toBe('assetCodeUsed')
    must(await addAsset(ledger, by, { ...card, code: 'A2', name: '字画', kind: 'relics', originalFen: 5_000_00n }))
    // 72 months: 1,000 yuan a month from January on
    expect(await assetTotals(ledger, [unit], '2026-03')).toEqual([
      { unitId: unit, class: 'otherFixed', count: 2n, originalFen: 77_000_00n, netFen: 74_000_00n },
    ])
    const disposal = { assetId, on: '2026-04-10' }
    expect(refusalOf(await disposeAsset(ledger, by, disposal)).code).toBe('disposalWithoutReason')
    expect(refusalOf(await disposeAsset(ledger, because, { ...disposal, on: '2026-01-14' })).code).toBe(
      'disposedBeforeAcquired',
    )
    expect(must(await disposeAsset(ledger, because, disposal)).netFen).toBe(69_000_00n)
    expect(refusalOf(await disposeAsset(ledger, because, disposal)).code).toBe('assetGone')
    expect(await assetTotals(ledger, [unit], '2026-04')).toEqual([
      { unitId: unit, class: 'otherFixed', count: 1n, originalFen: 5_000_00n, netFen: 5_000_00n },
    ])
  })

  it.each([
    ['rentMissing', { tenure: 'rented' }],
    ['ownedWithRent', { tenure: 'owned', yearlyRentFen: 1n }],
    ['notPositive', { areaSquareCentimetres: 0n }],
    ['endBeforeStart', { yearlyRentFen: 1n, from: '2026-05-01', to: '2026-04-30' }],
    ['textMissing', { name: '', yearlyRentFen: 1n }],
  ] as const)('refuses rooms: %s', async (code, wrong) => {
    const { yearlyRentFen: _, ...bare } = rooms
    expect(refusalOf(await addPremises(ledger, by, { ...bare, ...wrong })).code).toBe(code)
  })

  it('keeps rooms, posts, units and roles', async () => {
    must(await addPremises(ledger, by, rooms))
    const posts = { year: 2026, category: 'administrative', approved: 5, filled: 4 } as const
    must(await recordPosts(ledger, by, posts))
    must(await recordPosts(ledger, by, { ...posts, filled: 5 }))
    expect(refusalOf(await recordPosts(ledger, by, { ...posts, filled: -1 })).code).toBe('organisation.posts')
    const kept = await ledger.db.selectFrom('posts').select(['approved', 'filled']).where('unitId', '=', unit).execute()
    expect(kept).toEqual([{ approved: 5, filled: 5 }])

    const admin = { unit: 'department', person: everyone }
    must(await addDivision(ledger, admin, { divisionCode: '530100', name: '某市', parentCode: '530000' }))
    const divisions = [
      ['organisation.divisionCode', { divisionCode: '53', name: '某市' }],
      ['organisation.divisionExists', { divisionCode: '530100', name: '某市' }],
      ['organisation.noDivision', { divisionCode: '530200', name: '某市', parentCode: '540000' }],
    ] as const
    for (const [code, division] of divisions)
      expect(refusalOf(await addDivision(ledger, admin, division)).code).toBe(code)

    const centre = {
      unitId: 'centre',
      agencyCode: '101002',
      name: '服务中心',
      divisionCode: '530100',
      departmentId: 'department',
      kind: 'publicInstitution',
      funding: 'full',
      validFrom: 2026,
    } as const
    const { funding: _, ...unfunded } = centre
    expect(refusalOf(await addUnit(ledger, admin, unfunded)).code).toBe('organisation.funding')
    expect(refusalOf(await addUnit(ledger, admin, { ...centre, departmentId: unit })).code).toBe(
      'organisation.noDepartment',
    )
    must(await addUnit(ledger, admin, centre))
    expect(refusalOf(await addUnit(ledger, admin, centre)).code).toBe('organisation.unitExists')
    expect((await unitsOf(ledger, 'department', 2026)).map(({ unitId }) => unitId)).toEqual(['centre', unit])
    expect((await unitsOf(ledger, 'department', 2025)).map(({ unitId }) => unitId)).toEqual([unit])

    const cashier = { person: '出纳', role: 'cashier' } as const
    must(await grantRole(ledger, by, cashier))
    expect(refusalOf(await grantRole(ledger, by, cashier)).code).toBe('organisation.roleHeld')
    must(await revokeRole(ledger, by, cashier))
    expect(refusalOf(await revokeRole(ledger, by, cashier)).code).toBe('organisation.noRole')
    const last = { person: everyone, role: 'administrator' } as const
    expect(refusalOf(await revokeRole(ledger, act('department', 'revokeRole'), last)).code).toBe(
      'organisation.lastAdministrator',
    )
  })
})

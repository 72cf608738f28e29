import { beforeAll, expect, it } from 'vitest'
import { recordCount } from '../registers/recorded-counts.ts'
import type { Ledger } from '../store/ledger.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { explain, recordText } from './texts.ts'
import { changeUnit } from './units.ts'
import { changeYear, openYear } from './year.ts'

const unit = 'office'
const by = { unit, person: everyone }

onEveryEngine('what a unit is and says', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, unit, { years: [2025], validTo: 2027 })
  })

  it('opens years in which the unit is there, with an edition of the classifications that there is', async () => {
    const refused = async (input: Parameters<typeof openYear>[2]) => refusalOf(await openYear(ledger, by, input)).code
    expect(await refused({ year: 2019 })).toBe('organisation.notInForce')
    expect(await refused({ year: 2028 })).toBe('organisation.notInForce')
    expect(await refused({ year: 2025 })).toBe('organisation.yearExists')
    expect(await refused({ year: 2026, classificationYear: 1999 })).toBe('organisation.classificationYear')
    must(await openYear(ledger, by, { year: 2026 }))
  })

  it('changes a year only while it is prepared', async () => {
    must(await changeYear(ledger, by, { year: 2026, jurisdiction: '130000', classificationYear: 2025 }))
    const kept = await ledger.db.selectFrom('fiscalYear').selectAll().where('year', '=', 2026).executeTakeFirst()
    expect(kept).toMatchObject({ jurisdiction: '130000', classificationYear: 2025, status: 'preparing' })
    expect(refusalOf(await changeYear(ledger, by, { year: 2025, jurisdiction: '31' })).code).toBe(
      'organisation.yearBegun',
    )
    expect(refusalOf(await changeYear(ledger, by, { year: 2024 })).code).toBe('organisation.noYear')
    expect(refusalOf(await changeYear(ledger, by, { year: 2026, classificationYear: 1 })).code).toBe(
      'organisation.classificationYear',
    )
  })

  it('changes the name and the end of a unit', async () => {
    must(await changeUnit(ledger, by, { name: '青澜省联络中心', validTo: 2028 }))
    const kept = await ledger.db
      .selectFrom('unit')
      .select(['name', 'validTo'])
      .where('unitId', '=', unit)
      .executeTakeFirst()
    expect(kept).toEqual({ name: '青澜省联络中心', validTo: 2028 })
    expect(refusalOf(await changeUnit(ledger, by, { name: ' ' })).code).toBe('organisation.blank')
    expect(refusalOf(await changeUnit(ledger, by, { validTo: 2019 })).code).toBe('organisation.years')
    const refused = refusalOf(await changeUnit(ledger, by, { validTo: 2024 }))
    expect(refused).toMatchObject({ code: 'organisation.yearsAfterEnd', data: { year: '2025' } })
  })

  it('keeps every version of a text', async () => {
    const text = { topic: 'duties', yearFrom: 2025, body: '承担联络职能。' }
    expect(must(await recordText(ledger, by, text)).version).toBe(1)
    expect(must(await recordText(ledger, by, { ...text, yearFrom: 2026, body: '承担联络和服务职能。' })).version).toBe(
      2,
    )
    expect(refusalOf(await recordText(ledger, by, text)).code).toBe('organisation.textYear')
    expect(refusalOf(await recordText(ledger, by, { ...text, body: '' })).code).toBe('organisation.blank')
    expect(await ledger.db.selectFrom('unitText').select('version').where('unitId', '=', unit).execute()).toHaveLength(
      2,
    )
  })

  it('explains a figure by reasons in their order, the last explanation in place of those before', async () => {
    const subject = { flow: 'expenditure', fund: 'generalPublicBudget' } as const
    const input = { year: 2025, stage: 'finalAccounts', subject } as const
    const say = (...reasons: readonly { body: string; amountFen?: bigint }[]) =>
      explain(ledger, by, { ...input, reasons })
    must(await say({ body: '人员增加', amountFen: 3_00n }, { body: '任务减少', amountFen: -1_00n }))
    must(await say({ body: '人员增加', amountFen: 2_00n }))
    expect(refusalOf(await say({ body: ' ' })).code).toBe('organisation.blank')
    expect(refusalOf(await say({ body: '多', amountFen: 10n ** 18n })).code).toBe('organisation.tooLarge')
    expect(refusalOf(await explain(ledger, by, { ...input, year: 2020, reasons: [] })).code).toBe('organisation.noYear')
    const kept = await ledger.db.selectFrom('explanation').selectAll().where('unitId', '=', unit).execute()
    expect(kept).toEqual([
      {
        unitId: unit,
        year: 2025,
        stage: 'finalAccounts',
        subject: 'flow=expenditure|fund=generalPublicBudget',
        position: 1,
        body: '人员增加',
        amountFen: 2_00n,
      },
    ])
    must(await say())
    expect(await ledger.db.selectFrom('explanation').selectAll().where('unitId', '=', unit).execute()).toEqual([])
  })

  it('records counts that no register explains, with their source', async () => {
    const count = {
      year: 2025,
      topic: 'receptionBatches',
      stage: 'finalAccounts',
      value: 12n,
      source: '接待台账',
    } as const
    must(await recordCount(ledger, by, count))
    must(await recordCount(ledger, by, { ...count, value: 13n }))
    const kept = await ledger.db.selectFrom('recordedCount').select('value').where('unitId', '=', unit).execute()
    expect(kept).toEqual([{ value: 13n }])
    const refused = async (wrong: object) => refusalOf(await recordCount(ledger, by, { ...count, ...wrong })).code
    expect(await refused({ topic: 'gifts' })).toBe('noSuchTopic')
    expect(await refused({ value: -1n })).toBe('negative')
    expect(await refused({ source: ' ' })).toBe('textMissing')
    expect(await refused({ year: 2020 })).toBe('noSuchYear')
  })
})

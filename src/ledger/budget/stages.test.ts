import { beforeAll, expect, it } from 'vitest'
import { openYear } from '../organisation/year.ts'
import { refusalText } from '../refusal-text.ts'
import type { Ledger } from '../store/ledger.ts'
import { expenditure, revenue } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { amountsOf, type NewAmount, removeAmounts, setAmounts } from './amounts.ts'
import { setControlFigures } from './control.ts'
import { correctGovernmental } from './correct.ts'
import { besideLastYear, differences } from './differences.ts'
import { freezeVersion } from './freeze.ts'
import { reasonThreshold } from './reasons.ts'
import { openVersion, type VersionKey } from './version.ts'

const money = (...pairs: readonly (readonly [string, bigint])[]): readonly NewAmount[] => [
  { line: revenue, amountFen: pairs.reduce((sum, [, fen]) => sum + fen, 0n) },
  ...pairs.map(([item, amountFen]) => ({ line: expenditure(item), amountFen })),
]
const stage = (name: VersionKey['stage'], version = 1): VersionKey => ({ year: 2026, stage: name, version })

onEveryEngine('stages of the budget', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
  })

  const unitOf = async (unit: string, years: readonly number[] = []) => {
    await setUpUnit(ledger, unit, { years })
    const by = { unit, person: everyone }
    for (const year of [2025, 2026].filter((one) => !years.includes(one))) must(await openYear(ledger, by, { year }))
    return by
  }
  const write = async (by: { unit: string; person: string }, key: VersionKey, amounts: readonly NewAmount[]) => {
    if (key.version === 1) must(await openVersion(ledger, by, { year: key.year, stage: key.stage }))
    return must(await setAmounts(ledger, by, { ...key, amounts }))
  }
  it('walks from the first submission to the approved budget; what is frozen stays, and approval makes the quota', async () => {
    const by = await unitOf('walk')
    const first = stage('firstSubmission')
    await write(by, first, money(['30201', 100_00n], ['30211', 80_00n]))
    expect(refusalOf(await openVersion(ledger, by, { year: 2026, stage: 'firstSubmission' })).code).toBe(
      'budget.draftOpen',
    )
    expect(refusalOf(await openVersion(ledger, by, { year: 2026, stage: 'secondSubmission' })).code).toBe(
      'budget.noControl',
    )
    must(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' }))
    const late = await setAmounts(ledger, by, { ...first, amounts: money(['30201', 1n]) })
    expect(refusalText(refusalOf(late))).toBe('一上 第 1 版已定稿，不能再改。请另开一版，或用调整、调剂。')
    expect(refusalOf(await freezeVersion(ledger, by, { ...first, on: '2025-09-11' })).code).toBe('budget.frozen')

    const control = stage('controlFigure')
    must(await openVersion(ledger, by, { year: 2026, stage: 'controlFigure' }))
    expect(refusalOf(await freezeVersion(ledger, by, { ...control, on: '2025-11-01' })).code).toBe('budget.empty')
    const figures = [
      { nature: 'basic', amountFen: 150_00n },
      { functional: '201', fund: 'generalPublicBudget', amountFen: 160_00n },
    ]
    must(await setControlFigures(ledger, by, { year: 2026, version: 1, figures }))
    must(await freezeVersion(ledger, by, { ...control, on: '2025-11-01' }))

    const copyFrom = { stage: 'firstSubmission', version: 1 } as const
    must(await openVersion(ledger, by, { year: 2026, stage: 'secondSubmission', copyFrom }))
    const second = stage('secondSubmission')
    const over = await freezeVersion(ledger, by, { ...second, on: '2025-12-01' })
    expect(refusalText(refusalOf(over))).toBe('控制数 150.00元，安排 180.00元，超出 30.00元（基本支出）。')
    must(await setAmounts(ledger, by, { ...second, amounts: money(['30201', 95_00n], ['30211', 55_00n]) }))
    must(await freezeVersion(ledger, by, { ...second, on: '2025-12-01' }))

    const approved = stage('approved')
    must(
      await openVersion(ledger, by, {
        year: 2026,
        stage: 'approved',
        copyFrom: { stage: 'secondSubmission', version: 1 },
      }),
    )
    must(await freezeVersion(ledger, by, { ...approved, on: '2026-02-20', document: '2026-12' }))
    expect(refusalOf(await openVersion(ledger, by, { year: 2026, stage: 'approved' })).code).toBe(
      'budget.approvedAlready',
    )

    const quota = await ledger.db
      .selectFrom('quotaEntry')
      .selectAll()
      .where('unitId', '=', 'walk')
      .orderBy('lineId')
      .execute()
    const amounts = await amountsOf(ledger.db, 'walk', approved)
    expect(quota.map(({ lineId, amountFen, kind }) => [lineId, amountFen, kind])).toEqual(
      amounts.map(({ lineId, amountFen }) => [lineId, amountFen, 'approved']),
    )
    const year = await ledger.db
      .selectFrom('fiscalYear')
      .select('status')
      .where('unitId', '=', 'walk')
      .where('year', '=', 2026)
      .executeTakeFirst()
    expect(year?.status).toBe('executing')
    expect((await amountsOf(ledger.db, 'walk', first)).map(({ amountFen }) => amountFen)).toEqual([
      180_00n,
      100_00n,
      80_00n,
    ])
  })

  it('tells the lines that differ between any two versions, and only those', async () => {
    const by = await unitOf('differ')
    const [one, two] = [stage('firstSubmission'), stage('firstSubmission', 2)]
    await write(by, one, money(['30201', 10_00n], ['30202', 20_00n], ['30207', 5_00n]))
    must(await freezeVersion(ledger, by, { ...one, on: '2025-09-10' }))
    must(
      await openVersion(ledger, by, {
        year: 2026,
        stage: 'firstSubmission',
        copyFrom: { stage: 'firstSubmission', version: 1 },
      }),
    )
    const { lineIds } = await write(by, two, money(['30201', 10_00n], ['30202', 18_00n], ['30211', 7_00n]))
    const gone = await amountsOf(ledger.db, 'differ', two)
    const post = gone.find(({ departmental }) => departmental === '30207')
    must(await removeAmounts(ledger, by, { ...two, lineIds: [post?.lineId ?? 0n] }))
    expect(lineIds).toHaveLength(4)
    const found = await differences(ledger.db, 'differ', one, two)
    expect(
      found.map(({ line, beforeFen, afterFen, changeFen }) => [line.departmental, beforeFen, afterFen, changeFen]),
    ).toEqual([
      ['30202', 20_00n, 18_00n, -2_00n],
      ['30207', 5_00n, undefined, -5_00n],
      ['30211', undefined, 7_00n, 7_00n],
    ])
    const back = await differences(ledger.db, 'differ', two, one)
    expect(back.map(({ changeFen }) => changeFen).toSorted()).toEqual(
      found.map(({ changeFen }) => -changeFen).toSorted(),
    )
    expect(await differences(ledger.db, 'differ', two, two)).toEqual([])
  })

  it('asks for a reason where a figure leaves last year by more than the threshold', async () => {
    const by = await unitOf('reason')
    const before = { year: 2025, stage: 'approved', version: 1 } as const
    await write(by, before, money(['30201', 100_000_00n], ['30202', 100_000_00n], ['30207', 20_000_00n]))
    must(await freezeVersion(ledger, by, { ...before, on: '2025-02-20' }))
    const first = stage('firstSubmission')
    // 30 % exactly needs none; 30 % and a fen does; a change below the least amount does not
    await write(by, first, money(['30201', 130_000_00n], ['30202', 130_000_01n], ['30207', 29_999_99n]))
    const beside = await besideLastYear(ledger.db, 'reason', first, reasonThreshold(undefined))
    const told = beside?.map(({ line, rateMillionths, needsReason }) => [
      line.departmental,
      rateMillionths,
      needsReason,
    ])
    expect(told).toEqual([
      [null, 318_181n, true],
      ['30201', 300_000n, false],
      ['30202', 300_000n, true],
      ['30207', 499_999n, false],
    ])
    const missing = refusalOf(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' }))
    expect(missing).toMatchObject({
      code: 'budget.reasonMissing',
      data: { beforeFen: '22000000', amountFen: '29000000' },
    })
    const total = money(['30202', 130_000_01n])
    const reason = '新增办公场所'
    const amounts = [
      { line: revenue, amountFen: 290_000_00n, reason },
      ...total.slice(1).map((one) => ({ ...one, reason })),
    ]
    must(await setAmounts(ledger, by, { ...first, amounts }))
    // a line that is left out is explained by a row of zero
    const kept = await amountsOf(ledger.db, 'reason', first)
    const office = kept.find(({ departmental }) => departmental === '30201')
    must(await removeAmounts(ledger, by, { ...first, lineIds: [office?.lineId ?? 0n] }))
    must(await setAmounts(ledger, by, { ...first, amounts: [{ line: revenue, amountFen: 160_000_00n, reason }] }))
    const gone = refusalOf(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' }))
    expect(gone).toMatchObject({ code: 'budget.reasonMissing', data: { beforeFen: '10000000', amountFen: '0' } })
    must(await setAmounts(ledger, by, { ...first, amounts: [{ line: expenditure('30201'), amountFen: 0n, reason }] }))
    must(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' }))
  })

  it('refuses an unbalanced, empty, negative or boundless budget, and amounts of lines that are not there', async () => {
    const by = await unitOf('refuse')
    const first = stage('firstSubmission')
    must(await openVersion(ledger, by, { year: 2026, stage: 'firstSubmission' }))
    expect(refusalOf(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' })).code).toBe('budget.empty')
    const set = async (amounts: readonly NewAmount[]) => refusalOf(await setAmounts(ledger, by, { ...first, amounts }))
    expect(
      await set([
        { line: revenue, amountFen: 1n },
        { line: revenue, amountFen: -1n },
      ]),
    ).toMatchObject({
      code: 'budget.negative',
      at: ['amounts.1', 'amountFen'],
    })
    expect((await set([{ line: revenue, amountFen: 10n ** 18n }])).code).toBe('budget.tooLarge')
    expect((await set([{ line: 999n, amountFen: 1n }])).code).toBe('budget.noLine')
    expect(await amountsOf(ledger.db, 'refuse', first)).toEqual([])
    await setAmounts(ledger, by, {
      ...first,
      amounts: [
        { line: revenue, amountFen: 3_00n },
        { line: expenditure('30201'), amountFen: 2_99n },
      ],
    })
    expect(refusalText(refusalOf(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' })))).toBe(
      '一般公共预算：收入（含上年结转）3.00元 与支出 2.99元 不相等，差 0.01元。',
    )
  })

  it('corrects a governmental item with a reason, as long as nothing frozen uses the line', async () => {
    const by = await unitOf('correct')
    const first = stage('firstSubmission')
    const { lineIds } = await write(by, first, money(['30299', 1_00n]))
    const [, lineId = 0n] = lineIds
    const correction = { year: 2026, lineId, governmental: '50201', reason: '财政部门口径' }
    const refused = async (more: Partial<typeof correction>) =>
      refusalOf(await correctGovernmental(ledger, by, { ...correction, ...more })).code
    expect(await refused({ reason: ' ' })).toBe('budget.governmentalReason')
    expect(await refused({ governmental: '50298' })).toBe('budget.unknownCodeNear')
    expect(await refused({ lineId: 999n })).toBe('budget.noLine')
    must(await correctGovernmental(ledger, by, correction))
    const [, kept] = await amountsOf(ledger.db, 'correct', first)
    expect(kept).toMatchObject({ governmental: '50201', governmentalReason: '财政部门口径', amountFen: 1_00n })
    // the derived line may be written beside it, and then nothing may be corrected into it
    must(
      await setAmounts(ledger, by, {
        ...first,
        amounts: [
          { line: revenue, amountFen: 3_00n },
          { line: expenditure('30299'), amountFen: 2_00n },
        ],
      }),
    )
    expect(await refused({ governmental: '50299' })).toBe('budget.lineExists')
    must(await freezeVersion(ledger, by, { ...first, on: '2025-09-10' }))
    expect(await refused({ governmental: '50202' })).toBe('budget.lineUsed')
  })

  it('refuses ceilings over what no line can be, and days that are none', async () => {
    const by = await unitOf('ceilings')
    must(await openVersion(ledger, by, { year: 2026, stage: 'controlFigure' }))
    const set = async (figure: object) =>
      refusalOf(
        await setControlFigures(ledger, by, { year: 2026, version: 1, figures: [{ amountFen: 1n, ...figure }] }),
      ).code
    expect(await set({ functional: '299' })).toBe('budget.controlScope')
    expect(await set({ fund: 'lottery' })).toBe('budget.controlScope')
    expect(await set({ nature: 'basics' })).toBe('budget.controlScope')
    expect(await set({ projectId: 999n })).toBe('budget.controlScope')
    expect(await set({ amountFen: -1n })).toBe('budget.controlNegative')
    const figures = [{ functional: '20103', fund: 'governmentManagedFunds', nature: 'basic', amountFen: 0n }]
    must(await setControlFigures(ledger, by, { year: 2026, version: 1, figures }))
    const freezing = { ...stage('controlFigure'), on: '2025-02-30' }
    expect(refusalOf(await freezeVersion(ledger, by, freezing)).code).toBe('budget.date')
  })
})

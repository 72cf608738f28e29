import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import type { Figure } from '#core/facts/figure.ts'
import { setAmounts } from '../budget/amounts.ts'
import { freezeVersion } from '../budget/freeze.ts'
import { openVersion } from '../budget/version.ts'
import { project } from '../projection/project.ts'
import { projects, type RandomYear, randomYear, writeYear } from '../projection/testing.ts'
import type { Ledger } from '../store/ledger.ts'
import { expenditure, revenue } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { runs } from '../testing/runs.ts'
import { closeYear } from './close.ts'
import { correctClosedYear } from './correct.ts'
import { openCarryover } from './open.ts'

const ledgers = runs(10)
const year = 2024
const fiscal = ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations']

/** Fiscal receipts are booked by closing; money of other kinds has all been received that is spent. */
function closable({ lines, governmental }: RandomYear): RandomYear {
  const kept = lines.filter(
    ({ side, fund, origin }) => side === 'expenditure' || (!fiscal.includes(fund) && origin === 'current'),
  )
  return {
    governmental,
    lines: kept.map((line) => {
      if (line.side === 'revenue') return { ...line, approved: 10n ** 13n, paid: [100], refunded: false }
      const own = kept.some(({ side, fund }) => side === 'revenue' && fund === line.fund)
      return fiscal.includes(line.fund) || own ? line : { ...line, paid: [] }
    }),
  }
}

const valueOf = (figures: readonly Figure[], flow: string, extra: Readonly<Record<string, string>> = {}): bigint =>
  figures.find(
    ({ coordinates: { flow: own, stage, ...rest } }) => own === flow && stage === 'finalAccounts' && same(rest, extra),
  )?.value ?? 0n

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

async function withYear(ledger: Ledger, unit: string, random: RandomYear): Promise<void> {
  await setUpUnit(ledger, unit, { years: [year, year + 1] })
  const written = await ledger.write(act(unit, 'loadSample'), async (writer) => {
    const common = { unitId: unit, category: 'specificPurpose' as const, fromYear: year, toYear: year }
    const rows = projects.map((name, at) => ({ ...common, projectId: BigInt(at + 1), code: name, name }))
    await writer.insert('project', rows)
    return ok(await writeYear(writer, unit, year, random))
  })
  must(written)
}

/** Approves a budget of the next year that estimates a carry-over of 500 yuan, on another item than the one that leaves it. */
async function approveNextYear(ledger: Ledger, unit: string): Promise<void> {
  const { version } = must(await openVersion(ledger, by(unit), { year: year + 1, stage: 'approved' }))
  const key = { year: year + 1, stage: 'approved', version } as const
  const carried = { origin: 'carriedOver', grantedYear: year } as const
  const amounts = [
    { line: revenue, amountFen: 2_000_00n },
    { line: { side: 'revenue', fund: 'generalPublicBudget', ...carried } as const, amountFen: 500_00n },
    { line: expenditure('30202'), amountFen: 2_000_00n },
    { line: expenditure('30202', carried), amountFen: 500_00n },
  ]
  must(await setAmounts(ledger, by(unit), { ...key, amounts }))
  must(await freezeVersion(ledger, by(unit), { ...key, on: '2025-02-20' }))
}

const by = (unit: string, more: { readonly reason?: string } = {}) => ({ unit, person: everyone, ...more })
const closing = { year, on: '2024-12-31', withoutTrialBalance: true }
const because = { reason: 'no trial balance is kept' }

onEveryEngine('closing', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
  }, 3_600_000)

  it('then opening keeps every fen', { timeout: 3_600_000 }, async () => {
    let carriedSomething = 0
    for (const [index, random] of fc.sample(randomYear, { seed: 20_261_122, numRuns: ledgers }).entries()) {
      const unit = `c${index}`
      await withYear(ledger, unit, closable(random))
      const closed = must(await closeYear(ledger, by(unit, because), closing))
      const opened = must(await openCarryover(ledger, by(unit), { year: year + 1, on: '2025-01-02' }))
      const again = must(await openCarryover(ledger, by(unit), { year: year + 1, on: '2025-01-03' }))
      expect(again).toEqual(opened)
      const figures = await project(ledger, { unit, year })
      const next = await project(ledger, { unit, year: year + 1, lastYear: false })
      const total = (kind: string): bigint =>
        closed.left.reduce((sum, row) => sum + (row.kind === kind ? row.amountFen : 0n), 0n)
      const sources =
        valueOf(figures, 'openingCarryover') + valueOf(figures, 'revenue') + valueOf(figures, 'surplusUsed')
      const left = sources - valueOf(figures, 'expenditure')
      expect(left).toBe(total('carriedOver') + total('surplus'))
      expect(valueOf(figures, 'closingCarryover')).toBe(left - valueOf(figures, 'surplusDistribution'))
      expect(valueOf(next, 'openingCarryover')).toBe(total('carriedOver'))
      for (const fund of fiscal)
        expect(valueOf(next, 'openingCarryover', { fund })).toBe(valueOf(figures, 'closingCarryover', { fund }))
      if (opened.length > 0) carriedSomething += 1
    }
    expect(carriedSomething).toBeGreaterThan(0)
  })

  it.each(['before', 'after'])(
    'opens what was left once, when the budget that estimates it is approved %s',
    async (order) => {
      const unit = `approved-${order}`
      await withYear(ledger, unit, { governmental: true, lines: [{ ...plain, approved: 1_000_00n, paid: [40] }] })
      const close = async () => must(await closeYear(ledger, by(unit, because), closing))
      const opening = { year: year + 1, on: '2025-01-02' }
      const carry = async () => must(await openCarryover(ledger, by(unit), opening))
      if (order === 'before') await approveNextYear(ledger, unit)
      await close()
      await carry()
      if (order === 'after') await approveNextYear(ledger, unit)
      const next = await project(ledger, { unit, year: year + 1, lastYear: false, stages: ['approved', 'adjusted'] })
      const at = (flow: string, stage: string, origin?: string): bigint | undefined =>
        next.find(({ coordinates }) => same(coordinates, { flow, ...(origin && { origin }), stage }))?.value
      expect(at('openingCarryover', 'approved')).toBe(500_00n)
      expect(at('openingCarryover', 'adjusted')).toBe(600_00n)
      expect(at('expenditure', 'adjusted', 'carriedOver')).toBe(600_00n)
      expect(at('expenditure', 'adjusted', 'current')).toBe(2_000_00n)
    },
  )

  it('opens nothing where nothing was left, whatever the budget estimates', async () => {
    await withYear(ledger, 'spent', { governmental: true, lines: [{ ...plain, approved: 1_000_00n, paid: [50, 50] }] })
    must(await closeYear(ledger, by('spent', because), closing))
    await approveNextYear(ledger, 'spent')
    const next = await project(ledger, { unit: 'spent', year: year + 1, lastYear: false, stages: ['adjusted'] })
    expect(next.filter(({ coordinates: { flow } }) => flow === 'openingCarryover').map(({ value }) => value)).toEqual(
      [],
    )
  })

  it('shuts the year but for corrections, which the next opening shows', { timeout: 3_600_000 }, async () => {
    const line = { ...plain, approved: 1_000_00n, paid: [40] }
    await withYear(ledger, 'corrected', { governmental: true, lines: [line] })
    must(await closeYear(ledger, by('corrected', because), closing))
    must(await openCarryover(ledger, by('corrected'), { year: year + 1, on: '2025-01-02' }))
    const change = { year, lineId: 1n, amountFen: 100_00n, approvedBy: 'bureau', on: '2025-03-01' }
    expect(refusalOf(await correctClosedYear(ledger, by('corrected'), change)).code).toBe('closing.noReason')
    const why = { reason: 'a payment was booked twice' }
    for (const [code, wrong] of [
      ['closing.noApproval', { approvedBy: ' ' }],
      ['closing.date', { on: '1 March' }],
      ['closing.correctionAmount', { amountFen: 0n }],
    ] as const)
      expect(refusalOf(await correctClosedYear(ledger, by('corrected', why), { ...change, ...wrong })).code).toBe(code)
    must(await correctClosedYear(ledger, by('corrected', why), change))
    const figures = await project(ledger, { unit: 'corrected', year })
    const next = await project(ledger, { unit: 'corrected', year: year + 1, lastYear: false })
    expect(valueOf(figures, 'expenditure')).toBe(500_00n)
    expect(valueOf(figures, 'closingCarryover')).toBe(500_00n)
    expect(valueOf(next, 'openingCarryover')).toBe(500_00n)
    const tooMuch = { ...change, amountFen: 500_01n }
    expect(refusalOf(await correctClosedYear(ledger, by('corrected', why), tooMuch)).code).toBe(
      'closing.nothingToCorrect',
    )
  })

  it('is done by those who may, whatever else they are allowed', async () => {
    const unit = 'handled'
    await withYear(ledger, unit, { governmental: true, lines: [{ ...plain, approved: 1_000_00n, paid: [40] }] })
    must(
      await ledger.write(act(unit, 'grantRole'), async ({ insert }) =>
        ok(await insert('personRole', { unitId: unit, person: '王芳', role: 'handler' })),
      ),
    )
    const borrowed = { ...act(unit, 'draftBudget', because), person: '王芳' }
    const refused = refusalOf(await closeYear(ledger, borrowed, closing))
    expect(refused).toMatchObject({ code: 'ledger.notAllowed', data: { action: 'closeYear' } })
  })

  it.each([
    ['closing.noTrialBalance', { ...closing, withoutTrialBalance: false }, [40]],
    ['closing.overspent', closing, [60, 60]],
    ['closing.noYear', { ...closing, year: 2030 }, [40]],
    ['closing.returnedTooMuch', { ...closing, returned: new Map([[1n, 600_01n]]) }, [40]],
    ['closing.notReturnable', { ...closing, returned: new Map([[77n, 1n]]) }, [40]],
    ['closing.date', { ...closing, on: '2024-12-32' }, [40]],
  ])('is refused: %s', async (code, how, paid) => {
    const unit = `refused-${code}`
    await withYear(ledger, unit, { governmental: true, lines: [{ ...plain, approved: 1_000_00n, paid }] })
    expect(refusalOf(await closeYear(ledger, by(unit, because), how)).code).toBe(code)
  })

  it.each([
    ['agrees', 0n, undefined],
    ['is one fen off', 1n, 'closing.accountDiffers'],
  ])('asks a trial balance that %s', async (name, off, code) => {
    const unit = `balance-${off}`
    await withYear(ledger, unit, {
      governmental: true,
      lines: [
        { ...plain, approved: 1_000_00n, paid: [40] },
        { ...received, approved: 400_00n, paid: [100] },
      ],
    })
    const account = (code: string, debitFen: bigint, creditFen: bigint, closingFen: bigint) => ({
      unitId: unit,
      year,
      account: code,
      name: code,
      openingFen: 0n,
      debitFen,
      creditFen,
      closingFen,
    })
    must(
      await ledger.write(act(unit, 'importBalances'), async (writer) => {
        await writer.insert('trialBalance', [
          account('6001', 0n, 400_00n + off, 400_00n + off),
          account('7101', 400_00n + off, 0n, 400_00n + off),
          account('8001', 400_00n + off, 400_00n + off, 0n),
        ])
        return ok(undefined)
      }),
    )
    const outcome = await closeYear(ledger, by(unit), { year, on: '2024-12-31' })
    expect(outcome.ok ? undefined : outcome.error.code).toBe(code)
    expect(name).toBe(off === 0n ? 'agrees' : 'is one fen off')
  })
})

const plain = {
  side: 'expenditure',
  functional: '2010301',
  departmental: '30201',
  nature: 'operating',
  fund: 'generalPublicBudget',
  origin: 'current',
  project: 0,
  source: 'otherRevenue',
  approved: 0n,
  adjusting: 0n,
  paid: [] as readonly number[],
  refunded: false,
} as const

const received = { ...plain, side: 'revenue' } as const

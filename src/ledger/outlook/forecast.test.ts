import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast } from './forecast.ts'
import { aggregated, type PastYear, type Series } from './series.ts'

const even = (monthly: bigint, year: number): PastYear => ({
  year,
  paidFen: Array.from({ length: 12 }, () => monthly),
  quotaFen: Array.from({ length: 12 }, () => monthly * 12n),
})
/** All in December. */
const late = (amount: bigint, year: number): PastYear => ({
  year,
  paidFen: Array.from({ length: 12 }, (_, month) => (month === 11 ? amount : 0n)),
  quotaFen: Array.from({ length: 12 }, () => amount),
})

const times = (amounts: readonly bigint[]) => amounts.map((fen) => fen * 10n)

describe('forecast', () => {
  it('continues a line that was always spent evenly', () => {
    const series: Series = {
      key: 'salaries',
      peers: '301',
      history: [even(100n, 2022), even(100n, 2023)],
      paidFen: Array.from({ length: 6 }, () => 110n),
      quotaFen: 1320n,
    }
    expect(forecast([series], 6)).toEqual([
      {
        known: true,
        key: 'salaries',
        quotaFen: 1320n,
        paidFen: 660n,
        share: 500_000n,
        dueFen: 660n,
        expectedFen: 1320n,
        lowFen: 1320n,
        highFen: 1320n,
      },
    ])
  })

  it('does not take a line for idle that was always paid at the end', () => {
    const series: Series = {
      key: 'rent',
      peers: '302',
      history: [late(1000n, 2022), late(1000n, 2023)],
      paidFen: Array.from({ length: 9 }, () => 0n),
      quotaFen: 1200n,
    }
    expect(forecast([series], 9)[0]).toMatchObject({ dueFen: 0n, expectedFen: 1200n })
  })

  it('learns from its peers when it has no years of its own', () => {
    const old: Series = { key: 'old', peers: '302', history: [late(1000n, 2023)], paidFen: [], quotaFen: 1000n }
    const fresh: Series = { key: 'new', peers: '302', history: [], paidFen: [0n, 0n, 0n, 0n, 0n, 0n], quotaFen: 1000n }
    expect(forecast([old, fresh], 6)[1]?.expectedFen).toBe(1000n)
    const alone = forecast([fresh], 6)[0]?.expectedFen ?? 0n
    expect(alone).toBeLessThan(1000n)
  })

  it('follows a plan where nothing was spent before', () => {
    const planFen = Array.from({ length: 12 }, (_, month) => (month < 3 ? 0n : 100n))
    const fresh: Series = { key: 'new', peers: 'x', history: [], paidFen: [0n, 0n, 0n], quotaFen: 900n, planFen }
    expect(forecast([fresh], 3)[0]?.expectedFen).toBe(855n)
  })

  it('never ends below what is paid and bound', () => {
    const series: Series = { key: 'a', peers: 'x', history: [], paidFen: [500n], quotaFen: 1000n, committedFen: 480n }
    expect(forecast([series], 1)[0]?.lowFen).toBe(980n)
  })

  const amount = fc.bigInt(0n, 10n ** 9n)
  const months = (length: number) => fc.array(amount, { minLength: length, maxLength: length })
  const pastYears = fc.array(fc.record({ paidFen: months(12), spare: amount }), { maxLength: 3 }).map((years) =>
    years.map(({ paidFen, spare }, index) => {
      const quota = paidFen.reduce((sum, paid) => sum + paid, spare)
      return { year: 2020 + index, paidFen, quotaFen: Array.from({ length: 12 }, () => quota) }
    }),
  )
  const many = fc.integer({ min: 1, max: 11 }).chain((month) =>
    fc.record({
      month: fc.constant(month),
      series: fc.array(
        fc.record({
          key: fc.string({ maxLength: 3 }),
          peers: fc.constantFrom('301', '302'),
          history: pastYears,
          paidFen: months(month),
          quotaFen: fc.bigInt(0n, 10n ** 11n),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  )

  it('keeps low ≤ expected ≤ high, above what is paid and within the quota where that is not passed already', () => {
    fc.assert(
      fc.property(many, ({ month, series }) => {
        const wrong = forecast(series, month).filter(
          ({ lowFen, expectedFen, highFen, paidFen, quotaFen }) =>
            lowFen > expectedFen ||
            expectedFen > highFen ||
            lowFen < paidFen ||
            highFen > (quotaFen > paidFen ? quotaFen : paidFen),
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  it('grows with what is paid, all else equal', () => {
    fc.assert(
      fc.property(many, fc.bigInt(1n, 10n ** 9n), ({ month, series }, more) => {
        const [first, ...others] = series
        if (!first) return
        const richer = { ...first, paidFen: first.paidFen.with(0, (first.paidFen[0] ?? 0n) + more) }
        const [before] = forecast([first, ...others], month)
        const [after] = forecast([richer, ...others], month)
        expect(after?.expectedFen).toBeGreaterThanOrEqual(before?.expectedFen ?? 0n)
      }),
    )
  })

  it('does not depend on the unit of money: ten times everything is ten times the forecast, but for parts of a fen', () => {
    fc.assert(
      fc.property(many, ({ month, series }) => {
        const larger = series.map((one) => ({
          ...one,
          paidFen: times(one.paidFen),
          quotaFen: one.quotaFen * 10n,
          history: one.history.map((past) => ({
            ...past,
            paidFen: times(past.paidFen),
            quotaFen: times(past.quotaFen),
          })),
        }))
        const after = forecast(larger, month)
        const far = forecast(series, month).filter(({ expectedFen }, index) => {
          const difference = (after[index]?.expectedFen ?? 0n) - expectedFen * 10n
          return difference > 40n || difference < -40n
        })
        expect(far).toEqual([])
      }),
    )
  })
})

const part = (key: string, planned: boolean): Series => ({
  key,
  peers: '301',
  history: [even(10n, 2023)],
  paidFen: [1n, 2n],
  quotaFen: 100n,
  ...(planned ? { planFen: Array.from({ length: 12 }, () => 5n) } : {}),
})

describe('aggregated', () => {
  it('adds months, years and quotas, and keeps a plan only when every part has one', () => {
    const [whole] = aggregated([part('a', true), part('b', false)], () => ({ key: 'all', peers: 'all' }))
    expect(whole).toMatchObject({ key: 'all', paidFen: [2n, 4n], quotaFen: 200n })
    expect(whole?.history[0]?.paidFen[0]).toBe(20n)
    expect(whole && 'planFen' in whole).toBe(false)
    const [planned] = aggregated([part('a', true), part('b', true)], () => ({ key: 'all', peers: 'all' }))
    expect(planned?.planFen?.[0]).toBe(10n)
  })
  it('leaves out what is not named', () => {
    expect(aggregated([{ key: 'a', peers: 'x', history: [], paidFen: [], quotaFen: 1n }], () => undefined)).toEqual([])
  })
})

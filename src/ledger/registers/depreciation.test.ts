import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accumulatedFen, type Depreciable, monthNumber, netValueFen } from './depreciation.ts'
import { assetKindLabels } from './asset-words.ts'
import { usefulLives } from './useful-lives.ts'
import { mostCompanions } from './receptions.ts'
import { rentOfYear } from './premises.ts'

const computer: Depreciable = {
  originalFen: 720_000n,
  residualFen: 0n,
  usefulLifeMonths: 72,
  acquiredOn: '2023-03-31',
  disposedOn: null,
}

const month = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

describe('accumulatedFen', () => {
  it.each([
    ['2023-02', 0n],
    ['2023-03', 10_000n],
    ['2023-12', 100_000n],
    ['2029-01', 710_000n],
    ['2029-02', 720_000n],
    ['2040-12', 720_000n],
  ])('begins in the month of acquisition and ends with the life: %s', (month, fen) => {
    expect(accumulatedFen(computer, month)).toBe(fen)
  })

  it('makes no charge in the month of disposal', () => {
    const gone = { ...computer, disposedOn: '2024-01-02' }
    expect(accumulatedFen(gone, '2024-06')).toBe(100_000n)
    expect(netValueFen(gone, '2023-12')).toBe(620_000n)
    expect(netValueFen(gone, '2024-01')).toBeUndefined()
  })

  it('leaves what has no useful life as it is', () => {
    expect(netValueFen({ ...computer, usefulLifeMonths: null }, '2050-12')).toBe(720_000n)
  })

  it('charges the whole value over the whole life, evenly to the fen, and never backwards', () => {
    const assets = fc.record({
      originalFen: fc.bigInt(0n, 10n ** 13n),
      usefulLifeMonths: fc.integer({ min: 1, max: 600 }),
      start: fc.integer({ min: 2000 * 12, max: 2030 * 12 }),
    })
    fc.assert(
      fc.property(assets, ({ originalFen, usefulLifeMonths, start }) => {
        const asset = { ...computer, originalFen, usefulLifeMonths, acquiredOn: `${month(start)}-15` }
        const even = originalFen / BigInt(usefulLifeMonths)
        const sums = Array.from({ length: usefulLifeMonths }, (_, index) => accumulatedFen(asset, month(start + index)))
        const charges = sums.map((sum, index) => sum - (sums[index - 1] ?? 0n))
        expect(charges.filter((charge) => charge !== even && charge !== even + 1n)).toEqual([])
        expect(sums.at(-1)).toBe(originalFen)
        expect(netValueFen(asset, month(start + usefulLifeMonths))).toBe(0n)
      }),
      { numRuns: 30 },
    )
  })
})

describe('usefulLives', () => {
  it('holds the rows of the standard with their label', () => {
    expect(Object.keys(usefulLives).length).toBe(Object.keys(assetKindLabels).length)
    expect(Object.keys(usefulLives).filter((kind) => !Object.hasOwn(assetKindLabels, kind))).toEqual([])
    for (const life of Object.values(usefulLives)) if ('most' in life) expect(life.most).toBeGreaterThan(life.least)
  })
  it.each([
    ['computers', 6],
    ['officeEquipment', 6],
    ['vehicles', 8],
    ['furniture', 15],
    ['buildingReinforcedConcrete', 50],
    ['appliances', 5],
  ] as const)('%s last at least %d years', (kind, years) => {
    expect(usefulLives[kind].least).toBe(years)
  })
})

describe('monthNumber', () => {
  it('makes months subtract over years', () => {
    expect(monthNumber('2024-01-31') - monthNumber('2023-12')).toBe(1)
  })
})

describe('mostCompanions', () => {
  it.each([
    [1, 3],
    [10, 3],
    [11, 3],
    [12, 4],
    [30, 10],
  ])('%d guests may have %d', (guests, most) => {
    expect(mostCompanions(guests)).toBe(most)
  })
})

describe('rentOfYear', () => {
  it.each([
    [null, null, 12_000n],
    ['2024-04-01', null, 9_000n],
    ['2024-04-01', '2024-06-30', 3_000n],
    ['2025-01-01', null, 0n],
    [null, '2023-12-31', 0n],
  ])('from %s to %s a rent of 120 yuan is %d fen in 2024', (validFrom, validTo, fen) => {
    expect(rentOfYear({ yearlyRentFen: 12_000n, validFrom, validTo }, 2024)).toBe(fen)
  })
  it('is nothing without a rent', () => {
    expect(rentOfYear({ yearlyRentFen: null, validFrom: null, validTo: null }, 2024)).toBe(0n)
  })
})

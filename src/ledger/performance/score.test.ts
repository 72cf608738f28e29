import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, exactOf, exactText, proportion } from './exact.ts'
import { schemeOf, schemes } from './schemes.ts'
import { bandOf, executionScore, gradeOf, type Operator, scoreInTier, scoreOf } from './score.ts'

const number = (text: string): Exact => exactOf(text) ?? { digits: 0n, decimals: 0 }
const points = (operator: Operator, target: string, actual: string, weight: number, scheme = schemes.ministry2020) =>
  scoreOf(scheme, operator, number(target), number(actual), weight).scoreHundredths

describe('exactOf', () => {
  it.each([
    ['98.5', 985n, 1],
    ['-3', -3n, 0],
    ['0.050', 50n, 3],
  ])('reads %s', (text, digits, decimals) => {
    expect(exactOf(text)).toEqual({ digits, decimals })
    expect(exactText({ digits, decimals })).toBe(text)
  })
  it.each(['', '1e3', '1,000', '12.1234567', '.5', '五'])('refuses %s', (text) => {
    expect(exactOf(text)).toBeUndefined()
  })
})

describe('proportion', () => {
  it('rounds half away from zero on both sides of zero', () => {
    expect([proportion(1n, 1n, 2n), proportion(-1n, 1n, 2n), proportion(1n, 1n, -2n)]).toEqual([1n, -1n, -1n])
    expect(proportion(1000n, 1n, 3n)).toBe(333n)
  })
})

describe('scoreOf', () => {
  it.each<[Operator, string, string, number, number]>([
    ['≥', '90', '90', 1000, 1000],
    ['≥', '90', '120', 1000, 1000],
    ['≥', '90', '60', 1000, 667],
    ['≥', '4', '0', 1000, 0],
    ['≥', '4', '-1', 1000, 0],
    ['≥', '0', '0', 1000, 1000],
    ['>', '10', '10', 500, 500],
    ['=', '12', '12', 500, 500],
    ['=', '12', '6', 500, 250],
    ['=', '0', '0', 500, 500],
    ['=', '0', '1', 500, 0],
    ['≤', '3', '3', 1000, 1000],
    ['≤', '3', '4', 1000, 667],
    ['≤', '3', '6', 1000, 0],
    ['≤', '3', '7', 1000, 0],
    ['≤', '0', '1', 1000, 0],
    ['≤', '85.50', '90.00', 1000, 947],
  ])('%s %s reached %s of %d points gives %d', (operator, target, actual, weight, score) => {
    expect(points(operator, target, actual, weight)).toBe(score)
  })

  it('takes a strict sign at its word only where the scheme does', () => {
    const [lenient, strict] = [schemes.ministry2020, schemes.hebei].map((scheme) =>
      scoreOf(scheme, '<', number('0'), number('0'), 1000),
    )
    expect(lenient).toMatchObject({ met: true, scoreHundredths: 1000 })
    expect(strict).toMatchObject({ met: false, scoreHundredths: 0 })
  })

  it('gives nothing for a miss where the scheme is all or nothing', () => {
    expect(scoreOf(schemes.allOrNothing, '≥', number('90'), number('89'), 1000).scoreHundredths).toBe(0)
  })

  it.each([
    ['≥', '10', '13', false],
    ['≥', '10', '14', true],
    ['≥', '10', '9', true],
    ['≤', '10', '6', true],
    ['≤', '10', '7', false],
    ['≤', '0', '0', false],
    ['≥', '0', '30.0', false],
    ['≥', '0', '30.1', true],
  ] as const)('a reason for %s %s reached %s is demanded: %s', (operator, target, actual, required) => {
    expect(scoreOf(schemes.ministry2020, operator, number(target), number(actual), 1000).reasonRequired).toBe(required)
  })

  const amounts = fc.record({ digits: fc.bigInt(-1000n, 100_000n), decimals: fc.integer({ min: 0, max: 3 }) })
  const operators = fc.constantFrom<Operator>('≥', '>', '=', '≤', '<')
  const weights = fc.integer({ min: 0, max: 5000 })
  const scheme = fc.constantFrom(...Object.values(schemes))

  it('never leaves the range from nothing to the weight', () => {
    fc.assert(
      fc.property(scheme, operators, amounts, amounts, weights, (scheme, operator, target, actual, weight) => {
        const { scoreHundredths } = scoreOf(scheme, operator, target, actual, weight)
        expect(scoreHundredths).toBeGreaterThanOrEqual(0)
        expect(scoreHundredths).toBeLessThanOrEqual(weight)
      }),
    )
  })

  it('gives more for a better result, never less', () => {
    fc.assert(
      fc.property(
        scheme,
        operators,
        amounts,
        amounts,
        fc.bigInt(0n, 9999n),
        weights,
        (scheme, operator, target, actual, more, weight) => {
          const better = {
            digits: actual.digits + (operator === '≤' || operator === '<' ? -more : more),
            decimals: actual.decimals,
          }
          // asked for exactly nothing, more is worse
          fc.pre(!(operator === '=' && target.digits === 0n))
          const before = scoreOf(scheme, operator, target, actual, weight).scoreHundredths
          expect(scoreOf(scheme, operator, target, better, weight).scoreHundredths).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  it('gives full marks at the target under every sign but a strict one, and exactly there when it is met', () => {
    fc.assert(
      fc.property(scheme, operators, amounts, amounts, weights, (scheme, operator, target, actual, weight) => {
        if (!(scheme.strictSigns && (operator === '>' || operator === '<')))
          expect(scoreOf(scheme, operator, target, target, weight).scoreHundredths).toBe(weight)
        const scored = scoreOf(scheme, operator, target, actual, weight)
        if (scored.met) expect(scored.scoreHundredths).toBe(weight)
      }),
    )
  })

  it('does not depend on how many decimals a number is written with', () => {
    fc.assert(
      fc.property(operators, amounts, amounts, weights, (operator, target, actual, weight) => {
        const longer = { digits: actual.digits * 100n, decimals: actual.decimals + 2 }
        const [one, other] = [actual, longer].map((value) => scoreOf(schemes.hebei, operator, target, value, weight))
        expect(one?.scoreHundredths).toBe(other?.scoreHundredths)
      }),
    )
  })
})

describe('scoreInTier', () => {
  it.each([
    ['achieved', 800, 1000],
    ['partly', 600, 799],
    ['missed', 0, 599],
  ] as const)('%s of ten points is from %d to %d hundredths', (tier, least, most) => {
    expect(bandOf(schemes.ministry2020, tier, 1000)).toEqual({ least, most })
    expect(scoreInTier(schemes.ministry2020, tier, least, 1000).ok).toBe(true)
    expect(scoreInTier(schemes.ministry2020, tier, most, 1000).ok).toBe(true)
    expect(scoreInTier(schemes.ministry2020, tier, most + 1, 1000).ok).toBe(false)
    expect(scoreInTier(schemes.ministry2020, tier, least - 1, 1000).ok).toBe(false)
  })

  it('says the band when a score lies outside it', () => {
    expect(scoreInTier(schemes.ministry2020, 'partly', 800, 1000)).toMatchObject({
      error: { code: 'scoreOutsideTier', data: { leastHundredths: '600', mostHundredths: '799' } },
    })
  })

  it('the bands of a weight follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), (weight) => {
        const [missed, partly, achieved] = (['missed', 'partly', 'achieved'] as const).map((tier) =>
          bandOf(schemes.ministry2020, tier, weight),
        )
        expect(missed?.least).toBe(0)
        expect(partly?.least).toBe((missed?.most ?? 0) + 1)
        expect(achieved?.least).toBe((partly?.most ?? 0) + 1)
        expect(achieved?.most).toBe(weight)
      }),
    )
  })
})

describe('executionScore', () => {
  it.each([
    [90_00n, 100_00n, 900],
    [100_00n, 100_00n, 1000],
    [120_00n, 100_00n, 1000],
    [0n, 100_00n, 0],
    [1n, 0n, 0],
    [0n, 0n, 0],
    [8_997_400n, 9_000_000n, 1000],
    [8_990_000n, 9_000_000n, 999],
  ])('%d of %d gives %d', (executed, budget, score) => {
    expect(executionScore(schemes.ministry2020, executed, budget)).toBe(score)
  })
})

describe('gradeOf', () => {
  it.each([
    ['ministry2020', 9000, 'excellent'],
    ['ministry2020', 8999, 'good'],
    ['ministry2020', 7999, 'fair'],
    ['ministry2020', 5999, 'poor'],
    ['shanghai', 6000, 'qualified'],
    ['lowerBands', 8000, 'excellent'],
  ] as const)('%s calls %d %s', (name, total, grade) => {
    expect(gradeOf(schemes[name], total)).toBe(grade)
  })

  it('is chosen by the name of a scheme or the code of a division', () => {
    expect(schemeOf('130100')).toBe(schemes.hebei)
    expect(schemeOf('310104')).toBe(schemes.shanghai)
    expect(schemeOf('allOrNothing')).toBe(schemes.allOrNothing)
    expect(schemeOf('532900')).toBe(schemes.ministry2020)
    expect(schemeOf(null)).toBe(schemes.ministry2020)
  })

  it('every scheme gives a hundred points in all', () => {
    for (const { execution, weights } of Object.values(schemes))
      expect(execution + weights.cost + weights.output + weights.benefit + weights.satisfaction).toBe(10_000)
  })
})

import { describe, expect, it } from 'vitest'
import { type Coordinates, coordinatesKey } from '../../facts/coordinates.ts'
import { type Answer, answersFrom, type Answers } from './answers.ts'
import type { Told } from './told.ts'

const base: Coordinates = { stage: 'approved', flow: 'expenditure' }
const source: Told['source'] = {
  file: 'a.xlsx',
  at: { path: [], quote: '', place: { kind: 'text', line: 1, column: 1 } },
}

/** Documents that say these amounts, rounded or exact, and have these cells blank. */
function answers(
  said: readonly (readonly [at: Coordinates, value: bigint])[],
  blank: readonly Coordinates[] = [],
  precision = 0n,
): Answers {
  const told = said.map(([at, value]): readonly [string, Told] => {
    const coordinates = { ...base, ...at }
    const figure = { coordinates, quantity: 'money', value, ...(precision > 0n && { precision }) } as const
    return [coordinatesKey(coordinates), { figure, source }]
  })
  const blanks = blank.map((at) => ({ ...base, ...at }))
  return answersFrom({
    told: new Map(told),
    blank: new Map(blanks.map((at) => [coordinatesKey(at), at])),
    contradictions: [],
  })
}

const short = (answer: Answer | undefined): bigint | string | undefined =>
  answer?.kind === 'figure' ? answer.figure.value : answer?.kind

const at = (from: Answers, coordinates: Coordinates) => short(from.at({ ...base, ...coordinates }))

describe('answersFrom', () => {
  it('says what is printed, and nothing where a cell is blank; what is not there it does not know', () => {
    const from = answers([[{ nature: 'basic' }, 5n]], [{ nature: 'project' }])
    expect([at(from, { nature: 'basic' }), at(from, { nature: 'project' }), at(from, { nature: 'business' })]).toEqual([
      5n,
      'nothing',
      undefined,
    ])
  })

  it('adds exact parts up to their whole, and says from what', () => {
    const from = answers([
      [{ nature: 'personnel' }, 5n],
      [{ nature: 'operating' }, 7n],
    ])
    expect(from.at({ ...base, nature: 'basic' })).toEqual({
      kind: 'figure',
      figure: { coordinates: { ...base, nature: 'basic' }, quantity: 'money', value: 12n },
      derivedFrom: [
        { ...base, nature: 'personnel' },
        { ...base, nature: 'operating' },
      ],
    })
  })

  it('does not add rounded parts up, but knows a whole that has only one', () => {
    const parts = [[{ nature: 'personnel' }, 50_000n]] as const
    expect(at(answers([...parts, [{ nature: 'operating' }, 70_000n]], [], 5_000n), { nature: 'basic' })).toBeUndefined()
    expect(at(answers(parts, [{ nature: 'operating' }], 5_000n), { nature: 'basic' })).toBe(50_000n)
  })

  it('does not add parts up when one of them is not known', () => {
    expect(at(answers([[{ nature: 'personnel' }, 5n]]), { nature: 'basic' })).toBeUndefined()
  })

  it('knows the remainder of an exact whole, and that nothing is left of one that is used up', () => {
    const basic = { nature: 'basic' } as const
    const some = [
      [basic, 12n],
      [{ nature: 'personnel' }, 5n],
    ] as const
    expect(at(answers(some), { nature: 'operating' })).toBe(7n)
    expect(at(answers(some, [], 1n), { nature: 'operating' })).toBeUndefined()
    expect(
      at(
        answers(
          [
            [basic, 12n],
            [{ nature: 'personnel' }, 12n],
          ],
          [],
          1n,
        ),
        { nature: 'operating' },
      ),
    ).toBe('nothing')
    expect(
      at(
        answers([
          [basic, 12n],
          [{ nature: 'personnel' }, 13n],
        ]),
        { nature: 'operating' },
      ),
    ).toBeUndefined()
  })

  it('knows that a part of nothing is nothing', () => {
    const from = answers([], [{ fund: 'governmentManagedFunds' }])
    expect(at(from, { fund: 'governmentManagedFunds', functional: '2120801', nature: 'project' })).toBe('nothing')
  })

  it('does not take a blank whole for nothing where something inside is printed', () => {
    const fund: Coordinates = { fund: 'governmentManagedFunds' }
    const from = answers([[{ ...fund, functional: '2120801' }, 3n]], [fund])
    expect(at(from, { ...fund, functional: '229' })).toBeUndefined()
  })

  it('does not add up parts that the document draws otherwise', () => {
    const [general, managed, capital] = [
      { fund: 'generalPublicBudget' },
      { fund: 'governmentManagedFunds' },
      { fund: 'stateCapitalOperations' },
    ] as const
    const item = { functional: '201' } as const
    const parts = [
      [general, 5n],
      [{ ...general, ...item }, 5n],
    ] as const
    const blank = [managed, capital, { ...managed, ...item }, { ...capital, ...item }]
    expect(at(answers(parts, blank), { ...item, fund: 'fiscal' })).toBe(5n)
    expect(at(answers([...parts, [{ fund: 'fiscal' }, 6n]], blank), { ...item, fund: 'fiscal' })).toBeUndefined()
  })

  it('knows that expenditure is nothing where nothing passed through', () => {
    const managed: Coordinates = { fund: 'governmentManagedFunds' }
    expect(at(answers([], [{ ...managed, flow: 'totalUses' }]), { ...managed, nature: 'project' })).toBe('nothing')
  })

  it('takes three public expenses for money of the treasury, but no other figure', () => {
    const from = answers([
      [{ threePublic: 'total' }, 20n],
      [{ nature: 'basic' }, 5n],
    ])
    expect(at(from, { threePublic: 'total', fund: 'fiscal' })).toBe(20n)
    expect(at(from, { nature: 'basic', fund: 'fiscal' })).toBeUndefined()
  })

  it('knows that a source has nothing where others use revenue up, and adds no sources up to revenue', () => {
    const revenue = { flow: 'revenue' } as const
    const [fiscal, other] = [
      { ...revenue, fund: 'fiscal' },
      { ...revenue, revenue: 'otherRevenue' },
    ] as const
    const subsidy = { ...revenue, revenue: 'superiorSubsidy' }
    expect(
      at(
        answers([
          [revenue, 11n],
          [fiscal, 8n],
          [other, 3n],
        ]),
        subsidy,
      ),
    ).toBe('nothing')
    expect(
      at(
        answers([
          [revenue, 12n],
          [fiscal, 8n],
          [other, 3n],
        ]),
        subsidy,
      ),
    ).toBeUndefined()
    const rest = ['serviceRevenue', 'operatingRevenue', 'superiorSubsidy', 'affiliatedRemittance']
    const blank = rest.map((one) => ({ ...revenue, revenue: one }))
    expect(
      at(
        answers(
          [
            [fiscal, 8n],
            [other, 3n],
          ],
          blank,
        ),
        revenue,
      ),
    ).toBeUndefined()
  })

  it('adds codes up that use up their total, and knows that no other code has anything', () => {
    const listed = [
      [{ functional: '2010301' }, 5n],
      [{ functional: '2010350' }, 6n],
      [{ functional: '2210201' }, 1n],
    ] as const
    const whole = answers([[{}, 12n], ...listed])
    expect([at(whole, { functional: '201' }), at(whole, { functional: '205' })]).toEqual([11n, 'nothing'])
    expect(whole.list('functional', base)).toEqual({ codes: ['2010301', '2010350', '2210201'], answered: true })
    const open = answers([[{}, 13n], ...listed])
    expect([at(open, { functional: '201' }), at(open, { functional: '205' })]).toEqual([undefined, undefined])
    expect(open.list('functional', base).answered).toBe(false)
  })

  it('does not add rounded codes up, though they use up their total as printed', () => {
    const listed = [
      [{}, 12n],
      [{ functional: '2010301' }, 5n],
      [{ functional: '2010350' }, 6n],
      [{ functional: '2210201' }, 1n],
    ] as const
    const rounded = answers(listed, [], 1n)
    expect([at(rounded, { functional: '201' }), at(rounded, { functional: '221' })]).toEqual([undefined, 1n])
  })

  it('leaves open what a code has in a list that is coarser', () => {
    const from = answers([
      [{}, 12n],
      [{ functional: '201' }, 12n],
    ])
    expect([at(from, { functional: '2010301' }), at(from, { functional: '20503' })]).toEqual([undefined, 'nothing'])
  })

  it('joins the lists of the funds where the whole has none', () => {
    const from = answers(
      [
        [{ fund: 'generalPublicBudget' }, 4n],
        [{ fund: 'generalPublicBudget', functional: '2010301' }, 4n],
        [{ fund: 'governmentManagedFunds' }, 3n],
        [{ fund: 'governmentManagedFunds', functional: '2120801' }, 3n],
      ],
      [{ fund: 'stateCapitalOperations' }],
    )
    expect(from.list('functional', { ...base, fund: 'fiscal' })).toEqual({
      codes: ['2010301', '2120801'],
      answered: true,
    })
    expect(at(from, { fund: 'fiscal' })).toBe(7n)
  })

  it('does not answer for two cells that say different figures, nor by what else is known', () => {
    const disputed = { ...base, nature: 'basic' } as const
    const known = answersFrom({
      told: new Map(
        (['personnel', 'operating'] as const).map((nature) => {
          const coordinates = { ...base, nature }
          return [coordinatesKey(coordinates), { figure: { coordinates, quantity: 'money', value: 1n }, source }]
        }),
      ),
      blank: new Map(),
      contradictions: [{ coordinates: disputed, one: source, other: source }],
    })
    expect(known.at(disputed)).toBeUndefined()
  })
})

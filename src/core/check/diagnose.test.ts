import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { type Candidate, part, test, whole } from './candidate.ts'
import { confirm } from './confirm.ts'
import { diagnose } from './diagnose.ts'

const factOf = (value: number | null, id: number): Fact => ({
  id,
  coordinates: {},
  quantity: 'money',
  value: value === null ? null : BigInt(value),
  precision: 0n,
  unit: '元',
  printed: value === null ? '' : String(value),
  binding: 'certain',
  labels: { table: '', row: [String(id)], column: [] },
  at: { path: [String(id)], quote: '', place: { kind: 'text', line: 1, column: 1 } },
  cell: { block: 0, row: id, column: 0 },
})

/** `0 = 1 2` is a sum of facts by their index, `0 < 1` a part that is not more than its whole. */
const relationOf = (text: string, group = text, strength: Candidate['strength'] = 'strong'): Candidate => {
  const [first = '', others = ''] = text.split(/ [=<] /)
  return {
    law: 'sum',
    comparator: text.includes('<') ? '≤' : '=',
    terms: [whole(Number(first)), ...others.split(' ').map((fact) => part(Number(fact)))],
    rests: { message: 'rows', data: { whole: text } },
    group,
    strength,
  }
}

const diagnosed = (values: readonly (number | null)[], relations: readonly string[]) => {
  const facts = values.map(factOf)
  return diagnose(
    relations.map((text) => test(relationOf(text), facts)),
    facts,
  ).map(({ fact, proposed, decided, relations: broken }) => ({
    fact,
    proposed: proposed === undefined ? undefined : Number(proposed),
    decided,
    relations: broken.length,
  }))
}

describe('diagnose', () => {
  it('finds nothing where every relation holds', () => {
    expect(diagnosed([30, 18, 12], ['0 = 1 2'])).toEqual([])
  })

  it('finds the one figure that stands in both broken relations, and its value', () => {
    // 0 = 1 + 2, 3 = 4 + 5, and 6 = 2 + 5 where 2 is wrong
    expect(diagnosed([300, 180, 125, 200, 150, 50, 170], ['0 = 1 2', '3 = 4 5', '6 = 2 5'])).toEqual([
      { fact: 2, proposed: 120, decided: true, relations: 2 },
    ])
  })

  it('prefers the figure that a swap of digits explains', () => {
    expect(diagnosed([1245, 1000, 254, 9, 254], ['0 = 1 2', '0 = 1 4'])[0]).toMatchObject({ fact: 0, proposed: 1254 })
  })

  it('leaves open which of two figures is wrong where either would do', () => {
    expect(diagnosed([31, 18, 12], ['0 = 1 2'])).toMatchObject([{ decided: false, relations: 1 }])
  })

  it('tells the whole where two parts would do as well as one another', () => {
    expect(diagnosed([300, 150, 250], ['0 = 1 2'])).toMatchObject([{ fact: 0, decided: false }])
    expect(diagnosed([300, 150, 250, 250], ['0 = 1 2', '2 = 3'])[0]).toMatchObject({ fact: 0, decided: false })
  })

  it('finds two figures that depend on one another', () => {
    // 0 = class 1 + 2, class 1 = section 3, section 3 = items 4 + 5: class and section keep the same old value
    const found = diagnosed([100, 65, 40, 65, 35, 25], ['0 = 1 2', '1 = 3', '3 = 4 5'])
    expect(found.map(({ fact, proposed }) => [fact, proposed]).toSorted()).toEqual([
      [1, 60],
      [3, 60],
    ])
  })

  it('fills a blank where only a figure there mends what is broken', () => {
    expect(diagnosed([30, 18, null, 20, 12, 8], ['0 = 1 2', '3 = 2 5', '0 = 1 4'])).toMatchObject([
      { fact: 2, proposed: 12, decided: true },
    ])
  })

  it('never proposes a negative amount', () => {
    // 2 at −20 alone would mend both
    const found = diagnosed([10, 30, 5, 40, 60], ['0 = 1 2', '3 = 4 2'])
    expect(found.every(({ proposed }) => proposed === undefined || proposed >= 0)).toBe(true)
  })

  it('takes a part that is more than its whole down to it', () => {
    expect(diagnosed([60, 50, 20, 30], ['0 < 1', '1 = 2 3'])).toMatchObject([{ fact: 0, proposed: 50, decided: true }])
  })

  it('finds two mistakes that have nothing to do with one another', () => {
    const relations = ['0 = 1 2', '0 = 3 4', '5 = 6 7', '5 = 8 9']
    expect(
      diagnosed([99, 60, 30, 45, 45, 77, 40, 30, 35, 35], relations).map(({ fact, proposed }) => [fact, proposed]),
    ).toEqual([
      [0, 90],
      [5, 70],
    ])
  })
})

const confirmed = (values: readonly (number | null)[], candidates: readonly Candidate[]) => {
  const { tested, givenUp } = confirm(candidates, values.map(factOf))
  return {
    kept: tested.map(({ candidate, outcome }) => `${String(candidate.rests.data['whole'])} ${outcome}`),
    givenUp,
  }
}

describe('confirm', () => {
  it('keeps a group with one failure, which is the mistake', () => {
    const values = [30, 18, 12, 31, 18, 12]
    expect(confirmed(values, [relationOf('0 = 1 2', 'rows'), relationOf('3 = 4 5', 'rows')])).toEqual({
      kept: ['0 = 1 2 holds', '3 = 4 5 broken'],
      givenUp: [],
    })
  })

  it('gives up a group that mostly fails, and says so', () => {
    const values = [30, 18, 12, 31, 18, 12, 50, 1, 2]
    const group = ['0 = 1 2', '3 = 4 5', '6 = 7 8'].map((text) => relationOf(text, 'rows'))
    expect(confirmed(values, group)).toEqual({ kept: [], givenUp: ['rows'] })
  })

  it('keeps a lone relation, which has nothing to be confirmed by', () => {
    expect(confirmed([31, 18, 12], [relationOf('0 = 1 2')]).kept).toEqual(['0 = 1 2 broken'])
  })

  it('keeps to a classification by its codes even where many fail', () => {
    const values = [30, 18, 12, 31, 18, 12, 50, 1, 2]
    const group = ['0 = 1 2', '3 = 4 5', '6 = 7 8'].map((text) => relationOf(text, '0/rows-0/functional'))
    expect(confirmed(values, group).givenUp).toEqual([])
  })

  it('gives up a weak group at its first failures, without a word', () => {
    const values = [30, 18, 12, 31, 18, 12]
    const group = ['0 = 1 2', '3 = 4 5'].map((text) => relationOf(text, 'guess', 'weak'))
    expect(confirmed(values, group)).toEqual({ kept: [], givenUp: [] })
  })

  it('keeps a weak group with one failure among many that hold', () => {
    const values = [31, 18, 12, ...Array.from({ length: 9 }, (_, at) => [30 + at, 18 + at, 12]).flat()]
    const group = Array.from({ length: 10 }, (_, at) =>
      relationOf(`${3 * at} = ${3 * at + 1} ${3 * at + 2}`, 'guess', 'weak'),
    )
    expect(confirmed(values, group).kept).toHaveLength(10)
  })

  it('takes nothing but zeros and blanks as no confirmation', () => {
    const values = [0, 0, null, 31, 18, 12, 50, 1, 2]
    const group = ['0 = 1 2', '3 = 4 5', '6 = 7 8'].map((text) => relationOf(text, 'rows'))
    expect(confirmed(values, group).givenUp).toEqual(['rows'])
  })
})

import { describe, expect, it } from 'vitest'
import { samplePublication } from '../testing/publications.ts'
import { factsOf } from '../pipeline.ts'
import { factsApart, factsText } from './facts-equal.ts'

const facts = factsOf(samplePublication())

describe('factsApart', { timeout: 60_000 }, () => {
  it('finds none between facts and the same in another order', () => {
    expect(factsApart(facts, facts.toReversed())).toEqual([])
    expect(factsText(facts.toReversed())).toBe(factsText(facts))
  })

  it('tells a value by one fen, a coordinate, and a fact said once instead of twice', () => {
    const [first] = facts.filter(({ value }) => value !== null)
    const rest = facts.filter((fact) => fact !== first)
    if (first === undefined || first.value === null) throw new Error('the sample has facts')
    expect(factsApart(facts, [...rest, { ...first, value: first.value + 1n }]).length).toBe(2)
    expect(factsApart(facts, [...rest, { ...first, coordinates: { ...first.coordinates, item: 'x' } }]).length).toBe(2)
    expect(factsApart(facts, [...facts, first])).toEqual([first])
    expect(factsText([...rest, { ...first, value: first.value + 1n }])).not.toBe(factsText(facts))
  })
})

import { describe, expect, it } from 'vitest'
import { areExhaustive, isPartOf, partitions, subdivides } from './partitions.ts'

describe('partitions', () => {
  it('name no value as a part of two wholes', () => {
    const parts = partitions.flatMap(({ dimension, parts }) => parts.map((part) => `${dimension} ${part}`))
    expect(new Set(parts).size).toBe(parts.length)
  })
})

describe('isPartOf', () => {
  it.each([
    ['nature', 'personnel', 'basic', true],
    ['threePublic', 'vehiclePurchase', 'total', true],
    ['threePublic', 'receptionDomesticForeignAffairs', 'reception', true],
    ['fund', 'unitFunds', 'fiscal', false],
    ['nature', 'basic', 'personnel', false],
    ['nature', 'basic', 'basic', false],
  ] as const)('%s: %s in %s is %s', (dimension, part, whole, is) => expect(isPartOf(dimension, part, whole)).toBe(is))
})

describe('subdivides', () => {
  it('names the dimension in which one lies below the other', () => {
    expect(subdivides({ nature: 'operating', fund: 'fiscal' }, { nature: 'basic' })).toBe('nature')
    expect(subdivides({ fund: 'stateCapitalOperations' }, { fund: 'fiscal' })).toBe('fund')
    expect(subdivides({ nature: 'project' }, { nature: 'basic' })).toBeUndefined()
    expect(subdivides({ nature: 'operating' }, {})).toBeUndefined()
  })
})

describe('areExhaustive', () => {
  it('asks for every part of a partition that has no others', () => {
    expect(areExhaustive('nature', 'basic', ['operating', 'personnel'])).toBe(true)
    expect(areExhaustive('nature', 'basic', ['personnel'])).toBe(false)
    expect(areExhaustive('threePublic', 'receptionDomestic', ['receptionDomesticForeignAffairs'])).toBe(false)
  })
})

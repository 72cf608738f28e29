import { describe, expect, it } from 'vitest'
import { agreement, changeRateOf, ratioOf } from './ratio.ts'

const exact = (value: bigint) => ({ value, precision: 0n })

describe('ratioOf', () => {
  it('gives an interval that rounding of both operands allows', () => {
    const ratio = ratioOf({ value: 100n, precision: 5n }, { value: 200n, precision: 5n })
    expect(ratio).toEqual({ low: 463_414n, high: 538_462n, middle: 500_000n })
  })

  it('gives nothing where the denominator may be zero', () => {
    expect(ratioOf(exact(1n), { value: 5n, precision: 5n })).toBeUndefined()
  })

  it('keeps the order of bounds below zero', () => {
    const ratio = ratioOf({ value: -100n, precision: 5n }, { value: 200n, precision: 5n })
    expect(ratio && ratio.low < ratio.middle && ratio.middle < ratio.high).toBe(true)
  })
})

describe('changeRateOf', () => {
  it('gives the change against the base, also against a base below zero', () => {
    expect(changeRateOf(exact(150n), exact(200n))?.middle).toBe(-250_000n)
    expect(changeRateOf(exact(-150n), exact(-200n))?.middle).toBe(250_000n)
  })

  it('gives nothing where the base may be zero', () => {
    expect(changeRateOf(exact(1n), { value: -5n, precision: 5n })).toBeUndefined()
  })
})

describe('agreement', () => {
  const allowed = { low: 186_000n, high: 186_500n }
  it.each([
    ['rounded', 190_000n, 'holds'],
    ['cut off', 180_000n, 'truncation'],
    ['wrong', 170_000n, 'broken'],
    ['above', 200_000n, 'broken'],
  ] as const)('knows a %s percentage', (_name, value, expected) => {
    expect(agreement({ value, precision: 5_000n }, allowed)).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { type Candidate, part, test, type Tested, whole } from './candidate.ts'
import { diagnose } from './diagnose.ts'

const columns = 3

/** Rows of three figures with their total, below a row of totals: every line and every column adds up. */
const grids = fc
  .array(fc.array(fc.nat(5000), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const lines = rows.map((row) => [sum(row), ...row])
    return [Array.from({ length: columns + 1 }, (_, at) => sum(lines.map((line) => line[at] ?? 0))), ...lines]
  })

const faults = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9000 })), { maxLength: 3 })

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

interface Net {
  readonly values: readonly number[]
  readonly relations: readonly Candidate[]
}

/** The grid with some figures wrong, its facts numbered from `first`. */
function netOf(grid: readonly (readonly number[])[], wrong: readonly (readonly [number, number])[], first = 0): Net {
  const values = grid.flat()
  for (const [at, by] of wrong) values[at % values.length] = (values[at % values.length] ?? 0) + by
  const width = columns + 1
  const id = (row: number, column: number): number => first + row * width + column
  const rows = grid.map((line, row) => line.map((_, column) => id(row, column)))
  const stacks = Array.from({ length: width }, (_, column) => grid.map((__, row) => id(row, column)))
  return { values, relations: [...rows, ...stacks].map(relation) }
}

function relation([head = 0, ...parts]: readonly number[]): Candidate {
  return {
    law: 'sum',
    comparator: '=',
    terms: [whole(head), ...parts.map(part)],
    rests: { message: '', data: {} },
    group: '',
    strength: 'strong',
  }
}

const factOf = (value: number, id: number): Fact => ({
  id,
  coordinates: {},
  quantity: 'money',
  value: BigInt(value),
  precision: 0n,
  unit: '元',
  printed: String(value),
  binding: 'certain',
  labels: { table: '', row: [String(id)], column: [] },
  at: { path: [String(id)], quote: '', place: { kind: 'text', line: 1, column: 1 } },
  cell: { block: 0, row: id, column: 0 },
})

function diagnosed({ values, relations }: Net) {
  const facts = values.map(factOf)
  const tested = relations.map((candidate) => test(candidate, facts))
  return { facts, tested, culprits: diagnose(tested, facts) }
}

const brokenAfter = (tested: readonly Tested[], facts: readonly Fact[], values: ReadonlyMap<number, bigint>) =>
  tested.filter(({ candidate }) => test(candidate, facts, values).outcome === 'broken')

const told = (culprits: ReturnType<typeof diagnose>, from = 0): string[] =>
  culprits.map(({ fact, proposed, decided, supported, relations }) =>
    [fact + from, proposed, decided, supported, relations.length].join(' '),
  )

describe('diagnose', () => {
  it('leaves nothing broken once all that it proposes is done', () => {
    fc.assert(
      fc.property(grids, faults, (grid, wrong) => {
        const { facts, tested, culprits } = diagnosed(netOf(grid, wrong))
        const proposed = new Map<number, bigint>()
        for (const { fact, proposed: value } of culprits) if (value !== undefined) proposed.set(fact, value)
        const open = culprits.filter((one) => one.proposed === undefined)
        const left = brokenAfter(tested, facts, proposed)
        // where it cannot tell which figure is wrong, the relation itself is told
        expect(left.length === 0 || open.length > 0).toBe(true)
      }),
      { seed: 20_261_130, numRuns: 300 },
    )
  })

  it('finds in two accounts side by side what it finds in each of them', () => {
    fc.assert(
      fc.property(grids, faults, grids, faults, (grid, wrong, other, also) => {
        const one = netOf(grid, wrong)
        const shifted = netOf(other, also, one.values.length)
        const both = diagnosed({
          values: [...one.values, ...shifted.values],
          relations: [...one.relations, ...shifted.relations],
        })
        const apart = [
          ...told(diagnosed(one).culprits),
          ...told(diagnosed(netOf(other, also)).culprits, one.values.length),
        ]
        expect(told(both.culprits).toSorted()).toEqual(apart.toSorted())
      }),
      { seed: 20_261_130, numRuns: 300 },
    )
  })
})

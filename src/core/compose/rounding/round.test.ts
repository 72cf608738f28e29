import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundingCell, RoundingRelation } from './problem.ts'
import { roundTogether } from './round.ts'

const unit = 10_000n
const cell = (key: string, value: bigint, of = unit): RoundingCell => ({ key, value, unit: of })
const sum = (whole: string, ...parts: readonly string[]): RoundingRelation => ({
  name: whole,
  terms: [{ key: whole, sign: 1 }, ...parts.map((key) => ({ key, sign: -1 as const }))],
})

async function printed(cells: readonly RoundingCell[], relations: readonly RoundingRelation[]) {
  const result = await roundTogether(cells, relations)
  if (!result.ok) throw new Error(JSON.stringify(result.error, (_, value) => String(value)))
  return result.value
}

describe('roundTogether', () => {
  it('rounds a figure that no sum holds to the nearest, halves away from zero', async () => {
    const { printed: values, adjusted } = await printed(
      [cell('a', 14_999n), cell('b', 15_000n), cell('c', -15_000n), cell('d', -14_999n), cell('e', 20_000n)],
      [],
    )
    expect([...values.values()]).toEqual([10_000n, 20_000n, -20_000n, -10_000n, 20_000n])
    expect(adjusted).toEqual([])
  })

  it('moves the cell nearest to the middle where rounding each by itself does not add up', async () => {
    const cells = [cell('all', 13_000n), cell('one', 4_400n), cell('two', 4_300n), cell('three', 4_300n)]
    const { printed: values, adjusted, change } = await printed(cells, [sum('all', 'one', 'two', 'three')])
    expect(Object.fromEntries(values)).toEqual({ all: 10_000n, one: 10_000n, two: 0n, three: 0n })
    expect(adjusted.map(({ key }) => key)).toEqual(['one'])
    expect(change).toBe(3_000n + 5_600n + 4_300n + 4_300n)
  })

  it('never moves an exact figure', async () => {
    const cells = [cell('all', 20_000n), cell('exact', 10_000n), cell('one', 4_000n), cell('two', 6_000n)]
    const { printed: values } = await printed(cells, [sum('all', 'exact', 'one', 'two')])
    expect(Object.fromEntries(values)).toEqual({ all: 20_000n, exact: 10_000n, one: 0n, two: 10_000n })
  })

  it('says which relation the true figures break, and by how much', async () => {
    const result = await roundTogether([cell('all', 100n), cell('one', 30n)], [sum('all', 'one')])
    expect(result).toEqual({ ok: false, error: { code: 'relation-broken', relation: 'all', difference: 70n } })
  })

  it('names a figure that a relation asks for and nobody gives', async () => {
    const result = await roundTogether([cell('all', 100n)], [sum('all', 'one')])
    expect(result).toEqual({ ok: false, error: { code: 'unknown-cell', relation: 'all', key: 'one' } })
  })

  it('refuses to add figures printed in different units', async () => {
    const result = await roundTogether([cell('all', 100n), cell('one', 100n, 1n)], [sum('all', 'one')])
    expect(result).toMatchObject({ ok: false, error: { code: 'mixed-units', relation: 'all' } })
  })

  it('names the relations that no rounding within one unit can keep', async () => {
    // a = b = c by pairs, and a + b + c = 15 000: all three go the same way, which gives 0 or 30 000, never 10 000 or 20 000
    const cells = [cell('a', 5_000n), cell('b', 5_000n), cell('c', 5_000n), cell('all', 15_000n)]
    const result = await roundTogether(cells, [sum('a', 'b'), sum('b', 'c'), sum('all', 'a', 'b', 'c')])
    expect(result).toEqual({ ok: false, error: { code: 'not-roundable', relations: ['all'] } })
  })
})

/** A table of rows × columns with totals both ways, rows grouped under headings: sums that cross. */
const crossed = fc
  .record({
    groups: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    values: fc.array(fc.bigInt({ min: -30_000n, max: 90_000n }), { minLength: 27, maxLength: 27 }),
    columns: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ groups, values, columns }) => {
    const table = new Map<string, bigint>()
    const relations: RoundingRelation[] = []
    let at = 0
    for (let column = 0; column < columns; column += 1) {
      for (const [group, rows] of groups.entries()) {
        const keys = Array.from({ length: rows }, (_, row) => `${group}.${row}/${column}`)
        for (const key of keys) table.set(key, values[(at += 1) % values.length] ?? 0n)
        table.set(
          `${group}/${column}`,
          keys.reduce((total, key) => total + (table.get(key) ?? 0n), 0n),
        )
        relations.push(sum(`${group}/${column}`, ...keys))
      }
      const tops = groups.map((_, group) => `${group}/${column}`)
      table.set(
        `all/${column}`,
        tops.reduce((total, key) => total + (table.get(key) ?? 0n), 0n),
      )
      relations.push(sum(`all/${column}`, ...tops))
    }
    const rows = [...new Set([...table.keys()].map((key) => key.split('/')[0] ?? ''))]
    for (const row of rows) {
      const parts = Array.from({ length: columns }, (_, column) => `${row}/${column}`)
      table.set(
        `${row}/sum`,
        parts.reduce((total, key) => total + (table.get(key) ?? 0n), 0n),
      )
      relations.push(sum(`${row}/sum`, ...parts))
    }
    return { cells: [...table].map(([key, value]) => cell(key, value)), relations }
  })

const fits = (values: ReadonlyMap<string, bigint>, { terms }: RoundingRelation): boolean =>
  terms.reduce((total, { key, sign }) => total + BigInt(sign) * (values.get(key) ?? 0n), 0n) === 0n

/** The least change by trying every choice; undefined when none fits. */
function leastChange(cells: readonly RoundingCell[], relations: readonly RoundingRelation[]): bigint | undefined {
  const open = cells.filter(({ value }) => value % unit !== 0n)
  let least: bigint | undefined
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const values = new Map(cells.map(({ key, value }) => [key, value - (((value % unit) + unit) % unit)]))
    for (const [at, { key }] of open.entries()) if ((choice >> at) & 1) values.set(key, (values.get(key) ?? 0n) + unit)
    if (!relations.every((relation) => fits(values, relation))) continue
    const change = cells.reduce((total, { key, value }) => {
      const moved = (values.get(key) ?? 0n) - value
      return total + (moved < 0n ? -moved : moved)
    }, 0n)
    if (least === undefined || change < least) least = change
  }
  return least
}

describe('the laws of controlled rounding', () => {
  it('keeps every sum of a crossed table, within one unit of the true figures', async () => {
    await fc.assert(
      fc.asyncProperty(crossed, async ({ cells, relations }) => {
        const { printed: values } = await printed(cells, relations)
        expect(relations.filter((relation) => !fits(values, relation))).toEqual([])
        for (const { key, value } of cells) {
          const moved = (values.get(key) ?? 0n) - value
          expect(moved < unit && moved > -unit && (value % unit !== 0n || moved === 0n)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('finds the least change there is', async () => {
    const small = crossed.filter(({ cells }) => cells.length <= 14)
    await fc.assert(
      fc.asyncProperty(small, async ({ cells, relations }) => {
        expect((await printed(cells, relations)).change).toBe(leastChange(cells, relations))
      }),
      { numRuns: 60 },
    )
  })

  it('finds the least change in trees, without the solver', async () => {
    const tree = crossed.map(({ cells, relations }) => {
      const kept = cells.filter(({ key }) => key.endsWith('/0'))
      return { cells: kept, relations: relations.filter(({ name }) => name.endsWith('/0')) }
    })
    await fc.assert(
      fc.asyncProperty(tree, async ({ cells, relations }) => {
        expect((await printed(cells, relations)).change).toBe(leastChange(cells, relations))
      }),
      { numRuns: 100 },
    )
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Coordinates, coordinatesKey } from '#core/facts/coordinates.ts'
import { type Figure, figuresByKey } from '#core/facts/figure.ts'
import { isPartOf, partitions } from '#core/vocabulary/partitions.ts'
import { ok } from '#core/base/result.ts'
import type { Ledger } from '../store/ledger.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must } from '../testing/result.ts'
import { runs } from '../testing/runs.ts'
import { project } from './project.ts'
import { bookingsOf, projects, randomYear, writeYear, type WrittenLine } from './testing.ts'

const ledgers = runs(10)
const year = 2024
const cents = (figures: readonly Figure[]): bigint => figures.reduce((sum, { value }) => sum + value, 0n)

const unit = (index: number): string => `u${index}`

onEveryEngine('the laws over project()', (open) => {
  let ledger: Ledger
  const drawn = fc.sample(randomYear, { seed: 20_261_121, numRuns: ledgers })
  const written: (readonly WrittenLine[])[] = []

  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    for (const [index, random] of drawn.entries()) {
      await setUpUnit(ledger, unit(index), { years: [year] })
      const lines = await ledger.write(act(unit(index), 'loadSample'), async (writer) => {
        await writer.insert(
          'project',
          projects.map((name, at) => ({
            unitId: unit(index),
            projectId: BigInt(at + 1),
            code: name,
            name,
            category: 'specificPurpose' as const,
            fromYear: year,
            toYear: year,
          })),
        )
        return ok(await writeYear(writer, unit(index), year, random))
      })
      written.push(must(lines))
    }
  }, 3_600_000)

  it('hold for every unit, and every figure is the plain sum of its lines', { timeout: 3_600_000 }, async () => {
    let compared = 0
    for (const [index, lines] of written.entries()) {
      const figures = await project(ledger, { unit: unit(index), year })
      lawsHold(figures)
      const wrong: unknown[] = []
      for (const figure of figures) {
        const expected = plainSum(figure.coordinates, lines)
        if (expected === undefined) continue
        compared += 1
        if (figure.value !== expected) wrong.push({ ...figure, expected })
      }
      expect(wrong).toEqual([])
    }
    expect(compared).toBeGreaterThan(100 * ledgers)
  })

  it('hold for the department, which is the sum of its units', { timeout: 3_600_000 }, async () => {
    const whole = await project(ledger, { department: 'department', year })
    lawsHold(whole)
    const sums = new Map<string, bigint>()
    for (const index of written.keys()) {
      for (const { coordinates, value } of await project(ledger, { unit: unit(index), year })) {
        const key = coordinatesKey(coordinates)
        sums.set(key, (sums.get(key) ?? 0n) + value)
      }
    }
    const own = whole.filter(({ coordinates }) => coordinates.unit === undefined)
    expect(own.length).toBeGreaterThan(0)
    // what a unit cannot tell below a fund, the department cannot either
    const wrong = own.filter(({ coordinates, value }) => sums.get(coordinatesKey(coordinates)) !== value)
    expect(wrong).toEqual([])
  })
})

/** The laws over figures alone, without looking at the ledger. */
function lawsHold(figures: readonly Figure[]): void {
  const byKey = figuresByKey(figures)
  expect(byKey.size, 'same coordinates, one value').toBe(figures.length)
  const broken: unknown[] = []
  const at = (coordinates: Coordinates): Figure | undefined => byKey.get(coordinatesKey(coordinates))
  let parts = 0
  for (const { key, sum } of wholesAndParts(figures)) {
    const whole = byKey.get(key)
    if (!whole) continue
    parts += 1
    if (whole.value !== sum) broken.push({ ...whole, sum })
  }
  const sources = figures.filter(({ coordinates }) => coordinates.flow === 'totalSources')
  for (const { coordinates, value } of sources) {
    const uses = at({ ...coordinates, flow: 'totalUses' })?.value
    if (uses !== value) broken.push({ coordinates, value, uses })
    if (coordinates.origin !== undefined) continue
    const of = (flow: Coordinates['flow']): bigint => at({ ...coordinates, ...(flow && { flow }) })?.value ?? 0n
    const came = of('revenue') + of('openingCarryover') + of('surplusUsed')
    const went = of('expenditure') + of('closingCarryover') + of('surplusDistribution')
    if (came !== value || went !== value) broken.push({ coordinates, value, came, went })
  }
  expect(broken).toEqual([])
  expect(parts).toBeGreaterThan(0)
  expect(sources.length).toBeGreaterThan(0)
}

/** For every figure the key of the whole that it is one of the parts of, in each dimension, with the sum of all parts that are there. */
function wholesAndParts(figures: readonly Figure[]): Iterable<{ readonly key: string; readonly sum: bigint }> {
  const found = new Map<string, { key: string; sum: bigint }>()
  const add = (dimension: string, whole: Coordinates, { value }: Figure): void => {
    const key = coordinatesKey(whole)
    const entry = found.get(`${dimension} ${key}`)
    if (entry) entry.sum += value
    else found.set(`${dimension} ${key}`, { key, sum: value })
  }
  for (const figure of figures) {
    const { coordinates } = figure
    if (coordinates.threePublic !== undefined || coordinates.flow === 'count') {
      for (const { dimension, whole, parts, exhaustive } of partitions)
        if (dimension === 'threePublic' && exhaustive && parts.includes(coordinates.threePublic ?? ''))
          add('threePublic', { ...coordinates, threePublic: whole }, figure)
      continue
    }
    for (const dimension of ['functional', 'departmental', 'governmental'] as const) {
      const code = coordinates[dimension]
      if (code === undefined) continue
      if (code.length > 3) add(dimension, { ...coordinates, [dimension]: code.slice(0, -2) }, figure)
      else add(dimension, without(coordinates, dimension), figure)
    }
    if (coordinates.origin) add('origin', without(coordinates, 'origin'), figure)
    if (coordinates.fund === 'fiscal' || isPartOf('fund', coordinates.fund ?? '', 'fiscal')) {
      if (coordinates.fund !== 'fiscal') add('fiscal', { ...coordinates, fund: 'fiscal' }, figure)
    }
    if (coordinates.fund && coordinates.fund !== 'fiscal') add('fund', without(coordinates, 'fund'), figure)
    if (coordinates.nature === 'personnel' || coordinates.nature === 'operating')
      add('basic', { ...coordinates, nature: 'basic' }, figure)
    // revenue without a source has no place among the sources
    if (coordinates.nature && coordinates.nature !== 'basic' && coordinates.project === undefined)
      add('nature', without(coordinates, 'nature'), figure)
    if (coordinates.project) add('project', without(coordinates, 'project'), figure)
    if (coordinates.unit) add('unit', without(coordinates, 'unit'), figure)
  }
  return found.values()
}

function without(coordinates: Coordinates, dimension: keyof Coordinates): Coordinates {
  const { [dimension]: _, ...rest } = coordinates
  return rest
}

const amountOf: Readonly<Record<string, (line: WrittenLine) => bigint>> = {
  approved: (line) => line.approved,
  adjusted: (line) => line.approved + (line.side === 'expenditure' ? line.adjusting : 0n),
  finalAccounts: (line) => cents(bookingsOf(line).map((value) => ({ coordinates: {}, quantity: 'money', value }))),
}

/** What expenditure and approved or final revenue must be: the lines that agree with the coordinates, added up one by one. */
function plainSum(coordinates: Coordinates, lines: readonly WrittenLine[]): bigint | undefined {
  const { flow, stage = '' } = coordinates
  if (coordinates.threePublic === 'operatingFundsOfOrgans') {
    const { threePublic: _, item: __, ...rest } = coordinates
    return plainSum(
      { ...rest, nature: 'operating' },
      lines.filter(({ fund }) => isPartOf('fund', fund, 'fiscal')),
    )
  }
  const amount = amountOf[stage]
  if (!amount || (flow !== 'expenditure' && flow !== 'revenue') || (flow === 'revenue' && stage === 'adjusted'))
    return undefined
  const own = lines.filter((line) => agrees(coordinates, line))
  return own.reduce((sum, line) => sum + amount(line), 0n)
}

const items: Readonly<Record<string, readonly string[]>> = {
  total: ['30212', '30217', '30231', '31013', '30913'],
  overseas: ['30212'],
  reception: ['30217'],
  vehicles: ['30231', '31013', '30913'],
  vehicleOperation: ['30231'],
  vehiclePurchase: ['31013', '30913'],
  meetings: ['30215'],
  training: ['30216'],
}

const code = (value: string | undefined, own: string | null) => value === undefined || (own ?? '').startsWith(value)
const word = (dimension: 'fund' | 'nature' | 'revenue', value: string | undefined, own: string) =>
  value === undefined || value === own || isPartOf(dimension, own, value)

function agrees(asked: Coordinates, line: WrittenLine): boolean {
  const revenue = line.side === 'revenue'
  if (line.side !== asked.flow || (revenue && (line.origin === 'carriedOver' || line.source === 'surplusUsed')))
    return false
  if (!code(asked.functional, line.functional) || !code(asked.departmental, revenue ? null : line.departmental))
    return false
  if (!code(asked.governmental, line.governmental) || !word('fund', asked.fund, line.fund)) return false
  if (!word('nature', asked.nature, line.nature) || !word('revenue', asked.revenue, line.source)) return false
  if (asked.origin !== undefined && asked.origin !== line.origin) return false
  if (asked.project !== undefined && (line.nature !== 'project' || projects[line.project] !== asked.project))
    return false
  if (asked.threePublic === undefined) return true
  return (items[asked.threePublic] ?? []).includes(line.departmental) && isPartOf('fund', line.fund, 'fiscal')
}

describe('the laws', () => {
  it.each([
    ['a sum', (figures: Figure[]) => figures.findIndex(({ coordinates }) => coordinates.functional?.length === 7)],
    ['a balance', (figures: Figure[]) => figures.findIndex(({ coordinates }) => coordinates.flow === 'totalUses')],
  ])('are told to be broken when %s is one fen off', (_, find) => {
    const figures = small()
    lawsHold(figures)
    const at = find(figures)
    expect(at).toBeGreaterThanOrEqual(0)
    const wrong = figures.map((figure, index) => (index === at ? { ...figure, value: figure.value + 1n } : figure))
    expect(() => lawsHold(wrong)).toThrow()
  })
})

/** A consistent set of figures, small enough to see. */
function small(): Figure[] {
  const stage = 'approved' as const
  const money = (coordinates: Coordinates, value: bigint): Figure => ({
    coordinates: { ...coordinates, stage },
    quantity: 'money',
    value,
  })
  return [
    money({ flow: 'expenditure' }, 5n),
    money({ flow: 'expenditure', functional: '201' }, 5n),
    money({ flow: 'expenditure', functional: '20103' }, 5n),
    money({ flow: 'expenditure', functional: '2010301' }, 5n),
    money({ flow: 'revenue' }, 7n),
    money({ flow: 'closingCarryover' }, 2n),
    money({ flow: 'totalSources' }, 7n),
    money({ flow: 'totalUses' }, 7n),
  ]
}

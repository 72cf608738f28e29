import { describe, expect, it } from 'vitest'
import { entryOf } from '#core/classifications/lookup.ts'
import { coordinatesKey } from '#core/facts/coordinates.ts'
import { inTenThousands, inYuan } from './lines.ts'
import { expenditureOf, revenueOf } from './money.ts'
import type { SampleOffice } from './office.ts'
import { offices } from './offices/index.ts'
import { valueOf } from './testing/roll-up.ts'

const each = offices.map((office) => [office.id, office] as const)

const half = (value: bigint, unit: bigint): bigint => (value + unit / 2n) / unit

describe('amounts', () => {
  it.each([
    ['304.11', 304_110_000n],
    ['0', 0n],
    ['-9.32', -9_320_000n],
    ['30.5918', 30_591_800n],
  ])('of %s 万元', (printed, fen) => expect(inTenThousands(printed)).toBe(fen))

  it.each(['1.234567890', '1,000', '', '1.', 'x'])('refuse %s', (printed) => {
    expect(() => inTenThousands(printed)).toThrow('is not an amount')
    expect(() => inYuan(printed)).toThrow('is not an amount')
  })
})

describe.each(each)('%s', (_, office) => {
  it('uses codes that are valid in its year', () => {
    const unknown = expenditureOf(office).flatMap(({ line, governmental }) => [
      ...(entryOf('functional', line.functional, office.year)?.level === 3 ? [] : [line.functional]),
      ...(entryOf('departmental', line.departmental, office.year)?.level === 2 ? [] : [line.departmental]),
      ...(entryOf('governmental', governmental, office.year)?.level === 2 ? [] : [governmental]),
    ])
    expect(unknown).toEqual([])
  })

  it('says a project for project money and for nothing else', () => {
    const codes = office.projects.map(({ code }) => code)
    const wrong = office.lines.filter(
      ({ nature, project }) => (nature === 'project') !== (project !== undefined && codes.includes(project)),
    )
    expect(wrong).toEqual([])
    const unused = codes.filter((code) => !office.lines.some(({ project }) => project === code))
    expect(unused).toEqual([])
  })

  it('has each line once', () => {
    const keys = office.lines.map(({ functional, departmental, fund, nature, project, grantedYear }) =>
      [functional, departmental, fund, nature, project, grantedYear].join(' '),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('takes in what it spends, in each fund and at each stage', () => {
    const stages = office.stage === 'approved' ? (['approved'] as const) : (['approved', 'adjusted', 'final'] as const)
    for (const stage of stages) {
      const spent = expenditureOf(office).reduce((sum, line) => sum + (line[stage] ?? 0n), 0n)
      const carried = expenditureOf(office).reduce(
        (sum, line) => sum + (line.line.grantedYear === undefined ? 0n : (line[stage] ?? 0n)),
        0n,
      )
      const received = revenueOf(office).reduce((sum, line) => sum + (line[stage] ?? 0n), 0n)
      expect([stage, received + carried]).toEqual([stage, spent])
    }
  })

  it('knows final amounts exactly where it is final accounts', () => {
    expect(office.lines.every(({ final }) => (final !== undefined) === (office.stage === 'finalAccounts'))).toBe(true)
  })

  it('gives each resolution once, with a real difference', () => {
    const ids = office.resolutions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, original, resolved, figures = [] } of office.resolutions) {
      expect([id, original === resolved]).toEqual([id, false])
      expect([id, figures.filter((figure) => figure.original === figure.resolved)]).toEqual([id, []])
    }
  })

  it('resolves figures to what its lines say', () => {
    const said = office.resolutions.flatMap(({ id, figures = [] }) =>
      figures.map(({ coordinates, resolved }) => [id, coordinates, resolved, saidOf(office, coordinates)] as const),
    )
    const wrong = said.filter(([, , resolved, value]) => value !== resolved)
    expect(wrong).toEqual([])
  })

  it('gives weights that add up to 100 wherever it gives any', () => {
    const sums = new Map<string, number>()
    for (const { project = '', weight } of office.targets)
      if (weight !== undefined) sums.set(project, (sums.get(project) ?? 0) + weight)
    expect([...sums].filter(([, sum]) => sum !== 10_000)).toEqual([])
  })

  it('asks goals and targets of projects that it has', () => {
    const codes = office.projects.map(({ code }) => code)
    const strange = [...office.goals, ...office.targets].filter(
      ({ project }) => project !== undefined && !codes.includes(project),
    )
    expect(strange).toEqual([])
  })
})

/** Ratios are printed with two decimals of a percentage. */
function saidOf(office: SampleOffice, coordinates: Parameters<typeof valueOf>[1]): bigint | null {
  const value = valueOf(office, coordinates)
  if (value === undefined) return null
  if (coordinates.measure !== 'changeRate' && coordinates.measure !== 'share') return value
  return (value < 0n ? -half(-value, 100n) : half(value, 100n)) * 100n
}

describe('totals of the seeds', () => {
  it.each([
    ['dali-liaison', { flow: 'expenditure', origin: 'current' }, 304_110_000n],
    ['dali-liaison', { flow: 'totalUses' }, 383_680_000n],
    ['panzhihua-liaison', { flow: 'expenditure' }, 283_060_000n],
    ['dali-government-office', { flow: 'expenditure' }, 2_674_550_000n],
    ['xinzhou-liaison', { flow: 'expenditure' }, 224_310_300n],
    ['yuxi-liaison', { flow: 'expenditure' }, 322_237_153n],
    ['yuxi-liaison', { flow: 'expenditure', stage: 'approved' }, 355_307_153n],
    ['yuxi-liaison', { flow: 'expenditure', stage: 'adjusted' }, 322_237_153n],
  ] as const)('%s %o', (id, coordinates, value) => {
    const office = offices.find((one) => one.id === id)
    expect(office && valueOf(office, coordinates)).toBe(value)
  })

  it('explains changes by reasons that add up where each has an amount', () => {
    for (const office of offices) {
      const changes = office.explanations.filter(({ subject }) => subject.measure === 'change')
      for (const subject of new Set(changes.map((one) => coordinatesKey(one.subject)))) {
        const reasons = changes.filter((one) => coordinatesKey(one.subject) === subject)
        if (reasons.some(({ amount }) => amount === undefined)) continue
        const total = reasons.reduce((sum, one) => sum + (one.amount ?? 0n), 0n)
        expect([office.id, subject, total]).toEqual([office.id, subject, changeOf(office, reasons[0]?.subject ?? {})])
      }
    }
  })
})

/** In hundredths of 万元, the precision in which changes are told. */
function changeOf(office: SampleOffice, subject: Parameters<typeof valueOf>[1]): bigint | undefined {
  const funds = [undefined, 'generalPublicBudget', 'fiscal'] as const
  const [value] = funds.flatMap((fund) => valueOf(office, { ...subject, ...(fund && { fund }) }) ?? [])
  return value === undefined ? undefined : roundTo(value, 10_000n)
}

const roundTo = (value: bigint, unit: bigint): bigint => (value < 0n ? -half(-value, unit) : half(value, unit)) * unit

import { describe, expect, it } from 'vitest'
import { entryOf } from '#core/classifications/lookup.ts'
import { generateDepartment, standardDepartment } from './department.ts'
import { heldOut } from './series.ts'
import type { GeneratedLine, GeneratedUnit } from './shapes.ts'

const size = { ...standardDepartment, units: 25, payments: 0 }
const units: readonly GeneratedUnit[] = [...generateDepartment(size)]
const years = units.flatMap(({ plan, years: own }) => own.map((year) => ({ plan, ...year })))
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, fen) => total + fen, 0n)
const quota = ({ quota: steps }: GeneratedLine): bigint => sum(steps.map(({ fen }) => fen))
const paid = ({ flows }: GeneratedLine): bigint => sum(flows.flat())
const funds = ['generalPublicBudget', 'unitFunds'] as const

const first = (seed: number): string =>
  JSON.stringify([...generateDepartment({ ...size, seed, units: 3 })], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )

const pairs = (side: GeneratedLine['side']) =>
  years.flatMap(({ plan, year, lines }) =>
    lines
      .filter((line) => line.side === side && line.internalCounterpart !== null)
      .map((line) => {
        const [payer, payee] =
          side === 'expenditure' ? [plan.unitId, line.internalCounterpart] : [line.internalCounterpart, plan.unitId]
        return `${year} ${payer} ${payee} ${paid(line)}`
      }),
  )

describe('generateDepartment', () => {
  it('gives the same department for the same seed, another for another', () => {
    expect(first(7)).toBe(first(7))
    expect(first(7)).not.toBe(first(8))
  })

  it('balances every fund of every year, in the approved budget and after adjustments', () => {
    for (const { lines } of years) {
      for (const fund of funds) {
        const of = (side: GeneratedLine['side']) => lines.filter((line) => line.fund === fund && line.side === side)
        const opened = of('expenditure').filter(({ grantedYear }) => grantedYear !== null)
        expect(sum(of('revenue').map(quota)) + sum(opened.map(quota))).toBe(sum(of('expenditure').map(quota)))
        expect(sum(of('revenue').map(({ approvedFen }) => approvedFen)) + sum(opened.map(quota))).toBe(
          sum(of('expenditure').map(({ approvedFen }) => approvedFen)),
        )
      }
    }
  })

  it('receives what is granted and never pays more than the quota known at the end of the month', () => {
    const wrong = years.flatMap(({ lines }) =>
      lines.filter((line) => {
        if (line.side === 'revenue') return paid(line) !== quota(line)
        return line.flows.some((_, month) => {
          const known = sum(line.quota.flatMap((step) => (step.month <= month ? [step.fen] : [])))
          return sum(line.flows.slice(0, month + 1).flat()) > known
        })
      }),
    )
    expect(wrong).toEqual([])
  })

  it('leaves exactly what is not paid, and opens it next year under the same coordinates', () => {
    for (const unit of units) {
      for (const [index, { lines }] of unit.years.entries()) {
        for (const line of lines.filter(({ side }) => side === 'expenditure'))
          expect(line.left?.fen ?? 0n).toBe(quota(line) - paid(line))
        const carried = lines.flatMap(({ left }) => (left?.kind === 'carriedOver' ? [left.fen] : []))
        const next = unit.years[index + 1]
        if (!next) continue
        const opened = next.lines.filter(({ grantedYear }) => grantedYear !== null).map(quota)
        expect(sum(opened)).toBe(sum(carried))
      }
    }
  })

  it('has the same money on both sides of every payment between units', () => {
    expect(pairs('expenditure').length).toBeGreaterThan(10)
    expect(pairs('revenue').toSorted()).toEqual(pairs('expenditure').toSorted())
  })

  it('adjusts in sums that are zero for transfers and of one sign otherwise', () => {
    const kinds = new Set<string>()
    for (const { lines, adjustments } of years) {
      for (const [index, { kind }] of adjustments.entries()) {
        kinds.add(kind)
        const moved = sum(
          lines
            .filter(({ side }) => side === 'expenditure')
            .flatMap(({ quota: steps }) => steps.flatMap((step) => (step.adjustment === index ? [step.fen] : []))),
        )
        expect(Math.sign(Number(moved))).toBe({ additional: 1, reduced: -1, transferred: 0 }[kind])
      }
    }
    expect([...kinds].toSorted()).toEqual(['additional', 'reduced', 'transferred'])
  })

  it('moves each line once in an adjustment', () => {
    for (const { lines } of years) {
      for (const { quota: steps } of lines) {
        const moved = steps.flatMap(({ adjustment }) => (adjustment === undefined ? [] : [adjustment]))
        expect(new Set(moved).size).toBe(moved.length)
      }
    }
  })

  it('uses codes that are in force', () => {
    for (const { year, lines } of years) {
      for (const { functional, departmental, governmental } of lines) {
        expect([functional, entryOf('functional', functional, year) === undefined]).toEqual([functional, false])
        if (departmental !== null) expect(entryOf('departmental', departmental, year)).toBeDefined()
        if (governmental !== null) expect(entryOf('governmental', governmental, year)).toBeDefined()
      }
    }
  }, 30_000)

  it('has about as many payments as are asked for', () => {
    const wanted = 18_000
    const made = [...generateDepartment({ ...size, units: 8, payments: wanted })]
    const count = made.flatMap(({ years: own }) =>
      own.flatMap(({ lines }) => lines.flatMap(({ side, flows }) => (side === 'expenditure' ? flows.flat() : []))),
    ).length
    expect(count).toBeGreaterThan(wanted * 0.8)
    expect(count).toBeLessThan(wanted * 1.2)
  }, 30_000)
})

describe('heldOut', () => {
  it('shows the months before and hides the rest', () => {
    const [first] = units
    const out = first ? heldOut(first, 5) : []
    expect(out.length).toBeGreaterThan(10)
    for (const { series, actualFen } of out) {
      expect(series.paidFen.length).toBe(5)
      expect(actualFen).toBeGreaterThanOrEqual(sum(series.paidFen))
      for (const past of series.history) expect(past.year).toBeLessThan(2024)
    }
  })
})

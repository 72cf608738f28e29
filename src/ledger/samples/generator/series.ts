import { cumulative, type Series, sumOf } from '../../outlook/series.ts'
import type { GeneratedLine, GeneratedUnit } from './shapes.ts'

/** Series of a generated unit as they stood at the end of a month of its last year, with how that year really ended. */
export interface HeldOut {
  readonly series: Series
  readonly actualFen: bigint
}

export function heldOut(unit: GeneratedUnit, month: number): readonly HeldOut[] {
  const last = unit.years.at(-1)?.year
  const groups = new Map<string, GeneratedLine[]>()
  for (const line of unit.years.flatMap(({ lines }) => lines)) {
    if (line.side === 'revenue') continue
    const { functional, departmental, fund, nature, project } = line
    const key = [unit.plan.unitId, functional, departmental, fund, nature, project ?? ''].join('|')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups].flatMap(([key, lines]) => {
    const now = lines.filter(({ year }) => year === last)
    if (now.length === 0) return []
    const years = [...new Set(lines.map(({ year }) => year))].filter((year) => year !== last)
    const [first] = now
    const plans = now.flatMap(({ plan }) => (plan ? [plan] : []))
    const series: Series = {
      key,
      peers: `${first?.departmental ?? ''}|${first?.nature ?? ''}`,
      history: years.map((year) => {
        const past = lines.filter((line) => line.year === year)
        return { year, paidFen: paidOf(past), quotaFen: quotaOf(past) }
      }),
      paidFen: paidOf(now).slice(0, month),
      quotaFen: quotaOf(now)[month - 1] ?? 0n,
      ...(plans.length > 0 && plans.length === now.length ? { planFen: added(plans) } : {}),
    }
    return [{ series, actualFen: cumulative(paidOf(now)).at(-1) ?? 0n }]
  })
}

const twelve = <T>(of: (month: number) => T): readonly T[] => Array.from({ length: 12 }, (_, month) => of(month))

const added = (rows: readonly (readonly bigint[])[]): readonly bigint[] =>
  twelve((month) => sumOf(rows.map((row) => row[month] ?? 0n)))

const paidOf = (lines: readonly GeneratedLine[]): readonly bigint[] =>
  added(lines.map(({ flows }) => flows.map((payments) => sumOf(payments))))

/** The quota as known at the end of each month. */
const quotaOf = (lines: readonly GeneratedLine[]): readonly bigint[] =>
  twelve((month) =>
    sumOf(lines.flatMap(({ quota }) => quota.filter((step) => step.month <= month).map(({ fen }) => fen))),
  )

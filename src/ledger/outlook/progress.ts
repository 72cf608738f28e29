import { type ThreePublic, threePublicItems } from '../registers/limits.ts'
import { threePublicLabels } from '../registers/words.ts'
import type { Ledger } from '../store/ledger.ts'
import { type Forecast, forecast } from './forecast.ts'
import { itemLabel, lineLabel } from './labels.ts'
import { type LineSeries, loadSeries, type Whose } from './load.ts'
import { aggregated, million, type Series, sumOf } from './series.ts'

export type View = 'line' | 'project' | 'economicItem' | 'threePublic' | 'unit'

/** Where one thing stands beside the time that has passed, and where it is likely to end. Ratios are millionths. */
export interface Progress extends Forecast {
  readonly label: string
  readonly rate: bigint
  readonly elapsed: bigint
  /** The plan until now, and what was paid on what it plans. */
  readonly plan: { readonly planFen: bigint; readonly paidFen: bigint } | undefined
}

/** Progress and outlook of a unit or department at the end of a month, by what one wants to look at. Things without quota and payments this year are left out. */
export async function progress(
  ledger: Ledger,
  whose: Whose,
  input: { readonly year: number; readonly month: number; readonly by: View },
): Promise<readonly Progress[]> {
  const lines = await loadSeries(ledger, whose, input.year, input.month)
  return progressOf(lines, input.year, input.month, input.by)
}

/** The same from series that are there already. */
export function progressOf(lines: readonly LineSeries[], year: number, month: number, by: View): readonly Progress[] {
  const labels = new Map<string, string>()
  const series: readonly Series[] =
    by === 'line'
      ? lines
      : aggregated(lines, (one) => {
          // aggregated hands back the members it was given
          const named = nameOf(one as LineSeries, by, year)
          if (named) labels.set(named.key, named.label)
          return named
        })
  const elapsed = (BigInt(month) * million) / 12n
  return forecast(series, month)
    .filter(({ quotaFen, paidFen }) => quotaFen !== 0n || paidFen !== 0n)
    .map((one) => {
      const line = by === 'line' ? lines.find(({ key }) => key === one.key) : undefined
      return {
        ...one,
        label: line ? lineLabel(line, year) : (labels.get(one.key) ?? one.key),
        rate: one.quotaFen > 0n ? (one.paidFen * million) / one.quotaFen : 0n,
        elapsed,
        plan: line?.planned && {
          planFen: sumOf(line.planned.planFen.slice(0, month)),
          paidFen: sumOf(line.planned.paidFen),
        },
      }
    })
}

function nameOf(
  line: LineSeries,
  by: Exclude<View, 'line'>,
  year: number,
): { readonly key: string; readonly peers: string; readonly label: string } | undefined {
  const { unitId, departmental, projectId, projectName } = line
  switch (by) {
    case 'project':
      if (projectId === null) return undefined
      return { key: `${unitId}|${projectId}`, peers: 'project', label: projectName ?? `${projectId}` }
    case 'economicItem':
      return {
        key: departmental,
        peers: departmental.slice(0, 3),
        label: itemLabel('departmental', departmental, year),
      }
    case 'threePublic': {
      const item = threePublicOf(departmental)
      return item && { key: item, peers: item, label: threePublicLabels[item] }
    }
    case 'unit':
      return { key: unitId, peers: 'unit', label: unitId }
    default:
      return by satisfies never
  }
}

export function threePublicOf(departmental: string): ThreePublic | undefined {
  const entries = Object.entries(threePublicItems) as [ThreePublic, readonly string[]][] // the keys of the table
  return entries.find(([, codes]) => codes.some((code) => departmental.startsWith(code)))?.[0]
}

/**
 * `npm run bench:forecast [-- --units N --seed S]`: the error of the forecast to the year's end on months held out, beside two plain rivals. Ledgers are
 * generated; the last of three years is held out, and of it only the months before the one asked for are shown. All three are
 * kept between what is paid and the quota known then, so that no rival loses for ignoring the quota.
 */
import { forecast } from '../src/ledger/outlook/forecast.ts'
import { aggregated, between, cumulative, type Series, sumOf } from '../src/ledger/outlook/series.ts'
import { generateDepartment, standardDepartment } from '../src/ledger/samples/generator/department.ts'
import { heldOut, type HeldOut } from '../src/ledger/samples/generator/series.ts'

const valueOf = (flag: string, standard: number): number => {
  const at = process.argv.indexOf(flag)
  return at < 0 ? standard : Number(process.argv[at + 1] ?? standard)
}
const size = {
  ...standardDepartment,
  units: valueOf('--units', 300),
  seed: valueOf('--seed', standardDepartment.seed),
  payments: 0,
}
const million = 1_000_000n

/** Twelve months like those so far. */
function straightLine({ paidFen, quotaFen }: Series, month: number): bigint {
  const paid = sumOf(paidFen)
  return between(paid, (paid * 12n) / BigInt(month), quotaFen > paid ? quotaFen : paid)
}

/** What is paid is the share of the whole that it was last year; where nothing was paid by then, last year's share of the quota. */
function sameShare(series: Series, month: number): bigint {
  const paid = sumOf(series.paidFen)
  const most = series.quotaFen > paid ? series.quotaFen : paid
  const last = series.history.at(-1)
  if (!last) return straightLine(series, month)
  const sums = cumulative(last.paidFen)
  const [then, end] = [sums[month - 1] ?? 0n, sums.at(-1) ?? 0n]
  if (then > 0n && paid > 0n) return between(paid, (paid * end) / then, most)
  const quota = last.quotaFen[month - 1] ?? 0n
  return between(paid, quota > 0n ? (series.quotaFen * end) / quota : most, most)
}

interface Score {
  absolute: bigint
  actual: bigint
  quota: bigint
  shares: number[]
}
const score = (): Score => ({ absolute: 0n, actual: 0n, quota: 0n, shares: [] })

function count(into: Score, guessed: bigint, actual: bigint, quota: bigint): void {
  const error = guessed > actual ? guessed - actual : actual - guessed
  into.absolute += error
  into.actual += actual
  into.quota += quota
  if (actual > 0n) into.shares.push(Number((error * million) / actual) / 10_000)
}

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / Math.max(list.length, 1)
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const part = (one: bigint, whole: bigint): string =>
  whole === 0n ? '–' : (Number((one * million) / whole) / 10_000).toFixed(2)
const cells = (of: Score): string =>
  `${part(of.absolute, of.actual).padStart(7)} ${mean(of.shares).toFixed(1).padStart(7)} ${median(of.shares).toFixed(1).padStart(7)}`

const departments = [...generateDepartment(size)]

function table(title: string, of: (all: readonly HeldOut[]) => readonly HeldOut[]): void {
  console.log(`\n${title}: error in % – MAE ÷ money, mean of lines, median of lines`)
  console.log(
    'month   series |         this method     |     straight line       |  same share as last year | range holds, mean width of the open quota',
  )
  const totals = [score(), score(), score()] as const
  const [held, tried] = [
    [0, 0],
    [0, 0],
  ]
  for (let month = 1; month <= 11; month++) {
    const out = of(departments.flatMap((unit) => heldOut(unit, month)))
    const actual = new Map(out.map(({ series, actualFen }) => [series.key, actualFen]))
    const ours = forecast(
      out.map(({ series }) => series),
      month,
    )
    const scores = [score(), score(), score()] as const
    let [inside, open, width] = [0, 0, 0]
    for (const [index, one] of ours.entries()) {
      const series = out[index]?.series
      const end = actual.get(one.key) ?? 0n
      if (!series || series.quotaFen === 0n) continue
      const guesses = [one.expectedFen, straightLine(series, month), sameShare(series, month)] as const
      for (const [rival, guess] of guesses.entries()) {
        for (const into of [scores[rival], totals[rival]]) if (into) count(into, guess, end, series.quotaFen)
      }
      if (series.quotaFen <= one.paidFen) continue
      open++
      if (end >= one.lowFen && end <= one.highFen) inside++
      width += Number(((one.highFen - one.lowFen) * million) / (series.quotaFen - one.paidFen)) / 10_000
    }
    held[0] = (held[0] ?? 0) + inside
    tried[0] = (tried[0] ?? 0) + open
    console.log(
      `${String(month).padStart(5)} ${String(ours.length).padStart(8)} | ${scores.map(cells).join(' | ')} | ${((100 * inside) / Math.max(open, 1)).toFixed(1)} %, ${(width / Math.max(open, 1)).toFixed(1)} %`,
    )
  }
  console.log(
    `  all          | ${totals.map(cells).join(' | ')} | ${((100 * (held[0] ?? 0)) / Math.max(tried[0] ?? 0, 1)).toFixed(1)} % (meant: 80 %)`,
  )
}

const byKey =
  (name: (series: Series) => { readonly key: string; readonly peers: string }) =>
  (all: readonly HeldOut[]): readonly HeldOut[] => {
    const actual = new Map<string, bigint>()
    for (const { series, actualFen } of all) {
      const { key } = name(series)
      actual.set(key, (actual.get(key) ?? 0n) + actualFen)
    }
    return aggregated(
      all.map(({ series }) => series),
      name,
    ).map((series) => ({ series, actualFen: actual.get(series.key) ?? 0n }))
  }

console.log(
  `${size.units} generated units, years ${size.years.join(', ')}, seed ${size.seed}; ${size.years.at(-1)} held out.`,
)
table('Budget lines', (all) => all)
table(
  'Economic items of a unit, by class',
  byKey(({ key, peers }) => {
    const group = peers.slice(0, 3)
    return { key: `${key.slice(0, 6)}|${group}`, peers: group }
  }),
)
table(
  'Units',
  byKey(({ key }) => ({ key: key.slice(0, 6), peers: 'unit' })),
)

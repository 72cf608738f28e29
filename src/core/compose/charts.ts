import type { Chart, ChartItem, ChartSeries } from '../document/chart.ts'
import type { ChartItemsLayout, ChartLayout, ChartSeriesLayout } from '../editions/chart-layout.ts'
import type { Line } from '../editions/say.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import { printAmount } from '../money/printed.ts'
import { filled } from './coordinates.ts'
import { placed, sayOf, type Teller, valueIfAny } from './narrative.ts'

/** A line of a section as it is told, or a chart that stands in it. */
export type Told = Line | { readonly chart: Chart }

/**
 * The lines of a section with the charts that stand in it, each at the end of what stands under its heading or of the whole
 * section. Figures of charts are noted for rounding as those of sentences are. `before` charts stand before it.
 */
export function withCharts(
  lines: readonly Line[],
  teller: Teller,
  { id, before }: { readonly id: string; readonly before: number },
): readonly Told[] {
  return teller.edition.charts
    .filter(({ section }) => section === id)
    .reduce<readonly Told[]>((told, layout) => {
      const series = seriesOf(layout, teller)
      const place = placeOf(layout, told, teller)
      const one = isShown(layout, series)
        ? [{ chart: chartOf(layout, series, before + chartsIn(told) + 1, teller) }]
        : isNothing(series)
          ? [layout.empty ?? []].flat().map((text) => filled(text, teller.setting))
          : []
      return [...told.slice(0, place), ...one, ...told.slice(place)]
    }, lines)
}

/** How many charts stand among lines. */
export const chartsIn = (lines: readonly Told[]): number =>
  lines.filter((line) => typeof line !== 'string' && 'chart' in line).length

function chartOf(
  { id, kind, title }: ChartLayout,
  series: readonly ChartSeries[],
  number: number,
  { setting, edition }: Teller,
): Chart {
  const text = filled(title, setting).replaceAll('{number}', String(number))
  return { id, kind, title: text, unit: edition.narrative.unit, series }
}

const sum = ({ items }: ChartSeries): bigint => items.reduce((total, { value }) => total + value, 0n)

/** A chart shows something, one of years more than one of them, and one of shares the whole of what it divides. */
function isShown({ kind }: ChartLayout, series: readonly ChartSeries[]): boolean {
  const least = kind === 'years' ? 2 : 1
  if (series.some((one) => one.whole !== undefined && one.whole !== sum(one))) return false
  return series.some(({ items }) => items.length >= least && items.some(({ value }) => value !== 0n))
}

/** Whether there is nothing to show: what is not known, or does not add up, is not nothing. */
const isNothing = (series: readonly ChartSeries[]): boolean =>
  series.length > 0 && series.every(({ items, whole = 0n }) => whole === 0n && items.every(({ value }) => value === 0n))

/** Behind the last line under the heading of a chart, or of its section. */
function placeOf({ under }: ChartLayout, lines: readonly Told[], { setting }: Teller): number {
  const heading = under === undefined ? undefined : filled(under, setting)
  const from = lines.findIndex((line) => levelOf(line, heading) !== undefined)
  if (heading === undefined || from < 0) return lines.length
  const level = levelOf(lines[from] ?? '', heading) ?? 0
  const next = lines.findIndex((line, at) => at > from && (levelOf(line) ?? level + 1) <= level)
  return next < 0 ? lines.length : next
}

/** The level of a heading, or of the one that says so. */
function levelOf(line: Told, text?: string): number | undefined {
  if (typeof line === 'string' || !('heading' in line)) return undefined
  return text === undefined || line.heading === text ? line.level : undefined
}

/**
 * The series of a chart: years that all of them know, and of items those that are something in any of them. Without the
 * figures of one series there is nothing to compare the others with.
 */
function seriesOf({ kind, series }: ChartLayout, teller: Teller): readonly ChartSeries[] {
  const all = series.map((one) => oneSeries(one, teller))
  if (kind === 'years') return inCommon(all)
  if (kind === 'comparison' && !series.every((one) => isKnown(one, teller))) return []
  const something = (at: number): boolean => all.some(({ items }) => (items[at]?.value ?? 0n) !== 0n)
  return all.map((one) => ({ ...one, items: one.items.filter((_, at) => something(at)) }))
}

/** The items that stand in every series: one drawn over another's year would be read as of that year. */
const inCommon = (all: readonly ChartSeries[]): readonly ChartSeries[] =>
  all.map((one) => ({
    ...one,
    items: one.items.filter(({ name }) => all.every(({ items }) => items.some((other) => other.name === name))),
  }))

const isKnown = ({ items }: ChartSeriesLayout, teller: Teller): boolean =>
  items.some((item) => itemsOf(item, teller).some(({ at }) => valueIfAny(teller, at) !== undefined))

/** The figures that a chart shows, by their coordinates. */
export const shownBy = ({ series }: ChartLayout, teller: Teller): readonly Coordinates[] =>
  series.flatMap(({ items }) => items.flatMap((item) => itemsOf(item, teller))).map(({ at }) => placed(teller, at))

function oneSeries({ name, items, whole }: ChartSeriesLayout, teller: Teller): ChartSeries {
  const { setting, edition } = teller
  const { unit, decimals } = edition.narrative
  const found = items.flatMap((item) => itemsOf(item, teller))
  const parts = found.map(({ at }) => at)
  if (whole !== undefined) sayOf(teller).sum(whole, parts)
  return {
    name: filled(name, setting),
    items: found.map((item): ChartItem => {
      const value = valueIfAny(teller, item.at) ?? 0n
      return { name: item.name, value, printed: printAmount(value, unit, decimals) }
    }),
    ...(whole !== undefined && { whole: valueIfAny(teller, whole) ?? 0n }),
  }
}

interface Item {
  readonly name: string
  readonly at: Coordinates
}

function itemsOf(layout: ChartItemsLayout, teller: Teller): readonly Item[] {
  const { setting } = teller
  const { means } = layout
  const says = sayOf(teller)
  switch (layout.kind) {
    case 'item': {
      const year = means.year === undefined ? {} : { year: filled(means.year, setting) }
      return [{ name: filled(layout.name, setting), at: { ...means, ...year } }]
    }
    case 'classes':
      return says.codes('functional', 3, means).map(({ code, name }) => ({ name, at: { ...means, functional: code } }))
    case 'years':
      return Array.from({ length: layout.count }, (_, at) => String(setting.year - layout.count + 1 + at))
        .map((year) => ({ name: layout.name.replaceAll('{each}', year), at: { ...means, year } }))
        .filter(({ at }) => says.known(at))
    default:
      return layout satisfies never
  }
}

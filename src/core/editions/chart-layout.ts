import type { ChartKind } from '../document/chart.ts'
import type { Coordinates } from '../facts/coordinates.ts'

/**
 * A chart of a disclosure: where it stands, of which figures. Data only. A chart whose figures are all missing or zero is not
 * drawn. Texts may hold {entity}, {year} and {lastYear}, a title also {number}: charts that are drawn are counted.
 */
export interface ChartLayout {
  readonly id: string
  readonly title: string
  readonly kind: ChartKind
  /** The section whose text it closes, or only what stands under one heading of it. */
  readonly section: string
  readonly under?: string
  readonly series: readonly ChartSeriesLayout[]
  /** Said in its place where it is not drawn though it is asked for. */
  readonly empty?: string
}

export interface ChartSeriesLayout {
  readonly name: string
  readonly items: readonly ChartItemsLayout[]
  /** What the shares are of: the items add up to it. */
  readonly whole?: Coordinates
}

export type ChartItemsLayout =
  | { readonly kind: 'item'; readonly name: string; readonly means: Coordinates }
  /** One for each functional class that has a figure. */
  | { readonly kind: 'classes'; readonly means: Coordinates }
  /** One for each of so many years up to that of the disclosure, as far as figures are known; its name may hold {each}. */
  | { readonly kind: 'years'; readonly name: string; readonly count: number; readonly means: Coordinates }

/** How many years before that of the disclosure and the last the charts of an edition go back. */
export function yearsBack(charts: readonly ChartLayout[]): number {
  const counts = charts.flatMap(({ series }) =>
    series.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'years' ? [item.count - 2] : []))),
  )
  return Math.max(0, ...counts)
}

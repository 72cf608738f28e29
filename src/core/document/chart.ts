import type { MoneyUnit } from '../money/amount.ts'

/** One printed amount: its name, its value in fen for the lengths of a drawing, and how the document prints it. */
export interface ChartItem {
  readonly name: string
  readonly value: bigint
  readonly printed: string
}

export interface ChartSeries {
  readonly name: string
  readonly items: readonly ChartItem[]
  /** What shares are of, where it is not the sum of the items. */
  readonly whole?: bigint
}

/** `shares` of a whole, `comparison` of series item by item, `years` one after another. */
export type ChartKind = 'shares' | 'comparison' | 'years'

/** What a chart shows, before it is drawn. */
export interface Chart {
  /** Stable name, without spaces or brackets. */
  readonly id: string
  readonly kind: ChartKind
  readonly title: string
  readonly unit: MoneyUnit
  readonly series: readonly ChartSeries[]
}

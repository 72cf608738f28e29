/** One printed amount: its name, its value in fen for the lengths of the drawing, and how the document prints it. */
export interface ChartItem {
  readonly name: string
  readonly value: bigint
  readonly printed: string
}

export interface ChartSeries {
  readonly name: string
  readonly items: readonly ChartItem[]
}

/** What a chart shows. `shares` of a whole, `comparison` of two or more series by item, `years` one after another. */
export interface ChartInput {
  /** Stable name, without spaces or brackets. */
  readonly id: string
  readonly kind: 'shares' | 'comparison' | 'years'
  readonly title: string
  /** 万元 or 元, as printed in the document. */
  readonly unit: string
  readonly series: readonly ChartSeries[]
}

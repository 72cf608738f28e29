import type { Chart } from './chart.ts'

/**
 * A disclosure composed and ready to be written as DOCX, XLSX, PDF or HTML: what is printed, not how a format does it.
 * Plain data. Every text is already final; writers add nothing but layout.
 */
export interface Publication {
  readonly title: string
  /** The body that publishes. */
  readonly entity: string
  readonly year: number
  /** ISO date printed on the cover, and the date of the files' metadata. */
  readonly date: string
  readonly blocks: readonly PublicationBlock[]
}

export type PublicationBlock =
  | { readonly kind: 'cover'; readonly lines: readonly string[] }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly role?: 'body' | 'note' }
  | { readonly kind: 'pageBreak' }
  | PublishedTable
  | PublishedChart

export interface PublishedTable {
  readonly kind: 'table'
  /** Stable name, without spaces or brackets: sheet names, anchors and named cells come from it. */
  readonly id: string
  readonly title: string
  /** 公开01表, as printed above the table. */
  readonly number?: string
  /** Lines above the table, left and right: 部门：… and 金额单位：万元. */
  readonly above: readonly [left: string, right: string]
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly PublishedColumn[]
  /** Rows of the heading, repeated on every page. Spans cover the grid without overlapping. */
  readonly header: readonly (readonly PublishedCell[])[]
  /** Cells by position, left to right; a position that no cell covers is blank. Spans of `rows` stay within `rows`. */
  readonly rows: readonly (readonly PublishedCell[])[]
  readonly notes: readonly string[]
}

export interface PublishedColumn {
  readonly kind: 'code' | 'label' | 'index' | 'amount' | 'text'
  /** Share of the width, relative to the other columns. */
  readonly width: number
}

export interface PublishedCell {
  readonly column: number
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly text: string
  /** Set for amounts, counts and rates: the printed number exactly, as digits and decimals (1,234.50 is 123450n with 2). */
  readonly number?: { readonly digits: bigint; readonly decimals: number; readonly percent?: boolean }
  /**
   * Cells of the same table whose signed sum this one prints, as [row, column, sign]: live formulas in XLSX. Rows count from
   * the first of `rows`, columns from the first of the grid; a cell without a number adds nothing. The printed numbers must tie.
   */
  readonly sumOf?: readonly (readonly [row: number, column: number, sign: 1 | -1])[]
  readonly indent?: number
  readonly bold?: boolean
}

export interface PublishedChart {
  readonly kind: 'chart'
  readonly id: string
  readonly title: string
  /** Vector drawing that prints in black and white. */
  readonly svg: string
  readonly widthPoints: number
  readonly heightPoints: number
  /** The figures as text, for those who cannot see the drawing. */
  readonly alternative: string
  /** The figures as they are written in the drawing, for formats that draw them themselves. */
  readonly data: Chart
}

export type Draw = (chart: Chart) => PublishedChart

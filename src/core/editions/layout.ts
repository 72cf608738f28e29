import type { Coordinates } from '../facts/coordinates.ts'
import type { MoneyUnit } from '../money/amount.ts'
import type { ChartLayout } from './chart-layout.ts'
import type { PerformanceLayout } from './performance-layout.ts'
import type { SectionForm } from './say.ts'

/**
 * How a disclosure is laid out in one place and year: its parts in order, their tables and sections. Data only. What a label
 * means is not said here but looked up in the vocabulary, so that writing and reading understand the same words.
 * Texts may hold {entity}, {year} and {lastYear}.
 */
export interface Edition {
  readonly id: string
  readonly name: string
  readonly jurisdiction: Jurisdiction
  readonly kind: 'budget' | 'finalAccounts'
  readonly years: { readonly from: number; readonly to?: number }
  readonly title: string
  readonly cover: readonly string[]
  readonly contents: string
  readonly parts: readonly Part[]
  /** In the order of the document. */
  readonly charts: readonly ChartLayout[]
  /** How the narrative prints amounts. */
  readonly narrative: Printing
  /** The share of last year's figure from which a change needs a reason, in thousandths. */
  readonly reasonFrom: number
}

export type Jurisdiction = 'central' | 'national' | 'yunnan' | 'sichuan' | 'shanxi'

/** The unit that amounts are printed in and how many decimals. */
export interface Printing {
  readonly unit: MoneyUnit
  readonly decimals: number
}

export interface Part {
  readonly id: string
  readonly heading: string
  readonly items: readonly PartItem[]
}

export type PartItem =
  | { readonly kind: 'section'; readonly id: string; readonly heading?: string; readonly form: SectionForm }
  | { readonly kind: 'table'; readonly table: TableLayout; readonly heading?: string }
  | { readonly kind: 'performance'; readonly form: PerformanceLayout; readonly heading?: string }
  | { readonly kind: 'glossary'; readonly style: 'chinese' | 'arabic' }

export interface TableLayout extends Printing {
  readonly id: string
  readonly title: string
  readonly number?: string
  /** Above the table on the left: 部门：{entity}. */
  readonly above: string
  /** Before the unit on the right: 单位 or 金额单位. */
  readonly unitWord: string
  readonly orientation: 'portrait' | 'landscape'
  /** What holds for all figures beside, or instead of, what the title says. */
  readonly means?: Coordinates
  readonly panels: readonly PanelLayout[]
  /** A line of column numbers under the headings: its first cell and whether each panel begins anew. */
  readonly numbered?: { readonly word: string }
  readonly notes: readonly string[]
  /** The prescribed note where the table has no figure. */
  readonly empty: string
  /** How a figure of zero is printed. */
  readonly zeros: 'blank' | 'printed'
}

/** One of the lists that stand side by side; most tables have one. */
export interface PanelLayout {
  /** Over all columns of the panel: 收入, 支出. */
  readonly heading?: string
  readonly labels: readonly LabelColumn[]
  readonly columns: readonly AmountColumn[]
  readonly rows: readonly RowLayout[]
  /** Rows that stand at the foot, level with those of the other panels. */
  readonly foot?: readonly RowLayout[]
  /** What holds for all figures of the panel beside what its heading says. */
  readonly means?: Coordinates
}

export interface LabelColumn {
  readonly path: readonly string[]
  /**
   * The whole code or only its 类, 款 or 项 digits; the name; the number of the row; the name of the governmental counterpart.
   * A whole code reaches over the columns behind it that show its `codeRest`.
   */
  readonly shows: 'code' | 'codeRest' | 'class' | 'section' | 'item' | 'name' | 'index' | 'governmentalName'
  readonly width?: number
}

export interface AmountColumn {
  readonly id: string
  /** Headings from the outermost to the innermost. Shared ones are printed once over their columns. */
  readonly path: readonly string[]
  /** What the headings do not say. */
  readonly means?: Coordinates
  /** Columns of the panel that add up to this one. */
  readonly sumOf?: readonly string[]
  /** Computed from two printed columns of the row: the first less the second, and that as a share of the second. */
  readonly derived?: { readonly measure: 'change' | 'changeRate'; readonly of: readonly [now: string, base: string] }
  readonly width?: number
}

export type RowLayout = FixedRow | ClassRows | CodeRows | NamedRows

export interface FixedRow {
  readonly kind: 'row'
  readonly label: string
  readonly means?: Coordinates
  /** Rows that add up to this one, below it. */
  readonly parts?: readonly RowLayout[]
  /** Rows of which this one is more than the sum: 其中. */
  readonly ofWhich?: readonly RowLayout[]
  /** Takes in all rows above that no other total has taken in, or all below. */
  readonly total?: 'above' | 'below'
  /** Prints — instead of figures, in all columns or in those named; or nothing at all. */
  readonly none?: 'all' | 'blank' | readonly string[]
  readonly quantity?: 'count'
  /** The row is what its words and `means` say, whatever title, columns and rows above it say. */
  readonly alone?: true
}

/** Classes of the functional classification as a numbered list, whether they have figures or not. */
export interface ClassRows {
  readonly kind: 'classes'
  readonly codes: readonly string[]
  readonly ordinals: 'plain' | 'bracketed'
}

/** A row for each code that has figures, or for each code there is; items under sections under classes. */
export interface CodeRows {
  readonly kind: 'codes'
  readonly by: 'functional' | 'departmental' | 'governmental'
  readonly levels: readonly number[]
  /** Only codes of these classes. */
  readonly classes?: readonly string[]
  readonly every?: boolean
  readonly means?: Coordinates
}

/** A row for each project that has figures. */
export interface NamedRows {
  readonly kind: 'projects'
}

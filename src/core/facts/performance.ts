import type { Place } from '../document/place.ts'

/** A form of performance targets or of self-evaluation, read as indicators. */
export interface PerformanceForm {
  readonly title: string
  /** For all that a body spends, or for one project. */
  readonly scope: 'whole' | 'project'
  readonly purpose: 'target' | 'selfEvaluation'
  readonly project?: string
  /** False where one table lists several projects, so that a figure may belong to a neighbour. */
  readonly alone: boolean
  readonly place: Place
  readonly amounts: readonly FormAmount[]
  readonly indicators: readonly Indicator[]
  /** What the heading of weights says they add up to: 分值（90）. */
  readonly weightsPrinted?: Measured
  readonly total?: { readonly weight?: Measured; readonly score: Measured }
  readonly grade?: FormText
  /** Numbers of people with their labels, as printed. */
  readonly staff: readonly { readonly label: string; readonly number: Measured }[]
  /** Cells that tell a story rather than a figure. */
  readonly texts: readonly FormText[]
}

/** Words of a cell, as printed. */
export interface FormText {
  readonly text: string
  readonly place: Place
}

/** A number of a form in millionths, as printed with half a unit of its last digit. */
export interface Measured extends FormText {
  readonly millionths: bigint
  readonly precision: bigint
}

/** A line of money in the head of a form: 年度资金总额, 其中：财政拨款 … */
export interface FormAmount {
  readonly label: string
  readonly total: boolean
  /** Grid column of the label: forms print totals and their parts below each other, often twice side by side. */
  readonly column: number
  readonly row: number
  readonly unit?: string
  readonly budget?: Measured
  readonly adjusted?: Measured
  readonly executed?: Measured
  readonly rate?: Measured
  readonly weight?: Measured
  readonly score?: Measured
}

export type Operator = '≥' | '≤' | '>' | '<' | '='

export interface Indicator {
  readonly levels: readonly [first: string, second: string]
  readonly name: FormText
  /** Position among the repeated columns of a form: targets of the whole period first, of the year after them. */
  readonly series: number
  readonly row: number
  readonly target?: FormText
  /** The target as a number, where it is one. */
  readonly aim?: Aim
  readonly weight?: Measured
  readonly actual?: FormText
  readonly reached?: Measured
  readonly score?: Measured
  readonly reason?: FormText
  /** The row was read otherwise than its headings say, because its words belong to other columns. */
  readonly shifted: boolean
}

export interface Aim {
  /** Absent where only a number is printed. */
  readonly operator?: Operator
  readonly millionths: bigint
  readonly precision: bigint
  readonly unit: string
}

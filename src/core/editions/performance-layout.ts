import type { Coordinates } from '../facts/coordinates.ts'

/**
 * A form of performance management as rows of cells: printed words, and slots that the data of the body or of one project fill.
 * Forms are drawn once for the body, or once for each project.
 */
export interface PerformanceLayout {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly of: 'body' | 'project' | 'nobody'
  /** Shares of the width by column. */
  readonly widths: readonly number[]
  readonly rows: readonly FormRow[]
  /** Amounts of the form that add up as printed. */
  readonly sums?: readonly { readonly whole: Coordinates; readonly parts: readonly Coordinates[] }[]
  readonly notes: readonly string[]
  /** Printed under the empty form where there is nothing to fill in. */
  readonly empty: string
  readonly orientation: 'portrait' | 'landscape'
}

export type FormRow =
  | { readonly kind: 'cells'; readonly cells: readonly FormCell[] }
  /** One row for each task or indicator; one blank row where there is none. */
  | { readonly kind: 'each'; readonly of: 'tasks' | 'indicators'; readonly cells: readonly FormCell[] }

export interface FormCell {
  readonly span: number
  readonly text?: string
  readonly slot?: FormSlot
  /** The figure of the disclosure with this meaning, printed as its tables print it. */
  readonly amount?: Coordinates
  /** A label over the rows that repeat it. */
  readonly joins?: true
}

export type FormSlot =
  | 'entity'
  | 'duties'
  | 'overallGoal'
  | 'yearGoal'
  | 'achieved'
  | 'project'
  | 'background'
  | 'improvement'
  | 'basis'
  | 'plan'
  | 'period'
  | 'notes'
  | 'budget'
  | 'adjustment'
  | 'available'
  | 'spent'
  | 'executionRate'
  | 'executionScore'
  | 'totalScore'
  | 'grade'
  | 'taskName'
  | 'taskContent'
  | 'taskAmount'
  | 'taskFiscal'
  | 'taskOther'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'operator'
  | 'target'
  | 'operatorTarget'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'remark'
  | 'source'
  | 'units'
  | 'posts'
  | 'staff'
  | 'staffInPosts'
  | 'staffOther'
  | 'supervisor'
  | 'attribute'
  | 'periodTotal'

/** Forms print amounts in this unit, whatever the tables do. */
export const formUnit = '万元'

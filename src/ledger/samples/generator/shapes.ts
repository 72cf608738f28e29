import type { BudgetLine } from '../../store/generated.ts'

export type Kind = 'administrative' | 'managedAsCivilService' | 'publicInstitution'

/** A unit before its years: who it is and how it behaves. */
export interface UnitPlan {
  readonly index: number
  readonly unitId: string
  readonly kind: Kind
  readonly staff: number
  readonly own: string
  readonly project: string
  /** Whom it pays for services inside the department. */
  readonly pays?: string
  /** Who pays it, and how much in each year, in fen. */
  readonly paidBy: readonly { readonly unitId: string; readonly fenByYear: ReadonlyMap<number, bigint> }[]
}

export interface QuotaStep {
  readonly kind: 'approved' | 'carriedOver' | 'additional' | 'reduced' | 'transferredIn' | 'transferredOut'
  readonly fen: bigint
  /** Month 0–11 on whose first day it takes effect. */
  readonly month: number
  /** Which adjustment of the year it belongs to. */
  readonly adjustment?: number
}

export interface GeneratedLine extends Pick<BudgetLine, 'side' | 'fund'> {
  readonly year: number
  readonly functional: string
  readonly departmental: string | null
  readonly governmental: string | null
  readonly nature: 'personnel' | 'operating' | 'project' | null
  readonly grantedYear: number | null
  /** Index of the project of the unit. */
  readonly project: number | null
  readonly revenue: string | null
  readonly internalCounterpart: string | null
  readonly approvedFen: bigint
  readonly quota: readonly QuotaStep[]
  readonly plan: readonly bigint[] | null
  /** Payments (or receipts) of each month. */
  readonly flows: readonly (readonly bigint[])[]
  /** What is left at the end of the year, and what becomes of it. */
  readonly left: { readonly fen: bigint; readonly kind: 'carriedOver' | 'surplus' } | null
}

export interface GeneratedYear {
  readonly year: number
  readonly lines: readonly GeneratedLine[]
  readonly adjustments: readonly { readonly kind: 'additional' | 'reduced' | 'transferred'; readonly month: number }[]
}

export interface GeneratedUnit {
  readonly plan: UnitPlan
  /** Names of projects by their index. */
  readonly projects: readonly string[]
  readonly years: readonly GeneratedYear[]
}

export interface Size {
  readonly seed: number
  readonly years: readonly number[]
  /** Payments of each line in a hundred months in which it pays; a hundred at least. */
  readonly paymentsInHundredMonths: number
}

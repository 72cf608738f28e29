import type { Severity } from '../../findings/finding.ts'
import type { laws } from '../../findings/laws.ts'

/** What documents of one kind, place and time must contain. */
export interface Edition {
  readonly id: string
  readonly kind: 'budget' | 'finalAccounts'
  /** Matched with the beginning of the body's name; absent for every place. */
  readonly place?: RegExp
  /** Names for which another edition stands instead. */
  readonly exceptPlace?: RegExp
  readonly scope?: 'department' | 'unit'
  /** Fiscal years, both included. */
  readonly from: number
  readonly to?: number
  readonly obligations: readonly Obligation[]
}

/** How the titles of tables say which kind they are of. */
export const kindWords = { budget: /预算/u, finalAccounts: /决算/u } as const

interface Duty {
  /** Unique within its edition. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly basis: readonly (keyof typeof laws)[]
}

/** A table, by words of its title; brackets and years are left out of titles before. */
export interface TableDuty extends Duty {
  readonly kind: 'table'
  readonly words: RegExp
  /** Prose that says there is nothing the table could show. */
  readonly nothing?: RegExp
  /** Often published in a file of its own, so that its absence says nothing. */
  readonly apart?: boolean
}

/** A part of the narrative: each of the expressions is found somewhere in it. */
export interface SectionDuty extends Duty {
  readonly kind: 'section'
  readonly words: readonly RegExp[]
  /** Prose that says there is nothing to tell. */
  readonly nothing?: RegExp
}

export type Obligation = TableDuty | SectionDuty

import type { Document } from '../document/document.ts'
import type { Fact, Relation } from '../facts/fact.ts'
import type { ReadError } from '../document/read-error.ts'
import type { Location } from '../document/place.ts'
import type { Finding, State } from './finding.ts'

/** What a document turned out to be. `other` is no disclosure of budget or final accounts. */
export type DocumentKind = 'budget' | 'finalAccounts' | 'performance' | 'template' | 'other'

/** How much of the document was read, understood and tested: numerals in money tables, bound to coordinates, standing in at least one tested relation. */
export interface Coverage {
  readonly numerals: number
  readonly bound: number
  readonly tested: number
}

/** A table as understood: which blocks of the document it was joined from, and what it was recognised as. */
export interface RecognizedTable {
  readonly title: string
  /** money · contact list, timetable, performance form, contents … : what is not money is not forced into it. */
  readonly nature: 'money' | 'performance' | 'contents' | 'counts' | 'words'
  readonly blocks: readonly number[]
  readonly unit?: string
  /** Number printed on it: 公开01表, 表8. */
  readonly number?: string
  /** A note says that there is nothing to show. */
  readonly emptyNote?: true
}

/** Something the law or the place asks of the document, and how that ended. */
export interface ObligationResult {
  /** Edition and duty: 'local-budget/three-public'. */
  readonly id: string
  readonly title: string
  readonly state: State
  /** Ids of legal bases. */
  readonly basis: readonly string[]
  readonly at?: Location
}

/** All that is known of one document after the pipeline has run. */
export interface Examination {
  readonly file: string
  readonly kind: DocumentKind
  /** Fiscal year, 0 when unknown; the body as printed, '' when unknown; whose accounts: a whole department's or one unit's. */
  readonly year: number
  readonly entity: string
  readonly scope: 'department' | 'unit' | 'unknown'
  readonly document: Document
  readonly tables: readonly RecognizedTable[]
  readonly facts: readonly Fact[]
  readonly relations: readonly Relation[]
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly obligations: readonly ObligationResult[]
}

/** A file that could not be examined, with the reason. */
export interface Refusal {
  readonly file: string
  readonly error:
    | ReadError
    | { readonly code: 'missing' | 'folder' | 'no-permission' | 'too-slow' | 'internal'; readonly detail?: string }
}

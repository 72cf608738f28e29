import type { Block } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Prose } from './claim.ts'
import type { Coordinates } from './coordinates.ts'
import type { Fact, Quantity } from './fact.ts'
import type { PerformanceForm } from './performance.ts'

/** What `recognize` hands to `check`: the document as tables with structure, facts with coordinates, and what was printed around them. */
export interface Recognition {
  readonly kind: 'budget' | 'finalAccounts' | 'performance' | 'template' | 'other'
  /** Fiscal year, 0 when the document does not say. */
  readonly year: number
  /** The body whose disclosure this is, as printed; '' when unknown. */
  readonly entity: string
  readonly scope: 'department' | 'unit' | 'unknown'
  /** The place whose requirements hold, when the user says it; else the name of the body tells. */
  readonly jurisdiction?: string
  readonly tables: readonly UnderstoodTable[]
  readonly facts: readonly Fact[]
  /** Table titles that the list of contents announces, with their numbers. */
  readonly contents: readonly Announced[]
  /** Table titles printed in the body without any table after them. */
  readonly titlesOnly: readonly Announced[]
  readonly blocks: readonly Block[]
  readonly prose: Prose
  /** Tables, or lines that look like rows of tables, whose columns could not be told: how many. What seems to be missing may stand there. */
  readonly unread?: number
}

/** A table title as announced somewhere. */
export interface Announced {
  readonly title: string
  readonly number?: TableNumber
  readonly place: Place
  /** Set when a note says there is nothing to show. */
  readonly emptyNote?: boolean
}

/** 公开01表 is form 「公开{n}表」, index 1. */
export interface TableNumber {
  readonly printed: string
  readonly form: string
  readonly index: number
}

export interface UnderstoodTable {
  readonly index: number
  readonly title: string
  readonly titlePlace: Place
  readonly numberPlace: Place
  readonly number?: TableNumber
  readonly nature: 'money' | 'performance' | 'contents' | 'counts' | 'words'
  /** Money unit declared for the table, absent when none is printed. */
  readonly unit?: string
  readonly entity?: string
  readonly notes: readonly string[]
  readonly emptyNote: boolean
  readonly blocks: readonly number[]
  readonly place: Place
  readonly grid: Grid
  readonly columns: readonly Column[]
  readonly columnSums: readonly ColumnSum[]
  readonly panels: readonly Panel[]
  /** Fact id by row × number of columns + column. */
  readonly factAt: ReadonlyMap<number, number>
  readonly numerals: number
  readonly guessed: boolean
  /** Rows that were read otherwise than printed, because relations then hold. */
  readonly repairs: readonly Repair[]
  /** Forms of targets or of self-evaluation that begin in this table; what continues on later pages is in them. */
  readonly forms?: readonly PerformanceForm[]
}

export interface Repair {
  readonly row: number
  readonly reading: string
  readonly relations: number
}

/** The cells of a table joined over its pages, repeated headings removed. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  /** Printed text; '' for blank and for positions covered by a neighbour's span. */
  readonly text: readonly (readonly string[])[]
  readonly place: readonly (readonly (Place | undefined)[])[]
  /** Rows and columns of cells that the reader doubts, as `row/column`. */
  readonly doubted: ReadonlySet<string>
  readonly block: readonly number[]
  readonly blockRow: readonly number[]
  /** Column of the source table by row and column, where pages of the table show different columns. */
  readonly blockColumn?: readonly (readonly number[])[]
  /** Rows 0 … headerRows−1 are headings. */
  readonly headerRows: number
}

export interface Column {
  readonly index: number
  readonly kind: 'code' | 'label' | 'index' | 'amount' | 'note'
  readonly quantity: Quantity
  readonly path: readonly string[]
  readonly coordinates: Coordinates
  readonly total: boolean
  readonly ofWhich: boolean
  readonly unit?: string
  /** How well the heading was understood. */
  readonly known: boolean
  readonly panel: number
}

/** Columns, by index, that add up to another, as the headings say. */
export interface ColumnSum {
  readonly whole: number
  readonly parts: readonly number[]
  readonly comparator: '=' | '≤'
  /** False where only the place of the columns suggests the sum (其中 before some of them): it needs confirmation by the figures. */
  readonly sure: boolean
}

/** Side by side parts of a table: each has its own labels and amounts. */
export interface Panel {
  readonly index: number
  readonly labels: readonly number[]
  readonly amounts: readonly number[]
  readonly rows: readonly Row[]
}

export interface Row {
  readonly row: number
  readonly label: string
  readonly code?: string
  readonly classification?: 'functional' | 'departmental' | 'governmental' | 'revenue' | 'unit'
  readonly path: readonly string[]
  readonly coordinates: Coordinates
  readonly role: 'total' | 'part' | 'blank'
  /** The side of the account that the panel is on, for rows and columns that name no flow. */
  readonly side?: Coordinates['flow']
  readonly ofWhich: boolean
  readonly known: boolean
  readonly quantity?: Quantity
  readonly unit?: string
  /** Position in `rows` of the row this one is a part of. */
  readonly parent?: number
  /** Positions in `rows`. */
  readonly children: readonly number[]
}

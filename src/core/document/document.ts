import type { Place } from './place.ts'

/** What the bytes turned out to be, by content and not by name. */
export type Format = 'text' | 'markdown' | 'pdf' | 'html' | 'docx' | 'xlsx' | 'doc' | 'xls' | 'ofd'

/** One reading of a published document: the hub of every format. Plain data, safe to serialise. */
export interface Document {
  readonly format: Format
  /** Number of pages (PDF, OFD) or sheets (workbooks); absent where the format has none. */
  readonly pages?: number
  /** In reading order. */
  readonly blocks: readonly Block[]
  /** What the reader is not sure of, for the whole document. */
  readonly doubts: readonly Doubt[]
}

export type Block = Paragraph | Table | Picture

/** A line or paragraph outside tables. A reader that knows headings says so by `level`, 1 being the highest. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
  readonly level?: number
  /** Set where a line was broken for want of room, so that the next paragraph goes on with this one. */
  readonly runsOn?: boolean
}

/**
 * A grid of cells as printed on one page or sheet: a reader does not join what continues on the next page.
 * Cells cover the grid without overlapping; a grid position that no cell covers is blank.
 */
export interface Table {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  /** Sorted by row, then column. Blank cells may be left out. */
  readonly cells: readonly Cell[]
  readonly place: Place
  /** How the grid was found: by ruling lines or markup, or guessed from the alignment of text. */
  readonly grid: 'ruled' | 'aligned'
  readonly doubts?: readonly Doubt[]
}

export interface Cell {
  /** 0-based. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As printed, inner line breaks removed; no trimming of inner spaces. */
  readonly text: string
  readonly place: Place
  readonly doubt?: Doubt
}

/** A picture: its text, if any, is not read. */
export interface Picture {
  readonly kind: 'picture'
  readonly place: Place
  readonly alternative?: string
}

/** Something read with doubt. `code` is stable; the text for people is made elsewhere. */
export interface Doubt {
  readonly code:
    | 'guessed-grid'
    | 'split-cell'
    | 'wrapped-row'
    | 'unmapped-character'
    | 'hidden-content'
    | 'picture-page'
    | 'unreadable-part'
    | 'ragged-row'
  readonly detail?: string
}

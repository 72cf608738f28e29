import type { Coordinates, Dimension } from '../../facts/coordinates.ts'
import type { Contradiction } from './told.ts'

/** Something that an edition prints and no document gives, named by its place in the edition. */
export type Missing =
  /** Every figure of a table. */
  | { readonly kind: 'table'; readonly title: string }
  /** A cell of a table; `path` is title, row and column. */
  | {
      readonly kind: 'cell'
      readonly path: readonly string[]
      readonly coordinates: Coordinates
      readonly quantity: 'money' | 'count'
      readonly contradiction?: Contradiction
    }
  /** A figure of a sentence. */
  | { readonly kind: 'figure'; readonly section: string; readonly coordinates: Coordinates }
  /** A figure of another year with which a sentence would compare: without it nothing is compared. */
  | { readonly kind: 'comparison'; readonly section: string; readonly coordinates: Coordinates }
  /** The codes or names that divide a figure: none are given, or not as fine as asked, or they do not use up the figure. */
  | {
      readonly kind: 'list'
      /** Title of the table or heading of the section. */
      readonly place: string
      readonly inTable: boolean
      readonly dimension: Dimension
      readonly beside: Coordinates
    }
  /** A text in the words of the body, and a reason for a change. */
  | { readonly kind: 'text' | 'reason'; readonly section: string; readonly topic: string }
  /** A form of performance management. */
  | { readonly kind: 'form'; readonly title: string }

/** Without a comparison a disclosure can be composed all the same. */
export const isNeeded = ({ kind }: Missing): boolean => kind !== 'comparison'

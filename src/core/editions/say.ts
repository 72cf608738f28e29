import type { Coordinates } from '../facts/coordinates.ts'

/** A section of the narrative: from figures to paragraphs. It asks for what it prints and decides nothing about rounding. */
export type SectionForm = (say: Say) => readonly Line[]

export type Line = string | { readonly heading: string; readonly level: 2 | 3 | 4 }

/**
 * What the forms of sentences are written with. Amounts are printed as they stand in the tables; shares, changes and rates are
 * computed from the printed amounts. A figure that is not there counts as nothing here: text states that there is none.
 */
export interface Say {
  readonly entity: string
  readonly year: number
  readonly lastYear: number
  /** The amount with its unit: 383.68万元. */
  money(at: Coordinates): string
  count(at: Coordinates): string
  /** Is there a figure, and is it anything but zero as printed? */
  has(at: Coordinates): boolean
  known(at: Coordinates): boolean
  /** part ÷ whole in per cent, or undefined where the whole is zero. */
  share(part: Coordinates, whole: Coordinates): string | undefined
  /** Signed comparison of two figures with direction, rate and reason, as one clause. */
  change(words: ChangeWords): string
  nameOf(dimension: 'functional' | 'departmental', code: string): string
  /** Codes of a dimension that have figures beside `at`, with their names, in order. */
  codes(dimension: 'functional' | 'departmental', length: number, at: Coordinates): readonly Named[]
  projects(at: Coordinates): readonly string[]
  /** Says that a printed amount is the sum of others printed in the same sentence. */
  sum(whole: Coordinates, parts: readonly Coordinates[]): void
  /** A text that the body itself wrote, by topic. Its absence is an error that names the topic. */
  text(topic: string): readonly string[]
  textOr(topic: string, otherwise: readonly string[]): readonly string[]
}

export interface Named {
  readonly code: string
  readonly name: string
}

export interface ChangeWords {
  /** 与上年相比 … */
  readonly opening: string
  readonly now: Coordinates
  readonly base: Coordinates
  /** What the reason explains; a change over the edition's threshold without one is an error. */
  readonly topic?: string
}

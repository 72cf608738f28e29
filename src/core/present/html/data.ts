import type { Relation } from '../../facts/fact.ts'

/** What the script of the page knows of a document: facts and relations as rows of numbers that point into `strings`. */
export interface PageData {
  readonly strings: readonly string[]
  /** By id of fact. */
  readonly facts: readonly PageFact[]
  readonly relations: readonly PageRelation[]
}

/** A comparison of a fact with one of another document of the call. */
export interface PageComparison {
  readonly fact: number
  readonly outcome: Relation['outcome']
  readonly text: string
  readonly place: string
  readonly printed: string
  readonly unit: string
  /** Id of the other figure's element, which may be in another page. */
  readonly target: string
}

/** Indexes into `strings`, in this order. `coordinates` are lines of name, tab, value; `value` is an integer or empty for a blank. */
export type PageFact = readonly [
  printed: number,
  unit: number,
  quantity: number,
  value: number,
  binding: number,
  coordinates: number,
  table: number,
  row: number,
  column: number,
]

/** `text` points to what the relation rests on, in words; terms are ±(id of fact + 1), the whole first. */
export type PageRelation = readonly [
  law: Relation['law'],
  comparator: Relation['comparator'],
  outcome: Relation['outcome'],
  text: number,
  terms: readonly number[],
]

import { fillIn } from '#core/present/message.ts'
import type { Field } from './kinds.ts'
import { faultWords, joinWords } from './words.ts'

/** One thing wrong with a row. */
export interface Fault {
  /** As the file counts, from 1; 0 for the file as a whole. */
  readonly row: number
  /** The heading of the column; empty for the row as a whole. */
  readonly column: string
  readonly code: string
  readonly data: Readonly<Record<string, string>>
}

/** A list that nobody reads to its end need not fill the memory; the count goes on. */
export const mostFaults = 100_000

export interface Faults {
  readonly list: readonly Fault[]
  readonly count: number
  add(row: number, field: Field | undefined, code: string, data?: Readonly<Record<string, string>>): void
}

/** Collects faults; fields are shown by the headings of the file. */
export function collectFaults(headingOf: (field: Field) => string): Faults {
  const list: Fault[] = []
  let count = 0
  return {
    list,
    get count() {
      return count
    },
    add: (row, field, code, data = {}) => {
      count += 1
      if (list.length < mostFaults) list.push({ row, column: field === undefined ? '' : headingOf(field), code, data })
    },
  }
}

/** The sentence of a fault, with its place and its cure. */
export function faultText({ row, column, code, data }: Fault): string {
  const places = [
    row > 0 ? fillIn(joinWords.row, () => String(row)) : '',
    column === '' ? '' : fillIn(joinWords.column, () => column),
  ]
  const place = places.filter((part) => part !== '').join('')
  const text = fillIn(faultWords[code] ?? code, (name) => data[name])
  return place === '' ? text : `${place}${joinWords.colon}${text}`
}

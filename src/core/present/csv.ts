import type { Fact } from '../facts/fact.ts'
import { printAmount, printScaled } from '../money/printed.ts'
import { coordinateWords, dimensionOrder } from './coordinates.ts'
import { placeText } from './message.ts'
import { dimensionWords, factsWords } from './words.ts'

/** The facts of one file of a call. */
export interface FileFacts {
  readonly file: string
  readonly year: number
  readonly facts: readonly Fact[]
}

export const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'

/** The heading line, with the mark by which spreadsheets know UTF-8. Printed once per call. */
export function csvHeading(): string {
  const { file, table, row, column, printed, unit, value, valueUnit, precision, place } = factsWords
  const dimensions = dimensionOrder.map((dimension) => dimensionWords[dimension])
  return `${byteOrderMark}${csvLine([file, table, row, column, printed, unit, value, precision, valueUnit, ...dimensions, place])}`
}

/** One line per fact that has a value. Money is in 元, exact to the fen; ratios in %. */
export function csvFacts({ file, year, facts }: FileFacts): string {
  return facts.flatMap((fact) => (fact.value === null ? [] : [factLine(file, year, fact, fact.value)])).join('')
}

function factLine(file: string, year: number, fact: Fact, value: bigint): string {
  const words = new Map(coordinateWords(fact.coordinates, year).map((one) => [one.dimension, one.value]))
  return csvLine([
    file,
    fact.labels.table,
    fact.labels.row.join(' / '),
    fact.labels.column.join(' / '),
    fact.printed,
    fact.unit,
    valueText(fact.quantity, value),
    valueText(fact.quantity, fact.precision),
    { money: factsWords.yuan, ratio: factsWords.percent, count: fact.unit }[fact.quantity],
    ...dimensionOrder.map((dimension) => words.get(dimension) ?? ''),
    placeText(fact.at.place),
  ])
}

function valueText(quantity: Fact['quantity'], value: bigint): string {
  if (quantity === 'count') return String(value)
  const text = quantity === 'money' ? printAmount(value, factsWords.yuan, 2) : printScaled(value, 10_000n, 4)
  return text.replaceAll(',', '')
}

/** A line of cells, safe to be opened by a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + lineEnd
}

/** Quotes where needed. A text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers. */
function csvCell(text: string): string {
  const flat = text.replace(/[\r\n]+/g, ' ')
  const formula = /^[=+@\t]|^-(?![\d.,]+%?$)/.test(flat)
  const safe = formula && !/^[-+]?[\d.,]+%?$/.test(flat) ? `'${flat}` : flat
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

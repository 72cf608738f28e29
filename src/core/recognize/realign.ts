import type { Coordinates } from '../facts/coordinates.ts'
import type { Column, ColumnSum, Grid, Repair } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { labelOf } from '../vocabulary/label.ts'
import { meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'
import { columnSumsOf } from './column-sums.ts'
import { columnsOf } from './columns.ts'
import { isIndexLine } from './grid.ts'
import { tally } from './repair.ts'

/** A table's columns as understood, and the grid in which their headings stand over them. */
export interface Headed {
  readonly grid: Grid
  readonly columns: readonly Column[]
  readonly columnSums: readonly ColumnSum[]
  readonly repairs: readonly Repair[]
}

export interface HeadingContext {
  readonly words: Vocabulary
  readonly title: Coordinates
  readonly year: number
}

/**
 * Understands the headings of a table. Text that was lifted from a page loses where headings stood: a row of headings may have
 * slipped by one column. It is moved back when it stands over names instead of figures, or when arithmetic proves it: as printed
 * the sums of the columns fail in most rows, moved they hold in all.
 */
export function headed(grid: Grid, context: HeadingContext): Headed {
  const start = understand(overNames(grid, context.words), context)
  const before = tallyAll(start)
  if (before.broken === 0 || before.held > before.broken) return start
  for (let row = 0; row < grid.headerRows; row += 1) {
    for (const step of [1, -1]) {
      const moved = understand(shiftHeading(start.grid, row, step, firstFigure(start)), context)
      const after = tallyAll(moved)
      if (after.broken > 0 || after.held < 2 || after.held <= before.held) continue
      return {
        ...moved,
        repairs: [
          { row, reading: (moved.grid.text[row] ?? []).filter((text) => text !== '').join(' '), relations: after.held },
        ],
      }
    }
  }
  return start
}

function understand(grid: Grid, { words, title, year }: HeadingContext): Headed {
  const columns = columnsOf(grid, words, year)
  return { grid, columns, columnSums: columnSumsOf(columns, title), repairs: [] }
}

function tallyAll({ grid, columnSums }: Headed): { held: number; broken: number } {
  const sure = columnSums.filter(({ comparator, sure: certain }) => comparator === '=' && certain)
  let held = 0
  let broken = 0
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const counted = tally(grid.text[row] ?? [], sure)
    held += counted.held
    broken += counted.broken
  }
  return { held, broken }
}

function firstFigure({ columns }: Headed): number {
  return columns.find(({ kind }) => kind === 'amount')?.index ?? 0
}

/** One row of headings moved by a column, from the first figure on. */
function shiftHeading(grid: Grid, row: number, step: number, from: number): Grid {
  const text = grid.text.map((line, at) => {
    if (at !== row) return line
    const figures = line.slice(from)
    const moved = step > 0 ? ['', ...figures.slice(0, -1)] : [...figures.slice(1), '']
    return [...line.slice(0, from), ...moved]
  })
  return { ...grid, text }
}

/** A heading of figures over a column of names, while the last column of figures has none: the row has slipped to the left. */
function overNames(grid: Grid, words: Vocabulary): Grid {
  const last = grid.columns - 1
  const text = grid.text.map((line, row) => {
    if (row >= grid.headerRows || isIndexLine(line) || (line[last] ?? '') !== '') return line
    const at = line.findIndex(
      (heading, column) => heading !== '' && headsFigures(heading, words) && holdsNames(grid, column),
    )
    const fits = at >= 0 && line.slice(at, last).every((heading) => heading !== '')
    return fits ? [...line.slice(0, at), '', ...line.slice(at, last)] : line
  })
  return { ...grid, text }
}

function headsFigures(heading: string, words: Vocabulary): boolean {
  const { coordinates, total, unknown } = meaningOf(words, labelOf(heading).core)
  return unknown === '' && (total || coordinates.nature !== undefined || coordinates.fund !== undefined)
}

function holdsNames(grid: Grid, column: number): boolean {
  let names = 0
  let figures = 0
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const { kind } = parsePrinted(grid.text[row]?.[column] ?? '')
    if (kind === 'words') names += 1
    if (kind === 'number') figures += 1
  }
  return names > 0 && figures === 0
}

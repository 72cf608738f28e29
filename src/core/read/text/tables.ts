import type { FlowCell } from '../grid.ts'

/** A line of the file and its 1-based number. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** Lines that form one table, and the rows found in them. */
export interface TextTable {
  readonly lines: number
  readonly rows: readonly (readonly FlowCell[])[]
  /** Numbers of the lines that have fewer cells than the widest row. */
  readonly ragged: readonly number[]
}

/** One cell of a line, trimmed, with the place of its first character. */
export function cellOf(line: Line, start: number, end: number, unescape = (text: string) => text): FlowCell {
  const raw = line.text.slice(start, end)
  const text = raw.trim()
  const offset = text === '' ? 0 : raw.length - raw.trimStart().length
  return { text: unescape(text), place: { kind: 'text', line: line.number, column: start + offset + 1 } }
}

/** Joins a piece that was wrapped onto the next line to the cell it belongs to. */
export function joined(cell: FlowCell, piece: FlowCell): FlowCell {
  return cell.text === '' ? piece : { ...cell, text: cell.text + piece.text }
}

/** The table of `lines` whose rows were cut already. */
export function textTable(lines: number, rows: readonly (readonly FlowCell[])[]): TextTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const ragged = rows.filter((row) => row.length < width).map((row) => lineOf(row))
  return { lines, rows, ragged }
}

function lineOf(row: readonly FlowCell[]): number {
  const place = row[0]?.place
  return place?.kind === 'text' ? place.line : 0
}

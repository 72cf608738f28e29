import { normalLabel } from '../base/chinese.ts'
import { type PlacedGrid, sharedColumns } from '../document/column-edges.ts'
import type { Cell, Table } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Grid } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { isTotal } from '../vocabulary/meaning.ts'
import { labelOf } from '../vocabulary/label.ts'
import { besideColumnNumbers, headingWords, sayColumnNumbers } from '../vocabulary/patterns/columns.ts'

/** A table as a matrix: every position knows the cell that covers it and whether the cell starts there. */
export interface Matrix {
  readonly columns: number
  readonly lines: readonly (readonly (Position | undefined)[])[]
  readonly block: number
  /** Row of the source table that each line came from is line index + offset kept here per line. */
  readonly sourceRows: readonly number[]
  readonly spans: boolean
  /** Its columns are not those of the source table. */
  readonly spread?: boolean
}

export interface Position {
  readonly cell: Cell
  readonly origin: boolean
}

export function matrixOf(table: Table, block: number): Matrix {
  const lines: (Position | undefined)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }),
  )
  let spans = false
  for (const cell of table.cells) {
    if (cell.columnSpan > 1 || cell.rowSpan > 1) spans = true
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row += 1) {
      const line = lines[row]
      if (!line) continue
      for (let column = cell.column; column < Math.min(table.columns, cell.column + cell.columnSpan); column += 1) {
        line[column] = { cell, origin: row === cell.row && column === cell.column }
      }
    }
  }
  return { columns: table.columns, lines, block, sourceRows: lines.map((_, row) => row), spans }
}

/** Pieces of one table with the columns of all, by where their lines stand on the pages. */
export function onSameColumns(
  pieces: readonly Matrix[],
  next: Matrix,
): { readonly pieces: readonly Matrix[]; readonly next: Matrix } | undefined {
  const shared = sharedColumns(placesOf(pieces), placesOf([next]))
  if (!shared) return undefined
  const { columns } = shared
  return {
    pieces: pieces.map((piece) => spread(piece, shared.first, columns)),
    next: spread(next, shared.next, columns),
  }
}

/** What stands where in matrices of the same columns. */
function placesOf(pieces: readonly Matrix[]): PlacedGrid {
  const cells = pieces.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.flatMap((position, column) => {
        if (!position || line[column - 1]?.cell === position.cell) return []
        let end = column + 1
        while (line[end]?.cell === position.cell) end += 1
        return [{ column, end, place: position.cell.place }]
      }),
    ),
  )
  return { columns: pieces[0]?.columns ?? 0, cells }
}

function spread(matrix: Matrix, to: readonly number[], columns: number): Matrix {
  const lines = matrix.lines.map((line) => {
    const wide: (Position | undefined)[] = Array.from({ length: columns })
    for (const [column, position] of line.entries()) {
      const [from = 0, end = 0] = [to[column], to[column + 1]]
      for (let at = from; at < end; at++) wide[at] = position && { ...position, origin: position.origin && at === from }
    }
    return wide
  })
  return { ...matrix, columns, lines, spans: true, spread: true }
}

/** Lines of several matrices under one another. Callers have removed repeated headings. */
export function joinGrids(matrices: readonly Matrix[]): { matrix: Matrix; blocks: number[] } {
  const blocks: number[] = []
  const lines: (readonly (Position | undefined)[])[] = []
  for (const matrix of matrices) {
    for (const line of matrix.lines) {
      lines.push(line)
      blocks.push(matrix.block)
    }
  }
  const first = matrices[0]
  return {
    matrix: {
      columns: first?.columns ?? 0,
      lines,
      block: first?.block ?? 0,
      sourceRows: lines.map((_, row) => row),
      spans: matrices.some(({ spans }) => spans),
      spread: matrices.some((one) => one.spread === true),
    },
    blocks,
  }
}

/** The grid with headings completed: what a span covers carries the heading's text; blank headings of tables without spans take their left neighbour's. */
export function gridOf({ matrix, blocks }: { matrix: Matrix; blocks: number[] }): Grid {
  const headerRows = headerRowsOf(matrix)
  const text: string[][] = matrix.lines.map((line, row) =>
    Array.from({ length: matrix.columns }, (_, column) => {
      const position = line[column]
      if (!position) return ''
      if (row < headerRows) return position.cell.text.trim()
      return position.origin ? position.cell.text.trim() : ''
    }),
  )
  if (
    !matrix.lines.slice(0, headerRows).some((line) => line.some((position) => position && position.cell.columnSpan > 1))
  ) {
    fillHeadings(text, headerRows)
  }
  return {
    rows: matrix.lines.length,
    columns: matrix.columns,
    text,
    place: matrix.lines.map((line) =>
      Array.from({ length: matrix.columns }, (_, column): Place | undefined => line[column]?.cell.place),
    ),
    doubted: new Set(
      matrix.lines.flatMap((line, row) =>
        line.flatMap((position, column) => (position?.origin && position.cell.doubt ? [`${row}/${column}`] : [])),
      ),
    ),
    block: blocks,
    blockRow: matrix.lines.map((line, row) => line.find((position) => position?.origin)?.cell.row ?? row),
    headerRows,
    ...(matrix.spread && {
      blockColumn: matrix.lines.map((line) => line.map((position, column) => position?.cell.column ?? column)),
    }),
  }
}

/** In text tables a heading over several columns is printed once and followed by blanks. */
function fillHeadings(text: string[][], headerRows: number): void {
  const last = headerRows - 1 - (isIndexLine(text[headerRows - 1] ?? []) ? 1 : 0)
  for (let row = 0; row < last; row += 1) {
    const line = text[row]
    if (!line) continue
    for (let column = 1; column < line.length; column += 1) {
      if (line[column] !== '' || line[column - 1] === '') continue
      const below = text.slice(row + 1, last + 1).some((lower) => (lower[column] ?? '') !== '')
      const sameAbove = text.slice(0, row).every((upper) => upper[column] === upper[column - 1])
      if (below && sameAbove) line[column] = line[column - 1] ?? ''
    }
  }
}

/** A line of running column numbers 1 2 3 …, with or without 栏次, also where it prints 类 款 项 over the codes. */
export function isIndexLine(line: readonly string[]): boolean {
  let expected: number | undefined
  let count = 0
  // one number alone counts where the line says itself that it numbers the columns
  let least = 2
  for (const text of line) {
    const shown = normalLabel(text)
    if (sayColumnNumbers.test(shown)) least = 1
    if (shown === '' || besideColumnNumbers.test(shown)) continue
    const match = /^(\d{1,2})(?:[=+].*)?$/u.exec(shown)
    if (!match) return false
    const value = Number(match[1])
    if (expected !== undefined && value !== expected) return false
    expected = value + 1
    count += 1
  }
  return count >= least && expected !== undefined && expected <= count + 8
}

/** How many rows at the top are headings. */
export function headerRowsOf(matrix: Matrix): number {
  const limit = Math.min(matrix.lines.length, 9)
  for (let row = 0; row < limit; row += 1) {
    const texts = textsOf(matrix, row)
    if (isIndexLine(texts)) {
      if (row > 0 || texts.filter((text) => text.trim() !== '').length >= 3) return row + 1
    }
    if (texts.every((text) => text.trim() === '') && indexLineFollows(matrix, row)) continue
    if (startsBody(matrix, row, texts)) return row
  }
  return matrix.lines.length < 2 ? 0 : Math.min(limit, matrix.lines.length)
}

function textsOf(matrix: Matrix, row: number): readonly string[] {
  const line = matrix.lines[row] ?? []
  return Array.from({ length: matrix.columns }, (_, column) =>
    line[column]?.origin ? (line[column]?.cell.text ?? '') : '',
  )
}

/** A blank row between headings and the line of column numbers is still part of the headings. */
function indexLineFollows(matrix: Matrix, row: number): boolean {
  return row > 0 && isIndexLine(textsOf(matrix, row + 1))
}

function startsBody(matrix: Matrix, row: number, texts: readonly string[]): boolean {
  const filled = texts.map((text, column) => ({ column, text: text.trim() })).filter(({ text }) => text !== '')
  const first = filled[0]
  if (!first) {
    // a blank row after at least one heading row is body, unless the heading's spans cover it
    return (
      row > 0 &&
      !(matrix.lines[row] ?? []).some((position) => position && !position.origin && position.cell.rowSpan > 1)
    )
  }
  const printed = filled.map(({ text }) => parsePrinted(text))
  const figure = printed.some(
    (value, at) =>
      value.kind === 'number' &&
      (value.number.decimals > 0 ||
        /[,，]/u.test(filled[at]?.text ?? '') ||
        (value.number.digits > 99n && !/^(19|20)\d\d$/.test(filled[at]?.text ?? ''))),
  )
  if (figure) return true
  const label = labelOf(first.text)
  if (/^\[?\d{3,10}(?!\d*年)/u.test(normalLabel(first.text)) && !/^20\d\d$/.test(normalLabel(first.text))) return true
  if (headingWords.test(label.core)) return false
  const others = filled.slice(1)
  const bare = others.every(({ text }) => parsePrinted(text).kind !== 'words')
  if (label.ordinal && label.ordinal.rank <= 2 && label.core.length > 1) return true
  if (isTotal(label.core) && bare) return row > 0
  if (row === 0) return false
  const headings = (matrix.lines[row - 1] ?? []).filter((position) => position !== undefined).length
  if (bare && others.length > 0) return true
  const own = (matrix.lines[row] ?? []).filter((position) => position?.origin).length
  return (
    bare &&
    first.column <= 1 &&
    headings >= 2 &&
    own >= Math.min(2, matrix.columns) &&
    startsAtLabel(matrix, row, first.column)
  )
}

/** A lone text at the left edge starts the body only if no heading above still spans down over the other columns. */
function startsAtLabel(matrix: Matrix, row: number, column: number): boolean {
  const line = matrix.lines[row] ?? []
  if (line.some((position) => position && !position.origin && position.cell.row < (line[column]?.cell.row ?? 0)))
    return false
  return (line[column]?.cell.columnSpan ?? 1) < matrix.columns
}

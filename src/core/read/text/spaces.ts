import type { FlowCell } from '../grid.ts'
import { cellOf, type Line, type TextTable, textTable } from './tables.ts'

/** A stretch of text between wide gaps: its place in the line and the columns of the screen that it covers. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly left: number
  readonly right: number
}

const least = { rows: 3, columns: 3, rowsOfFigures: 2 } as const
const figure = /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/
const drawn = /[\t|]/
const gap = /[ \u00a0]{2,}|\u3000+[ \u3000]*/g

/**
 * Lines set in columns by spaces from `lines[from]` on, or `undefined`. Running prose may have wide gaps, so there must be
 * several lines with several figures each; else they are no table and have no rows. A row with fewer texts than the widest is put under the texts that it stands below.
 */
export function spaceTableAt(lines: readonly Line[], from: number): TextTable | undefined {
  const rows: { readonly line: Line; readonly pieces: readonly Piece[] }[] = []
  for (let line = lines[from]; line && !drawn.test(line.text); line = lines[from + rows.length]) {
    const pieces = piecesOf(line.text)
    if (pieces.length < 2) break
    rows.push({ line, pieces })
  }
  const withFigures = rows.filter(({ line, pieces }) => pieces.filter((one) => isFigure(line, one)).length >= 2)
  const width = Math.max(0, ...rows.map(({ pieces }) => pieces.length))
  if (rows.length === 0) return undefined
  if (rows.length < least.rows || width < least.columns || withFigures.length < least.rowsOfFigures)
    return textTable(rows.length, [])
  const columns = columnsOf(rows.map(({ pieces }) => pieces).filter(({ length }) => length === width))
  return textTable(
    rows.length,
    rows.map(({ line, pieces }) => cellsOf(line, pieces, columns)),
  )
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = text.length - text.trimStart().length
  const close = (end: number): void => {
    if (end > from)
      pieces.push({ start: from, end, left: widthOf(text.slice(0, from)), right: widthOf(text.slice(0, end)) })
  }
  for (const { index, 0: blank } of text.trimEnd().matchAll(gap)) {
    if (index < from) continue
    close(index)
    from = index + blank.length
  }
  close(text.trimEnd().length)
  return pieces
}

/** Columns of the screen: Chinese characters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  return width
}

function isFigure({ text }: Line, { start, end }: Piece): boolean {
  return figure.test(text.slice(start, end))
}

type Column = Pick<Piece, 'left' | 'right'>

/** What the texts of full rows cover, column by column. */
function columnsOf(full: readonly (readonly Piece[])[]): Column[] {
  const [first = []] = full
  return first.map((_, at) => ({
    left: Math.min(...full.map((pieces) => pieces[at]?.left ?? 0)),
    right: Math.max(...full.map((pieces) => pieces[at]?.right ?? 0)),
  }))
}

function cellsOf(line: Line, pieces: readonly Piece[], columns: readonly Column[]): FlowCell[] {
  const cells = columns.map(() => cellOf(line, line.text.length, line.text.length))
  let next = 0
  for (const [index, piece] of pieces.entries()) {
    const last = columns.length - (pieces.length - index)
    let best = next
    for (let at = next; at <= last; at += 1)
      if (distance(piece, columns[at]) < distance(piece, columns[best])) best = at
    cells[best] = cellOf(line, piece.start, piece.end)
    next = best + 1
  }
  return cells
}

function distance({ left, right }: Column, column: Column | undefined): number {
  if (!column) return Infinity
  return Math.max(0, column.left - right, left - column.right)
}

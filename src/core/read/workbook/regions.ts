import type { ShownCell } from './visible.ts'

/** Rows that stand together: text around grids, or one grid. */
export interface Region {
  readonly kind: 'text' | 'grid'
  readonly rows: readonly (readonly ShownCell[])[]
}

/**
 * Cuts a sheet into grids and the text above, between and below them. Where the sheet draws lines, they say which rows
 * are grids; where it does not, titles, units and notes are told by their shape alone.
 */
export function regionsOf(rows: readonly (readonly ShownCell[])[]): readonly Region[] {
  const filled = rows.map((row) => row.filter((cell) => cell.text.trim() !== '' || cell.unread))
  const drawn = rows.filter((row) => row.filter((cell) => cell.bordered).length > 1).length > 1
  const parts = drawn ? byLines(rows, filled) : byBlankRows(filled)
  return parts.flatMap((part) => (part.kind === 'text' ? [part] : trimmed(part.rows, drawn)))
}

function byLines(rows: readonly (readonly ShownCell[])[], filled: readonly (readonly ShownCell[])[]): Region[] {
  const regions: { kind: Region['kind']; rows: (readonly ShownCell[])[] }[] = []
  let blank = false
  let covered = 0
  for (const [index, texts] of filled.entries()) {
    const lines = isDrawn(rows[index])
    // A row of amounts that lost its lines still belongs to the grid above it.
    const amounts = texts.length > 2 || (texts.length > 1 && texts.some(isAmount))
    const grid = lines || index < covered || amounts || isLabelWithin(regions.at(-1), rows, filled, index)
    covered = texts.reduce((most, cell) => Math.max(most, index + cell.rowSpan), covered)
    const skipped = blank
    blank = !grid && texts.length === 0
    if (blank) continue
    const kind = grid ? 'grid' : 'text'
    const last = regions.at(-1)
    if (last?.kind === kind && !skipped) last.rows.push(texts)
    else regions.push({ kind, rows: [texts] })
  }
  return regions
}

const isDrawn = (row: readonly ShownCell[] | undefined): boolean => row?.some((cell) => cell.bordered) === true

/** Labels whose amounts are blank and were given no lines: under the first column of a grid that goes on below them with amounts. */
function isLabelWithin(
  above: Region | undefined,
  rows: readonly (readonly ShownCell[])[],
  filled: readonly (readonly ShownCell[])[],
  index: number,
): boolean {
  if (above?.kind !== 'grid') return false
  const first = Math.min(...above.rows.flatMap((row) => row.map((cell) => cell.column)))
  const isLabel = ([only, second]: readonly ShownCell[]): boolean =>
    only !== undefined && second === undefined && only.column === first && only.columnSpan === 1 && !isAmount(only)
  let next = index
  while (filled[next] !== undefined && !isDrawn(rows[next]) && isLabel(filled[next] ?? [])) next += 1
  return next > index && isDrawn(rows[next]) && (filled[next] ?? []).some(isAmount)
}

/** Without lines, a blank row ends a grid only when a title follows. */
function byBlankRows(filled: readonly (readonly ShownCell[])[]): Region[] {
  const regions: Region[] = []
  let rows: (readonly ShownCell[])[] = []
  let blank = false
  for (const row of filled) {
    if (blank && row.length === 1 && isTitle(row) && rows.some((above) => above.length > 1)) {
      regions.push({ kind: 'grid', rows })
      rows = []
    }
    blank = row.length === 0
    if (!blank) rows.push(row)
  }
  return rows.length > 0 ? [...regions, { kind: 'grid', rows }] : regions
}

/** Takes titles and units off the top of a grid and notes off its bottom. */
function trimmed(rows: readonly (readonly ShownCell[])[], drawn: boolean): readonly Region[] {
  const width = widthOf(rows)
  const above = (row: readonly ShownCell[]): boolean =>
    drawn ? isTitle(row) && !isLoneLabel(row, width) : isTitle(row) || isCaption(row, width)
  const first = leading(rows, above)
  const last = rows.length - leading(rows.slice(first).toReversed(), (row) => isNote(row, width, drawn))
  const grid = rows.slice(first, last)
  // One column is a list of texts, whatever is drawn around it.
  const kind = widthOf(grid) > 1 ? 'grid' : 'text'
  const parts: Region[] = [
    { kind: 'text', rows: rows.slice(0, first) },
    { kind, rows: grid },
    { kind: 'text', rows: rows.slice(last) },
  ]
  return parts.filter((part) => part.rows.length > 0)
}

function leading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item))
  return end < 0 ? items.length : end
}

/** The number of columns in which a text stands. */
function widthOf(rows: readonly (readonly ShownCell[])[]): number {
  return new Set(rows.flatMap((row) => row.map((cell) => cell.column))).size
}

/** A single text that does not reach down into the rows below, and no amount. */
function isTitle(row: readonly ShownCell[] | undefined): boolean {
  const [only, second] = row ?? []
  return only === undefined || (second === undefined && only.rowSpan === 1 && !isAmount(only))
}

/** A label whose neighbours are blank: lines are drawn around it, and it does not reach over the grid as titles do. */
function isLoneLabel([only]: readonly ShownCell[], width: number): boolean {
  return only !== undefined && only.bordered && only.columnSpan < width
}

/** A line such as the name of the unit and the unit of money: few texts, fewer than the grid has columns, one with a colon. */
function isCaption(row: readonly ShownCell[] | undefined, width: number): boolean {
  if (!row || row.length > 3 || row.length >= width) return false
  return row.every((cell) => cell.rowSpan === 1 && !isAmount(cell)) && row.some((cell) => /[:：]/.test(cell.text))
}

/** A single text under the grid: across it, long, or with a colon. A lone row label is a row whose amounts are blank. */
function isNote(row: readonly ShownCell[] | undefined, width: number, drawn: boolean): boolean {
  const [only] = row ?? []
  if (!row || !only || !isTitle(row)) return row !== undefined && isTitle(row)
  if (only.columnSpan >= Math.max(2, width)) return true
  return !drawn && (only.columnSpan * 2 > width || only.text.length > 15 || /[:：]/.test(only.text))
}

const isAmount = (cell: ShownCell): boolean => cell.numeric || /^[-+(]?[\d,.]*\d%?\)?$/.test(cell.text.trim())

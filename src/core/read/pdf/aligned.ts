import { isAmount, isNumeral } from './figures.ts'
import type { Fragment } from './fragments.ts'
import { extentOf, type Line, linesOf, lineOf } from './lines.ts'
import type { Ruling } from './raw.ts'

/** A table found by the alignment of its texts. Every row lists its texts with the columns that they cover. */
export interface AlignedTable {
  readonly lines: readonly Line[]
  /** Left edges of the columns and the right edge of the last. */
  readonly xs: readonly number[]
  readonly rows: readonly AlignedRow[]
}

export interface AlignedRow {
  readonly top: number
  readonly bottom: number
  readonly texts: readonly AlignedText[]
  /** Several printed lines were taken as one row. */
  readonly wrapped: boolean
}

export interface AlignedText {
  readonly column: number
  readonly lastColumn: number
  readonly fragments: readonly Fragment[]
}

interface Row {
  readonly line: Line
  readonly texts: readonly Line[]
  /** Has a figure and at least one more text. */
  readonly figures: boolean
}

/** In font sizes: a wider gap divides two columns. */
const columnGap = 0.9
const figureGap = 0.45
/** Rows further apart than this many times the usual distance belong to two tables. */
const widestPitch = 2.4
const fewestRows = 3
const mostHeaderLines = 5

/** Tables among texts that no lattice holds, told by rows of figures under one another. `rules` are horizontal lines. */
export function findAligned(fragments: readonly Fragment[], rules: readonly Ruling[]): AlignedTable[] {
  if (fragments.length < 2 * fewestRows) return []
  const rows = linesOf(fragments).map(rowOf)
  const tables: AlignedTable[] = []
  let end = 0
  for (const [start, stop] of runsOfFigures(rows)) {
    const first = headerStart(rows, Math.max(end, 0), start, rules)
    const table = tableOf(rows.slice(first, stop), start - first, rules)
    if (!table) continue
    tables.push(table)
    end = stop
  }
  return tables
}

function rowOf(line: Line): Row {
  const texts: Line[] = []
  let group: Fragment[] = []
  for (const fragment of line.fragments) {
    const previous = group.at(-1)
    if (previous && isColumnGap(previous, fragment)) {
      texts.push(lineOf(group))
      group = []
    }
    group.push(fragment)
  }
  texts.push(lineOf(group))
  return { line, texts, figures: texts.length > 1 && texts.some((text) => isNumeral(plain(text))) }
}

function isColumnGap(a: Fragment, b: Fragment): boolean {
  const gap = (b.left - a.right) / Math.max(a.size, b.size)
  return gap > (isNumeral(a.text) && isNumeral(b.text) ? figureGap : columnGap)
}

function plain(text: Line): string {
  return text.fragments.map((fragment) => fragment.text).join('')
}

/** Runs `[start, end)` of rows with figures, allowing rows without between them; long enough, with real amounts. */
function runsOfFigures(rows: readonly Row[]): [number, number][] {
  const runs: [number, number][] = []
  let start = -1
  let last = -1
  const finish = (): void => {
    if (start < 0) return
    const inside = rows.slice(start, last + 1)
    const figures = inside.filter((row) => row.figures)
    const amounts = figures.filter((row) =>
      row.texts.some((text) => isAmount(plain(text)) || plain(text).includes(',')),
    )
    if (figures.length >= fewestRows && amounts.length >= fewestRows - 1 && figures.length * 3 >= inside.length) {
      runs.push([start, last + 1])
    }
    start = -1
  }
  for (const [i, row] of rows.entries()) {
    if (!row.figures) continue
    const previous = rows[last]
    if (start >= 0 && previous && !isNear(previous.line, row.line, i - last)) finish()
    if (start < 0) start = i
    last = i
  }
  finish()
  return runs
}

function isNear(a: Line, b: Line, steps: number): boolean {
  return steps <= 4 && b.base - a.base < steps * widestPitch * 1.8 * Math.max(a.size, b.size)
}

/** The first line of the header: below a ruling line if there is one, else while lines have several texts. */
function headerStart(rows: readonly Row[], from: number, start: number, rules: readonly Ruling[]): number {
  const body = rows[start]?.line
  if (!body) return start
  const lowest = Math.max(from, start - mostHeaderLines)
  const above = rules.filter(({ at, from, to }) => at < body.base && to > body.left && from < body.right)
  for (let i = start - 1; i >= lowest; i--) {
    const row = rows[i]
    const next = rows[i + 1]
    if (!row || !next || next.line.base - row.line.base > 3.2 * row.line.size) return i + 1
    const ruled = above.some(({ at }) => at < row.line.base)
    if (above.length > 1 ? !ruled : row.texts.length < 2 || isLabelLine(row)) return i + 1
  }
  return lowest
}

/** A line such as 「部门：… 单位：…」 stands above a table. */
function isLabelLine(row: Row): boolean {
  return row.texts.some((text) => /[:：]/.test(plain(text)))
}

function tableOf(rows: readonly Row[], headerLines: number, rules: readonly Ruling[]): AlignedTable | undefined {
  const body = rows.slice(headerLines)
  const xs = columnEdges(body)
  if (xs.length < 3) return undefined
  const groups = [...rows.slice(0, headerLines).map((row) => [row]), ...bodyGroups(body, rules)]
  return {
    lines: rows.map((row) => row.line),
    xs,
    rows: groups.map((group) => {
      const { top, bottom } = extentOf(group.map((row) => row.line))
      return { top, bottom, texts: inColumns(group, xs), wrapped: group.length > 1 }
    }),
  }
}

/** Edges in the gaps that (almost) no row of figures prints into. */
function columnEdges(rows: readonly Row[]): number[] {
  const figures = rows.filter((row) => row.figures)
  const events = figures.flatMap(({ texts }) =>
    texts.flatMap((text) => [
      { x: text.left, step: 1 },
      { x: text.right, step: -1 },
    ]),
  )
  events.sort((a, b) => a.x - b.x || b.step - a.step)
  const enough = Math.max(1, Math.floor(figures.length * 0.05) + (figures.length > 10 ? 1 : 0))
  const bands: [number, number][] = []
  let covered = 0
  for (const { x, step } of events) {
    if (step === 1 && ++covered === enough) bands.push([x, x])
    const band = bands.at(-1)
    if (step === -1 && covered-- === enough && band) band[1] = x
  }
  const edges = bands.slice(1).map(([left], i) => ((bands[i]?.[1] ?? left) + left) / 2)
  const whole = extentOf(rows.map((row) => row.line))
  return [whole.left, ...edges, whole.right]
}

/** Lines that make one row: those between two ruling lines, or a line without figures that is close to one with them. */
function bodyGroups(rows: readonly Row[], rules: readonly Ruling[]): Row[][] {
  const pitch = usualPitch(rows.filter((row) => row.figures))
  const groups: Row[][] = []
  for (const [i, row] of rows.entries()) {
    const group = groups.at(-1)
    const previous = rows[i - 1]
    if (!group || !previous || !isOneRow(group, previous, row, rows[i + 1], pitch, rules)) groups.push([row])
    else group.push(row)
  }
  return groups
}

function isOneRow(
  group: readonly Row[],
  previous: Row,
  row: Row,
  next: Row | undefined,
  pitch: number,
  rules: readonly Ruling[],
): boolean {
  const divided = rules.some(({ at }) => at > previous.line.base && at < row.line.base)
  if (divided || (row.figures && group.some((other) => other.figures))) return false
  const gap = row.line.base - previous.line.base
  if (gap > 0.85 * pitch || gap > 1.6 * row.line.size) return false
  const after = next ? next.line.base - row.line.base : Infinity
  // A line without figures goes with the nearer of its neighbours.
  return row.figures || gap <= after + 0.5 || group.every((other) => !other.figures)
}

function usualPitch(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, i) => row.line.base - (rows[i]?.line.base ?? 0))
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0
}

/** Gives each text to the columns that it covers; texts of wrapped lines in one column become one. */
function inColumns(rows: readonly Row[], xs: readonly number[]): AlignedText[] {
  const found = new Map<number, { lastColumn: number; fragments: Fragment[] }>()
  for (const text of rows.flatMap((row) => row.texts)) {
    const [column, lastColumn] = columnsOf(text, xs)
    const known = [...found].find(([first, { lastColumn: last }]) => first <= lastColumn && column <= last)
    if (!known) found.set(column, { lastColumn, fragments: [...text.fragments] })
    else known[1].fragments.push(...text.fragments)
  }
  return [...found].map(([column, text]) => ({ column, ...text })).toSorted((a, b) => a.column - b.column)
}

/** A text covers the columns of which it covers the middle, and at least the one that holds its own middle. */
function columnsOf(text: Line, xs: readonly number[]): [number, number] {
  const middle = (text.left + text.right) / 2
  let own = 0
  while (own < xs.length - 2 && (xs[own + 1] ?? 0) <= middle) own++
  const covers = (column: number): boolean => {
    const center = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
    return center > text.left && center < text.right
  }
  let [first, last] = [own, own]
  while (first > 0 && covers(first - 1)) first--
  while (last < xs.length - 2 && covers(last + 1)) last++
  return [first, last]
}

import type { Place } from '../document/place.ts'
import type { Measured } from '../facts/performance.ts'
import { formHeadings, type FormRole, indicatorHeading, weightsInHeading } from '../vocabulary/performance.ts'
import { measuredOf } from './performance-values.ts'

/** One row of a form, with the normal form of each cell. */
export interface Line {
  readonly table: number
  readonly row: number
  readonly columns: number
  /** Columns of the table in which nothing is printed. */
  readonly blank: ReadonlySet<number>
  readonly text: readonly string[]
  readonly cells: readonly string[]
  readonly placeOf: (column: number) => Place
}

/** Columns of one series of indicators: the same headings may stand twice side by side, for the whole period and for the year. */
export interface Series {
  readonly second: number | undefined
  readonly name: number
  readonly target: number | undefined
  readonly periodTarget: number | undefined
  readonly last: number
}

export interface Layout {
  readonly table: number
  readonly columns: number
  readonly roles: ReadonlyMap<number, FormRole>
  /** Columns with any heading, in order. */
  readonly headed: readonly number[]
  readonly first: number | undefined
  readonly series: readonly Series[]
  readonly project: number | undefined
  readonly operator: number | undefined
  readonly unit: number | undefined
  readonly weight: number | undefined
  readonly actual: number | undefined
  readonly score: number | undefined
  readonly reason: number | undefined
  readonly joined: boolean
  readonly weightsPrinted: Measured | undefined
}

export interface Headings {
  readonly roles: ReadonlyMap<number, FormRole>
  readonly headed: readonly number[]
  readonly joined: boolean
  readonly weightsPrinted: Measured | undefined
}

/** The headings of indicators in a row, or `undefined` where it has none. */
export function headingsIn(line: Line): Headings | undefined {
  const roles = new Map<number, FormRole>()
  let weightsPrinted: Measured | undefined
  let joined = false
  for (const [column, cell] of line.cells.entries()) {
    if (cell === '' || cell.length > 24) continue
    const role = formHeadings.find(({ words }) => words.test(cell))?.role
    if (role) roles.set(column, role)
    if (role === 'weight') {
      const printed = weightsInHeading.exec(cell)?.[1]
      weightsPrinted ??= printed === undefined ? undefined : measuredOf(printed, line.placeOf(column))
    }
  }
  const kinds = new Set(roles.values())
  if (kinds.has('activity') && kinds.has('target')) {
    const column = line.cells.findIndex((cell) => indicatorHeading.test(cell))
    if (column >= 0) roles.set(column, 'name')
    joined = true
  }
  const telling = ['level1', 'level2', 'name', 'target', 'actual'].some((kind) => kinds.has(kind as FormRole))
  if (!telling || (kinds.size < 2 && !joined)) return undefined
  const headed = line.cells.flatMap((cell, column) => (cell === '' ? [] : [column]))
  return { roles, headed, joined, weightsPrinted }
}

export function layoutOf(headings: Headings, line: Pick<Line, 'table' | 'columns'>): Layout {
  const columnsOf = (role: FormRole): number[] =>
    [...headings.roles].flatMap(([column, own]) => (own === role ? [column] : [])).toSorted((one, other) => one - other)
  const names = columnsOf('name')
  const targets = columnsOf('target')
  const seconds = columnsOf('level2')
  const series = names.map((name, at): Series => {
    const last = (names[at + 1] ?? line.columns) - 1
    const own = targets.filter((column) => column > name && column <= last)
    const second = seconds.findLast((column) => column < name && column > (names[at - 1] ?? -1))
    return { second, name, target: own.at(-1), periodTarget: own.length > 1 ? own[0] : undefined, last }
  })
  const [first] = columnsOf('level1')
  const one = (role: FormRole): number | undefined => columnsOf(role)[0]
  return {
    table: line.table,
    columns: line.columns,
    ...headings,
    first,
    series,
    project: one('project'),
    operator: one('operator'),
    unit: one('unit'),
    weight: one('weight'),
    actual: one('actual'),
    score: one('score'),
    reason: one('reason'),
  }
}

/** Headings in two rows are one: what stands lower is finer. */
export function mergedLayout(layout: Layout, below: Headings): Layout {
  const roles = new Map([...layout.roles, ...below.roles])
  const headed = [...new Set([...layout.headed, ...below.headed])].toSorted((one, other) => one - other)
  const weightsPrinted = layout.weightsPrinted ?? below.weightsPrinted
  return layoutOf({ roles, headed, weightsPrinted, joined: layout.joined || below.joined }, layout)
}

/** The layout as it applies to a line: a table that goes on with other columns has one for each heading. */
export function readsIn(layout: Layout, line: Line): Layout | undefined {
  if (line.table === layout.table) return layout
  const printed = Array.from({ length: line.columns }, (_, column) => column).filter(
    (column) => !line.blank.has(column),
  )
  if (printed.length === layout.headed.length) {
    const to = new Map(layout.headed.map((column, at) => [column, printed[at] ?? column]))
    const roles = new Map([...layout.roles].map(([column, role]) => [to.get(column) ?? column, role]))
    const { joined, weightsPrinted } = layout
    return layoutOf({ roles, headed: printed, joined, weightsPrinted }, line)
  }
  return line.columns === layout.columns ? layout : undefined
}

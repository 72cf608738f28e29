import type { Coordinates } from '../facts/coordinates.ts'
import type { Column, ColumnSum } from '../facts/recognition.ts'
import { areExhaustive, subdivides } from '../vocabulary/partitions.ts'

interface Item {
  readonly column?: Column
  /** The columns that stand for the item in a sum: its total, else its parts. */
  readonly stands: readonly Column[]
}

/** Which columns are sums of which, read off the tree of headings and the meaning of the words in them. */
export function columnSumsOf(printed: readonly Column[], title: Coordinates): ColumnSum[] {
  const columns = printed.map((column) => ({ ...column, coordinates: { ...title, ...column.coordinates } }))
  const sums: ColumnSum[] = []
  const panels = new Set(columns.map((column) => column.panel))
  for (const panel of panels) {
    const amounts = columns.filter((column) => column.panel === panel && column.kind === 'amount' && isAdditive(column))
    level(amounts, 0, sums)
  }
  return sums
}

function isAdditive(column: Column): boolean {
  const { measure } = column.coordinates
  return (
    column.quantity !== 'ratio' &&
    column.coordinates.asset === undefined &&
    (measure === undefined || measure === 'originalValue' || measure === 'netValue')
  )
}

function level(columns: readonly Column[], depth: number, sums: ColumnSum[]): readonly Column[] {
  const items: Item[] = []
  for (const group of groupsAt(columns, depth)) {
    const [only] = group
    if (group.length === 1 && only && only.path.length <= depth + 1) items.push({ column: only, stands: [only] })
    else if (group.every((column) => column.path.length <= depth + 1)) {
      for (const column of group) items.push({ column, stands: [column] })
    } else items.push({ stands: level(group, depth + 1, sums) })
  }
  return combine(items, sums)
}

/** Neighbouring columns under the same heading at this depth; a column without heading there stands alone. */
function groupsAt(columns: readonly Column[], depth: number): Column[][] {
  const groups: Column[][] = []
  let heading: string | undefined
  for (const column of columns) {
    const own = column.path[depth]
    const group = groups.at(-1)
    if (group && own !== undefined && own === heading) group.push(column)
    else groups.push([column])
    heading = own
  }
  return groups
}

function combine(items: readonly Item[], sums: ColumnSum[]): readonly Column[] {
  const flat = items.flatMap(({ stands }) => stands)
  const nested = nestByMeaning(flat, sums)
  const totalAt = items.findIndex(({ column }) => column?.total)
  const total = items[totalAt]?.column
  if (!total) return flat.filter((column) => !nested.has(column.index))
  const next = items.findIndex(({ column }, at) => at > totalAt && column?.total && !isNatured(column, total, sums))
  const range = totalAt === 0 ? items.slice(1, next < 0 ? undefined : next) : items.slice(0, totalAt)
  const stands = range.flatMap(({ stands }) => stands)
  const aside = (column: Column) => column.ofWhich || isAside(column, total, stands)
  const parts = stands.filter((column) => !nested.has(column.index) && !aside(column))
  const named = stands.filter((column) => aside(column) && !nested.has(column.index))
  const open = named.length === 1 && (named[0]?.index ?? 0) < (parts[0]?.index ?? -1)
  if (open) {
    const all = stands.filter((column) => !nested.has(column.index) && !isAside(column, total, stands))
    for (const column of parts) sums.push({ whole: total.index, parts: [column.index], comparator: '≤', sure: true })
    sums.push({ whole: total.index, parts: all.map(({ index }) => index), comparator: '=', sure: false })
  }
  const settled = sums.some((sum) => sum.whole === total.index && sum.comparator === '=')
  if (parts.length > 0 && !settled && !open) {
    sums.push({ whole: total.index, parts: parts.map(({ index }) => index), comparator: '=', sure: true })
  }
  for (const column of named) sums.push({ whole: total.index, parts: [column.index], comparator: '≤', sure: true })
  return [total]
}

/** 合计 · 基本支出小计 · 人员 · 公用 · 项目支出: a total of its own parts that is itself a part of the total before it. */
function isNatured(column: Column, total: Column, sums: readonly ColumnSum[]): boolean {
  const own = sums.some(({ whole, comparator }) => whole === column.index && comparator === '=')
  return own && column.coordinates.nature !== undefined && total.coordinates.nature === undefined
}

/** Procurement or three public expenses beside ordinary expenditure are looked at again, not added. */
function isAside(column: Column, total: Column, stands: readonly Column[]): boolean {
  return (['procurement', 'threePublic'] as const).some(
    (dimension) =>
      column.coordinates[dimension] !== undefined &&
      total.coordinates[dimension] === undefined &&
      stands.some((other) => other.coordinates[dimension] === undefined),
  )
}

/** Columns side by side of which some subdivide another (基本支出 · 人员经费 · 公用经费): those add up to it, not to the total. */
function nestByMeaning(columns: readonly Column[], sums: ColumnSum[]): ReadonlySet<number> {
  const nested = new Set<number>()
  for (const whole of columns) {
    const parts = columns.filter(
      (part) => part !== whole && samePlace(part, whole) && subdivides(part.coordinates, whole.coordinates),
    )
    const direct = parts.filter(
      (part) => !parts.some((other) => other !== part && subdivides(part.coordinates, other.coordinates)),
    )
    const [first] = direct
    if (!first) continue
    const dimension = subdivides(first.coordinates, whole.coordinates)
    const value = dimension && whole.coordinates[dimension]
    if (!dimension || !value) continue
    const names = direct.map((part) => part.coordinates[dimension] ?? '')
    const complete = areExhaustive(dimension, value, names)
    // a total beside several of its parts is their sum, be they all there can be or not
    if (whole.total && !complete && direct.length > 1) continue
    for (const part of parts) nested.add(part.index)
    if (complete)
      sums.push({ whole: whole.index, parts: direct.map(({ index }) => index), comparator: '=', sure: true })
    else for (const part of direct) sums.push({ whole: whole.index, parts: [part.index], comparator: '≤', sure: true })
  }
  return nested
}

/** Everything but the dimension that is subdivided agrees, so that columns of other years, stages or funds are no parts. */
function samePlace(one: Column, other: Column): boolean {
  const dimension = subdivides(one.coordinates, other.coordinates)
  const names = new Set([...Object.keys(one.coordinates), ...Object.keys(other.coordinates)] as (keyof Coordinates)[]) // keys of the objects themselves
  for (const name of names) {
    if (name !== dimension && name !== 'flow' && one.coordinates[name] !== other.coordinates[name]) return false
  }
  return true
}

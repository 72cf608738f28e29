import type { PublishedCell } from '../document/publication.ts'
import type { TableLayout } from '../editions/layout.ts'
import { filled, type Setting } from './coordinates.ts'

/** The rows of a heading from the paths of its columns: what neighbours share stands once over them, the innermost word reaches down. */
export function headerOf(layout: TableLayout, setting: Setting): readonly (readonly PublishedCell[])[] {
  const paths = layout.panels.flatMap(({ heading, labels, columns }) =>
    [...labels, ...columns].map(({ path }) =>
      [...(heading === undefined ? [] : [heading]), ...path].map((label) => filled(label, setting)),
    ),
  )
  const depth = Math.max(...paths.map(({ length }) => length))
  const starts = new Set(layout.panels.map((_, at) => widthOf(layout.panels.slice(0, at))))
  const rows = Array.from({ length: depth }, (_, level) => rowOf(paths, level, depth, starts))
  return layout.numbered ? [...rows, numbersOf(layout, layout.numbered.word)] : rows
}

const widthOf = (panels: TableLayout['panels']): number =>
  panels.reduce((sum, { labels, columns }) => sum + labels.length + columns.length, 0)

/** Headings of one level. Panels that stand side by side keep their own, even where they say the same. */
function rowOf(
  paths: readonly (readonly string[])[],
  level: number,
  depth: number,
  starts: ReadonlySet<number>,
): readonly PublishedCell[] {
  const cells: PublishedCell[] = []
  for (let column = 0; column < paths.length; ) {
    const path = paths[column] ?? []
    if (path.length <= level) {
      column += 1
      continue
    }
    let span = 1
    const shares = (next: number): boolean =>
      next < paths.length && !starts.has(next) && sharesHeading(path, paths[next] ?? [], level)
    while (shares(column + span)) span += 1
    const last = path.length === level + 1
    cells.push({
      column,
      text: path[level] ?? '',
      ...(span > 1 && { columnSpan: span }),
      ...(last && depth - level > 1 && { rowSpan: depth - level }),
      bold: true,
    })
    column += span
  }
  return cells
}

function sharesHeading(one: readonly string[], other: readonly string[], level: number): boolean {
  const sameDepth = (one.length === level + 1) === (other.length === level + 1)
  return sameDepth && one.slice(0, level + 1).every((label, at) => label === other[at]) && other.length > level
}

/** 栏次 | 1 | 2 | …: amount columns are counted over all panels. */
function numbersOf({ panels }: TableLayout, word: string): readonly PublishedCell[] {
  let column = 0
  let count = 0
  return panels.flatMap(({ labels, columns }) => {
    const name = labels.findIndex(({ shows }) => shows === 'name')
    const before = labels.map((_, at): PublishedCell => ({ column: column + at, text: at === name ? word : '' }))
    const after = columns.map(
      (_, at): PublishedCell => ({ column: column + labels.length + at, text: String(++count) }),
    )
    column += labels.length + columns.length
    return [...before, ...after]
  })
}

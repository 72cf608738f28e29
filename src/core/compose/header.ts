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
  const rows = Array.from({ length: depth }, (_, level) => rowOf(paths, level, depth))
  return layout.numbered ? [...rows, numbersOf(layout, layout.numbered.word)] : rows
}

function rowOf(paths: readonly (readonly string[])[], level: number, depth: number): readonly PublishedCell[] {
  const cells: PublishedCell[] = []
  for (let column = 0; column < paths.length; ) {
    const path = paths[column] ?? []
    if (path.length <= level) {
      column += 1
      continue
    }
    let span = 1
    while (column + span < paths.length && sharesHeading(path, paths[column + span] ?? [], level)) span += 1
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

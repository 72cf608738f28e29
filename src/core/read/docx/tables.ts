import type { Doubt } from '#core/document/document.ts'
import { type FlowCell, tableOfRows } from '../grid.ts'
import { joinLines } from '../lines.ts'
import { limits } from '../limits.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import type { Content } from './content.ts'
import { isOn } from './styles.ts'
import { blockElements, doubt, printedLines, type Walk } from './walk.ts'

/** A cell that may still grow downwards while the rows below are read. */
interface OpenCell extends FlowCell {
  readonly column: number
  rowSpan: number
}

/** What a table holds besides its grid, to be read after it. */
interface Inside {
  readonly tables: XmlElement[]
  readonly contents: Content[]
  /** The only cell of a table that is no grid but a frame around blocks. */
  readonly frame?: XmlElement
}

/** Adds the grid of a table and gives back what else its cells hold. */
export function readTable(walk: Walk, table: XmlElement): Inside {
  const rows = wrapped(table, 'tr').filter((row) => isShown(walk, row))
  const inside: Inside = { tables: [], contents: [] }
  const only = rows.length === 1 && rows[0] ? wrapped(rows[0], 'tc') : []
  if (only.length === 1 && only[0]) return { ...inside, frame: only[0] }
  const grid: OpenCell[][] = []
  /** The cell that a vertical merge continues, by the column where it starts. */
  const open = new Map<number, OpenCell>()
  for (const row of rows) {
    grid.push(cellsOf(walk, row, open, inside))
    if (walk.error) return inside
  }
  const place = { kind: 'docx', block: walk.block } as const
  const read = tableOfRows(grid, { place, grid: 'ruled' })
  if (!read.ok) walk.error = { ...read.error, format: 'docx' }
  else if (read.value.cells.length > 0) walk.blocks.push(read.value)
  return inside
}

/** Rows or cells of a container, those inside content controls included. */
function wrapped(container: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? wrapped(child, name) : []
  })
}

function isShown(walk: Walk, row: XmlElement): boolean {
  const properties = childOf(row, 'trPr')
  const deleted = childOf(properties, 'del') !== undefined
  if (!deleted && !isOn(childOf(properties, 'hidden'))) return true
  doubt(walk, 'hidden-content', deleted ? 'deleted row' : 'hidden row')
  return false
}

function cellsOf(walk: Walk, row: XmlElement, open: Map<number, OpenCell>, inside: Inside): OpenCell[] {
  const cells: OpenCell[] = []
  let column = numberIn(childOf(row, 'trPr', 'gridBefore'), 0)
  for (const element of wrapped(row, 'tc')) {
    const properties = childOf(element, 'tcPr')
    const columnSpan = Math.max(1, numberIn(childOf(properties, 'gridSpan'), 1))
    if (column + columnSpan > limits.columns * 10) {
      walk.error = { code: 'too-many-columns', format: 'docx' }
      return cells
    }
    const before = cells.at(-1)
    const above = isContinued(properties, 'vMerge') ? open.get(column) : undefined
    const merged = above ?? (isContinued(properties, 'hMerge') ? before : undefined)
    if (above) above.rowSpan++
    else if (merged && before) cells[cells.length - 1] = { ...before, columnSpan: column + columnSpan - before.column }
    else cells.push(cellOf(walk, element, column, columnSpan, inside))
    const last = above ?? cells.at(-1)
    if (childOf(properties, 'vMerge') && last) open.set(last.column, last)
    else open.delete(column)
    column += columnSpan
  }
  return cells
}

const numberIn = (element: XmlElement | undefined, otherwise: number): number => {
  const value = Number(element?.attributes['val'] ?? otherwise)
  return Number.isInteger(value) && value >= 0 ? value : otherwise
}

/** A merge that does not say `restart` continues the cell before it. */
function isContinued(properties: XmlElement | undefined, name: 'vMerge' | 'hMerge'): boolean {
  const merge = childOf(properties, name)
  return merge !== undefined && merge.attributes['val'] !== 'restart'
}

function cellOf(walk: Walk, cell: XmlElement, column: number, columnSpan: number, inside: Inside): OpenCell {
  const lines: string[] = []
  let pictures = 0
  for (const element of blockElements(cell)) {
    if (element.name === 'tbl') inside.tables.push(element)
    if (element.name !== 'p') continue
    const printed = printedLines(walk, element)
    lines.push(...printed.lines)
    pictures += printed.content.pictures.length
    inside.contents.push({ ...printed.content, pictures: [] })
  }
  const text = joinLines(lines)
  const place = { kind: 'docx', block: walk.block } as const
  const unread: Doubt | undefined =
    text === '' && pictures > 0 ? { code: 'unreadable-part', detail: 'picture' } : undefined
  return { text, place, column, columnSpan, rowSpan: 1, ...(unread && { doubt: unread }) }
}

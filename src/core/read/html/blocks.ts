import { ok, type Result } from '#core/base/result.ts'
import type { Block, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { attribute, childElements, type Element, isElement } from './parse.ts'
import { type SelectorOf, selectors } from './selector.ts'
import { isBlock, isHidden, isUnprinted, printedText, tidy } from './show.ts'
import { cellsOf, isLayout, rowsOf, tableOf, tablesIn } from './tables.ts'

export interface Body {
  readonly blocks: readonly Block[]
  readonly doubts: readonly Doubt[]
}

/** What was found so far, and the line that is still open. */
interface Walk {
  readonly blocks: Block[]
  readonly doubts: Doubt[]
  readonly selectorOf: SelectorOf
  line: string
  error?: ReadError
}

const mostDoubts = 20

/** The blocks of a page in the order of its source. */
export function bodyBlocks(body: Element): Result<Body, ReadError> {
  const walk: Walk = { blocks: [], doubts: [], selectorOf: selectors(), line: '' }
  visitChildren(walk, body)
  endLine(walk, body)
  return walk.error ? { ok: false, error: walk.error } : ok({ blocks: walk.blocks, doubts: walk.doubts })
}

function visitChildren(walk: Walk, parent: Element): void {
  const owner = lineOwner(parent)
  for (const node of parent.childNodes) {
    if (walk.error) return
    if (node.nodeName === '#text' && 'value' in node) walk.line += node.value
    if (!isElement(node) || isUnprinted(node)) continue
    if (isHidden(node)) noteHidden(walk, node)
    else if (node.tagName === 'br' || node.tagName === 'hr') endLine(walk, owner)
    else if (node.tagName === 'img') addPicture(walk, node, owner)
    else if (isBlock(node)) {
      endLine(walk, owner)
      if (node.tagName === 'table') visitTable(walk, node)
      else visitChildren(walk, node)
      endLine(walk, node)
    } else visitChildren(walk, node)
  }
}

/** The block that a line stands in: inline elements have no line of their own. */
function lineOwner(element: Element): Element {
  const parent = element.parentNode
  return isBlock(element) || !parent || !('tagName' in parent) ? element : lineOwner(parent)
}

function endLine(walk: Walk, owner: Element): void {
  const text = tidy(walk.line)
  walk.line = ''
  if (text === '') return
  const level = /^h([1-6])$/.exec(owner.tagName)?.[1]
  const place = { kind: 'html', selector: walk.selectorOf(owner) } as const
  walk.blocks.push({ kind: 'paragraph', text, place, ...(level && { level: Number(level) }) })
}

function addPicture(walk: Walk, image: Element, owner: Element): void {
  endLine(walk, owner)
  const alternative = tidy(attribute(image, 'alt') ?? '')
  const place = { kind: 'html', selector: walk.selectorOf(image) } as const
  walk.blocks.push({ kind: 'picture', place, ...(alternative && { alternative }) })
}

function noteHidden(walk: Walk, element: Element): void {
  const shown = { ...element, attrs: [] }
  if (walk.doubts.length >= mostDoubts || printedText(shown) === '') return
  walk.doubts.push({ code: 'hidden-content', detail: walk.selectorOf(element) })
}

/** A table of layout is walked through; one of data becomes a table, followed by the tables inside its cells. */
function visitTable(walk: Walk, table: Element): void {
  for (const part of childElements(table)) {
    if (part.tagName !== 'caption' || isHidden(part)) continue
    visitChildren(walk, part)
    endLine(walk, part)
  }
  noteHiddenParts(walk, table)
  const cells = rowsOf(table).flatMap(cellsOf)
  if (isLayout(table)) {
    for (const cell of cells) {
      visitChildren(walk, cell)
      endLine(walk, cell)
    }
    return
  }
  const grid = tableOf(table, walk.selectorOf)
  if (!grid.ok) walk.error = { ...grid.error, format: 'html' }
  else walk.blocks.push(grid.value)
  for (const inner of cells.flatMap(tablesIn)) visitTable(walk, inner)
}

/** Rows and cells that are hidden hold figures that nobody sees. */
function noteHiddenParts(walk: Walk, parent: Element): void {
  for (const child of childElements(parent)) {
    if (isUnprinted(child) || child.tagName === 'table' || child.tagName === 'caption') continue
    if (isHidden(child)) noteHidden(walk, child)
    else noteHiddenParts(walk, child)
  }
}

import { withoutRadicals } from '#core/base/chinese.ts'
import type { Block, Doubt } from '#core/document/document.ts'
import type { Box } from '#core/document/place.ts'
import { findAligned } from './aligned.ts'
import { fillCells } from './cells.ts'
import { type Fragment, fragmentsOf } from './fragments.ts'
import { findLattices } from './lattice.ts'
import { boxOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { RawPage } from './raw.ts'
import { visibleRulings } from './rulings.ts'
import { cutStackedRows } from './stacked.ts'
import { alignedTable, placeOf, ruledTable } from './tables.ts'

/** A part of the page. */
const largePicture = 0.15

export interface PageBlocks {
  readonly blocks: readonly Block[]
  readonly doubts: readonly Doubt[]
}

/** A block and where it stands on the page. */
interface Placed {
  readonly top: number
  readonly left: number
  readonly block: Block
}

/** The paragraphs and tables of a page in reading order. */
export function readPage(page: RawPage): PageBlocks {
  const doubts: Doubt[] = []
  const { lattices, loose, tooLarge } = findLattices(visibleRulings(page))
  if (tooLarge || page.cut) doubts.push({ code: 'unreadable-part', detail: `page ${page.number}: too much is drawn` })
  const tables: Placed[] = []
  const { shown, hidden } = onPage(page, fragmentsOf(page.glyphs))
  if (hidden > 0) doubts.push({ code: 'hidden-content', detail: `page ${page.number}: ${hidden} texts off the page` })
  let rest = shown
  for (const lattice of lattices.toSorted((a, b) => area(a.box) - area(b.box))) {
    const { cells, outside } = fillCells(page.glyphs, lattice, rest)
    if (cells.size < 2) continue
    const cut = cutStackedRows(lattice, cells)
    const texts = cut === lattice ? cells : fillCells(page.glyphs, cut, rest).cells
    tables.push({ top: lattice.box[1], left: lattice.box[0], block: ruledTable(page, cut, texts, cut !== lattice) })
    rest = outside
  }
  for (const found of findAligned(
    rest.filter(({ turn }) => turn === 0),
    loose.horizontal,
  )) {
    const used = new Set(found.lines.flatMap((line) => line.fragments))
    rest = rest.filter((fragment) => !used.has(fragment))
    tables.push({ top: found.rows[0]?.top ?? 0, left: found.xs[0] ?? 0, block: alignedTable(page, found) })
  }
  tables.push(...figureBlocks(page))
  const texts = textBlocks(page, rest, tables)
  tables.push(...pictureBlocks(page))
  if (page.glyphs.unmapped > 0) {
    doubts.push({ code: 'unmapped-character', detail: `page ${page.number}: ${page.glyphs.unmapped}` })
  }
  return { blocks: inReadingOrder(tables, texts), doubts }
}

/** What is printed beyond the edges of the page cannot be seen. */
function onPage(page: RawPage, fragments: readonly Fragment[]): { shown: readonly Fragment[]; hidden: number } {
  const shown = fragments.filter(({ left, right, top, bottom }) => {
    const x = (left + right) / 2
    const y = (top + bottom) / 2
    return x >= 0 && x <= page.width && y >= 0 && y <= page.height
  })
  return { shown, hidden: fragments.length - shown.length }
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top)
}

/** Pictures large enough to hold text that is not read. */
function pictureBlocks(page: RawPage): Placed[] {
  const large = page.pictures.filter((box) => area(box) > largePicture * page.width * page.height)
  return large.map((box) => ({
    top: box[1],
    left: box[0],
    block: { kind: 'picture', place: placeOf(page, box) },
  }))
}

/** Figures that say in words what is written in them. */
function figureBlocks(page: RawPage): Placed[] {
  return page.figures.map(({ alternative, box }) => ({
    top: box[1],
    left: box[0],
    block: { kind: 'picture', place: placeOf(page, box), alternative },
  }))
}

/** Tables go between the texts above and below them; texts are in order already. */
function inReadingOrder(tables: readonly Placed[], texts: readonly Placed[]): Block[] {
  const waiting = tables.toSorted((a, b) => a.top - b.top || a.left - b.left)
  const blocks: Block[] = []
  let next = 0
  for (const text of texts) {
    for (let table = waiting[next]; table && table.top < text.top; table = waiting[++next]) blocks.push(table.block)
    blocks.push(text.block)
  }
  return [...blocks, ...waiting.slice(next).map(({ block }) => block)]
}

function textBlocks(page: RawPage, fragments: readonly Fragment[], tables: readonly Placed[]): Placed[] {
  const breaks = tables.map(({ top }) => top)
  const straight = fragments.filter(({ turn }) => turn === 0)
  const odd = fragments.filter(({ turn }) => turn !== 0)
  return [...paragraphsOf(straight, page.width, breaks), ...odd].map((block) => ({
    top: (block.top + block.bottom) / 2,
    left: block.left,
    block: { kind: 'paragraph', text: withoutRadicals(block.text), place: placeOf(page, boxOf(block)) },
  }))
}

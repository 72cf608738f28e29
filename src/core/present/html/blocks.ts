import type { Block, Cell, Paragraph, Table } from '../../document/document.ts'
import type { Examination } from '../../findings/examination.ts'
import type { Fact } from '../../facts/fact.ts'
import { fillIn } from '../message.ts'
import { escapeHtml } from './escape.ts'
import { elementId, type Targets } from './targets.ts'
import { pageWords as words } from './words.ts'

interface Drawing {
  readonly prefix: string
  /** Facts by block, row and column. */
  readonly factAt: ReadonlyMap<string, Fact>
  /** Facts in running text, by block. */
  readonly textFacts: ReadonlyMap<number, readonly Fact[]>
  /** Ids that findings point to. */
  readonly wanted: ReadonlySet<string>
  readonly titles: ReadonlyMap<number, string>
}

const longestLabel = 18
const numeral = /^[-−(（+]?[\d,，.\s]+[)）%]?$/u

/** The document as read, as HTML: every fact a link to itself, which the script opens in the panel. */
export function documentHtml(examination: Examination, targets: Targets, prefix: string): string {
  const drawing = drawingOf(examination, targets, prefix)
  let part = ''
  const html: string[] = []
  for (const [index, block] of examination.document.blocks.entries()) {
    const heading = partHeading(block)
    if (heading !== '' && heading !== part) {
      part = heading
      html.push(`<p class="part">${escapeHtml(heading)}</p>`)
    }
    html.push(blockHtml(block, index, drawing))
  }
  return html.join('\n')
}

function drawingOf({ facts, tables }: Examination, targets: Targets, prefix: string): Drawing {
  const inCells = facts.filter(({ cell }) => cell.row >= 0)
  const textFacts = new Map<number, Fact[]>()
  for (const fact of facts) {
    if (fact.cell.row >= 0) continue
    const list = textFacts.get(fact.cell.block)
    if (list) list.push(fact)
    else textFacts.set(fact.cell.block, [fact])
  }
  return {
    prefix,
    factAt: new Map(inCells.map((fact) => [cellKey(fact.cell.block, fact.cell.row, fact.cell.column), fact])),
    textFacts,
    wanted: new Set(Object.values(targets)),
    titles: new Map(tables.flatMap(({ title, blocks }) => blocks.map((block) => [block, title] as const))),
  }
}

function cellKey(block: number, row: number, column: number): string {
  return `${block}:${row}:${column}`
}

function partHeading({ place }: Block): string {
  if (place.kind === 'pdf' || place.kind === 'ofd') return fillIn(words.page, () => String(place.page))
  return place.kind === 'xlsx' ? fillIn(words.sheet, () => place.sheet) : ''
}

function blockHtml(block: Block, index: number, drawing: Drawing): string {
  const id = elementId.block(drawing.prefix, index)
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, index, id, drawing)
    case 'picture':
      return `<p class="picture" id="${id}">${escapeHtml(block.alternative ?? words.picture)}</p>`
    case 'table':
      return tableHtml(block, index, id, drawing)
    default:
      return block satisfies never
  }
}

function paragraphHtml({ text, level }: Paragraph, index: number, id: string, drawing: Drawing): string {
  const heading =
    level === undefined ? '' : ` role="heading" aria-level="${Math.min(level + 2, 6)}" class="h${Math.min(level, 4)}"`
  let rest = text
  let html = ''
  for (const fact of drawing.textFacts.get(index) ?? []) {
    const at = fact.printed === '' ? -1 : rest.indexOf(fact.printed)
    if (at < 0) continue
    html += escapeHtml(rest.slice(0, at)) + factLink(fact, fact.printed, drawing.prefix)
    rest = rest.slice(at + fact.printed.length)
  }
  return `<p id="${id}"${heading}>${html}${escapeHtml(rest)}</p>`
}

function factLink(fact: Fact, text: string, prefix: string): string {
  const id = elementId.fact(prefix, fact.id)
  return `<a id="${id}" href="#${id}" class="f">${escapeHtml(text)}</a>`
}

function tableHtml(table: Table, index: number, id: string, drawing: Drawing): string {
  const title = drawing.titles.get(index)
  const label = title === undefined ? '' : ` aria-label="${escapeHtml(title)}"`
  const body = rowsHtml(table, index, drawing)
  return `<div class="t" id="${id}" style="--rows:${table.rows}" tabindex="-1"><table${label}>\n${body}\n</table></div>`
}

function rowsHtml(table: Table, index: number, drawing: Drawing): string {
  const cellAt = new Map(table.cells.map((cell) => [cell.row * table.columns + cell.column, cell]))
  const covered = coveredPositions(table)
  const rows: string[] = []
  for (let row = 0; row < table.rows; row++) {
    let html = '<tr>'
    for (let column = 0; column < table.columns; column++) {
      const position = row * table.columns + column
      const cell = cellAt.get(position)
      if (cell) html += cellHtml(cell, index, drawing)
      else if (!covered.has(position)) html += '<td></td>'
    }
    rows.push(html)
  }
  return rows.join('\n')
}

/** Grid positions that belong to a cell which begins above or to the left. */
function coveredPositions({ cells, columns }: Table): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const { row, column, rowSpan, columnSpan } of cells) {
    if (rowSpan * columnSpan === 1) continue
    for (let down = 0; down < rowSpan; down++) {
      for (let across = 0; across < columnSpan; across++) {
        if (down + across > 0) covered.add((row + down) * columns + column + across)
      }
    }
  }
  return covered
}

/** Figures stand right; long texts wrap, short ones, which are labels, do not. */
function kindOfCell(text: string, fact: Fact | undefined): readonly string[] {
  if (fact || numeral.test(text)) return [' class="n"']
  return text.length > longestLabel ? [' class="w"'] : []
}

/** A blank that is a fact carries the fact's id itself, so that findings can point to it without a link of no text. */
function cellHtml(cell: Cell, index: number, drawing: Drawing): string {
  const fact = drawing.factAt.get(cellKey(index, cell.row, cell.column))
  const text = cell.text.trim()
  const own = elementId.cell(drawing.prefix, index, cell.row, cell.column)
  const id = fact && text === '' ? elementId.fact(drawing.prefix, fact.id) : drawing.wanted.has(own) ? own : undefined
  const attributes = [
    ...(id === undefined ? [] : [` id="${id}"`]),
    ...kindOfCell(text, fact),
    ...(cell.rowSpan > 1 ? [` rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [` colspan="${cell.columnSpan}"`] : []),
  ].join('')
  return `<td${attributes}>${fact && text !== '' ? factLink(fact, text, drawing.prefix) : escapeHtml(text)}`
}

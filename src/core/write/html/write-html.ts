import { encodeBase64 } from '#core/base/base64.ts'
import { contentsOf } from '#core/document/published.ts'
import type {
  Publication,
  PublicationBlock,
  PublishedCell,
  PublishedChart,
  PublishedTable,
} from '#core/document/publication.ts'
import { filledRows } from '../grid.ts'
import { laidOut } from '../table-layout.ts'
import { styleSheet } from './style-sheet.ts'

/**
 * A publication as one self-contained page: headings, lists and tables with captions and scopes, a style sheet for screen and
 * paper, no script and nothing loaded from elsewhere. The publication must have no problems.
 */
export function htmlOf(publication: Publication): string {
  const { title, entity, date } = publication
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escaped(entity)}">`,
    `<meta name="date" content="${escaped(date)}">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escaped(title)}</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...publication.blocks.map((block) => blockOf(block, publication)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that cannot become markup, in content or in a quoted attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

function blockOf(block: PublicationBlock, publication: Publication): string {
  switch (block.kind) {
    case 'cover':
      return `<header class="cover">${block.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</header>`
    case 'contents':
      return navigation(block.title, publication)
    case 'heading':
      return `<h${block.level} id="${escaped(block.id)}">${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p class="${block.role ?? 'body'}">${escaped(block.text)}</p>`
    case 'pageBreak':
      return '<div class="page-break"></div>'
    case 'table':
      return section(block)
    case 'chart':
      return figure(block)
    default:
      return block satisfies never
  }
}

function navigation(title: string, publication: Publication): string {
  const entries = contentsOf(publication).map(
    ({ id, level, text }) => `<li class="level-${level}"><a href="#${escaped(id)}">${escaped(text)}</a></li>`,
  )
  const name = escaped(title)
  return [`<nav aria-label="${name}">`, `<p class="title">${name}</p>`, '<ul>', ...entries, '</ul>', '</nav>'].join(
    '\n',
  )
}

function section(table: PublishedTable): string {
  const width = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = table.columns.map((column) => `<col style="width:${((column.width / width) * 100).toFixed(2)}%">`)
  const rows = (cells: readonly (readonly PublishedCell[])[], heading: boolean) =>
    filledRows(cells, table.columns.length).map(
      (row) => `<tr>${row.map((cell) => (heading ? headingCell(cell) : bodyCell(table, cell))).join('')}</tr>`,
    )
  return [
    `<section class="${laidOut(table).paper}" id="${escaped(table.id)}">`,
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(table.title)}">`,
    '<table>',
    caption(table),
    `<colgroup>${columns.join('')}</colgroup>`,
    '<thead>',
    ...rows(table.header, true),
    '</thead>',
    '<tbody>',
    ...rows(table.rows, false),
    '</tbody>',
    '</table>',
    '</div>',
    ...table.notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    '</section>',
  ].join('\n')
}

const line = (name: string, text: string): string => (text === '' ? '' : `<div class="${name}">${escaped(text)}</div>`)

function caption({ title, number, above }: PublishedTable): string {
  const [left, right] = above
  const both =
    left === '' && right === '' ? '' : `<div class="above">${line('left', left)}${line('right', right)}</div>`
  return `<caption>${line('title', title)}${line('number', number ?? '')}${both}</caption>`
}

function spans({ columnSpan = 1, rowSpan = 1 }: PublishedCell): string {
  return `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
}

function headingCell(cell: PublishedCell): string {
  if (cell.text === '') return `<td${spans(cell)}></td>`
  const scope = (cell.columnSpan ?? 1) > 1 ? 'colgroup' : 'col'
  return `<th scope="${scope}"${spans(cell)}>${escaped(cell.text)}</th>`
}

function bodyCell(table: PublishedTable, cell: PublishedCell): string {
  const kind = table.columns[cell.column]?.kind ?? 'text'
  const classes = [
    cell.number === undefined && kind === 'amount' ? 'text' : kind,
    ...(cell.bold ? ['bold'] : []),
    ...(cell.indent ? [`indent-${Math.min(cell.indent, 6)}`] : []),
  ].join(' ')
  const text = escaped(cell.text)
  return kind === 'label' && cell.text !== ''
    ? `<th scope="row" class="${classes}"${spans(cell)}>${text}</th>`
    : `<td class="${classes}"${spans(cell)}>${text}</td>`
}

function figure({ id, title, svg, alternative, widthPoints, heightPoints }: PublishedChart): string {
  const source = `data:image/svg+xml;base64,${encodeBase64(svg)}`
  const size = `width="${Math.round(widthPoints)}" height="${Math.round(heightPoints)}"`
  return [
    `<figure id="${escaped(id)}">`,
    `<img src="${source}" ${size} alt="${escaped(alternative)}">`,
    `<figcaption>${escaped(title)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

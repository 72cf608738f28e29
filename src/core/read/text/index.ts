import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Document, Doubt, Paragraph, Picture, Table } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { decodeText } from '../encoding.ts'
import { tableOfRows } from '../grid.ts'
import { limits } from '../limits.ts'
import type { Read } from '../reader.ts'
import { isSeparator, pipeTableAt } from './pipes.ts'
import { spaceTableAt } from './spaces.ts'
import { tabTableAt } from './tabs.ts'
import type { Line, TextTable } from './tables.ts'
import { runsOn, wrappingOf } from './wrapped.ts'

/** Reads plain text and Markdown: a line is a paragraph, and tables are drawn by tabs or pipes inside the running text. */
export const readText: Read = async (bytes) => {
  const decoded = decodeText(bytes)
  if (!decoded) return fail({ code: 'unknown-format' })
  if (decoded.text.length > limits.characters) return fail({ code: 'too-large', format: 'text' })
  if (decoded.text.trim() === '') return fail({ code: 'empty', format: 'text' })
  const doubts: Doubt[] = decoded.unreadable > 0 ? [{ code: 'unmapped-character' }] : []
  return documentOf(decoded.text, doubts)
}

function documentOf(text: string, doubts: readonly Doubt[]): Result<Document, ReadError> {
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/).map((line, index) => ({ number: index + 1, text: line }))
  const markdown = lines.some((line) => isSeparator(line.text) || heading.test(line.text))
  const wrapping = markdown ? undefined : wrappingOf(lines)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const drawn = pipeTableAt(lines, at) ?? tabTableAt(lines, at)
    const found = drawn ?? spaceTableAt(lines, at)
    if (!found || found.rows.length === 0) {
      const end = at + (found?.lines ?? 1)
      for (; at < end; at++) {
        const block = lineBlock(lines[at], markdown)
        if (!block) continue
        const line = lines[at]
        const open = block.kind === 'paragraph' && wrapping && line && runsOn(line, lines[at + 1], wrapping)
        blocks.push(open ? { ...block, runsOn: true } : block)
      }
      continue
    }
    const table = tableOf(found, lines[at]?.number ?? 1, drawn ? 'ruled' : 'aligned')
    if (!table.ok) return table
    if (table.value.cells.some((cell) => cell.text !== '')) blocks.push(table.value)
    at += found.lines
  }
  return ok({ format: markdown ? 'markdown' : 'text', blocks, doubts })
}

function tableOf(found: TextTable, line: number, grid: Table['grid']) {
  const detail = `lines ${found.ragged.slice(0, 10).join(', ')}`
  return tableOfRows(found.rows, {
    place: { kind: 'text', line, column: 1 },
    grid,
    ...(found.ragged.length > 0 && { doubts: [{ code: 'ragged-row', detail }] }),
  })
}

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const image = /^!\[([^\]]*)\]\([^)]*\)$/
const bold = /^\*\*([^*]+)\*\*$/

function lineBlock(line: Line | undefined, markdown: boolean): Paragraph | Picture | undefined {
  const text = line?.text.trim() ?? ''
  if (!line || text === '') return undefined
  const place = { kind: 'text', line: line.number, column: line.text.indexOf(text) + 1 } as const
  if (!markdown) return { kind: 'paragraph', text, place }
  const [, alternative] = image.exec(text) ?? []
  if (alternative !== undefined) return { kind: 'picture', place, ...(alternative && { alternative }) }
  const [, marks, title] = heading.exec(line.text) ?? []
  if (!marks || !title) return { kind: 'paragraph', text: bold.exec(text)?.[1] ?? text, place }
  const column = line.text.indexOf(title, marks.length) + 1
  return { kind: 'paragraph', text: bold.exec(title)?.[1] ?? title, place: { ...place, column }, level: marks.length }
}

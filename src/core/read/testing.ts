import { strToU8, zipSync } from 'fflate'
import type { Cell, Document, Table } from '../document/document.ts'
import { read } from './read.ts'

/** Files made for tests, and short forms of what was read from them. */

/** A zip archive of texts. */
export function archiveOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

export const utf8 = (text: string): Uint8Array => strToU8(text)

/** The document read from bytes that must be readable. */
export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const result = await read(bytes)
  if (!result.ok) throw new Error(`Not read: ${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

/** The code of the error that reading must end in. */
export async function errorOf(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes)
  return result.ok ? `read as ${result.value.format}` : result.error.code
}

/** A block a line: paragraphs as they are with `#` for headings, tables as rows of cells with their spans. */
export function sketch(document: Document): readonly string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [`${'#'.repeat(block.level ?? 0)}${block.text}`]
    return block.kind === 'picture' ? [`[picture ${block.alternative ?? ''}]`] : sketchTable(block)
  })
}

/** `text` for one place, `text<2` for two columns, `text^3` for three rows. */
function sketchTable(table: Table): readonly string[] {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(sketchCell),
  )
  return rows.map((cells) => `| ${cells.join(' | ')} |`)
}

function sketchCell(cell: Cell): string {
  const across = cell.columnSpan > 1 ? `<${cell.columnSpan}` : ''
  const down = cell.rowSpan > 1 ? `^${cell.rowSpan}` : ''
  return `${cell.text}${across}${down}`
}

export function tablesOf(document: Document): readonly Table[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

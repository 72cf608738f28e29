import type { Cell, Document, Table } from '#core/document/document.ts'
import { readPdf } from './index.ts'

/** Builds small PDF files from raw content streams; imported only by tests. */

export interface PageSource {
  /** Drawing operators. The font is `/F`, a picture `/I`, a form `/X`. */
  readonly content: string
  readonly rotate?: number
  /** The content of the form `/X`, with its matrix. */
  readonly form?: { readonly content: string; readonly matrix: string }
  /** Tags what `marked` surrounds as a figure with this alternative text. */
  readonly described?: string
}

export interface PdfSource {
  readonly pages: readonly PageSource[]
  readonly encrypted?: boolean
}

const fontObject = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
const picture = stream(
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  'A',
)

function stream(dictionary: string, content: string): string {
  return `${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** A PDF with pages of 400 by 300 points. */
export function pdfOf({ pages, encrypted = false }: PdfSource): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', fontObject, picture, 'null']
  const kids: string[] = []
  const figures: string[] = []
  for (const [at, { content, rotate = 0, form, described }] of pages.entries()) {
    const matrix = form?.matrix ?? '1 0 0 1 0 0'
    const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 400 300] /Matrix [${matrix}] /Resources << /Font << /F 3 0 R >> >>`
    const first = objects.length + 1
    objects.push(stream('<<', content), stream(head, form?.content ?? ''))
    const resources = `<< /Font << /F 3 0 R >> /XObject << /I 4 0 R /X ${first + 1} 0 R >> >>`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Rotate ${rotate} /Contents ${first} 0 R /Resources ${resources} /StructParents ${at} >>`,
    )
    kids.push(`${objects.length} 0 R`)
    if (described === undefined) continue
    objects.push(`<< /Type /StructElem /S /Figure /Alt (${described}) /P 5 0 R /Pg ${kids.at(-1)} /K 0 >>`)
    figures.push(`${at} [${objects.length} 0 R]`)
  }
  if (figures.length > 0) {
    const elements = figures.map((figure) => figure.replace(/^\d+ \[(.*)\]$/, '$1'))
    objects[4] = `<< /Type /StructTreeRoot /K [${elements.join(' ')}] /ParentTree << /Nums [${figures.join(' ')}] >> >>`
    objects[0] = '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>'
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  if (encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
  return assemble(objects, encrypted ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '')
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return new TextEncoder().encode(`${file}startxref\n${file.lastIndexOf('xref\n0 ')}\n%%EOF\n`)
}

/** Prints a text with its left end at a point; 10 points high. */
export function text(x: number, y: number, words: string): string {
  return `BT /F 10 Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET\n`
}

/** Prints a figure with its right end at a point: Helvetica digits are 5.56 points wide, points and commas 2.78. */
export function figure(right: number, y: number, digits: string): string {
  const width = [...digits].reduce((sum, c) => sum + (/[.,]/.test(c) ? 2.78 : c === '-' ? 3.33 : 5.56), 0)
  return text(right - width, y, digits)
}

/** The content of the figure that a page describes. */
export const marked = (content: string): string => `/Figure << /MCID 0 >> BDC\n${content}EMC\n`

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`
}

/** All lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return xs.map((x) => line(x, top, x, bottom)).join('') + ys.map((y) => line(left, y, right, y)).join('')
}

/** Reads pages that must be readable. */
export async function read(...pages: (string | PageSource)[]): Promise<Document> {
  const sources = pages.map((page) => (typeof page === 'string' ? { content: page } : page))
  const result = await readPdf(pdfOf({ pages: sources }))
  if (!result.ok) throw new Error(`not read: ${result.error.code}`)
  return result.value
}

export function tablesOf(document: Document): Table[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

export function paragraphsOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

/** The texts of a table row by row; a cell that covers more than one position says how many: `Total (1x2)`. */
export function rowsOf(table: Table | undefined): string[][] {
  if (!table) return []
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''))
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row) row[cell.column] = cell.text + spans(cell)
  }
  return rows
}

function spans({ rowSpan, columnSpan }: Cell): string {
  return rowSpan * columnSpan === 1 ? '' : ` (${rowSpan}x${columnSpan})`
}

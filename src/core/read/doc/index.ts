import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Document, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { tableOfRows } from '../grid.ts'
import { openOle } from '../ole.ts'
import type { Read } from '../reader.ts'
import { type DocRow, gridRows } from './rows.ts'
import { type DocParagraph, type DocText, docText } from './text.ts'

/** Reads a document of Word 97 to 2003. Numbers of lists and pictures are not read. */
export const readDoc: Read = async (bytes) => {
  const container = openOle(bytes)
  if (!container) return fail({ code: 'damaged', format: 'doc', detail: 'ole' })
  const text = docText(container)
  return text.ok ? documentOf(text.value) : text
}

function documentOf(text: DocText): Result<Document, ReadError> {
  const blocks: Block[] = []
  const doubts: Doubt[] = [...text.unprinted].map((detail) => ({ code: 'hidden-content', detail }))
  let block = 0
  for (const story of [text.body, text.apart]) {
    for (let at = 0; at < story.length; block++) {
      const paragraph = story[at]
      if (!paragraph?.properties.inTable) {
        if (paragraph) blocks.push(...paragraphBlocks(paragraph, block))
        at++
        continue
      }
      const { rows, next, nested } = takeRows(story, at)
      at = next
      if (nested) doubts.push({ code: 'unreadable-part', detail: `block ${block}: nested table` })
      const table = tableOfRows(gridRows(rows, block), { place: { kind: 'doc', block }, grid: 'ruled' })
      if (!table.ok) return fail({ ...table.error, format: 'doc' })
      if (table.value.cells.length > 0) blocks.push(table.value)
    }
  }
  return ok({ format: 'doc', blocks, doubts })
}

/** The rows of the table that starts at `from`. A cell ends with its mark; paragraphs before it are its lines. */
function takeRows(
  story: readonly DocParagraph[],
  from: number,
): { readonly rows: readonly DocRow[]; readonly next: number; readonly nested: boolean } {
  const rows: DocRow[] = []
  let cells: string[][] = []
  let lines: string[] = []
  let nested = false
  let at = from
  for (; story[at]?.properties.inTable; at++) {
    const { text, end, properties } = story[at] ?? { text: '', end: '', properties: undefined }
    nested ||= properties?.nested === true
    if (properties?.endsRow) {
      rows.push({ cells, columns: properties.columns })
      cells = []
      continue
    }
    lines.push(...linesOf(text))
    if (end !== '\x07') continue
    cells.push(lines)
    lines = []
  }
  // A file that lost the mark of its last row still has the cells.
  if (cells.length > 0) rows.push({ cells, columns: undefined })
  return { rows, next: at, nested }
}

function paragraphBlocks({ text, properties }: DocParagraph, block: number): readonly Block[] {
  const level = properties.style >= 1 && properties.style <= 9 ? properties.style : undefined
  const place = { kind: 'doc', block } as const
  return linesOf(text)
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, place, ...(level !== undefined && { level }) }))
}

/** The printed lines of a paragraph: results of fields without their instructions, no anchors. */
function linesOf(text: string): readonly string[] {
  let printed = ''
  /** For each open field, whether its result has begun. */
  const fields: boolean[] = []
  for (const character of text) {
    if (character === '\x13') fields.push(false)
    else if (character === '\x14') fields.splice(-1, 1, true)
    else if (character === '\x15') fields.pop()
    else if (fields.every(Boolean)) printed += shown[character] ?? character
  }
  return printed.split('\v').map((line) => line.trim())
}

/** Characters that Word gives a meaning of its own. Anchors of pictures, notes and comments print nothing here. */
const shown: Readonly<Record<string, string>> = {
  '\x01': '',
  '\x02': '',
  '\x03': '',
  '\x04': '',
  '\x05': '',
  '\x08': '',
  '\x1e': '-',
  '\x1f': '',
}

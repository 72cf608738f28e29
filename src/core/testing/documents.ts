import { check } from '../check/check.ts'
import type { Block, Document } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Recognition } from '../facts/recognition.ts'
import type { Examination } from '../findings/examination.ts'
import { examine } from '../pipeline.ts'
import { documentOf as documentOfBytes, utf8 } from '../read/testing.ts'
import { recognize } from '../recognize/recognize.ts'

/** Documents for tests, written as the domain writes them and read by the real stages. */

/** Markdown or text with tabs, through the real reader. */
export function documentOf(text: string): Promise<Document> {
  return documentOfBytes(utf8(text))
}

export async function recognizeText(text: string): Promise<Recognition> {
  return recognize(frozen(await documentOf(text)))
}

/** Through the real pipeline, as a file of that name. */
export async function examineText(text: string, file = 'test.md'): Promise<Examination> {
  const result = await examine(file, utf8(text))
  if (!result.ok) throw new Error(`Not examined: ${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

/** Recognises and checks a document that may not be changed: whoever writes to it throws. */
export function examineDocument(document: Document): Examination {
  const kept = frozen(document)
  return check('test.md', kept, recognize(kept))
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

const nowhere = (): Place => ({ kind: 'text', line: 1, column: 1 })

/** The same document with nothing said of where its parts stand: each place is one object, all are equal. */
export function withoutPlaces(document: Document): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'table') return { ...block, place: nowhere() }
    return { ...block, place: nowhere(), cells: block.cells.map((cell) => ({ ...cell, place: nowhere() })) }
  })
  return { ...document, blocks }
}

/**
 * The tables in other orders: last first, and moved round by one. A table is what stands from its heading to the next
 * heading; headings of the first level and what has no table stay where they are.
 */
export function withShuffledTables(document: Document): readonly Document[] {
  const sections = sectionsOf(document)
  const tables = sections.filter(hasTable)
  if (tables.length < 2) return []
  const orders = [tables.toReversed(), ...(tables.length > 2 ? [[...tables.slice(1), ...tables.slice(0, 1)]] : [])]
  return orders.map((order) => {
    const waiting = [...order]
    return {
      ...document,
      blocks: sections.flatMap((section) => (hasTable(section) ? (waiting.shift() ?? []) : section)),
    }
  })
}

/** What stands under each heading; a document for the tester has at most one table under each. */
export function sectionsOf({ blocks }: Document): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'paragraph' && (block.level ?? 0) > 1) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

const hasTable = (section: readonly Block[]): boolean => section.some(({ kind }) => kind === 'table')

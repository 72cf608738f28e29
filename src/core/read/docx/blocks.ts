import type { XmlElement } from '../xml.ts'
import type { Content } from './content.ts'
import { readTable } from './tables.ts'
import { blockElements, doubt, printedLines, type Walk } from './walk.ts'

/** Reads the body. Blocks are counted as the body lists them; wrappers of content controls do not count. */
export function addBody(walk: Walk, body: XmlElement): void {
  for (const [index, element] of blockElements(body).entries()) {
    walk.block = index
    addBlock(walk, element)
    if (walk.error) return
  }
}

function addBlocks(walk: Walk, container: XmlElement): void {
  for (const element of blockElements(container)) if (!walk.error) addBlock(walk, element)
}

function addBlock(walk: Walk, element: XmlElement): void {
  if (element.name === 'altChunk') doubt(walk, 'unreadable-part', 'embedded document')
  else if (element.name === 'tbl') addTable(walk, element)
  else addParagraph(walk, element)
}

function addParagraph(walk: Walk, element: XmlElement): void {
  const { content, lines, level } = printedLines(walk, element)
  const place = { kind: 'docx', block: walk.block } as const
  for (const line of lines) {
    const text = line.trim()
    if (text !== '') walk.blocks.push({ kind: 'paragraph', text, place, ...(level !== undefined && { level }) })
  }
  addAnchored(walk, content)
}

/** Pictures, text boxes and notes follow the block that they are anchored in. */
function addAnchored(walk: Walk, content: Content): void {
  const place = { kind: 'docx', block: walk.block } as const
  for (const alternative of content.pictures) {
    walk.blocks.push({ kind: 'picture', place, ...(alternative !== '' && { alternative }) })
  }
  for (const box of content.boxes) addBlocks(walk, box)
  for (const note of content.notes) {
    const element = walk.notes.get(note)
    walk.notes.delete(note)
    if (element) addBlocks(walk, element)
  }
}

/** A table, then what its cells hold besides their text: notes, boxes and tables. */
function addTable(walk: Walk, element: XmlElement): void {
  const inside = readTable(walk, element)
  for (const content of inside.contents) addAnchored(walk, content)
  for (const inner of inside.tables) if (!walk.error) addTable(walk, inner)
  if (inside.frame) addBlocks(walk, inside.frame)
}

import type { Block, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { childrenOf, type XmlElement } from '../xml.ts'
import { type Content, contentOf } from './content.ts'
import type { Numbering } from './numbering.ts'
import { propertiesOf, type Styles } from './styles.ts'
import { addTable } from './tables.ts'

/** What is known of the document, what was read so far, and the block of the body that is being read. */
export interface Walk {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Those not read yet: each is printed once, and a note may refer to notes. */
  readonly notes: Map<string, XmlElement>
  readonly blocks: Block[]
  readonly doubts: Doubt[]
  block: number
  error?: ReadError
}

const mostDoubts = 20

/** Reads the body. Blocks are counted as the body lists them; wrappers of content controls do not count. */
export function addBody(walk: Walk, body: XmlElement): void {
  for (const [index, element] of blockElements(body).entries()) {
    walk.block = index
    addBlock(walk, element)
    if (walk.error) return
  }
}

/** The paragraphs and tables of a container, those in content controls and custom mark-up included. */
export function blockElements(container: XmlElement): readonly XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'p' || child.name === 'tbl' || child.name === 'altChunk') return [child]
    return wrappers.has(child.name) ? blockElements(child) : []
  })
}

const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'AlternateContent', 'Choice'])

export function addBlocks(walk: Walk, container: XmlElement): void {
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

/** The lines of a paragraph as printed, its number before the first. Counts the paragraph in its list. */
export function printedLines(
  walk: Walk,
  element: XmlElement,
): { readonly content: Content; readonly lines: readonly string[]; readonly level: number | undefined } {
  const content = contentOf(element)
  const styleId = childrenOf(childrenOf(element, 'pPr')[0], 'pStyle')[0]?.attributes['val']
  const style = { ...walk.styles(styleId), ...propertiesOf(element) }
  for (const what of content.hidden) doubt(walk, 'hidden-content', what)
  if (content.unmapped) doubt(walk, 'unmapped-character', 'symbol font')
  const number = style.list === undefined ? '' : walk.numbering(style.list, style.listLevel ?? 0)
  const [first = '', ...rest] = content.lines
  return { content, lines: [number + first, ...rest], level: style.heading }
}

/** Pictures, text boxes and notes follow the block that they are anchored in. */
export function addAnchored(walk: Walk, content: Content): void {
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

export function doubt(walk: Walk, code: Doubt['code'], what: string): void {
  if (walk.doubts.length < mostDoubts) walk.doubts.push({ code, detail: `block ${walk.block}: ${what}` })
}

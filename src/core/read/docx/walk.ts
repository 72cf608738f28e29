import type { Block, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { childrenOf, type XmlElement } from '../xml.ts'
import { type Content, contentOf } from './content.ts'
import type { Numbering } from './numbering.ts'
import { propertiesOf, type Styles } from './styles.ts'

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

export function doubt(walk: Walk, code: Doubt['code'], what: string): void {
  if (walk.doubts.length < mostDoubts) walk.doubts.push({ code, detail: `block ${walk.block}: ${what}` })
}

/** The paragraphs and tables of a container, those in content controls and custom mark-up included. */
export function blockElements(container: XmlElement): readonly XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'p' || child.name === 'tbl' || child.name === 'altChunk') return [child]
    return wrappers.has(child.name) ? blockElements(child) : []
  })
}

const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'AlternateContent', 'Choice'])

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

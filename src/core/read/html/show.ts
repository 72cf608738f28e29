import { joinLines } from '../lines.ts'
import { attribute, type ChildNode, type Element, isElement } from './parse.ts'

const unprinted = new Set(
  'head script style template noscript iframe object embed svg math canvas audio video select textarea button title link meta input'.split(
    ' ',
  ),
)

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether the element is never printed, whatever the page says: nothing a reader of the page could miss. */
export const isUnprinted = (element: Element): boolean => unprinted.has(element.tagName)

/** Whether the element starts a line of its own. */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName)

/** Whether the page hides the element by its own attributes. Style sheets are not followed. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

/** The printed text of a node as one line: hidden parts, pictures and nested tables left out. */
export function printedText(node: ChildNode): string {
  const lines: string[][] = [[]]
  collect(node, lines)
  return joinLines(lines.map((pieces) => tidy(pieces.join(''))))
}

function collect(node: ChildNode, lines: string[][]): void {
  if (node.nodeName === '#text' && 'value' in node) lines.at(-1)?.push(node.value)
  if (!isElement(node) || isUnprinted(node) || isHidden(node)) return
  const breaks = node.tagName === 'br' || isBlock(node)
  if (breaks) lines.push([])
  for (const child of node.childNodes) {
    if (!(isElement(child) && child.tagName === 'table')) collect(child, lines)
  }
  if (breaks) lines.push([])
}

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60'
const wrapped = new RegExp(`([${wide}])[ \\t\\f]*[\\r\\n][ \\t\\r\\n\\f]*(?=[${wide}])`, 'g')

/** White space as a browser shows it: runs are one space, and a source line break between wide characters is none. */
export function tidy(text: string): string {
  return text
    .replace(wrapped, '$1')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

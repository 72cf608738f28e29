import { fail, ok, type Result } from '../base/result.ts'
import type { ReadError } from '../document/read-error.ts'
import { limits } from './limits.ts'

/** An element without its namespace prefixes: the formats read here never use one local name in two meanings. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[]
}

/** The root element of an XML text. Depth and size are bounded; entities of a document type are not expanded. */
export async function parseXml(text: string): Promise<Result<XmlElement, ReadError>> {
  if (text.length > limits.archiveBytes / 2) return fail({ code: 'too-large', detail: 'xml' })
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: false })
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  let problem: ReadError | undefined
  parser.on('opentag', (tag) => {
    const element: OpenElement = { name: localName(tag.name), attributes: localNames(tag.attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > limits.xmlDepth) problem = { code: 'too-deep' }
    if (++elements > limits.xmlElements) problem = { code: 'too-large', detail: 'xml' }
    if (problem) throw problem
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (part) => open.at(-1)?.children.push(part))
  parser.on('cdata', (part) => open.at(-1)?.children.push(part))
  parser.on('error', (error) => {
    problem ??= { code: 'damaged', detail: `xml: ${error.message}` }
    throw problem
  })
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    if (problem) return fail(problem)
    throw error
  }
  const element = childrenOf(root)[0]
  return element ? ok(element) : fail({ code: 'damaged', detail: 'xml: no element' })
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
}

/** The child elements, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const children = element?.children ?? []
  return children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as readonly XmlElement[] // The filter drops the strings; the compiler does not see it.
}

export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((parent, name) => childrenOf(parent, name)[0], element)
}

/** All elements of a name below `element`, in document order. */
export function descendantsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (parent: XmlElement | undefined): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}

/** The text directly inside an element. */
export function textIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

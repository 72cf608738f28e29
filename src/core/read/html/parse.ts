import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { limits } from '../limits.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** Thrown through the parser, which has no other way to be stopped. */
class Stop extends Error {
  readonly reason: ReadError
  constructor(reason: ReadError) {
    super(reason.code)
    this.reason = reason
  }
}

/** The body of a page, repaired as browsers do. Depth is bounded while parsing: the parser's time grows with it. */
export async function parseBody(text: string): Promise<Result<Element, ReadError>> {
  const { parse, defaultTreeAdapter } = await import('parse5')
  let depth = 0
  let tables = 0
  let elements = 0
  const bounded = {
    ...defaultTreeAdapter,
    onItemPush(element: Element): void {
      if (element.tagName === 'table') tables++
      if (++depth > limits.htmlDepth || tables > limits.tableDepth) throw new Stop({ code: 'too-deep', format: 'html' })
      if (++elements > limits.xmlElements) throw new Stop({ code: 'too-large', format: 'html' })
    },
    onItemPop(element: Element): void {
      depth--
      if (element.tagName === 'table') tables--
    },
  }
  try {
    const page = parse<DefaultTreeAdapterMap>(text, { treeAdapter: bounded })
    const body = childElements(page.childNodes.find((node) => node.nodeName === 'html')).find(isNamed('body'))
    return body ? ok(body) : fail({ code: 'damaged', format: 'html', detail: 'no body' })
  } catch (error) {
    if (error instanceof Stop) return fail(error.reason)
    throw error
  }
}

const isNamed =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name

export function childElements(node: ChildNode | undefined): readonly Element[] {
  return node && isElement(node) ? node.childNodes.filter(isElement) : []
}

export const isElement = (node: ChildNode): node is Element => 'tagName' in node

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

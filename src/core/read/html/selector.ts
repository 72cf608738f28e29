import { childElements, type Element } from './parse.ts'

/** Finds the CSS selector of elements of one page: the path from the body, each step counted among its own kind. */
export type SelectorOf = (element: Element) => string

/** Keeps what it found, because the cells of a page share most of their path. */
export function selectors(): SelectorOf {
  const known = new Map<Element, string>()
  const selectorOf: SelectorOf = (element) => {
    const found = known.get(element)
    if (found !== undefined) return found
    const parent = element.parentNode
    if (element.tagName === 'body' || !parent || !('tagName' in parent)) return element.tagName
    const path = selectorOf(parent)
    const counts = new Map<string, number>()
    for (const sibling of childElements(parent)) {
      const nth = (counts.get(sibling.tagName) ?? 0) + 1
      counts.set(sibling.tagName, nth)
      known.set(sibling, `${path} > ${sibling.tagName}:nth-of-type(${nth})`)
    }
    return known.get(element) ?? path
  }
  return selectorOf
}

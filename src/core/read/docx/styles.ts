import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { headingStyle, titleStyles } from './words.ts'

/** What a paragraph gets from its style: the level of a heading and its place in a list. */
export interface ParagraphStyle {
  readonly heading?: number
  readonly list?: string
  readonly listLevel?: number
  readonly hidden?: boolean
}

/** Looks up a paragraph style by its id, with what it inherits. */
export type Styles = (id: string | undefined) => ParagraphStyle

export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map(childrenOf(root, 'style').map((style) => [style.attributes['styleId'], style]))
  const known = new Map<string, ParagraphStyle>()
  const lookUp = (id: string | undefined, depth: number): ParagraphStyle => {
    const element = id === undefined ? undefined : elements.get(id)
    // A style that is based on itself would never end.
    if (id === undefined || !element || depth > 20) return {}
    const found = known.get(id)
    if (found) return found
    const base = lookUp(childOf(element, 'basedOn')?.attributes['val'], depth + 1)
    const style = { ...base, ...namedHeading(element), ...propertiesOf(element) }
    known.set(id, style)
    return style
  }
  return (id) => lookUp(id, 0)
}

function namedHeading(style: XmlElement): ParagraphStyle {
  const name = childOf(style, 'name')?.attributes['val']?.toLowerCase() ?? ''
  const level = headingStyle.exec(name)?.[1]
  if (level) return { heading: Number(level) }
  return titleStyles.includes(name) ? { heading: 1 } : {}
}

/** The properties that a paragraph or a style states itself. Outline level 9 is running text. */
export function propertiesOf(element: XmlElement): ParagraphStyle {
  const properties = childOf(element, 'pPr')
  const outline = childOf(properties, 'outlineLvl')?.attributes['val']
  const list = childOf(properties, 'numPr', 'numId')?.attributes['val']
  const level = childOf(properties, 'numPr', 'ilvl')?.attributes['val']
  return {
    ...(outline !== undefined && Number(outline) < 9 && { heading: Number(outline) + 1 }),
    ...(list !== undefined && { list }),
    ...(level !== undefined && { listLevel: Number(level) }),
    ...(isOn(childOf(element, 'rPr', 'vanish')) && { hidden: true }),
  }
}

/** A toggle of WordprocessingML: there and not switched off. */
export function isOn(toggle: XmlElement | undefined): boolean {
  return toggle !== undefined && !['0', 'false', 'off', 'none'].includes(toggle.attributes['val'] ?? '')
}

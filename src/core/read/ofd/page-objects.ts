import type { Box } from '#core/document/place.ts'
import type { RawPage } from '../pdf/raw.ts'
import { childrenOf, descendantsOf, type XmlElement } from '../xml.ts'
import { numbersIn, pointsPerMillimetre } from './numbers.ts'
import { addPath, type Drawn } from './path-object.ts'
import { columnsOf, type Glyph, glyphsOfText } from './text-object.ts'

interface Collected extends Drawn {
  readonly glyphs: Glyph[]
  readonly pictures: Box[]
  objects: number
}

/** More than any page that a person could read. */
const mostGlyphs = 200_000
const mostObjects = 300_000

/** A page and its templates as the glyphs and lines on which pages are read. `size` is a box in millimetres. */
export function rawPage(number: number, layers: readonly XmlElement[], size: readonly number[]): RawPage {
  const to: Collected = {
    glyphs: [],
    pictures: [],
    fills: [],
    dark: { horizontal: [], vertical: [] },
    pale: { horizontal: [], vertical: [] },
    objects: 0,
  }
  for (const layer of layers) for (const content of descendantsOf(layer, 'Content')) collect(content, to)
  const [, , width = 210, height = 297] = size
  return {
    number,
    width: width * pointsPerMillimetre,
    height: height * pointsPerMillimetre,
    glyphs: columnsOf(to.glyphs),
    figures: [],
    dark: to.dark,
    pale: to.pale,
    fills: to.fills,
    pictures: to.pictures,
    cut: isFull(to),
    displayed: (box) => box,
  }
}

const isFull = (to: Collected): boolean => to.objects > mostObjects || to.glyphs.length > mostGlyphs

function collect(parent: XmlElement, to: Collected): void {
  for (const element of childrenOf(parent)) {
    if (isFull(to)) return
    if (element.attributes['Visible'] === 'false') continue
    to.objects++
    if (element.name === 'TextObject') for (const glyph of glyphsOfText(element, to.objects)) to.glyphs.push(glyph)
    else if (element.name === 'PathObject') addPath(element, to)
    else if (element.name === 'ImageObject') to.pictures.push(boxOf(element))
    else if (element.name === 'Layer' || element.name === 'PageBlock') collect(element, to)
  }
}

function boxOf(element: XmlElement): Box {
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(element.attributes['Boundary'])
  const k = pointsPerMillimetre
  return [left * k, top * k, (left + width) * k, (top + height) * k]
}

/** Whether something with a text is marked as not visible. */
export function hidesText(layers: readonly XmlElement[]): boolean {
  const hidden = (element: XmlElement): boolean =>
    element.attributes['Visible'] === 'false'
      ? element.name === 'TextObject' || descendantsOf(element, 'TextObject').length > 0
      : childrenOf(element).some(hidden)
  return layers.some(hidden)
}

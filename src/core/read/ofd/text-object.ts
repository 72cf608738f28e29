import { type Glyphs, skewed } from '../pdf/raw.ts'
import type { Matrix } from '../pdf/turn.ts'
import { childrenOf, textIn, type XmlElement } from '../xml.ts'
import { mapPoint, objectMatrix, stepsIn } from './numbers.ts'

/** One character on the page, in points. */
export interface Glyph {
  readonly code: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
  readonly object: number
  readonly turn: number
}

/** The characters of a text object. Steps after the last one told are the usual widths of the characters. */
export function glyphsOfText(element: XmlElement, object: number): readonly Glyph[] {
  const matrix = objectMatrix(element.attributes)
  const size = Number(element.attributes['Size'] ?? 0) || 0
  const glyphs: Glyph[] = []
  for (const code of childrenOf(element, 'TextCode')) {
    // Producers break the line of a long text element; the break is not part of it.
    const characters = [...textIn(code).replace(/[\r\n]+\s*/g, '')]
    const across = stepsIn(code.attributes['DeltaX'], characters.length)
    const down = stepsIn(code.attributes['DeltaY'], characters.length)
    let x = Number(code.attributes['X'] ?? 0) || 0
    let y = Number(code.attributes['Y'] ?? 0) || 0
    for (const [index, character] of characters.entries()) {
      const usual = widthOf(character) * size
      const told = across[index]
      // A step of up to a full width may be that of a wide letter; a longer one leaves a gap.
      const width = told !== undefined && told > 0 && told < 1.15 * size ? told : usual
      glyphs.push(glyphAt(matrix, x, y, width, size, character, object))
      x += told ?? (down[index] === undefined ? usual : 0)
      y += down[index] ?? 0
    }
  }
  return glyphs
}

/** In sizes of the font. Only what is after the last step of a text depends on it. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1)

function glyphAt(
  matrix: Matrix,
  x: number,
  y: number,
  width: number,
  size: number,
  character: string,
  object: number,
): Glyph {
  const corners = [
    mapPoint(matrix, x, y - 0.88 * size),
    mapPoint(matrix, x + width, y - 0.88 * size),
    mapPoint(matrix, x, y + 0.14 * size),
    mapPoint(matrix, x + width, y + 0.14 * size),
  ]
  const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])]
  return {
    code: character.codePointAt(0) ?? 0xfffd,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    base: mapPoint(matrix, x, y)[1],
    size: size * Math.hypot(matrix[2], matrix[3]),
    object,
    turn: turnOf(matrix),
  }
}

/** Quarter turns of the writing direction against the clock, as the page is displayed. */
function turnOf([a, b]: Matrix): number {
  if (Math.abs(b) <= Math.abs(a) * 0.1) return a >= 0 ? 0 : 2
  if (Math.abs(a) <= Math.abs(b) * 0.1) return b <= 0 ? 1 : 3
  return skewed
}

/** Characters as the columns of numbers on which pages are read. */
export function columnsOf(glyphs: readonly Glyph[]): Glyphs {
  const floats = (valueOf: (glyph: Glyph) => number): Float64Array => Float64Array.from(glyphs, valueOf)
  return {
    count: glyphs.length,
    code: Uint32Array.from(glyphs, (glyph) => glyph.code),
    left: floats((glyph) => glyph.left),
    right: floats((glyph) => glyph.right),
    top: floats((glyph) => glyph.top),
    bottom: floats((glyph) => glyph.bottom),
    base: floats((glyph) => glyph.base),
    size: floats((glyph) => glyph.size),
    object: Int32Array.from(glyphs, (glyph) => glyph.object),
    turn: Uint8Array.from(glyphs, (glyph) => glyph.turn),
    unmapped: glyphs.filter((glyph) => glyph.code === 0xfffd).length,
  }
}

import type { Box } from '#core/document/place.ts'
import type { Ruling } from '../pdf/raw.ts'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml.ts'
import { mapPoint, numbersIn, objectMatrix } from './numbers.ts'

export interface Lines {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
}

/** What paths draw: lines by how they look, and filled areas. */
export interface Drawn {
  readonly dark: Lines
  readonly pale: Lines
  readonly fills: Box[]
}

type Point = readonly [x: number, y: number]

/** A filled area at most this many points thick is a line. */
const thin = 3
/** How far a line may lean, in points. */
const lean = 1
/** An area of more corners is a drawing. */
const mostCorners = 100
/** Numbers that a command of a path takes; the last two are where it ends. */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** Adds the straight lines and the filled areas of a path object. */
export function addPath(element: XmlElement, to: Drawn): void {
  const { attributes } = element
  const matrix = objectMatrix(attributes)
  const data = childrenOf(element, 'AbbreviatedData').map(textIn).join(' ')
  const outlines = outlinesOf(data, (x, y) => mapPoint(matrix, x, y))
  if (attributes['Stroke'] !== 'false') {
    const lines = isPale(childOf(element, 'StrokeColor')) ? to.pale : to.dark
    for (const outline of outlines) addStrokes(outline, lines)
  }
  if (attributes['Fill'] !== 'true') return
  const pale = isPale(childOf(element, 'FillColor'))
  for (const outline of outlines) if (outline.length <= mostCorners) addFill(outline, pale, to)
}

/** White, or nearly: seen only on a coloured ground. A colour that is not told is black. */
function isPale(colour: XmlElement | undefined): boolean {
  const parts = numbersIn(colour?.attributes['Value'])
  return parts.length > 0 && parts.length !== 4 && parts.every((part) => part > 240)
}

/** A command that is the end of a curve breaks the outline: only straight lines can be borders. */
interface Step {
  readonly point: Point
  readonly straight: boolean
}

function outlinesOf(data: string, map: (x: number, y: number) => Point): readonly (readonly Step[])[] {
  const outlines: Step[][] = []
  const words = data.trim().split(/\s+/)
  for (let at = 0; at < words.length; ) {
    const command = words[at] ?? ''
    const count = operands[command]
    if (count === undefined) {
      at++
      continue
    }
    const numbers = numbersIn(words.slice(at + 1, at + 1 + count).join(' '))
    const outline = outlines.at(-1)
    const point = map(numbers[count - 2] ?? 0, numbers[count - 1] ?? 0)
    if (command === 'S' || command === 'M') outlines.push([{ point, straight: false }])
    else if (command === 'C') {
      const first = outline?.[0]
      if (first) outline.push({ point: first.point, straight: true })
    } else outline?.push({ point, straight: command === 'L' })
    at += 1 + count
  }
  return outlines
}

function addStrokes(outline: readonly Step[], to: Lines): void {
  for (const [index, { point, straight }] of outline.entries()) {
    const before = outline[index - 1]?.point
    if (before && straight) addLine(before, point, to)
  }
}

function addLine([x0, y0]: Point, [x1, y1]: Point, to: Lines): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height <= lean && width > height) {
    to.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  } else if (width <= lean && height > width) {
    to.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}

function addFill(outline: readonly Step[], pale: boolean, to: Drawn): void {
  const [xs, ys] = [outline.map(({ point }) => point[0]), outline.map(({ point }) => point[1])]
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const lines = pale ? to.pale : to.dark
  const thickness = Math.min(right - left, bottom - top)
  if (thickness > thin) {
    if (!pale) to.fills.push([left, top, right, bottom])
  } else if (right - left > bottom - top) {
    lines.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  } else lines.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}

import type { Box } from '#core/document/place.ts'
import type { Native } from './native.ts'
import type { Drawing, Ruling } from './raw.ts'
import { compose, mapBox, type Matrix } from './turn.ts'

const kind = { path: 2, image: 3, form: 5 } as const
const segmentKind = { line: 0, curve: 1, move: 2 } as const
/** A filled area or a stroke at most this thick is a line. */
const thin = 3
/** How far a line may lean, in points over its length. */
const lean = 1
const mostSegments = 600_000
const mostDepth = 8

interface Lines {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
}

interface Collector {
  readonly native: Native
  /** Scratch: 6 floats of a matrix, then 4 more numbers. */
  readonly area: number
  readonly dark: Lines
  readonly pale: Lines
  readonly fills: Box[]
  readonly pictures: Box[]
  segments: number
}

/** The straight lines, filled boxes and pictures of a page but for objects `left` out, mapped by `matrix` into the reading space. */
export function drawingOf(native: Native, page: number, matrix: Matrix, left: (object: number) => boolean): Drawing {
  const f = native.wasmExports
  const area = f.malloc(48)
  const dark: Lines = { horizontal: [], vertical: [] }
  const pale: Lines = { horizontal: [], vertical: [] }
  const into: Collector = { native, area, dark, pale, fills: [], pictures: [], segments: 0 }
  const count = f.FPDFPage_CountObjects(page)
  for (let i = 0; i < count && into.segments < mostSegments; i++) {
    const object = f.FPDFPage_GetObject(page, i)
    if (!left(object)) collect(into, object, matrix, 0)
  }
  f.free(area)
  return { dark, pale, fills: into.fills, pictures: into.pictures, cut: into.segments >= mostSegments }
}

function collect(into: Collector, object: number, outer: Matrix, depth: number): void {
  const f = into.native.wasmExports
  const type = f.FPDFPageObj_GetType(object)
  if (type === kind.path) collectPath(into, object, outer)
  else if (type === kind.image) collectPicture(into, object, outer)
  else if (type === kind.form && depth < mostDepth) {
    const matrix = compose(matrixOf(into, object), outer)
    const count = f.FPDFFormObj_CountObjects(object)
    for (let i = 0; i < count && into.segments < mostSegments; i++) {
      into.segments++
      collect(into, f.FPDFFormObj_GetObject(object, i), matrix, depth + 1)
    }
  }
}

function matrixOf({ native, area }: Collector, object: number): Matrix {
  if (native.wasmExports.FPDFPageObj_GetMatrix(object, area) === 0) return [1, 0, 0, 1, 0, 0]
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = native.HEAPF32.subarray(area >> 2, (area >> 2) + 6)
  return [a, b, c, d, e, f]
}

function collectPicture(into: Collector, object: number, outer: Matrix): void {
  const { native, area } = into
  native.wasmExports.FPDFPageObj_GetBounds(object, area, area + 4, area + 8, area + 12)
  const [l = 0, b = 0, r = 0, t = 0] = native.HEAPF32.subarray(area >> 2, (area >> 2) + 4)
  const box = mapBox(outer, [l, b, r, t])
  if (!addThinBox(into.dark, box)) into.pictures.push(box)
}

function collectPath(into: Collector, path: number, outer: Matrix): void {
  const { native, area } = into
  const f = native.wasmExports
  if (f.FPDFPath_GetDrawMode(path, area, area + 4) === 0) return
  const fill = (native.HEAP32[area >> 2] ?? 0) !== 0
  const stroke = (native.HEAP32[(area >> 2) + 1] ?? 0) !== 0
  if (!fill && !stroke) return
  const matrix = compose(matrixOf(into, path), outer)
  if (stroke && !fill && strokeWidth(into, path, matrix) > thin * 1.5) return
  const count = Math.min(f.FPDFPath_CountSegments(path), mostSegments - into.segments)
  into.segments += count
  const shade = shadeOf(into, path, stroke)
  if (shade === 'clear') return
  if (stroke) addStrokes(into, into[shade], path, count, matrix)
  else addFills(into, shade, path, count, matrix)
}

type Shade = 'dark' | 'pale' | 'clear'

/** Whether the colour of a path is white, another or none. */
function shadeOf({ native, area }: Collector, path: number, stroke: boolean): Shade {
  const { FPDFPageObj_GetStrokeColor, FPDFPageObj_GetFillColor } = native.wasmExports
  const colorOf = stroke ? FPDFPageObj_GetStrokeColor : FPDFPageObj_GetFillColor
  if (colorOf(path, area, area + 4, area + 8, area + 12) === 0) return 'dark'
  const at = area >> 2
  const [red = 0, green = 0, blue = 0, alpha = 0] = native.HEAP32.subarray(at, at + 4)
  if (alpha < 8) return 'clear'
  return Math.min(red, green, blue) > 250 ? 'pale' : 'dark'
}

function strokeWidth({ native, area }: Collector, path: number, [a, b, c, d]: Matrix): number {
  if (native.wasmExports.FPDFPageObj_GetStrokeWidth(path, area) === 0) return 0
  return (native.HEAPF32[area >> 2] ?? 0) * Math.sqrt(Math.abs(a * d - b * c))
}

/** Every straight segment of a stroked path that runs along an axis. */
function addStrokes(
  { native, area }: Collector,
  lines: Lines,
  path: number,
  count: number,
  [a, b, c, d, e, f]: Matrix,
): void {
  const { FPDFPath_GetPathSegment, FPDFPathSegment_GetPoint, FPDFPathSegment_GetType, FPDFPathSegment_GetClose } =
    native.wasmExports
  let [fromX, fromY, startX, startY] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const segment = FPDFPath_GetPathSegment(path, i)
    FPDFPathSegment_GetPoint(segment, area, area + 4)
    const px = native.HEAPF32[area >> 2] ?? 0
    const py = native.HEAPF32[(area >> 2) + 1] ?? 0
    const x = a * px + c * py + e
    const y = b * px + d * py + f
    const type = FPDFPathSegment_GetType(segment)
    if (type === segmentKind.move) [startX, startY] = [x, y]
    else if (type === segmentKind.line) addLine(lines, fromX, fromY, x, y)
    if (FPDFPathSegment_GetClose(segment) !== 0) addLine(lines, x, y, startX, startY)
    fromX = x
    fromY = y
  }
}

function addLine({ horizontal, vertical }: Lines, x0: number, y0: number, x1: number, y1: number): void {
  const width = Math.abs(x1 - x0)
  const height = Math.abs(y1 - y0)
  if (height <= lean && width > height) {
    horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  } else if (width <= lean && height > width) {
    vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}

/** The bounding box of every part of a filled path: a thin one is a line, a wide rectangle an area. */
function addFills(
  into: Collector,
  shade: 'dark' | 'pale',
  path: number,
  count: number,
  [a, b, c, d, e, f]: Matrix,
): void {
  const { native, area } = into
  const { FPDFPath_GetPathSegment, FPDFPathSegment_GetPoint, FPDFPathSegment_GetType } = native.wasmExports
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let curved = false
  let points = 0
  const finish = (): void => {
    const box: Box = [left, top, right, bottom]
    if (points > 1 && !curved && !addThinBox(into[shade], box) && shade === 'dark') into.fills.push(box)
    ;[left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    curved = false
    points = 0
  }
  for (let i = 0; i < count; i++) {
    const segment = FPDFPath_GetPathSegment(path, i)
    const type = FPDFPathSegment_GetType(segment)
    if (type === segmentKind.move) finish()
    if (type === segmentKind.curve) curved = true
    FPDFPathSegment_GetPoint(segment, area, area + 4)
    const px = native.HEAPF32[area >> 2] ?? 0
    const py = native.HEAPF32[(area >> 2) + 1] ?? 0
    const x = a * px + c * py + e
    const y = b * px + d * py + f
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    points++
  }
  finish()
}

/** Takes a thin box as a line along its middle; a dot counts both ways, as dotted lines are made of dots. */
function addThinBox({ horizontal, vertical }: Lines, [left, top, right, bottom]: Box): boolean {
  const width = right - left
  const height = bottom - top
  if (width > thin && height > thin) return false
  if (height <= thin && width >= height) horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  if (width <= thin && height >= width) vertical.push({ at: (left + right) / 2, from: top, to: bottom })
  return true
}

import type { Box } from '#core/document/place.ts'
import { withoutSpaces } from '#core/base/chinese.ts'
import { type Native, textKind } from './native.ts'
import type { DescribedFigure, Glyphs } from './raw.ts'

/** Deeper trees of a document's structure are damaged or an attack. */
const mostDepth = 64

interface TaggedFigure {
  readonly alternative: string
  /** Ids of the marked content that the figure is made of. */
  readonly contents: ReadonlySet<number>
}

export interface Figures {
  readonly figures: readonly DescribedFigure[]
  /** The characters of the page without those of the figures. */
  readonly glyphs: Glyphs
  /** Whether an object of the page draws a part of a figure. */
  readonly draws: (object: number) => boolean
}

/**
 * The figures of a tagged page whose alternative text says every word that is written in them, such as charts with their
 * figures: they are read as pictures that say so, and not letter by letter and line by line. All others stay as they are.
 */
export function figuresOf(native: Native, page: number, glyphs: Glyphs): Figures {
  const contentOf = (object: number): number => native.wasmExports.FPDFPageObj_GetMarkedContentID(object)
  const tagged = drawsTagged(native, page) ? taggedFigures(native, page) : []
  const told = tagged.flatMap((figure) => {
    const own = glyphsIn(figure, glyphs, contentOf)
    return own.length > 0 && saysAll(figure.alternative, glyphs, own) ? [{ figure, own }] : []
  })
  const hidden = new Set(told.flatMap(({ own }) => own))
  const contents = new Set(told.flatMap(({ figure }) => [...figure.contents]))
  return {
    figures: told.map(({ figure, own }) => ({ alternative: figure.alternative, box: boxOf(glyphs, own) })),
    glyphs: hidden.size === 0 ? glyphs : without(glyphs, hidden),
    draws: (object) => contents.size > 0 && contents.has(contentOf(object)),
  }
}

/** Does a page draw anything but text that the structure names? Lines of tables are not in it. Most pages need not be asked. */
function drawsTagged({ wasmExports: f }: Native, page: number): boolean {
  const count = f.FPDFPage_CountObjects(page)
  for (let i = 0; i < count; i++) {
    const object = f.FPDFPage_GetObject(page, i)
    if (f.FPDFPageObj_GetType(object) !== textKind && f.FPDFPageObj_GetMarkedContentID(object) >= 0) return true
  }
  return false
}

function glyphsIn({ contents }: TaggedFigure, glyphs: Glyphs, contentOf: (object: number) => number): number[] {
  const inside = new Map<number, boolean>()
  const own: number[] = []
  for (let i = 0; i < glyphs.count; i++) {
    const object = glyphs.object[i] ?? 0
    const known = inside.get(object) ?? contents.has(contentOf(object))
    inside.set(object, known)
    if (known) own.push(i)
  }
  return own
}

/** Does the alternative hold the text of every text object of the figure? */
function saysAll(alternative: string, glyphs: Glyphs, own: readonly number[]): boolean {
  const texts = new Map<number, string>()
  for (const i of own) {
    const object = glyphs.object[i] ?? 0
    texts.set(object, (texts.get(object) ?? '') + String.fromCodePoint(glyphs.code[i] ?? 0))
  }
  const said = withoutSpaces(alternative)
  return [...texts.values()].every((text) => said.includes(withoutSpaces(text)))
}

function boxOf(glyphs: Glyphs, own: readonly number[]): Box {
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const i of own) {
    const [left, top, right, bottom] = box
    box = [
      Math.min(left, glyphs.left[i] ?? left),
      Math.min(top, glyphs.top[i] ?? top),
      Math.max(right, glyphs.right[i] ?? right),
      Math.max(bottom, glyphs.bottom[i] ?? bottom),
    ]
  }
  return box
}

/** Columns of a page's characters that are kept side by side. */
const columns = ['code', 'left', 'right', 'top', 'bottom', 'base', 'size', 'object', 'turn'] as const

function without(glyphs: Glyphs, hidden: ReadonlySet<number>): Glyphs {
  const kept = (_: number, i: number): boolean => i < glyphs.count && !hidden.has(i)
  const shown = Object.fromEntries(columns.map((name) => [name, glyphs[name].filter(kept)]))
  return { ...glyphs, ...shown, count: glyphs.count - hidden.size }
}

/** Elements of the structure that are figures with an alternative text. */
function taggedFigures(native: Native, page: number): readonly TaggedFigure[] {
  const f = native.wasmExports
  const tree = f.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return []
  const found: TaggedFigure[] = []
  const visit = (element: number, depth: number): void => {
    if (element === 0 || depth > mostDepth) return
    if (textOf(native, f.FPDF_StructElement_GetType, element) === 'Figure') {
      const alternative = textOf(native, f.FPDF_StructElement_GetAltText, element)
      const contents = new Set<number>()
      addContents(native, element, contents, depth)
      if (alternative !== '' && contents.size > 0) found.push({ alternative, contents })
      return
    }
    const count = f.FPDF_StructElement_CountChildren(element)
    for (let i = 0; i < count; i++) visit(f.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1)
  }
  const count = f.FPDF_StructTree_CountChildren(tree)
  for (let i = 0; i < count; i++) visit(f.FPDF_StructTree_GetChildAtIndex(tree, i), 0)
  f.FPDF_StructTree_Close(tree)
  return found
}

function addContents(native: Native, element: number, contents: Set<number>, depth: number): void {
  const f = native.wasmExports
  if (element === 0 || depth > mostDepth) return
  const own = f.FPDF_StructElement_GetMarkedContentIdCount(element)
  for (let i = 0; i < own; i++) {
    const id = f.FPDF_StructElement_GetMarkedContentIdAtIndex(element, i)
    if (id >= 0) contents.add(id)
  }
  const count = f.FPDF_StructElement_CountChildren(element)
  for (let i = 0; i < count; i++)
    addContents(native, f.FPDF_StructElement_GetChildAtIndex(element, i), contents, depth + 1)
}

/** A text that PDFium copies into a buffer of the size it has named, in UTF-16 with a zero at its end. */
function textOf(
  native: Native,
  get: (element: number, buffer: number, length: number) => number,
  element: number,
): string {
  const length = get(element, 0, 0)
  if (length < 4) return ''
  const buffer = native.wasmExports.malloc(length)
  get(element, buffer, length)
  const text = new TextDecoder('utf-16le').decode(native.HEAPU8.slice(buffer, buffer + length - 2))
  native.wasmExports.free(buffer)
  return text
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { Box } from '#core/document/place.ts'
import { drawingOf } from './native-drawing.ts'
import { type Figures, figuresOf } from './native-figures.ts'
import { glyphsOf, mainTurn } from './native-glyphs.ts'
import { type Functions, type Native, textKind } from './native.ts'
import type { Glyphs, RawPage } from './raw.ts'
import { compose, inverse, mapBox, turned } from './turn.ts'

export interface Pdf {
  readonly pages: number
  /** `undefined` when the page cannot be loaded. `index` is 0-based. */
  readonly page: (index: number) => RawPage | undefined
  readonly close: () => void
}

export type OpenError = 'password' | 'damaged' | 'too-large'

/** FPDF_ERR_PASSWORD. */
const wrongPassword = 4

/** Loads PDFium; a caller keeps the promise so that it happens once. */
export async function loadPdfium(): Promise<Native> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  // The wrapper hides its module and declares only a part of the functions which the binary exports.
  return (library as unknown as { readonly module: Native }).module
}

/** Opens a document held in memory; the caller closes it. */
export function openPdf(native: Native, bytes: Uint8Array): Result<Pdf, OpenError> {
  const f = native.wasmExports
  const pointer = f.malloc(bytes.length)
  if (pointer === 0) return fail('too-large')
  native.HEAPU8.set(bytes, pointer)
  const document = f.FPDF_LoadMemDocument(pointer, bytes.length, 0)
  if (document === 0) {
    const error = f.FPDF_GetLastError()
    f.free(pointer)
    return fail(error === wrongPassword ? 'password' : 'damaged')
  }
  const close = (): void => {
    f.FPDF_CloseDocument(document)
    f.free(pointer)
  }
  if (f.FPDF_DocumentHasValidCrossReferenceTable(document) === 0 && !hasEnd(bytes)) {
    close()
    return fail('damaged')
  }
  const tagged = f.FPDFCatalog_IsTagged(document) === 1
  return ok({ pages: f.FPDF_GetPageCount(document), page: (index) => readPage(native, document, index, tagged), close })
}

function readPage(native: Native, document: number, index: number, tagged: boolean): RawPage | undefined {
  const f = native.wasmExports
  const page = f.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  const crowded = isCrowded(f, page)
  const text = crowded ? 0 : f.FPDFText_LoadPage(page)
  try {
    const rotation = f.FPDFPage_GetRotation(page)
    const bounds = pageBounds(native, page)
    const turn = mainTurn(native, text) ?? rotation
    const matrix = turned(turn, bounds)
    const back = compose(inverse(matrix), turned(rotation, bounds))
    const [left, bottom, right, top] = bounds
    const characters = glyphsOf(native, text, matrix, turn)
    const { figures, glyphs, draws } = tagged ? figuresOf(native, page, characters) : plain(characters)
    const drawing = drawingOf(native, page, matrix, draws)
    return {
      number: index + 1,
      glyphs,
      figures,
      ...drawing,
      cut: drawing.cut || crowded,
      width: turn & 1 ? top - bottom : right - left,
      height: turn & 1 ? right - left : top - bottom,
      displayed: (box) => mapBox(back, box),
    }
  } finally {
    if (text !== 0) f.FPDFText_ClosePage(text)
    f.FPDF_ClosePage(page)
  }
}

/** A page of a file that tells nothing of its figures. */
const plain = (glyphs: Glyphs): Figures => ({ glyphs, figures: [], draws: () => false })

/** PDFium compares text objects with each other: the time grows with the square of their number. */
const mostTextObjects = 30_000

function isCrowded(f: Functions, page: number): boolean {
  const count = f.FPDFPage_CountObjects(page)
  if (count <= mostTextObjects) return false
  let texts = 0
  for (let i = 0; i < count; i++) {
    if (f.FPDFPageObj_GetType(f.FPDFPage_GetObject(page, i)) === textKind) texts++
  }
  return texts > mostTextObjects
}

function pageBounds(native: Native, page: number): Box {
  const f = native.wasmExports
  const rect = f.malloc(16)
  f.FPDF_GetPageBoundingBox(page, rect)
  const at = rect >> 2
  const [left = 0, top = 0, right = 0, bottom = 0] = native.HEAPF32.subarray(at, at + 4)
  f.free(rect)
  return [left, bottom, right, top]
}

/** A file that was cut off has lost its end; one that was only edited by hand still says `%%EOF`. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 2048)))
  return tail.includes('%%EOF')
}

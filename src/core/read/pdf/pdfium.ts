import { fail, ok, type Result } from '#core/base/result.ts'
import type { Box } from '#core/document/place.ts'
import { drawingOf } from './native-drawing.ts'
import { glyphsOf, mainTurn } from './native-glyphs.ts'
import type { RawPage } from './raw.ts'
import { compose, inverse, mapBox, turned } from './turn.ts'

/** The functions of PDFium that are used, straight from the WebAssembly exports: no wrapper, no argument checks. */
export interface Functions {
  readonly malloc: (size: number) => number
  readonly free: (pointer: number) => void
  readonly FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number
  readonly FPDF_CloseDocument: (document: number) => void
  readonly FPDF_GetLastError: () => number
  readonly FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number
  readonly FPDF_GetPageCount: (document: number) => number
  readonly FPDF_LoadPage: (document: number, index: number) => number
  readonly FPDF_ClosePage: (page: number) => void
  readonly FPDF_GetPageBoundingBox: (page: number, rect: number) => number
  readonly FPDFPage_GetRotation: (page: number) => number
  readonly FPDFPage_CountObjects: (page: number) => number
  readonly FPDFPage_GetObject: (page: number, index: number) => number
  readonly FPDFPageObj_GetType: (object: number) => number
  readonly FPDFPageObj_GetMatrix: (object: number, matrix: number) => number
  readonly FPDFPageObj_GetBounds: (object: number, l: number, b: number, r: number, t: number) => number
  readonly FPDFPageObj_GetStrokeWidth: (object: number, width: number) => number
  readonly FPDFPageObj_GetFillColor: (object: number, r: number, g: number, b: number, a: number) => number
  readonly FPDFPageObj_GetStrokeColor: (object: number, r: number, g: number, b: number, a: number) => number
  readonly FPDFFormObj_CountObjects: (form: number) => number
  readonly FPDFFormObj_GetObject: (form: number, index: number) => number
  readonly FPDFPath_GetDrawMode: (path: number, fill: number, stroke: number) => number
  readonly FPDFPath_CountSegments: (path: number) => number
  readonly FPDFPath_GetPathSegment: (path: number, index: number) => number
  readonly FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => number
  readonly FPDFPathSegment_GetType: (segment: number) => number
  readonly FPDFPathSegment_GetClose: (segment: number) => number
  readonly FPDFText_LoadPage: (page: number) => number
  readonly FPDFText_ClosePage: (text: number) => void
  readonly FPDFText_CountChars: (text: number) => number
  readonly FPDFText_GetUnicode: (text: number, index: number) => number
  readonly FPDFText_IsGenerated: (text: number, index: number) => number
  readonly FPDFText_HasUnicodeMapError: (text: number, index: number) => number
  readonly FPDFText_GetFontSize: (text: number, index: number) => number
  readonly FPDFText_GetTextObject: (text: number, index: number) => number
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, rect: number) => number
  readonly FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  readonly FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number
}

/** PDFium in its own memory. The views change when the memory grows: take them anew after every call that may allocate. */
export interface Native {
  readonly wasmExports: Functions
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

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
  return ok({ pages: f.FPDF_GetPageCount(document), page: (index) => readPage(native, document, index), close })
}

function readPage(native: Native, document: number, index: number): RawPage | undefined {
  const f = native.wasmExports
  const page = f.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  const text = f.FPDFText_LoadPage(page)
  try {
    const rotation = f.FPDFPage_GetRotation(page)
    const bounds = pageBounds(native, page)
    const turn = mainTurn(native, text) ?? rotation
    const matrix = turned(turn, bounds)
    const back = compose(inverse(matrix), turned(rotation, bounds))
    const [left, bottom, right, top] = bounds
    return {
      number: index + 1,
      glyphs: glyphsOf(native, text, matrix, turn),
      ...drawingOf(native, page, matrix),
      width: turn & 1 ? top - bottom : right - left,
      height: turn & 1 ? right - left : top - bottom,
      displayed: (box) => mapBox(back, box),
    }
  } finally {
    if (text !== 0) f.FPDFText_ClosePage(text)
    f.FPDF_ClosePage(page)
  }
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

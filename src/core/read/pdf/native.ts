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
  readonly FPDFPageObj_GetMarkedContentID: (object: number) => number
  readonly FPDFCatalog_IsTagged: (document: number) => number
  readonly FPDF_StructTree_GetForPage: (page: number) => number
  readonly FPDF_StructTree_Close: (tree: number) => void
  readonly FPDF_StructTree_CountChildren: (tree: number) => number
  readonly FPDF_StructTree_GetChildAtIndex: (tree: number, index: number) => number
  readonly FPDF_StructElement_GetType: (element: number, buffer: number, length: number) => number
  readonly FPDF_StructElement_GetAltText: (element: number, buffer: number, length: number) => number
  readonly FPDF_StructElement_CountChildren: (element: number) => number
  readonly FPDF_StructElement_GetChildAtIndex: (element: number, index: number) => number
  readonly FPDF_StructElement_GetMarkedContentIdCount: (element: number) => number
  readonly FPDF_StructElement_GetMarkedContentIdAtIndex: (element: number, index: number) => number
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

/** What kind of object of a page a text is. */
export const textKind = 1

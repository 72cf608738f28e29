import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Document, Doubt } from '#core/document/document.ts'
import type { Box } from '#core/document/place.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Read } from '../reader.ts'
import { markCutFigures } from './page-break.ts'
import { readPage } from './page.ts'
import type { Native } from './native.ts'
import { loadPdfium, openPdf, type Pdf } from './pdfium.ts'
import type { RawPage } from './raw.ts'
import { placeOf } from './tables.ts'

/** PDFium keeps its own memory and takes a while to start: one instance serves every document. */
let loading: Promise<Native> | undefined

/** Reads the text, the tables and the places of both from a PDF. */
export const readPdf: Read = async (bytes) => {
  if (bytes.length === 0) return fail({ code: 'empty', format: 'pdf' })
  try {
    loading ??= loadPdfium()
    return readWith(await loading, bytes)
  } catch (error) {
    // The instance may be broken: the next document gets a new one.
    loading = undefined
    return fail({ code: 'damaged', format: 'pdf', detail: String(error) })
  }
}

function readWith(native: Native, bytes: Uint8Array): Result<Document, ReadError> {
  const opened = openPdf(native, bytes)
  if (!opened.ok) return fail({ code: opened.error, format: 'pdf' })
  const pdf = opened.value
  try {
    return pdf.pages === 0 ? fail({ code: 'empty', format: 'pdf' }) : readPages(pdf)
  } finally {
    pdf.close()
  }
}

/** Above this part of pages that are pictures, a document is a scan. */
const mostlyPictures = 0.8
/** A page with so few characters and a picture over most of it is a scan with a stamp or a page number. */
const fewGlyphs = 20
const coveredByPicture = 0.6

function readPages(pdf: Pdf): Result<Document, ReadError> {
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  let scans = 0
  for (let i = 0; i < pdf.pages; i++) {
    const page = pdf.page(i)
    if (!page) {
      doubts.push({ code: 'unreadable-part', detail: `page ${i + 1}` })
      continue
    }
    const picture = scanOf(page)
    if (picture) {
      scans++
      blocks.push({ kind: 'picture', place: placeOf(page, picture) })
      doubts.push({ code: 'picture-page', detail: `page ${page.number}` })
    }
    if (page.glyphs.count === 0 && !page.cut) continue
    const read = readPage(page)
    for (const block of read.blocks) if (!picture || block.kind !== 'picture') blocks.push(block)
    doubts.push(...read.doubts)
  }
  if (scans > 0 && scans >= mostlyPictures * pdf.pages) return fail({ code: 'pictures-only', format: 'pdf' })
  return ok({ format: 'pdf', pages: pdf.pages, blocks: markCutFigures(blocks), doubts })
}

/** The box of the pictures of a page that is nothing else. */
function scanOf({ glyphs, pictures, width, height }: RawPage): Box | undefined {
  if (pictures.length === 0 || glyphs.count > fewGlyphs) return undefined
  const left = Math.max(0, Math.min(...pictures.map((box) => box[0])))
  const top = Math.max(0, Math.min(...pictures.map((box) => box[1])))
  const right = Math.min(width, Math.max(...pictures.map((box) => box[2])))
  const bottom = Math.min(height, Math.max(...pictures.map((box) => box[3])))
  const covered = ((right - left) * (bottom - top)) / (width * height)
  return glyphs.count === 0 || covered > coveredByPicture ? [left, top, right, bottom] : undefined
}

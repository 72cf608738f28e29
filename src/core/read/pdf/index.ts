import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Document, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Read } from '../reader.ts'
import { readPage } from './page.ts'
import { loadPdfium, type Native, openPdf, type Pdf } from './pdfium.ts'
import type { RawPage } from './raw.ts'

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

/** Above this part of pages without text, a document is a scan. */
const mostlyPictures = 0.8

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
    if (page.glyphs.count === 0) {
      if (addScan(page, blocks, doubts)) scans++
      continue
    }
    const read = readPage(page)
    for (const block of read.blocks) blocks.push(block)
    doubts.push(...read.doubts)
  }
  if (scans > 0 && scans >= mostlyPictures * pdf.pages) return fail({ code: 'pictures-only', format: 'pdf' })
  return ok({ format: 'pdf', pages: pdf.pages, blocks, doubts })
}

/** A page that is only a picture: nothing on it can be read. */
function addScan(page: RawPage, blocks: Block[], doubts: Doubt[]): boolean {
  const [picture] = page.pictures
  if (!picture) return false
  blocks.push({ kind: 'picture', place: { kind: 'pdf', page: page.number, box: page.displayed(picture) } })
  doubts.push({ code: 'picture-page', detail: `page ${page.number}` })
  return true
}

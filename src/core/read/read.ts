import { fail, type Result } from '../base/result.ts'
import type { Document } from '../document/document.ts'
import type { ReadError } from '../document/read-error.ts'
import { detect, type Reader } from './detect.ts'
import { limits } from './limits.ts'
import type { Read } from './reader.ts'

/** Reads a published document of any format, found by its content and never by its name. Bad input never throws. */
export async function read(bytes: Uint8Array): Promise<Result<Document, ReadError>> {
  if (bytes.length === 0) return fail({ code: 'empty' })
  if (bytes.length > limits.bytes) return fail({ code: 'too-large', detail: `${bytes.length} bytes` })
  try {
    const reader = detect(bytes)
    if (!reader.ok) return reader
    const readAs = await readers[reader.value]()
    return await readAs(bytes)
  } catch (error) {
    // Libraries throw on input that they did not foresee; one bad file must not stop a run over hundreds.
    return fail({ code: 'damaged', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Each reader is loaded when first needed, with the library it stands on. */
const readers: Readonly<Record<Reader, () => Promise<Read>>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  html: async () => (await import('./html/index.ts')).readHtml,
  text: async () => (await import('./text/index.ts')).readText,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  doc: async () => (await import('./doc/index.ts')).readDoc,
  ofd: async () => (await import('./ofd/index.ts')).readOfd,
  workbook: async () => (await import('./workbook/index.ts')).readWorkbook,
  'old-workbook': async () => (await import('./workbook/index.ts')).readOldWorkbook,
}

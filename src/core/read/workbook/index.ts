import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Document, Doubt } from '#core/document/document.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Read } from '../reader.ts'
import { openArchive } from '../zip.ts'
import { blocksOf } from './blocks.ts'
import { readNewSheets } from './hucre.ts'
import { cellName, type Sheet } from './sheet.ts'
import { loadShowNumber, readOldSheets } from './sheetjs.ts'
import { visibleOf } from './visible.ts'

/** Reads an Office Open XML workbook. Every part is inflated and counted once before the library sees the file. */
export const readWorkbook: Read = async (bytes) => {
  const archive = await openArchive(bytes)
  if (!archive.ok) return fail({ ...archive.error, format: 'xlsx' })
  for (const name of archive.value.names) {
    const part = archive.value.bytesOf(name)
    if (!part.ok) return fail({ ...part.error, format: 'xlsx' })
  }
  const binary = archive.value.names.some((name) => /workbook\.bin$/i.test(name))
  const sheets = await readNewSheets(bytes, binary, await loadShowNumber())
  return sheets.ok ? documentOf(sheets.value, 'xlsx') : sheets
}

/** Reads a workbook of Excel before 2007. */
export const readOldWorkbook: Read = async (bytes) => {
  const sheets = await readOldSheets(bytes)
  return sheets.ok ? documentOf(sheets.value, 'xls') : sheets
}

function documentOf(sheets: readonly Sheet[], format: 'xlsx' | 'xls'): Result<Document, ReadError> {
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  for (const sheet of sheets) {
    if (sheet.hidden) {
      if (sheet.cells.some((cell) => cell.text !== '')) doubts.push({ code: 'hidden-content', detail: sheet.name })
      continue
    }
    const { rows, hiddenTexts } = visibleOf(sheet)
    const [first] = hiddenTexts
    if (first) {
      const detail = `${sheet.name} ${cellName(first.row, first.column)}, ${hiddenTexts.length} cells`
      doubts.push({ code: 'hidden-content', detail })
    }
    const read = blocksOf(sheet, rows)
    if (!read.ok) return fail({ ...read.error, format })
    blocks.push(...read.value)
  }
  return ok({ format, pages: sheets.filter((sheet) => !sheet.hidden).length, blocks, doubts })
}

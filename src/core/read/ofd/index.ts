import { fail, ok, type Result } from '#core/base/result.ts'
import type { Block, Cell, Document, Doubt } from '#core/document/document.ts'
import type { Place } from '#core/document/place.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { readPage } from '../pdf/page.ts'
import type { Read } from '../reader.ts'
import { openArchive } from '../zip.ts'
import { type OfdPage, pagesOf } from './package.ts'
import { hidesText, rawPage } from './page-objects.ts'

/** Reads OFD, the national format of fixed pages (GB/T 33190). Pages are read as those of a PDF are. */
export const readOfd: Read = async (bytes) => {
  const archive = await openArchive(bytes)
  if (!archive.ok) return fail({ ...archive.error, format: 'ofd' })
  const pages = await pagesOf(archive.value)
  return pages.ok ? documentOf(pages.value) : fail({ ...pages.error, format: 'ofd' })
}

function documentOf(pages: readonly OfdPage[]): Result<Document, ReadError> {
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  let scans = 0
  for (const [index, { layers, size }] of pages.entries()) {
    const number = index + 1
    if (!layers) {
      doubts.push({ code: 'unreadable-part', detail: `page ${number}` })
      continue
    }
    if (hidesText(layers)) doubts.push({ code: 'hidden-content', detail: `page ${number}` })
    const page = rawPage(number, layers, size)
    const [picture] = page.pictures
    if (page.glyphs.count === 0 && picture) {
      scans++
      doubts.push({ code: 'picture-page', detail: `page ${number}` })
      blocks.push({ kind: 'picture', place: { kind: 'ofd', page: number, box: picture } })
      continue
    }
    const read = readPage(page)
    for (const block of read.blocks) blocks.push(inOfd(block))
    doubts.push(...read.doubts)
  }
  if (scans > 0 && scans === pages.length) return fail({ code: 'pictures-only', format: 'ofd' })
  return ok({ format: 'ofd', pages: pages.length, blocks, doubts })
}

/** The same block with places in an OFD: the reader of pages speaks of PDF. */
function inOfd(block: Block): Block {
  if (block.kind !== 'table') return { ...block, place: placeIn(block.place) }
  const cells = block.cells.map((cell): Cell => ({ ...cell, place: placeIn(cell.place) }))
  return { ...block, place: placeIn(block.place), cells }
}

const placeIn = (place: Place): Place => (place.kind === 'pdf' ? { ...place, kind: 'ofd' } : place)

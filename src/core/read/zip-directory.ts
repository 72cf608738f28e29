import { fail, ok, type Result } from '../base/result.ts'
import type { ReadError } from '../document/read-error.ts'
import { limits } from './limits.ts'

/** One file of an archive as its central directory declares it. */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflate. */
  readonly method: number
  readonly compressed: number
  readonly size: number
  /** Where the local header stands. */
  readonly offset: number
}

const damaged = (detail: string): { readonly ok: false; readonly error: ReadError } =>
  fail({ code: 'damaged', detail: `zip: ${detail}` })

/** The names in an archive, in the order of its directory. */
export function archiveNames(bytes: Uint8Array): Result<readonly string[], ReadError> {
  const entries = zipDirectory(bytes)
  return entries.ok ? ok(entries.value.map((entry) => entry.name)) : entries
}

/**
 * The central directory, refused when it declares more than a document can need: nothing is inflated to find out.
 * What it declares may still be a lie, so whoever inflates counts again.
 */
export function zipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ReadError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return damaged('no directory')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  if (count > limits.archiveEntries) return fail({ code: 'archive-bomb', detail: `${count} entries` })
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged('directory cut')
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) return damaged('directory cut')
    if (view.getUint16(at + 8, true) & 1) return fail({ code: 'password' })
    entries.push(entryAt(view, at))
    at = next
  }
  return plausible(entries, bytes.length)
}

/** The end record stands at the end, before a comment of at most 65535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

function entryAt(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const wide = wideFields(view, at + 46 + nameLength, view.getUint16(at + 30, true))
  // A field of all ones stands in the ZIP64 extra, in this order.
  const [size = 0, compressed = 0, offset = 0] = fields.map((field) =>
    field === 0xffffffff ? (wide.shift() ?? field) : field,
  )
  return { name: new TextDecoder().decode(name), method: view.getUint16(at + 10, true), compressed, size, offset }
}

function wideFields(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length)
    const fields: number[] = []
    for (let field = at + 4; field + 8 <= end; field += 8) fields.push(Number(view.getBigUint64(field, true)))
    return fields
  }
  return []
}

function plausible(entries: readonly ZipEntry[], length: number): Result<readonly ZipEntry[], ReadError> {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const compressed = entries.reduce((sum, entry) => sum + entry.compressed, 0)
  if (size > limits.archiveBytes) return fail({ code: 'archive-bomb', detail: `declares ${size} bytes` })
  // More compressed data than file: entries overlap, the way to make a bomb without nesting.
  if (compressed > length && entries.every((entry) => entry.offset < length)) {
    return fail({ code: 'archive-bomb', detail: 'entries overlap' })
  }
  const dense = entries.find((entry) => entry.size > limits.archiveRatioFrom && tooDense(entry))
  return dense ? fail({ code: 'archive-bomb', detail: dense.name }) : ok(entries)
}

const tooDense = (entry: ZipEntry): boolean => entry.size > limits.archiveRatio * Math.max(1, entry.compressed)

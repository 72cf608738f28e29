import { fail, ok, type Result } from '../base/result.ts'
import type { ReadError } from '../document/read-error.ts'
import { limits } from './limits.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** An opened archive. Names are matched without case, with either slash, with or without a leading one. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a file; `undefined` when there is none of that name. */
  bytesOf(name: string): Result<Uint8Array | undefined, ReadError>
  /** The file as UTF-8 text; `undefined` when there is none of that name. */
  textOf(name: string): Result<string | undefined, ReadError>
}

/** Opens an archive. Whatever is read from it counts against one budget, so a directory that lies does not help. */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, ReadError>> {
  const entries = zipDirectory(bytes)
  if (!entries.ok) return entries
  const { Inflate } = await import('fflate')
  const byName = new Map(entries.value.map((entry) => [canonical(entry.name), entry]))
  let budget: number = limits.archiveBytes

  const bytesOf = (name: string): Result<Uint8Array | undefined, ReadError> => {
    const entry = byName.get(canonical(name))
    if (!entry) return ok(undefined)
    const data = dataOf(bytes, entry)
    if (!data || (entry.method !== 0 && entry.method !== 8)) return fail({ code: 'damaged', detail: `zip: ${name}` })
    const content = entry.method === 0 ? ok(data) : inflate(Inflate, data, Math.min(budget, entry.size), name)
    if (content.ok) budget -= content.value.length
    return content
  }
  const textOf = (name: string): Result<string | undefined, ReadError> => {
    const content = bytesOf(name)
    if (!content.ok) return content
    return ok(content.value && decode(content.value))
  }
  return ok({ names: entries.value.map((entry) => entry.name), bytesOf, textOf })
}

const canonical = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** XML says so itself when it is UTF-16: by its byte order mark. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function dataOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { offset } = entry
  if (offset + 30 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== 0x04034b50) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + entry.compressed <= bytes.length ? bytes.subarray(start, start + entry.compressed) : undefined
}

interface Inflater {
  push(chunk: Uint8Array, final?: boolean): void
}

/** Small enough that even the densest chunk (1032 to 1) inflates to little before it is counted. */
const chunkBytes = 16 * 1024

/** Inflates to at most `most` bytes. A little more is a broken file; much more is a directory that lies. */
function inflate(
  Inflate: new (onData: (chunk: Uint8Array) => void) => Inflater,
  data: Uint8Array,
  most: number,
  name: string,
): Result<Uint8Array, ReadError> {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  })
  const enough = Math.max(most, limits.archiveRatioFrom)
  try {
    for (let at = 0; at < data.length; at += chunkBytes) {
      if (size > enough) return fail({ code: 'archive-bomb', detail: `${name} is larger than declared` })
      inflater.push(data.subarray(at, at + chunkBytes), at + chunkBytes >= data.length)
    }
  } catch (error) {
    return fail({ code: 'damaged', detail: `zip: ${error instanceof Error ? error.message : 'inflate'}` })
  }
  if (size > enough) return fail({ code: 'archive-bomb', detail: `${name} is larger than declared` })
  return size > most ? fail({ code: 'damaged', detail: `zip: size of ${name}` }) : ok(joined(chunks, size))
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

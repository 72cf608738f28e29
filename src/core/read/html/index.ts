import { fail, ok } from '#core/base/result.ts'
import type { Doubt } from '#core/document/document.ts'
import { decodeText } from '../encoding.ts'
import { limits } from '../limits.ts'
import type { Read } from '../reader.ts'
import { bodyBlocks } from './blocks.ts'
import { parseBody } from './parse.ts'

/** Reads a page: what a browser would show of it, tables of data as tables, tables of layout as their contents. */
export const readHtml: Read = async (bytes) => {
  const decoded = decodeText(bytes, declaredEncoding(bytes))
  if (!decoded) return fail({ code: 'unknown-format', format: 'html' })
  if (decoded.text.length > limits.characters) return fail({ code: 'too-large', format: 'html' })
  const body = await parseBody(decoded.text)
  if (!body.ok) return body
  const read = bodyBlocks(body.value)
  if (!read.ok) return read
  const unreadable: Doubt[] = decoded.unreadable > 0 ? [{ code: 'unmapped-character' }] : []
  return ok({ format: 'html', blocks: read.value.blocks, doubts: [...unreadable, ...read.value.doubts] })
}

/** What the page says of its encoding near its beginning, in either form of the tag or in its XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /(?:<meta\s[^>]*?charset|<\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
}

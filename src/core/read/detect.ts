import { fail, ok, type Result } from '../base/result.ts'
import type { ReadError } from '../document/read-error.ts'
import { decodeText } from './encoding.ts'
import { openOle } from './ole.ts'
import { archiveNames } from './zip-directory.ts'

/** Which reader takes the bytes. */
export type Reader = 'pdf' | 'html' | 'text' | 'docx' | 'doc' | 'ofd' | 'workbook' | 'old-workbook'

/** Finds the reader by content alone: published files are often named for what they are not. */
export function detect(bytes: Uint8Array): Result<Reader, ReadError> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.startsWith('PK')) return detectArchive(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectOle(bytes)
  if (pictures.some((magic) => head.startsWith(magic))) return fail({ code: 'pictures-only' })
  if (bareWorkbook.some((magic) => head.startsWith(magic))) return ok('old-workbook')
  const markup = detectMarkup(bytes)
  if (markup) return ok(markup)
  // Readers of PDF accept what stands before the header, such as the headers of a saved HTTP answer.
  if (head.includes('%PDF-')) return ok('pdf')
  if (head.startsWith('{\\rtf')) return fail({ code: 'unknown-format', detail: 'rtf' })
  return isText(bytes) ? ok('text') : fail({ code: 'unknown-format' })
}

/** BIFF 2 to 5 without a container: the record that opens a stream, and its length. */
const bareWorkbook = ['\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0', '\x09\x08\x08\0']

const pictures = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*']

function detectArchive(bytes: Uint8Array): Result<Reader, ReadError> {
  const names = archiveNames(bytes)
  if (!names.ok) return names
  const lower = names.value.map((name) => name.replace(/^[/\\]+/, '').toLowerCase())
  if (lower.includes('ofd.xml')) return ok('ofd')
  if (lower.some((name) => name.startsWith('word/'))) return ok('docx')
  if (lower.some((name) => name.startsWith('xl/'))) return ok('workbook')
  return fail({ code: 'unknown-format', detail: 'zip' })
}

function detectOle(bytes: Uint8Array): Result<Reader, ReadError> {
  const streams = openOle(bytes)?.names
  if (!streams || streams.size === 0) return fail({ code: 'damaged', detail: 'ole' })
  if (streams.has('encryptedpackage')) return fail({ code: 'password' })
  if (streams.has('worddocument')) return ok('doc')
  if (streams.has('workbook') || streams.has('book')) return ok('old-workbook')
  return fail({ code: 'unknown-format', detail: 'ole' })
}

const markupStart =
  /^(?:(?:<!--[\s\S]*?-->|<\?xml[^>]*\?>)\s*)*<(?:!doctype html|html|head|body|table|meta|div|p|title|center|style|script|link|h[1-6]|span|section|font)[\s>]/

function detectMarkup(bytes: Uint8Array): Reader | undefined {
  // Latin-1 reads every byte, and the tags are ASCII in every encoding but UTF-16, which has its mark.
  const head = decodeText(bytes.subarray(0, 8192), 'latin1')?.text.trimStart().toLowerCase() ?? ''
  if (!head.startsWith('<')) return undefined
  if (markupStart.test(head) || /<html[\s>]/.test(head)) return 'html'
  return /excel\.sheet|schemas-microsoft-com:office:spreadsheet/.test(head) ? 'old-workbook' : undefined
}

const isText = (bytes: Uint8Array): boolean => decodeText(bytes.subarray(0, 1 << 20)) !== undefined

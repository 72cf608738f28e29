/** What text was decoded from, and how much of it could not be. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Characters that stand for bytes which the encoding does not know. */
  readonly unreadable: number
}

/**
 * Decodes text whose encoding nobody told: a byte order mark wins, then `declared` (what a page says of itself), then
 * valid UTF-8, then GB18030 when most of its characters are ones that Chinese text uses. `undefined` is not text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const marked = byteOrderMark(bytes)
  if (marked) return accept(decodeAs(marked, bytes))
  const strict = decodeStrictly('utf-8', bytes)
  if (strict !== undefined) return accept({ text: strict, encoding: 'utf-8', unreadable: 0 })
  const told = declared === undefined ? undefined : decodeAs(declared, bytes)
  if (told && told.unreadable * 100 <= told.text.length) return accept(told)
  if (commonShare(bytes) >= 0.7) return accept(decodeAs('gb18030', bytes))
  // UTF-8 with a few broken bytes, as a file cut in the middle of a character has.
  const damaged = decodeAs('utf-8', bytes)
  return damaged && damaged.unreadable * 200 <= damaged.text.length + 200 ? accept(damaged) : undefined
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const decoder = new TextDecoder(encoding)
    const text = decoder.decode(bytes)
    return { text, encoding: decoder.encoding, unreadable: count(text, /�/g) }
  } catch {
    // The page names an encoding that the platform does not know.
    return undefined
  }
}

/** Refuses what decodes but is no text: control characters other than tab, line and page breaks. */
function accept(decoded: Decoded | undefined): Decoded | undefined {
  if (!decoded) return undefined
  // oxlint-disable-next-line no-control-regex
  const controls = count(decoded.text, /[\0-\x07\x0e-\x19\x1b-\x1f]/g)
  return controls * 500 > decoded.text.length ? undefined : decoded
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The share of double-byte characters of a GB18030 reading that are punctuation or among the 3755 common ones of
 * GB 2312 (leading bytes B0–D7). Real text is above 0.9; random bytes or UTF-8 read so are below 0.4.
 */
function commonShare(bytes: Uint8Array): number {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
  }
  return pairs === 0 ? 0 : common / pairs
}

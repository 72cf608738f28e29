import type { SheetRow } from '#core/read/sheet-rows.ts'

/** More than any cell of a table of accounts; beyond it a quote was left open. */
const longestCell = 32_767

type Decoder = InstanceType<typeof TextDecoder>

/** Why a text is no table of comma-separated values. */
export class CsvError extends Error {
  readonly code: 'encoding' | 'openQuote'
  readonly row: number
  constructor(code: 'encoding' | 'openQuote', row: number) {
    super(`${code} in row ${row}`)
    this.code = code
    this.row = row
  }
}

/**
 * Rows of a CSV, batch by batch, in flat memory: RFC 4180 with `,`, `;` or tabs (told by the first row), LF, CRLF or CR.
 * UTF-8 with or without its mark, UTF-16 with its mark, or GB18030. Throws a `CsvError` where the text cannot be meant.
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly SheetRow[]> {
  let parser: Parser | undefined
  let decoder: Decoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    const text = decode(decoder, chunk, parser)
    parser ??= new Parser(separatorOf(text))
    const rows = parser.push(text)
    if (rows.length > 0) yield rows
  }
  if (!parser || !decoder) return
  const rest = parser.end(decode(decoder, undefined, parser))
  if (rest.length > 0) yield rest
}

function decode(decoder: Decoder, chunk: Uint8Array | undefined, parser: Parser | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw new CsvError('encoding', parser?.row ?? 1)
  }
}

/** By the mark, or UTF-8 when the first piece is valid UTF-8 but for a character cut at its end; else GB18030. */
function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const counted = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best), { separator: ',', count: 1 }).separator
}

/** Keeps the piece of a row that a chunk ends in. */
class Parser {
  row = 1
  #rest = ''
  #rows: SheetRow[] = []
  readonly #separator: string

  constructor(separator: string) {
    this.#separator = separator
  }

  push(text: string): readonly SheetRow[] {
    this.#rest += text
    return this.#take(false)
  }

  end(text: string): readonly SheetRow[] {
    this.#rest += text
    return this.#take(true)
  }

  #take(last: boolean): readonly SheetRow[] {
    this.#rows = []
    const text = this.#rest
    const ends = new LineEnds(text)
    let at = 0
    while (at < text.length) {
      const next = this.#record(text, at, ends.after(at), last)
      if (next === undefined) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > 1_000_000) throw new CsvError('openQuote', this.row)
    return this.#rows
  }

  /** Reads one record; `undefined` when its end is not there yet. */
  #record(text: string, from: number, end: number, last: boolean): number | undefined {
    // a carriage return at the very end may be half of a line break
    if ((end === text.length || (text[end] === '\r' && end + 1 === text.length)) && !last) return undefined
    const line = text.slice(from, end)
    if (!line.includes('"')) {
      this.#emit(line.split(this.#separator))
      return afterBreak(text, end)
    }
    return this.#quoted(text, from, last)
  }

  #quoted(text: string, from: number, last: boolean): number | undefined {
    const cells: string[] = []
    let at = from
    for (;;) {
      let cell: string
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1)
        if (close === undefined || (close + 1 >= text.length && !last)) {
          if (last || text.length - at > longestCell * 2) throw new CsvError('openQuote', this.row)
          return undefined
        }
        cell = text.slice(at + 1, close).replaceAll('""', '"')
        at = close + 1
        // what stands behind a closing quote belongs to the cell, as spreadsheets read it
        const tail = cellEnd(text, at, this.#separator)
        cell += text.slice(at, tail)
        at = tail
      } else {
        const tail = cellEnd(text, at, this.#separator)
        if (tail === text.length && !last) return undefined
        cell = text.slice(at, tail)
        at = tail
      }
      cells.push(cell)
      if (text[at] !== this.#separator) break
      at += 1
    }
    if (at === text.length - 1 && text[at] === '\r' && !last) return undefined
    this.#emit(cells)
    return afterBreak(text, at)
  }

  #emit(cells: readonly string[]): void {
    this.#rows.push({ row: this.row, cells })
    this.row += 1
  }
}

/** The breaks of a text, looked for once each: a text without one of them is not searched to its end for every line. */
class LineEnds {
  readonly #text: string
  #feed = -1
  #carriage = -1

  constructor(text: string) {
    this.#text = text
  }

  /** The first break at or after `from`, or the end of the text. Asked for in order. */
  after(from: number): number {
    if (this.#feed < from) this.#feed = this.#next('\n', from)
    if (this.#carriage < from) this.#carriage = this.#next('\r', from)
    return Math.min(this.#feed, this.#carriage)
  }

  #next(character: string, from: number): number {
    const at = this.#text.indexOf(character, from)
    return at < 0 ? this.#text.length : at
  }
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function closingQuote(text: string, from: number): number | undefined {
  let at = from
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return undefined
    if (text[at + 1] !== '"') return at
    at += 2
  }
}

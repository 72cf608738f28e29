/** What the file says of a stretch of its text stream. Positions are bytes of the stream, ends excluded. */
export interface Stretch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

export interface ParagraphProperties {
  /** Index of the style; 1 to 9 are the built-in headings. */
  readonly style: number
  readonly inTable: boolean
  /** The paragraph is the mark that ends a row. */
  readonly endsRow: boolean
  readonly nested: boolean
  /** The columns of the row that the mark ends. */
  readonly columns?: readonly RowColumn[]
}

/** A column of one row: its edges in twentieths of a point, and whether it continues a cell above or before it. */
export interface RowColumn {
  readonly left: number
  readonly right: number
  readonly continuesAbove: boolean
  readonly continuesBefore: boolean
}

/** Codes of single properties, from [MS-DOC] 2.6. */
const property = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  elsewhere: 0x6646,
  columns: 0xd608,
  tabs: 0xc615,
  deleted: 0x0800,
  hidden: 0x083c,
} as const

const page = 512

/** The paragraphs of the text stream, sorted. `data` is the stream to which long lists of properties are moved. */
export function paragraphsOf(
  text: DataView,
  table: DataView,
  data: DataView | undefined,
): Stretch<ParagraphProperties>[] {
  return pagesOf(text, table, 0x102).flatMap((at) => {
    const runs = text.getUint8(at + page - 1)
    return stretches(text, at, runs, 4 * (runs + 1) + 13 * runs, (run) => {
      const offset = at + 2 * text.getUint8(at + 4 * (runs + 1) + 13 * run)
      const words = text.getUint8(offset)
      // A length of zero is followed by the true one.
      const [start, length] = words === 0 ? [offset + 2, 2 * text.getUint8(offset + 1)] : [offset + 1, 2 * words - 1]
      return paragraphProperties(viewOf(text, start, Math.min(length, at + page - start)), data)
    })
  })
}

/** The stretches of text that are not printed: hidden, or deleted by a tracked change. Sorted. */
export function unprintedOf(text: DataView, table: DataView): Stretch<'hidden text' | 'deleted text'>[] {
  return pagesOf(text, table, 0xfa).flatMap((at) => {
    const runs = text.getUint8(at + page - 1)
    return stretches(text, at, runs, 4 * (runs + 1) + runs, (run) => {
      const offset = at + 2 * text.getUint8(at + 4 * (runs + 1) + run)
      const length = Math.min(text.getUint8(offset), at + page - 1 - offset)
      if (offset === at || length < 1) return undefined
      let found: 'hidden text' | 'deleted text' | undefined
      for (const { code, at: operand } of propertiesIn(viewOf(text, offset + 1, length), 0)) {
        const on = (text.getUint8(offset + 1 + operand) & 1) === 1
        if (code === property.deleted && on) found = 'deleted text'
        if (code === property.hidden && on) found ??= 'hidden text'
      }
      return found
    })
  })
}

const viewOf = (view: DataView, at: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + at, Math.max(0, length))

/** Where in the text stream the pages of properties are which a table at `field` of the header lists. */
function pagesOf(text: DataView, table: DataView, field: number): readonly number[] {
  const start = text.getUint32(field, true)
  const count = Math.floor((text.getUint32(field + 4, true) - 4) / 8)
  const pages: number[] = []
  for (let index = 0; index < count; index++) {
    const at = start + 4 * (count + 1) + 4 * index
    if (at + 4 > table.byteLength) break
    const offset = (table.getUint32(at, true) & 0x3fffff) * page
    if (offset + page <= text.byteLength) pages.push(offset)
  }
  return pages
}

function stretches<T>(
  text: DataView,
  at: number,
  runs: number,
  needed: number,
  valueOf: (run: number) => T | undefined,
): Stretch<T>[] {
  const found: Stretch<T>[] = []
  if (needed >= page) return found
  for (let run = 0; run < runs; run++) {
    const value = valueOf(run)
    const [from, to] = [text.getUint32(at + 4 * run, true), text.getUint32(at + 4 * run + 4, true)]
    if (value !== undefined && from < to) found.push({ from, to, value })
  }
  return found
}

function paragraphProperties(list: DataView, data: DataView | undefined): ParagraphProperties {
  const style = list.byteLength >= 2 ? list.getUint16(0, true) : 0
  let [inTable, endsRow, nested] = [false, false, false]
  let columns: readonly RowColumn[] | undefined
  const take = (from: DataView, start: number): void => {
    for (const { code, at, length } of propertiesIn(from, start)) {
      if (code === property.inTable) inTable = from.getUint8(at) === 1
      if (code === property.endsRow) endsRow = from.getUint8(at) === 1
      if (code === property.depth) nested = from.getUint32(at, true) > 1
      if (code === property.columns) columns = rowColumns(viewOf(from, at, length))
      if (code === property.elsewhere && from !== data) takeElsewhere(from.getUint32(at, true))
    }
  }
  const takeElsewhere = (at: number): void => {
    if (!data || at + 2 > data.byteLength) return
    const length = Math.min(data.getUint16(at, true), data.byteLength - at - 2)
    const moved = viewOf(data, at + 2, length)
    take(moved, 0)
  }
  take(list, 2)
  return { style, inTable, endsRow, nested, ...(columns && { columns }) }
}

interface Property {
  readonly code: number
  readonly at: number
  readonly length: number
}

/** The properties of a list. The top three bits of a code tell the length of its operand. */
function* propertiesIn(list: DataView, start: number): Generator<Property> {
  for (let next = start; next + 3 <= list.byteLength; ) {
    const code = list.getUint16(next, true)
    const at = next + 2
    const kind = code >> 13
    const fixed = [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 0
    const wide = code === property.columns && at + 2 <= list.byteLength
    // The length of a row's columns has two bytes and counts one more than follow.
    const length = kind !== 6 ? fixed : wide ? list.getUint16(at, true) - 1 : list.getUint8(at)
    const operand = kind !== 6 ? at : wide ? at + 2 : at + 1
    if (length < 0 || operand + length > list.byteLength || (code === property.tabs && length === 255)) return
    yield { code, at: operand, length }
    next = operand + length
  }
}

function rowColumns(operand: DataView): readonly RowColumn[] | undefined {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  if (count === 0 || 1 + 2 * (count + 1) > operand.byteLength) return undefined
  return Array.from({ length: count }, (_, index) => {
    const flagsAt = 1 + 2 * (count + 1) + 20 * index
    const flags = flagsAt + 2 <= operand.byteLength ? operand.getUint16(flagsAt, true) : 0
    return {
      left: operand.getInt16(1 + 2 * index, true),
      right: operand.getInt16(3 + 2 * index, true),
      continuesBefore: (flags & 3) >= 2,
      continuesAbove: (flags & 0x60) === 0x20,
    }
  })
}

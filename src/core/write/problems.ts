import type { Publication, PublicationBlock, PublishedCell, PublishedTable } from '#core/document/publication.ts'
import { parsePrinted } from '#core/money/printed.ts'
import { pathOf } from './grid.ts'
import { layoutOf } from './table-layout.ts'
import type { WriteError } from './write-error.ts'

/**
 * All that would make files of this publication wrong or unreadable: ids that cannot name sheets and anchors, cells that
 * overlap, tables too wide for the paper, numbers that are not what is printed, sums that do not tie, characters that no format may hold, drawings that
 * could run code. An empty list is the condition for writing.
 */
export function problemsOf(publication: Publication): readonly WriteError[] {
  const empty: WriteError[] = publication.blocks.length === 0 ? [{ code: 'empty-publication', path: [] }] : []
  return [...empty, ...idProblems(publication), ...publication.blocks.flatMap(blockProblems)]
}

const soundId = /^[\p{L}_][\p{L}\p{N}_.-]*$/u
/** Excel allows 31 characters for the name of a sheet. */
const longestId = 31

function idProblems({ blocks }: Publication): readonly WriteError[] {
  const seen = new Set<string>()
  return blocks.flatMap((block): WriteError[] => {
    if (!('id' in block)) return []
    const { id } = block
    const repeated = seen.has(id.toLowerCase())
    seen.add(id.toLowerCase())
    if (repeated) return [{ code: 'repeated-id', path: [id] }]
    return soundId.test(id) && id.length <= longestId ? [] : [{ code: 'bad-id', path: [id] }]
  })
}

function blockProblems(block: PublicationBlock): readonly WriteError[] {
  const texts = textsOf(block).flatMap(textProblems)
  if (block.kind === 'table') return [...texts, ...tableProblems(block)]
  if (block.kind === 'chart' && unsafe.test(block.svg))
    return [...texts, { code: 'unsafe-drawing', path: [block.title] }]
  return texts
}

/** Elements, attributes and links with which a drawing could run code or load something. */
const unsafe =
  /<\s*(?:script|foreignObject|iframe|image|use|style|!ENTITY|!DOCTYPE)|\son\w+\s*=|(?:href|src)\s*=|url\(\s*["']?(?!#)/i

/** C0 and C1 controls but tab and line feed, lone surrogates, and what has no place in Unicode text. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u

function textProblems(text: string): readonly WriteError[] {
  const found = unprintable.exec(text)?.[0]
  if (found === undefined) return []
  const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return [{ code: 'unprintable-character', path: [text.replace(found, '\ufffd').slice(0, 40)], detail: name }]
}

function textsOf(block: PublicationBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return block.lines
    case 'contents':
      return [block.title]
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'pageBreak':
      return []
    case 'table': {
      const cells = [...block.header, ...block.rows].flat().map(({ text }) => text)
      return [block.title, block.number ?? '', ...block.above, ...cells, ...block.notes]
    }
    case 'chart':
      return [block.title, block.alternative, block.svg]
    default:
      return block satisfies never
  }
}

function tableProblems(table: PublishedTable): readonly WriteError[] {
  if (table.columns.length === 0) return [{ code: 'no-columns', path: [table.title] }]
  const layout = layoutOf(table)
  return [
    ...(layout.ok ? [] : [layout.error]),
    ...gridProblems(table, table.header),
    ...gridProblems(table, table.rows),
    ...table.rows.flatMap((row) =>
      row.flatMap((cell) => [...numberProblems(table, row, cell), ...sumProblems(table, row, cell)]),
    ),
  ]
}

function gridProblems(table: PublishedTable, rows: readonly (readonly PublishedCell[])[]): readonly WriteError[] {
  const covered = rows.map(() => new Set<number>())
  return rows.flatMap((row, at) =>
    row.flatMap((cell): WriteError[] => {
      const { column, columnSpan = 1, rowSpan = 1 } = cell
      const path = pathOf(table, row, column)
      const inside = column >= 0 && columnSpan >= 1 && rowSpan >= 1 && Number.isInteger(column + columnSpan + rowSpan)
      if (!inside || column + columnSpan > table.columns.length || at + rowSpan > rows.length)
        return [{ code: 'cell-outside', path, detail: cell.text }]
      let free = true
      for (let under = at; under < at + rowSpan; under++) {
        for (let over = column; over < column + columnSpan; over++) {
          if (covered[under]?.has(over)) free = false
          covered[under]?.add(over)
        }
      }
      return free ? [] : [{ code: 'overlapping-cells', path, detail: cell.text }]
    }),
  )
}

function numberProblems(
  table: PublishedTable,
  row: readonly PublishedCell[],
  cell: PublishedCell,
): readonly WriteError[] {
  if (cell.number === undefined) return []
  const printed = parsePrinted(cell.text)
  const { digits, decimals, percent = false } = cell.number
  const same =
    printed.kind === 'number' &&
    printed.number.digits === digits &&
    printed.number.decimals === decimals &&
    (printed.number.percent === percent || !printed.number.percent)
  return same ? [] : [{ code: 'number-not-printed', path: pathOf(table, row, cell.column), detail: cell.text }]
}

function sumProblems(table: PublishedTable, row: readonly PublishedCell[], cell: PublishedCell): readonly WriteError[] {
  if (cell.sumOf === undefined) return []
  const path = pathOf(table, row, cell.column)
  const terms = cell.sumOf.map(([at, column, sign]) => ({ row: table.rows[at], column, sign }))
  const outside = terms.some((term) => term.row === undefined || term.column < 0 || term.column >= table.columns.length)
  const selfIn = terms.some((term) => term.row === row && term.column === cell.column)
  if (outside || selfIn || cell.number === undefined || cell.number.percent)
    return [{ code: 'sum-outside', path, detail: cell.text }]
  const numbers = terms.flatMap((term) => {
    const number = term.row?.find(({ column }) => column === term.column)?.number
    return number === undefined ? [] : [{ ...number, digits: BigInt(term.sign) * number.digits }]
  })
  const decimals = Math.max(cell.number.decimals, ...numbers.map((number) => number.decimals))
  const scaled = (number: { readonly digits: bigint; readonly decimals: number }): bigint =>
    number.digits * 10n ** BigInt(decimals - number.decimals)
  const sum = numbers.reduce((total, number) => total + scaled(number), 0n)
  return sum === scaled(cell.number) ? [] : [{ code: 'sum-differs', path, detail: cell.text }]
}

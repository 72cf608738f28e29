import fc from 'fast-check'
import type {
  Publication,
  PublicationBlock,
  PublishedCell,
  PublishedColumn,
  PublishedTable,
} from '../document/publication.ts'
import { draw } from '../draw/draw.ts'
import { parsePrinted } from '../money/printed.ts'
import { type Accounts, accounts, type PrintedTable, shown, tablesOf } from './accounts.ts'
import { awkwardTexts, publicationWords as words } from './publication-words.ts'

/** Publications of an invented office, composed by hand from consistent accounts. */

const heading = (id: string, level: 1 | 2, text: string): PublicationBlock => ({ kind: 'heading', id, level, text })

/** A budget of five tables with prose, an empty table with its note, a wide table and charts. */
export function publicationOf(money: Accounts): Publication {
  const tables = tablesOf(money).map((table, at) => publishedTable(money, table, at + 1))
  const total = shown({ ...money, zeros: true }, tablesOf(money)[0]?.rows.at(-1)?.[1] ?? 0n)
  const [first = '', second = '', third = '', fourth = ''] = words.parts
  return {
    title: words.cover.join(''),
    entity: words.entity,
    year: 2026,
    date: '2026-03-20',
    blocks: [
      { kind: 'cover', lines: words.cover },
      { kind: 'contents', title: words.contents },
      heading('part1', 1, first),
      heading('duties', 2, words.duties),
      { kind: 'paragraph', text: words.dutiesText },
      heading('part2', 1, second),
      ...tables,
      emptyTable(money),
      heading('part3', 1, third),
      heading('explained', 2, words.explained),
      { kind: 'paragraph', text: words.explainedText(total, money.unit) },
      ...chartsOf(money),
      { kind: 'pageBreak' },
      heading('part4', 1, fourth),
      { kind: 'paragraph', text: words.glossary },
      { kind: 'paragraph', role: 'note', text: words.roundingNote },
    ],
  }
}

const kinds = ['shares', 'comparison', 'years'] as const

/** The three public expenses: of this year, beside the last, and in all. */
function chartsOf(money: Accounts): readonly PublicationBlock[] {
  const item = (name: string, value: bigint) => ({ name, value, printed: shown({ ...money, zeros: true }, value) })
  const byYear = words.chartYears.map((name, year) => ({
    name,
    items: money.public.map((values, at) => item(words.publicKinds[at] ?? '', values[year] ?? 0n)),
  }))
  const sums = byYear.map(({ name, items }) =>
    item(
      name,
      items.reduce((sum, { value }) => sum + value, 0n),
    ),
  )
  const series = { shares: byYear.slice(1), comparison: byYear, years: [{ name: words.entity, items: sums }] }
  return kinds.map((kind) =>
    draw({ id: `chart-${kind}`, kind, title: words.charts[kind], unit: money.unit, series: series[kind] }),
  )
}

/** One fixed publication in 元, whose sums all tie. */
export function samplePublication(): Publication {
  const [money] = fc.sample(accounts, { seed: 17, numRuns: 1 })
  if (money === undefined) throw new Error('fast-check gave no accounts')
  return publicationOf({ ...money, unit: '元', zeros: false })
}

/** Random consistent publications in 元. */
export const publications: fc.Arbitrary<Publication> = accounts.map((money) => publicationOf({ ...money, unit: '元' }))

function publishedTable(money: Accounts, table: PrintedTable, position: number): PublishedTable {
  const columns = columnsOf(table)
  const rows = table.rows.map((cells, row) =>
    cells.flatMap((value, column) => cellOf(money, table, row, column, value, columns[column]?.kind ?? 'text')),
  )
  return {
    kind: 'table',
    id: `table${position}`,
    title: table.title,
    above: [words.body, `${words.unit}${money.unit}`],
    orientation: table.headings.length > 5 ? 'landscape' : 'portrait',
    columns,
    header: headerOf(table),
    rows,
    notes: position === 2 ? [words.roundingNote] : [],
  }
}

function columnsOf({ rows, headings }: PrintedTable): readonly PublishedColumn[] {
  return headings.map((_, column) => {
    const texts = rows.map((cells) => cells[column] ?? '')
    if (texts.some((value) => typeof value === 'bigint')) return { kind: 'amount', width: 3 }
    if (texts.every((value) => /^\d*$/.test(String(value)))) return { kind: 'code', width: 2 }
    return texts.some((value) => String(value).endsWith('%'))
      ? { kind: 'amount', width: 2 }
      : { kind: 'label', width: 5 }
  })
}

const cell = (text: string, column: number): PublishedCell => ({ column, text })

/** Three columns of basic expenditure under one heading; every other heading reaches over both rows. */
function headerOf({ headings }: PrintedTable): PublishedTable['header'] {
  if (headings.length !== 7) return [headings.map(cell)]
  const tall = headings.flatMap((text, column) =>
    column > 2 && column < 6 ? [] : [{ ...cell(text, column), rowSpan: 2 }],
  )
  const over = { column: 3, columnSpan: 3, text: words.basic }
  return [
    [...tall.slice(0, 3), over, ...tall.slice(3)],
    headings.flatMap((text, column) => (column > 2 && column < 6 ? [cell(text.replace(words.basic, ''), column)] : [])),
  ]
}

function cellOf(
  money: Accounts,
  table: PrintedTable,
  row: number,
  column: number,
  value: string | bigint,
  kind: PublishedColumn['kind'],
): readonly PublishedCell[] {
  const text = shown(money, value)
  if (text === '') return []
  const printed = kind === 'amount' ? parsePrinted(text) : undefined
  if (printed?.kind !== 'number') {
    const code = String(table.rows[row]?.[0] ?? '')
    const indent = kind === 'label' && column === 1 ? Math.max(0, (code.length - 3) / 2) : 0
    return [{ column, text, ...(indent > 0 && { indent }), ...(row === 0 && { bold: true }) }]
  }
  const { digits, decimals, percent } = printed.number
  const number = { digits, decimals, ...(percent && { percent }) }
  return [{ column, text, number, ...sumOf(table, row, column, value) }]
}

/** The total of a table with codes is the sum of its classes; a column of a row may be the sum of others. */
function sumOf(table: PrintedTable, row: number, column: number, value: string | bigint): Pick<PublishedCell, 'sumOf'> {
  if (row !== 0 || table.rows[row]?.[0] !== '') return {}
  const parts = table.rows.flatMap((cells, at) => (/^\d{3}$/.test(String(cells[0])) ? [at] : []))
  const sum = parts.reduce((total, at) => total + BigInt(table.rows[at]?.[column] ?? 0n), 0n)
  return sum === value ? { sumOf: parts.map((at) => [at, column, 1] as const) } : {}
}

function emptyTable(money: Accounts): PublishedTable {
  const [, uses] = tablesOf(money)
  if (uses === undefined) throw new Error('accounts have five tables')
  return {
    ...publishedTable(money, { ...uses, rows: [['', '', 0n, 0n, 0n]] }, 6),
    title: words.emptyTitle,
    rows: [[], []],
    notes: [words.emptyNote],
  }
}

const plainText = fc
  .array(fc.constantFrom(...awkwardTexts), { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join(''))

/** Amounts of up to a hundred million: six columns of them stand upright in small type. */
const amountCell = fc.tuple(fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }), fc.boolean()).map(([digits, blank]) => {
  const whole = (digits < 0n ? -digits : digits).toString().padStart(3, '0')
  const grouped = whole.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  const text = `${digits < 0n ? '-' : ''}${grouped}.${whole.slice(-2)}`
  return blank ? undefined : { text, number: { digits, decimals: 2 } }
})

/** A table with merged headings, labels that formats could take for markup or formulas, and any amounts. */
const wildTable = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 30 }), fc.boolean())
  .chain(([amounts, height, landscape]) =>
    fc.record({
      landscape: fc.constant(landscape),
      headings: fc.array(plainText, { minLength: amounts + 2, maxLength: amounts + 2 }),
      merged: fc.boolean(),
      rows: fc.array(fc.tuple(plainText, fc.array(amountCell, { minLength: amounts, maxLength: amounts })), {
        minLength: height,
        maxLength: height,
      }),
      notes: fc.array(
        plainText.map((text) => `注：${text}`),
        { maxLength: 2 },
      ),
    }),
  )
  .map(({ landscape, headings, merged, rows, notes }): PublishedTable => {
    const columns: readonly PublishedColumn[] = headings.map((_, column) =>
      column === 0 ? { kind: 'label', width: 4 } : { kind: 'amount', width: 3 },
    )
    const [label = '', over = '', ...rest] = headings
    const width = columns.length
    const plain = [label, ...rest, over].slice(0, width).map((text, column) => ({ column, text }))
    const header = merged
      ? [
          [
            { column: 0, rowSpan: 2, text: label },
            { column: 1, columnSpan: width - 1, text: over },
          ],
          plain.slice(1),
        ]
      : [plain]
    return {
      kind: 'table',
      id: 'wild',
      title: '收支明细表',
      number: '公开01表',
      above: [words.body, `${words.unit}元`],
      orientation: landscape ? 'landscape' : 'portrait',
      columns,
      header,
      rows: rows.map(([text, cells]) => [
        { column: 0, text },
        ...cells.flatMap((cell, at) => (cell && at + 1 < width ? [{ column: at + 1, ...cell }] : [])),
      ]),
      notes,
    }
  })

/** Any texts and tables, without regard to meaning: what a format must carry whatever it is. */
export const wildPublications: fc.Arbitrary<Publication> = fc
  .tuple(fc.array(wildTable, { minLength: 1, maxLength: 3 }), fc.array(plainText, { maxLength: 4 }))
  .map(([tables, texts]) => ({
    title: words.cover.join(''),
    entity: words.entity,
    year: 2026,
    date: '2026-03-20',
    blocks: [
      ...texts.map((text): PublicationBlock => ({ kind: 'paragraph', text: `${words.dutiesText}${text}。` })),
      ...tables.flatMap((table, at): readonly PublicationBlock[] => [
        heading(`part${at}`, 1, `${words.duties}${at}`),
        { ...table, id: `wild${at}`, title: `${table.title}${at}` },
      ]),
    ],
  }))

const grouped = (value: number): string => `${String(value).replace(/\B(?=(\d{3})+$)/g, ',')}.25`

const amount = (column: number, value: number): PublishedCell => ({
  column,
  text: grouped(value),
  number: { digits: BigInt(value) * 100n + 25n, decimals: 2 },
})

/** A publication with one table of so many rows, every one its own code and amounts. */
export function longPublication(rows: number): Publication {
  const sample = samplePublication()
  const table = sample.blocks.find((block) => block.kind === 'table' && block.columns.length === 5)
  if (table?.kind !== 'table') throw new Error('the sample has a table of five columns')
  const body = Array.from({ length: rows }, (_, at): readonly PublishedCell[] => [
    { column: 0, text: String(2_010_000 + at) },
    { column: 1, text: `第${at + 1}项事务` },
    amount(2, at * 7919),
    amount(3, at * 31),
    amount(4, at * 104_729),
  ])
  return {
    ...sample,
    blocks: [
      { kind: 'heading', id: 'long', level: 1, text: sample.title },
      { ...table, rows: body },
    ],
  }
}

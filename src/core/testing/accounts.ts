import fc from 'fast-check'
import type { Entry } from '../classifications/classification.ts'
import { childrenOf } from '../classifications/lookup.ts'
import type { MoneyUnit } from '../money/amount.ts'
import { printAmount, printScaled } from '../money/printed.ts'
import { words } from './accounts-words.ts'

/** Consistent accounts of an invented office, in fen, and how they are printed as a budget. */

export const fiscalYear = 2026

interface Line {
  readonly item: Entry
  /** From the general public budget. */
  readonly personnel: bigint
  readonly operating: bigint
  readonly project: bigint
  /** From the office's own revenue. */
  readonly own: bigint
}

export interface Accounts {
  readonly lines: readonly Line[]
  readonly opening: bigint
  readonly closing: bigint
  /** How personnel and operating money is shared out over economic items, in parts of a thousand. */
  readonly shares: readonly number[]
  /** The three public expenses of last year and this year: travel abroad, reception, buying and running cars. */
  readonly public: readonly (readonly [last: bigint, now: bigint])[]
  readonly unit: MoneyUnit
  readonly zeros: boolean
}

/** Classes that departments spend on; transfers, debt and reserves are not theirs. */
const classes = childrenOf('functional', '', fiscalYear).filter(({ code }) => code < '223' && code !== '215')

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0n) },
  { weight: 5, arbitrary: fc.bigInt({ min: 1n, max: 50_000_000_000n }) },
)

const pick = (entries: readonly Entry[], at: number): readonly Entry[] => {
  const found = entries[at % Math.max(1, entries.length)]
  return found ? [found] : []
}

const lines = fc
  .uniqueArray(fc.tuple(fc.nat(50), fc.nat(20), fc.nat(20)), {
    minLength: 3,
    maxLength: 14,
    selector: ([kind, section, item]) => itemAt(kind, section, item)?.code ?? '',
  })
  .chain((places) =>
    fc.tuple(
      ...places.map(([kind, section, item]) =>
        fc.tuple(amount, amount, amount, amount).map(([personnel, operating, project, own]) => ({
          item: itemAt(kind, section, item),
          personnel,
          operating,
          project,
          own,
        })),
      ),
    ),
  )
  .map((drafts) => drafts.flatMap(({ item, ...money }): Line[] => (item ? [{ item, ...money }] : [])))
  .map((found) => found.toSorted((one, other) => (one.item.code < other.item.code ? -1 : 1)))

function itemAt(kind: number, section: number, item: number): Entry | undefined {
  return pick(classes, kind)
    .flatMap(({ code }) => pick(childrenOf('functional', code, fiscalYear), section))
    .flatMap(({ code }) => pick(childrenOf('functional', code, fiscalYear), item))[0]
}

export const accounts: fc.Arbitrary<Accounts> = fc.record({
  lines,
  opening: amount,
  closing: amount,
  shares: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 4, maxLength: 8 }),
  public: fc.array(fc.tuple(amount, amount), { minLength: 4, maxLength: 4 }),
  unit: fc.constantFrom<MoneyUnit>('万元', '元'),
  zeros: fc.boolean(),
})

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** A printed table: its columns, and rows of labels and amounts in fen. */
export interface PrintedTable {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | bigint)[])[]
}

/** The five tables of a budget. Every figure is its own exact value. */
export function tablesOf(money: Accounts): readonly PrintedTable[] {
  return [
    { ...words.both, rows: bothSides(money) },
    { ...words.uses, rows: byCode(money.lines, usesOf) },
    { ...words.general, rows: byCode(money.lines, generalOf) },
    { ...words.basic, rows: economic(money) },
    { ...words.public, rows: threePublic(money) },
  ]
}

/** How a figure of these accounts is printed: rounded by itself, zeros blank where the accounts say so. */
export function shown(money: Accounts, value: string | bigint): string {
  if (typeof value === 'string') return value
  return value === 0n && !money.zeros ? '' : printAmount(value, money.unit, 2)
}

/** A Markdown document of five tables. Every figure is rounded from its own exact value. */
export function printed(money: Accounts): string {
  const table = ({ title, headings, rows }: PrintedTable) =>
    [
      `### ${title}`,
      `${words.unit}${money.unit}`,
      '',
      row(headings),
      row(headings.map(() => '---')),
      ...rows.map((cells) => row(cells.map((cell) => shown(money, cell)))),
      '',
    ].join('\n')
  return [words.heading, ...tablesOf(money).map(table)].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const generalOf = ({ personnel, operating, project }: Line): readonly bigint[] => [
  personnel + operating + project,
  personnel + operating,
  personnel,
  operating,
  project,
]

const usesOf = ({ personnel, operating, project, own }: Line): readonly bigint[] => [
  personnel + operating + project + own,
  personnel + operating,
  project + own,
]

const added = (rows: readonly (readonly bigint[])[]): readonly bigint[] =>
  (rows[0] ?? []).map((_, at) => sum(rows.map((cells) => cells[at] ?? 0n)))

function byCode(
  all: readonly Line[],
  cellsOf: (line: Line) => readonly bigint[],
): readonly (readonly (string | bigint)[])[] {
  const rowsOf = (level: number): readonly Entry[] => {
    const codes = new Set(all.map(({ item }) => item.code.slice(0, level)))
    const entries =
      level === 3
        ? classes
        : [...codes].flatMap((code) => childrenOf('functional', code.slice(0, level - 2), fiscalYear))
    return entries.filter(({ code }, at) => codes.has(code) && entries.findIndex((other) => other.code === code) === at)
  }
  const entries = [3, 5, 7].flatMap(rowsOf).toSorted((one, other) => (one.code < other.code ? -1 : 1))
  return [
    ['', words.total, ...added(all.map(cellsOf))],
    ...entries.map(({ code, name }) => {
      const below = all.filter(({ item }) => item.code.startsWith(code))
      return [code, name, ...added(below.map(cellsOf))]
    }),
  ]
}

function bothSides({ lines: all, opening, closing }: Accounts): readonly (readonly (string | bigint)[])[] {
  const own = sum(all.map((line) => line.own))
  const general = sum(all.map((line) => generalOf(line)[0] ?? 0n)) + closing
  const kept = opening < general ? opening : general
  const spent = sum(all.map((line) => usesOf(line)[0] ?? 0n))
  const used = classes.filter(({ code }) => all.some(({ item }) => item.code.startsWith(code)))
  const left = [
    [words.both.revenue[0], general - kept],
    [words.both.revenue[1], 0n],
    [words.both.revenue[2], own],
  ] as const
  const right = used.map(({ code, name }, at) => {
    const below = all.filter(({ item }) => item.code.startsWith(code))
    return [`${words.ordinals[at] ?? ''}${name}`, sum(below.map((line) => usesOf(line)[0] ?? 0n))] as const
  })
  const height = Math.max(left.length, right.length)
  const body = Array.from({ length: height }, (_, at) => [...(left[at] ?? ['', '']), ...(right[at] ?? ['', ''])])
  return [
    ...body,
    [words.both.thisYear[0], general - kept + own, words.both.thisYear[1], spent],
    [words.both.carried[0], kept, words.both.carried[1], closing],
    [words.both.totals[0], general + own, words.both.totals[1], spent + closing],
  ]
}

/** Personnel money over the items of 301, operating money over those of 302; the last item takes what is left. */
function economic({ lines: all, shares }: Accounts): readonly (readonly (string | bigint)[])[] {
  const side = (code: string, whole: bigint, cellsOf: (value: bigint) => readonly bigint[]) => {
    const items = childrenOf('departmental', code, fiscalYear).slice(0, shares.length)
    const parts = items.map((_, at) => (whole * BigInt(shares[at] ?? 0)) / 3000n)
    const rest = whole - sum(parts.slice(0, -1))
    const entry = childrenOf('departmental', '', fiscalYear).find((found) => found.code === code)
    return [
      [code, entry?.name ?? '', ...cellsOf(whole)],
      ...items.map((item, at) => [
        item.code,
        item.name,
        ...cellsOf(at === items.length - 1 ? rest : (parts[at] ?? 0n)),
      ]),
    ]
  }
  const personnel = sum(all.map((line) => line.personnel))
  const operating = sum(all.map((line) => line.operating))
  return [
    ['', words.total, personnel + operating, personnel, operating],
    ...side('301', personnel, (value) => [value, value, 0n]),
    ...side('302', operating, (value) => [value, 0n, value]),
  ]
}

function threePublic({ public: money }: Accounts): readonly (readonly (string | bigint)[])[] {
  const [abroad = none, reception = none, buying = none, running = none] = money
  const cars = [buying[0] + running[0], buying[1] + running[1]] as const
  const all = [abroad[0] + reception[0] + cars[0], abroad[1] + reception[1] + cars[1]] as const
  return [all, abroad, reception, cars, buying, running].map(([last, now], at) => [
    words.public.rows[at] ?? '',
    last,
    now,
    now - last,
    last === 0n ? '' : `${rate(last, now)}%`,
  ])
}

const none = [0n, 0n] as const

/** (now − last) ÷ last in percent with two decimals, rounded half away from zero. */
function rate(last: bigint, now: bigint): string {
  const doubled = ((now - last) * 20_000n) / last
  const hundredths = (doubled + (now < last ? -1n : 1n)) / 2n
  return printScaled(hundredths, 100n, 2).replaceAll(',', '')
}

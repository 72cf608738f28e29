import fc from 'fast-check'
import { childrenOf } from '../classifications/lookup.ts'
import { governmentalFor } from '../classifications/mapping.ts'
import { type Coordinates, coordinatesKey, type Fund, type Nature } from '../facts/coordinates.ts'
import type { Figure } from '../facts/figure.ts'

/** Figures of an invented office as the ledger projects them: all margins of one set of lines, for this year and the last. */
export interface Book {
  readonly lines: readonly BookLine[]
  readonly counts: readonly bigint[]
  readonly procurement: readonly [goods: bigint, works: bigint, services: bigint]
  readonly growth: bigint
}

interface BookLine {
  readonly functional: string
  readonly departmental: string
  readonly fund: Fund
  readonly nature: Nature
  readonly project: string
  readonly origin: 'current' | 'carriedOver'
  readonly value: bigint
  readonly closing: bigint
}

type Place = { readonly [K in keyof Coordinates]?: Coordinates[K] | undefined }

/** Up to 300 million 元; where tables print 元, what their narrow columns hold. */
const amounts = (most: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 1n, max: most })

const line = (year: number, amount: fc.Arbitrary<bigint>): fc.Arbitrary<BookLine> =>
  fc
    .record({
      kind: fc.nat(200),
      section: fc.nat(20),
      item: fc.nat(20),
      economic: fc.nat(40),
      nature: fc.constantFrom<Nature>('personnel', 'operating', 'project'),
      fund: fc.constantFrom<Fund>('generalPublicBudget', 'generalPublicBudget', 'governmentManagedFunds', 'unitFunds'),
      project: fc.nat(3),
      carried: fc.nat(5),
      value: amount,
      closing: fc.oneof({ weight: 4, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: amount }),
    })
    .map((drawn) => ({
      functional: itemOf(drawn.kind, drawn.section, drawn.item, year),
      departmental: economicOf(drawn.nature, drawn.economic, year),
      fund: drawn.fund,
      nature: drawn.nature,
      project: drawn.nature === 'project' ? (projects[drawn.project] ?? '') : '',
      origin: drawn.carried === 0 ? ('carriedOver' as const) : ('current' as const),
      value: drawn.value,
      closing: drawn.closing,
    }))

const projects = ['青澜联络服务项目', '办公用房租赁项目', '信息系统运行维护项目', '招商推介活动项目']

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

function itemOf(kind: number, section: number, item: number, year: number): string {
  const classes = childrenOf('functional', '', year).filter(({ code }) => code < '222' && !/^(?:209|218)/.test(code))
  const sections = childrenOf('functional', at(classes, kind)?.code ?? '201', year)
  const items = childrenOf('functional', at(sections, section)?.code ?? '20103', year)
  return at(items, item)?.code ?? '2010350'
}

function economicOf(nature: Nature, index: number, year: number): string {
  const kinds = nature === 'personnel' ? ['301', '303'] : ['302']
  return at(childrenOf('departmental', at(kinds, index) ?? '301', year), index)?.code ?? '30101'
}

export interface BookOptions {
  /** May something be left over at the end of the year? */
  readonly closing: boolean
  /** The largest amount of a line, in fen. */
  readonly most: bigint
}

/** Books of a year. */
export function book(year: number, { closing, most }: BookOptions): fc.Arbitrary<Book> {
  const amount = amounts(most)
  return fc
    .record({
      lines: fc.array(line(year, amount), { minLength: 1, maxLength: 14 }),
      counts: fc.array(fc.bigInt({ min: 0n, max: 40n }), { minLength: 6, maxLength: 6 }),
      procurement: fc.tuple(amount, fc.constant(0n), amount),
      growth: fc.bigInt({ min: 80n, max: 125n }),
    })
    .map((drawn) => (closing ? drawn : { ...drawn, lines: drawn.lines.map((one) => ({ ...one, closing: 0n })) }))
}

type Stage = 'approved' | 'adjusted' | 'finalAccounts'

/** The figures of a book at a stage; `last` for the year before, smaller or larger in proportion. */
export function figuresOf(money: Book, year: number, stage: Stage): readonly Figure[] {
  const sums = new Map<string, Figure>()
  const add = (place: Place, value: bigint): void => {
    const given = Object.fromEntries(Object.entries(place).filter(([, one]) => one !== undefined && one !== ''))
    const coordinates: Coordinates = { ...given, stage }
    const key = coordinatesKey(coordinates)
    sums.set(key, { coordinates, quantity: 'money', value: (sums.get(key)?.value ?? 0n) + value })
  }
  for (const one of money.lines) addLine(one, year, add)
  for (const [index, kind] of (['goods', 'works', 'services'] as const).entries()) {
    for (const procurement of [kind, 'total']) add({ flow: 'expenditure', procurement }, money.procurement[index] ?? 0n)
  }
  return [...sums.values()]
}

/** The same figures for the year before, in another size. */
export function lastYear(figures: readonly Figure[], year: number): readonly Figure[] {
  return figures.map((figure) => ({ ...figure, coordinates: { ...figure.coordinates, year: String(year - 1) } }))
}

function addLine(one: BookLine, year: number, add: (place: Place, value: bigint) => void): void {
  const funds = one.fund === 'unitFunds' ? [one.fund, undefined] : [one.fund, 'fiscal' as const, undefined]
  const natures = one.nature === 'project' ? ['project' as const, undefined] : [one.nature, 'basic' as const, undefined]
  const codes = [one.functional, one.functional.slice(0, 5), one.functional.slice(0, 3), undefined]
  const flow = 'expenditure' as const
  const [governmental = '50201'] = governmentalFor(one.departmental, undefined, year)
  for (const fund of funds) {
    for (const origin of [one.origin, undefined]) {
      for (const nature of natures) {
        for (const functional of codes) add({ flow, fund, nature, functional, origin }, one.value)
        for (const departmental of [one.departmental, one.departmental.slice(0, 3)])
          add({ flow, fund, nature, departmental, origin }, one.value)
        for (const code of [governmental, governmental.slice(0, 3)])
          add({ flow, fund, nature, governmental: code, origin }, one.value)
      }
      if (one.project !== '') add({ flow, fund, nature: 'project', project: one.project, origin }, one.value)
    }
    addBalance(one, fund, natures, codes, add)
    addPublic(one, fund, add)
  }
}

function addBalance(
  one: BookLine,
  fund: Fund | undefined,
  natures: readonly (Nature | undefined)[],
  codes: readonly (string | undefined)[],
  add: (place: Place, value: bigint) => void,
): void {
  const money = one.value + one.closing
  for (const nature of natures) {
    for (const functional of codes) {
      add({ flow: one.origin === 'current' ? 'revenue' : 'openingCarryover', fund, nature, functional }, money)
      add({ flow: 'totalSources', fund, nature, functional }, money)
      add({ flow: 'totalUses', fund, nature, functional }, money)
      add({ flow: 'closingCarryover', fund, nature, functional }, one.closing)
      if (nature === undefined && functional === undefined) {
        add({ flow: 'totalUses', fund, origin: one.origin }, money)
        add({ flow: 'closingCarryover', fund, origin: one.origin }, one.closing)
      }
      const source = sources[one.fund]
      if (source !== undefined && one.origin === 'current' && nature === undefined)
        add({ flow: 'revenue', fund, functional, revenue: source }, money)
    }
  }
}

const sources: Readonly<Partial<Record<Fund, string>>> = {
  generalPublicBudget: 'ownResources',
  unitFunds: 'otherRevenue',
}

const publicItems: Readonly<Record<string, readonly string[]>> = {
  '30212': ['overseas', 'total'],
  '30217': ['reception', 'receptionDomestic', 'total'],
  '30231': ['vehicleOperation', 'vehicles', 'total'],
}

function addPublic(one: BookLine, fund: Fund | undefined, add: (place: Place, value: bigint) => void): void {
  if (one.fund === 'unitFunds' || fund === undefined) return
  for (const threePublic of publicItems[one.departmental] ?? [])
    add({ flow: 'expenditure', fund, threePublic }, one.value)
}

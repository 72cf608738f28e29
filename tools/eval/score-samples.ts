/** Compares what a sample ledger says with what its disclosure prints, fact by fact, both ways. */
import { type Coordinates, coordinatesKey } from '../../src/core/facts/coordinates.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import type { ResolvedFigure, SampleOffice } from '../../src/ledger/samples/office.ts'
import type { GoldDocument } from './gold.ts'
import { readings } from './sample-readings.ts'
import { cellSpan } from './score-facts.ts'

export interface SampleComparison {
  readonly office: string
  /** Printed figures that the ledger repeats, rounded as printed. */
  readonly equal: readonly Fact[]
  /** Printed as zero where the ledger has nothing. */
  readonly zero: readonly Fact[]
  /** Printed figures that a listed resolution changes. */
  readonly resolved: readonly Fact[]
  /** Printed figures that say something else than money of the ledger, with why. */
  readonly apart: readonly (readonly [fact: Fact, why: string])[]
  /** Differences that no resolution lists. Must be none. */
  readonly unlisted: readonly string[]
  /** Listed figures that the disclosure does not print so, or that the ledger does not resolve so. Must be none. */
  readonly unmet: readonly string[]
}

/** What the ledger says; `undefined` is blank. Ratios are millionths. */
export type Says = (coordinates: Coordinates) => bigint | undefined

export function compareSample(office: SampleOffice, facts: readonly Fact[], says: Says): SampleComparison {
  const listed = office.resolutions.flatMap(({ id, figures = [] }) => figures.map((figure) => ({ id, figure })))
  const met = new Set<ResolvedFigure>()
  const equal: Fact[] = []
  const zero: Fact[] = []
  const resolved: Fact[] = []
  const apart: (readonly [Fact, string])[] = []
  const unlisted: string[] = []
  for (const fact of facts) {
    const reading = readings(office, fact)
    if (typeof reading === 'string') {
      if (fact.value !== null) apart.push([fact, reading])
      continue
    }
    const said = asPrinted(fact, says(reading))
    if (agrees(fact, said)) {
      if (fact.value !== null) equal.push(fact)
      continue
    }
    const change = listed.find(({ figure }) => changes(office, figure, reading, fact))
    if (change && (said ?? null) === change.figure.resolved) {
      met.add(change.figure)
      resolved.push(fact)
    } else if (fact.value === 0n && said === undefined) zero.push(fact)
    else unlisted.push(told(fact, reading, said))
  }
  // rates are told in sentences, which give no facts: the ledger must give the resolved one and not the original
  const unmet = listed.filter(({ figure }) => !met.has(figure) && !figure.sentence && !isRate(figure.coordinates))
  return {
    office: office.id,
    equal,
    zero,
    resolved,
    apart,
    unlisted,
    unmet: unmet.map(({ id, figure }) => `${id}: ${coordinatesKey(figure.coordinates)} is nowhere ${figure.original}`),
  }
}

const isRate = ({ measure }: Coordinates): boolean => measure === 'changeRate' || measure === 'share'

/** A ratio is known to the last digit printed. */
function asPrinted({ quantity, precision }: Fact, said: bigint | undefined): bigint | undefined {
  const unit = 2n * precision
  if (said === undefined || quantity !== 'ratio' || unit === 0n) return said
  const size = (((said < 0n ? -said : said) + precision) / unit) * unit
  return said < 0n ? -size : size
}

/** The printed value must be the ledger's, rounded half up to the last digit printed; blank may stand for nothing and for zero; a dash says that nothing is asked. */
export function agrees({ value, precision, quantity, printed }: Fact, said: bigint | undefined): boolean {
  if (value === null) return said === undefined || said === 0n || /^[—–-]+$/.test(printed.trim())
  if (said === undefined) return false
  if (quantity === 'ratio') return value === said
  const unit = 2n * precision
  if (unit === 0n) return value === said
  const size = said < 0n ? -said : said
  const rounded = ((size + precision) / unit) * unit
  return value === (said < 0n ? -rounded : rounded)
}

function changes(office: SampleOffice, figure: ResolvedFigure, reading: Coordinates, fact: Fact): boolean {
  const stage = figure.coordinates.stage ?? office.stage
  return figure.original === fact.value && coordinatesKey({ ...figure.coordinates, stage }) === coordinatesKey(reading)
}

const told = ({ labels, printed, unit }: Fact, reading: Coordinates, said: bigint | undefined): string =>
  `${labels.table} ${labels.row.join('/')} ${labels.column.join('/')}: prints ${printed || 'nothing'} ${unit}, the ledger says ${said ?? 'nothing'} (${coordinatesKey(reading)})`

/** Where the amounts of a gold file ended up. `elsewhere` must be empty; what is `unread` is scored by `npm run eval`. */
export interface GoldOutcome {
  readonly wanted: number
  readonly equal: number
  readonly resolved: number
  readonly apart: number
  readonly unread: readonly string[]
  readonly elsewhere: readonly string[]
}

/** Every amount of a gold file must be a fact that the comparison placed, with the gold file's value. */
export function goldOutcome(
  gold: GoldDocument,
  lines: readonly string[],
  facts: readonly Fact[],
  comparison: SampleComparison,
): GoldOutcome {
  const counts = { equal: 0, resolved: 0, apart: 0 }
  const unread: string[] = []
  const elsewhere: string[] = []
  const amounts = gold.facts.filter(({ role, value_fen }) => role === 'amount' && value_fen !== null)
  for (const one of amounts) {
    const [first, last] = cellSpan(lines[one.line - 1] ?? '', one.cell)
    const here = ({ at: { place } }: Fact): boolean =>
      place.kind === 'text' && place.line === one.line && place.column >= first && place.column <= last
    const is = (fact: Fact): boolean => fact.value === BigInt(one.value_fen ?? 0) && here(fact)
    const told = `${one.id} ${one.row_label} = ${one.printed}`
    if (comparison.equal.some(is) || comparison.zero.some(is)) counts.equal += 1
    else if (comparison.resolved.some(is)) counts.resolved += 1
    else if (comparison.apart.some(([fact]) => is(fact))) counts.apart += 1
    else if (facts.some((fact) => fact.value !== null && here(fact))) elsewhere.push(told)
    else unread.push(told)
  }
  return { wanted: amounts.length, ...counts, unread, elsewhere }
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { Refusal } from '../store/ledger.ts'
import { isAged } from './aging.ts'

/** A line at the end of its year. Amounts are fen. */
export interface ClosingLine {
  readonly lineId: bigint
  readonly side: 'revenue' | 'expenditure'
  readonly fund: string
  readonly nature: string | null
  readonly functional: string | null
  readonly projectId: bigint | null
  readonly origin: 'current' | 'carriedOver'
  readonly grantedYear: number | null
  /** What may be spent: approved, carried over and adjusted. Of it, what the year began with. */
  readonly quota: bigint
  readonly begun: bigint
  /** Paid or received, net of refunds. */
  readonly actual: bigint
  /** Its figure was stated as a whole, not booked. */
  readonly stated: boolean
}

/** One row of `carryover`. */
export interface Left {
  readonly lineId: bigint
  readonly kind: 'carriedOver' | 'surplus' | 'returned'
  readonly amountFen: bigint
}

/** Appropriation that the year granted and no receipt records, by the place of its revenue. May be negative between places. */
export interface Recognised {
  readonly fund: string
  readonly functional: string | null
  readonly nature: string | null
  /** Set for money of projects. */
  readonly projectId: bigint | null
  readonly amountFen: bigint
}

export interface YearEnd {
  readonly left: readonly Left[]
  readonly recognised: readonly Recognised[]
}

const fiscalFunds: readonly string[] = ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations']

/**
 * What is left of a year, line by line. Of fiscal money the quota is the money: what is not spent is carried over, or surplus
 * once it is old, or taken back (`returned`, by line); what the quota granted is revenue of the year. Of other money only what was
 * received is there: it is carried over on projects and carried-over lines, and the rest is surplus to be distributed.
 */
export function yearEnd(
  year: number,
  lines: readonly ClosingLine[],
  returned: ReadonlyMap<bigint, bigint>,
): Result<YearEnd, Refusal> {
  const misplaced = [...returned.keys()].find(
    (lineId) => !lines.some((line) => line.lineId === lineId && isReturnable(line)),
  )
  if (misplaced !== undefined) return fail({ code: 'closing.notReturnable', data: { line: String(misplaced) } })
  const left: Left[] = []
  const recognised: Recognised[] = []
  for (const fund of new Set(lines.map((line) => line.fund))) {
    const own = lines.filter((line) => line.fund === fund)
    const stated = sum(own.filter(isStated).map(({ actual }) => actual))
    const begun = sum(own.map((line) => line.begun))
    if (stated !== 0n && stated !== begun)
      return fail({
        code: 'closing.openingDiffers',
        data: { fund, statedFen: String(stated), begunFen: String(begun) },
      })
    const outcome = fiscalFunds.includes(fund) ? fiscalEnd(year, own, returned) : otherEnd(own)
    if (!outcome.ok) return outcome
    left.push(...outcome.value.left)
    recognised.push(...outcome.value.recognised)
  }
  const shown = left.filter(({ amountFen }) => amountFen !== 0n)
  return ok({ left: shown, recognised: recognised.filter(({ amountFen }) => amountFen !== 0n) })
}

/** The treasury takes back what it granted and was not spent. */
const isReturnable = ({ side, fund }: ClosingLine): boolean => side === 'expenditure' && fiscalFunds.includes(fund)

/** A revenue line that says what the year began with; what may be spent of it stands on expenditure lines. */
const isStated = ({ side, origin }: ClosingLine): boolean => side === 'revenue' && origin === 'carriedOver'

const isReceived = ({ side, origin }: ClosingLine): boolean => side === 'revenue' && origin === 'current'

const expenditure = (lines: readonly ClosingLine[]): readonly ClosingLine[] =>
  lines.filter(({ side }) => side === 'expenditure')

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

function fiscalEnd(
  year: number,
  lines: readonly ClosingLine[],
  returned: ReadonlyMap<bigint, bigint>,
): Result<YearEnd, Refusal> {
  const left: Left[] = []
  for (const line of expenditure(lines)) {
    const unspent = line.quota - line.actual
    const back = returned.get(line.lineId) ?? 0n
    if (unspent < 0n) return refused('closing.overspent', line, { quota: line.quota, spent: line.actual })
    if (back < 0n || back > unspent) return refused('closing.returnedTooMuch', line, { unspent, returned: back })
    const old = line.grantedYear !== null && isAged(line.grantedYear, year)
    left.push({ lineId: line.lineId, kind: 'returned', amountFen: back })
    left.push({ lineId: line.lineId, kind: old ? 'surplus' : 'carriedOver', amountFen: unspent - back })
  }
  return recognise(lines, returned, left)
}

/** Money given back is no revenue of the year: of the year's own grants it never was, of carried-over money the beginning is corrected. */
function recognise(
  lines: readonly ClosingLine[],
  returned: ReadonlyMap<bigint, bigint>,
  left: readonly Left[],
): Result<YearEnd, Refusal> {
  const [first] = lines
  if (!first) return ok({ left, recognised: [] })
  const { fund } = first
  const byPlace = lines.filter(isReceived).every(({ functional, nature }) => functional !== null && nature !== null)
  const places = new Map<string, Recognised>()
  const add = (line: ClosingLine, amount: bigint): void => {
    const functional = byPlace ? line.functional : null
    const nature = byPlace ? line.nature : null
    const projectId = nature === 'project' ? line.projectId : null
    const key = `${functional} ${nature} ${projectId}`
    const amountFen = (places.get(key)?.amountFen ?? 0n) + amount
    places.set(key, { fund, functional, nature, projectId, amountFen })
  }
  for (const line of lines) {
    if (line.side === 'revenue') {
      if (line.origin === 'current') add(line, -line.actual)
    } else {
      const back = line.origin === 'current' ? (returned.get(line.lineId) ?? 0n) : 0n
      add(line, line.quota - line.begun - back)
    }
  }
  const recognised = [...places.values()]
  const missing = sum(recognised.map(({ amountFen }) => amountFen))
  if (missing < 0n)
    return fail({ code: 'closing.receivedMoreThanGranted', data: { fund, amountFen: String(-missing) } })
  return ok({ left, recognised })
}

function otherEnd(lines: readonly ClosingLine[]): Result<YearEnd, Refusal> {
  const [first] = lines
  const spending = expenditure(lines)
  const received = sum(lines.filter(isReceived).map(({ actual }) => actual))
  let money = received + sum(spending.map(({ begun, actual }) => begun - actual))
  if (money < 0n)
    return fail({ code: 'closing.fundOverspent', data: { fund: first?.fund ?? '', amountFen: String(-money) } })
  const left: Left[] = []
  const bound = spending.filter(({ origin, nature }) => origin === 'carriedOver' || nature === 'project')
  for (const line of bound.toSorted(oldestFirst)) {
    const unspent = line.quota - line.actual
    if (unspent < 0n) return refused('closing.overspent', line, { quota: line.quota, spent: line.actual })
    const kept = unspent < money ? unspent : money
    left.push({ lineId: line.lineId, kind: 'carriedOver', amountFen: kept })
    money -= kept
  }
  const holder = lines.find(isReceived) ?? first
  if (holder) left.push({ lineId: holder.lineId, kind: 'surplus', amountFen: money })
  return ok({ left, recognised: [] })
}

/** Carried-over money first, then by line. */
function oldestFirst(one: ClosingLine, other: ClosingLine): number {
  const years = (one.grantedYear ?? Number.MAX_SAFE_INTEGER) - (other.grantedYear ?? Number.MAX_SAFE_INTEGER)
  return years === 0 ? Number(one.lineId - other.lineId) : years
}

function refused(code: string, line: ClosingLine, fen: Readonly<Record<string, bigint>>): Result<never, Refusal> {
  const amounts = Object.fromEntries(Object.entries(fen).map(([name, value]) => [`${name}Fen`, String(value)]))
  return fail({ code, data: { line: String(line.lineId), ...amounts }, at: [String(line.lineId)] })
}

import type { Claim, Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { claimWords } from '../../../vocabulary/claim-words.ts'
import { absolute, agreement, type Interval, millionths, ratioOf } from '../../relations/ratio.ts'
import { totalsFor } from './totals.ts'

export type ValueOf = (id: number) => Interval

/** A relation in which numbers of sentences stand, told by arithmetic over any values that they may have. */
export interface Bond {
  readonly kind: Claim['kind'] | 'cell' | 'twice' | 'shares' | 'unit'
  /** The numbers that may be wrong when it does not hold. */
  readonly mentions: readonly number[]
  /** 1 when it holds as most likely meant, less for less likely readings, 0 when it does not hold. */
  readonly fit: (of: ValueOf) => number
  /** The value of one of its numbers with which it would hold. */
  readonly solve?: (id: number, of: ValueOf) => bigint | undefined
  /** Does its result follow by a usual mistake: a rate over this year's figure? */
  readonly misreckoned?: (id: number, of: ValueOf) => boolean
}

/** A relation that does not hold, with what would be said of it alone. */
export interface Broken {
  readonly bond: Bond
  readonly finding: Finding
}

/** Readings that are tried: a sentence seldom speaks of a figure further back. */
const readings = 5
/** A total of some table that the sentence does not print. */
const unprinted = 0.05

export function bondOf(claim: Claim, recognition: Recognition): Bond | undefined {
  const { mentions } = recognition.prose
  const { kind, result, operands } = claim
  const [first, ...rest] = operands
  if (kind === 'sum' || kind === 'reasons') return operands.length < 2 ? undefined : sumBond(claim)
  // of two amounts and the word between them the word is as likely wrong
  if (kind === 'comparison') return operands.length > 0 ? undefined : comparisonBond(claim, mentions)
  if (first === undefined) return undefined
  // a template's 增加（减少） names no direction; it is told elsewhere
  if ([result, first].some((id) => claimWords.unresolved.test(mentions[id]?.at.quote ?? ''))) return undefined
  const near = [first, ...rest.slice(0, readings)]
  if (kind === 'rate') return rateBond(claim, near, mentions, recognition)
  if (kind === 'share') {
    const pairs = near.slice(1).map((whole) => [first, whole] as const)
    return quotientBond(claim, [result, ...near], pairs, recognition)
  }
  if (kind === 'completion') {
    const pairs = operands.flatMap((actual, at) =>
      operands.flatMap((budget, other) => (at === other ? [] : [[actual, budget] as const])),
    )
    return quotientBond(claim, [result, ...operands], pairs)
  }
  if (kind === 'direction') return directionBond(result, first)
  const [base] = rest
  return kind === 'difference' && base !== undefined ? differenceBond(result, first, base) : undefined
}

function sumBond({ kind, result, operands, alternatives = [] }: Claim): Bond {
  const wholes = [result, ...alternatives]
  const sumOf = (of: ValueOf, without = -1): Interval =>
    operands.reduce((sum, id) => (id === without ? sum : plus(sum, of(id))), { value: 0n, precision: 0n })
  return {
    kind,
    mentions: [...new Set([...wholes, ...operands])],
    fit: (of) => {
      const at = wholes.findIndex((whole) => equal(of(whole), sumOf(of)))
      return at < 0 ? 0 : 1 / (1 + at)
    },
    solve: (id, of) =>
      operands.includes(id) ? of(result).value - sumOf(of, id).value : id === result ? sumOf(of).value : undefined,
  }
}

function rateBond(
  { result }: Claim,
  [change = -1, ...near]: readonly number[],
  mentions: readonly Mention[],
  recognition: Recognition,
): Bond {
  const follows = (of: ValueOf, base: Interval): boolean => {
    const allowed = ratioOf(of(change), base)
    return allowed !== undefined && agrees(of(result), allowed)
  }
  return {
    kind: 'rate',
    mentions: [result, change, ...near],
    fit: (of) => {
      const changed = of(change)
      const at = near.findIndex((id) => follows(of, mentions[id]?.role === 'base' ? of(id) : less(of(id), changed)))
      if (at >= 0) return 1 / (1 + at)
      return unprintedTotals(result, of, recognition).some((total) => follows(of, less(total, changed))) ? unprinted : 0
    },
    misreckoned: (id, of) => id === result && near[0] !== undefined && follows(of, of(near[0])),
    solve: (id, of) => {
      const [base = -1] = near
      if (id !== result) return undefined
      return ratioOf(of(change), mentions[base]?.role === 'base' ? of(base) : less(of(base), of(change)))?.middle
    },
  }
}

function quotientBond(
  { kind, result }: Claim,
  mentions: readonly number[],
  pairs: readonly (readonly [part: number, whole: number])[],
  recognition?: Recognition,
): Bond {
  const follows = (of: ValueOf, part: Interval, whole: Interval): boolean => {
    const allowed = ratioOf(part, whole)
    return allowed !== undefined && agrees(of(result), allowed)
  }
  const [likeliest] = pairs
  return {
    kind,
    mentions: [...new Set(mentions)],
    fit: (of) => {
      const at = pairs.findIndex(([part, whole]) => follows(of, of(part), of(whole)))
      if (at >= 0) return 1 / (1 + at)
      const part = likeliest && recognition ? of(likeliest[0]) : undefined
      if (!part || !recognition) return 0
      const totals = unprintedTotals(result, of, recognition).filter(({ value }) => value >= part.value)
      return totals.some((total) => follows(of, part, total)) ? unprinted : 0
    },
    solve: (id, of) => (id === result && likeliest ? ratioOf(of(likeliest[0]), of(likeliest[1]))?.middle : undefined),
  }
}

function unprintedTotals(result: number, of: ValueOf, recognition: Recognition): readonly Interval[] {
  const mention = recognition.prose.mentions[result]
  return mention ? totalsFor({ ...mention, ...of(result) }, recognition) : []
}

function directionBond(result: number, change: number): Bond {
  return {
    kind: 'direction',
    mentions: [result, change],
    fit: (of) => (of(result).value > 0n === of(change).value > 0n ? 1 : 0),
  }
}

/** The words after a change or a rate say which way it went. */
function comparisonBond({ result, word = '' }: Claim, mentions: readonly Mention[]): Bond {
  const rises = claimWords.upwards.test(word)
  const level = mentions[result]?.role === 'completionRate' ? millionths : 0n
  return {
    kind: 'comparison',
    mentions: [result],
    fit: (of) => {
      const { value, precision } = of(result)
      return absolute(value - level) <= precision || value > level === rises ? 1 : 0
    },
  }
}

function differenceBond(result: number, value: number, base: number): Bond {
  const expected = (of: ValueOf): Interval => less(of(value), of(base))
  return {
    kind: 'difference',
    mentions: [result, value, base],
    fit: (of) => (equal(of(result), expected(of)) ? 1 : 0),
    solve: (id, of) => {
      if (id === result) return expected(of).value
      return id === value ? of(base).value + of(result).value : of(value).value - of(result).value
    },
  }
}

/** Two numbers that say the same. */
export function twiceBond(one: number, other: number): Bond {
  return {
    kind: 'twice',
    mentions: [one, other],
    fit: (of) => (equal(of(one), of(other)) ? 1 : 0),
    solve: (id, of) => of(id === one ? other : one).value,
  }
}

/** A number that some cell has. */
export function cellBond(id: number, cells: readonly Interval[], nearest: bigint): Bond {
  return {
    kind: 'cell',
    mentions: [id],
    fit: (of) => (cells.some((cell) => equal(of(id), cell)) ? 1 : 0),
    solve: () => nearest,
  }
}

/** Shares of a list that is complete. */
export function sharesBond(ids: readonly number[]): Bond {
  const sumOf = (of: ValueOf): Interval => ids.reduce((sum, id) => plus(sum, of(id)), { value: 0n, precision: 0n })
  return {
    kind: 'shares',
    mentions: ids,
    fit: (of) => (equal(sumOf(of), { value: millionths, precision: 0n }) ? 1 : 0),
    solve: (id, of) => of(id).value + millionths - sumOf(of).value,
  }
}

/** An amount of the size that the others have. */
export function sizeBond(id: number, limit: bigint, usual: bigint): Bond {
  return {
    kind: 'unit',
    mentions: [id],
    fit: (of) => (of(id).value < limit ? 1 : 0),
    solve: () => usual,
  }
}

export function equal(one: Interval, other: Interval): boolean {
  return absolute(one.value - other.value) <= one.precision + other.precision
}

function plus(one: Interval, other: Interval): Interval {
  return { value: one.value + other.value, precision: one.precision + other.precision }
}

function less(one: Interval, other: Interval): Interval {
  return { value: one.value - other.value, precision: one.precision + other.precision }
}

/** Rounded or cut off, in the same direction. */
function agrees(printed: Interval, allowed: { low: bigint; high: bigint }): boolean {
  const outcome = agreement(printed, allowed)
  return outcome === 'holds' || (outcome === 'truncation' && printed.value < 0n === allowed.low < 0n)
}

/** What the numbers of an unchanged document's sentences are tied to, whatever the checks would make of it. */
import { absolute, agreement, type Interval, ratioOf } from '../src/core/check/relations/ratio.ts'
import { cellsSaid, isSaid } from '../src/core/check/rules/prose/cells.ts'
import type { Claim, Mention } from '../src/core/facts/claim.ts'
import { coordinatesKey } from '../src/core/facts/coordinates.ts'
import type { Recognition } from '../src/core/facts/recognition.ts'

/** Mentions that agree with each other or with a cell, and whether they still would with other values. */
export interface Tie {
  readonly kind: Claim['kind'] | 'cell' | 'twice'
  readonly mentions: readonly number[]
  readonly holds: (of: (id: number) => Interval) => boolean
}

type Holds = Tie['holds']

/** Every tie that holds as published, by the mentions that stand in it. */
export function tiesOf(recognition: Recognition): ReadonlyMap<number, readonly Tie[]> {
  const { mentions, claims } = recognition.prose
  // a sum that was looked for because it holds is nothing that the document says
  const said = claims.filter(({ inferred }) => !inferred)
  const all = [...said.flatMap(claimTies(mentions)), ...cellTies(recognition), ...twiceTies(recognition)]
  const published = valuesOf(mentions)
  const ties = new Map<number, Tie[]>()
  for (const tie of all.filter(({ holds }) => holds(published)))
    for (const id of new Set(tie.mentions)) ties.set(id, [...(ties.get(id) ?? []), tie])
  return ties
}

/** The values of mentions, one of them changed. */
export function valuesOf(mentions: readonly Mention[], id = -1, changed?: Interval): (id: number) => Interval {
  return (one) => (one === id && changed ? changed : (mentions[one] ?? { value: 0n, precision: 0n }))
}

const equal = (one: Interval, other: Interval): boolean =>
  absolute(one.value - other.value) <= one.precision + other.precision

const sumOf = (parts: readonly Interval[]): Interval =>
  parts.reduce((sum, part) => ({ value: sum.value + part.value, precision: sum.precision + part.precision }), {
    value: 0n,
    precision: 0n,
  })

/** A claim with several readings gives a tie for each; those that do not hold are dropped later. */
function claimTies(mentions: readonly Mention[]): (claim: Claim) => Tie[] {
  return ({ kind, result, operands, alternatives = [], word }) => {
    const tie = (ids: readonly number[], holds: Holds): Tie => ({ kind, mentions: [result, ...ids], holds })
    const [first, ...rest] = operands
    if (kind === 'sum' || kind === 'reasons') {
      if (operands.length < 2) return []
      return [result, ...alternatives].map((whole) => ({
        kind,
        mentions: [whole, ...operands],
        holds: (of) => equal(of(whole), sumOf(operands.map(of))),
      }))
    }
    if (kind === 'listed') {
      const [least = -1, most = least] = (word ?? '').split('-').map(Number)
      return [tie([], (of) => of(result).value >= BigInt(least) && of(result).value <= BigInt(most))]
    }
    if (first === undefined) return []
    if (kind === 'rate') return rest.map((base) => tie([first, base], rateHolds(result, first, base, mentions)))
    if (kind === 'share') return rest.map((whole) => tie([first, whole], quotientHolds(result, first, whole)))
    if (kind === 'completion')
      return operands.flatMap((actual) =>
        operands.flatMap((budget) =>
          actual === budget ? [] : [tie([actual, budget], quotientHolds(result, actual, budget))],
        ),
      )
    const [base] = rest
    if (kind !== 'difference' || base === undefined) return []
    return [tie([first, base], (of) => equal(of(first), sumOf([of(base), of(result)])))]
  }
}

/** Rounded or cut off, in the same direction. */
function agrees(printed: Interval, allowed: { low: bigint; high: bigint }): boolean {
  const outcome = agreement(printed, allowed)
  return outcome === 'holds' || (outcome === 'truncation' && printed.value < 0n === allowed.low < 0n)
}

function quotientHolds(result: number, part: number, whole: number): Holds {
  return (of) => {
    const allowed = ratioOf(of(part), of(whole))
    return allowed !== undefined && agrees(of(result), allowed)
  }
}

function rateHolds(result: number, change: number, base: number, mentions: readonly Mention[]): Holds {
  return (of) => {
    const changed = of(change)
    const before = mentions[base]?.role === 'base' ? of(base) : less(of(base), changed)
    const allowed = ratioOf(changed, before)
    return allowed !== undefined && agrees(of(result), allowed)
  }
}

const less = (one: Interval, other: Interval): Interval => ({
  value: one.value - other.value,
  precision: one.precision + other.precision,
})

/** The cells that the words of an amount can mean and that have its value: it must leave all of them. */
function cellTies(recognition: Recognition): Tie[] {
  return recognition.prose.mentions.flatMap((mention): Tie[] => {
    const cells = cellsSaid(mention, recognition).map(({ value, precision }) => ({ value: value ?? 0n, precision }))
    if (mention.value === 0n && cells.every(({ value }) => value === 0n)) return []
    return [{ kind: 'cell', mentions: [mention.id], holds: (of) => cells.some((cell) => equal(of(mention.id), cell)) }]
  })
}

/** The same subject in the same words of the vocabulary under the same headings, with the same value. */
function twiceTies({ prose }: Recognition): Tie[] {
  const last = new Map<string, Mention>()
  return prose.mentions.flatMap((mention): Tie[] => {
    const { role, quantity, certain, subject, coordinates, scope, id } = mention
    if (role !== 'value' || quantity !== 'money' || !certain || subject === '' || !isSaid(coordinates)) return []
    const key = coordinatesKey({ ...scope, ...coordinates })
    const before = last.get(key)
    last.set(key, mention)
    return before ? [{ kind: 'twice', mentions: [before.id, id], holds: (of) => equal(of(before.id), of(id)) }] : []
  })
}

import type { Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { absolute, type Interval } from '../../relations/ratio.ts'
import type { Bond, ValueOf } from './bonds.ts'
import { type Echoes, echoesIn } from './echoes.ts'
import { otherValue, type Slip, slipsOf, unitStep } from './slips.ts'

/** The numbers of the sentences of a document, and the relations that each stands in. */
export interface Net {
  readonly mentions: readonly Mention[]
  readonly around: ReadonlyMap<number, readonly Bond[]>
  readonly echoes: Echoes
  /** Values as printed, but for what was found to be wrong. */
  readonly values: Map<number, Interval>
}

/** A number, what it was meant to say, and how well that explains what is broken. */
export interface Suspect {
  readonly mention: Mention
  readonly meant: Slip
  readonly score: number
}

interface Open {
  readonly bond: Bond
}

/** Between numbers that explain equally well, the one that follows from the others. */
const follows = 1.1
/** Each further broken relation that one change mends as well. */
const mendsAnother = 60
/** One that nobody is sure of, but that does not hold either. */
const mendsUnsure = 8
/** One that holds now and would no longer. */
const spoils = 0.02

export function netOf(bonds: readonly Bond[], recognition: Recognition): Net {
  const around = new Map<number, Bond[]>()
  for (const bond of new Set(bonds))
    for (const id of bond.mentions) {
      const own = around.get(id)
      if (own) own.push(bond)
      else around.set(id, [bond])
    }
  return { mentions: recognition.prose.mentions, around, echoes: echoesIn(recognition), values: new Map() }
}

export function valuesIn({ values, mentions }: Net): ValueOf {
  return (id) => values.get(id) ?? mentions[id] ?? { value: 0n, precision: 0n }
}

/** The values with one number changed. */
export function changed(net: Net, { id }: Mention, value: Interval): ValueOf {
  const before = valuesIn(net)
  return (one) => (one === id ? value : before(one))
}

/** Broken relations that share numbers, directly or through others, can have one cause. */
export function connected<T extends Open>(broken: readonly T[]): readonly (readonly T[])[] {
  const groups: { readonly ids: Set<number>; readonly broken: T[] }[] = []
  for (const one of broken) {
    const joins = groups.filter(({ ids }) => one.bond.mentions.some((id) => ids.has(id)))
    const joined = {
      ids: new Set([...joins.flatMap(({ ids }) => [...ids]), ...one.bond.mentions]),
      broken: [...joins.flatMap((group) => group.broken), one],
    }
    for (const group of joins) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.map((group) => group.broken)
}

/** For each number of the broken relations the change that explains most, the likeliest number first. */
export function suspectsIn(open: readonly Open[], net: Net): Suspect[] {
  const ids = new Set(open.flatMap(({ bond }) => bond.mentions))
  return [...ids]
    .flatMap((id) => {
      const mention = net.mentions[id]
      return mention && !net.values.has(id) ? (suspectOf(mention, open, net) ?? []) : []
    })
    .toSorted((one, other) => other.score - one.score)
}

/** All changes of one number that mend something: their odds together, and the likeliest of them. */
function suspectOf(mention: Mention, open: readonly Open[], net: Net): Suspect | undefined {
  const own = open.filter(({ bond }) => bond.mentions.includes(mention.id))
  const before = valuesIn(net)
  const solved = own.flatMap(({ bond }) => {
    const value = bond.solve?.(mention.id, before)
    return value === undefined ? [] : [otherValue(mention, value, bond.misreckoned?.(mention.id, before))]
  })
  const meanings = [...slipsOf(mention), ...solved]
  let best: Suspect | undefined
  let total = 0
  for (const meant of meanings) {
    const score = meant.value === mention.value ? 0 : scoreOf(mention, meant, own, net)
    total += score
    if (score > 0 && (!best || score > best.score)) best = { mention, meant, score }
  }
  return best && { ...best, score: total }
}

/** A unit in which an amount is next to nothing, or all others are, explains nothing: it could be any such unit. */
function beyondUnit({ value }: Mention, meant: Slip): bigint {
  return absolute(meant.value) < absolute(value) ? 0n : meant.value * unitStep
}

function scoreOf(mention: Mention, meant: Slip, own: readonly Open[], net: Net): number {
  const [before, after] = [valuesIn(net), changed(net, mention, meant)]
  const beyond =
    meant.kind === 'unit' ? changed(net, mention, { ...meant, value: beyondUnit(mention, meant) }) : undefined
  const mends = own.flatMap(({ bond }) => {
    const fit = bond.fit(after)
    return fit > 0 && !(beyond && bond.fit(beyond) >= fit) ? [fit] : []
  })
  if (mends.length === 0) return 0
  let score = meant.likelihood * mends.reduce((product, fit) => product * fit, 1) * mendsAnother ** (mends.length - 1)
  for (const bond of net.around.get(mention.id) ?? []) {
    if (own.some((one) => one.bond === bond)) continue
    const [held, holds] = [bond.fit(before), bond.fit(after)]
    if (held > 0 && holds === 0) score *= 1 - (1 - spoils) * held
    if (held === 0 && holds > 0) score *= 1 + (mendsUnsure - 1) * holds
  }
  const result = own.some(({ bond }) => bond.mentions[0] === mention.id)
  return score * (result ? follows : 1) * net.echoes.weigh(mention, meant)
}

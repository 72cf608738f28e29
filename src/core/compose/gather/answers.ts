import { type Coordinates, coordinatesKey, type Dimension } from '../../facts/coordinates.ts'
import type { Figure } from '../../facts/figure.ts'
import { slackOf } from '../figures.ts'
import type { Known } from './known.ts'
import { isInside } from './inside.ts'
import { type Entry, listsOf } from './lists.ts'
import {
  byFund,
  type CodeDimension,
  codeDimensions,
  type Division,
  divisionsOf,
  outline,
  passingThrough,
  sameByDefinition,
  widened,
  wholesAround,
} from './wholes.ts'

/** What documents answer when an edition asks for a figure. */
export type Answer =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly derivedFrom?: readonly Coordinates[] }
  /** There is nothing: the cell is blank where others are not, or the whole is used up by its other parts. */
  | { readonly kind: 'nothing' }

/** Codes or names of a dimension beside coordinates: the finest that are known, without those that have nothing. */
export interface Listing {
  readonly codes: readonly string[]
  /** False where nothing is listed, or what is listed does not use up its whole. */
  readonly answered: boolean
}

export interface Answers {
  at(coordinates: Coordinates): Answer | undefined
  list(dimension: Dimension, beside: Coordinates): Listing
}

/** How many laws one answer may rest on, one upon the other. */
const deepest = 2

const nothing: Answer = { kind: 'nothing' }

/**
 * Answers from what documents say, and from the laws where these leave no choice: a sum of exact figures, a remainder of exact
 * figures, codes that use up their printed whole to the last digit. Rounded figures are not added up to another.
 */
export function answersFrom({ told, blank, contradictions }: Omit<Known, 'emptyTitles'>): Answers {
  const disputed = new Set(contradictions.map(({ coordinates }) => coordinatesKey(coordinates)))
  const lists = listsOf(told, blank)
  const printed = [...told.values()].map(({ figure }) => figure).filter(({ value }) => value !== 0n)
  const remembered = new Map<string, Answer | undefined>()

  const resolve = (at: Coordinates, depth: number): Answer | undefined => {
    const key = coordinatesKey(at)
    const direct = told.get(key)
    if (direct) return { kind: 'figure', figure: direct.figure }
    if (disputed.has(key)) return undefined
    if (blank.has(key)) return nothing
    if (depth <= 0 || at.measure !== undefined || at.flow === 'count' || at.flow === 'assets') return undefined
    const known = `${depth} ${key}`
    if (!remembered.has(known)) {
      remembered.set(known, undefined) // what would rest on itself has no answer
      remembered.set(known, derived(at, depth))
    }
    return remembered.get(known)
  }

  /** Nothing, unless a document prints something inside: then the whole is only not printed. */
  const nothingAt = (at: Coordinates): Answer | undefined => (hasInside(at) ? undefined : nothing)

  const inside = new Map<string, boolean>()
  const hasInside = (at: Coordinates): boolean => {
    const key = coordinatesKey(at)
    let found = inside.get(key)
    found ??= printed.some((figure) => isInside(figure.coordinates, at))
    inside.set(key, found)
    return found
  }

  /** Does a document print this division as a whole otherwise than by adding up? Then its parts are drawn differently there. */
  const isRefuted = (division: Division): boolean => {
    const { whole, parts } = outline(division)
    const all = resolve(whole, 0)
    const own = parts.map((part) => resolve(part, 0))
    if (!all || own.includes(undefined)) return false
    return !isAbout(
      all,
      own.flatMap((one) => (one?.kind === 'figure' ? [one.figure] : [])),
    )
  }

  const derived = (at: Coordinates, depth: number): Answer | undefined =>
    otherwiseTold(at) ??
    partOfNothing(at, depth) ??
    listed(at, depth) ??
    remainder(at, depth) ??
    sum(at, depth) ??
    usedUp(at, depth)

  const otherwiseTold = (at: Coordinates): Answer | undefined => {
    const same = sameByDefinition(at)
    const answer = same && resolve(same, 0)
    if (!same || answer?.kind !== 'figure') return answer
    return { kind: 'figure', figure: { ...answer.figure, coordinates: at }, derivedFrom: [same] }
  }

  const partOfNothing = (at: Coordinates, depth: number): Answer | undefined =>
    [...widened(at)].some((wider) => isNothing(resolve(wider, depth - 1)) && !hasInside(wider))
      ? nothingAt(at)
      : undefined

  /** The sum of the codes below this one, in a list that is proved to be whole. */
  const listed = (at: Coordinates, depth: number): Answer | undefined => {
    for (const dimension of codeDimensions) {
      const { [dimension]: code, ...beside } = at
      if (code === undefined || !isWhole(dimension, beside, depth - 1)) continue
      const leaves = lists.leaves(dimension, beside)
      const below = leaves.filter((leaf) => leaf.code.startsWith(code)).flatMap(figuresOf)
      if (below.length === 1 || (below.length > 1 && below.every(isExact))) return summed(at, below)
      if (below.length > 1) continue
      // a list that is coarser than the code leaves open what the code has
      if (!leaves.some((leaf) => code.startsWith(leaf.code))) return nothingAt(at)
    }
    return undefined
  }

  /** Whether the codes beside coordinates are proved to be all there are: they use up their whole to the last digit. */
  const isWhole = (dimension: CodeDimension, beside: Coordinates, depth: number): boolean => {
    const total = totalOf(lists.leaves(dimension, beside).flatMap(figuresOf))
    const whole = resolve(beside, depth)
    if (whole) return total === valueOf(whole)
    const passing = passingThrough(beside)
    const through = passing && resolve(passing, depth)
    return through?.kind === 'figure' && total === through.figure.value
  }

  const remainder = (at: Coordinates, depth: number): Answer | undefined => {
    for (const division of wholesAround(at)) {
      const answer = remainderOf(division, at, depth)
      if (answer) return answer
    }
    return undefined
  }

  const remainderOf = (division: Division, at: Coordinates, depth: number): Answer | undefined => {
    const { whole, parts, loose } = division
    if (isRefuted(division)) return undefined
    const all = resolve(whole, depth - 1)
    if (all?.kind !== 'figure') return undefined
    const key = coordinatesKey(at)
    const others = parts.filter((part) => coordinatesKey(part) !== key).map((part) => resolve(part, depth - 1))
    const figures = others.flatMap((one) => (one?.kind === 'figure' ? [one.figure] : []))
    const left = all.figure.value - totalOf(figures)
    if (left === 0n && figures.every(({ value }) => value >= 0n)) return nothingAt(at)
    if (left < 0n || loose || others.includes(undefined)) return undefined
    const derivedFrom = [whole, ...figures.map(({ coordinates }) => coordinates)]
    if (figures.every(({ value }) => value === 0n))
      return { kind: 'figure', figure: { ...all.figure, coordinates: at }, derivedFrom }
    if (![all.figure, ...figures].every(isExact)) return undefined
    return { kind: 'figure', figure: { coordinates: at, quantity: 'money', value: left }, derivedFrom }
  }

  const sum = (at: Coordinates, depth: number): Answer | undefined => {
    for (const division of divisionsOf(at)) {
      const { parts, loose } = division
      if (loose || isRefuted(division)) continue
      const answers = parts.map((part) => resolve(part, depth - 1))
      if (answers.includes(undefined)) continue
      const figures = answers.flatMap((one) => (one?.kind === 'figure' && one.figure.value !== 0n ? [one.figure] : []))
      if (figures.length === 0) return nothingAt(at)
      if (figures.length === 1 || figures.every(isExact)) return summed(at, figures)
    }
    return undefined
  }

  /** Expenditure whose codes use up all that went out: nothing stayed. The same for revenue. */
  const usedUp = (at: Coordinates, depth: number): Answer | undefined => {
    const passing = passingThrough(at)
    const all = passing && resolve(passing, depth - 1)
    if (!passing || all?.kind !== 'figure') return undefined
    const total = all.figure.value
    if (!codeDimensions.some((name) => totalOf(lists.leaves(name, at).flatMap(figuresOf)) === total)) return undefined
    return { kind: 'figure', figure: { ...all.figure, coordinates: at }, derivedFrom: [passing] }
  }

  const list = (dimension: CodeDimension | 'project', beside: Coordinates): Listing => {
    const leaves = lists.leaves(dimension, beside)
    const codes = leaves.filter(({ figure }) => (figure?.value ?? 0n) !== 0n).map(({ code }) => code)
    const whole = resolve(beside, deepest)
    if (whole ? isAbout(whole, leaves.flatMap(figuresOf)) : leaves.length > 0) return { codes, answered: true }
    for (const { parts } of byFund(beside)) {
      const [first, ...others] = parts.map((part) => list(dimension, part))
      if (first && [first, ...others].every(({ answered }) => answered))
        return { codes: [first, ...others].flatMap((one) => one.codes), answered: true }
    }
    return { codes, answered: false }
  }

  return {
    at: (coordinates) => resolve(coordinates, deepest),
    list: (dimension, beside) => {
      const known = ([...codeDimensions, 'project'] as const).find((name) => name === dimension)
      return known ? list(known, beside) : { codes: [], answered: true }
    },
  }
}

const figuresOf = ({ figure }: Entry): readonly Figure[] => (figure ? [figure] : [])

const totalOf = (figures: readonly Figure[]): bigint => figures.reduce((total, { value }) => total + value, 0n)

const isExact = ({ precision = 0n }: Figure): boolean => precision === 0n

const valueOf = (answer: Answer): bigint => (answer.kind === 'figure' ? answer.figure.value : 0n)

const isNothing = (answer: Answer | undefined): boolean => answer !== undefined && valueOf(answer) === 0n

/** Do parts make up their whole as far as rounding lets one see? */
function isAbout(whole: Answer, parts: readonly Figure[]): boolean {
  const gap = valueOf(whole) - totalOf(parts)
  const slack = slackOf([...(whole.kind === 'figure' ? [whole.figure] : []), ...parts])
  return gap <= slack && -gap <= slack
}

/** The sum of figures, as coarse as the coarsest of them. */
function summed(at: Coordinates, figures: readonly Figure[]): Answer {
  const precision = figures.reduce((most, one) => ((one.precision ?? 0n) > most ? (one.precision ?? 0n) : most), 0n)
  return {
    kind: 'figure',
    figure: { coordinates: at, quantity: 'money', value: totalOf(figures), ...(precision > 0n && { precision }) },
    derivedFrom: figures.map(({ coordinates }) => coordinates),
  }
}

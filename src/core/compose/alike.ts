import type { Coordinates, Dimension } from '../facts/coordinates.ts'
import type { RoundingCell, RoundingRelation } from './rounding/problem.ts'

/** A figure to print, with its meaning. */
export interface PrintedFigure extends RoundingCell {
  readonly coordinates: Coordinates
}

/**
 * Figures that must be printed alike because they are the same money: one is a part of the other and nothing else is in the
 * whole, or one says where the money came from and the other where it went. Told apart only by value, they are not: two
 * unrelated amounts may be equal by chance.
 */
export function alikeRelations(figures: readonly PrintedFigure[]): readonly RoundingRelation[] {
  const byValue = new Map<string, PrintedFigure[]>()
  for (const figure of figures) {
    if (figure.value % figure.unit === 0n) continue
    const group = `${figure.value}@${figure.unit}`
    const own = byValue.get(group)
    if (own) own.push(figure)
    else byValue.set(group, [figure])
  }
  return [...byValue.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .filter((other) => one.key !== other.key && sameMoney(one.coordinates, other.coordinates))
        .map((other) => equality(one.key, other.key)),
    ),
  )
}

const equality = (one: string, other: string): RoundingRelation => ({
  name: `${one} = ${other}`,
  terms: [
    { key: one, sign: 1 },
    { key: other, sign: -1 },
  ],
})

const passing = new Set<Coordinates['flow']>(['revenue', 'expenditure', 'totalSources', 'totalUses'])

function sameMoney(one: Coordinates, other: Coordinates): boolean {
  const { flow, ...rest } = one
  const { flow: otherFlow, ...otherRest } = other
  if (flow !== otherFlow && !(passing.has(flow) && passing.has(otherFlow))) return false
  return holds(rest, otherRest) || holds(otherRest, rest)
}

/** Dimensions whose absence is no whole: a figure of another year or stage is other money. */
const apart = new Set<Dimension>(['year', 'stage', 'measure', 'threePublic', 'procurement', 'asset', 'item'])

/** Is every dimension of the whole the same in the part, or wider? */
function holds(whole: Coordinates, part: Coordinates): boolean {
  const names = Object.keys({ ...whole, ...part }) as Dimension[] // the keys of Coordinates
  return names.every((name) => {
    const [wide, narrow] = [whole[name], part[name]]
    if (wide === narrow) return true
    if (wide === undefined) return !apart.has(name)
    // a source of revenue is of a fund, whether its row says so or not
    if (name === 'fund' && whole.revenue !== part.revenue) return fiscal.has(wide) && narrow === 'fiscal'
    return narrow !== undefined && widens(name, wide, narrow)
  })
}

function widens(name: Dimension, wide: string, narrow: string): boolean {
  if (name === 'functional' || name === 'departmental' || name === 'governmental') return narrow.startsWith(wide)
  if (name === 'fund') return wide === 'fiscal' && fiscal.has(narrow)
  return name === 'nature' && wide === 'basic' && (narrow === 'personnel' || narrow === 'operating')
}

const fiscal = new Set(['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations'])

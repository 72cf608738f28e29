import { type Coordinates, coordinatesKey, type Dimension, type Fund, type Nature } from '../facts/coordinates.ts'
import type { PrintedFigure } from './alike.ts'
import type { FigureIndex } from './figures.ts'
import type { RoundingRelation } from './rounding/problem.ts'

/**
 * Sums that no single table prints but that hold by law between printed figures: a whole and its parts along every dimension,
 * sources and uses. Only where every part that is not zero is printed in the same unit.
 */
export function lawRelations(figures: readonly PrintedFigure[], index: FigureIndex): readonly RoundingRelation[] {
  const printed = new Map(figures.map((figure) => [placeOf(figure.coordinates, figure.unit), figure]))
  /** The figures other than zero among these, or undefined where one of them is not printed. */
  const found = (parts: readonly Coordinates[], unit: bigint): readonly PrintedFigure[] | undefined => {
    const told = parts.filter((part) => (index.at(part)?.value ?? 0n) !== 0n)
    const own = told.flatMap((part) => printed.get(placeOf(part, unit)) ?? [])
    return own.length === told.length ? own : undefined
  }
  return figures.flatMap(({ key, coordinates, unit }) => {
    const wholes = partitionsOf(coordinates, index).map((parts) => [[coordinates], parts] as const)
    const balances = coordinates.flow === 'revenue' ? [balanceOf(coordinates)] : []
    return [...wholes, ...balances].flatMap(([left, right]) => {
      const [one, other] = [found(left, unit), found(right, unit)]
      if (!one || !other || one.length * other.length === 0 || sumOf(one) !== sumOf(other)) return []
      return [{ name: `law of ${key}`, terms: [...termsOf(one, 1), ...termsOf(other, -1)] }]
    })
  })
}

const sumOf = (figures: readonly PrintedFigure[]): bigint => figures.reduce((sum, { value }) => sum + value, 0n)

const termsOf = (figures: readonly PrintedFigure[], sign: 1 | -1) => figures.map(({ key }) => ({ key, sign }))

/** What came in and what became of it. */
const balanceOf = (at: Coordinates): readonly [readonly Coordinates[], readonly Coordinates[]] => [
  (['revenue', 'openingCarryover', 'surplusUsed'] as const).map((flow) => ({ ...at, flow })),
  (['expenditure', 'closingCarryover', 'surplusDistribution'] as const).map((flow) => ({ ...at, flow })),
]

const placeOf = (coordinates: Coordinates, unit: bigint): string => `${coordinatesKey(coordinates)}@${unit}`

const fiscal: readonly Fund[] = ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations']
const others: readonly Fund[] = ['fiscalSpecialAccount', 'unitFunds']
const natures: readonly Nature[] = ['basic', 'project', 'remittanceToSuperior', 'business', 'subsidyToAffiliated']
const basic: readonly Nature[] = ['personnel', 'operating']
const codes = { functional: [3, 5, 7], departmental: [3, 5], governmental: [3, 5] } as const

/** Every way to divide a figure into parts; codes go by what the index has. */
export function partitionsOf(at: Coordinates, index: Pick<FigureIndex, 'values'>): readonly (readonly Coordinates[])[] {
  const by = <Name extends Dimension>(name: Name, values: readonly Coordinates[Name][]): readonly Coordinates[] =>
    values.map((value) => ({ ...at, [name]: value }))
  const lists: (readonly Coordinates[])[] = []
  if (at.fund === undefined) lists.push(by('fund', [...fiscal, ...others]), by('fund', ['fiscal', ...others]))
  if (at.fund === 'fiscal') lists.push(by('fund', fiscal))
  if (at.nature === undefined) lists.push(by('nature', natures))
  if (at.nature === 'basic') lists.push(by('nature', basic))
  if (at.origin === undefined) lists.push(by('origin', ['current', 'carriedOver']))
  if (at.flow === 'totalSources')
    lists.push(by('flow', ['revenue', 'openingCarryover', 'surplusUsed']), by('flow', ['totalUses']))
  if (at.flow === 'totalUses') lists.push(by('flow', ['expenditure', 'closingCarryover', 'surplusDistribution']))
  for (const dimension of ['functional', 'departmental', 'governmental'] as const) {
    const { [dimension]: own = '', ...beside } = at
    const length = codes[dimension].find((one) => one > own.length)
    const below = length === undefined ? [] : index.values(dimension, beside)
    const next = below.filter((code) => code.length === length && code.startsWith(own))
    if (next.length > 0) lists.push(by(dimension, next))
  }
  return lists
}

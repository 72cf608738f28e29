import type { Coordinates, Dimension } from '../facts/coordinates.ts'

/**
 * Which values of a dimension are the parts of another, whether the parts are all there can be, and so whether their sum
 * must equal the whole (exhaustive) or may only not exceed it. 其中 before exhaustive parts does not make them fewer.
 */
export interface Partition {
  readonly dimension: Dimension
  readonly whole: string
  readonly parts: readonly string[]
  readonly exhaustive: boolean
}

export const partitions: readonly Partition[] = [
  { dimension: 'nature', whole: 'basic', parts: ['personnel', 'operating'], exhaustive: true },
  {
    dimension: 'fund',
    whole: 'fiscal',
    parts: ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations'],
    exhaustive: true,
  },
  { dimension: 'threePublic', whole: 'total', parts: ['overseas', 'vehicles', 'reception'], exhaustive: true },
  { dimension: 'threePublic', whole: 'vehicles', parts: ['vehiclePurchase', 'vehicleOperation'], exhaustive: true },
  { dimension: 'threePublic', whole: 'reception', parts: ['receptionDomestic', 'receptionAbroad'], exhaustive: true },
  {
    dimension: 'threePublic',
    whole: 'receptionDomestic',
    parts: ['receptionDomesticForeignAffairs'],
    exhaustive: false,
  },
  { dimension: 'procurement', whole: 'total', parts: ['goods', 'works', 'services'], exhaustive: true },
  { dimension: 'revenue', whole: 'serviceRevenue', parts: ['educationFees'], exhaustive: false },
]

/** Is `part` somewhere below `whole` in one dimension? */
export function isPartOf(dimension: Dimension, part: string, whole: string): boolean {
  return partitions.some(
    (partition) =>
      partition.dimension === dimension &&
      partition.whole === whole &&
      partition.parts.some((name) => name === part || isPartOf(dimension, part, name)),
  )
}

/** The dimension in which `part` lies below `whole` while all others agree or are silent in `whole`, or undefined. */
export function subdivides(part: Coordinates, whole: Coordinates): Dimension | undefined {
  for (const { dimension } of partitions) {
    const below = part[dimension]
    const above = whole[dimension]
    if (below !== undefined && above !== undefined && isPartOf(dimension, below, above)) return dimension
  }
  return undefined
}

/** Can these coordinates be a part, or a whole, of any partition? */
export function maySubdivide(coordinates: Coordinates): boolean {
  return partitions.some(({ dimension }) => coordinates[dimension] !== undefined)
}

/** Are these parts of the whole all there can be? */
export function areExhaustive(dimension: Dimension, whole: string, parts: readonly string[]): boolean {
  return partitions.some(
    (partition) =>
      partition.dimension === dimension &&
      partition.whole === whole &&
      partition.exhaustive &&
      partition.parts.every((name) => parts.includes(name)),
  )
}

/** Values that together are all there can be, wherever they are listed side by side. */
const completeSets: readonly (readonly [Dimension, readonly string[]])[] = [
  ['nature', ['basic', 'project']],
  ['nature', ['personnel', 'operating']],
  ['procurement', ['goods', 'works', 'services']],
  ['threePublic', ['overseas', 'reception', 'vehicles']],
  ['threePublic', ['overseas', 'reception', 'vehiclePurchase', 'vehicleOperation']],
  ['threePublic', ['vehiclePurchase', 'vehicleOperation']],
]

/** Do these coordinates, listed as parts, leave nothing out? Each must speak of the same single dimension. */
export function exhausts(parts: readonly Coordinates[]): boolean {
  return completeSets.some(([dimension, values]) => {
    const listed = parts.map((part) => part[dimension])
    return listed.length === values.length && values.every((value) => listed.includes(value))
  })
}

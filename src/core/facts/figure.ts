import { type Coordinates, coordinatesKey } from './coordinates.ts'
import type { Quantity } from './fact.ts'

/** A true figure, before it is printed anywhere: what the ledger projects and what a disclosure is composed from. */
export interface Figure {
  readonly coordinates: Coordinates
  readonly quantity: Quantity
  /** Fen, units, or millionths, exactly. */
  readonly value: bigint
  /** Half a unit of the last digit, in the scale of `value`, of a figure that is known only as it was printed; absent where it is exact. */
  readonly precision?: bigint
}

/** Figures by the key of their coordinates. A figure that is not there is blank, not zero. */
export function figuresByKey(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [coordinatesKey(figure.coordinates), figure]))
}

import type { Location } from '../../document/place.ts'
import type { Coordinates } from '../../facts/coordinates.ts'
import type { Figure } from '../../facts/figure.ts'

/** Where a figure was read. */
export interface Source {
  readonly file: string
  readonly at: Location
  /** Where in a supplement, which has fields instead of places: figures[3]. */
  readonly field?: string
}

export interface Told {
  readonly figure: Figure
  readonly source: Source
}

/** Two places that mean the same and say different figures. Neither is used. */
export interface Contradiction {
  readonly coordinates: Coordinates
  readonly one: Source
  readonly other: Source
}

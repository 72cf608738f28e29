import { type Coordinates, coordinatesKey, type Dimension } from '../facts/coordinates.ts'
import type { Figure } from '../facts/figure.ts'

/** Figures by coordinates, and the codes or names that a dimension has beside given coordinates. */
export interface FigureIndex {
  at(coordinates: Coordinates): Figure | undefined
  /** The same, where a figure that is not there is no lack: what would be said of it is left out. */
  ifAny(coordinates: Coordinates): Figure | undefined
  /**
   * Values of a dimension for which there is a figure other than zero, in order. `finest` is the length of the longest code
   * that is wanted.
   */
  values(dimension: Dimension, beside: Coordinates, finest?: number): readonly string[]
}

export function indexOf(figures: readonly Figure[], year: number): FigureIndex {
  const byKey = new Map<string, Figure>()
  const values = new Map<string, Set<string>>()
  for (const figure of figures) {
    const { year: own, ...rest } = figure.coordinates
    const coordinates = own === undefined || own === String(year) ? rest : figure.coordinates
    byKey.set(coordinatesKey(coordinates), { ...figure, coordinates })
    if (figure.value === 0n) continue
    for (const dimension of ['functional', 'departmental', 'governmental', 'project'] as const) {
      const value = coordinates[dimension]
      if (value === undefined) continue
      const { [dimension]: _own, ...beside } = coordinates
      const key = `${dimension}|${coordinatesKey(beside)}`
      const list = values.get(key) ?? new Set<string>()
      list.add(value)
      values.set(key, list)
    }
  }
  const at = (coordinates: Coordinates): Figure | undefined => byKey.get(coordinatesKey(coordinates))
  return {
    at,
    ifAny: at,
    values: (dimension, beside) => [...(values.get(`${dimension}|${coordinatesKey(beside)}`) ?? [])].toSorted(),
  }
}

/** How far a sum of figures may be off that are known only as printed: each lies within one unit of the true one. */
export const slackOf = (figures: readonly (Figure | undefined)[]): bigint =>
  figures.reduce((all, figure) => all + (figure?.precision ?? 0n) * 2n, 0n)

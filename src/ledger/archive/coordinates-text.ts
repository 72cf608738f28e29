import type { Coordinates } from '#core/facts/coordinates.ts'

/** Coordinates as they are kept: JSON with its names in order, so that equal coordinates are equal texts. */
export function coordinatesText(coordinates: Coordinates): string {
  const entries = Object.entries(coordinates).filter(([, value]) => value !== undefined)
  return JSON.stringify(Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1))))
}

/** The coordinates that a text of `coordinatesText` says. */
export const coordinatesOf = (text: string): Coordinates => JSON.parse(text) as Coordinates // written by coordinatesText alone

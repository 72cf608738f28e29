import { type Coordinates, coordinatesKey } from '../../facts/coordinates.ts'
import type { Figure } from '../../facts/figure.ts'
import type { Known } from './known.ts'
import { type CodeDimension, codeDimensions } from './wholes.ts'

/** A code or name in a list; without a figure where its cell is blank. */
export interface Entry {
  readonly code: string
  readonly figure?: Figure
}

export interface Lists {
  /** The finest codes beside coordinates, in order. */
  leaves(dimension: CodeDimension | 'project', beside: Coordinates): readonly Entry[]
}

/** What documents list by codes and by projects. */
export function listsOf(told: Known['told'], blank: Known['blank']): Lists {
  const entries = new Map<string, Entry[]>()
  const add = (coordinates: Coordinates, figure?: Figure): void => {
    for (const dimension of [...codeDimensions, 'project'] as const) {
      const { [dimension]: code, ...beside } = coordinates
      if (code === undefined) continue
      const key = keyOf(dimension, beside)
      const list = entries.get(key)
      const entry = figure ? { code, figure } : { code }
      if (list) list.push(entry)
      else entries.set(key, [entry])
    }
  }
  for (const { figure } of told.values()) add(figure.coordinates, figure)
  for (const coordinates of blank.values()) add(coordinates)
  const leaves = new Map([...entries].map(([key, list]) => [key, leavesOf(list)]))
  return { leaves: (dimension, beside) => leaves.get(keyOf(dimension, beside)) ?? [] }
}

const keyOf = (dimension: string, beside: Coordinates): string => `${dimension} ${coordinatesKey(beside)}`

/** A code is no leaf where a longer one that begins with it follows. */
function leavesOf(list: readonly Entry[]): readonly Entry[] {
  const sorted = list.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  return sorted.filter(({ code }, at) => !sorted[at + 1]?.code.startsWith(code))
}

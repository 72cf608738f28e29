/** Reproducible chance: the same seed gives the same numbers (mulberry32). Integers alone, so that money stays exact. */
export interface Chance {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** An integer between two, both included. */
  between(least: number, most: number): number
  /** True in so many cases of a hundred. */
  inHundred(cases: number): boolean
  /** One of a list that is not empty. */
  of<T>(list: readonly [T, ...T[]]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  const between = (least: number, most: number): number => least + below(most - least + 1)
  return {
    below,
    between,
    inHundred: (cases) => below(100) < cases,
    of: (list) => list[below(list.length)] ?? list[0],
  }
}

/** A seed of its own for a part, so that parts do not depend on the order in which they are made. */
export function seedOf(seed: number, ...parts: readonly number[]): number {
  return parts.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 0, seed >>> 0)
}

import { type ClassificationId, type Entry, isValidIn } from './classification.ts'
import { editDistance } from './edit-distance.ts'
import { asOf, entriesNamed } from './lookup.ts'
import { plainName } from './names.ts'
import { levelOf, tableOf } from './table.ts'

/** An entry and how many characters lie between it and what was looked for. */
export interface Nearest {
  readonly entry: Entry
  readonly distance: number
}

/** How many characters of a name of this length may be wrong before it is another name. */
export function tolerated(length: number): number {
  return Math.floor(length / 4) || (length > 1 ? 1 : 0)
}

/** Keeps the first of the nearest entries; `textOf` is what is compared with `wanted`. */
function nearestOf(
  entries: Iterable<Entry>,
  textOf: (entry: Entry) => string,
  wanted: { readonly text: string; readonly limit: number },
): Nearest | undefined {
  let best: Nearest | undefined
  for (const entry of entries) {
    const distance = editDistance(wanted.text, textOf(entry), best ? best.distance - 1 : wanted.limit)
    if (distance === undefined) continue
    best = { entry, distance }
    if (distance === 0) break
  }
  return best
}

/**
 * The entry whose name is nearest to a printed one in a year, at most a quarter of its characters away.
 * `within` keeps the search to one code and those below it.
 */
export function nearestName(
  classification: ClassificationId,
  name: string,
  year: number,
  within = '',
): Nearest | undefined {
  const text = plainName(name)
  const candidates: Entry[] = []
  for (const entry of tableOf(classification).entries) {
    if (entry.code.startsWith(within) && isValidIn(entry, year)) candidates.push(entry)
  }
  const nearest = nearestOf(candidates, (entry) => plainName(entry.name), { text, limit: tolerated([...text].length) })
  return nearest && { ...nearest, entry: asOf(nearest.entry, year) }
}

const codeOf = (entry: Entry): string => entry.code

/**
 * The entry that a code unknown in a year was probably meant to be. With the name printed beside it, only entries of
 * that name count, however far their code (20921 文物和陈列品购置 is 30921); without one, only a code of the same length
 * that differs in a single digit.
 */
export function nearestCode(
  classification: ClassificationId,
  code: string,
  year: number,
  name?: string,
): Nearest | undefined {
  if (name !== undefined) {
    return nearestOf(entriesNamed(classification, name, year), codeOf, { text: code, limit: code.length })
  }
  const level = levelOf(classification, code)
  const candidates = tableOf(classification).entries.filter((entry) => entry.level === level && isValidIn(entry, year))
  const nearest = nearestOf(candidates, codeOf, { text: code, limit: 1 })
  return nearest && { ...nearest, entry: asOf(nearest.entry, year) }
}

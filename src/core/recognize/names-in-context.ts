import type { ClassificationId, Entry } from '../classifications/classification.ts'
import { entriesNamed } from '../classifications/lookup.ts'

/** Where a list of names stands in a classification: the last class and section that were named. */
export interface NamePosition {
  codes: string[]
}

/**
 * The code of a name in a list that prints names only. 行政运行 is an item of forty sections; the section named last says
 * which. An item of the current section is preferred, then a section of the current class, then a class.
 */
export function codeInContext(
  classification: ClassificationId,
  name: string,
  year: number,
  position: NamePosition,
): string | undefined {
  const found = entriesNamed(classification, name, year)
  const entry =
    under(found, position.codes[1]) ??
    under(found, position.codes[0]) ??
    found.find(({ level }) => level === 1) ??
    alone(found)
  if (!entry) return undefined
  position.codes = position.codes.slice(0, entry.level - 1)
  position.codes[entry.level - 1] = entry.code
  return entry.code
}

function under(found: readonly Entry[], code: string | undefined): Entry | undefined {
  return code === undefined ? undefined : found.find(({ parent }) => parent === code)
}

function alone(found: readonly Entry[]): Entry | undefined {
  return found.length === 1 ? found[0] : undefined
}

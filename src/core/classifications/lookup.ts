import { type ClassificationId, type Entry, firstYear, isValidIn } from './classification.ts'
import { looseName, plainName } from './names.ts'
import { levelOf, type Table, tableOf } from './table.ts'

export { levelOf } from './table.ts'

/** Earlier years are answered from the first edition, which may not be theirs, so nobody is to be accused on it. */
export function asOf(entry: Entry, year: number): Entry {
  return year < firstYear && entry.confidence !== 'low' ? { ...entry, confidence: 'low' } : entry
}

function nationalEntry(table: Table, code: string, year: number): Entry | undefined {
  const entry = table.byCode.get(code)?.find((entry) => isValidIn(entry, year))
  return entry && asOf(entry, year)
}

/**
 * The entry of a code in a year. A longer code is looked up by the longest national code it begins with: provinces
 * subdivide items (Beijing prints 3021101 below 30211), and such an answer says `localExtension`.
 */
export function entryOf(classification: ClassificationId, code: string, year: number): Entry | undefined {
  const table = tableOf(classification)
  const entry = nationalEntry(table, code, year)
  if (entry || levelOf(classification, code) || !/^\d+$/.test(code)) return entry
  const longest = classification === 'functional' || classification === 'revenue' ? 7 : 5
  if (code.length <= longest) return undefined
  const stem = nationalEntry(table, code.slice(0, longest), year)
  return stem && { ...stem, localExtension: true }
}

/**
 * The entries that a printed name can mean in a year: those with that name, or, when there is none, those whose name is
 * the same but for a trailing 「支出」, a 「等」, brackets, or 和 for 与. Names repeat (行政运行), so expect many.
 */
export function entriesNamed(classification: ClassificationId, name: string, year: number): readonly Entry[] {
  const table = tableOf(classification)
  const inForce = (entries: readonly Entry[] = []) =>
    entries.filter((entry) => isValidIn(entry, year)).map((entry) => asOf(entry, year))
  const exact = inForce(table.byPlainName().get(plainName(name)))
  return exact.length > 0 ? exact : inForce(table.byLooseName().get(looseName(name)))
}

/** The entries one level below a code in a year; the 类 when the code is empty. */
export function childrenOf(classification: ClassificationId, code: string, year: number): readonly Entry[] {
  return (tableOf(classification).byParent().get(code) ?? [])
    .filter((entry) => isValidIn(entry, year))
    .map((entry) => asOf(entry, year))
}

/** Codes one level below another that had a name, up to harmless variants, in any year. */
export function codesEverNamed(classification: ClassificationId, name: string, parent: string): readonly string[] {
  const below = tableOf(classification).byParent().get(parent) ?? []
  const named = below.filter((entry) => looseName(entry.name) === looseName(name))
  return [...new Set(named.map(({ code }) => code))]
}

/** The entry one level above a code in a year; the national code itself for a local extension of it. */
export function parentOf(classification: ClassificationId, code: string, year: number): Entry | undefined {
  if (levelOf(classification, code))
    return code.length > 3 ? entryOf(classification, code.slice(0, -2), year) : undefined
  const stem = entryOf(classification, code, year)
  return stem && entryOf(classification, stem.code, year)
}

/** A name that a code had, with its years. */
export type Naming = Pick<Entry, 'name' | 'validFrom' | 'validTo' | 'confidence'>

/** How many years lie between a year and the years of a name; 0 when the name was in force. */
export function yearsApart(naming: Pick<Entry, 'validFrom' | 'validTo'>, year: number): number {
  const asked = Math.max(year, firstYear)
  return Math.max(0, naming.validFrom - asked, asked - (naming.validTo ?? Infinity))
}

/** Every name that a code ever had, the one nearest to `year` first. */
export function wasCalled(classification: ClassificationId, code: string, year: number): readonly Naming[] {
  return (tableOf(classification).byCode.get(code) ?? []).toSorted(
    (one, other) => yearsApart(one, year) - yearsApart(other, year),
  )
}

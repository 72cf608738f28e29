import { type ClassificationId, type Entry, firstYear } from './classification.ts'
import { classSpellings } from './generated.ts'
import { looseName, plainName } from './names.ts'
import { once, tableOf } from './table.ts'
import { entryOf, type Naming, yearsApart } from './lookup.ts'

/** A functional class recognised by its name in a summary table. */
export interface NamedClass {
  readonly code: string
  /** The class in the year asked for; absent for a class that had ended or not begun. */
  readonly entry?: Entry
  /** Whether the name is that year's, up to harmless variants, or that of another edition. */
  readonly spelling: 'current' | 'other-edition'
  /** The years in which the printed name was the official one. */
  readonly validFrom: number
  readonly validTo?: number
}

interface Spelling extends Naming {
  readonly code: string
}

/** Spellings of editions before the first one of the lists: sure as names, unsure in their years. */
const olderSpellings = once((): readonly Spelling[] =>
  classSpellings.split('\n').map((line) => {
    const [code = '', name = '', from, to] = line.split(' ')
    return { code, name, validFrom: Number(from), validTo: Number(to), confidence: 'medium' }
  }),
)

const spellings = once((): readonly Spelling[] => [
  ...tableOf('functional').entries.filter((entry) => entry.level === 1),
  ...olderSpellings(),
])

/** The names that a functional class had in editions before those of the lists; nothing for other codes. */
export function spellingsOf(classification: ClassificationId, code: string): readonly Naming[] {
  return classification === 'functional' ? olderSpellings().filter((spelling) => spelling.code === code) : []
}

function grouped(key: (name: string) => string): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>()
  for (const spelling of spellings()) {
    const name = key(spelling.name)
    groups.set(name, [...(groups.get(name) ?? []), spelling])
  }
  return groups
}

/** Spellings by plain and by loose name: prose asks for every subject, most of which are no class. */
const byPlainName = once(() => grouped(plainName))
const byLooseName = once(() => grouped(looseName))

/** The spelling in force in `year` if there is one, else the nearest. Classes do not share names, not even loosely. */
function nearestIn(year: number, same: readonly Spelling[]): Spelling | undefined {
  const distance = (spelling: Spelling) =>
    year < firstYear ? Math.abs(spelling.validFrom - year) : yearsApart(spelling, year)
  return same.toSorted((one, other) => distance(one) - distance(other))[0]
}

/**
 * The functional class that a summary table names, as in 「一、一般公共服务支出」 or 「（二十四）预备费」. Older and later
 * spellings of every edition since 2007 are known, because a row label must be understood before it can be found outdated.
 */
export function classNamed(name: string, year: number): NamedClass | undefined {
  const found =
    nearestIn(year, byPlainName().get(plainName(name)) ?? []) ??
    nearestIn(year, byLooseName().get(looseName(name)) ?? [])
  if (!found) return undefined
  const entry = entryOf('functional', found.code, year)
  const current = entry !== undefined && looseName(entry.name) === looseName(found.name)
  return {
    code: found.code,
    ...(entry && { entry }),
    spelling: current ? 'current' : 'other-edition',
    validFrom: found.validFrom,
    ...(found.validTo !== undefined && { validTo: found.validTo }),
  }
}

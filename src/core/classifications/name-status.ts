import { type ClassificationId, type Confidence, firstYear, lastYear } from './classification.ts'
import { spellingsOf } from './class-names.ts'
import { editDistance } from './edit-distance.ts'
import { entriesNamed, entryOf, type Naming, wasCalled, yearsApart } from './lookup.ts'
import { lastStep, looseName, plainName } from './names.ts'
import { tolerated } from './nearest.ts'

/** How a printed name relates to the code printed beside it. */
export type NameStatus =
  /** It is the name of that year. */
  | 'current'
  /** A harmless variant of it, or the name of an adjacent edition, or the name of a local subdivision. */
  | 'alias'
  /** A name that the code had until more than a year before. */
  | 'outdated'
  /** Nearly the name, and no other entry's name. */
  | 'misspelt'
  /** Something else. */
  | 'different'
  /** The code does not exist in that year. */
  | 'unknown-code'

export interface NameVerdict {
  readonly status: NameStatus
  /** The name of that year; absent for an unknown code. */
  readonly expected?: string
  /** How sure the data are. `low`: say nothing. */
  readonly confidence: Confidence
  /** The last year in which an unknown code existed, if it ever did. */
  readonly lastValid?: number
}

const ranks: readonly Confidence[] = ['low', 'medium', 'high']

function lesser(one: Confidence, other: Confidence): Confidence {
  return ranks.indexOf(one) < ranks.indexOf(other) ? one : other
}

/** The two economic lists are documented whole; of the other two, sections or items may be missing. */
const completeness: Readonly<Record<ClassificationId, Confidence>> = {
  functional: 'medium',
  departmental: 'high',
  governmental: 'medium',
  revenue: 'low',
}

/** The revision of September 2024 gave many classes a 款 98 for ultra-long special treasury bonds; few of them are documented. */
function isUndocumentedSection(classification: ClassificationId, code: string, year: number): boolean {
  return classification === 'functional' && year >= 2024 && code.slice(3, 5) === '98'
}

function unknownCode(classification: ClassificationId, code: string, year: number): NameVerdict {
  const past = wasCalled(classification, code, year)[0]
  const isCovered = year >= firstYear && year <= lastYear && !isUndocumentedSection(classification, code, year)
  const covered = isCovered ? completeness[classification] : 'low'
  // A code that existed in other years may only have an uncertain first or last year.
  const confidence = past ? lesser(covered, past.confidence) : covered
  return {
    status: 'unknown-code',
    confidence: past && yearsApart(past, year) <= 1 ? 'low' : confidence,
    ...(past?.validTo !== undefined && past.validTo < year && { lastValid: past.validTo }),
  }
}

function surest(namings: readonly Naming[]): Naming | undefined {
  return namings.toSorted((one, other) => ranks.indexOf(other.confidence) - ranks.indexOf(one.confidence))[0]
}

const sameName = (one: string, other: string): boolean =>
  plainName(one) === plainName(other) || looseName(one) === looseName(other)

/**
 * A name of a neighbouring edition, or a later one: no document can know a later name, so then our years are at fault.
 * What is written after its year has ended knows the edition of that year, where the data are sure of it.
 */
function isAdjacent(naming: Naming, year: number, afterYearEnd: boolean): boolean {
  const apart = yearsApart(naming, year)
  return naming.validFrom > year || apart === 0 || (apart === 1 && !(afterYearEnd && naming.confidence === 'high'))
}

function isAnothersName(classification: ClassificationId, printed: string, year: number): boolean {
  const plain = plainName(printed)
  return entriesNamed(classification, plain, year).some((entry) => plainName(entry.name) === plain)
}

/** A stretch of the name, as a narrow column or a page break leaves it, or an abbreviation: it contradicts nothing. */
function isStretchOf(printed: string, expected: string): boolean {
  const plain = plainName(printed)
  return plain.length >= 4 && plainName(expected).includes(plain)
}

function near(printed: string, expected: string): boolean {
  const limit = tolerated(Math.min([...printed].length, [...expected].length))
  return editDistance(printed, expected, limit) !== undefined
}

/** Compared with and without the parts that vary freely, so that a variant may be misspelt too. */
function isNearly(printed: string, expected: string): boolean {
  return near(plainName(printed), plainName(expected)) || near(looseName(printed), looseName(expected))
}

/**
 * Judges a name printed beside a code in a document of `year`. Only `outdated`, `misspelt`, `different` and
 * `unknown-code` are worth telling, and only when the confidence is not `low`. `afterYearEnd`: the document was drawn up
 * when its year was over, as final accounts are.
 */
export function nameStatus(
  classification: ClassificationId,
  code: string,
  printed: string,
  year: number,
  afterYearEnd = false,
): NameVerdict {
  const entry = entryOf(classification, code, year)
  if (!entry) return unknownCode(classification, code, year)
  const { name: expected, confidence } = entry
  const verdict = (status: NameStatus, sure = confidence): NameVerdict => ({ status, expected, confidence: sure })
  if (plainName(printed) === plainName(expected)) return verdict('current')

  const own = lastStep(printed)
  const isAnothers = isAnothersName(classification, own, year)
  if (entry.localExtension || sameName(own, expected)) return verdict('alias')
  if (!isAnothers && isStretchOf(own, expected)) return verdict('alias')
  const known = [...wasCalled(classification, code, year), ...spellingsOf(classification, code)]
  const matching = known.filter((naming) => sameName(naming.name, own))
  if (matching.some((naming) => isAdjacent(naming, year, afterYearEnd))) return verdict('alias')

  const past = surest(matching)
  const sure = past ? lesser(confidence, past.confidence) : confidence
  if (sure === 'low') return verdict('different', 'low')
  if (past) return verdict('outdated', sure)
  if (!isAnothers && isNearly(own, expected)) return verdict('misspelt')
  // A name that no entry has may be a local one, or not a name at all.
  return verdict('different', isAnothers ? sure : lesser(sure, 'medium'))
}

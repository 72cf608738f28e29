import type { Edition } from '../../editions/layout.ts'
import { type Coordinates, coordinatesKey } from '../../facts/coordinates.ts'
import type { Fact, Term } from '../../facts/fact.ts'
import type { Figure } from '../../facts/figure.ts'
import type { Examination } from '../../findings/examination.ts'
import { normal, type Setting } from '../coordinates.ts'
import { slackOf } from '../figures.ts'
import { type Form, formsOf, titleKey } from './form.ts'
import type { Supplement } from './supplement.ts'
import type { Contradiction, Told } from './told.ts'

/** What documents say of one body, in the coordinates of an edition. */
export interface Known {
  readonly told: ReadonlyMap<string, Told>
  /** Printed blank, in a table that has figures or that a note declares to be empty. */
  readonly blank: ReadonlyMap<string, Coordinates>
  /** Tables that a note declares to be empty. */
  readonly emptyTitles: ReadonlySet<string>
  readonly contradictions: readonly Contradiction[]
}

/** The figures that documents say. What was read with doubt, or belongs to another body, is left out. */
export function knownFrom(examinations: readonly Examination[], edition: Edition, setting: Setting): Known {
  const told = new Map<string, Told>()
  const blank = new Map<string, Coordinates>()
  const emptyTitles = new Set<string>()
  const contradictions: Contradiction[] = []
  for (const examination of examinations) {
    const own = ownSetting(examination, setting)
    const forms = own.stage === setting.stage ? formsOf(edition, own) : new Map<string, Form>()
    const tables = tablesOf(examination)
    const exact = isExactToTheYuan(examination)
    if (own.year === setting.year)
      for (const { title, emptyNote } of examination.tables) if (emptyNote) emptyTitles.add(titleKey(title))
    for (const fact of examination.facts) {
      const table = tables.get(fact.cell.block)
      if (!table || fact.binding === 'doubtful' || fact.coordinates.entity !== undefined) continue
      const coordinates = coordinatesIn(fact, forms.get(titleKey(fact.labels.table)), own, setting.year)
      const key = coordinatesKey(coordinates)
      if (fact.value === null) {
        if (table.says) blank.set(key, coordinates)
        continue
      }
      const figure = figureOf(fact, coordinates, exact)
      keep({ figure, source: { file: examination.file, at: fact.at } }, told, contradictions)
    }
  }
  return agreed({ told, blank, emptyTitles, contradictions })
}

/** What a supplement adds. It does not take the place of what documents print: where it says otherwise, neither is used. */
export function withSupplement(known: Known, { figures, emptyTables }: Supplement): Known {
  const told = new Map(known.told)
  const blank = new Map(known.blank)
  const contradictions = [...known.contradictions]
  for (const { coordinates, figure, source } of figures) {
    if (figure === 'none') blank.set(coordinatesKey(coordinates), coordinates)
    else keep({ figure, source }, told, contradictions)
  }
  const emptyTitles = new Set([...known.emptyTitles, ...emptyTables.map(titleKey)])
  return agreed({ told, blank, emptyTitles, contradictions })
}

/** Keeps a figure by its coordinates, the finer of two that agree. */
function keep(found: Told, told: Map<string, Told>, contradictions: Contradiction[]): void {
  const { coordinates } = found.figure
  const key = coordinatesKey(coordinates)
  const before = told.get(key)
  if (before && apart(before.figure, found.figure))
    contradictions.push({ coordinates, one: before.source, other: found.source })
  if (!before || finer(found.figure, before.figure)) told.set(key, found)
}

function agreed(known: Known): Known {
  const contradicted = new Set(known.contradictions.map(({ coordinates }) => coordinatesKey(coordinates)))
  return { ...known, told: new Map([...known.told].filter(([key]) => !contradicted.has(key))) }
}

/** The year and stage that a document's own figures are of. */
function ownSetting({ kind, year }: Examination, setting: Setting): Setting {
  const stage = kind === 'budget' ? 'approved' : kind === 'finalAccounts' ? 'finalAccounts' : setting.stage
  return { ...setting, stage, year: year === 0 ? setting.year : year }
}

/** How many sums must tie to the last digit before amounts in whole 元 count as exact: rounded ones tie three times of four. */
const enoughSums = 8

/**
 * Amounts in whole 元 are no rounded ones where every sum of the document ties: rounded ones would miss it somewhere. Only
 * sums of several amounts tell: one amount is its sum however it is rounded.
 */
function isExactToTheYuan({ relations, facts }: Examination): boolean {
  const isAmount = ({ fact, document }: Term): boolean => document === undefined && (facts[fact]?.value ?? 0n) !== 0n
  const sums = relations.filter(
    ({ law, terms, outcome }) => law === 'sum' && outcome !== 'untested' && terms.filter(isAmount).length > 2,
  )
  return sums.length >= enoughSums && sums.every(({ outcome }) => outcome === 'holds')
}

/** Tables of figures by the blocks they stand in; `says` where a blank cell of them says that there is nothing. */
function tablesOf({ tables, facts }: Examination): ReadonlyMap<number, { readonly says: boolean }> {
  const withFigures = new Set(facts.flatMap(({ value, cell }) => (value === null ? [] : [cell.block])))
  return new Map(
    tables.flatMap(({ blocks, emptyNote }) => {
      const says = emptyNote === true || blocks.some((block) => withFigures.has(block))
      return blocks.map((block) => [block, { says }] as const)
    }),
  )
}

function figureOf({ quantity, value, precision, unit }: Fact, coordinates: Coordinates, exactYuan: boolean): Figure {
  const exact = precision === 0n || (exactYuan && unit === '元')
  return { coordinates, quantity, value: value ?? 0n, ...(!exact && { precision }) }
}

const finer = (one: Figure, other: Figure): boolean => (one.precision ?? 0n) < (other.precision ?? 0n)

function apart(one: Figure, other: Figure): boolean {
  const gap = one.value < other.value ? other.value - one.value : one.value - other.value
  return gap > slackOf([one, other])
}

/** The coordinates of a fact as an edition of another year may ask for them. */
function coordinatesIn(fact: Fact, form: Form | undefined, { year, stage }: Setting, asked: number): Coordinates {
  const own = form ? form.coordinatesOf(fact) : fact.coordinates
  const { year: named = String(year), ...rest } = normal({ stage, ...own }, year)
  return { ...rest, ...(named !== String(asked) && { year: named }) }
}

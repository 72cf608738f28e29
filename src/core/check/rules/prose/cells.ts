import type { Mention } from '../../../facts/claim.ts'
import type { Coordinates, Dimension, Flow, Fund } from '../../../facts/coordinates.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { claimForms } from '../../../vocabulary/claim-forms.ts'
import { indicatorMark, projectTail } from '../../../vocabulary/patterns/forms.ts'

/** Dimensions that must agree for an amount of prose to be the amount of a cell. */
const decisive: readonly Dimension[] = [
  'functional',
  'departmental',
  'governmental',
  'nature',
  'threePublic',
  'procurement',
  'project',
  'revenue',
  'measure',
]

const made = new WeakMap<Recognition, ReadonlyMap<string, readonly Fact[]>>()

/** The money cells of tables that were read surely, by what decides their meaning; made once. */
export function moneyCells(recognition: Recognition): ReadonlyMap<string, readonly Fact[]> {
  const before = made.get(recognition)
  if (before) return before
  const cells = recognition.tables
    // a sentence may mean the table that was not read instead of the guessed one that was
    .filter(({ nature, guessed }) => nature === 'money' && !(guessed && recognition.unread !== undefined))
    .flatMap(({ factAt }) => [...factAt.values()].flatMap((id) => recognition.facts[id] ?? []))
    .filter(({ quantity, binding }) => quantity === 'money' && binding !== 'doubtful')
  const byMeaning = new Map<string, Fact[]>()
  for (const cell of cells) {
    const key = decisiveKey(cell.coordinates)
    const alike = byMeaning.get(key)
    if (alike) alike.push(cell)
    else byMeaning.set(key, [cell])
  }
  made.set(recognition, byMeaning)
  return byMeaning
}

/** What an amount is the amount of, as a text; nothing where the words decide nothing. */
export function meaningOf(coordinates: Coordinates): string | undefined {
  return decisive.some((dimension) => coordinates[dimension] !== undefined) ? decisiveKey(coordinates) : undefined
}

function decisiveKey(coordinates: Coordinates): string {
  return decisive.map((dimension) => coordinates[dimension] ?? '').join('|')
}

function cellsMeant(said: Coordinates, recognition: Recognition): readonly Fact[] {
  const alike = moneyCells(recognition).get(decisiveKey(said)) ?? []
  const meant = alike.filter((cell) => mayBe(said, cell.coordinates))
  // where only another fund has a cell, an amount of no fund or of all of them may be more than that
  const partly = meant.every(
    ({ coordinates: { fund } }) => fund !== said.fund && fund !== undefined && others.includes(fund),
  )
  return partly ? [] : meant
}

const others: readonly Fund[] = ['governmentManagedFunds', 'stateCapitalOperations']

/** The cells that the words of an amount can mean; none for an amount whose subject is not said in full. */
export function cellsSaid(mention: Mention, recognition: Recognition): readonly Fact[] {
  const { role, quantity, certain, subject, unitAssumed, coordinates } = mention
  if (role !== 'value' || quantity !== 'money' || !certain || subject === '' || unitAssumed) return []
  if (coordinates.year !== undefined || !isSaid(coordinates)) return []
  return cellsMeant(coordinates, recognition)
}

/** The cells of an earlier year that the words of an amount can mean. */
export function cellsOfYear({ coordinates }: Mention, year: string, recognition: Recognition): readonly Fact[] {
  const alike = moneyCells(recognition).get(decisiveKey(coordinates)) ?? []
  return alike.filter((cell) => cell.coordinates.year === year)
}

/**
 * The cells that an amount agrees with if they have its value: those its words can mean, also with what its heading and its
 * list say, and the class or section of which it may be the only item.
 */
export function cellsNear(mention: Mention, recognition: Recognition): readonly Fact[] {
  const { role, quantity, unitAssumed, coordinates, scope, subject } = mention
  if (role !== 'value' || quantity !== 'money' || unitAssumed || coordinates.year !== undefined) return []
  const { threePublic: _threePublic, item: _item, ...within } = scope
  const readings: Coordinates[] = [coordinates, { ...within, ...coordinates }]
  const { functional } = coordinates
  if (functional !== undefined)
    readings.push(
      { ...coordinates, functional: functional.slice(0, 3) },
      { ...coordinates, functional: functional.slice(0, 5) },
    )
  if (subject.length < nameLength && Object.keys({ ...within, ...coordinates }).length === 0) return []
  return [...new Set(readings.flatMap((said) => cellsMeant(said, recognition))), ...namedAlike(mention, recognition)]
}

const nameLength = 3

/** Figures of forms, where rows and columns are open names: those that the sentence, or what it stands under, names in the same words. */
function namedAlike({ subject, value, certain, at }: Mention, { facts }: Recognition): readonly Fact[] {
  if (certain && !claimForms.carriedOut.test(subject)) return []
  const heading = at.path[0] ?? ''
  return facts.filter(
    (fact) =>
      fact.value === value &&
      fact.quantity === 'money' &&
      fact.cell.block >= 0 &&
      [...fact.labels.row, ...fact.labels.column].some((label) => {
        const name = label.replace(indicatorMark, '').replace(projectTail, '')
        const said = label.length >= nameLength && (subject.includes(label) || label.includes(subject))
        return said || (name.length >= nameLength && (subject.includes(name) || heading.includes(name)))
      }),
  )
}

/** A bare flow (收入, 支出) says too little, except for the grand totals. */
export function isSaid(coordinates: Coordinates): boolean {
  if (decisive.some((dimension) => coordinates[dimension] !== undefined)) return true
  if (coordinates.fund === 'fiscal')
    return coordinates.flow === 'revenue' || coordinates.flow === 'totalSources' || coordinates.flow === 'totalUses'
  return coordinates.fund !== undefined || coordinates.flow === 'totalSources' || coordinates.flow === 'totalUses'
}

function mayBe(said: Coordinates, cell: Coordinates): boolean {
  if (decisive.some((dimension) => said[dimension] !== cell[dimension])) return false
  if (said.stage !== undefined && said.stage !== cell.stage) return false
  if (cell.item !== undefined || cell.unit !== undefined || cell.entity !== undefined || cell.year !== undefined)
    return false
  if (
    said.fund !== undefined &&
    cell.fund !== undefined &&
    said.fund !== cell.fund &&
    !(said.fund === 'fiscal' && isFiscal(cell.fund))
  )
    return false
  if (
    said.fund !== undefined &&
    said.fund !== 'fiscal' &&
    cell.fund === undefined &&
    !decisive.some((dimension) => said[dimension] !== undefined)
  )
    return false
  // an item or a nature is an expenditure, whatever the heading of its table says
  if ([said.nature, said.functional, said.departmental].some((value) => value !== undefined)) return true
  return said.flow === undefined || cell.flow === undefined || sides[said.flow] === sides[cell.flow]
}

function isFiscal(fund: Coordinates['fund']): boolean {
  return fund === 'generalPublicBudget' || fund === 'governmentManagedFunds' || fund === 'stateCapitalOperations'
}

/** Which side of the account a flow is on; totals with and without carry-over are on the same side. */
const sides: Readonly<Record<Flow, string>> = {
  revenue: 'sources',
  totalSources: 'sources',
  expenditure: 'uses',
  totalUses: 'uses',
  openingCarryover: 'opening',
  closingCarryover: 'closing',
  surplusUsed: 'surplus',
  surplusDistribution: 'distribution',
  assets: 'assets',
  count: 'count',
}

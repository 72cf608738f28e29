import type { Mention } from '../../facts/claim.ts'
import { type Coordinates, coordinatesKey, type Dimension } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { absolute, type Interval } from '../relations/ratio.ts'
import { evidenceOf, findingOf, nameOf } from '../show.ts'
import { type Bond, type Broken, cellBond, equal } from './prose/bonds.ts'
import { cellsNear, cellsSaid, moneyCells } from './prose/cells.ts'
import { show } from './prose/told.ts'

/**
 * Amounts of prose whose subject is said in full, against the tables. An amount is only called wrong when no cell that its
 * words can mean has it: a sentence may leave out the fund, the carry-over or the year, and then any of those cells will do.
 */
export function figuresInText(recognition: Recognition): { bonds: readonly Bond[]; broken: readonly Broken[] } {
  if (moneyCells(recognition).size === 0) return { bonds: [], broken: [] }
  const severalBodies = saidOfSeveral(recognition.prose.mentions)
  const { mentions } = recognition.prose
  const compared = mentions.flatMap((mention) =>
    severalBodies.has(coordinatesKey(mention.coordinates)) || isPartOfItsName(mention, mentions)
      ? []
      : (compare(mention, recognition) ?? []),
  )
  const agree = compared.filter(({ equal }) => equal).length
  const differ = compared.filter(({ equal }) => !equal)
  // prose that hardly ever agrees speaks of something else (another year, another body)
  if (agree < differ.length) return { bonds: [], broken: [] }
  return {
    bonds: compared.map(({ bond }) => bond),
    broken: differ.map(({ mention, nearest, among, bond }) => ({
      bond,
      finding: findingFor(mention, nearest, among),
    })),
  }
}

/** Subjects said with three values or more: the prose speaks of several bodies in turn. */
function saidOfSeveral(mentions: readonly Mention[]): ReadonlySet<string> {
  const values = new Map<string, Set<bigint>>()
  for (const mention of mentions) {
    if (mention.role !== 'value' || mention.quantity !== 'money') continue
    const key = coordinatesKey(mention.coordinates)
    values.set(key, (values.get(key) ?? new Set()).add(mention.value))
  }
  return new Set([...values].flatMap(([key, said]) => (said.size >= 4 ? [key] : [])))
}

/** 公务接待费5万元，其中公务接待费3万元、商务接待费2万元: the smaller figure of the same name in one sentence is a part. */
function isPartOfItsName({ id, sentence, value, coordinates }: Mention, mentions: readonly Mention[]): boolean {
  const key = coordinatesKey(coordinates)
  for (let at = id - 1; mentions[at]?.sentence === sentence; at -= 1) {
    const before = mentions[at]
    if (before?.role === 'value' && before.quantity === 'money' && coordinatesKey(before.coordinates) === key)
      return before.value > value
  }
  return false
}

/** The cell of the very fund that was named, if tables give one value for it: a figure of all funds is another. */
function ownFund({ coordinates: { fund } }: Mention, filled: readonly Fact[]): Fact | undefined {
  if (fund === undefined || fund === 'fiscal') return undefined
  const own = filled.filter(({ coordinates }) => coordinates.fund === fund && coordinates.origin === undefined)
  const [first] = own
  return first && own.every(({ value }) => value === first.value) ? first : undefined
}

interface Compared {
  readonly mention: Mention
  readonly equal: boolean
  readonly nearest: Fact
  readonly among: number
  readonly bond: Bond
}

function compare(mention: Mention, recognition: Recognition): Compared | undefined {
  const { coordinates } = mention
  const possible = cellsSaid(mention, recognition)
  const filled = possible.filter(({ value }) => value !== null)
  const [first] = filled
  if (!first) return undefined
  const own = ownFund(mention, filled)
  const candidates = own
    ? [own]
    : withoutFarBlanks(mention, [...new Set([...possible, ...cellsNear(mention, recognition)])])
  const cells = [...candidates.map((cell) => [cell]), ...fundsOf(mention, filled)].map(together)
  const nearest =
    own ??
    possible.toSorted((one, other) => extra(coordinates, one.coordinates) - extra(coordinates, other.coordinates))[0] ??
    first
  const agrees = cells.some((cell) => equal(cell, mention))
  if (!agrees && isOfOtherFunds(mention, filled)) return undefined
  return {
    mention,
    equal: agrees,
    nearest,
    among: possible.length,
    bond: cellBond(mention.id, cells, nearest.value ?? 0n),
  }
}

/**
 * A smaller amount under a heading that names a fund, where tables do not give the figure of that fund, and a larger one of
 * no fund, where they give only those of single funds, may be right.
 */
function isOfOtherFunds({ coordinates, scope, value }: Mention, filled: readonly Fact[]): boolean {
  if (coordinates.fund !== undefined) return false
  if (scope.fund === undefined)
    return filled.every(({ coordinates: { fund }, value: cell }) => isSingle(fund) && value > (cell ?? 0n))
  const answers = (fund: string | undefined): boolean =>
    fund === scope.fund || (fund !== undefined && (fund === 'fiscal' || scope.fund === 'fiscal'))
  return filled.every((cell) => !answers(cell.coordinates.fund) && value < (cell.value ?? 0n))
}

function isSingle(fund: string | undefined): boolean {
  return fund !== undefined && fund !== 'fiscal'
}

/** Money of several funds whose tables tell them apart: the cells of all of them together, and of the fiscal ones. */
function fundsOf({ coordinates }: Mention, filled: readonly Fact[]): readonly (readonly Fact[])[] {
  if (coordinates.fund !== undefined && coordinates.fund !== 'fiscal') return []
  const funds = new Map<string, Map<string, Fact>>()
  for (const cell of filled) {
    const { fund, ...beside } = cell.coordinates
    if (fund === undefined || fund === 'fiscal') continue
    const key = coordinatesKey(beside)
    funds.set(key, (funds.get(key) ?? new Map<string, Fact>()).set(fund, cell))
  }
  return [...funds.values()].flatMap((cells) => {
    const fiscal = [...cells].flatMap(([fund, cell]) => (ownMoney.has(fund) ? [] : [cell]))
    return [[...cells.values()], fiscal].filter(({ length }) => length > 1)
  })
}

const ownMoney = new Set(['unitFunds', 'fiscalSpecialAccount'])

/** A blank cell stands for the zero of a sentence where no figure answers to its words better. */
function withoutFarBlanks({ coordinates, scope }: Mention, cells: readonly Fact[]): Fact[] {
  const distance = (cell: Fact): number =>
    Math.min(extra(coordinates, cell.coordinates), extra({ ...scope, ...coordinates }, cell.coordinates))
  const nearest = Math.min(...cells.filter(({ value }) => value !== null).map(distance))
  return cells.filter((cell) => cell.value !== null || distance(cell) <= nearest)
}

/** The sum of cells; a blank one says nothing of how its zero would be rounded. */
function together(cells: readonly Fact[]): Interval {
  return cells.reduce(
    (sum, { value, precision }) =>
      value === null ? sum : { value: sum.value + value, precision: sum.precision + precision },
    { value: 0n, precision: 0n },
  )
}

/** In how many dimensions a cell and what was said are not the same: the fewest is most likely meant. */
function extra(said: Coordinates, cell: Coordinates): number {
  const names = new Set([...Object.keys(said), ...Object.keys(cell)] as Dimension[]) // keys of the objects themselves
  names.delete('stage')
  return [...names].filter((name) => said[name] !== cell[name]).length
}

function findingFor(mention: Mention, cell: Fact, among: number): Finding {
  const expected = cell.value ?? 0n
  const difference = absolute(mention.value - expected)
  return findingOf('narrative/figure-equals-table', 'mismatch', {
    severity: among <= 4 ? 'error' : 'warning',
    certainty: 'probable',
    data: {
      at: `“${mention.subject}”`,
      actual: mention.printed,
      other: nameOf(cell),
      expected: show(mention, expected),
      difference: show(mention, difference),
    },
    at: mention.at,
    actual: mention.printed,
    expected: show(mention, expected),
    difference: show(mention, difference),
    evidence: [evidenceOf(cell)],
  })
}

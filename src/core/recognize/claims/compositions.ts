import type { Claim, Mention } from '../../facts/claim.ts'
import type { Dimension } from '../../facts/coordinates.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { labelOf } from '../../vocabulary/label.ts'
import { partitions } from '../../vocabulary/partitions.ts'
import type { ReadPassage } from './enumerations.ts'

/**
 * Sums over figures of several sections that no sentence says and that hold: a whole and its funds or natures, projects told
 * one after another and all projects, and what two divisions of the same whole say of one another. One that does not hold is
 * nobody's statement and is not told.
 */
export function compositionsIn(
  mentions: readonly Mention[],
  claims: readonly Claim[],
  passages: readonly ReadPassage[],
): Claim[] {
  const across = [...dividedIn(mentions), ...projectsIn(mentions, passages)]
  const divisions = [...claims, ...across].filter(({ kind }) => kind === 'sum' || kind === 'reasons')
  return [...across, ...finerIn(divisions, mentions)]
}

/** Wholes of the document's own year, with the figures that their partition divides them into, wherever those stand. */
function dividedIn(mentions: readonly Mention[]): Claim[] {
  const plain = mentions.filter(isPlain)
  const byName = new Map<string, Mention[]>()
  for (const mention of plain)
    for (const dimension of divisible) {
      const key = `${dimension} ${mention.coordinates[dimension] ?? ''}`
      byName.set(key, [...(byName.get(key) ?? []), mention])
    }
  return [...partitions.filter(({ exhaustive, dimension }) => exhaustive && isDivisible(dimension)), spending].flatMap(
    ({ dimension, whole, parts }) =>
      distinct(byName.get(`${dimension} ${whole}`) ?? []).flatMap((head): Claim[] => {
        const candidates = parts.map((part) =>
          distinct(
            (byName.get(`${dimension} ${part}`) ?? []).filter(
              (one) => one.value !== 0n && mayDivide(dimension, one, head),
            ),
          ),
        )
        const found = combinationOf(
          head,
          candidates.filter((list) => list.length > 0),
        )
        return found ? [inferred('sum', head, found)] : []
      }),
  )
}

const divisible = ['fund', 'nature'] as const

/** What is spent is spent on basic needs or on projects. */
const spending = { dimension: 'nature', whole: '', parts: ['basic', 'project'] } as const

function isDivisible(dimension: Dimension): dimension is (typeof divisible)[number] {
  return divisible.some((one) => one === dimension)
}

/** An amount of the document's own year and stage that is no item of a classification. */
function isPlain({ role, quantity, certain, coordinates }: Mention): boolean {
  const { flow, fund, nature, origin: _origin, ...others } = coordinates
  const named = flow !== undefined || fund !== undefined || nature !== undefined
  return role === 'value' && quantity === 'money' && certain && named && Object.keys(others).length === 0
}

/** A part says of the other dimension what the whole says, or nothing. */
function mayDivide(dimension: Dimension, part: Mention, whole: Mention): boolean {
  const [one, other] = [part.coordinates, whole.coordinates]
  if (dimension === 'fund') return one.nature === other.nature
  return one.fund === undefined || one.fund === other.fund
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((one, at) => mentions.findIndex(({ value }) => value === one.value) === at).slice(0, most)
}

/** Figures of one name are few; more are of several bodies. */
const most = 6

/** One figure of each list, two at least, that add up to the whole. */
function combinationOf(whole: Mention, lists: readonly (readonly Mention[])[]): readonly Mention[] | undefined {
  let chosen: readonly (readonly Mention[])[] = [[]]
  for (const list of lists) chosen = chosen.flatMap((before) => list.map((one) => [...before, one]))
  return chosen.find((parts) => parts.length > 1 && !parts.includes(whole) && addUp(whole, parts))
}

/** Projects told in passages numbered one after another, in the same words, and the figure of all projects. */
function projectsIn(mentions: readonly Mention[], passages: readonly ReadPassage[]): Claim[] {
  const totals = distinct(mentions.filter((one) => isPlain(one) && one.coordinates.nature === 'project'))
  return runsOf(passages).flatMap((run) => {
    const [first, ...others] = run.map(({ said }) => said.map(({ mention }) => mention).filter(isAmount))
    return (first ?? []).flatMap((head): Claim[] => {
      const rest = others.map((list) => list.find(({ subject }) => subject === head.subject))
      const parts = [head, ...rest.flatMap((one) => one ?? [])]
      const whole = parts.length === run.length ? totals.find((total) => addUp(total, parts)) : undefined
      return whole ? [inferred('sum', whole, parts)] : []
    })
  })
}

function isAmount({ role, quantity }: Mention): boolean {
  return role === 'value' && quantity === 'money'
}

/** Passages about projects, numbered 1, 2, 3 … in one rank. */
function runsOf(passages: readonly ReadPassage[]): ReadPassage[][] {
  const runs: ReadPassage[][] = []
  let rank = 0
  for (const passage of passages) {
    const mark = labelOf(passage.text.slice(0, 12)).ordinal
    if (!mark || !claimForms.ofProject.test(passage.text)) continue
    const open = runs.at(-1)
    if (mark.index === 1) runs.push([passage])
    else if (open && mark.rank === rank && mark.index === open.length + 1) open.push(passage)
    rank = mark.rank
  }
  return runs.filter(({ length }) => length > 1)
}

/** Two divisions of equal wholes that share all parts but one here and several there: the one is those several. */
function finerIn(divisions: readonly Claim[], mentions: readonly Mention[]): Claim[] {
  const byWhole = new Map<string, (readonly Mention[])[]>()
  for (const { kind, result, operands } of divisions) {
    const whole = mentions[result]
    const parts = operands.flatMap((id) => mentions[id] ?? []).filter(({ value }) => value !== 0n)
    if (!whole || parts.length < 2 || whole.quantity !== 'money' || !addUp(whole, parts)) continue
    const key = `${kind} ${whole.value}`
    byWhole.set(key, [...(byWhole.get(key) ?? []), parts])
  }
  return [...byWhole].flatMap(([key, lists]) =>
    lists.flatMap((coarse) =>
      lists.flatMap((fine): Claim[] => {
        const [single, ...more] = withoutEqual(coarse, fine)
        const parts = withoutEqual(fine, coarse)
        if (!single || more.length > 0 || parts.length < 2 || !addUp(single, parts)) return []
        return [inferred(key.startsWith('reasons') ? 'reasons' : 'sum', single, parts)]
      }),
    ),
  )
}

/** The figures of one list that have no equal left in the other. */
function withoutEqual(list: readonly Mention[], other: readonly Mention[]): Mention[] {
  const left = other.map(({ value }) => value)
  return list.filter(({ value }) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function addUp(whole: Mention, parts: readonly Mention[]): boolean {
  const gap = parts.reduce((left, { value }) => left - value, whole.value)
  const slack = parts.reduce((sum, { precision }) => sum + precision, whole.precision)
  return (gap < 0n ? -gap : gap) <= slack
}

function inferred(kind: 'sum' | 'reasons', whole: Mention, parts: readonly Mention[]): Claim {
  return { kind, result: whole.id, operands: parts.map(({ id }) => id), exhaustive: false, inferred: true }
}

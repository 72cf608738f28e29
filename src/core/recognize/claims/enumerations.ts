import type { Claim, Mention } from '../../facts/claim.ts'
import type { Dimension } from '../../facts/coordinates.ts'
import { partitions } from '../../vocabulary/partitions.ts'
import { labelOf } from '../../vocabulary/label.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import type { Said } from './said.ts'

/** A passage with its numbers, as lists over several passages need it. */
export interface ReadPassage {
  readonly text: string
  readonly said: readonly Said[]
}

const most = 60

/**
 * A passage that ends with 其中： or 具体情况如下：, or a heading, and the passages after it, each with its own figure first.
 * The whole of a heading is the last figure whose words it repeats.
 */
export function enumerationsIn(passages: readonly ReadPassage[]): Claim[] {
  let heading: Said | undefined
  const wholes: Said[] = []
  return passages.flatMap(({ text, said }, at): Claim[] => {
    const values = said.filter(isMoney)
    const isHeading = said.length === 0 && labelOf(text.slice(0, 12)).ordinal !== undefined
    if (isHeading) heading = wholes.findLast(({ mention }) => text.includes(mention.subject))
    wholes.push(...values.filter(({ mention }) => mention.certain && mention.subject.length >= 4))
    if (!isHeading && !claimWords.enumerationFollows.test(text)) return []
    const following = passages.slice(at + 1, at + 1 + most)
    const things = said.findLast(({ mention }) => mention.role !== 'aside')
    if (things?.mention.quantity === 'count' && things.mention.value > 1n)
      return claimForms.project.test(things.tail) ? countedIn(things.mention, following) : []
    const parts = partsAfter(following)
    const candidates = [...values.slice(-1), ...values.slice(0, -1), ...(heading ? [heading] : [])]
    const [whole, ...others] = candidates.map(({ mention }) => mention.id)
    if (whole === undefined || parts.length < 2) return []
    return [
      {
        kind: 'sum',
        result: whole,
        operands: parts.map(({ mention }) => mention.id),
        exhaustive: false,
        alternatives: others,
      },
    ]
  })
}

/** 共3个项目，分别是： and three marked passages. */
function countedIn(things: Mention, passages: readonly ReadPassage[]): Claim[] {
  const marks = passages.map(({ text }) => labelOf(text.slice(0, 12)).ordinal)
  const [first] = marks
  if (!first || first.index !== 1) return []
  let index = 0
  for (const mark of marks) {
    if (mark && mark.rank < first.rank) break
    if (mark?.rank === first.rank && mark.index === index + 1) index += 1
  }
  return [{ kind: 'listed', result: things.id, operands: [], exhaustive: true, word: `${index}-${index}` }]
}

/** Items of one mark (1. 2. 3., or all without), each opening with its figure. */
function partsAfter(passages: readonly ReadPassage[]): Said[] {
  const parts: Said[] = []
  let rank: number | undefined
  for (const { text, said } of passages) {
    const mark = labelOf(text.slice(0, 12)).ordinal?.rank ?? 0
    const [first] = said.filter(({ mention }) => mention.role !== 'aside')
    rank ??= mark
    if (!first || !isMoney(first) || mark !== rank) {
      if (first || mark !== rank) break
      continue
    }
    parts.push(first)
  }
  return parts
}

function isMoney({ mention }: Said): boolean {
  return mention.role === 'value' && mention.quantity === 'money'
}

/** A class of functions and its items, said apart in the same document: the nearest class before, if its items follow each other. */
export function classSumsIn(mentions: readonly Mention[]): Claim[] {
  const claims: Claim[] = []
  const classes = new Map<string, Mention>()
  let run: Mention[] = []
  const close = () => {
    for (const [code, whole] of classes) {
      const parts = run.filter(({ coordinates }) => coordinates.functional?.startsWith(code))
      if (parts.length > 1 && whole.id < (parts[0]?.id ?? 0) && distinct(parts))
        claims.push({ kind: 'sum', result: whole.id, operands: parts.map(({ id }) => id), exhaustive: false })
    }
    run = []
  }
  for (const mention of mentions) {
    const { functional, year, stage } = mention.coordinates
    const said = mention.role === 'value' && mention.quantity === 'money' && functional !== undefined
    if (!said || year !== undefined || stage !== undefined) continue
    if (functional.length === 3) {
      close()
      classes.set(functional, mention)
    } else if (functional.length === 7) run.push(mention)
  }
  close()
  return claims
}

function distinct(parts: readonly Mention[]): boolean {
  return new Set(parts.map(({ coordinates }) => coordinates.functional)).size === parts.length
}

const reach = 14

/** 三公 and its three expenses, 基本支出 and its two: the parts said next after the whole, wherever sentences end. */
export function partitionSumsIn(mentions: readonly Mention[]): Claim[] {
  return partitions.flatMap(({ dimension, whole, parts, exhaustive }) => {
    if (!exhaustive || dimension === 'fund') return []
    return mentions.flatMap((mention, at): Claim[] => {
      if (!isPlain(mention) || mention.coordinates[dimension] !== whole) return []
      const next = mentions.slice(at + 1, at + 1 + reach)
      const end = next.findIndex((other) => isPlain(other) && other.coordinates[dimension] === whole)
      const near = end < 0 ? next : next.slice(0, end)
      const found = parts.map((part) =>
        near.find(
          (other) => isPlain(other) && other.coordinates[dimension] === part && sameBut(dimension, mention, other),
        ),
      )
      const operands = found.flatMap((one) => (one ? [one.id] : []))
      return operands.length === parts.length ? [{ kind: 'sum', result: mention.id, operands, exhaustive: false }] : []
    })
  })
}

/** An amount of the document's own year and stage. */
function isPlain({ role, quantity, certain, coordinates }: Mention): boolean {
  return (
    role === 'value' &&
    quantity === 'money' &&
    certain &&
    coordinates.year === undefined &&
    coordinates.stage === undefined &&
    coordinates.measure === undefined
  )
}

/** The part says nothing else than the whole in the other dimensions. */
function sameBut(dimension: Dimension, whole: Mention, part: Mention): boolean {
  const others: readonly Dimension[] = ['functional', 'departmental', 'procurement', 'project', 'unit', 'item']
  return others.every((one) => one === dimension || whole.coordinates[one] === part.coordinates[one])
}

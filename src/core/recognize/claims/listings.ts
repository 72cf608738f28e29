import type { Claim, Mention } from '../../facts/claim.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import type { Said } from './said.ts'

/** Counts against each other and against the names listed after them; words of comparison against what was compared. */
export function listingsIn(said: readonly Said[]): Claim[] {
  return [
    ...persons(said),
    ...vehicles(said),
    ...said.flatMap(listed),
    ...said.flatMap(quoted),
    ...said.flatMap((one, at) => compared(one, at, said)),
  ]
}

/** Persons and the batches they came in. */
function persons(said: readonly Said[]): Claim[] {
  return said.flatMap((one, at): Claim[] => {
    const next = said[at + 1]
    if (!next || next.mention.sentence !== one.mention.sentence) return []
    const [persons, batches] = one.mention.unit === claimForms.persons ? [one, next] : [next, one]
    const paired = persons.mention.unit === claimForms.persons && claimForms.batches.test(batches.mention.unit)
    const adjacent = next.lead.length <= 12 && !claimForms.apart.test(next.lead)
    return paired && adjacent
      ? [{ kind: 'counts', result: persons.mention.id, operands: [batches.mention.id], exhaustive: true }]
      : []
  })
}

/** Vehicles allowed and vehicles held. */
function vehicles(said: readonly Said[]): Claim[] {
  const cars = said.filter(({ mention }) => mention.unit === claimForms.vehicles && mention.role === 'value')
  const [allowed, ...more] = cars.filter(({ mention }) => claimForms.allowed.test(mention.subject))
  const [held, ...others] = cars.filter(({ mention }) => claimForms.held.test(mention.subject))
  return allowed && held && more.length === 0 && others.length === 0
    ? [{ kind: 'counts', result: allowed.mention.id, operands: [held.mention.id], exhaustive: true }]
    : []
}

/** 内设机构3个，分别为甲、乙、丙。 和 and 及 may stand inside a name or between two. */
function listed({ mention, after }: Said): Claim[] {
  if (mention.role !== 'value' || mention.quantity !== 'count' || mention.value < 2n) return []
  const names = claimWords.listing
    .exec(after)
    ?.groups?.['names']?.replace(/\([^)]*\)/gu, '')
    .split(claimForms.besides)[0]
  if (!names?.includes('、')) return []
  const least = names.split(claimForms.nameMarks).length
  const most = names.split(claimForms.nameJoints).length
  return [{ kind: 'listed', result: mention.id, operands: [], exhaustive: true, word: `${least}-${most}` }]
}

/** 对“甲”、“乙”和“丙”项目开展评估，对3个项目编制目标: the names come first. */
function quoted({ mention, lead, after }: Said): Claim[] {
  if (mention.role !== 'value' || mention.quantity !== 'count' || !claimForms.project.test(after)) return []
  const found = claimForms.quotedProjects.exec(lead)
  const between = found ? lead.slice(found.index + found[0].length) : ''
  if (!found || found[0].includes(claimForms.andOthers) || found.groups?.['more'] !== '') return []
  if (claimForms.oneOf.test(between)) return []
  const names = found.groups['names']?.match(claimForms.quotedName)?.length ?? 0
  return [{ kind: 'listed', result: mention.id, operands: [], exhaustive: true, word: `${names}-${names}` }]
}

/** 完成预算的98%，决算数大于预算数的主要原因…: the words of comparison must fit the figures before them. */
function compared(one: Said, at: number, said: readonly Said[]): Claim[] {
  const { mention, after, lead } = one
  const claim = (word: string, operands: readonly number[] = []): Claim => ({
    kind: 'comparison',
    result: mention.id,
    operands,
    exhaustive: true,
    word,
  })
  if (mention.role === 'change' || mention.role === 'changeRate') {
    const word = claimWords.becauseOf.exec(after)?.groups?.['word']
    return word ? [claim(word)] : []
  }
  const [words, ...more] = after.matchAll(claimWords.comparison)
  if (!words || more.some((other) => wordOf(other) !== wordOf(words))) return []
  const [text] = words
  const [left, right] = [
    words.groups?.['left'] ?? words.groups?.['one'],
    words.groups?.['right'] ?? words.groups?.['other'],
  ]
  if (mention.role === 'completionRate') {
    const plain = sideOf(left) === 'carriedOut' && sideOf(right) === 'planned' && !claimForms.notTheBudget.test(lead)
    return plain ? [claim(text)] : []
  }
  // figures between the two and the words would be what is compared
  if (mention.role !== 'value' || mention.quantity !== 'money' || words.index > nearWords) return []
  const near = said.slice(Math.max(0, at - 5), at + 1).filter((other) => mayBeCompared(other.mention, mention))
  const [first, second] = [left, right].map((side) => near.findLast((other) => isOn(sideOf(side), other.mention)))
  if (!first || !second || first === second || (first !== one && second !== one)) return []
  return [{ ...claim(text, [second.mention.id]), result: first.mention.id }]
}

/** How far behind a figure the words that compare it may begin. */
const nearWords = 6

type Side = keyof typeof claimWords.sides | 'now'

function sideOf(words: string | undefined): Side {
  const { carriedOut, planned, before } = claimWords.sides
  if (carriedOut.test(words ?? '')) return 'carriedOut'
  return planned.test(words ?? '') ? 'planned' : before.test(words ?? '') ? 'before' : 'now'
}

function isOn(side: Side, { coordinates: { stage, year } }: Mention): boolean {
  const planned = stage === 'approved' || stage === 'adjusted'
  if (side === 'before') return year !== undefined
  return year === undefined && (side === 'now' || planned === (side === 'planned'))
}

/** A figure just before another, of the same item as far as both say it. */
function mayBeCompared(one: Mention, other: Mention): boolean {
  const [item, own] = [one.coordinates.functional, other.coordinates.functional]
  return (
    one.role === 'value' &&
    one.quantity === 'money' &&
    other.sentence - one.sentence <= 1 &&
    (item === undefined || own === undefined || item === own)
  )
}

function wordOf({ groups }: RegExpExecArray): string {
  return groups?.['word'] ?? groups?.['equal'] ?? ''
}

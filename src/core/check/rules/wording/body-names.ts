import { normalLabel } from '../../../base/chinese.ts'
import type { Location } from '../../../document/place.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  bodyEnd,
  bodyLabel,
  bodyLabelCell,
  bodyTail,
  levelCharacter,
  numeralMark,
  sisterMark,
  titleWithBody,
} from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { locate, type Passage, passagesOf } from '../passages.ts'

interface Printed {
  readonly name: string
  readonly at: readonly Location[]
}

const shortest = 6
const mostTitleLines = 8
/** How much of a name must be right for the rest to be a slip of it. */
const anchor = 4

/** Names of the publishing body as the headers of tables and forms print them, the most frequent first. */
export function bodyNames(recognition: Recognition): readonly Printed[] {
  const names = new Map<string, Location[]>()
  for (const passage of passagesOf(recognition)) {
    const labelled = bodyLabel.exec(passage.text)?.groups?.['name']
    const previous = passage.row?.[passage.row.indexOf(passage.text.trim()) - 1]
    const printed = labelled ?? (previous !== undefined && bodyLabelCell.test(previous) ? passage.text : undefined)
    if (printed === undefined) continue
    const name = normalLabel(printed)
      .replace(/^[\d-]+/, '')
      .replace(bodyTail, '')
    if (name.length < shortest || name.length > 30 || !bodyEnd.test(name)) continue
    const at = locate(passage, passage.text.lastIndexOf(printed), printed.trim())
    names.set(name, [...(names.get(name) ?? []), at])
  }
  return [...names].map(([name, at]) => ({ name, at })).toSorted((one, other) => other.at.length - one.at.length)
}

/** Headers and sentences that name the body otherwise than the document does: a slip of a character, or a shortened name. */
export function bodyNamesVary(recognition: Recognition): Finding[] {
  const printed = bodyNames(recognition)
  const right = rightName(recognition, printed)
  if (right === '') return []
  const variants = new Map(printed.map(({ name, at }) => [name, at]))
  for (const { name, at } of variantsIn(recognition, right)) variants.set(name, variants.get(name) ?? at)
  return [...variants].flatMap(([name, at]) => {
    const [first, ...others] = at
    if (!first || name === right) return []
    const change = changeBetween(name, right)
    const shortened =
      right.endsWith(name) || name.endsWith(right) || (change !== undefined && levelCharacter.test(change))
    if (!shortened && (change === undefined || isSister(change))) return []
    return [
      findingOf('wording/body-name-uniform', shortened ? 'shortened' : 'slip', {
        ...(shortened ? { severity: 'info' as const } : {}),
        certainty: 'probable',
        data: { actual: name, expected: right, count: at.length },
        at: first,
        actual: name,
        expected: right,
        proposed: right,
        evidence: others.map((one) => ({ label: one.path[0] ?? '', value: name, at: one })),
      }),
    ]
  })
}

/** One numeral more, or one mark for another, makes another body: 第一中学, 第十一中学, 东城, 西城. */
function isSister(change: string): boolean {
  return change.length === 1 ? numeralMark.test(change) : sisterMark.test(change)
}

/** The name that the document uses most: on its headers, or on its title page. */
function rightName(recognition: Recognition, printed: readonly Printed[]): string {
  const texts = normalTexts(recognition).map(({ text }) => text)
  const titled = texts.slice(0, mostTitleLines).flatMap((text) => titleWithBody.exec(text)?.groups?.['name'] ?? [])
  const names = new Set([normalLabel(recognition.entity), ...titled, ...printed.map(({ name }) => name)])
  const whole = texts.join('\n')
  const [right] = [...names]
    .filter((name) => name.length >= shortest && bodyEnd.test(name))
    .map((name) => ({ name, count: whole.split(name).length - 1 }))
    .toSorted((one, other) => other.count - one.count || other.name.length - one.name.length)
  // a longer name that contains the most frequent one is the full name
  const full = [...names].find((name) => right && name !== right.name && name.endsWith(right.name))
  return full ?? right?.name ?? ''
}

interface NormalText {
  readonly passage: Passage
  readonly text: string
}

function normalTexts(recognition: Recognition): NormalText[] {
  return passagesOf(recognition).map((passage) => ({ passage, text: normalLabel(passage.text) }))
}

/** Strings of the text that begin or end as the name does and differ from it by a character or two. */
function variantsIn(recognition: Recognition, name: string): Printed[] {
  if (name.length < shortest + anchor / 2) return []
  const found = new Map<string, Location[]>()
  const end = name.slice(-anchor)
  const start = name.slice(0, anchor)
  for (const { passage, text } of normalTexts(recognition)) {
    const candidates: string[] = []
    for (const at of placesOf(end, text)) {
      for (const length of [name.length - 1, name.length, name.length + 1])
        candidates.push(text.slice(Math.max(0, at + anchor - length), at + anchor))
    }
    for (const at of placesOf(start, text)) {
      for (const length of [name.length - 1, name.length, name.length + 1]) candidates.push(text.slice(at, at + length))
    }
    for (const candidate of new Set(candidates)) {
      const same = candidate[0] === name[0] && candidate.at(-1) === name.at(-1)
      if (
        !same ||
        candidate === name ||
        candidate.includes(name) ||
        (changeBetween(candidate, name) ?? '   ').length > 2
      )
        continue
      if (!/^[\p{Script=Han}()]+$/u.test(candidate)) continue
      found.set(candidate, [...(found.get(candidate) ?? []), locate(passage, 0, candidate)])
    }
  }
  return [...found].map(([variant, at]) => ({ name: variant, at }))
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

/** The characters in which two names differ when what is before and after them is the same and they are one or two. */
export function changeBetween(one: string, other: string): string | undefined {
  if (Math.abs(one.length - other.length) > 1) return undefined
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1
  const differing = one.slice(start, one.length - end) + other.slice(start, other.length - end)
  const size = Math.max(one.length, other.length) - start - end
  // two characters at the end make another kind of body: 办公室, 公报室
  return size === 1 || (size === 2 && end >= anchor) ? differing : undefined
}

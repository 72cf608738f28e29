import { normalLabel } from '../../../base/chinese.ts'
import type { Location } from '../../../document/place.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { projectLists, projectMarks, projectTail } from '../../../vocabulary/patterns/forms.ts'
import { findingOf } from '../../show.ts'
import { locate, passagesOf } from '../passages.ts'

/** A list of projects as one sentence names them; a joining word can be read as part of a name or between two. */
interface Listed {
  readonly readings: readonly (readonly string[])[]
  readonly at: Location
}

/** How much of a name must be the same for the rest to be another word for the same thing. */
const alike = 0.6

/**
 * One project under two names: two sentences list as many projects, all but one are the same, and the two that are left
 * over begin or end alike. One finding for each other name.
 */
export function projectNamesVary(recognition: Recognition): Finding[] {
  const lists = listsOf(recognition)
  const told = new Map<string, { readonly expected: string; readonly places: Location[] }>()
  for (const [index, first] of lists.entries()) {
    for (const second of lists.slice(index + 1)) {
      const pair = differingNames(first, second)
      if (!pair || lists.some((list) => namesBoth(list, pair))) continue
      const [expected, actual] = pair
      if (told.has(expected)) continue
      const before = told.get(actual)
      if (before) before.places.push(second.at)
      else told.set(actual, { expected, places: [second.at, first.at] })
    }
  }
  return [...told].flatMap(([actual, { expected, places }]) => {
    const [at, ...others] = places
    if (!at) return []
    return [
      findingOf('wording/project-names-uniform', 'in-lists', {
        certainty: 'probable',
        data: { actual, expected },
        at,
        actual,
        expected,
        evidence: others.map((one) => ({ label: one.path[0] ?? '', value: one.quote, at: one })),
      }),
    ]
  })
}

function listsOf(recognition: Recognition): Listed[] {
  return passagesOf(recognition).flatMap((passage) => {
    const text = normalLabel(passage.text)
    return projectLists.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ groups }): Listed => {
        const names = groups?.['names'] ?? ''
        return { readings: readingsOf(names), at: locate(passage, 0, names) }
      }),
    )
  })
}

function readingsOf(names: string): string[][] {
  const quoted = names.match(projectMarks.quoted)
  if (quoted) return [quoted.map((name) => bare(name.slice(1, -1)))]
  const parts = names.split(projectMarks.between)
  const apart = [...parts.slice(0, -1), ...(parts.at(-1) ?? '').split(projectMarks.joint)]
  return (apart.length === parts.length ? [parts] : [apart, parts]).map((reading) => reading.map(bare))
}

function bare(name: string): string {
  return name.replace(projectTail, '')
}

/** The one name of each list that the other does not have, when they are two names of one thing. */
function differingNames(first: Listed, second: Listed): readonly [string, string] | undefined {
  for (const ours of first.readings) {
    for (const theirs of second.readings) {
      const [own, ...moreOwn] = ours.filter((name) => !theirs.includes(name))
      const [other, ...moreOther] = theirs.filter((name) => !ours.includes(name))
      if (ours.length < 2 || ours.length !== theirs.length || moreOwn.length > 0 || moreOther.length > 0) continue
      if (own !== undefined && other !== undefined && areAlike(own, other)) return [own, other]
    }
  }
  return undefined
}

function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return start + end >= alike * Math.max(one.length, other.length)
}

function namesBoth({ readings }: Listed, [one, other]: readonly [string, string]): boolean {
  return readings.some((reading) => reading.includes(one) && reading.includes(other))
}

import { normalLabel } from '../../base/chinese.ts'
import { classNamed } from '../../classifications/class-names.ts'
import { codesEverNamed } from '../../classifications/lookup.ts'
import { nameStatus } from '../../classifications/name-status.ts'
import type { Location } from '../../document/place.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { findingOf } from '../show.ts'
import { isDisclosure, locate, passagesOf } from './passages.ts'

/** A section that sentences name below its class by a name that it no longer has. */
interface Sighting {
  readonly name: string
  readonly code: string
  readonly expected: string
  readonly places: Location[]
}

const clauseEnd = /[,;:。]/u

/** Sections that sentences call by an old name: 社会保障和就业支出(类)行政事业单位离退休(款). One finding for each name. */
export function namesInText(recognition: Recognition): Finding[] {
  if (!isDisclosure(recognition) || recognition.year === 0) return []
  const seen = new Map<string, Sighting>()
  for (const passage of passagesOf(recognition)) {
    if (passage.kind === 'cell') continue
    for (const { className, name } of sectionsIn(passage.text)) {
      const sighting = seen.get(name) ?? outdated(className, name, recognition)
      if (!sighting) continue
      seen.set(name, sighting)
      sighting.places.push(locate(passage, Math.max(0, passage.text.indexOf(name)), name))
    }
  }
  return [...seen.values()].flatMap((sighting) => findingFor(sighting, recognition.year))
}

/** Pairs of class and section that follow one another in a path. */
function* sectionsIn(text: string): Generator<{ readonly className: string; readonly name: string }> {
  const [outer = '', inner = ''] = claimForms.levels
  // most passages name no path, and looking for one is slow
  if (!text.includes(outer) || !text.includes(inner)) return
  let className = ''
  for (const { groups } of normalLabel(text).matchAll(claimForms.path)) {
    const level = groups?.['level'] ?? groups?.['mark']
    const name = groups?.['name'] ?? ''
    if (level === outer) className = name.split(clauseEnd).at(-1) ?? ''
    else if (level === inner && className !== '') yield { className, name }
  }
}

function outdated(className: string, name: string, { kind, year }: Recognition): Sighting | undefined {
  const parent = (classNamed(className, year) ?? classNamed(className + claimForms.expenditure, year))?.code
  const codes = parent === undefined ? [] : codesEverNamed('functional', name, parent)
  for (const code of codes) {
    const { status, expected, confidence } = nameStatus('functional', code, name, year, kind === 'finalAccounts')
    if (status === 'current' || status === 'alias') return undefined
    if (status === 'outdated' && expected !== undefined && confidence !== 'low')
      return { name, code, expected, places: [] }
  }
  return undefined
}

function findingFor({ name, code, expected, places }: Sighting, year: number): Finding[] {
  const [first, ...others] = places
  if (!first) return []
  return [
    findingOf('classification/name-matches-code', 'outdated-in-text', {
      severity: 'info',
      certainty: 'probable',
      data: { code, actual: name, expected, year, count: places.length },
      at: first,
      actual: name,
      expected,
      proposed: expected,
      evidence: others.map((at) => ({ label: at.path[0] ?? '', value: name, at })),
    }),
  ]
}

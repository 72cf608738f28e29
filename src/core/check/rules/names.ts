import type { ClassificationId } from '../../classifications/classification.ts'
import { type NameVerdict, nameStatus } from '../../classifications/name-status.ts'
import { nearestCode } from '../../classifications/nearest.ts'
import { classificationTitles } from '../../classifications/titles.ts'
import type { Recognition, Row, UnderstoodTable } from '../../facts/recognition.ts'
import type { Evidence, Finding } from '../../findings/finding.ts'
import { phrases } from '../../findings/rules/phrases.ts'
import { labelOf } from '../../vocabulary/label.ts'
import { findingOf } from '../show.ts'

interface Sighting {
  readonly classification: ClassificationId
  readonly code: string
  readonly name: string
  readonly verdict: NameVerdict
  readonly evidence: Evidence[]
}

/** Codes that exist, and names that belong to them, in the fiscal year. One finding for each wrong pair, however often it is printed. */
export function names(recognition: Recognition): Finding[] {
  if (recognition.kind === 'other' || recognition.year === 0) return []
  const seen = new Map<string, Sighting>()
  for (const table of recognition.tables) {
    for (const panel of table.panels) {
      for (const row of panel.rows) look(table, panel.labels, row, recognition, seen)
    }
  }
  return [...seen.values()].flatMap((sighting) => findingFor(sighting, recognition.year) ?? [])
}

function look(
  table: UnderstoodTable,
  labels: readonly number[],
  row: Row,
  { kind, year }: Recognition,
  seen: Map<string, Sighting>,
): void {
  const { code, classification } = row
  if (code === undefined || classification === undefined || classification === 'unit' || row.role !== 'part') return
  const name = labelOf(row.label).core
  const printed = labels.some((column) => (table.grid.text[row.row]?.[column] ?? '').replace(/\D/g, '') !== '')
  if (!printed || name === '' || /^\d+$/.test(name)) return
  const key = `${classification}/${code}/${name}`
  const place =
    labels.map((column) => table.grid.place[row.row]?.[column]).find((found) => found !== undefined) ?? table.place
  const evidence = {
    label: table.title,
    value: `${code} ${row.label}`,
    at: { path: [table.title, row.label], quote: row.label, place },
  }
  const before = seen.get(key)
  if (before) before.evidence.push(evidence)
  else
    seen.set(key, {
      classification,
      code,
      name: row.label,
      verdict: nameStatus(classification, code, name, year, kind === 'finalAccounts'),
      evidence: [evidence],
    })
}

function findingFor(sighting: Sighting, year: number): Finding | undefined {
  const { verdict, code, name, classification, evidence } = sighting
  const [first, ...others] = evidence
  if (!first || verdict.confidence === 'low' || verdict.status === 'current' || verdict.status === 'alias')
    return undefined
  const data = {
    code,
    actual: name,
    expected: verdict.expected ?? '',
    year,
    classification: classificationTitles[classification],
    at: `《${first.at.path[0] ?? ''}》`,
  }
  const shared = { at: first.at, actual: name, evidence: others, certainty: 'probable' as const }
  if (verdict.status === 'unknown-code') {
    const nearest = nearestCode(classification, code, year, labelOf(name).core)
    const hint = nearest ? phrases.nearest(nearest.entry) : ''
    return findingOf('classification/code-exists', 'unknown', {
      ...shared,
      severity: verdict.confidence === 'high' ? 'warning' : 'info',
      data: { ...data, name, nearest: hint },
      ...(nearest ? { proposed: nearest.entry.code } : {}),
    })
  }
  const message = verdict.status === 'outdated' ? 'outdated' : verdict.status === 'misspelt' ? 'misspelt' : 'different'
  return findingOf('classification/name-matches-code', message, {
    ...shared,
    severity: verdict.status === 'different' && verdict.confidence === 'high' ? 'warning' : 'info',
    data,
    expected: verdict.expected ?? '',
    ...(verdict.expected ? { proposed: verdict.expected } : {}),
  })
}

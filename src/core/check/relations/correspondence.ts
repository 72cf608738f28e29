import { departmentalFor, governmentalFor } from '../../classifications/mapping.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Recognition, UnderstoodTable } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { evidenceOf, findingOf, nameOf, showDifference, showValue, showWithUnit } from '../show.ts'
import { absolute } from './ratio.ts'

interface Match {
  readonly governmental: Fact
  readonly departmental: readonly Fact[]
  readonly expected: bigint
  readonly slack: bigint
}

/**
 * In a table that prints both economic classifications, a governmental item is the sum of the departmental items that belong
 * to it (财预〔2017〕98号, 附表). Told as info, because units that classify their own way do so throughout; and only where
 * most items of the table do correspond.
 */
export function correspondenceFindings(recognition: Recognition): Finding[] {
  return recognition.tables.flatMap((table) => inTable(table, recognition))
}

function inTable(table: UnderstoodTable, { facts, year }: Recognition): Finding[] {
  const own = [...table.factAt.values()].flatMap((id) => facts[id] ?? [])
  const governmental = own.filter(
    (fact) => fact.coordinates.governmental?.length === 5 && fact.coordinates.departmental === undefined,
  )
  const departmental = own.filter(
    (fact) => fact.coordinates.departmental?.length === 5 && fact.coordinates.governmental === undefined,
  )
  if (governmental.length === 0 || departmental.length === 0) return []
  // an institution books its own spending under 505 and 506, whatever its nature
  if (governmental.some((fact) => /^50[56]/.test(fact.coordinates.governmental ?? '') && (fact.value ?? 0n) !== 0n))
    return []
  const byCode = new Map<string, Fact[]>()
  for (const fact of departmental) {
    const code = fact.coordinates.departmental ?? ''
    byCode.set(code, [...(byCode.get(code) ?? []), fact])
  }
  const matches = governmental.flatMap((fact) => matchFor(fact, byCode, year) ?? [])
  const told = matches.filter(({ governmental: fact, expected }) => fact.value !== null || expected !== 0n)
  const differ = told.filter(
    ({ governmental: fact, expected, slack }) => absolute((fact.value ?? 0n) - expected) > slack,
  )
  if (differ.length === 0 || differ.length > (told.length - differ.length) * 2) return []
  return oneForEachCode(differ).map(findingFor)
}

/** An item that differs in several columns is told once, by its total if that is printed. */
function oneForEachCode(matches: readonly Match[]): readonly Match[] {
  const byCode = new Map<string, Match>()
  for (const match of matches) {
    const code = match.governmental.coordinates.governmental ?? ''
    const before = byCode.get(code)
    if (
      !before ||
      (before.governmental.coordinates.nature !== undefined && match.governmental.coordinates.nature === undefined)
    )
      byCode.set(code, match)
  }
  return [...byCode.values()]
}

function matchFor(fact: Fact, departmental: ReadonlyMap<string, readonly Fact[]>, year: number): Match | undefined {
  const code = fact.coordinates.governmental ?? ''
  const codes = departmentalFor(code, 'administrative', year)
  if (codes.length === 0 || !codes.every((one) => governmentalFor(one, 'administrative', year).length === 1))
    return undefined
  const parts = codes.flatMap((one) => (departmental.get(one) ?? []).filter((other) => sameColumn(fact, other)))
  if (parts.length === 0) return undefined
  const expected = parts.reduce((sum, part) => sum + (part.value ?? 0n), 0n)
  const slack = parts.reduce((sum, part) => sum + part.precision, fact.precision)
  return { governmental: fact, departmental: parts, expected, slack }
}

function sameColumn(one: Fact, other: Fact): boolean {
  const [a, b] = [one.coordinates, other.coordinates]
  return (
    a.fund === b.fund &&
    a.nature === b.nature &&
    a.year === b.year &&
    a.stage === b.stage &&
    a.origin === b.origin &&
    a.entity === b.entity
  )
}

function findingFor({ governmental: fact, departmental, expected }: Match): Finding {
  const difference = (fact.value ?? 0n) - expected
  const filled = departmental.filter(({ value }) => value !== null && value !== 0n)
  return findingOf('cross-table/economic-classifications-correspond', 'mismatch', {
    severity: 'info',
    certainty: 'probable',
    data: {
      at: nameOf(fact),
      actual: fact.value === null ? '' : showWithUnit(fact, fact.value),
      expected: showWithUnit(fact, expected),
      difference: showWithUnit(fact, absolute(difference)),
      parts: departmental.map(({ coordinates }) => coordinates.departmental ?? '').join('、'),
    },
    at: fact.at,
    actual: fact.printed,
    expected: showValue(fact, expected),
    difference: showDifference(fact, difference),
    evidence: filled.map((part) => evidenceOf(part)),
  })
}

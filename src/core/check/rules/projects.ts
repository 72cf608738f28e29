import type { Fact } from '../../facts/fact.ts'
import type { Recognition, UnderstoodTable } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { wholeCost } from '../../vocabulary/patterns/forms.ts'
import { evidenceOf, findingOf, nameOf, showWithUnit } from '../show.ts'

/** Projects go by one name in the table of projects and in the performance forms, and cost targets fit the budget. */
export function projects(recognition: Recognition): Finding[] {
  return [...differentNames(recognition), ...costTargets(recognition)]
}

function factsOf(table: UnderstoodTable, { facts }: Recognition): Fact[] {
  return [...table.factAt.values()].flatMap((id) => facts[id] ?? [])
}

/** A project of a form that the table of projects does not know, while one of the same amount there has no form. */
function differentNames(recognition: Recognition): Finding[] {
  const { tables } = recognition
  const listed = tables
    .filter((table) => table.nature === 'money')
    .flatMap((table) =>
      factsOf(table, recognition).filter(
        (fact) => fact.coordinates.project !== undefined && fact.value !== null && fact.value !== 0n,
      ),
    )
  const formed = tables
    .filter((table) => table.nature === 'performance')
    .flatMap((table) =>
      factsOf(table, recognition).filter(
        (fact) => fact.coordinates.project !== undefined && fact.coordinates.nature === 'project',
      ),
    )
  if (listed.length === 0 || formed.length === 0) return []
  const inTable = new Set(listed.flatMap((fact) => nameAndParts(fact.coordinates.project ?? '')))
  const inForms = new Set(formed.map((fact) => fact.coordinates.project))
  return formed.flatMap((fact) => {
    if (nameAndParts(fact.coordinates.project ?? '').some((name) => inTable.has(name))) return []
    const twins = listed.filter((other) => other.value === fact.value && !inForms.has(other.coordinates.project))
    const names = new Set(twins.map((other) => other.coordinates.project))
    const [twin] = twins
    if (!twin || names.size !== 1) return []
    return [
      findingOf('wording/project-names-uniform', 'different', {
        certainty: 'probable',
        data: {
          actual: fact.coordinates.project ?? '',
          expected: twin.coordinates.project ?? '',
          other: twin.labels.table,
        },
        at: fact.at,
        actual: fact.coordinates.project ?? '',
        expected: twin.coordinates.project ?? '',
        evidence: [evidenceOf(twin), evidenceOf(fact)],
      }),
    ]
  })
}

/** A table with the kind of project in a column of its own names its rows 项目/类别. */
function nameAndParts(project: string): string[] {
  return [project, ...project.split('/')]
}

/** In the form of a whole body, a ceiling for all its money below what the same form and the budget give it cannot be meant. */
function costTargets(recognition: Recognition): Finding[] {
  return recognition.tables.flatMap((table) => {
    if (table.nature !== 'performance') return []
    const facts = factsOf(table, recognition)
    if (facts.some((fact) => fact.coordinates.project !== undefined)) return []
    const totals = facts.filter((fact) => fact.coordinates.measure === undefined && (fact.value ?? 0n) > 0n)
    const total = totals.toSorted((one, other) => Number((other.value ?? 0n) - (one.value ?? 0n)))[0]
    const projectTotal = totals.find((fact) => fact.coordinates.nature === 'project')
    return facts.flatMap((fact) => {
      const target = fact.coordinates.measure?.startsWith('target') && wholeCost.test(fact.labels.row.join(''))
      if (!target || !total || fact.value === null) return []
      const floor = projectTotal ?? total
      if (fact.value + fact.precision >= (floor.value ?? 0n) - floor.precision) return []
      return [
        findingOf('performance/cost-target-fits-budget', 'mismatch', {
          certainty: 'probable',
          data: {
            at: nameOf(fact),
            actual: fact.printed,
            expected: showWithUnit(floor, floor.value ?? 0n),
            other: nameOf(floor),
          },
          at: fact.at,
          actual: fact.printed,
          expected: showWithUnit(floor, floor.value ?? 0n),
          evidence: [evidenceOf(floor), ...(floor === total ? [] : [evidenceOf(total)])],
        }),
      ]
    })
  })
}

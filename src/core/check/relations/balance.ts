import { coordinatesKey } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Recognition } from '../../facts/recognition.ts'
import { type Candidate, part, whole } from '../candidate.ts'

/** Law 3: in a table with both sides, total sources equal total uses, for every fund that both sides print. */
export function balancesOf(recognition: Recognition): Candidate[] {
  return recognition.tables.flatMap((table) => {
    const facts = [...table.factAt.values()].flatMap((id) => recognition.facts[id] ?? [])
    const sources = facts.filter((fact) => isTotal(fact, 'totalSources'))
    const uses = facts.filter((fact) => isTotal(fact, 'totalUses'))
    return sources.flatMap((source) => {
      const twins = uses.filter((use) => restOf(use) === restOf(source))
      const [use] = twins
      if (twins.length !== 1 || !use) return []
      const candidate: Candidate = {
        law: 'balance',
        comparator: '=',
        terms: [whole(source.id), part(use.id)],
        rests: { message: 'balance', data: { one: source.labels.row.join(''), other: use.labels.row.join('') } },
        group: `balance/${table.index}`,
        strength: 'strong',
      }
      return [candidate]
    })
  })
}

function isTotal(fact: Fact, flow: 'totalSources' | 'totalUses'): boolean {
  return fact.coordinates.flow === flow && fact.binding !== 'doubtful' && fact.quantity === 'money'
}

function restOf(fact: Fact): string {
  const { flow: _flow, ...rest } = fact.coordinates
  return coordinatesKey(rest)
}

import type { Fact } from '../../facts/fact.ts'
import { type Candidate, part, whole } from '../candidate.ts'
import { keyOf, type Sourced } from './same.ts'

/**
 * Law 2 between tables: money of one fund is no more than money of all funds with otherwise equal coordinates (一般公共预算支出表
 * against 支出总表). Scopes may differ by the carry-over, so a pair of tables counts only where nearly all of it holds.
 */
export function withinOf(facts: readonly Sourced[]): Candidate[] {
  const wholes = new Map<string, Sourced[]>()
  for (const sourced of facts) {
    if (sourced.fact.coordinates.fund !== undefined || sourced.fact.value === null) continue
    const key = keyOf(sourced.fact)
    if (key === undefined) continue
    const list = wholes.get(key)
    if (list) list.push(sourced)
    else wholes.set(key, [sourced])
  }
  return facts.flatMap(({ fact, source }) => {
    if (fact.coordinates.fund === undefined || fact.value === null || fact.value === 0n) return []
    const key = keyOf(withoutFund(fact))
    const all = key === undefined ? [] : (wholes.get(key) ?? [])
    return all.flatMap((other) =>
      other.source === source ? [] : [candidateFor(fact, other.fact, `${source}-${other.source}`)],
    )
  })
}

function withoutFund(fact: Fact): Fact {
  const { fund: _fund, ...coordinates } = fact.coordinates
  return { ...fact, coordinates }
}

function candidateFor(fact: Fact, all: Fact, pair: string): Candidate {
  return {
    law: 'same',
    comparator: '≤',
    terms: [whole(fact.id), part(all.id)],
    rests: {
      message: 'fund',
      data: { one: fact.labels.table, other: all.labels.table, row: fact.labels.row.join(' ') },
    },
    group: `within/${pair}`,
    strength: 'weak',
  }
}

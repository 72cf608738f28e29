import { coordinatesKey } from './coordinates.ts'
import type { Fact } from './fact.ts'

/** A fact by what it says, whatever table and place it is printed in. */
const keyOf = ({ coordinates, quantity, value, precision, unit }: Fact): string =>
  [coordinatesKey(coordinates), quantity, value ?? '', precision, unit].join('|')

/** What facts say, each as often as it is said, in an order that does not depend on where they are printed. For hashing. */
export function factsText(facts: readonly Fact[]): string {
  return facts
    .filter(({ value }) => value !== null)
    .map(keyOf)
    .toSorted()
    .join('\n')
}

/** Facts that one side has and the other has not, or has less often. Blank cells say nothing. */
export function factsApart(wanted: readonly Fact[], found: readonly Fact[]): readonly Fact[] {
  return [...without(wanted, found), ...without(found, wanted)]
}

function without(some: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  const left = new Map<string, number>()
  for (const fact of others) left.set(keyOf(fact), (left.get(keyOf(fact)) ?? 0) + 1)
  return some.filter((fact) => {
    if (fact.value === null) return false
    const count = left.get(keyOf(fact)) ?? 0
    left.set(keyOf(fact), count - 1)
    return count < 1
  })
}

import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { phrases } from '../../findings/rules/phrases.ts'
import type { Derived } from '../relations/derived.ts'
import { absolute } from '../relations/ratio.ts'
import { evidenceOf, findingOf, nameOf, printedOf, showDifference, showValue, showWithUnit } from '../show.ts'

/** Changes and rates that do not follow from the figures beside them. */
export function derivedFindings(derived: readonly Derived[], { facts }: Recognition): Finding[] {
  return derived.flatMap(({ figure, operands, how, outcome, expected }) => {
    const fact = facts[figure]
    if (!fact || fact.value === null || outcome !== 'broken') return []
    const difference = fact.value - expected
    return [
      findingOf('arithmetic/derived-figure-follows', 'mismatch', {
        certainty: 'probable',
        data: {
          at: nameOf(fact),
          actual: showWithUnit(fact, fact.value),
          expected: showWithUnit(fact, expected),
          difference: showWithUnit(fact, absolute(difference)),
          how: phrases.derivation[how],
        },
        at: fact.at,
        expected: showValue(fact, expected),
        actual: printedOf(fact),
        difference: showDifference(fact, difference),
        evidence: operands.flatMap((id) => (facts[id] ? [evidenceOf(facts[id])] : [])),
      }),
    ]
  })
}

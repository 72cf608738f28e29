import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Tested } from '../candidate.ts'
import type { Derived } from '../relations/derived.ts'
import { evidenceOf, findingOf, showWithUnit } from '../show.ts'

/** One note per document for the gaps that rounding explains, one for those that only cutting digits off explains. */
export function roundingFindings(
  tested: readonly Tested[],
  derived: readonly Derived[],
  recognition: Recognition,
): Finding[] {
  const { facts } = recognition
  const rounded = tested.filter(({ outcome }) => outcome === 'rounding')
  const cut = tested.filter(({ outcome }) => outcome === 'truncation')
  const cutRates = derived.filter(({ outcome }) => outcome === 'truncation')
  const findings: Finding[] = []
  const first = facts[rounded[0]?.candidate.terms[0]?.fact ?? -1]
  if (first) {
    const widest = rounded.reduce((most, { gap }) => (absolute(gap) > most ? absolute(gap) : most), 0n)
    findings.push(
      findingOf('arithmetic/rounding-differences', 'rounding', {
        data: { count: rounded.length, difference: showWithUnit(first, widest) },
        at: first.at,
        evidence: firstsOf(rounded, recognition),
      }),
    )
  }
  const truncated = facts[cut[0]?.candidate.terms[0]?.fact ?? cutRates[0]?.figure ?? -1]
  if (truncated) {
    const rates = cutRates.flatMap(({ figure }) => (facts[figure] ? [evidenceOf(facts[figure])] : []))
    findings.push(
      findingOf('arithmetic/rounding-differences', 'truncation', {
        data: { count: cut.length + cutRates.length },
        at: truncated.at,
        evidence: [...firstsOf(cut, recognition), ...rates],
      }),
    )
  }
  return findings
}

function firstsOf(tested: readonly Tested[], { facts }: Recognition) {
  return tested.slice(0, 40).flatMap(({ candidate }) => {
    const fact = facts[candidate.terms[0]?.fact ?? -1]
    return fact ? [evidenceOf(fact)] : []
  })
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

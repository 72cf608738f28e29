import type { Evidence, Finding, Severity } from '../../../findings/finding.ts'
import type { RuleId } from '../../../findings/rules.ts'
import type { Mention } from '../../../facts/claim.ts'
import { absolute } from '../../relations/ratio.ts'
import type { Bond, Broken } from './bonds.ts'
import type { Net, Suspect } from './suspects.ts'
import { show, showRatio, showSigned, told } from './told.ts'

const severities = ['error', 'warning', 'info'] as const
const most = 24
const named = 4

/** What is said of a number that is wrong: the relation that tells it best, with all the others as evidence. */
export function merged(culprit: Suspect, broken: readonly Broken[], decided: boolean, net: Net): Finding {
  const ranked = broken
    .map(({ finding }) => finding)
    .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
  const severity = ranked[0]?.severity ?? 'info'
  const own = ranked.find(({ at }) => at === culprit.mention.at)
  const rule = ranked[0]?.rule ?? ''
  const base = own ?? toldWrong(rule as RuleId, culprit, broken, { severity, decided }, net) // made by a rule
  const certainty = decided && broken.length > 1 ? 'certain' : base.certainty
  const others = ranked.filter((finding) => finding !== own)
  return { ...base, severity, certainty, evidence: evidenceOf(base, others) }
}

/** A relation told at the number that is wrong, though it is not the one that follows from the others. */
export function toldWrong(
  rule: RuleId,
  { mention, meant }: Suspect,
  broken: readonly { readonly bond: Bond }[],
  { severity, decided }: { readonly severity: Severity; readonly decided: boolean },
  { mentions }: Net,
): Finding {
  const ids = [...new Set(broken.flatMap(({ bond }) => bond.mentions))]
  const others = ids.flatMap((id) => (id === mention.id ? [] : (mentions[id] ?? [])))
  const expected = meantBy({ ...mention, unit: meant.unit ?? mention.unit }, meant.value, meant.kind === 'direction')
  return told(rule, meant.kind === 'direction' ? 'direction' : 'operand', mention, others.slice(0, most), {
    severity,
    expected,
    others: others
      .slice(0, named)
      .map(({ printed }) => printed)
      .join('、'),
    ...(decided ? { proposed: expected } : {}),
  })
}

function meantBy(mention: Mention, value: bigint, signed: boolean): string {
  if (signed) return showSigned(mention, value)
  const size = absolute(value)
  return mention.quantity === 'ratio' ? showRatio(mention, size) : show(mention, size)
}

/** All that the findings rest on, each place once, without the place that is told. */
function evidenceOf(base: Finding, others: readonly Finding[]): Evidence[] {
  const seen = new Set([keyOf(base)])
  const places = others.map(({ at, actual }) => ({ label: at.path.at(-1) ?? '', value: actual ?? '', at }))
  const all = [...base.evidence, ...places, ...others.flatMap(({ evidence }) => evidence)]
  return all.filter((one) => {
    const key = keyOf(one)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function keyOf({ at }: Pick<Evidence, 'at'>): string {
  return `${at.quote}|${at.path.join('|')}|${JSON.stringify(at.place)}`
}

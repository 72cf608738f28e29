import type { Claim, Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Evidence, Finding } from '../../../findings/finding.ts'
import type { RuleId } from '../../../findings/rules.ts'
import { isMoneyUnit, printAmount, printScaled } from '../../../money/printed.ts'
import { absolute } from '../../relations/ratio.ts'
import { findingOf } from '../../show.ts'

/** What one claim gives: a finding, a rate that was cut instead of rounded, or nothing. */
export type Judgement = Finding | { readonly truncated: Mention } | undefined

/** The mentions of a claim, unless one is missing. */
export function mentionsOf(
  claim: Claim,
  { prose }: Recognition,
): { result: Mention; operands: readonly Mention[] } | undefined {
  const result = prose.mentions[claim.result]
  const operands = claim.operands.flatMap((id) => prose.mentions[id] ?? [])
  return result && operands.length === claim.operands.length ? { result, operands } : undefined
}

type Told = { readonly severity?: Finding['severity']; readonly proposed?: string } & Readonly<Record<string, string>>

/** A finding at the number that follows from the others. */
export function told(
  rule: RuleId,
  message: string,
  result: Mention,
  operands: readonly Mention[],
  { severity, proposed, ...data }: Told,
): Finding {
  return findingOf(rule, message, {
    ...(severity ? { severity } : {}),
    certainty: 'probable',
    data: { at: `“${result.at.quote}”`, actual: result.printed, ...data },
    at: result.at,
    actual: result.printed,
    ...(data['expected'] === undefined ? {} : { expected: data['expected'] }),
    ...(data['difference'] === undefined ? {} : { difference: data['difference'] }),
    ...(proposed === undefined ? {} : { proposed }),
    evidence: operands.map(evidenceFor),
  })
}

export function evidenceFor(mention: Mention): Evidence {
  return { label: mention.subject, value: mention.printed, at: mention.at }
}

/** A value as the sentence would print it. */
export function show(mention: Mention, value: bigint): string {
  if (mention.quantity !== 'money' || !isMoneyUnit(mention.unit)) return `${value}${mention.unit}`
  const decimals = /\.(\d+)/.exec(mention.printed)?.[1]?.length ?? 0
  return `${printAmount(value, mention.unit, Math.max(decimals, 2))}${mention.unit}`
}

/** A value or a ratio with the direction that the words around it give. */
export function showSigned(mention: Mention, value: bigint): string {
  const size = absolute(value)
  return `${value < 0n ? '-' : '+'}${mention.quantity === 'ratio' ? showRatio(mention, size) : show(mention, size)}`
}

/** A ratio as the sentence would print it. */
export function showRatio(mention: Mention, value: bigint): string {
  const decimals = /\.(\d+)/.exec(mention.printed)?.[1]?.length ?? 0
  return `${printScaled(value, 10_000n, Math.max(decimals, 2))}%`
}

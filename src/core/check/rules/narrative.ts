import type { Claim, ClaimKind, Mention } from '../../facts/claim.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { findingOf } from '../show.ts'
import { figuresAgreeInText } from './prose/agree.ts'
import {
  completionsAgree,
  judgeComparison,
  judgeDirection,
  operatingFundsAgree,
  sameAsLastYear,
} from './prose/contradictions.ts'
import { judgeCounts, judgeListed } from './prose/counts.ts'
import { judgeCompletion, judgeDifference, judgeRate, judgeShare } from './prose/ratios.ts'
import { judgeReasons, judgeSums, sharesAddUp } from './prose/sums.ts'
import { unitsFit } from './prose/units.ts'
import { evidenceFor, type Judgement } from './prose/told.ts'

type Judge = (claim: Claim, recognition: Recognition) => Judgement

/** Sums are judged together, because one wrong number breaks a list and the list around it. */
const judges: Readonly<Record<Exclude<ClaimKind, 'sum'>, Judge>> = {
  rate: judgeRate,
  share: judgeShare,
  completion: judgeCompletion,
  difference: judgeDifference,
  direction: judgeDirection,
  counts: judgeCounts,
  reasons: judgeReasons,
  listed: judgeListed,
  comparison: judgeComparison,
}

/** What the sentences say of their own numbers: sums, shares, rates, completion, directions, counts. */
export function narrative(recognition: Recognition): Finding[] {
  const { claims } = recognition.prose
  const sums = claims.filter(({ kind }) => kind === 'sum')
  const judged = claims.flatMap((claim) => (claim.kind === 'sum' ? [] : (judges[claim.kind](claim, recognition) ?? [])))
  const truncated = judged.flatMap((one) => ('truncated' in one ? [one.truncated] : []))
  return [
    ...judgeSums(sums, recognition),
    ...onceForZero(judged.flatMap((one) => ('truncated' in one ? [] : [one]))),
    ...sharesAddUp(sums, recognition),
    ...truncationNote(truncated),
    ...sameAsLastYear(recognition),
    ...completionsAgree(recognition),
    ...operatingFundsAgree(recognition),
    ...figuresAgreeInText(recognition),
    ...unitsFit(recognition),
  ]
}

/** A body that is new has no year before: its rates over zero are one finding, with the others as evidence. */
function onceForZero(findings: readonly Finding[]): Finding[] {
  const zero = findings.filter(({ message }) => message === 'zero-base')
  const [first] = zero
  if (!first) return [...findings]
  const evidence = [
    ...first.evidence,
    ...zero.slice(1).map(({ at, actual }) => ({ label: at.path.at(-1) ?? '', value: actual ?? '', at })),
  ]
  return findings.flatMap((one) =>
    one === first ? [{ ...first, evidence }] : one.message === 'zero-base' ? [] : [one],
  )
}

/** Percentages that are cut, not rounded, are a habit: told once for the document. */
function truncationNote(truncated: readonly Mention[]): Finding[] {
  const [first] = truncated
  if (!first) return []
  return [
    findingOf('narrative/percentages-rounded', 'truncated', {
      severity: truncated.length >= 3 ? 'warning' : 'info',
      certainty: 'probable',
      data: {
        count: truncated.length,
        list: truncated
          .slice(0, 8)
          .map(({ printed }) => printed)
          .join('、'),
      },
      at: first.at,
      evidence: truncated.map(evidenceFor),
    }),
  ]
}

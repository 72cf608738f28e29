import type { Location } from '../../document/place.ts'
import type { Claim, ClaimKind, Mention } from '../../facts/claim.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { findingOf } from '../show.ts'
import { figuresInText } from './figures-in-text.ts'
import { figuresAgreeInText } from './prose/agree.ts'
import { blame } from './prose/blame.ts'
import { bondOf, type Broken } from './prose/bonds.ts'
import {
  completionsAgree,
  judgeComparison,
  judgeDirection,
  operatingFundsAgree,
  sameAsLastYear,
} from './prose/contradictions.ts'
import { judgeCounts, judgeListed } from './prose/counts.ts'
import { judgeCompletion, judgeDifference, judgeRate, judgeShare } from './prose/ratios.ts'
import { sharesAddUp } from './prose/shares.ts'
import { judgeReasons, judgeSum } from './prose/sums.ts'
import { unitsFit } from './prose/units.ts'
import { evidenceFor, type Judgement } from './prose/told.ts'

type Judge = (claim: Claim, recognition: Recognition) => Judgement

const judges: Readonly<Record<ClaimKind, Judge>> = {
  sum: judgeSum,
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

/** What the sentences say of their own numbers and of those of tables: every number that is wrong, once. */
export function narrative(recognition: Recognition): Finding[] {
  const { claims } = recognition.prose
  const placeOf = (id: number) => recognition.prose.mentions[id]?.at
  const judged = claims.map((claim) => ({
    claim,
    bond: bondOf(claim, recognition),
    judgement: judges[claim.kind](claim, recognition),
  }))
  const cells = figuresInText(recognition)
  const twice = figuresAgreeInText(recognition)
  const broken: Broken[] = [...cells.broken]
  const alone: Finding[] = []
  for (const { bond, judgement } of judged) {
    if (!judgement || 'truncated' in judgement) continue
    if (bond && judgement.message !== 'zero-base') broken.push({ bond, finding: judgement })
    else alone.push(judgement)
  }
  broken.push(...twice.broken, ...sharesAddUp(recognition), ...unitsFit(recognition))
  const bonds = [...judged.flatMap(({ bond }) => bond ?? []), ...cells.bonds, ...twice.bonds]
  const blamed = blame(broken, bonds, recognition)
  // a rate of a number that is wrong says nothing of how rates are rounded
  const wrong = new Set<Location | undefined>(blamed.map(({ at }) => at))
  const truncated = judged.flatMap(({ judgement, claim }) =>
    judgement && 'truncated' in judgement && !claim.operands.some((id) => wrong.has(placeOf(id)))
      ? [judgement.truncated]
      : [],
  )
  return [
    ...blamed,
    ...onceForZero(alone),
    ...truncationNote(truncated),
    ...sameAsLastYear(recognition),
    ...completionsAgree(recognition),
    ...operatingFundsAgree(recognition),
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

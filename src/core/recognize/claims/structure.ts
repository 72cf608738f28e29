import type { Claim } from '../../facts/claim.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import { sumsIn } from './lists.ts'
import type { Said } from './said.ts'

/** The relations that the sentences of a passage state between their numbers. */
export function claimsIn(said: readonly Said[]): Claim[] {
  return [...sumsIn(said), ...shares(said), ...rates(said), ...reasons(said), ...completions(said)]
}

/** A share belongs to the value before it; its whole is the head of the list, or what 占 names. */
function shares(said: readonly Said[]): Claim[] {
  return said.flatMap((one, at): Claim[] => {
    if (
      one.mention.role !== 'share' ||
      !claimWords.bareShare.test(one.lead) ||
      !claimWords.ordinaryWhole.test(one.lead)
    )
      return []
    const before = said
      .slice(Math.max(0, at - 60), at)
      .filter(({ mention }) => mention.role === 'value' && mention.quantity === 'money')
    const part = before.at(-1)
    if (!part || part.mention.sentence !== one.mention.sentence) return []
    const candidates = before.filter((other) => other === part || isNamed(other, one) || !isSibling(other, at, said))
    // most likely what 占 names, then the head of the sentence, then the figures before the part, nearest first
    const named = candidates.filter((other) => other !== part && isNamed(other, one)).toReversed()
    const head = candidates.find(({ mention }) => mention.sentence === part.mention.sentence)
    const others = candidates.slice(0, -1).toReversed()
    const likeliest = [...named, ...(head && head !== part ? [head] : []), ...others]
    const wholes = [...new Set(likeliest.map(({ mention }) => mention.id))]
    return wholes.length === 0
      ? []
      : [{ kind: 'share', result: one.mention.id, operands: [part.mention.id, ...wholes], exhaustive: false }]
  })
}

/** 占基本支出的8%: a figure by the very name that is said to be the whole. */
function isNamed({ mention }: Said, share: Said): boolean {
  return mention.subject !== '' && share.lead.includes(mention.subject)
}

/** 甲98万元，占98%；乙2万元，占2%: a figure with a share of its own, and no list opened since, is no whole of the next. */
function isSibling(one: Said, before: number, said: readonly Said[]): boolean {
  const after = said.slice(said.indexOf(one) + 1, before)
  return after[0]?.mention.role === 'share' && !after.some(({ lead }) => claimWords.parts.test(lead))
}

/** A rate follows a change; the figure that changed is one of those said before it, most likely the nearest or the head of the list. */
function rates(said: readonly Said[]): Claim[] {
  return said.flatMap((one, at): Claim[] => {
    const { mention } = one
    if (mention.role === 'change') {
      const base = said[at - 1]?.mention.role === 'base' ? said[at - 1] : undefined
      const value = said
        .slice(Math.max(0, at - 8), at)
        .findLast((other) => other.mention.role === 'value' && other.mention.quantity === mention.quantity)
      return base && value && base.mention.sentence === mention.sentence
        ? [{ kind: 'difference', result: mention.id, operands: [value.mention.id, base.mention.id], exhaustive: true }]
        : []
    }
    if (mention.role !== 'changeRate') return []
    const near = said.slice(Math.max(0, at - 40), at)
    const change = near.at(-1)?.mention.role === 'change' ? near.at(-1) : undefined
    if (!change || change.mention.sentence !== mention.sentence || change.mention.quantity !== 'money') return []
    const values = near
      .filter(
        (other) =>
          (other.mention.role === 'value' || other.mention.role === 'base') && other.mention.quantity === 'money',
      )
      .toReversed()
    const operands = [change.mention.id, ...values.map((other) => other.mention.id)]
    const claims: Claim[] = []
    if (change.mention.value !== 0n && mention.value !== 0n && change.mention.value > 0n !== mention.value > 0n) {
      claims.push({ kind: 'direction', result: mention.id, operands: [change.mention.id], exhaustive: true })
    }
    if (values.length > 0) claims.push({ kind: 'rate', result: mention.id, operands, exhaustive: false })
    return claims
  })
}

/** 预算为 A，支出决算为 B，完成年初预算的 C%. */
function completions(said: readonly Said[]): Claim[] {
  const tellsPlans = said.some(isPlanned)
  return said.flatMap((one, at): Claim[] => {
    if (one.mention.role !== 'completionRate') return []
    const values = said
      .slice(Math.max(0, at - 6), at)
      .filter(
        ({ mention }) =>
          mention.role === 'value' && mention.quantity === 'money' && one.mention.sentence - mention.sentence <= 1,
      )
    // where budgets are told as such, a rate without one beside it is of a budget that is not told
    if (values.length < 2 || (tellsPlans && !values.some(isPlanned))) return []
    return [
      {
        kind: 'completion',
        result: one.mention.id,
        operands: actualFirst(values.toReversed(), one).map(({ mention }) => mention.id),
        exhaustive: values.length === 2 || isPair(values.slice(-2), values.at(-3), one),
      },
    ]
  })
}

/** The nearest figure is what was spent, unless the rate is told right of the budget: 完成年初预算50万元的90%. */
function actualFirst([nearest, next, ...others]: readonly Said[], rate: Said): readonly Said[] {
  const near = [nearest, next].flatMap((one) => one ?? [])
  const ofBudget = nearest && claimWords.ofIt.test(rate.lead) && claimWords.ofBudget.test(nearest.lead)
  return [...(ofBudget ? near.toReversed() : near), ...others]
}

/** 预算为 A，决算为 B，完成 C%: a budget and what was spent of it, the only two figures of their sentence. */
function isPair(near: readonly Said[], before: Said | undefined, { mention: { sentence } }: Said): boolean {
  const planned = near.filter(isPlanned)
  return (
    planned.length === 1 &&
    near.every(({ mention }) => mention.sentence === sentence) &&
    before?.mention.sentence !== sentence
  )
}

function isPlanned({ mention: { coordinates } }: Said): boolean {
  return coordinates.stage === 'approved' || coordinates.stage === 'adjusted'
}

/** 减少10万元，主要原因是人员经费减少6万元、公用经费减少4万元: signed parts of a change. */
function reasons(said: readonly Said[]): Claim[] {
  return said.flatMap((one, at): Claim[] => {
    if (one.mention.role !== 'change' || one.mention.quantity !== 'money') return []
    const after = said
      .slice(at + 1, at + 12)
      .filter(({ mention }) => mention.sentence === one.mention.sentence && mention.role !== 'changeRate')
    const opens = after.findIndex(({ lead }) => claimWords.reasonOpens.test(lead))
    if (opens !== 0) return []
    const end = after.findIndex(({ mention }) => mention.role !== 'change' || mention.quantity !== 'money')
    const parts = end < 0 ? after : after.slice(0, end)
    return parts.length < 2
      ? []
      : [
          {
            kind: 'reasons',
            result: one.mention.id,
            operands: parts.map(({ mention }) => mention.id),
            exhaustive: after[end] === undefined || claimWords.nextItem.test(after[end].lead),
          },
        ]
  })
}

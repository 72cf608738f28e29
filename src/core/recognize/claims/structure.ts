import type { Claim } from '../../facts/claim.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import type { Said } from './prose.ts'

/** A whole whose parts are being listed. */
interface List {
  readonly whole: Said
  readonly depth: number
  readonly parts: Said[]
  /** Opened by a second 其中 inside a list: it ends with the item. */
  readonly inner: boolean
}

/** The relations that the sentences of a passage state between their numbers. */
export function claimsIn(said: readonly Said[]): Claim[] {
  return [...sums(said), ...shares(said), ...rates(said), ...completions(said), ...persons(said)]
}

/** 其中, 包括 and brackets open lists; a sentence's end closes them, a semicolon closes an inner one. */
function sums(said: readonly Said[]): Claim[] {
  const claims: Claim[] = []
  let open: List[] = []
  let last: Said | undefined
  let sentence = -1
  const close = (list: List) => {
    const parts = list.parts.map(({ mention }) => mention.id)
    if (parts.length > 0)
      claims.push({ kind: 'sum', result: list.whole.mention.id, operands: parts, exhaustive: isExhaustive(list) })
  }
  for (const one of said) {
    const { mention, lead, depth } = one
    if (mention.sentence !== sentence) {
      const carriedOver = sentence >= 0 && /[:：]$/u.test(last?.tail.trim() ?? '')
      if (!carriedOver) {
        for (const list of open) close(list)
        open = []
        last = undefined
      }
      sentence = mention.sentence
    }
    if (mention.role !== 'value' || mention.quantity === 'ratio') continue
    while (open.at(-1) && ((open.at(-1)?.depth ?? 0) > depth || (open.at(-1)?.inner && /[；;]/u.test(lead)))) {
      const list = open.pop()
      if (list) close(list)
    }
    const bracketed = last !== undefined && depth > last.depth && lead.includes('(')
    const announced = claimWords.parts.test(lead) && last !== undefined && sameKind(last, one)
    if (last && (announced || bracketed) && sameKind(last, one))
      open.push({ whole: last, depth, parts: [one], inner: open.length > 0 && !bracketed })
    else {
      const list = open.at(-1)
      if (list && list.depth === depth && sameKind(list.whole, one) && !claimWords.reason.test(lead))
        list.parts.push(one)
    }
    last = one
  }
  for (const list of open) close(list)
  return claims
}

function sameKind(one: Said, other: Said): boolean {
  return (
    one.mention.quantity === other.mention.quantity &&
    (one.mention.quantity === 'money' || one.mention.unit === other.mention.unit)
  )
}

/** Counts whose names end alike (行政编制, 事业编制 under 编制) are all the parts there are. */
function isExhaustive(list: List): boolean {
  if (list.whole.mention.quantity !== 'count' || list.parts.length < 2) return false
  const ending = list.whole.mention.subject.slice(-2)
  return ending.length === 2 && list.parts.every(({ mention }) => mention.subject.endsWith(ending))
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
    const wholes = before
      .slice(0, -1)
      .toReversed()
      .map(({ mention }) => mention.id)
    return wholes.length === 0
      ? []
      : [{ kind: 'share', result: one.mention.id, operands: [part.mention.id, ...wholes], exhaustive: false }]
  })
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
  return said.flatMap((one, at): Claim[] => {
    if (one.mention.role !== 'completionRate') return []
    const values = said
      .slice(Math.max(0, at - 6), at)
      .filter(
        ({ mention }) =>
          mention.role === 'value' && mention.quantity === 'money' && one.mention.sentence - mention.sentence <= 1,
      )
    if (values.length < 2) return []
    return [
      {
        kind: 'completion',
        result: one.mention.id,
        operands: values.toReversed().map(({ mention }) => mention.id),
        exhaustive: values.length === 2,
      },
    ]
  })
}

/** Persons and the batches they came in. */
function persons(said: readonly Said[]): Claim[] {
  return said.flatMap((one, at): Claim[] => {
    const next = said[at + 1]
    if (!next || next.mention.sentence !== one.mention.sentence) return []
    const [persons, batches] = one.mention.unit === '人次' ? [one, next] : [next, one]
    const paired = persons.mention.unit === '人次' && /^批次?$|^批$/u.test(batches.mention.unit)
    const adjacent = next.lead.length <= 12 && !/其中|[；;。]/u.test(next.lead)
    return paired && adjacent
      ? [{ kind: 'counts', result: persons.mention.id, operands: [batches.mention.id], exhaustive: true }]
      : []
  })
}

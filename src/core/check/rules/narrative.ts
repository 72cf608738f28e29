import type { Claim, Mention } from '../../facts/claim.ts'
import type { Recognition } from '../../facts/recognition.ts'
import type { Evidence, Finding } from '../../findings/finding.ts'
import { type RuleId } from '../../findings/rules.ts'
import { printAmount, printScaled } from '../../money/printed.ts'
import { isMoneyUnit } from '../../money/printed.ts'
import { exhausts } from '../../vocabulary/partitions.ts'
import { absolute, agreement, ratioOf } from '../relations/ratio.ts'
import { findingOf } from '../show.ts'

/** What the sentences say of their own numbers: sums, shares, rates, completion, directions, counts. */
export function narrative(recognition: Recognition): Finding[] {
  const truncated: Mention[] = []
  const findings = recognition.prose.claims.flatMap((claim) => judge(claim, recognition, truncated) ?? [])
  return [...findings, ...truncationNote(truncated), ...sameAsLastYear(recognition), ...completionsAgree(recognition)]
}

type Judge = (claim: Claim, recognition: Recognition, truncated: Mention[]) => Finding | undefined

const judges: Readonly<Record<Claim['kind'], Judge>> = {
  sum: judgeSum,
  rate: judgeRate,
  share: judgeShare,
  completion: judgeCompletion,
  difference: judgeDifference,
  direction: judgeDirection,
  counts: judgeCounts,
}

function judge(claim: Claim, recognition: Recognition, truncated: Mention[]): Finding | undefined {
  return judges[claim.kind](claim, recognition, truncated)
}

function mentionsOf(
  claim: Claim,
  { prose }: Recognition,
): { result: Mention; operands: readonly Mention[] } | undefined {
  const result = prose.mentions[claim.result]
  const operands = claim.operands.flatMap((id) => prose.mentions[id] ?? [])
  return result && operands.length === claim.operands.length ? { result, operands } : undefined
}

function judgeSum(claim: Claim, recognition: Recognition): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  const sum = operands.reduce((total, { value }) => total + value, 0n)
  const slack = operands.reduce((total, { precision }) => total + precision, result.precision)
  if (absolute(result.value - sum) <= slack) return undefined
  const complete = claim.exhaustive || exhausts(operands.map(({ coordinates }) => coordinates))
  if (!complete || operands.length < 2) return undefined
  return told('narrative/parts-add-up', 'mismatch', result, operands, {
    how: operands.map(({ printed }) => printed).join('＋'),
    expected: show(result, sum),
    difference: show(result, absolute(result.value - sum)),
  })
}

/** A rate is right if it follows from the change and any figure said before it that it may speak of. */
function judgeRate(claim: Claim, recognition: Recognition, truncated: Mention[]): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  const [change, ...values] = operands
  const [nearest] = values
  if (!change || !nearest) return undefined
  const size = { value: absolute(change.value), precision: change.precision }
  const printed = { value: absolute(result.value), precision: result.precision }
  let cut = false
  let expected: bigint | undefined
  for (const value of [...values, ...totalsOf(recognition)]) {
    const base =
      'role' in value && value.role === 'base'
        ? value
        : { value: (value.value ?? 0n) - change.value, precision: value.precision + change.precision }
    const allowed = ratioOf(size, base)
    if (!allowed) continue
    const outcome = agreement(printed, allowed)
    if (outcome === 'holds') return undefined
    if (outcome === 'truncation') cut = true
    expected ??= allowed.middle
  }
  if (nearest.role === 'value' && absolute(nearest.value - change.value) <= nearest.precision + change.precision) {
    return told('narrative/rate-follows', 'zero-base', result, operands.slice(0, 2), {
      severity: 'warning',
      change: change.printed,
      value: nearest.printed,
    })
  }
  if (expected === undefined) return undefined
  if (cut) {
    truncated.push(result)
    return undefined
  }
  // a sentence with several figures before it may speak of one that we did not connect
  return told('narrative/rate-follows', 'mismatch', result, operands.slice(0, 2), {
    severity: values.length <= 2 ? 'error' : 'warning',
    expected: showRatio(result, expected),
    change: change.printed,
    value: nearest.printed,
  })
}

function judgeShare(claim: Claim, recognition: Recognition, truncated: Mention[]): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  const [part, ...wholes] = operands
  if (!part) return undefined
  let cut = false
  let expected: bigint | undefined
  let base: Mention | undefined
  for (const whole of [...wholes, ...totalsOf(recognition)]) {
    if (whole.value === null || whole.value < part.value) continue
    const allowed = ratioOf(part, { value: whole.value, precision: whole.precision })
    if (!allowed) continue
    const outcome = agreement(result, allowed)
    if (outcome === 'holds') return undefined
    if (outcome === 'truncation') cut = true
    if ('role' in whole && expected === undefined) {
      expected = allowed.middle
      base = whole
    }
  }
  if (cut) {
    truncated.push(result)
    return undefined
  }
  if (expected === undefined || !base || absolute(expected - result.value) > 500_000n) return undefined
  return told('narrative/share-follows', 'mismatch', result, [part, base], {
    severity: 'warning',
    expected: showRatio(result, expected),
    value: part.printed,
    base: base.printed,
  })
}

/** Totals of tables that a sentence may speak of without printing them. */
function totalsOf({ facts }: Recognition): readonly Recognition['facts'][number][] {
  return facts.filter(
    ({ coordinates, value, quantity }) => value !== null && quantity === 'money' && isTotal(coordinates),
  )
}

function isTotal(coordinates: Recognition['facts'][number]['coordinates']): boolean {
  const { functional, departmental, governmental, project, item, unit, procurement, measure, threePublic } = coordinates
  if (threePublic !== undefined && threePublic !== 'total') return false
  return [functional, departmental, governmental, project, item, unit, procurement, measure].every(
    (value) => value === undefined,
  )
}

function judgeCompletion(claim: Claim, recognition: Recognition, truncated: Mention[]): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  let cut = false
  for (const [at, actual] of operands.entries()) {
    for (const budget of operands.filter((_, other) => other !== at)) {
      const allowed = ratioOf(actual, budget)
      const outcome = allowed ? agreement(result, allowed) : 'broken'
      if (outcome === 'holds') return undefined
      if (outcome === 'truncation') cut = true
    }
  }
  const [actual, budget] = operands
  if (cut) {
    truncated.push(result)
    return undefined
  }
  const allowed = actual && budget ? ratioOf(actual, budget) : undefined
  if (!actual || !budget || !allowed || !claim.exhaustive) return undefined
  return told('narrative/completion-follows', 'mismatch', result, [actual, budget], {
    expected: showRatio(result, allowed.middle),
    value: actual.printed,
    base: budget.printed,
  })
}

function judgeDifference(claim: Claim, recognition: Recognition): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  const [value, base] = read?.operands ?? []
  if (!read || !value || !base) return undefined
  const expected = value.value - base.value
  const slack = value.precision + base.precision + read.result.precision
  if (absolute(expected - read.result.value) <= slack) return undefined
  return told('narrative/change-follows', 'mismatch', read.result, [value, base], {
    expected: show(read.result, expected),
    difference: show(read.result, absolute(expected - read.result.value)),
    value: value.printed,
    base: base.printed,
  })
}

function judgeDirection(claim: Claim, recognition: Recognition): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  const [change] = read?.operands ?? []
  return read && change
    ? told('narrative/directions-agree', 'opposite', read.result, [change], {
        expected: signed(change),
        actual: signed(read.result),
      })
    : undefined
}

function judgeCounts(claim: Claim, recognition: Recognition): Finding | undefined {
  const read = mentionsOf(claim, recognition)
  const [batches] = read?.operands ?? []
  if (!read || !batches || read.result.value >= batches.value) return undefined
  return told('narrative/counts-plausible', 'persons', read.result, [batches], { expected: batches.printed })
}

function signed(mention: Mention): string {
  return `${mention.value < 0n ? '-' : '+'}${mention.printed}`
}

function told(
  rule: RuleId,
  message: string,
  result: Mention,
  operands: readonly Mention[],
  { severity, ...data }: { readonly severity?: Finding['severity'] } & Readonly<Record<string, string>>,
): Finding {
  return findingOf(rule, message, {
    ...(severity ? { severity } : {}),
    certainty: 'probable',
    data: { at: `“${result.at.quote}”`, actual: result.printed, ...data },
    at: result.at,
    actual: result.printed,
    ...(data['expected'] === undefined ? {} : { expected: data['expected'] }),
    ...(data['difference'] === undefined ? {} : { difference: data['difference'] }),
    evidence: operands.map(evidenceFor),
  })
}

function evidenceFor(mention: Mention): Evidence {
  return { label: mention.subject, value: mention.printed, at: mention.at }
}

/** A value as the sentence would print it. */
export function show(mention: Mention, value: bigint): string {
  if (mention.quantity !== 'money' || !isMoneyUnit(mention.unit)) return `${value}${mention.unit}`
  const decimals = /\.(\d+)/.exec(mention.printed)?.[1]?.length ?? 0
  return `${printAmount(value, mention.unit, Math.max(decimals, 2))}${mention.unit}`
}

function showRatio(mention: Mention, value: bigint): string {
  const decimals = /\.(\d+)/.exec(mention.printed)?.[1]?.length ?? 0
  return `${printScaled(value, 10_000n, Math.max(decimals, 2))}%`
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

const lists = (recognition: Recognition) => recognition.prose.claims.filter(({ kind }) => kind === 'sum')

/** 合计与上年相同, while the changes of its parts do not cancel out. */
function sameAsLastYear(recognition: Recognition): Finding[] {
  const { mentions } = recognition.prose
  return lists(recognition).flatMap((claim) => {
    const whole = mentions[claim.result]
    if (!whole || whole.standing !== 'equal') return []
    const last = claim.operands.at(-1) ?? claim.result
    const changes = mentions.filter(
      ({ id, role, sentence, quantity }) =>
        id > claim.result && id <= last + 2 && role === 'change' && sentence === whole.sentence && quantity === 'money',
    )
    const sum = changes.reduce((total, { value }) => total + value, 0n)
    if (
      changes.length === 0 ||
      absolute(sum) <= changes.reduce((total, { precision }) => total + precision, whole.precision)
    )
      return []
    return [told('narrative/same-as-last-year', 'contradiction', whole, changes, { actual: show(whole, sum) })]
  })
}

/** A total whose only part with money is carried out at another rate than the total. */
function completionsAgree(recognition: Recognition): Finding[] {
  const { mentions } = recognition.prose
  const rates = mentions.filter(({ role }) => role === 'completionRate')
  return rates.flatMap((rate, at) => {
    const total = rate.coordinates.threePublic === 'total' ? valueBefore(rate, mentions) : undefined
    if (!total) return []
    const later = rates
      .slice(at + 1)
      .filter(
        ({ coordinates, sentence }) =>
          coordinates.threePublic !== undefined && coordinates.threePublic !== 'total' && sentence - rate.sentence < 30,
      )
    const same = later.filter((other) => valueBefore(other, mentions)?.value === total.value)
    const [only] = same
    const apart = only && absolute(only.value - rate.value) > only.precision + rate.precision + 10_000n
    return only && apart && total.value > 0n
      ? [told('narrative/completions-agree', 'contradiction', rate, [only, total], { expected: only.printed })]
      : []
  })
}

function valueBefore(rate: Mention, mentions: readonly Mention[]): Mention | undefined {
  return mentions
    .slice(Math.max(0, rate.id - 4), rate.id)
    .findLast(
      ({ role, quantity, sentence }) => role === 'value' && quantity === 'money' && rate.sentence - sentence <= 1,
    )
}

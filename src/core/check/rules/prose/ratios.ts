import type { Claim, Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { absolute, agreement, millionths, ratioOf } from '../../relations/ratio.ts'
import { totalsFor } from './totals.ts'
import { type Judgement, mentionsOf, show, showRatio, showSigned, told } from './told.ts'

/** A rate is right if it follows from the change and any figure said before it that it may speak of. */
export function judgeRate(claim: Claim, recognition: Recognition): Judgement {
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
  for (const value of [...values, ...totalsFor(result, recognition)]) {
    const base =
      'role' in value && value.role === 'base'
        ? value
        : { value: value.value - change.value, precision: value.precision + change.precision }
    const allowed = ratioOf(size, base)
    if (!allowed) continue
    const outcome = agreement(printed, allowed)
    if (outcome === 'holds') return undefined
    if (outcome === 'truncation') cut = true
    expected ??= allowed.middle
  }
  if (result.value === 0n && change.value === 0n) return undefined
  if (nearest.role === 'value' && absolute(nearest.value - change.value) <= nearest.precision + change.precision) {
    return told('narrative/rate-follows', 'zero-base', result, operands.slice(0, 2), {
      severity: 'warning',
      change: change.printed,
      value: nearest.printed,
    })
  }
  if (expected === undefined) return undefined
  if (cut) return { truncated: result }
  // a sentence with several figures before it may speak of one that we did not connect
  return told('narrative/rate-follows', 'mismatch', result, operands.slice(0, 2), {
    severity: values.length <= 2 ? 'error' : 'warning',
    expected: showRatio(result, expected),
    change: change.printed,
    value: nearest.printed,
  })
}

export function judgeShare(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  const [part, ...wholes] = operands
  if (!part) return undefined
  let cut = false
  let expected: bigint | undefined
  let base: Mention | undefined
  for (const [at, whole] of [...wholes, ...totalsFor(result, recognition)].entries()) {
    if (whole.value < part.value) continue
    const allowed = ratioOf(part, whole)
    if (!allowed) continue
    const outcome = agreement(result, allowed)
    if (outcome === 'holds') return undefined
    if (outcome === 'truncation') cut = true
    if (wholes[at] && expected === undefined) {
      expected = allowed.middle
      base = wholes[at]
    }
  }
  if (cut) return { truncated: result }
  if (expected === undefined || !base || absolute(expected - result.value) > 500_000n) return undefined
  return told('narrative/share-follows', 'mismatch', result, [part, base], {
    severity: 'warning',
    expected: showRatio(result, expected),
    value: part.printed,
    base: base.printed,
  })
}

export function judgeCompletion(claim: Claim, recognition: Recognition): Judgement {
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
  if (cut) return { truncated: result }
  if (actual && isOfNothing(result, actual))
    return told('narrative/completion-follows', 'of-nothing', result, [actual], {
      value: actual.printed,
      expected: showRatio(result, 0n),
    })
  const allowed = actual && budget ? ratioOf(actual, budget) : undefined
  if (!actual || !budget || !allowed || !claim.exhaustive) return undefined
  return told('narrative/completion-follows', 'mismatch', result, [actual, budget], {
    expected: showRatio(result, allowed.middle),
    value: actual.printed,
    base: budget.printed,
  })
}

/** Nothing was spent, and yet some of it was carried out; 100 % is often written where nothing was planned either. */
function isOfNothing(rate: Mention, actual: Mention): boolean {
  return actual.id === rate.id - 1 && actual.value === 0n && rate.value !== 0n && rate.value !== millionths
}

export function judgeDifference(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  const [value, base] = read?.operands ?? []
  if (!read || !value || !base) return undefined
  const expected = value.value - base.value
  const slack = value.precision + base.precision + read.result.precision
  if (absolute(expected - read.result.value) <= slack) return undefined
  if (expected !== 0n && expected < 0n !== read.result.value < 0n)
    return told('narrative/change-follows', 'opposite', read.result, [value, base], {
      actual: showSigned(read.result, read.result.value),
      expected: showSigned(read.result, expected),
      proposed: showSigned(read.result, expected),
      value: value.printed,
      base: base.printed,
    })
  return told('narrative/change-follows', 'mismatch', read.result, [value, base], {
    expected: show(read.result, expected),
    proposed: show(read.result, expected),
    difference: show(read.result, absolute(expected - read.result.value)),
    value: value.printed,
    base: base.printed,
  })
}

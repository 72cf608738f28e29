import type { Claim, Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { claimWords } from '../../../vocabulary/claim-words.ts'
import { absolute } from '../../relations/ratio.ts'
import { type Judgement, mentionsOf, show, told } from './told.ts'

/** An amount that falls with a rate that rises, or the other way round; 下降(增长) names neither and is told elsewhere. */
export function judgeDirection(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  const [change] = read?.operands ?? []
  return read && change && !claimWords.unresolved.test(read.result.at.quote)
    ? told('narrative/directions-agree', 'opposite', read.result, [change], {
        expected: signed(change),
        actual: signed(read.result),
      })
    : undefined
}

function signed(mention: Mention): string {
  return `${mention.value < 0n ? '-' : '+'}${mention.printed}`
}

const lists = (recognition: Recognition) => recognition.prose.claims.filter(({ kind }) => kind === 'sum')

/** 合计与上年相同, while the changes of its parts do not cancel out. */
export function sameAsLastYear(recognition: Recognition): Finding[] {
  const { mentions } = recognition.prose
  return lists(recognition).flatMap((claim) => {
    const whole = mentions[claim.result]
    if (!whole || whole.standing !== 'equal' || claim.alternatives) return []
    const parts = claim.operands.flatMap((id) => mentions[id] ?? [])
    const states = parts.map((part, at) => stateOf(part, parts[at + 1]?.id ?? part.id + 3, mentions))
    const changes = states.flatMap((state) => (state === undefined || state === 'same' ? [] : [state]))
    // a part of which nothing is said may make up for the others
    if (changes.length === 0 || states.includes(undefined)) return []
    const sum = changes.reduce((total, { value }) => total + value, 0n)
    const slack = changes.reduce((total, { precision }) => total + precision, whole.precision)
    if (absolute(sum) <= slack || !isWhole(whole, parts)) return []
    return [told('narrative/same-as-last-year', 'contradiction', whole, changes, { actual: show(whole, sum) })]
  })
}

/** The change of a part, or that it has none. */
function stateOf(part: Mention, before: number, mentions: readonly Mention[]): Mention | 'same' | undefined {
  const change = mentions
    .slice(part.id + 1, before)
    .find(({ role, quantity, sentence }) => role === 'change' && quantity === 'money' && sentence === part.sentence)
  return change ?? (part.standing === 'equal' ? 'same' : undefined)
}

/** The parts are the whole in the year of the sentence, so that their changes are its change. */
function isWhole(whole: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.reduce((total, { value }) => total + value, 0n)
  return absolute(sum - whole.value) <= parts.reduce((total, { precision }) => total + precision, whole.precision)
}

/** A total whose only part with money is carried out at another rate than the total. */
export function completionsAgree(recognition: Recognition): Finding[] {
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

/** 决算数大于预算数 below 100 % or below the budget beside it, 增加的主要原因 after a fall. */
export function judgeComparison(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  if (!read) return undefined
  const { result, operands } = read
  const [other] = operands
  const base = other?.value ?? (result.role === 'completionRate' ? 1_000_000n : 0n)
  const above = result.value - base
  const within = absolute(above) <= result.precision + (other?.precision ?? 0n)
  const word = claim.word ?? ''
  if (claimWords.equalTo.test(word) ? within : within || above > 0n === claimWords.upwards.test(word)) return undefined
  if (other)
    return told('narrative/directions-agree', 'amounts', result, [other], { expected: word, other: other.printed })
  return told('narrative/directions-agree', 'comparison', result, [], {
    severity: result.role === 'completionRate' ? 'error' : 'warning',
    expected: word,
  })
}

/** 机关运行经费 of an administrative body is its 日常公用经费 of the general public budget: a small difference needs a reason. */
export function operatingFundsAgree({ prose, kind }: Recognition): Finding[] {
  if (kind !== 'finalAccounts') return []
  const said = (wanted: (mention: Mention) => boolean) =>
    prose.mentions.filter(
      (mention) =>
        mention.role === 'value' &&
        mention.quantity === 'money' &&
        mention.coordinates.year === undefined &&
        mention.coordinates.stage === undefined &&
        wanted(mention),
    )
  const [funds, ...more] = said(({ coordinates }) => coordinates.threePublic === 'operatingFundsOfOrgans')
  const [operating, ...others] = said(({ coordinates }) => coordinates.nature === 'operating')
  if (!funds || !operating || more.length > 0 || others.length > 0) return []
  const gap = absolute(funds.value - operating.value)
  const near = gap > funds.precision + operating.precision - 1n && gap * 100n <= operating.value
  return near && gap > 0n
    ? [
        told('narrative/operating-funds-agree', 'mismatch', funds, [operating], {
          severity: 'info',
          expected: operating.printed,
          difference: show(funds, gap),
        }),
      ]
    : []
}

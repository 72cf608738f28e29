import type { Claim, Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { absolute, agreement, millionths, ratioOf } from '../../relations/ratio.ts'
import { type Broken, sharesBond } from './bonds.ts'
import { shareAfter, slackOf } from './sums.ts'
import { mentionsOf, told } from './told.ts'

/** Parts of a list that give their whole, each with the share printed after it. */
interface Shared {
  readonly whole: Mention
  readonly parts: readonly Mention[]
  readonly shares: readonly Mention[]
}

/** 占比 of a list that is complete: 100 %, but for rounding. */
export function sharesAddUp(recognition: Recognition): Broken[] {
  const { claims } = recognition.prose
  const wholesOf = new Map(
    claims.flatMap(({ kind, result, operands }) => (kind === 'share' ? [[result, operands.slice(1)] as const] : [])),
  )
  return claims.flatMap((claim): Broken[] => {
    const list = claim.kind === 'sum' ? sharedList(claim, recognition) : undefined
    const [first, ...others] = list?.shares ?? []
    if (!list || !first || addUp(list.shares) || !areOfWhole(list, claim, wholesOf, recognition)) return []
    const finding = told('narrative/shares-add-up', 'mismatch', first, others, {
      severity: 'info',
      how: list.shares.map(({ printed }) => printed).join('＋'),
      expected: '100%',
    })
    return [{ finding, bond: sharesBond(list.shares.map(({ id }) => id)) }]
  })
}

function sharedList(claim: Claim, recognition: Recognition): Shared | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read || read.operands.length < 2) return undefined
  const { result: whole, operands: parts } = read
  const shares = parts.flatMap((part) => shareAfter(part, recognition.prose) ?? [])
  if (shares.length !== parts.length) return undefined
  const gap = absolute(whole.value - parts.reduce((total, { value }) => total + value, 0n))
  return gap > slackOf(read) ? undefined : { whole, parts, shares }
}

function addUp(shares: readonly Mention[]): boolean {
  const sum = shares.reduce((total, { value }) => total + value, 0n)
  const slack = shares.reduce((total, { precision }) => total + precision, 0n)
  return absolute(sum - millionths) <= slack
}

/**
 * Whether the shares speak of the whole of their list. Two funds of a list of three may give a figure of another
 * section, and the parts of an inner list may have shares of the outer whole: neither gives 100 %.
 */
function areOfWhole(
  { whole, parts, shares }: Shared,
  { inferred }: Claim,
  wholesOf: ReadonlyMap<number, readonly number[]>,
  { prose }: Recognition,
): boolean {
  const readings = shares.map(({ id }) => wholesOf.get(id) ?? [])
  // no sentence says that these parts make up this whole: each share must name it first
  if (inferred) return readings.every(([nearest]) => nearest === whole.id)
  const [first = [], ...others] = readings
  const common = first.filter((id) => id !== whole.id && others.every((reading) => reading.includes(id)))
  return !common.some((id) => {
    const other = prose.mentions[id]
    return other !== undefined && parts.every((part, at) => isShare(shares[at], part, other))
  })
}

function isShare(share: Mention | undefined, part: Mention, whole: Mention): boolean {
  const ratio = ratioOf(part, whole)
  return share !== undefined && ratio !== undefined && agreement(share, ratio) === 'holds'
}

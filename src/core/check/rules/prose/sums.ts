import type { Claim, Mention, Prose } from '../../../facts/claim.ts'
import type { Coordinates, Dimension } from '../../../facts/coordinates.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { exhausts } from '../../../vocabulary/partitions.ts'
import { claimForms } from '../../../vocabulary/claim-forms.ts'
import { absolute } from '../../relations/ratio.ts'
import { unitStep } from './slips.ts'
import { type Judgement, mentionsOf, show, told } from './told.ts'

/** A list whose parts do not give its whole. */
interface BrokenSum {
  readonly result: Mention
  readonly operands: readonly Mention[]
  /** Sum of the parts less the whole. */
  readonly gap: bigint
}

/** Lists of parts against their wholes. */
export function judgeSum(claim: Claim, recognition: Recognition): Judgement {
  const broken = brokenSum(claim, recognition)
  return broken && sumFinding(broken)
}

function brokenSum(claim: Claim, recognition: Recognition): BrokenSum | undefined {
  const read = mentionsOf(claim, recognition)
  if (!read || read.operands.length < 2) return undefined
  const { result, operands } = read
  const sum = operands.reduce((total, { value }) => total + value, 0n)
  const wholes = [result, ...(claim.alternatives ?? []).flatMap((id) => recognition.prose.mentions[id] ?? [])]
  const slack = slackOf({ result, operands })
  if (wholes.some(({ value }) => absolute(value - sum) <= slack)) return undefined
  const sure =
    claim.exhaustive ||
    isComplete(operands, recognition) ||
    isUnitSlip(result, operands) ||
    areTooMany(result, operands, wholes)
  if (!sure) return undefined
  return { result, operands, gap: sum - result.value }
}

/** The list adds up once a single amount is read in a unit ten thousand times greater or smaller. */
function isUnitSlip(result: Mention, operands: readonly Mention[]): boolean {
  const sum = operands.reduce((total, { value }) => total + value, 0n)
  const all = [result, ...operands]
  if (all.some(({ quantity, unitAssumed }) => quantity !== 'money' || unitAssumed)) return false
  return all.some((one) => {
    const others = all.reduce((slack, { precision }) => slack + precision, 0n) - one.precision
    const needed = one === result ? sum : result.value - (sum - one.value)
    if (one.value === 0n) return false
    // the greater amount as printed, the smaller one multiplied
    const greater = absolute(needed - one.value * unitStep) <= others + one.precision * unitStep
    const smaller = absolute(needed * unitStep - one.value) <= others * unitStep + one.precision
    return (greater && needed > 2n * others) || (smaller && needed > 2n * others)
  })
}

/** More vehicles of each kind than there are, or more of one kind of anything that is counted. */
function areTooMany(result: Mention, operands: readonly Mention[], wholes: readonly Mention[]): boolean {
  if ([result, ...operands].some(({ quantity, unit }) => quantity !== 'count' || unit !== result.unit)) return false
  if (operands.some(({ value }) => wholes.every((whole) => value > whole.value))) return true
  return result.unit === claimForms.vehicles && operands.reduce((total, { value }) => total + value, 0n) > result.value
}

/** How far rounding may take the sum of the parts from the whole. */
export function slackOf({ result, operands }: Pick<BrokenSum, 'result' | 'operands'>): bigint {
  return operands.reduce((total, { precision }) => total + precision, result.precision)
}

/** Nothing is left out: the parts are a complete set, or their printed shares are the whole. */
function isComplete(operands: readonly Mention[], { prose }: Recognition): boolean {
  if (exhausts(operands.map(({ coordinates }) => coordinates))) return true
  const shares = operands.map((part) => shareAfter(part, prose))
  if (operands.length < 2 || shares.some((share) => share === undefined)) return false
  const sum = shares.reduce((total, share) => total + (share?.value ?? 0n), 0n)
  const slack = shares.reduce((total, share) => total + (share?.precision ?? 0n), 0n)
  return absolute(sum - 1_000_000n) <= slack && sameKind(operands)
}

/** The share printed right after a part, in its sentence. */
export function shareAfter({ id, sentence }: Mention, { mentions }: Prose): Mention | undefined {
  const next = mentions[id + 1]
  return next?.role === 'share' && next.sentence === sentence ? next : undefined
}

const kinds: readonly Dimension[] = ['functional', 'nature', 'threePublic', 'departmental', 'procurement']

/** Parts of one kind, none within another: classes beside each other, natures beside each other, sources of revenue. */
function sameKind(operands: readonly Mention[]): boolean {
  const said = operands.map(({ coordinates }) => coordinates)
  const distinct = new Set(said.map((one) => JSON.stringify(one))).size === said.length
  return distinct && (kinds.some((kind) => said.every((one) => one[kind] !== undefined)) || said.every(isSource))
}

function isSource({ fund, revenue, flow }: Coordinates): boolean {
  return fund !== undefined || revenue !== undefined || flow === 'openingCarryover' || flow === 'surplusUsed'
}

function sumFinding({ result, operands, gap }: BrokenSum): Finding {
  return told('narrative/parts-add-up', 'mismatch', result, operands, {
    how: operands.map(({ printed }) => printed).join('＋'),
    expected: show(result, result.value + gap),
    difference: show(result, absolute(gap)),
  })
}

/** 减少10万元 explained by 减少6万元 and 减少3万元: a hint only, for reasons need not be all. */
export function judgeReasons(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  if (!read || !claim.exhaustive) return undefined
  const { result, operands } = read
  const sum = operands.reduce((total, { value }) => total + value, 0n)
  const slack = slackOf(read)
  if (absolute(result.value - sum) <= slack || result.value === 0n) return undefined
  return told('narrative/reasons-add-up', 'mismatch', result, operands, {
    severity: 'info',
    expected: show(result, absolute(sum)),
    difference: show(result, absolute(result.value - sum)),
  })
}

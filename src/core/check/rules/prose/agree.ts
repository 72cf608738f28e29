import type { Mention } from '../../../facts/claim.ts'
import { type Coordinates, coordinatesKey } from '../../../facts/coordinates.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { claimForms } from '../../../vocabulary/claim-forms.ts'
import { absolute } from '../../relations/ratio.ts'
import { type Bond, type Broken, twiceBond } from './bonds.ts'
import { cellsNear, isSaid } from './cells.ts'
import { show, told } from './told.ts'

/**
 * The same figure said twice with two values. Only figures whose subject is said in full, of the document's own year and
 * stage, under headings that say the same; and only where no table shows both, for then both are figures of something.
 */
export function figuresAgreeInText(recognition: Recognition): { bonds: readonly Bond[]; broken: readonly Broken[] } {
  const groups = new Map<string, Mention[]>()
  for (const mention of recognition.prose.mentions) {
    if (!isComparable(mention)) continue
    const key = keyOf(mention)
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  const said = [...groups.values()]
  return {
    bonds: said.flatMap((mentions) =>
      mentions.slice(1).flatMap((one, at) => {
        const before = mentions[at]
        return before ? [twiceBond(before.id, one.id)] : []
      }),
    ),
    broken: said.flatMap((mentions) => contradiction(mentions, recognition) ?? []),
  }
}

function isComparable({ role, quantity, certain, coordinates, subject, unitAssumed, at, scope }: Mention): boolean {
  if (role !== 'value' || quantity !== 'money' || !certain || subject === '' || unitAssumed) return false
  const { year, stage, measure, project } = coordinates
  if ([year, stage, measure, project].some((value) => value !== undefined)) return false
  // a bare flow is the total of the year only where the words say so
  if (Object.keys(coordinates).join() === 'flow')
    return Object.keys(scope).length === 0 && claimForms.yearTotal.test(at.quote)
  return isSaid(coordinates) && (coordinates.fund === undefined || coordinates.flow !== undefined)
}

/** Exactly two values: a third means that the words speak of several things. Zero is said of what is not there. */
function contradiction(mentions: readonly Mention[], recognition: Recognition): Broken | undefined {
  const values = new Set(mentions.map(({ value }) => value))
  const [first] = mentions
  const other = mentions.find((one) => first && absolute(one.value - first.value) > one.precision + first.precision)
  if (!first || !other || values.size > 2 || first.value === 0n || other.value === 0n) return undefined
  const shown = [first, other].map((mention) =>
    cellsNear(mention, recognition).some(({ value }) => value === mention.value),
  )
  if (recognition.tables.some(({ nature }) => nature === 'money') && shown.every((one) => !one)) return undefined
  if (shown.every(Boolean) || !isSlip(first.value, other.value)) return undefined
  const [wrong, right] = shown[1] ? [first, other] : [other, first]
  const gap = absolute(wrong.value - right.value)
  const finding = told('narrative/figures-agree-in-text', 'mismatch', wrong, [right], {
    severity: shown.some(Boolean) ? 'error' : 'warning',
    expected: right.printed,
    difference: show(wrong, gap),
  })
  return { finding, bond: twiceBond(wrong.id, right.id) }
}

/** Values as near as a slip of the pen leaves them: figures of two different things differ by more. */
function isSlip(one: bigint, other: bigint): boolean {
  const [near, far] = [absolute(one), absolute(other)].toSorted((a, b) => (a < b ? -1 : 1))
  return near !== undefined && far !== undefined && (far - near) * 5n <= far
}

function keyOf({ coordinates, scope }: Mention): string {
  const { fund: _fund, flow: _flow, ...above } = scope
  const whole: Coordinates = { ...above, ...coordinates }
  const fund = coordinates.fund ?? scope.fund
  return coordinatesKey({ ...whole, ...(fund ? { fund } : {}) })
}

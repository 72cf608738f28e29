import type { Mention } from '../../../facts/claim.ts'
import type { Coordinates } from '../../../facts/coordinates.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Interval } from '../../relations/ratio.ts'

interface Totals {
  readonly ofAllMoney: readonly Interval[]
  readonly ofThreePublic: readonly Interval[]
}

const made = new WeakMap<Recognition, Totals>()

/**
 * Totals of tables that a ratio may be of without their being printed beside it: of the three public expenses where it speaks of
 * them, of all money where it does not. Nothing is 0 % of what is large enough, so a ratio of zero is of no such total.
 */
export function totalsFor(
  { coordinates, value }: Pick<Mention, 'coordinates' | 'value'>,
  recognition: Recognition,
): readonly Interval[] {
  if (value === 0n) return []
  const { ofAllMoney, ofThreePublic } = totalsOf(recognition)
  return coordinates.threePublic === undefined ? ofAllMoney : ofThreePublic
}

/** Every total once; made once for a document. */
function totalsOf(recognition: Recognition): Totals {
  const before = made.get(recognition)
  if (before) return before
  const ofAllMoney = new Map<string, Interval>()
  const ofThreePublic = new Map<string, Interval>()
  for (const { coordinates, value, quantity, precision } of recognition.facts) {
    if (value === null || quantity !== 'money' || !isTotal(coordinates)) continue
    const totals = coordinates.threePublic === undefined ? ofAllMoney : ofThreePublic
    totals.set(`${value}/${precision}`, { value, precision })
  }
  const totals = { ofAllMoney: [...ofAllMoney.values()], ofThreePublic: [...ofThreePublic.values()] }
  made.set(recognition, totals)
  return totals
}

function isTotal(coordinates: Coordinates): boolean {
  const { functional, departmental, governmental, project, item, unit, procurement, measure, threePublic } = coordinates
  if (threePublic !== undefined && threePublic !== 'total') return false
  return [functional, departmental, governmental, project, item, unit, procurement, measure].every(
    (value) => value === undefined,
  )
}

import type { Coordinates } from '../../../facts/coordinates.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Interval } from '../../relations/ratio.ts'

const made = new WeakMap<Recognition, readonly Interval[]>()

/** Totals of tables that a sentence may speak of without printing them, each once; made once for a document. */
export function totalsOf(recognition: Recognition): readonly Interval[] {
  const before = made.get(recognition)
  if (before) return before
  const totals = new Map<string, Interval>()
  for (const { coordinates, value, quantity, precision } of recognition.facts) {
    if (value === null || quantity !== 'money' || !isTotal(coordinates)) continue
    totals.set(`${value}/${precision}`, { value, precision })
  }
  const all = [...totals.values()]
  made.set(recognition, all)
  return all
}

function isTotal(coordinates: Coordinates): boolean {
  const { functional, departmental, governmental, project, item, unit, procurement, measure, threePublic } = coordinates
  if (threePublic !== undefined && threePublic !== 'total') return false
  return [functional, departmental, governmental, project, item, unit, procurement, measure].every(
    (value) => value === undefined,
  )
}

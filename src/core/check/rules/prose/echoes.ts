import type { Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { absolute } from '../../relations/ratio.ts'

/** Where else in the document the same amount is printed: a figure that stands elsewhere too is seldom the wrong one. */
export interface Echoes {
  /** How the odds of a slip change with what is printed elsewhere: the printed value, or the one that was meant. */
  readonly weigh: (mention: Mention, meant: bigint) => number
}

const printedElsewhere = 0.25
const meantElsewhere = 4
/** Short amounts are repeated by chance. */
const digitsEnough = 4

const made = new WeakMap<Recognition, ReadonlyMap<string, number>>()

export function echoesIn(recognition: Recognition): Echoes {
  const counts = countsIn(recognition)
  return {
    weigh: ({ quantity, value }, meant) => {
      if (quantity !== 'money' || absolute(value) === absolute(meant)) return 1
      const own = isTelling(value) && (counts.get(String(absolute(value))) ?? 0) > 1
      const other = isTelling(meant) && (counts.get(String(absolute(meant))) ?? 0) > 0
      return (own ? printedElsewhere : 1) * (other ? meantElsewhere : 1)
    },
  }
}

function isTelling(value: bigint): boolean {
  return String(absolute(value)).replace(/0+$/, '').length >= digitsEnough
}

/** How often each amount is printed, in cells and in sentences. */
function countsIn(recognition: Recognition): ReadonlyMap<string, number> {
  const before = made.get(recognition)
  if (before) return before
  const counts = new Map<string, number>()
  const count = (value: bigint) => {
    const key = String(absolute(value))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { quantity, value, cell } of recognition.facts)
    if (quantity === 'money' && value !== null && cell.block >= 0) count(value)
  for (const { quantity, value, role } of recognition.prose.mentions)
    if (quantity === 'money' && role !== 'aside') count(value)
  made.set(recognition, counts)
  return counts
}

import type { Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { absolute } from '../../relations/ratio.ts'
import { meaningOf } from './cells.ts'
import type { Slip } from './slips.ts'

/** What the rest of the document says for and against a slip: amounts that stand elsewhere too, directions and units that are usual. */
export interface Echoes {
  /** How the odds of a slip change with what is printed elsewhere: the printed value, or the one that was meant. */
  readonly weigh: (mention: Mention, meant: Slip) => number
}

/** Odds of a slip whose printed value, or whose meant one, stands elsewhere. */
interface Odds {
  readonly printed: number
  readonly meant: number
}

const anywhere: Odds = { printed: 0.25, meant: 4 }
const ofTheSame: Odds = { printed: 0.1, meant: 10 }
/** Short amounts are repeated by chance. */
const digitsEnough = 4
/** A unit that stands nowhere else is not impossible. */
const unseen = 0.1

/** How often each thing is printed in a document. */
interface Counts {
  readonly amounts: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, number>
  readonly withUnits: number
}

const made = new WeakMap<Recognition, Counts>()

export function echoesIn(recognition: Recognition): Echoes {
  const { amounts, units, withUnits } = countsIn(recognition)
  const odds = (own: string | undefined, other: string | undefined, { printed, meant }: Odds): number =>
    (own !== undefined && (amounts.get(own) ?? 0) > 1 ? printed : 1) *
    (other !== undefined && (amounts.get(other) ?? 0) > 0 ? meant : 1)
  return {
    weigh: (mention, meant) => {
      if (meant.kind === 'direction') return odds(signed(mention), signed({ ...mention, ...meant }), anywhere)
      const usual = meant.unit === undefined ? 1 : ((units.get(meant.unit) ?? 0) + unseen) / (withUnits + unseen)
      if (mention.quantity !== 'money' || absolute(mention.value) === absolute(meant.value)) return usual
      const [own, other] = [mention.value, meant.value]
      const same = odds(ofMeaning(mention, own), ofMeaning(mention, other), ofTheSame)
      return usual * (same === 1 ? odds(telling(own), telling(other), anywhere) : same)
    },
  }
}

function telling(value: bigint): string | undefined {
  return isTelling(value) ? amountKey(value) : undefined
}

function isTelling(value: bigint): boolean {
  return String(absolute(value)).replace(/0+$/, '').length >= digitsEnough
}

const amountKey = (value: bigint): string => String(absolute(value))

/** An amount with what it is the amount of. */
function ofMeaning({ role, coordinates }: Pick<Mention, 'role' | 'coordinates'>, value: bigint): string | undefined {
  const meaning = meaningOf(coordinates)
  return role !== 'value' || value === 0n || meaning === undefined ? undefined : `${meaning}|${absolute(value)}`
}

/** A change with its direction; nothing is said by a change without size. */
function signed({ role, value }: Pick<Mention, 'role' | 'value'>): string | undefined {
  return (role === 'change' || role === 'changeRate') && value !== 0n ? `${role}${value}` : undefined
}

function add(counts: Map<string, number>, key: string | undefined): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** How often each amount is printed, in cells and in sentences, and in which units. */
function countsIn(recognition: Recognition): Counts {
  const before = made.get(recognition)
  if (before) return before
  const amounts = new Map<string, number>()
  const units = new Map<string, number>()
  for (const { quantity, value, cell, coordinates } of recognition.facts) {
    if (quantity !== 'money' || value === null || cell.block < 0) continue
    add(amounts, amountKey(value))
    add(amounts, ofMeaning({ role: 'value', coordinates }, value))
  }
  for (const mention of recognition.prose.mentions) {
    add(amounts, signed(mention))
    if (mention.quantity !== 'money' || mention.role === 'aside') continue
    add(amounts, amountKey(mention.value))
    add(amounts, ofMeaning(mention, mention.value))
    if (!mention.unitAssumed) add(units, mention.unit)
  }
  const counts = { amounts, units, withUnits: [...units.values()].reduce((sum, count) => sum + count, 0) }
  made.set(recognition, counts)
  return counts
}

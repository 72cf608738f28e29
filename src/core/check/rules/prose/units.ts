import type { Mention } from '../../../facts/claim.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { moneyUnits } from '../../../money/amount.ts'
import { isMoneyUnit } from '../../../money/printed.ts'
import { claimForms } from '../../../vocabulary/claim-forms.ts'
import { absolute } from '../../relations/ratio.ts'
import { evidenceOf } from '../../show.ts'
import { type Broken, cellBond, sizeBond } from './bonds.ts'
import { isSaid, meaningOf, moneyCells } from './cells.ts'
import { unitsBeside } from './slips.ts'
import { evidenceFor, show, told } from './told.ts'

const { largeUnit, usualUnit } = claimForms
/** How many times the largest amount of the document no other amount is. */
const farBeyond = 10n
/** How many times as often the usual unit is printed. */
const rare = 3

/** Amounts in a unit that is not that of the document, and in which they cannot be meant. */
export function unitsFit(recognition: Recognition): Broken[] {
  const amounts = recognition.prose.mentions.filter(
    ({ quantity, value, role, unitAssumed }) =>
      quantity === 'money' && value !== 0n && role !== 'aside' && role !== 'unknown' && !unitAssumed,
  )
  const beyond = farBeyondOthers(amounts, recognition)
  const found = new Set(beyond.map(({ finding }) => finding.at))
  return [...beyond, ...sameInUsualUnit(amounts, recognition).filter(({ finding }) => !found.has(finding.at))]
}

/**
 * A figure of the accounts in 亿元 that no other amount of the document comes near, in prose or in tables, while in 万元 it is
 * an amount like the others: one word of the unit is wrong.
 */
function farBeyondOthers(amounts: readonly Mention[], recognition: Recognition): Broken[] {
  const large = amounts.filter(isOwnFigure)
  const usual = amounts.filter(({ unit, role, certain }) => unit === usualUnit && role === 'value' && certain)
  const [first] = usual
  // a document that counts in both units proves nothing
  if (!first || large.length * rare > usual.length) return []
  const most = usual.reduce((one, other) => (other.value > one.value ? other : one), first)
  const inTables = [...moneyCells(recognition).values()].flat().map(({ value }) => absolute(value ?? 0n))
  const limit = inTables.reduce((one, other) => (other > one ? other : one), most.value)
  return large.flatMap((mention) => {
    const smaller = (mention.value * moneyUnits[usualUnit]) / moneyUnits[largeUnit]
    if (mention.value < limit * farBeyond || smaller > limit) return []
    const finding = told('narrative/counts-plausible', 'unit', mention, [most], {
      largest: most.printed,
      expected: show({ ...mention, unit: usualUnit }, smaller),
    })
    return [{ finding, bond: sizeBond(mention.id, limit * farBeyond, smaller) }]
  })
}

/** An amount of the body's own year whose subject is said in full. */
function isOwnFigure({ unit, role, certain, coordinates }: Mention): boolean {
  const { year, stage } = coordinates
  if (unit !== largeUnit || role !== 'value' || !certain) return false
  return year === undefined && stage === undefined && isSaid(coordinates)
}

/** Digits that two amounts do not share by chance, and those that two amounts of the same thing do not. */
const [digitsEnough, digitsOfTheSame] = [5, 3]

/** An amount in a unit that the document seldom uses, whose very digits stand elsewhere in its usual unit. */
function sameInUsualUnit(amounts: readonly Mention[], recognition: Recognition): Broken[] {
  const cells = [...moneyCells(recognition).values()].flat()
  const counts = new Map<string, number>()
  for (const { unit } of amounts) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return amounts.flatMap((mention): Broken[] => {
    const { id, unit, value } = mention
    if (!isMoneyUnit(unit) || digitsOf(value) < digitsOfTheSame) return []
    const others = unitsBeside(unit).filter((one) => (counts.get(unit) ?? 0) * rare <= (counts.get(one) ?? 0))
    const stands = (one: Mention | Fact): boolean => one !== mention && isOfSize(one, value)
    if (others.length === 0 || amounts.some(stands) || cells.some(stands)) return []
    for (const usual of others) {
      const meant = (value * moneyUnits[usual]) / moneyUnits[unit]
      const said = amounts.find((one) => one.unit === usual && isSameThing(one, mention, meant))
      const cell = said ? undefined : cells.find((one) => isSameThing(one, mention, meant))
      const evidence = said ? [evidenceFor(said)] : cell ? [evidenceOf(cell)] : []
      if (evidence.length === 0) continue
      const expected = show({ ...mention, unit: usual }, absolute(meant))
      const finding = told('narrative/counts-plausible', 'other-unit', mention, [], { severity: 'warning', expected })
      return [{ finding: { ...finding, evidence }, bond: cellBond(id, [{ value: meant, precision: 0n }], meant) }]
    }
    return []
  })
}

/** Digits so many that they are not shared by chance, or the amount of the same thing. */
function isSameThing(one: Mention | Fact, { coordinates }: Mention, meant: bigint): boolean {
  if (!isOfSize(one, meant)) return false
  const meaning = meaningOf(coordinates)
  return digitsOf(meant) >= digitsEnough || (meaning !== undefined && meaning === meaningOf(one.coordinates))
}

function isOfSize({ value }: { readonly value: bigint | null }, size: bigint): boolean {
  return value !== null && absolute(value) === absolute(size)
}

function digitsOf(value: bigint): number {
  return String(absolute(value)).replace(/0+$/, '').length
}

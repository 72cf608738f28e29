import type { Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { moneyUnits } from '../../../money/amount.ts'
import { claimForms } from '../../../vocabulary/claim-forms.ts'
import { absolute } from '../../relations/ratio.ts'
import { isSaid, moneyCells } from './cells.ts'
import { show, told } from './told.ts'

const { largeUnit, usualUnit } = claimForms

/**
 * A figure of the accounts in 亿元 that no other amount of the document comes near, in prose or in tables, while in 万元 it is
 * an amount like the others: one word of the unit is wrong.
 */
export function unitsFit(recognition: Recognition): Finding[] {
  const said = recognition.prose.mentions.filter(({ quantity, value }) => quantity === 'money' && value !== 0n)
  const large = said.filter(isOwnFigure)
  const usual = said.filter(({ unit, role, certain }) => unit === usualUnit && role === 'value' && certain)
  const [first] = usual
  // a document that counts in both units proves nothing
  if (!first || large.length * 3 > usual.length) return []
  const most = usual.reduce((one, other) => (other.value > one.value ? other : one), first)
  const inTables = [...moneyCells(recognition).values()].flat().map(({ value }) => absolute(value ?? 0n))
  const limit = inTables.reduce((one, other) => (other > one ? other : one), most.value)
  return large.flatMap((mention) => {
    const smaller = (mention.value * moneyUnits[usualUnit]) / moneyUnits[largeUnit]
    if (mention.value < limit * 10n || smaller > limit) return []
    return [
      told('narrative/counts-plausible', 'unit', mention, [most], {
        largest: most.printed,
        expected: show({ ...mention, unit: usualUnit }, smaller),
      }),
    ]
  })
}

/** An amount of the body's own year whose subject is said in full. */
function isOwnFigure({ unit, role, certain, unitAssumed, coordinates }: Mention): boolean {
  const { year, stage } = coordinates
  if (unit !== largeUnit || role !== 'value' || !certain || unitAssumed) return false
  return year === undefined && stage === undefined && isSaid(coordinates)
}

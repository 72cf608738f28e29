import type { Claim } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import { type Judgement, mentionsOf, told } from './told.ts'

/** More batches than persons, more vehicles than allowed. */
export function judgeCounts(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  const [least] = read?.operands ?? []
  if (!read || !least || read.result.value >= least.value) return undefined
  return least.unit === read.result.unit
    ? told('narrative/counts-plausible', 'allowed', read.result, [least], {
        severity: 'warning',
        expected: least.printed,
      })
    : told('narrative/counts-plausible', 'persons', read.result, [least], { expected: least.printed })
}

/** Fewer or more names than the number says, whichever way 和 is read. */
export function judgeListed(claim: Claim, recognition: Recognition): Judgement {
  const read = mentionsOf(claim, recognition)
  const [least, most] = (claim.word ?? '').split('-').map(BigInt)
  if (!read || least === undefined || most === undefined) return undefined
  const { value } = read.result
  if (value >= least && value <= most) return undefined
  return told('narrative/counts-plausible', 'listed', read.result, [], {
    severity: 'info',
    expected: least === most ? String(least) : `${least}–${most}`,
  })
}

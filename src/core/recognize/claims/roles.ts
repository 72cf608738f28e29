import type { MentionRole } from '../../facts/claim.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import type { Numeral } from './mentions.ts'

/** What the words before a number, and the first after it, say that it is; `before` are those before the number before. */
export function roleOf(numeral: Numeral, lead: string, tail: string, before = ''): MentionRole {
  if (numeral.kind === 'aside') return 'aside'
  const clause = lead.split(claimForms.clauses).at(-1) ?? ''
  if (numeral.kind === 'ratio')
    return claimWords.ofIt.test(lead) && claimWords.ofBudget.test(before) ? 'completionRate' : ratioRole(clause)
  if (numeral.kind === 'bare') return 'unknown'
  if (claimWords.up.test(clause) || claimWords.down.test(clause)) return isUnresolved(lead) ? 'unknown' : 'change'
  if (claimWords.comparing.test(clause) && claimWords.changeFollows.test(tail)) return 'base'
  return 'value'
}

function ratioRole(clause: string): MentionRole {
  if (claimWords.completion.test(clause)) return 'completionRate'
  if (claimWords.inReason.test(clause)) return 'unknown'
  const changes = [claimWords.rateUp, claimWords.rateDown, claimWords.unresolved]
  if (changes.some((form) => form.test(clause))) return 'changeRate'
  return claimWords.share.test(clause) ? 'share' : 'value'
}

function isUnresolved(lead: string): boolean {
  return claimWords.unresolved.test(lead.slice(-8))
}

/** A bare number where only an amount can stand: the unit was left out. */
export function lacksUnit({ kind, printed }: Numeral, lead: string, tail: string): boolean {
  if (kind !== 'bare' || /^(?:19|20)\d{2}$/u.test(printed)) return false
  const clause = lead.split(claimForms.separators).at(-1) ?? ''
  return claimForms.unitPlace.test(clause) && claimWords.moneySubject.test(clause) && claimWords.unitMissing.test(tail)
}

import type { ObligationResult } from '../findings/examination.ts'
import type { State } from '../findings/finding.ts'
import { fillIn } from './message.ts'
import { obligationWords as words, stateWords } from './words.ts'

/** States in the order of reports: what is wrong first. */
const order: readonly State[] = [
  'fail',
  'parse_error',
  'execution_error',
  'insufficient_data',
  'not_applicable',
  'pass',
]

/** What a document must contain, by the state in which it ended; states that none ended in are left out. */
export function byState(
  obligations: readonly ObligationResult[],
): readonly { readonly state: State; readonly results: readonly ObligationResult[] }[] {
  return order.flatMap((state) => {
    const results = obligations.filter((one) => one.state === state)
    return results.length === 0 ? [] : [{ state, results }]
  })
}

/** One line: how many ended in which state. */
export function obligationsText(obligations: readonly ObligationResult[]): string {
  return byState(obligations)
    .toReversed()
    .map(({ state, results }) =>
      fillIn(words.counts, (name) => (name === 'count' ? String(results.length) : stateWords[state])),
    )
    .join(words.separator)
}

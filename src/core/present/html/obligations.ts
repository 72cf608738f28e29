import type { ObligationResult } from '../../findings/examination.ts'
import { byState, obligationsText } from '../obligations.ts'
import { obligationWords, stateWords, terminalWords } from '../words.ts'
import { escapeHtml } from './escape.ts'

/** What the document must contain and how each ended, closed until opened; nothing where nothing is asked. */
export function obligationsHtml(obligations: readonly ObligationResult[]): string {
  if (obligations.length === 0) return ''
  const groups = byState(obligations).map(({ state, results }) => {
    const items = results.map(({ title }) => `<li>${escapeHtml(title)}</li>`)
    return `<p><b>${stateWords[state]}</b></p><ul>${items.join('')}</ul>`
  })
  const summary = `${obligationWords.title}${terminalWords.colon}${obligationsText(obligations)}`
  return `<details class="obligations"><summary>${escapeHtml(summary)}</summary>${groups.join('')}</details>`
}

import { normalLabel } from '#core/base/chinese.ts'
import { clip, wordsFinder } from './cells.ts'
import { cellWords } from './heading-words.ts'
import type { Cells } from './reading.ts'
import { joinWords } from './words.ts'

const typeOf = wordsFinder(cellWords.type)

/**
 * Whether a row says that its money came back. Other words of the column name kinds of business and say nothing of it; one that only
 * contains a word for refunds is a fault, since money taken for the other direction is wrong twice.
 */
export function isRefund(cells: Cells): boolean {
  const text = cells.text('type')
  if (text === '') return false
  const type = typeOf(text)
  if (type === undefined && cellWords.type.refund.some((word) => normalLabel(text).includes(word))) {
    const known = [...cellWords.type.normal, ...cellWords.type.refund].join(joinWords.list)
    cells.fault('type', { code: 'unknownWord', data: { text: clip(text), known } })
  }
  return type === 'refund'
}

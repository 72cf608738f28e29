import { normalLabel } from '#core/base/chinese.ts'
import type { SheetRow } from '#core/read/sheet-rows.ts'
import { yuanText } from '../organisation/money-text.ts'
import { amountOf } from './cells.ts'
import { totalWords } from './heading-words.ts'
import type { Reading } from './reading.ts'

const all: readonly string[] = totalWords.all
const some: readonly string[] = totalWords.some

/** Tells blank rows and rows of sums from data, and holds a total against the rows above it. */
export function totalWatch({ layout, faults }: Reading) {
  const at = layout.columns.get('amount')
  let sumFen = 0n
  let complete = true
  return {
    add: (amountFen: bigint) => {
      sumFen += amountFen
    },
    /** A rejected or skipped row is missing from the sum, so totals below it are not held against it. */
    incomplete: () => {
      complete = false
    },
    isNoData: ({ row, cells }: SheetRow): boolean => {
      const first = cells.find((cell) => cell !== '' && cell.trim() !== '')
      if (first === undefined) return true
      // sums are short words; most rows begin with a date or a code
      if (first.length > 8) return false
      const label = normalLabel(first).replace(/[:]$/, '')
      if (some.includes(label)) return true
      if (!all.includes(label)) return false
      const total = at === undefined ? undefined : amountOf(cells[at] ?? '', layout.unit)
      if (complete && total?.ok && total.value !== sumFen)
        faults.add(row, 'amount', 'totalMismatch', { text: yuanText(total.value), sum: yuanText(sumFen) })
      return true
    },
  }
}

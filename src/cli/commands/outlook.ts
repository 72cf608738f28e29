import { displayWidth, padEnd, padStart, printable } from '#core/present/width.ts'
import { printAmount, printScaled } from '#core/money/printed.ts'
import { type Alert, alerts } from '#ledger/outlook/alerts.ts'
import { latestMonth } from '#ledger/outlook/load.ts'
import { noticeText } from '#ledger/outlook/notice.ts'
import { type Progress, progress, type View } from '#ledger/outlook/progress.ts'
import { alertSentences } from '#ledger/outlook/words.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import type { Console } from '../console.ts'
import { outlookWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, withUnit } from './ledger.ts'

export interface OutlookOptions extends PlaceOptions {
  readonly unit: string
  readonly year: number
  readonly month?: number
  readonly by: View
  readonly format: 'text' | 'json'
}

/** How far a unit has come with its money, where the year is likely to end, and what to look at. Exit code 1 when something is severe. */
export async function outlook(options: OutlookOptions, console: Console): Promise<number> {
  const { unit, year, by, format } = options
  return withUnit(options, console, async (ledger) => {
    if (!(await exists(ledger, unit, year)))
      return refuse({ code: 'organisation.noYear', data: { unit, year: `${year}` } }, console)
    const month = options.month ?? (await latestMonth(ledger, { unit }, year))
    if (month === undefined) {
      if (format === 'json') console.print(jsonOf(options, undefined, [], []))
      else say(console, words.nothingPaid, { unit, year: `${year}` })
      return 0
    }
    const rows = await progress(ledger, { unit }, { year, month, by })
    const found = await alerts(ledger, unit, year, month)
    console.print((format === 'json' ? jsonOf : textOf)(options, month, rows, found))
    return found.some(({ level }) => level === 'severe') ? 1 : 0
  })
}

async function exists(ledger: Ledger, unit: string, year: number): Promise<boolean> {
  const years = ledger.db.selectFrom('fiscalYear').select('year').where('unitId', '=', unit).where('year', '=', year)
  return (await years.executeTakeFirst()) !== undefined
}

const yuan = (fen: bigint): string => printAmount(fen, '元', 2)
const percent = (millionths: bigint): string => `${printScaled(millionths, 10_000n, 1)}%`

function textOf(
  { unit, year, by }: OutlookOptions,
  month: number,
  rows: readonly Progress[],
  found: readonly Alert[],
): string {
  const table = [words.headings, ...rows.map(cellsOf)]
  const widths = words.headings.map((_, at) => Math.max(...table.map((row) => displayWidth(row[at] ?? ''))))
  const lines = table.map((row) =>
    row.map((cell, at) => (at === 0 ? padEnd(cell, widths[at] ?? 0) : padStart(cell, widths[at] ?? 0))).join('  '),
  )
  const title = [unit, `${year}-${String(month).padStart(2, '0')}`, words.views[by]].map(printable).join('  ')
  const told = found.map((one) => `${words.levels[one.level]}  ${printable(noticeText(alertSentences, one))}`)
  const after = told.length > 0 ? told : [words.noAlerts]
  return [title, '', ...lines, '', ...after, ''].join('\n')
}

function cellsOf({ label, quotaFen, paidFen, rate, elapsed, known, expectedFen, lowFen, highFen }: Progress) {
  const range = known ? `${yuan(lowFen)}—${yuan(highFen)}` : words.unknown
  return [
    printable(label),
    yuan(quotaFen),
    yuan(paidFen),
    percent(rate),
    percent(elapsed),
    known ? yuan(expectedFen) : words.unknown,
    range,
  ]
}

/**
 * Amounts in fen and ratios in millionths, as decimal texts; a forecast is left out where nothing is known to make one of, the month
 * where nothing was paid.
 */
function jsonOf(
  { unit, year, by }: OutlookOptions,
  month: number | undefined,
  rows: readonly Progress[],
  found: readonly Alert[],
): string {
  const data = {
    unit,
    year,
    month,
    by,
    progress: rows.map(({ key, label, quotaFen, paidFen, rate, elapsed, known, expectedFen, lowFen, highFen }) => ({
      key,
      label,
      quotaFen: `${quotaFen}`,
      paidFen: `${paidFen}`,
      rateMillionths: `${rate}`,
      elapsedMillionths: `${elapsed}`,
      ...(known && { expectedFen: `${expectedFen}`, lowFen: `${lowFen}`, highFen: `${highFen}` }),
    })),
    alerts: found.map((one) => ({ ...one, text: noticeText(alertSentences, one) })),
  }
  return `${JSON.stringify(data, undefined, 2)}\n`
}

import { printable } from '#core/present/width.ts'
import { printAmount, printScaled } from '#core/money/printed.ts'
import { type Alert, alerts } from '#ledger/outlook/alerts.ts'
import { latestMonth } from '#ledger/outlook/load.ts'
import { noticeText } from '#ledger/outlook/notice.ts'
import { type Progress, progress, type View } from '#ledger/outlook/progress.ts'
import { alertSentences } from '#ledger/outlook/words.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import { inColumns } from '../columns.ts'
import type { Console } from '../console.ts'
import { outlookWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, warn, withUnit } from './ledger.ts'

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
    const years = await yearsOf(ledger, unit)
    if (!years.includes(year)) {
      refuse({ code: 'organisation.noYear', data: { unit, year: `${year}` } }, console)
      warn(console, years.length === 0 ? words.noYears : words.knownYears, { years: years.join(words.comma) })
      return 2
    }
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

async function yearsOf(ledger: Ledger, unit: string): Promise<readonly number[]> {
  const years = ledger.db.selectFrom('fiscalYear').select('year').where('unitId', '=', unit).orderBy('year')
  return (await years.execute()).map(({ year }) => year)
}

const yuan = (fen: bigint): string => printAmount(fen, '元', 2)
const percent = (millionths: bigint): string => `${printScaled(millionths, 10_000n, 1)}%`

function textOf(
  { unit, year, by }: OutlookOptions,
  month: number,
  rows: readonly Progress[],
  found: readonly Alert[],
): string {
  const lines = inColumns([words.headings, ...rows.map(cellsOf)], 1)
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

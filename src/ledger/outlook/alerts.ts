import { sql } from 'kysely'
import { exactText } from '../performance/exact.ts'
import { threePublicLabels } from '../registers/words.ts'
import type { ThreePublic } from '../registers/limits.ts'
import type { Ledger } from '../store/ledger.ts'
import { lineLabel } from './labels.ts'
import { loadSeries } from './load.ts'
import type { Notice } from './notice.ts'
import { type Progress, progressOf } from './progress.ts'
import { type AlertRules, standardRules } from './rules.ts'
import { million } from './series.ts'
import { lightLabels } from './words.ts'

export interface Alert extends Notice {
  readonly level: 'warning' | 'severe'
  /** What it is about: the key of a series, an item, a line, a target. */
  readonly subject: string
}

/** All alerts of a unit at the end of a month, the severe ones first. */
export async function alerts(
  ledger: Ledger,
  unit: string,
  year: number,
  month: number,
  rules: AlertRules = standardRules,
): Promise<readonly Alert[]> {
  const lines = await loadSeries(ledger, { unit }, year, month)
  const found = [
    ...progressOf(lines, year, month, 'line').flatMap((one) => lineAlerts(one, month, rules)),
    ...progressOf(lines, year, month, 'threePublic').flatMap((one) => threePublicAlerts(one, month, rules)),
    ...(await carriedOf(ledger, unit, year, month)).flatMap((one) => idleAlerts(one, { year, month }, rules)),
    ...(await targetAlerts(ledger, unit, year, month)),
  ]
  return found.toSorted((one, other) => Number(other.level === 'severe') - Number(one.level === 'severe'))
}

const texts = (data: Readonly<Record<string, bigint | number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, `${value}`]))

/** More paid than the line has: its carry-over turned out smaller than was estimated when it was spent. */
function overspentAlert({ key: subject, label, quotaFen, paidFen }: Progress, month: number): Alert {
  const data = texts({ month, quotaFen, paidFen, excessFen: paidFen - quotaFen })
  return { code: 'overspent', level: 'severe', subject, data: { label, ...data } }
}

/** A line that will leave money, one that runs ahead of itself, one that leaves its plan. */
export function lineAlerts(one: Progress, month: number, rules: AlertRules): readonly Alert[] {
  if (one.paidFen > one.quotaFen) return [overspentAlert(one, month)]
  if (one.quotaFen < rules.leastQuotaFen) return []
  const found = one.known
    ? [underAlert(one, month, rules), overAlert(one, month, rules)]
    : [behindAlert(one, month, rules)]
  return [...found, driftAlert(one, month, rules)].filter((alert) => alert !== undefined)
}

const told = ({ label, quotaFen, paidFen, rate }: Progress, month: number) => ({
  label,
  ...texts({ month, quotaFen, paidFen, rateMillionths: rate }),
})

/** Behind the pace of other years, and expected to leave money; severe when even the high end of the range leaves some. */
function underAlert(one: Progress, month: number, rules: AlertRules): Alert | undefined {
  const { key: subject, quotaFen, paidFen, expectedFen, lowFen, highFen, share } = one
  const completion = (expectedFen * million) / quotaFen
  const dueFen = (quotaFen * share) / million
  if (completion >= rules.under.warning || paidFen >= dueFen) return undefined
  const data = texts({ dueFen, expectedFen, lowFen, highFen, restFen: quotaFen - expectedFen })
  const sure = highFen * million < quotaFen * rules.under.warning
  const level = completion < rules.under.severe && sure ? 'severe' : 'warning'
  return { code: 'under', level, subject, data: { ...told(one, month), ...data } }
}

function overAlert(one: Progress, month: number, rules: AlertRules): Alert | undefined {
  const { key: subject, quotaFen, paidFen, share, rate } = one
  const pace = share > 0n ? (paidFen * million) / share : 0n
  if (rate < rules.over.fromRate || month === 12 || pace * million <= quotaFen * rules.over.pace) return undefined
  const data = texts({ shareMillionths: share, excessFen: pace - quotaFen })
  const level = paidFen >= quotaFen ? 'severe' : 'warning'
  return { code: 'over', level, subject, data: { ...told(one, month), ...data } }
}

/** Nothing is known but the calendar: told late, and only of what lies far behind it. */
function behindAlert(one: Progress, month: number, rules: AlertRules): Alert | undefined {
  const { key: subject, rate, elapsed } = one
  const { fromMonth, part } = rules.behindTime
  if (month < fromMonth || rate * million >= elapsed * part) return undefined
  const data = texts({ elapsedMillionths: elapsed })
  return { code: 'behindTime', level: 'warning', subject, data: { ...told(one, month), ...data } }
}

function driftAlert({ key: subject, label, plan }: Progress, month: number, rules: AlertRules): Alert | undefined {
  if (!plan || plan.planFen <= 0n) return undefined
  const { planFen, paidFen } = plan
  const difference = paidFen > planFen ? paidFen - planFen : planFen - paidFen
  const drift = (difference * million) / planFen
  if (drift <= rules.drift || difference < rules.leastQuotaFen) return undefined
  const data = texts({ month, planFen, paidFen, differenceFen: difference, driftMillionths: drift })
  return { code: 'drifting', level: 'warning', subject, data: { label, ...data } }
}

/** The limits of overseas trips, receptions and vehicles. */
export function threePublicAlerts(one: Progress, month: number, rules: AlertRules): readonly Alert[] {
  const { key: subject, quotaFen, paidFen, rate } = one
  const what = threePublicLabels[subject as ThreePublic] // keys of this view are the items
  if (paidFen > quotaFen) {
    const data = texts({ month, quotaFen, paidFen, excessFen: paidFen - quotaFen })
    return [{ code: 'threePublicOver', level: 'severe', subject, data: { what, ...data } }]
  }
  if (quotaFen === 0n || rate < rules.threePublic.warning || month === 12) return []
  const data = texts({ month, quotaFen, paidFen, rateMillionths: rate, restFen: quotaFen - paidFen })
  return [
    {
      code: 'threePublic',
      level: rate >= rules.threePublic.severe ? 'severe' : 'warning',
      subject,
      data: { what, ...data },
    },
  ]
}

export interface Carried {
  readonly lineId: bigint
  readonly label: string
  readonly grantedYear: number
  readonly quotaFen: bigint
  readonly paidFen: bigint
}

/** Money of earlier years that still lies there: at the end of its second year it is surplus. */
export function idleAlerts(
  { lineId, label, grantedYear, quotaFen, paidFen }: Carried,
  { year, month }: { readonly year: number; readonly month: number },
  rules: AlertRules,
): readonly Alert[] {
  const { fromMonth, part, surplusAge } = rules.idle
  const restFen = quotaFen - paidFen
  const isSurplus = year - grantedYear >= surplusAge
  const isMuch = restFen >= rules.leastQuotaFen && restFen * million > quotaFen * part
  if (restFen <= 0n || !(isSurplus || (isMuch && month >= fromMonth))) return []
  const data = texts({ grantedYear, quotaFen, paidFen, restFen })
  return [
    { code: 'idleCarryover', level: isSurplus ? 'severe' : 'warning', subject: `${lineId}`, data: { label, ...data } },
  ]
}

async function carriedOf(ledger: Ledger, unit: string, year: number, month: number): Promise<readonly Carried[]> {
  const { rows } = await sql<Omit<Carried, 'label'> & Parameters<typeof lineLabel>[0]>`
    select l.line_id, l.functional, l.departmental, l.fund, p.name as project_name, l.granted_year,
      coalesce((select sum(amount_fen) from quota_entry q where q.unit_id = l.unit_id and q.year = l.year and q.line_id = l.line_id), 0)::bigint as quota_fen,
      coalesce((select sum(amount_fen) from payment y where y.unit_id = l.unit_id and y.year = l.year and y.line_id = l.line_id
        and y.status = 'paid' and extract(month from y.paid_on) <= ${month}::integer), 0)::bigint as paid_fen
    from budget_line l left join project p on p.unit_id = l.unit_id and p.project_id = l.project_id
    where l.unit_id = ${unit} and l.year = ${year} and l.side = 'expenditure' and l.origin = 'carriedOver'
    order by l.line_id`.execute(ledger.db)
  return rows.map((row) => ({ ...row, label: lineLabel(row, year) }))
}

/** Targets whose latest light until the end of a month is not green. */
async function targetAlerts(ledger: Ledger, unit: string, year: number, month: number): Promise<readonly Alert[]> {
  const { rows } = await sql<{
    targetId: bigint
    name: string
    asOf: string
    light: 'green' | 'yellow' | 'red'
    operator: string
    valueDigits: bigint | null
    valueDecimals: number
    valueWords: string | null
    measuredIn: string | null
    actualDigits: bigint | null
    actualDecimals: number
    actualWords: string | null
  }>`
    select distinct on (m.target_id) t.target_id, t.name, m.as_of, m.light, t.operator, t.value_digits, t.value_decimals, t.value_words, t.measured_in,
      m.actual_digits, m.actual_decimals, m.actual_words
    from monitoring m join target t using (unit_id, year, target_id)
    where m.unit_id = ${unit} and m.year = ${year} and extract(month from m.as_of) <= ${month}::integer order by m.target_id, m.as_of desc`.execute(
    ledger.db,
  )
  return rows
    .filter(({ light }) => light !== 'green')
    .map((row) => ({
      code: 'targetAtRisk',
      level: row.light === 'red' ? ('severe' as const) : ('warning' as const),
      subject: `${row.targetId}`,
      data: {
        name: row.name,
        asOf: row.asOf,
        light: lightLabels[row.light] ?? row.light,
        operator: row.operator === 'qualitative' ? '' : row.operator,
        target: shown(row.valueDigits, row.valueDecimals, row.valueWords),
        actual: shown(row.actualDigits, row.actualDecimals, row.actualWords),
        unit: row.measuredIn ?? '',
      },
    }))
}

const shown = (digits: bigint | null, decimals: number, words: string | null): string =>
  digits === null ? (words ?? '') : exactText({ digits, decimals })

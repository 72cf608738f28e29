import { ok, type Result } from '#core/base/result.ts'
import { bringForward, statusOf } from '../closing/open.ts'
import { isDay } from '../execution/dates.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf, type YearOfUnit } from '../organisation/year.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import { type AmountRow, amountsOf } from './amounts.ts'
import { ceilingsOf, exceeded } from './control.ts'
import { besideLastYear, keyOverYears } from './differences.ts'
import { reasonThreshold } from './reasons.ts'
import { draftOf, type VersionKey } from './version.ts'
import { refuse } from './words.ts'

export interface Freezing extends VersionKey {
  /** The day of the submission or of the approval. */
  readonly on: string
  readonly document?: string
}

const freezingActions = {
  firstSubmission: 'submitBudget',
  controlFigure: 'setControlFigures',
  secondSubmission: 'submitBudget',
  approved: 'approveBudget',
} as const

/**
 * Freezes a draft, after which nothing of it changes. Submissions and the approved budget balance for every fund; the
 * second submission keeps within the control figures; submissions give reasons where they leave last year's figures.
 * Freezing the approved version is the approval: it writes the quota and lets the year be executed.
 */
export function freezeVersion(ledger: Ledger, by: Doer, input: Freezing): Promise<Result<null, Refusal>> {
  const action = freezingActions[input.stage]
  return ledger.write({ ...by, action }, async (writer) => {
    const year = await yearOf(writer.trx, by.unit, input.year)
    if (!year.ok) return year
    if (!isDay(input.on)) return refuse('budget.date', { date: input.on }, ['on'])
    const draft = await draftOf(writer.trx, by.unit, input)
    if (!draft.ok) return draft
    const rows = await amountsOf(writer.trx, by.unit, input)
    const refused = await refusedToFreeze(writer, year.value, input, rows)
    if (refused) return refused
    const { stage, version, on, document } = input
    const key = { unitId: by.unit, year: input.year, stage, version }
    await writer.update('budgetVersion', key, { status: 'frozen', frozenOn: on, ...(document && { document }) })
    if (stage === 'approved') await grantQuota(writer, year.value, rows, on)
    return ok(null)
  })
}

type Refused = ReturnType<typeof refuse>

async function refusedToFreeze(
  writer: Writer,
  of: YearOfUnit,
  key: VersionKey,
  rows: readonly AmountRow[],
): Promise<Refused | undefined> {
  if (key.stage === 'controlFigure') {
    const ceilings = await ceilingsOf(writer.trx, of.unit, of.year, key.version)
    return ceilings.length + rows.length === 0 ? refuse('budget.empty') : undefined
  }
  if (rows.length === 0) return refuse('budget.empty')
  const early = key.stage === 'secondSubmission' ? await overControl(writer, of, rows) : undefined
  return (
    early ?? unbalanced(rows) ?? (key.stage === 'approved' ? undefined : await reasonMissing(writer, of, key, rows))
  )
}

async function overControl(writer: Writer, of: YearOfUnit, rows: readonly AmountRow[]): Promise<Refused | undefined> {
  const latest = await writer.trx
    .selectFrom('budgetVersion')
    .select('version')
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('stage', '=', 'controlFigure')
    .where('status', '=', 'frozen')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!latest) return refuse('budget.noControl')
  return exceeded(rows, await ceilingsOf(writer.trx, of.unit, of.year, latest.version))
}

/** Revenue of the year and money carried over into it together equal expenditure, for every fund (预算法 art. 4). */
export function unbalanced(rows: readonly Pick<AmountRow, 'side' | 'fund' | 'amountFen'>[]): Refused | undefined {
  for (const fund of new Set(rows.map((row) => row.fund))) {
    const sumOf = (side: AmountRow['side']) =>
      rows.reduce((sum, row) => (row.fund === fund && row.side === side ? sum + row.amountFen : sum), 0n)
    const [revenueFen, expenditureFen] = [sumOf('revenue'), sumOf('expenditure')]
    if (revenueFen === expenditureFen) continue
    const differenceFen = revenueFen - expenditureFen
    return refuse('budget.unbalanced', { fund, revenueFen, expenditureFen, differenceFen })
  }
  return undefined
}

async function reasonMissing(writer: Writer, of: YearOfUnit, key: VersionKey, rows: readonly AmountRow[]) {
  const beside = await besideLastYear(writer.trx, of.unit, key, reasonThreshold(of.jurisdiction))
  const explained = new Set(rows.filter((row) => (row.reason ?? '').trim() !== '').map(keyOverYears))
  const open = beside?.find(
    ({ line, afterFen, needsReason }) => needsReason && asksFor(line, afterFen) && !explained.has(keyOverYears(line)),
  )
  if (!open) return undefined
  const { line, beforeFen = 0n, afterFen = 0n, changeFen } = open
  const scope = [line.functional, line.departmental, line.fund, line.nature, line.projectCode, line.revenue]
  return refuse('budget.reasonMissing', {
    beforeFen,
    amountFen: afterFen,
    changeFen,
    scope: scope.filter((part) => part !== null).join(' '),
    lineId: line.lineId,
  })
}

/**
 * What is carried over was decided the year before, and the end of a project explains itself. Any other line that is left out is
 * explained by a row of zero with the reason.
 */
function asksFor({ origin, projectId }: AmountRow, afterFen: bigint | undefined): boolean {
  return origin === 'current' && (afterFen !== undefined || projectId === null)
}

/**
 * The approved amounts become quota, of expenditure and of revenue, so that the adjusted budget is the sum of the quota
 * ledger on both sides. Money carried over is what the closing of the year before left, whatever the budget estimated; the
 * estimates stand in for it only while that year is not closed.
 */
async function grantQuota(writer: Writer, of: YearOfUnit, rows: readonly AmountRow[], onDate: string): Promise<void> {
  const { unit, year } = of
  const isKnown = (await statusOf(writer, unit, year - 1)) === 'closed'
  const entries: RowOf<'quotaEntry'>[] = []
  for (const { lineId, origin, amountFen } of rows) {
    if (amountFen === 0n || (origin === 'carriedOver' && isKnown)) continue
    const kind = origin === 'carriedOver' ? 'carriedOver' : 'approved'
    entries.push({ unitId: unit, year, entryId: await writer.nextId(), lineId, kind, amountFen, onDate })
  }
  if (entries.length > 0) await writer.insert('quotaEntry', entries)
  if (isKnown) await bringForward(writer, unit, year, onDate, 'carriedOver')
  if (of.status === 'preparing') await writer.update('fiscalYear', { unitId: unit, year }, { status: 'executing' })
}

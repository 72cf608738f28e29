import type { Kysely } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf, type YearOfUnit } from '../organisation/year.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import type { LineDimensions } from './line.ts'
import { ensureLine } from './lines.ts'
import { draftOf, type VersionKey } from './version.ts'
import { refuse } from './words.ts'

export interface NewAmount {
  /** The coordinates of the line, or its id. */
  readonly line: LineDimensions | bigint
  readonly amountFen: bigint
  /** Why it differs from last year's. */
  readonly reason?: string
  /** How it came about. */
  readonly calculation?: string
}

export interface NewAmounts extends VersionKey {
  readonly amounts: readonly NewAmount[]
}

/** No single amount or sum of a unit may leave the range of the columns: a hundred million 亿元 is far beyond any. */
export const mostFen = 10n ** 18n

/** Writes amounts into a draft: lines are found or made by their coordinates, an amount that is there is replaced. */
export function setAmounts(
  ledger: Ledger,
  by: Doer,
  input: NewAmounts,
): Promise<Result<{ readonly lineIds: readonly bigint[] }, Refusal>> {
  return ledger.write({ ...by, action: 'draftBudget' }, async (writer) => {
    const year = await yearOf(writer.trx, by.unit, input.year)
    if (!year.ok) return year
    const draft = await draftOf(writer.trx, by.unit, input)
    if (!draft.ok) return draft
    const lineIds: bigint[] = []
    for (const [index, amount] of input.amounts.entries()) {
      const lineId = await writeAmount(writer, year.value, input, amount)
      if (!lineId.ok) return at(lineId.error, index)
      lineIds.push(lineId.value)
    }
    return ok({ lineIds })
  })
}

function at(refusal: Refusal, index: number): Result<never, Refusal> {
  return { ok: false, error: { ...refusal, at: [`amounts.${index}`, ...(refusal.at ?? [])] } }
}

/** One amount of a draft that was looked up before. */
export async function writeAmount(
  writer: Writer,
  of: YearOfUnit,
  { stage, version }: Pick<VersionKey, 'stage' | 'version'>,
  amount: NewAmount,
): Promise<Result<bigint, Refusal>> {
  const { amountFen, reason = null, calculation = null } = amount
  if (amountFen < 0n) return refuse('budget.negative', { amountFen }, ['amountFen'])
  if (amountFen >= mostFen) return refuse('budget.tooLarge', { amountFen }, ['amountFen'])
  const lineId =
    typeof amount.line === 'bigint'
      ? await knownLine(writer.trx, of, amount.line)
      : await ensureLine(writer, of, amount.line)
  if (!lineId.ok) return lineId
  const key = { unitId: of.unit, year: of.year, stage, version, lineId: lineId.value }
  const before = await writer.trx
    .selectFrom('budgetAmount')
    .select('amountFen')
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('stage', '=', stage)
    .where('version', '=', version)
    .where('lineId', '=', lineId.value)
    .executeTakeFirst()
  if (before) await writer.update('budgetAmount', key, { amountFen, reason, calculation })
  else await writer.insert('budgetAmount', { ...key, amountFen, reason, calculation })
  return lineId
}

async function knownLine(db: Kysely<Tables>, of: YearOfUnit, line: bigint): Promise<Result<bigint, Refusal>> {
  const row = await db
    .selectFrom('budgetLine')
    .select('lineId')
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('lineId', '=', line)
    .executeTakeFirst()
  return row ? ok(line) : refuse('budget.noLine', { line }, ['line'])
}

/** Takes lines out of a draft. Lines that are not in it are passed over. */
export function removeAmounts(
  ledger: Ledger,
  by: Doer,
  input: VersionKey & { readonly lineIds: readonly bigint[] },
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'draftBudget' }, async (writer) => {
    const draft = await draftOf(writer.trx, by.unit, input)
    if (!draft.ok) return draft
    const { year, stage, version, lineIds } = input
    const rows = await amountsOf(writer.trx, by.unit, { year, stage, version })
    for (const { lineId } of rows.filter((row) => lineIds.includes(row.lineId)))
      await writer.remove('budgetAmount', { unitId: by.unit, year, stage, version, lineId })
    return ok(null)
  })
}

/** The amounts of a version with the coordinates of their lines, in the order of the lines' ids. */
export function amountsOf(db: Kysely<Tables>, unit: string, { year, stage, version }: VersionKey) {
  return db
    .selectFrom('budgetAmount as amount')
    .innerJoin('budgetLine as line', (join) =>
      join
        .onRef('line.unitId', '=', 'amount.unitId')
        .onRef('line.year', '=', 'amount.year')
        .onRef('line.lineId', '=', 'amount.lineId'),
    )
    .leftJoin('project', (join) =>
      join.onRef('project.unitId', '=', 'line.unitId').onRef('project.projectId', '=', 'line.projectId'),
    )
    .selectAll('line')
    .select(['amount.amountFen', 'amount.reason', 'amount.calculation', 'project.code as projectCode'])
    .where('amount.unitId', '=', unit)
    .where('amount.year', '=', year)
    .where('amount.stage', '=', stage)
    .where('amount.version', '=', version)
    .orderBy('line.lineId')
    .execute()
}

/** A line of a version with its amount. */
export type AmountRow = Awaited<ReturnType<typeof amountsOf>>[number]

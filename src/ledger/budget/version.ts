import type { Kysely, Selectable } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { BudgetVersion, Tables } from '../store/generated.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { refuse } from './words.ts'

export type BudgetStage = BudgetVersion['stage']

/** Which version of which stage. Versions of a stage are counted from 1. */
export interface VersionKey {
  readonly year: number
  readonly stage: BudgetStage
  readonly version: number
}

export interface NewVersion {
  readonly year: number
  readonly stage: BudgetStage
  /** A version whose amounts, calculations and reasons are copied forward; it may be of another stage. */
  readonly copyFrom?: Pick<VersionKey, 'stage' | 'version'>
  readonly document?: string
}

/**
 * Opens the next version of a stage as a draft, empty or copied forward. One draft of a stage at a time. The second
 * submission comes after frozen control figures; nothing is opened once the budget is approved.
 */
export function openVersion(
  ledger: Ledger,
  by: Doer,
  input: NewVersion,
): Promise<Result<{ readonly version: number }, Refusal>> {
  const action = input.stage === 'controlFigure' ? 'setControlFigures' : 'draftBudget'
  return ledger.write({ ...by, action }, async (writer) => {
    const year = await yearOf(writer.trx, by.unit, input.year)
    if (!year.ok) return year
    const versions = await versionsOf(writer.trx, by.unit, input.year)
    const refused = refusedToOpen(versions, input)
    if (refused) return refused
    const { stage, copyFrom, document = null } = input
    const version = versions.filter((row) => row.stage === stage).length + 1
    await writer.insert('budgetVersion', { unitId: by.unit, year: input.year, stage, version, document })
    if (copyFrom) await copyAmounts(writer, by.unit, input.year, copyFrom, { stage, version })
    return ok({ version })
  })
}

function refusedToOpen(versions: readonly Selectable<BudgetVersion>[], input: NewVersion) {
  const { year, stage, copyFrom } = input
  const frozen = (wanted: BudgetStage) => versions.some((row) => row.stage === wanted && row.status === 'frozen')
  if (frozen('approved')) return refuse('budget.approvedAlready', { year })
  const draft = versions.find((row) => row.stage === stage && row.status === 'draft')
  if (draft) return refuse('budget.draftOpen', { stage, version: draft.version })
  if (stage === 'secondSubmission' && !frozen('controlFigure')) return refuse('budget.noControl')
  const source = copyFrom && versions.find((row) => row.stage === copyFrom.stage && row.version === copyFrom.version)
  return copyFrom && !source ? refuse('budget.noVersion', { ...copyFrom }) : undefined
}

function versionsOf(db: Kysely<Tables>, unit: string, year: number) {
  return db.selectFrom('budgetVersion').selectAll().where('unitId', '=', unit).where('year', '=', year).execute()
}

type Place = Pick<VersionKey, 'stage' | 'version'>

async function copyAmounts(writer: Writer, unitId: string, year: number, from: Place, to: Place): Promise<void> {
  const rows = await writer.trx
    .selectFrom('budgetAmount')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('stage', '=', from.stage)
    .where('version', '=', from.version)
    .orderBy('lineId')
    .execute()
  if (rows.length > 0)
    await writer.insert(
      'budgetAmount',
      rows.map((row) => ({ ...row, ...to })),
    )
}

/** The version if it is a draft; a refusal when it is not there or frozen. */
export async function draftOf(db: Kysely<Tables>, unit: string, key: VersionKey): Promise<Result<VersionKey, Refusal>> {
  const { year, stage, version } = key
  const row = await db
    .selectFrom('budgetVersion')
    .select('status')
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('stage', '=', stage)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return refuse('budget.noVersion', { stage, version })
  return row.status === 'draft' ? ok(key) : refuse('budget.frozen', { stage, version })
}

import type { Transaction } from 'kysely'
import type { Tables } from '../store/generated.ts'
import type { CanonicalRow, TableName } from '../store/shape.ts'

type Test = (row: CanonicalRow, trx: Transaction<Tables>) => boolean | Promise<boolean>

const never: Test = () => false
const always: Test = () => true
const withStatus =
  (...statuses: readonly string[]): Test =>
  (row) =>
    statuses.includes(String(row['status']))

/** Amounts and control figures are drafts as long as their version is. */
const ofDraftVersion: Test = async (row, trx) => {
  const stage = row['stage'] ?? 'controlFigure'
  const version = await trx
    .selectFrom('budgetVersion')
    .select('status')
    .where('unitId', '=', String(row['unitId']))
    .where('year', '=', Number(row['year']))
    // the values of rows that refer to a version
    .where('stage', '=', stage as 'approved')
    .where('version', '=', Number(row['version']))
    .executeTakeFirst()
  return version === undefined || version.status === 'draft'
}

const ofDraftAdjustment: Test = async (row, trx) => {
  const adjustment = await trx
    .selectFrom('adjustment')
    .select('status')
    .where('unitId', '=', String(row['unitId']))
    .where('year', '=', Number(row['year']))
    .where('adjustmentId', '=', BigInt(String(row['adjustmentId'])))
    .executeTakeFirst()
  return adjustment === undefined || adjustment.status === 'draft'
}

/** A payment that was imported was paid elsewhere: a wrong import is taken back whole, by undoing it. */
const ofPayment: Test = (row, trx) => row['batchId'] !== null || unpaid(row, trx)
const unpaid = withStatus('drafted', 'checked', 'refused', 'withdrawn')

/**
 * When a row of each table is still a draft, which its own act may take back. What was decided (frozen, approved, paid, closed), and
 * what says who may decide, is changed by an act of its own, never by undoing.
 */
const drafts: Readonly<Partial<Record<TableName, Test>>> = {
  budgetVersion: withStatus('draft'),
  budgetAmount: ofDraftVersion,
  budgetLine: always,
  controlFigure: ofDraftVersion,
  project: withStatus('proposed'),
  projectPlan: always,
  adjustment: withStatus('draft'),
  adjustmentLine: ofDraftAdjustment,
  spendingPlan: always,
  commitment: withStatus('open'),
  payment: ofPayment,
  receipt: always,
  importMapping: always,
  importBatch: always,
  bankEntry: always,
  posts: always,
  premises: always,
  unitText: always,
  reception: always,
  tripAbroad: always,
  vehicle: always,
  vehicleQuota: always,
  vehicleCost: always,
  procurement: always,
  asset: always,
  assetValue: always,
  recordedCount: always,
  indicator: always,
  target: always,
  goal: always,
  monitoring: always,
  evaluation: always,
  trialBalance: always,
  explanation: always,
  archivedDocument: always,
  archivedFigure: always,
  archiveCorrection: withStatus('proposed'),
}

/** Whether a row, as it is or was, may be taken back. */
export async function isDraft(trx: Transaction<Tables>, table: TableName, row: CanonicalRow): Promise<boolean> {
  return (drafts[table] ?? never)(row, trx)
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { SheetRow } from '#core/read/sheet-rows.ts'
import type { VersionKey } from '../budget/version.ts'
import { draftOf } from '../budget/version.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf, type YearOfUnit } from '../organisation/year.ts'
import type { Field as CopyField, Ledger, Refusal, Writer } from '../store/ledger.ts'
import { balanceSink } from './account-balances.ts'
import { assetSink } from './assets.ts'
import { bankSink } from './bank-list.ts'
import { budgetSink } from './budget-rows.ts'
import { headingRows, type Layout, layoutOf, type Mapping } from './columns.ts'
import { collectFaults, type Fault } from './faults.ts'
import type { ImportKind } from './kinds.ts'
import { fittingLayout, isFileError, sourceRefusal } from './mappings.ts'
import { paymentSink } from './payments.ts'
import type { Outcome, Reading, Sink } from './reading.ts'
import { receiptSink } from './receipts.ts'
import { receptionSink } from './receptions.ts'
import { hashOf, rowsOf, SourceFailed, type TableFile } from './source.ts'
import { totalWatch } from './totals.ts'
import { refuse } from './words.ts'

export interface ImportInput {
  readonly kind: ImportKind
  readonly year: number
  readonly file: TableFile
  /** The sheet of a workbook; the first unless said. */
  readonly sheet?: string
  /** What headings mean, where neither a remembered mapping nor their words tell. */
  readonly mapping?: Mapping
  /** Takes the good rows though others are rejected. */
  readonly goodRows?: boolean
  /** Reads and checks everything and writes nothing. */
  readonly dryRun?: boolean
  /** Where a budget goes: a draft version. */
  readonly version?: Pick<VersionKey, 'stage' | 'version'>
  /** Which bank account a list is of, where it does not say. */
  readonly account?: string
  /** Told now and then how many rows have been read. */
  readonly progress?: (rows: number) => void
}

export interface ImportReport {
  readonly batchId: bigint
  readonly accepted: number
  readonly rejected: number
  /** Rows that an earlier import brought. */
  readonly skipped: number
  readonly totalFen: bigint
  readonly faults: readonly Fault[]
  /** The same file was imported before: nothing was written. */
  readonly repeated: boolean
  /** Nothing was written because nothing was to be: the report says what an import would do. */
  readonly dryRun: boolean
}

/** Why nothing was written: with every fault of every row, where rows are to blame. */
export interface ImportRefusal extends Refusal {
  readonly faults: readonly Fault[]
}

/**
 * Imports a file in one act, in flat memory: all of it, or, with `goodRows`, the rows without faults; otherwise nothing.
 * The same file changes nothing the second time, and a longer export of the same rows adds only the new ones.
 */
export async function importFile(
  ledger: Ledger,
  by: Doer,
  input: ImportInput,
): Promise<Result<ImportReport, ImportRefusal>> {
  let run: Run | undefined
  try {
    const sha256 = identityOf(await hashOf(input.file), input)
    const action = input.kind === 'accountBalances' ? 'importBalances' : 'importRows'
    const done = await ledger.write({ ...by, action }, async (writer) => {
      run = await importRows(writer, by, input, sha256)
      // a refusal takes back what was written
      return run.result.ok && input.dryRun ? refuse('imports.dryRun') : run.result
    })
    if (done.ok) return done
    if (run?.result.ok) return run.result
    return fail({ ...done.error, faults: run?.faults ?? [] })
  } catch (error) {
    if (error instanceof SourceFailed) return fail({ ...sourceRefusal(input.file, error).error, faults: [] })
    if (isFileError(error))
      return fail({ ...refuse('imports.unreadable', { file: input.file.name }).error, faults: [] })
    throw error
  }
}

/** The same file is another import where it goes into another version of the budget. */
function identityOf(sha256: string, { kind, version }: ImportInput): string {
  return kind === 'budget' && version ? `${sha256} ${version.stage} ${version.version}` : sha256
}

interface Run {
  readonly result: Result<ImportReport, Refusal>
  readonly faults: readonly Fault[]
}

const ended = (result: Result<ImportReport, Refusal>): Run => ({ result, faults: [] })

async function importRows(writer: Writer, by: Doer, input: ImportInput, sha256: string): Promise<Run> {
  const of = await ready(writer, by, input)
  if (!of.ok) return ended(of)
  const before = await batchOf(writer, of.value, input.kind, sha256)
  if (before && before.rejected === 0n) return ended(ok(reportOf(before, input.dryRun ?? false)))
  const opened = await openTable(writer, of.value, input)
  if (!opened.ok) return ended(opened)
  const { layout, rows } = opened.value
  const batchId = before?.batchId ?? (await writer.nextId())
  const faults = collectFaults((field) => layout.headings[layout.columns.get(field) ?? -1] ?? '')
  const reading: Reading = { writer, of: of.value, layout, faults, batchId, goodRows: input.goodRows ?? false }
  const sink = await sinkOf(input, reading)
  const counts = { accepted: 0, rejected: 0, skipped: 0, totalFen: 0n, read: 0 }
  await consume(reading, sink, rows, counts, input.progress)
  await sink.finish()
  if (counts.read === 0) return ended(refuse('imports.noRows'))
  if (faults.count > 0 && !input.goodRows)
    return { result: refuse('imports.faults', { faults: faults.count }), faults: faults.list }
  const { accepted, rejected, skipped, totalFen } = counts
  const batch = { accepted: BigInt(accepted), rejected: BigInt(rejected), totalFen }
  const key = { unitId: of.value.unit, batchId }
  if (before) {
    const sums = { accepted: before.accepted + batch.accepted, totalFen: before.totalFen + totalFen }
    await writer.update('importBatch', key, { ...sums, rejected: batch.rejected })
  } else {
    const { kind, file } = input
    const names = { year: of.value.year, kind, fileName: file.name, fileSha256: sha256 }
    await writer.insert('importBatch', { ...key, ...names, ...batch })
  }
  const counted = { batchId, accepted, rejected, skipped, totalFen }
  return ended(ok({ ...counted, faults: faults.list, repeated: false, dryRun: input.dryRun ?? false }))
}

async function ready(writer: Writer, by: Doer, input: ImportInput): Promise<Result<YearOfUnit, Refusal>> {
  const of = await yearOf(writer.trx, by.unit, input.year)
  if (!of.ok) return of
  if (input.kind === 'payments' && of.value.status === 'preparing')
    return refuse('imports.yearNotExecuting', { year: input.year })
  if (input.kind !== 'budget') return of
  const { stage = 'firstSubmission', version = 1 } = input.version ?? {}
  const draft = await draftOf(writer.trx, by.unit, { year: input.year, stage, version })
  return draft.ok ? of : draft
}

async function batchOf({ trx }: Writer, of: YearOfUnit, kind: ImportKind, sha256: string) {
  return trx
    .selectFrom('importBatch')
    .selectAll()
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .where('kind', '=', kind)
    .where('fileSha256', '=', sha256)
    .executeTakeFirst()
}

function reportOf(batch: NonNullable<Awaited<ReturnType<typeof batchOf>>>, dryRun: boolean): ImportReport {
  const { batchId, accepted, totalFen } = batch
  return { batchId, accepted: 0, rejected: 0, skipped: Number(accepted), totalFen, faults: [], repeated: true, dryRun }
}

interface OpenTable {
  readonly layout: Layout
  /** All rows below the headings. */
  readonly rows: AsyncIterable<readonly SheetRow[]>
}

async function openTable(writer: Writer, of: YearOfUnit, input: ImportInput): Promise<Result<OpenTable, Refusal>> {
  const batches = rowsOf(input.file, input.sheet)
  const top: SheetRow[] = []
  while (top.length < headingRows) {
    const next = await batches.next()
    if (next.done) break
    top.push(...next.value)
  }
  const layout = input.mapping
    ? layoutOf(input.kind, top, input.mapping)
    : (await fittingLayout(writer.trx, of.unit, input.kind, top)).layout
  if (!layout.ok) {
    await batches.return(undefined)
    return layout
  }
  async function* rows() {
    yield top.filter((row) => layout.ok && row.row > layout.value.headingRow)
    yield* batches
  }
  return ok({ layout: layout.value, rows: rows() })
}

function sinkOf(input: ImportInput, reading: Reading): Promise<Sink> {
  switch (input.kind) {
    case 'payments':
      return paymentSink(reading)
    case 'receipts':
      return receiptSink(reading)
    case 'bankList':
      return bankSink(reading, input.account ?? '')
    case 'accountBalances':
      return balanceSink(reading)
    case 'receptions':
      return receptionSink(reading)
    case 'assets':
      return assetSink(reading)
    case 'budget':
      return budgetSink(reading, input.version ?? { stage: 'firstSubmission', version: 1 })
    default:
      return input.kind satisfies never
  }
}

interface Counts {
  accepted: number
  rejected: number
  skipped: number
  totalFen: bigint
  read: number
}

async function consume(
  reading: Reading,
  sink: Sink,
  rows: AsyncIterable<readonly SheetRow[]>,
  counts: Counts,
  progress: ImportInput['progress'],
): Promise<void> {
  const totals = totalWatch(reading)
  const count = (outcome: Outcome) => {
    counts.read += 1
    if (outcome === 'rejected' || outcome === 'skipped') {
      counts[outcome] += 1
      totals.incomplete()
    } else {
      counts.accepted += 1
      counts.totalFen += outcome.amountFen
      totals.add(outcome.amountFen)
    }
  }
  async function* accepted(read: (row: SheetRow) => Outcome): AsyncGenerator<readonly (readonly CopyField[])[]> {
    for await (const batch of rows) {
      const values: (readonly CopyField[])[] = []
      for (const row of batch) {
        if (totals.isNoData(row)) continue
        const outcome = read(row)
        count(outcome)
        if (typeof outcome !== 'string') values.push(outcome.values)
      }
      progress?.(counts.read)
      // once a fault is sure to end the import, the rest is read for its faults alone
      if (values.length === 0 || (!reading.goodRows && reading.faults.count > 0)) continue
      let id = await reading.writer.nextIds(values.length)
      yield values.map((row) => [id++, ...row])
    }
  }
  if (sink.kind === 'copy') {
    await sink.copy(accepted(sink.read))
    return
  }
  for await (const batch of rows) {
    for (const row of batch) if (!totals.isNoData(row)) count(await sink.take(row))
    progress?.(counts.read)
  }
}

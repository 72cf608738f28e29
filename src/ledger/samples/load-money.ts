import { invariant } from '#core/base/invariant.ts'
import type { RowOf, Writer } from '../store/ledger.ts'
import { type ExpenditureLine, expenditureOf, type MoneyStages, type RevenueLine, revenueOf } from './money.ts'
import type { SampleOffice } from './office.ts'

/** Ids of projects by their codes. */
export type ProjectIds = ReadonlyMap<string, bigint>

/** A line of the ledger with the amounts of its stages. */
interface Booked extends MoneyStages {
  readonly row: RowOf<'budgetLine'>
}

/** Projects, lines, the approved budget with its quota, adjustments, and final amounts of final accounts. */
export async function writeMoney(writer: Writer, office: SampleOffice): Promise<ProjectIds> {
  const projects = await writeProjects(writer, office)
  const booked: Booked[] = []
  for (const line of revenueOf(office)) booked.push(await revenueRow(writer, office, line, projects))
  for (const line of expenditureOf(office)) booked.push(await expenditureRow(writer, office, line, projects))
  await writer.insert(
    'budgetLine',
    booked.map(({ row }) => row),
  )
  await writeApproved(writer, office, booked)
  await writeQuota(writer, office, booked)
  await writeAdjustments(writer, office, booked)
  const finals = booked.flatMap(({ row, final }) =>
    final === undefined ? [] : [{ ...keyOf(office), lineId: row.lineId, amountFen: final }],
  )
  await writer.insert('finalAmount', finals)
  return projects
}

const keyOf = ({ id, year }: SampleOffice) => ({ unitId: id, year })

async function writeProjects(writer: Writer, office: SampleOffice): Promise<ProjectIds> {
  const ids = new Map<string, bigint>()
  for (const { code, name, category, fromYear, toYear, rationale, plan } of office.projects) {
    const projectId = await writer.nextId()
    ids.set(code, projectId)
    await writer.insert('project', {
      unitId: office.id,
      projectId,
      code,
      name,
      category,
      status: office.stage === 'finalAccounts' ? 'completed' : 'active',
      fromYear,
      toYear,
      rationale: rationale ?? null,
      plan: plan ?? null,
    })
  }
  return ids
}

async function revenueRow(
  writer: Writer,
  office: SampleOffice,
  line: RevenueLine,
  projects: ProjectIds,
): Promise<Booked> {
  const { fund, functional, nature, source, approved, adjusted, final } = line
  const row = {
    ...keyOf(office),
    lineId: await writer.nextId(),
    side: 'revenue' as const,
    functional,
    fund,
    nature,
    projectId: idOf(projects, line.project),
    revenue: source ?? null,
  }
  return { row, approved, adjusted, final }
}

async function expenditureRow(
  writer: Writer,
  office: SampleOffice,
  { line, governmental, approved, adjusted, final }: ExpenditureLine,
  projects: ProjectIds,
): Promise<Booked> {
  const row = {
    ...keyOf(office),
    lineId: await writer.nextId(),
    side: 'expenditure' as const,
    functional: line.functional,
    departmental: line.departmental,
    governmental,
    governmentalReason: line.governmental?.reason ?? null,
    fund: line.fund,
    nature: line.nature,
    origin: line.grantedYear === undefined ? ('current' as const) : ('carriedOver' as const),
    grantedYear: line.grantedYear ?? null,
    projectId: idOf(projects, line.project),
  }
  return { row, approved, adjusted, final }
}

function idOf(projects: ProjectIds, code: string | undefined): bigint | null {
  if (code === undefined) return null
  const id = projects.get(code)
  invariant(id !== undefined, `there is a project ${code}`)
  return id
}

async function writeApproved(writer: Writer, office: SampleOffice, booked: readonly Booked[]): Promise<void> {
  const version = { ...keyOf(office), stage: 'approved' as const, version: 1 }
  await writer.insert('budgetVersion', { ...version, status: 'frozen', frozenOn: office.approvedOn })
  const amounts = booked.flatMap(({ row, approved }) =>
    approved === undefined ? [] : [{ ...version, lineId: row.lineId, amountFen: approved }],
  )
  await writer.insert('budgetAmount', amounts)
}

/** What may be spent: revenue has no quota. */
async function writeQuota(writer: Writer, office: SampleOffice, booked: readonly Booked[]): Promise<void> {
  const entries: RowOf<'quotaEntry'>[] = []
  for (const { row, approved } of booked) {
    if (row.side === 'revenue' || approved === undefined) continue
    entries.push({
      ...keyOf(office),
      entryId: await writer.nextId(),
      lineId: row.lineId,
      kind: row.origin === 'carriedOver' ? 'carriedOver' : 'approved',
      amountFen: approved,
      onDate: office.approvedOn,
    })
  }
  await writer.insert('quotaEntry', entries)
}

/** One approved adjustment for what was added and one for what was taken away. */
async function writeAdjustments(writer: Writer, office: SampleOffice, booked: readonly Booked[]): Promise<void> {
  const changed = booked
    .filter(({ row }) => row.side === 'expenditure')
    .map(({ row, approved, adjusted }) => ({ lineId: row.lineId, change: (adjusted ?? 0n) - (approved ?? 0n) }))
    .filter(({ change }) => change !== 0n)
  for (const kind of ['additional', 'reduced'] as const) {
    const lines = changed.filter(({ change }) => (kind === 'additional' ? change > 0n : change < 0n))
    if (lines.length > 0) await writeAdjustment(writer, office, kind, lines)
  }
}

async function writeAdjustment(
  writer: Writer,
  office: SampleOffice,
  kind: 'additional' | 'reduced',
  lines: readonly { readonly lineId: bigint; readonly change: bigint }[],
): Promise<void> {
  const { adjustment } = office
  invariant(adjustment !== undefined, `${office.id} says why its budget was adjusted`)
  const adjustmentId = await writer.nextId()
  await writer.insert('adjustment', {
    ...keyOf(office),
    adjustmentId,
    kind,
    status: 'approved',
    reason: adjustment.reason,
    approvedOn: adjustment.on,
  })
  for (const { lineId, change } of lines) {
    await writer.insert('adjustmentLine', { ...keyOf(office), adjustmentId, lineId, amountFen: change })
    await writer.insert('quotaEntry', {
      ...keyOf(office),
      entryId: await writer.nextId(),
      lineId,
      kind,
      amountFen: change,
      onDate: adjustment.on,
      adjustmentId,
    })
  }
}

import { fail, ok, type Result } from '#core/base/result.ts'
import type { Field, Ledger, Refusal, Writer } from '../store/ledger.ts'
import type { Tables } from '../store/generated.ts'
import { type DepartmentSize, generateDepartment, standardDepartment } from './generator/department.ts'
import type { GeneratedLine, GeneratedUnit, GeneratedYear } from './generator/shapes.ts'
import { setUpDepartment } from './set-up.ts'
import { insertReasons, insertTexts } from './synthetic-texts.ts'
import { syntheticWords } from './synthetic-words.ts'

/** The id of the generated department. */
export const syntheticDepartment = 'S00000'
const division = '999901'
const midnight = (year: number): string => `${year}-12-31T16:00:00.000Z`

export interface Loaded {
  readonly units: number
  readonly payments: bigint
  /** Units that were there already and were left as they are. */
  readonly before: number
}

/**
 * Generates a department and writes it, one act for each unit with all its years. Units that are there already are left alone, so that a load
 * that was broken off goes on. `person` administers the ledger; on an empty one they become its first administrator.
 */
export async function loadDepartment(
  ledger: Ledger,
  person: string,
  size: DepartmentSize = standardDepartment,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Result<Loaded, Refusal>> {
  const [first = 2022] = size.years
  const made = await setUpDepartment(ledger, person, {
    unitId: syntheticDepartment,
    agencyCode: '999000',
    name: syntheticWords.department,
    division: { code: division, name: syntheticWords.division },
    validFrom: first,
    at: midnight(first - 1),
  })
  if (!made.ok) return made
  const told = await loadTexts(ledger, person, size.years)
  if (!told.ok) return told
  const known = new Set(
    (await ledger.db.selectFrom('unit').select('unitId').where('departmentId', '=', syntheticDepartment).execute()).map(
      ({ unitId }) => unitId,
    ),
  )
  let [done, before, payments] = [0, 0, 0n]
  for (const unit of generateDepartment(size)) {
    if (known.has(unit.plan.unitId)) before++
    else {
      const written = await loadUnit(ledger, person, unit)
      if (!written.ok) return written
      payments += written.value
    }
    onProgress(++done, size.units)
  }
  return ok({ units: done, payments, before })
}

/** What the department says of itself and its years, once. */
async function loadTexts(ledger: Ledger, person: string, years: readonly number[]): Promise<Result<null, Refusal>> {
  const texts = ledger.db.selectFrom('unitText').select('topic').where('unitId', '=', syntheticDepartment)
  if (await texts.limit(1).executeTakeFirst()) return ok(null)
  const act = { unit: syntheticDepartment, person, action: 'loadSample', at: midnight((years[0] ?? 2022) - 1) } as const
  return ledger.write(act, async (writer) => {
    await insertTexts(writer, syntheticDepartment, years[0] ?? 2022)
    for (const year of years) {
      await writer.insert('fiscalYear', {
        unitId: syntheticDepartment,
        year,
        status: 'executing',
        classificationYear: year,
      })
      await insertReasons(writer, syntheticDepartment, year)
    }
    return ok(null)
  })
}

type Columns<Name extends keyof Tables> = readonly (keyof Tables[Name] & string)[]
type Rows = readonly Field[][]

async function loadUnit(ledger: Ledger, person: string, unit: GeneratedUnit): Promise<Result<bigint, Refusal>> {
  const last = unit.years.at(-1)?.year ?? 2024
  return ledger.write({ unit: unit.plan.unitId, person, action: 'loadSample', at: midnight(last) }, async (writer) => {
    const { plan } = unit
    const [first] = unit.years
    if (!first) return fail({ code: 'sample.noYears', data: { unit: plan.unitId } })
    await writer.insert('unit', {
      unitId: plan.unitId,
      agencyCode: `999${plan.unitId.slice(-3)}`,
      name: syntheticWords.unitName(plan.index, plan.kind, plan.paidBy.length > 0),
      divisionCode: division,
      departmentId: syntheticDepartment,
      kind: plan.kind,
      ...(plan.kind === 'publicInstitution' ? { funding: 'full' as const } : {}),
      validFrom: first.year,
    })
    await insertTexts(writer, plan.unitId, first.year)
    const projectIds = await insertProjects(writer, unit)
    let payments = 0n
    for (const year of unit.years) payments += await loadYear(writer, unit, year, projectIds)
    return ok(payments)
  })
}

async function insertProjects(writer: Writer, { plan, projects, years }: GeneratedUnit): Promise<readonly bigint[]> {
  const ids: bigint[] = []
  for (const name of projects) {
    const projectId = await writer.nextId()
    ids.push(projectId)
    await writer.insert('project', {
      unitId: plan.unitId,
      projectId,
      code: `${plan.unitId}-${projectId}`,
      name,
      category: 'specificPurpose',
      status: 'active',
      fromYear: years[0]?.year ?? 0,
      toYear: years.at(-1)?.year ?? 0,
    })
  }
  return ids
}

/** Writes one year in bulk; the number of payments. */
async function loadYear(
  writer: Writer,
  { plan }: GeneratedUnit,
  { year, lines, adjustments }: GeneratedYear,
  projectIds: readonly bigint[],
): Promise<bigint> {
  const unitId = plan.unitId
  await insertYear(writer, unitId, plan.kind, plan.staff, year)
  const ids: bigint[] = []
  for (const _ of lines) ids.push(await writer.nextId())
  const adjustmentIds: bigint[] = []
  for (const _ of adjustments) adjustmentIds.push(await writer.nextId())
  const copy = async <Name extends keyof Tables>(table: Name, columns: Columns<Name>, rows: Rows): Promise<bigint> =>
    rows.length === 0 ? 0n : writer.copy(table, columns, [rows])
  const lineOf = (index: number): bigint => ids[index] ?? 0n
  const date = (month: number, day: number): string =>
    `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`

  await copy(
    'budgetLine',
    lineColumns,
    lines.map((line, index) => lineRow(unitId, lineOf(index), line, projectIds)),
  )
  await copy(
    'budgetAmount',
    ['unitId', 'year', 'stage', 'version', 'lineId', 'amountFen'],
    lines.flatMap((line, index) =>
      line.approvedFen === 0n ? [] : [[unitId, year, 'approved', 1, lineOf(index), line.approvedFen]],
    ),
  )
  if (adjustments.length > 0)
    await writer.insert(
      'adjustment',
      adjustments.map(({ kind, month }, index) => ({
        unitId,
        year,
        adjustmentId: adjustmentIds[index] ?? 0n,
        kind,
        status: 'approved' as const,
        reason: syntheticWords.adjustments[kind],
        approvedBy: syntheticWords.approver,
        approvedOn: date(month, 1),
      })),
    )
  const quota: Field[][] = []
  const moved: Field[][] = []
  for (const [index, line] of lines.entries()) {
    for (const step of line.quota) {
      const adjustmentId = step.adjustment === undefined ? null : (adjustmentIds[step.adjustment] ?? null)
      quota.push([
        unitId,
        year,
        await writer.nextId(),
        lineOf(index),
        step.kind,
        step.fen,
        date(step.month, 1),
        adjustmentId,
      ])
      // revenue follows the adjustment of what it pays for, and is a part of it
      if (adjustmentId !== null) moved.push([unitId, year, adjustmentId, lineOf(index), step.fen])
    }
  }
  await copy(
    'quotaEntry',
    ['unitId', 'year', 'entryId', 'lineId', 'kind', 'amountFen', 'onDate', 'adjustmentId'],
    quota,
  )
  await copy('adjustmentLine', ['unitId', 'year', 'adjustmentId', 'lineId', 'amountFen'], moved)
  await copy(
    'spendingPlan',
    ['unitId', 'year', 'lineId', 'month', 'amountFen'],
    lines.flatMap(({ plan: planned }, index) =>
      (planned ?? []).map((fen, month) => [unitId, year, lineOf(index), month + 1, fen]),
    ),
  )
  await copy(
    'receipt',
    ['unitId', 'year', 'receiptId', 'lineId', 'amountFen', 'receivedOn', 'voucher'],
    await flowRows(writer, lines, 'revenue', (index, fen, month, day, id) => [
      unitId,
      year,
      id,
      lineOf(index),
      fen,
      date(month, day),
      `${year}-${id}`,
    ]),
  )
  const payments = await copy(
    'payment',
    ['unitId', 'year', 'paymentId', 'lineId', 'amountFen', 'method', 'status', 'paidOn', 'purpose', 'voucher'],
    await flowRows(writer, lines, 'expenditure', (index, fen, month, day, id) => [
      unitId,
      year,
      id,
      lineOf(index),
      fen,
      'direct',
      'paid',
      date(month, day),
      lines[index]?.departmental ?? '',
      `${year}-${id}`,
    ]),
  )
  await copy(
    'carryover',
    ['unitId', 'year', 'lineId', 'amountFen', 'kind'],
    lines.flatMap(({ left }, index) => (left ? [[unitId, year, lineOf(index), left.fen, left.kind]] : [])),
  )
  return payments
}

async function flowRows(
  writer: Writer,
  lines: readonly GeneratedLine[],
  side: GeneratedLine['side'],
  row: (index: number, fen: bigint, month: number, day: number, id: bigint) => Field[],
): Promise<Rows> {
  const rows: Field[][] = []
  for (const [index, line] of lines.entries()) {
    if (line.side !== side) continue
    for (const [month, amounts] of line.flows.entries())
      for (const [order, fen] of amounts.entries())
        rows.push(row(index, fen, month, ((index * 7 + order * 5) % 28) + 1, await writer.nextId()))
  }
  return rows
}

const lineColumns: Columns<'budgetLine'> = [
  'unitId',
  'year',
  'lineId',
  'side',
  'functional',
  'departmental',
  'governmental',
  'fund',
  'nature',
  'origin',
  'grantedYear',
  'projectId',
  'revenue',
  'internalCounterpart',
]

function lineRow(unitId: string, lineId: bigint, line: GeneratedLine, projectIds: readonly bigint[]): Field[] {
  return [
    unitId,
    line.year,
    lineId,
    line.side,
    line.functional,
    line.departmental,
    line.governmental,
    line.fund,
    line.nature,
    line.grantedYear === null ? 'current' : 'carriedOver',
    line.grantedYear,
    line.project === null ? null : (projectIds[line.project] ?? null),
    line.revenue,
    line.internalCounterpart,
  ]
}

async function insertYear(writer: Writer, unitId: string, kind: string, staff: number, year: number): Promise<void> {
  await writer.insert('fiscalYear', { unitId, year, status: 'executing', classificationYear: year })
  const key = { unitId, year, stage: 'approved' as const, version: 1 }
  await writer.insert('budgetVersion', { ...key, status: 'frozen', frozenOn: `${year}-01-01` })
  const category =
    kind === 'publicInstitution'
      ? 'institution'
      : kind === 'administrative'
        ? 'administrative'
        : 'managedAsCivilService'
  await insertReasons(writer, unitId, year)
  await writer.insert('posts', { unitId, year, category, approved: staff + 2, filled: staff })
  await writer.insert('vehicleQuota', {
    unitId,
    year,
    approved: 1 + Math.trunc(staff / 20),
    held: 1 + Math.trunc(staff / 25),
  })
}

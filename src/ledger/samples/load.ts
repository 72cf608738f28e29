import { ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import { writeArchive } from './load-archive.ts'
import { writeBackground } from './load-background.ts'
import { writeMoney } from './load-money.ts'
import { writePerformance } from './load-performance.ts'
import type { Division, SampleOffice } from './office.ts'

/** Who loads samples: a name that stands in the audit, of no person. */
const loader = 'sample'

/** What a load did: nothing where the unit was already there. */
export interface Loaded {
  readonly unit: string
  readonly department: string
  readonly loaded: boolean
}

/** The department above the unit of an office: each office publishes as a department of one unit. */
export const departmentOf = (office: SampleOffice): string => `${office.id}-department`

/**
 * Loads an office as a department with one unit: its budget frozen, and for final accounts its year closed. Loading it
 * again changes nothing. In a ledger where nobody has a role yet, `person` becomes its first administrator.
 */
export async function loadOffice(
  ledger: Ledger,
  office: SampleOffice,
  person: string = loader,
): Promise<Result<Loaded, Refusal>> {
  const department = departmentOf(office)
  const at = `${office.approvedOn}T00:00:00Z`
  const told = { unit: office.id, department }
  if (await exists(ledger, office.id)) return ok({ ...told, loaded: false })
  if (!(await exists(ledger, department))) {
    const action = (await hasRoles(ledger)) ? 'loadSample' : 'initialise'
    const act = { unit: department, person, action, at } as const
    const made = await ledger.write(act, (writer) => writeDepartment(writer, office, person))
    if (!made.ok) return made
  }
  const act = { unit: office.id, person, action: 'loadSample', at } as const
  const written = await ledger.write(act, (writer) => writeUnit(writer, office))
  return written.ok ? ok({ ...told, loaded: true }) : written
}

async function exists(ledger: Ledger, unit: string): Promise<boolean> {
  const row = await ledger.db.selectFrom('unit').select('unitId').where('unitId', '=', unit).executeTakeFirst()
  return row !== undefined
}

async function hasRoles(ledger: Ledger): Promise<boolean> {
  const row = await ledger.db.selectFrom('personRole').select('unitId').limit(1).executeTakeFirst()
  return row !== undefined
}

type Done = Promise<Result<undefined, Refusal>>

async function writeDepartment(writer: Writer, office: SampleOffice, person: string): Done {
  const unitId = departmentOf(office)
  for (const [level, division] of office.unit.division.entries())
    await writeDivision(writer, division, office.unit.division[level - 1])
  await writer.insert('unit', { ...unitRow(office), unitId, departmentId: unitId, kind: 'department' })
  await writer.insert('personRole', { unitId, person, role: 'administrator' })
  return ok(undefined)
}

/** Divisions are shared: the province of one office may be that of another. */
async function writeDivision(writer: Writer, { code, name }: Division, parent: Division | undefined): Promise<void> {
  const query = writer.trx.selectFrom('division').select('divisionCode').where('divisionCode', '=', code)
  if (await query.executeTakeFirst()) return
  await writer.insert('division', { divisionCode: code, name, parentCode: parent?.code ?? null })
}

async function writeUnit(writer: Writer, office: SampleOffice): Done {
  const { unit } = office
  await writer.insert('unit', {
    ...unitRow(office),
    unitId: office.id,
    departmentId: departmentOf(office),
    kind: unit.kind,
    funding: unit.funding,
  })
  await writer.insert('fiscalYear', {
    unitId: office.id,
    year: office.year,
    status: office.stage === 'finalAccounts' ? 'closed' : 'executing',
    jurisdiction: unit.jurisdiction,
    classificationYear: office.year,
  })
  const projects = await writeMoney(writer, office)
  await writeBackground(writer, office)
  await writePerformance(writer, office, projects)
  await writeArchive(writer, office)
  return ok(undefined)
}

const unitRow = ({ id, unit, year }: SampleOffice) => ({
  agencyCode: unit.agencyCode ?? id,
  name: unit.name,
  divisionCode: unit.division.at(-1)?.code ?? '',
  validFrom: year,
})

import type { Kysely } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { YearOfUnit } from '../organisation/year.ts'
import type { Tables } from '../store/generated.ts'
import type { Refusal, Writer } from '../store/ledger.ts'
import { completeLine, type LineDimensions, type WholeLine } from './line.ts'
import { refuse } from './words.ts'

/** The columns that tell lines of one unit and year apart. */
const identity = [
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
] as const satisfies readonly (keyof WholeLine)[]

/** A text that two lines share exactly when they have the same coordinates. */
export function lineKey(line: Pick<WholeLine, (typeof identity)[number]>): string {
  return identity.map((name) => String(line[name] ?? '')).join('|')
}

/** The line with these dimensions: the one that is there, or a new one. */
export async function ensureLine(
  writer: Writer,
  of: YearOfUnit,
  line: LineDimensions,
): Promise<Result<bigint, Refusal>> {
  const whole = completeLine(line, of)
  if (!whole.ok) return whole
  const checked = await checkReferences(writer.trx, of, whole.value)
  if (!checked.ok) return checked
  const there = await findLine(writer.trx, of, whole.value)
  if (there !== undefined) return ok(there)
  const lineId = await writer.nextId()
  await writer.insert('budgetLine', { ...whole.value, unitId: of.unit, year: of.year, lineId })
  return ok(lineId)
}

/** The id of the line of a unit and year that has exactly these coordinates. */
export async function findLine(
  db: Kysely<Tables>,
  of: Pick<YearOfUnit, 'unit' | 'year'>,
  line: Pick<WholeLine, (typeof identity)[number]>,
): Promise<bigint | undefined> {
  let query = db.selectFrom('budgetLine').select('lineId').where('unitId', '=', of.unit).where('year', '=', of.year)
  for (const name of identity) {
    const value = line[name]
    query = value === null ? query.where(name, 'is', null) : query.where(name, '=', value)
  }
  return (await query.executeTakeFirst())?.lineId
}

const categoryOfNature: Readonly<Record<string, string>> = {
  personnel: 'personnel',
  operating: 'operating',
  project: 'specificPurpose',
}

/** Projects must be in the library, past approval and in their years; the other side of internal money must exist. */
async function checkReferences(db: Kysely<Tables>, of: YearOfUnit, line: WholeLine): Promise<Result<null, Refusal>> {
  if (line.internalCounterpart !== null) {
    const pair = await db
      .selectFrom('unit as own')
      .innerJoin('unit as other', 'other.departmentId', 'own.departmentId')
      .select('other.unitId')
      .where('own.unitId', '=', of.unit)
      .where('other.unitId', '=', line.internalCounterpart)
      .where('other.unitId', '<>', of.unit)
      .executeTakeFirst()
    if (!pair) return refuse('budget.internalCounterpart', { counterpart: line.internalCounterpart })
  }
  if (line.projectId === null) return ok(null)
  const project = await db
    .selectFrom('project')
    .select(['name', 'category', 'status', 'fromYear', 'toYear'])
    .where('unitId', '=', of.unit)
    .where('projectId', '=', line.projectId)
    .executeTakeFirst()
  if (!project) return refuse('budget.noProject', { project: line.projectId }, ['projectId'])
  const { name, category, status, fromYear, toYear } = project
  if (status === 'completed' || status === 'stopped')
    return refuse('budget.projectStatus', { name, status }, ['projectId'])
  const expected = categoryOfNature[line.nature ?? '']
  if (expected !== undefined && expected !== category) return refuse('budget.projectNature', { category }, ['nature'])
  // what is carried over may be spent after the project's last year
  return line.origin === 'current' && (of.year < fromYear || of.year > toYear)
    ? refuse('budget.projectYears', { name, from: fromYear, to: toYear, year: of.year }, ['projectId'])
    : ok(null)
}

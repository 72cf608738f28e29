import type { Kysely, Selectable } from 'kysely'
import { entryOf } from '#core/classifications/lookup.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf, type YearOfUnit } from '../organisation/year.ts'
import { projectOf } from '../projects/projects.ts'
import type { ControlFigure, Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import type { AmountRow } from './amounts.ts'
import { fundOfRevenue } from './revenue.ts'
import { draftOf } from './version.ts'
import { refuse } from './words.ts'

/** A ceiling for all expenditure lines that agree with the dimensions that are written. */
export interface NewControlFigure {
  /** A code of any level: 201 stands for all below it. */
  readonly functional?: string
  readonly fund?: string
  /** `basic` stands for personnel and operating together. */
  readonly nature?: string
  readonly projectId?: bigint
  readonly amountFen: bigint
}

/** Replaces the ceilings of a draft of control figures. */
export function setControlFigures(
  ledger: Ledger,
  by: Doer,
  input: { readonly year: number; readonly version: number; readonly figures: readonly NewControlFigure[] },
): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'setControlFigures' }, async (writer) => {
    const { year, version, figures } = input
    const of = await yearOf(writer.trx, by.unit, year)
    if (!of.ok) return of
    const draft = await draftOf(writer.trx, by.unit, { year, stage: 'controlFigure', version })
    if (!draft.ok) return draft
    for (const [index, figure] of figures.entries()) {
      const at = [`figures.${index}`]
      if (figure.amountFen < 0n) return refuse('budget.controlNegative', {}, [...at, 'amountFen'])
      const unknown = await unknownScope(writer.trx, of.value, figure)
      if (unknown !== undefined) return refuse('budget.controlScope', { value: unknown }, at)
    }
    for (const { figureId } of await ceilingsOf(writer.trx, by.unit, year, version))
      await writer.remove('controlFigure', { unitId: by.unit, year, version, figureId })
    for (const { functional = null, fund = null, nature = null, projectId = null, amountFen } of figures) {
      const key = { unitId: by.unit, year, version, figureId: await writer.nextId() }
      await writer.insert('controlFigure', { ...key, functional, fund, nature, projectId, amountFen })
    }
    return ok(null)
  })
}

const funds: readonly string[] = [
  ...new Set(Object.values(fundOfRevenue)),
  'governmentManagedFunds',
  'stateCapitalOperations',
]
const natures: readonly string[] = [
  'basic',
  'personnel',
  'operating',
  'project',
  'remittanceToSuperior',
  'business',
  'subsidyToAffiliated',
]

/** A ceiling over something that no line can be would never bind: its first such dimension. */
async function unknownScope(
  db: Kysely<Tables>,
  { unit, classificationYear }: YearOfUnit,
  { functional, fund, nature, projectId }: NewControlFigure,
): Promise<string | undefined> {
  if (functional !== undefined && !entryOf('functional', functional, classificationYear)) return functional
  if (fund !== undefined && !funds.includes(fund)) return fund
  if (nature !== undefined && !natures.includes(nature)) return nature
  const project = projectId === undefined ? ok(null) : await projectOf(db, unit, projectId)
  return project.ok ? undefined : String(projectId)
}

/** The ceilings of a version of the control figures. */
export function ceilingsOf(db: Kysely<Tables>, unit: string, year: number, version: number) {
  return db
    .selectFrom('controlFigure')
    .selectAll()
    .where('unitId', '=', unit)
    .where('year', '=', year)
    .where('version', '=', version)
    .orderBy('figureId')
    .execute()
}

type Ceiling = Selectable<ControlFigure>

/** Control figures bind the money of the year; what is carried over was granted before. */
function agrees(row: AmountRow, ceiling: Ceiling): boolean {
  return (
    row.side === 'expenditure' &&
    row.origin === 'current' &&
    (ceiling.functional === null || (row.functional ?? '').startsWith(ceiling.functional)) &&
    (ceiling.fund === null || row.fund === ceiling.fund) &&
    (ceiling.nature === null || row.nature === ceiling.nature || (ceiling.nature === 'basic' && isBasic(row.nature))) &&
    (ceiling.projectId === null || row.projectId === ceiling.projectId)
  )
}

const isBasic = (nature: string | null): boolean => nature === 'personnel' || nature === 'operating'

/** The first ceiling that the amounts exceed, with the arithmetic. */
export function exceeded(rows: readonly AmountRow[], ceilings: readonly Ceiling[]) {
  for (const ceiling of ceilings) {
    const amountFen = rows.reduce((sum, row) => (agrees(row, ceiling) ? sum + row.amountFen : sum), 0n)
    if (amountFen <= ceiling.amountFen) continue
    const { functional, fund, nature, projectId } = ceiling
    const scope = [functional, fund, nature, projectId].filter((part) => part !== null).join(' ') || '*'
    const excessFen = amountFen - ceiling.amountFen
    return refuse('budget.overControl', { limitFen: ceiling.amountFen, amountFen, excessFen, scope })
  }
  return undefined
}

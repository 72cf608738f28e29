import { fail, ok, type Result } from '#core/base/result.ts'
import type { DisclosureTexts, PerformanceData } from '#core/facts/disclosure.ts'
import type { Figure } from '#core/facts/figure.ts'
import { project } from '../projection/project.ts'
import { earlierTotals } from './earlier.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { performanceOf } from './performance.ts'
import { textsOf } from './texts.ts'

/** Whose disclosure of which year: a unit, or a department with all of its units. */
export interface DisclosureOf {
  readonly body: string
  readonly year: number
  readonly kind: 'budget' | 'finalAccounts'
  /** How many years before the last one are told, too, in totals. */
  readonly yearsBack?: number
}

/** All that the ledger has to say in a disclosure. */
export interface DisclosureSource {
  readonly entity: string
  readonly year: number
  readonly isDepartment: boolean
  /** The place whose requirements hold, as its names begin: 云南省. */
  readonly jurisdiction?: string
  /** ISO date on which the budget was approved. Approval of final accounts is not kept. */
  readonly approved?: string
  readonly figures: readonly Figure[]
  readonly texts: DisclosureTexts
  readonly performance: PerformanceData
}

/** Gathers what a disclosure is composed from. Refused where there is no such body or it keeps no accounts of the year. */
export async function disclosureOf(
  ledger: Ledger,
  { body, year, kind, yearsBack = 0 }: DisclosureOf,
): Promise<Result<DisclosureSource, Refusal>> {
  const unit = await ledger.db.selectFrom('unit').select(['name', 'kind']).where('unitId', '=', body).executeTakeFirst()
  if (!unit) return fail({ code: 'noSuchBody', data: { body } })
  const isDepartment = unit.kind === 'department'
  const whose = isDepartment ? { department: body } : { unit: body }
  const stages = kind === 'budget' ? (['approved'] as const) : (['approved', 'adjusted', 'finalAccounts'] as const)
  const figures = await project(ledger, { ...whose, year, stages })
  const own = figures.some(({ coordinates }) => coordinates.year === undefined && coordinates.flow !== 'count')
  if (!own) return fail({ code: 'noFigures', data: { body, year: String(year) } })
  const stage = kind === 'budget' ? ('approved' as const) : ('finalAccounts' as const)
  const [place, approved] = [await placeOf(ledger, body, year), await approvedOn(ledger, body, year)]
  const earlier = await earlierTotals(ledger, { body, whose, year, yearsBack, stage })
  return ok({
    entity: unit.name,
    year,
    isDepartment,
    figures: [...figures, ...earlier],
    texts: await textsOf(ledger, { body, year, stage }),
    performance: await performanceOf(ledger, { body, entity: unit.name, year, stage }, figures),
    ...(place !== undefined && { jurisdiction: place }),
    ...(approved !== undefined && kind === 'budget' && { approved }),
  })
}

/** Bodies of a department that keep accounts of a year, the department first. */
export async function bodiesOf(ledger: Ledger, department: string, year: number): Promise<readonly string[]> {
  const units = await ledger.db
    .selectFrom('unit as u')
    .innerJoin('fiscalYear as f', 'f.unitId', 'u.unitId')
    .select('u.unitId')
    .where('u.departmentId', '=', department)
    .where('u.unitId', '!=', department)
    .where('f.year', '=', year)
    .orderBy('u.unitId')
    .execute()
  return [department, ...units.map(({ unitId }) => unitId)]
}

/** The place that the year's accounts name, as 云南省; a department's is that of its units. */
export async function placeOf(ledger: Ledger, body: string, year: number): Promise<string | undefined> {
  const row = await ledger.db
    .selectFrom('fiscalYear as f')
    .innerJoin('unit as u', 'u.unitId', 'f.unitId')
    .select('f.jurisdiction')
    .where((where) => where.or([where('u.unitId', '=', body), where('u.departmentId', '=', body)]))
    .where('f.year', '=', year)
    .where('f.jurisdiction', 'is not', null)
    .orderBy('u.unitId')
    .limit(1)
    .executeTakeFirst()
  return row?.jurisdiction ?? undefined
}

async function approvedOn(ledger: Ledger, body: string, year: number): Promise<string | undefined> {
  const row = await ledger.db
    .selectFrom('budgetVersion as v')
    .innerJoin('unit as u', 'u.unitId', 'v.unitId')
    .select('v.frozenOn')
    .where((where) => where.or([where('u.unitId', '=', body), where('u.departmentId', '=', body)]))
    .where('v.year', '=', year)
    .where('v.stage', '=', 'approved')
    .where('v.frozenOn', 'is not', null)
    .orderBy('v.frozenOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.frozenOn ?? undefined
}

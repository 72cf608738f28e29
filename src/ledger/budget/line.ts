import type { Selectable } from 'kysely'
import type { ClassificationId } from '#core/classifications/classification.ts'
import { entryOf, levelOf } from '#core/classifications/lookup.ts'
import { governmentalFor } from '#core/classifications/mapping.ts'
import { nearestCode } from '#core/classifications/nearest.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { YearOfUnit } from '../organisation/year.ts'
import type { BudgetLine } from '../store/generated.ts'
import type { Refusal } from '../store/ledger.ts'
import { fundOfRevenue } from './revenue.ts'
import { refuse } from './words.ts'

export type Nature = NonNullable<Selectable<BudgetLine>['nature']>

/** The coordinates of money as somebody writes them. What is left out is absent, current, or derived. */
export interface LineDimensions {
  readonly side: BudgetLine['side']
  readonly fund: BudgetLine['fund']
  /** 项 of the functional classification. */
  readonly functional?: string
  /** 款 of the departmental economic classification. */
  readonly departmental?: string
  /** 款 of the governmental economic classification; derived from the departmental one unless written. */
  readonly governmental?: string
  readonly governmentalReason?: string
  readonly nature?: Nature
  readonly origin?: 'current' | 'carriedOver'
  readonly grantedYear?: number
  readonly projectId?: bigint
  /** Where revenue comes from, in the words of the core. */
  readonly revenue?: string
  /** The other unit of the department, for money between units. */
  readonly internalCounterpart?: string
  /** Codes that the official list has and ours has not; their 款 (or 类) must still be known. */
  readonly unlisted?: readonly string[]
}

/** The same, complete: every column of a line but its key. */
export type WholeLine = Omit<Selectable<BudgetLine>, 'unitId' | 'year' | 'lineId'>

type Of = Pick<YearOfUnit, 'year' | 'body' | 'classificationYear'>

/**
 * Checks a line against the classifications of its year and completes it: function to 项, departmental economic to 款,
 * the governmental item by the mapping and the kind of body (预算法 arts. 32, 37, 46). Refusals name the nearest code.
 */
export function completeLine(line: LineDimensions, of: Of): Result<WholeLine, Refusal> {
  const origin = line.origin ?? 'current'
  if ((origin === 'carriedOver') !== (line.grantedYear !== undefined) || (line.grantedYear ?? 0) >= of.year)
    return refuse('budget.grantedYear', { year: of.year }, ['grantedYear'])
  const governmental = line.side === 'revenue' ? revenueLine(line, of) : expenditureLine(line, of)
  if (!governmental.ok) return governmental
  return ok({
    side: line.side,
    functional: line.functional ?? null,
    departmental: line.departmental ?? null,
    governmental: governmental.value,
    governmentalReason: line.governmentalReason ?? null,
    fund: line.fund,
    nature: line.nature ?? null,
    origin,
    grantedYear: line.grantedYear ?? null,
    projectId: line.projectId ?? null,
    revenue: line.revenue ?? null,
    internalCounterpart: line.internalCounterpart ?? null,
  })
}

function revenueLine(line: LineDimensions, of: Of): Result<null, Refusal> {
  if (line.departmental ?? line.governmental) return refuse('budget.revenueDimensions')
  // what a fund has left can be told by place only where its revenue says what it was granted for
  if (line.nature === 'project' && line.projectId === undefined)
    return refuse('budget.projectMissing', {}, ['projectId'])
  if (line.functional !== undefined) {
    const checked = checkCode('functional', line.functional, line, of)
    if (!checked.ok) return checked
  }
  if (line.revenue === undefined) return ok(null)
  const expected = fundOfRevenue[line.revenue]
  if (expected === undefined) {
    const known = Object.keys(fundOfRevenue).join(' ')
    return refuse('budget.revenueWord', { revenue: line.revenue, known }, ['revenue'])
  }
  return expected === line.fund
    ? ok(null)
    : refuse('budget.revenueFund', { revenue: line.revenue, expected, fund: line.fund }, ['revenue', 'fund'])
}

function expenditureLine(line: LineDimensions, of: Of): Result<string | null, Refusal> {
  if (line.functional === undefined) return refuse('budget.functionalMissing', {}, ['functional'])
  if (line.departmental === undefined) return refuse('budget.departmentalMissing', {}, ['departmental'])
  if (line.nature === undefined) return refuse('budget.natureMissing', {}, ['nature'])
  if (line.nature === 'project' && line.projectId === undefined)
    return refuse('budget.projectMissing', {}, ['projectId'])
  const functional = checkCode('functional', line.functional, line, of)
  if (!functional.ok) return functional
  const departmental = checkCode('departmental', line.departmental, line, of)
  return departmental.ok ? governmentalOf(line, line.departmental, of) : departmental
}

const finest = { functional: 3, departmental: 2, governmental: 2, revenue: 3 } as const

/** A code must be in force in the year and at the finest level; a local subdivision of a national code is. */
function checkCode(kind: ClassificationId, code: string, line: LineDimensions, of: Of): Result<null, Refusal> {
  const year = of.classificationYear
  const level = levelOf(kind, code)
  const entry = entryOf(kind, code, year)
  if ((level ?? 9) < finest[kind] && kind !== 'revenue') return refuse(`budget.${kind}Level`, { code }, [kind])
  if (entry) return ok(null)
  if (level === finest[kind] && line.unlisted?.includes(code) && entryOf(kind, code.slice(0, -2), year)) return ok(null)
  const near = nearestCode(kind, code, year)
  return near
    ? refuse('budget.unknownCodeNear', { year, code, near: near.entry.code, name: near.entry.name }, [kind])
    : refuse('budget.unknownCode', { year, code }, [kind])
}

/** The governmental item: as the mapping says, or as written with a reason (政府收支分类科目, 两套经济分类对照). */
function governmentalOf(line: LineDimensions, departmental: string, of: Of): Result<string | null, Refusal> {
  const derived = governmentalFor(departmental, of.body, of.classificationYear)
  const written = line.governmental
  if (written === undefined) {
    const [only, second] = derived
    return only !== undefined && second === undefined
      ? ok(only)
      : refuse('budget.governmentalNone', { code: departmental }, ['governmental'])
  }
  const checked = checkCode('governmental', written, line, of)
  if (!checked.ok) return checked
  if (derived.includes(written) || (line.governmentalReason ?? '').trim() !== '') return ok(written)
  const data = { departmental, derived: derived.join('/') || '—', governmental: written }
  return refuse('budget.governmentalReason', data, ['governmentalReason'])
}

import { sql } from 'kysely'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../registers/conditions.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import type { Notice } from '../outlook/notice.ts'
import { schemeOf } from './schemes.ts'
import { type TargetContext, targetOfRow, type TargetsInput } from './target.ts'
import { examineTargets, refuseTargets } from './validate.ts'

export interface TargetsSet {
  readonly targetIds: readonly bigint[]
  readonly notices: readonly Notice[]
}

/**
 * Sets the targets of a project (or the whole unit) for a year in place of those set before. Refused when the points do not add up, a target
 * is no target, or, after the budget is approved, nobody says why it is changed; doubts come back as notices (domain rules PF-01…PF-21).
 */
export function setTargets(ledger: Ledger, act: Doer, input: TargetsInput): Promise<Result<TargetsSet, Refusal>> {
  return ledger.write({ ...act, action: 'setTargets' }, async (writer) => {
    const year = await writer.trx
      .selectFrom('fiscalYear')
      .selectAll()
      .where('unitId', '=', act.unit)
      .where('year', '=', input.year)
      .executeTakeFirst()
    if (!year) return fail({ code: 'noSuchYear', data: { year: `${input.year}` } })
    if (year.status !== 'preparing' && (act.reason ?? '').trim() === '')
      return fail({ code: 'changeWithoutReason', data: { year: `${input.year}` } })
    if (input.projectId !== 0n && !(await projectExists(writer, act.unit, input.projectId)))
      return fail({ code: 'noSuchProject', data: { project: `${input.projectId}` } })
    const scheme = schemeOf(year.jurisdiction)
    const refusal = refuseTargets(scheme, input.targets)
    if (refusal) return fail(refusal)
    const evaluated = (await targetsBefore(writer, act.unit, input.year, input.projectId)).find(
      (one) => one.evaluated !== null,
    )
    if (evaluated) return fail({ code: 'targetsEvaluated', data: { name: evaluated.name } })
    const context = await contextOf(writer, act.unit, input)
    const targetIds = await replaceTargets(writer, act.unit, input)
    return ok({ targetIds, notices: examineTargets(scheme, input, context) })
  })
}

async function projectExists(writer: Writer, unitId: string, projectId: bigint): Promise<boolean> {
  const found = await writer.trx
    .selectFrom('project')
    .select('projectId')
    .where('unitId', '=', unitId)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return found !== undefined
}

async function contextOf(writer: Writer, unitId: string, input: TargetsInput): Promise<TargetContext> {
  const others = await writer.trx
    .selectFrom('target')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', '=', input.year)
    .where('projectId', '<>', input.projectId)
    .execute()
  const budget = await writer.trx
    .selectFrom('quotaEntry as q')
    .innerJoin('budgetLine as l', (join) =>
      join.onRef('l.unitId', '=', 'q.unitId').onRef('l.year', '=', 'q.year').onRef('l.lineId', '=', 'q.lineId'),
    )
    .select(sql<bigint | null>`sum(q.amount_fen)::bigint`.as('fen'))
    .where('q.unitId', '=', unitId)
    .where('q.year', '=', input.year)
    .where('l.side', '=', 'expenditure')
    .$if(input.projectId !== 0n, (query) => query.where('l.projectId', '=', input.projectId))
    .executeTakeFirst()
  return { others: others.map(targetOfRow), budgetFen: budget?.fen ?? undefined }
}

async function replaceTargets(writer: Writer, unitId: string, input: TargetsInput): Promise<readonly bigint[]> {
  const { year, projectId } = input
  await removeBefore(writer, input, unitId)
  const rows: RowOf<'target'>[] = []
  for (const target of input.targets) {
    const { aim } = target
    rows.push({
      unitId,
      year,
      targetId: await writer.nextId(),
      projectId,
      level1: target.level1,
      level2: target.level2,
      name: target.name,
      weightHundredths: target.weightHundredths ?? null,
      basis: target.basis ?? null,
      indicatorId: target.indicatorId ?? null,
      ...(aim.kind === 'quality'
        ? { operator: 'qualitative' as const, valueWords: aim.words }
        : {
            operator: aim.operator,
            valueDigits: aim.value.digits,
            valueDecimals: aim.value.decimals,
            measuredIn: aim.measuredIn,
          }),
    })
  }
  if (rows.length > 0) await writer.insert('target', rows)
  const goals = (input.goals ?? []).map((body, index) => ({
    unitId,
    year,
    projectId,
    kind: 'overall' as const,
    position: index + 1,
    body,
  }))
  if (goals.length > 0) await writer.insert('goal', goals)
  return rows.map(({ targetId }) => targetId)
}

/** Targets set before go, with what was monitored against them; goals only where new ones are given. */
async function removeBefore(writer: Writer, { year, projectId, goals }: TargetsInput, unitId: string): Promise<void> {
  const monitored = await writer.trx
    .selectFrom('monitoring as m')
    .innerJoin('target as t', (join) =>
      join.onRef('t.unitId', '=', 'm.unitId').onRef('t.year', '=', 'm.year').onRef('t.targetId', '=', 'm.targetId'),
    )
    .select(['m.targetId', 'm.asOf'])
    .where('m.unitId', '=', unitId)
    .where('m.year', '=', year)
    .where('t.projectId', '=', projectId)
    .execute()
  for (const { targetId, asOf } of monitored) await writer.remove('monitoring', { unitId, year, targetId, asOf })
  for (const { targetId } of await targetsBefore(writer, unitId, year, projectId))
    await writer.remove('target', { unitId, year, targetId })
  if (!goals) return
  const before = await writer.trx
    .selectFrom('goal')
    .select(['kind', 'position'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('projectId', '=', projectId)
    .where('kind', '=', 'overall')
    .execute()
  for (const { kind, position } of before) await writer.remove('goal', { unitId, year, projectId, kind, position })
}

function targetsBefore(writer: Writer, unitId: string, year: number, projectId: bigint) {
  return writer.trx
    .selectFrom('target as t')
    .leftJoin('evaluation as e', (join) =>
      join.onRef('e.unitId', '=', 't.unitId').onRef('e.year', '=', 't.year').onRef('e.targetId', '=', 't.targetId'),
    )
    .select(['t.targetId', 't.name', 'e.targetId as evaluated'])
    .where('t.unitId', '=', unitId)
    .where('t.year', '=', year)
    .where('t.projectId', '=', projectId)
    .orderBy('t.targetId')
    .execute()
}

import type { Ledger } from '../store/ledger.ts'
import type { Notice } from '../outlook/notice.ts'
import { type SelfEvaluation, selfEvaluation } from './evaluation.ts'
import { gradeLabels } from './words.ts'

/** A project whose results stand beside what next year's budget gives it. */
export interface ResultBesideBudget {
  readonly projectId: bigint
  readonly name: string
  readonly result: SelfEvaluation
  /** What the newest version of the year being made plans for the project. */
  readonly plannedFen: bigint
  /** Weak results that are to get as much or more: the reviewer will ask. */
  readonly notice?: Notice
}

/** Results of the year before, shown while the budget of `year` is made (use of evaluation results: 财预〔2020〕10号). */
export async function resultsForBudget(
  ledger: Ledger,
  unitId: string,
  year: number,
): Promise<readonly ResultBesideBudget[]> {
  const evaluated = await ledger.db
    .selectFrom('target as t')
    .innerJoin('project as p', (join) =>
      join.onRef('p.unitId', '=', 't.unitId').onRef('p.projectId', '=', 't.projectId'),
    )
    .select(['p.projectId', 'p.name'])
    .distinct()
    .where('t.unitId', '=', unitId)
    .where('t.year', '=', year - 1)
    .orderBy('p.projectId')
    .execute()
  const planned = await plannedOf(ledger, unitId, year)
  const rows: ResultBesideBudget[] = []
  for (const { projectId, name } of evaluated) {
    const result = await selfEvaluation(ledger, unitId, year - 1, projectId)
    if (!result) continue
    const plannedFen = planned.get(projectId) ?? 0n
    const notice = askAbout(name, result, plannedFen)
    rows.push({ projectId, name, result, plannedFen, ...(notice ? { notice } : {}) })
  }
  return rows
}

/** By project, from the newest version of the furthest stage of the year. */
async function plannedOf(ledger: Ledger, unitId: string, year: number): Promise<ReadonlyMap<bigint, bigint>> {
  const versions = await ledger.db
    .selectFrom('budgetVersion')
    .select(['stage', 'version'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .execute()
  const order = ['firstSubmission', 'controlFigure', 'secondSubmission', 'approved']
  const [newest] = versions.toSorted(
    (one, other) => order.indexOf(other.stage) - order.indexOf(one.stage) || other.version - one.version,
  )
  if (!newest) return new Map()
  const amounts = await ledger.db
    .selectFrom('budgetAmount as a')
    .innerJoin('budgetLine as l', (join) =>
      join.onRef('l.unitId', '=', 'a.unitId').onRef('l.year', '=', 'a.year').onRef('l.lineId', '=', 'a.lineId'),
    )
    .select(['l.projectId', 'a.amountFen'])
    .where('a.unitId', '=', unitId)
    .where('a.year', '=', year)
    .where('a.stage', '=', newest.stage)
    .where('a.version', '=', newest.version)
    .where('l.side', '=', 'expenditure')
    .execute()
  const sums = new Map<bigint, bigint>()
  for (const { projectId, amountFen } of amounts)
    if (projectId !== null) sums.set(projectId, (sums.get(projectId) ?? 0n) + amountFen)
  return sums
}

function askAbout(name: string, result: SelfEvaluation, plannedFen: bigint): Notice | undefined {
  const { budgetFen, totalHundredths, grade, rateMillionths, weak, open } = result
  if (!weak || plannedFen < budgetFen || open.length > 0) return undefined
  return {
    code: 'weakResult',
    data: {
      name,
      year: `${result.year}`,
      scoreHundredths: `${totalHundredths}`,
      grade: gradeLabels[grade] ?? grade,
      rateMillionths: `${rateMillionths}`,
      plannedFen: `${plannedFen}`,
      budgetFen: `${budgetFen}`,
    },
  }
}

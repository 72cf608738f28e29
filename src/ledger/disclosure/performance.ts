import { coordinatesKey, type Coordinates } from '#core/facts/coordinates.ts'
import type {
  PerformanceData,
  PerformanceIndicator,
  PerformanceMoney,
  PerformanceRecord,
  PerformanceTask,
} from '#core/facts/disclosure.ts'
import { type Figure, figuresByKey } from '#core/facts/figure.ts'
import { exactText } from '../performance/exact.ts'
import { selfEvaluation } from '../performance/evaluation.ts'
import { gradeLabels } from '../performance/words.ts'
import type { Ledger } from '../store/ledger.ts'
import { groupsOf } from './groups.ts'
import { organisationOf, supervisorOf } from './organisation.ts'
import { disclosureWords as words, levelNames } from './words.ts'

interface Whose {
  readonly body: string
  readonly entity: string
  readonly year: number
  readonly stage: 'approved' | 'finalAccounts'
}

/** Goals, targets and results of a body and of its projects that have money or targets in the year. */
export async function performanceOf(
  ledger: Ledger,
  whose: Whose,
  figures: readonly Figure[],
): Promise<PerformanceData> {
  const goals = await goalsOf(ledger, whose)
  const indicators = await indicatorsOf(ledger, whose)
  const money = figuresByKey(figures)
  const projects = (await projectsOf(ledger, whose)).filter(
    ({ projectId, name }) =>
      indicators.has(projectId) || goals.has(projectId) || moneyOf(money, { nature: 'project', project: name }, whose),
  )
  const record = async (id: bigint, at: Coordinates): Promise<Omit<PerformanceRecord, 'name'>> => {
    const own = moneyOf(money, at, whose)
    return {
      ...goalTexts(goals.get(id) ?? []),
      ...(own && { money: own }),
      indicators: indicators.get(id) ?? [],
      ...(whose.stage === 'finalAccounts' && (await scoresOf(ledger, whose, id, own))),
    }
  }
  const supervisor = await supervisorOf(ledger, whose.body)
  const ofProjects = await Promise.all(
    projects.map(async ({ projectId, name, rationale, plan, fromYear, toYear }) => {
      const own = await record(projectId, { nature: 'project', project: name })
      return {
        name,
        ...own,
        tasks: own.tasks.map((task) => ({ ...task, name })),
        ...(supervisor !== undefined && { supervisor }),
        ...lastingOf(fromYear, toYear, own.money),
        period: fromYear === toYear ? String(fromYear) : `${fromYear}—${toYear}`,
        ...(rationale !== null && { basis: rationale }),
        ...(plan !== null && { plan }),
      }
    }),
  )
  const body = await record(0n, {})
  // a list of tasks with money names those of projects, too
  const priced = body.tasks.every(({ amount }) => amount !== undefined)
  const tasks = priced ? [...ofProjects.flatMap((project) => project.tasks), ...body.tasks] : body.tasks
  const organisation = await organisationOf(ledger, whose.body, whose.year)
  return { body: { name: whose.entity, ...body, tasks, organisation }, projects: ofProjects }
}

/** Whether a project ends with the year; then all it is to cost is the money of the year. */
function lastingOf(fromYear: number, toYear: number, money: PerformanceMoney | undefined) {
  const years = toYear - fromYear + 1
  const attribute = years === 1 ? words.oneYear : words.manyYears(years)
  return { attribute, ...(years === 1 && money && { periodTotal: money.budget }) }
}

async function projectsOf(ledger: Ledger, { body, year }: Whose) {
  return ledger.db
    .selectFrom('project')
    .select(['projectId', 'name', 'rationale', 'plan', 'fromYear', 'toYear'])
    .where('unitId', '=', body)
    .where('fromYear', '<=', year)
    .where('toYear', '>=', year)
    .orderBy('projectId')
    .execute()
}

interface GoalRow {
  readonly kind: string
  readonly body: string
  readonly amountFen: bigint | null
}

async function goalsOf(ledger: Ledger, { body, year }: Whose): Promise<ReadonlyMap<bigint, readonly GoalRow[]>> {
  const rows = await ledger.db
    .selectFrom('goal')
    .select(['projectId', 'kind', 'body', 'amountFen'])
    .where('unitId', '=', body)
    .where('year', '=', year)
    .orderBy('position')
    .execute()
  return groupsOf(rows, ({ projectId }) => projectId)
}

function goalTexts(goals: readonly GoalRow[]) {
  const told = (kind: string): string | undefined => {
    const list = goals.filter((goal) => goal.kind === kind).map((goal) => goal.body)
    return list.length === 0 ? undefined : list.join('')
  }
  const [overall, result, summary, improvement] = ['overall', 'result', 'summary', 'improvement'].map(told)
  const achieved = result ?? summary
  return {
    ...(overall !== undefined && { overallGoal: overall, yearGoal: overall }),
    ...(achieved !== undefined && { achieved }),
    ...(improvement !== undefined && { improvement }),
    tasks: goals.filter(({ kind }) => kind === 'task').map(taskOf),
  }
}

/** 任务名称：主要内容, or a task that is its own name. */
function taskOf({ body, amountFen }: GoalRow): PerformanceTask {
  const [name = '', content] = body.split(/：(.*)/su)
  return {
    name: content === undefined ? body : name,
    content: content ?? body,
    ...(amountFen !== null && { amount: amountFen, fiscal: amountFen }),
  }
}

async function indicatorsOf(
  ledger: Ledger,
  { body, year, stage }: Whose,
): Promise<ReadonlyMap<bigint, readonly PerformanceIndicator[]>> {
  const rows = await ledger.db
    .selectFrom('target as t')
    .leftJoin('evaluation as e', (join) =>
      join.onRef('e.unitId', '=', 't.unitId').onRef('e.year', '=', 't.year').onRef('e.targetId', '=', 't.targetId'),
    )
    .select([
      't.projectId',
      't.level1',
      't.level2',
      't.name',
      't.operator',
      't.valueDigits',
      't.valueDecimals',
      't.valueWords',
      't.measuredIn',
      't.weightHundredths',
      't.basis',
      'e.actualDigits',
      'e.actualDecimals',
      'e.actualWords',
      'e.scoreHundredths',
      'e.reason',
    ])
    .where('t.unitId', '=', body)
    .where('t.year', '=', year)
    .orderBy('t.projectId')
    .orderBy('t.targetId')
    .execute()
  const grouped = groupsOf(rows, ({ projectId }) => projectId)
  return new Map([...grouped].map(([id, own]) => [id, own.map((row) => indicatorOf(row, stage === 'finalAccounts'))]))
}

interface IndicatorRow {
  readonly level1: keyof typeof levelNames
  readonly level2: string
  readonly name: string
  readonly operator: string
  readonly valueDigits: bigint | null
  readonly valueDecimals: number
  readonly valueWords: string | null
  readonly measuredIn: string | null
  readonly weightHundredths: number | null
  readonly basis: string | null
  readonly actualDigits: bigint | null
  readonly actualDecimals: number | null
  readonly actualWords: string | null
  readonly scoreHundredths: number | null
  readonly reason: string | null
}

function indicatorOf(row: IndicatorRow, evaluated: boolean): PerformanceIndicator {
  const { valueDigits, valueDecimals, actualDigits, actualDecimals, actualWords, weightHundredths, basis } = row
  const quantity = valueDigits !== null
  const measured =
    actualDigits === null ? actualWords : exactText({ digits: actualDigits, decimals: actualDecimals ?? 0 })
  return {
    level1: levelNames[row.level1],
    level2: row.level2,
    level3: row.name,
    target: quantity ? exactText({ digits: valueDigits, decimals: valueDecimals }) : (row.valueWords ?? ''),
    ...(quantity && { operator: row.operator }),
    ...(row.measuredIn !== null && { unit: row.measuredIn }),
    ...(evaluated && measured !== null && { actual: measured }),
    ...(weightHundredths !== null && { weight: BigInt(weightHundredths) }),
    ...(evaluated && row.scoreHundredths !== null && { score: BigInt(row.scoreHundredths) }),
    ...(evaluated && row.reason !== null && { remark: row.reason }),
    ...(basis !== null && { source: basis }),
  }
}

/** Budget, adjustment and execution; undefined where the body or project has no money in the year. */
function moneyOf(
  figures: ReadonlyMap<string, Figure>,
  at: Coordinates,
  { stage }: Whose,
): PerformanceMoney | undefined {
  const value = (own: Coordinates['stage']): bigint | undefined =>
    figures.get(coordinatesKey({ flow: 'expenditure', ...at, ...(own && { stage: own }) }))?.value
  const [budget, available, spent] = [value('approved'), value('adjusted'), value('finalAccounts')]
  if (stage === 'approved') return budget === undefined ? undefined : { budget }
  if (budget === undefined && spent === undefined) return undefined
  return {
    budget: budget ?? 0n,
    ...(available !== undefined && { available, adjustment: available - (budget ?? 0n) }),
    ...(spent !== undefined && { spent }),
  }
}

/** Points and grade, where every indicator has been given its points. */
async function scoresOf(
  ledger: Ledger,
  { body, year }: Whose,
  id: bigint,
  money: PerformanceMoney | undefined,
): Promise<Partial<PerformanceRecord>> {
  const scored = await selfEvaluation(ledger, body, year, id)
  if (!scored || scored.open.length > 0 || scored.indicatorsHundredths === 0) return {}
  return {
    totalScore: BigInt(scored.totalHundredths),
    grade: gradeLabels[scored.grade] ?? scored.grade,
    ...(money && { money: { ...money, executionScore: BigInt(scored.executionHundredths) } }),
  }
}

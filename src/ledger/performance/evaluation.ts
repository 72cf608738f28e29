import { fail, ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../registers/conditions.ts'
import { evaluationTexts } from '../store/closed-years.ts'
import type { Ledger, Refusal, RowOf, Writer } from '../store/ledger.ts'
import { type Exact, exactText, proportion } from './exact.ts'
import { moneyOf } from './money.ts'
import { type Grade, schemeOf, type Scheme, type Tier } from './schemes.ts'
import { executionScore, gradeOf, scoreInTier, scoreOf } from './score.ts'
import { type TargetInput, targetOfRow } from './target.ts'

export interface ResultInput {
  readonly targetId: bigint
  /** A figure for a quantitative target; tier and points for a qualitative one. */
  readonly actual: Exact | { readonly words: string; readonly tier: Tier; readonly scoreHundredths: number }
  readonly reason?: string
  readonly evidence?: string
}

type EvaluationText = (typeof evaluationTexts)[number]

export interface EvaluationInput {
  readonly year: number
  readonly projectId: bigint
  readonly results: readonly ResultInput[]
  /** Each takes the place of what was written before; left out, that stays. */
  readonly texts?: Readonly<Partial<Record<EvaluationText, readonly string[]>>>
}

export interface SelfEvaluation {
  readonly year: number
  readonly projectId: bigint
  readonly budgetFen: bigint
  readonly executedFen: bigint
  readonly executionHundredths: number
  readonly indicatorsHundredths: number
  readonly totalHundredths: number
  readonly grade: Grade
  /** Executed ÷ budget of the whole year, in millionths. */
  readonly rateMillionths: bigint
  /** So low, or so little spent, that the next budget must be argued. */
  readonly weak: boolean
  /** Indicators without a result: the total is not final while there are any. */
  readonly open: readonly string[]
}

/**
 * Records what was reached against the targets of a project (0n: the whole unit) and scores it by the jurisdiction's formulas. Refused as a whole
 * when a figure, a tier or a reason that is due is missing. A closed year may still be evaluated.
 */
export function evaluate(ledger: Ledger, act: Doer, input: EvaluationInput): Promise<Result<SelfEvaluation, Refusal>> {
  return ledger.write({ ...act, action: 'evaluateTargets' }, async (writer) => {
    const scheme = await schemeOfYear(writer.trx, act.unit, input.year)
    if (!scheme) return fail({ code: 'noSuchYear', data: { year: `${input.year}` } })
    const targets = await targetsOf(writer.trx, act.unit, input.year, input.projectId)
    for (const result of input.results) {
      const target = targets.find(({ targetId }) => targetId === result.targetId)
      if (!target) return fail({ code: 'noSuchTarget', data: { target: `${result.targetId}` } })
      const scored = scoredResult(scheme, targetOfRow(target), result)
      if (!scored.ok) return scored
      await keep(writer, { unitId: act.unit, year: input.year, targetId: result.targetId }, scored.value)
    }
    for (const kind of evaluationTexts) await keepTexts(writer, act.unit, input, kind)
    return ok(await summary(writer.trx, scheme, act.unit, input.year, input.projectId))
  })
}

/** The self-evaluation of a project (0n: the whole unit) as it stands: execution, indicators, total, grade, and what is still open. */
export async function selfEvaluation(
  ledger: Ledger,
  unitId: string,
  year: number,
  projectId: bigint,
): Promise<SelfEvaluation | undefined> {
  const scheme = await schemeOfYear(ledger.db, unitId, year)
  return scheme && summary(ledger.db, scheme, unitId, year, projectId)
}

type Reading = Ledger['db'] | Writer['trx']

async function schemeOfYear(db: Reading, unitId: string, year: number): Promise<Scheme | undefined> {
  const found = await db
    .selectFrom('fiscalYear')
    .select('jurisdiction')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return found && schemeOf(found.jurisdiction)
}

function targetsOf(db: Reading, unitId: string, year: number, projectId: bigint) {
  return db
    .selectFrom('target')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('projectId', '=', projectId)
    .orderBy('targetId')
    .execute()
}

type Kept = Omit<RowOf<'evaluation'>, 'unitId' | 'year' | 'targetId'>

function scoredResult(scheme: Scheme, target: TargetInput, result: ResultInput): Result<Kept, Refusal> {
  const { aim, name } = target
  const weight = target.weightHundredths ?? 0
  const told = { reason: result.reason ?? null, evidence: result.evidence ?? null }
  if ('tier' in result.actual) {
    if (aim.kind === 'quantity') return fail({ code: 'actualMissing', data: { name } })
    const { tier, words, scoreHundredths } = result.actual
    if (tier !== 'achieved' && blank(result.reason))
      return fail(reasonMissing(target, { actual: words, operator: '', wanted: aim.words }))
    const score = scoreInTier(scheme, tier, scoreHundredths, weight)
    return score.ok ? ok({ ...told, tier, actualWords: words, scoreHundredths: score.value }) : score
  }
  if (aim.kind === 'quality') return fail({ code: 'actualIsQualitative', data: { name } })
  const scored = scoreOf(scheme, aim.operator, aim.value, result.actual, weight)
  const actual = exactText(result.actual)
  if (scored.reasonRequired && blank(result.reason))
    return fail(reasonMissing(target, { actual, operator: aim.operator, wanted: exactText(aim.value) }))
  return ok({
    ...told,
    actualDigits: result.actual.digits,
    actualDecimals: result.actual.decimals,
    scoreHundredths: scored.scoreHundredths,
  })
}

const blank = (text: string | undefined): boolean => (text ?? '').trim() === ''

function reasonMissing(
  { name, aim }: TargetInput,
  told: { readonly actual: string; readonly operator: string; readonly wanted: string },
): Refusal {
  const unit = aim.kind === 'quantity' ? aim.measuredIn : ''
  return {
    code: 'reasonMissing',
    data: { name, operator: told.operator, target: told.wanted, actual: told.actual, unit },
  }
}

async function keep(
  writer: Writer,
  key: { readonly unitId: string; readonly year: number; readonly targetId: bigint },
  values: Kept,
): Promise<void> {
  const before = await writer.trx
    .selectFrom('evaluation')
    .select('targetId')
    .where('unitId', '=', key.unitId)
    .where('year', '=', key.year)
    .where('targetId', '=', key.targetId)
    .executeTakeFirst()
  const cleared = { actualDigits: null, actualDecimals: 0, actualWords: null, tier: null, ...values }
  if (before) await writer.update('evaluation', key, cleared)
  else await writer.insert('evaluation', { ...key, ...cleared })
}

async function keepTexts(
  writer: Writer,
  unitId: string,
  { year, projectId, texts }: EvaluationInput,
  kind: EvaluationText,
): Promise<void> {
  const bodies = texts?.[kind]
  if (bodies === undefined) return
  const before = await writer.trx
    .selectFrom('goal')
    .select('position')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .execute()
  for (const { position } of before) await writer.remove('goal', { unitId, year, projectId, kind, position })
  const written = bodies.filter((body) => !blank(body))
  if (written.length === 0) return
  await writer.insert(
    'goal',
    written.map((body, index) => ({ unitId, year, projectId, kind, position: index + 1, body })),
  )
}

async function summary(
  db: Reading,
  scheme: Scheme,
  unitId: string,
  year: number,
  projectId: bigint,
): Promise<SelfEvaluation> {
  const rows = await db
    .selectFrom('target as t')
    .leftJoin('evaluation as e', (join) =>
      join.onRef('e.unitId', '=', 't.unitId').onRef('e.year', '=', 't.year').onRef('e.targetId', '=', 't.targetId'),
    )
    .select(['t.name', 'e.scoreHundredths'])
    .where('t.unitId', '=', unitId)
    .where('t.year', '=', year)
    .where('t.projectId', '=', projectId)
    .orderBy('t.targetId')
    .execute()
  const money = await moneyOf(db, unitId, year, projectId)
  const executionHundredths = executionScore(scheme, money.executedFen, money.budgetFen)
  const indicatorsHundredths = rows.reduce((sum, { scoreHundredths }) => sum + (scoreHundredths ?? 0), 0)
  const totalHundredths = executionHundredths + indicatorsHundredths
  const rateMillionths = money.budgetFen > 0n ? proportion(1_000_000n, money.executedFen, money.budgetFen) : 0n
  return {
    year,
    projectId,
    ...money,
    executionHundredths,
    indicatorsHundredths,
    totalHundredths,
    grade: gradeOf(scheme, totalHundredths),
    rateMillionths,
    weak: totalHundredths < scheme.weak.total || rateMillionths < scheme.weak.rate,
    open: rows.filter(({ scoreHundredths }) => scoreHundredths === null).map(({ name }) => name),
  }
}

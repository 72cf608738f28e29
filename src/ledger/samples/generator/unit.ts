import { governmentalFor } from '#core/classifications/mapping.ts'
import { invariant } from '#core/base/invariant.ts'
import { type Habit, habitOf, monthAmounts, monthWeights, split } from './flow.ts'
import { type Chance, chanceFrom, seedOf } from './random.ts'
import { revenueOf } from './revenue.ts'
import type { GeneratedLine, GeneratedUnit, GeneratedYear, QuotaStep, Size, UnitPlan } from './shapes.ts'
import {
  earnedLine,
  institutionLines,
  internalLine,
  type LineTemplate,
  operatingLines,
  organLines,
  projectTemplates,
  type Rhythm,
} from './templates.ts'

interface Slot {
  readonly template: LineTemplate
  readonly habit: Habit
  readonly project: number | null
  /** Fen in the first year. */
  readonly base: bigint
  readonly counterpart: string | null
}

/** All years of one unit. The same seed gives the same unit, whatever others there are. */
export function generateUnit(plan: UnitPlan, size: Size): GeneratedUnit {
  const chance = chanceFrom(seedOf(size.seed, 1, plan.index))
  const { slots, projects } = slotsOf(plan, chance)
  const planned = chance.inHundred(60)
  const years: GeneratedYear[] = []
  let carried: readonly GeneratedLine[] = []
  for (const [index, year] of size.years.entries()) {
    const made = generateYear(plan, slots, carried, { ...size, year, index, planned })
    years.push(made)
    carried = made.lines.filter(({ left }) => left?.kind === 'carriedOver')
  }
  return { plan, projects, years }
}

function slotsOf(
  plan: UnitPlan,
  chance: Chance,
): { readonly slots: readonly Slot[]; readonly projects: readonly string[] } {
  const haste = chance.between(60, 140)
  const slot = (template: LineTemplate, base: bigint, project: number | null, counterpart: string | null): Slot => ({
    template,
    habit: habitOf(chance, haste),
    project,
    base,
    counterpart,
  })
  const perHead = (weight: number): bigint =>
    (BigInt(weight) * BigInt(plan.staff) * BigInt(chance.between(85, 118)) * 100n) / 100n
  const basic = [...(plan.kind === 'publicInstitution' ? institutionLines : organLines), ...operatingLines].filter(
    ({ nature }) => nature === 'personnel' || chance.inHundred(88),
  )
  const slots = basic.map((template) => slot(template, perHead(template.weight), null, null))
  const chosen = projectTemplates.filter(() => chance.inHundred(62))
  for (const [index, { yuan, lines }] of chosen.entries()) {
    const whole = BigInt(chance.between(...yuan)) * 100n
    for (const template of lines) slots.push(slot(template, (whole * BigInt(template.weight)) / 100n, index, null))
  }
  if (plan.kind === 'publicInstitution')
    slots.push(slot(earnedLine, BigInt(plan.staff) * BigInt(chance.between(2_000, 20_000)) * 100n, null, null))
  if (plan.pays !== undefined) slots.push(slot(internalLine, internalFen(plan.staff), null, plan.pays))
  return { slots, projects: chosen.map(({ name }) => name) }
}

/** What a unit pays the service centre of its department in a year: 1,200 yuan a head. */
export const internalFen = (staff: number): bigint => BigInt(staff) * 120_000n

interface Of extends Size {
  readonly year: number
  readonly index: number
  readonly planned: boolean
}

interface Draft {
  readonly line: Omit<GeneratedLine, 'quota' | 'plan' | 'flows' | 'left' | 'approvedFen'>
  readonly rhythm: Rhythm
  readonly habit: Habit
  readonly completion: readonly [number, number]
  readonly quota: QuotaStep[]
}

function generateYear(
  plan: UnitPlan,
  slots: readonly Slot[],
  carried: readonly GeneratedLine[],
  of: Of,
): GeneratedYear {
  const chance = chanceFrom(seedOf(of.seed, 2, plan.index, of.year))
  const drafts = [
    ...slots.map((slot) => draftOf(plan, slot, of, chance)),
    ...carried.map((line) => carriedDraft(line, of)),
  ]
  const received = plan.paidBy.reduce((sum, { fenByYear }) => sum + (fenByYear.get(of.year) ?? 0n), 0n)
  if (received > 0n) drafts.push(spendingOfReceived(plan, received, of))
  const adjustments = adjust(drafts, chance)
  const spending = drafts.map((draft) => spend(draft, of, chance))
  return { year: of.year, lines: [...spending, ...revenueOf(plan, spending, of.year)], adjustments }
}

function draftOf(plan: UnitPlan, { template, habit, project, base, counterpart }: Slot, of: Of, chance: Chance): Draft {
  const growth = counterpart === null ? grown(base, of.index, chance) : base
  const fen = counterpart === null ? growth - (growth % 10_000n) : growth
  return {
    line: {
      ...expenditure(plan, template, of.year),
      project,
      grantedYear: null,
      internalCounterpart: counterpart,
    },
    rhythm: template.rhythm,
    habit,
    completion: template.completion,
    quota: [{ kind: 'approved', fen, month: 0 }],
  }
}

/** Two to five per cent a year, and a little luck. */
function grown(base: bigint, years: number, chance: Chance): bigint {
  let fen = base
  for (let year = 0; year < years; year++) fen = (fen * 1035n) / 1000n
  return (fen * BigInt(chance.between(94, 107))) / 100n
}

function expenditure(plan: UnitPlan, template: LineTemplate, year: number) {
  const { functional, departmental, nature, fund = 'generalPublicBudget' } = template
  const body = plan.kind === 'publicInstitution' ? 'institution' : 'administrative'
  const [governmental] = governmentalFor(departmental, body, year)
  invariant(governmental !== undefined, `${departmental} has a governmental item`)
  return {
    year,
    side: 'expenditure' as const,
    functional: functional === 'own' ? plan.own : functional === 'project' ? plan.project : functional,
    departmental,
    governmental,
    fund,
    nature,
    revenue: null,
  }
}

/** Last year's rest, opened on the first of January under its own coordinates. */
function carriedDraft(before: GeneratedLine, of: Of): Draft {
  const { quota: _, plan: __, flows: ___, left, approvedFen: ____, ...line } = before
  return {
    line: { ...line, year: of.year, grantedYear: before.grantedYear ?? before.year },
    rhythm: 'early',
    habit: { usualMonth: 3, bends: Array.from({ length: 12 }, () => 100), haste: 100 },
    completion: [85, 115],
    quota: [{ kind: 'carriedOver', fen: left?.fen ?? 0n, month: 0 }],
  }
}

/** What the other units pay is budgeted and spent like other earnings. */
function spendingOfReceived(plan: UnitPlan, fen: bigint, of: Of): Draft {
  const template: LineTemplate = { ...earnedLine, departmental: '30213', rhythm: 'even' }
  return {
    line: { ...expenditure(plan, template, of.year), project: null, grantedYear: null, internalCounterpart: null },
    rhythm: 'even',
    habit: { usualMonth: 6, bends: Array.from({ length: 12 }, () => 100), haste: 100 },
    completion: [85, 100],
    quota: [{ kind: 'approved', fen, month: 0 }],
  }
}

/** Adds quota steps: money added to a line, taken off another, moved between two. Never on money between units or carried over. */
function adjust(drafts: readonly Draft[], chance: Chance): GeneratedYear['adjustments'] {
  const own = drafts.filter(
    ({ line }) => line.fund === 'generalPublicBudget' && line.grantedYear === null && line.internalCounterpart === null,
  )
  const pick = (nature: string): Draft | undefined => {
    const list = own.filter(({ line }) => line.nature === nature)
    return list[chance.below(Math.max(list.length, 1))]
  }
  const share = (draft: Draft, hundredths: number): bigint => {
    const fen = draft.quota.reduce((sum, step) => sum + step.fen, 0n)
    const part = (fen * BigInt(hundredths)) / 100n
    return part - (part % 10_000n)
  }
  const adjustments: { kind: 'additional' | 'reduced' | 'transferred'; month: number }[] = []
  const steps = (kind: 'additional' | 'reduced' | 'transferred', month: number, moves: readonly [Draft, bigint][]) => {
    if (moves.some(([, fen]) => fen === 0n)) return
    for (const [draft, fen] of moves) {
      const step = kind === 'transferred' ? (fen > 0n ? 'transferredIn' : 'transferredOut') : kind
      draft.quota.push({ kind: step, fen, month, adjustment: adjustments.length })
    }
    adjustments.push({ kind, month })
  }
  const [salary, project, from, to] = [pick('personnel'), pick('project'), pick('operating'), pick('operating')]
  if (salary && chance.inHundred(30)) steps('additional', 6, [[salary, share(salary, chance.between(3, 9))]])
  if (project && chance.inHundred(28))
    steps('additional', chance.between(3, 10), [[project, share(project, chance.between(8, 40))]])
  if (from && to && from !== to && chance.inHundred(35)) {
    const fen = share(from, chance.between(8, 30))
    steps('transferred', chance.between(4, 10), [
      [from, -fen],
      [to, fen],
    ])
  }
  const cut = pick('operating')
  if (cut && cut !== from && chance.inHundred(20)) steps('reduced', 9, [[cut, -share(cut, chance.between(5, 20))]])
  return adjustments
}

function spend({ line, rhythm, habit, completion, quota }: Draft, of: Of, chance: Chance): GeneratedLine {
  const byMonth = Array.from({ length: 12 }, (_, month) =>
    quota.reduce((sum, step) => (step.month <= month ? sum + step.fen : sum), 0n),
  )
  const whole = byMonth[11] ?? 0n
  // what a later cut leaves is all that may have been spent before it
  const safe = byMonth.map((_, month) => byMonth.slice(month).reduce((least, fen) => (fen < least ? fen : least)))
  const slipped = line.nature === 'project' && line.grantedYear === null && chance.inHundred(9)
  const done = slipped ? chance.between(5, 45) : Math.min(chance.between(...completion), 100)
  const amounts = monthAmounts((whole * BigInt(done)) / 100n, monthWeights(rhythm, habit, chance), safe)
  const paid = amounts.reduce((sum, fen) => sum + fen, 0n)
  const rest = whole - paid
  const parts = (): number =>
    Math.trunc(of.paymentsInHundredMonths / 100) + (chance.inHundred(of.paymentsInHundredMonths % 100) ? 1 : 0)
  return {
    ...line,
    approvedFen: quota.reduce(
      (sum, { kind, fen }) => (kind === 'approved' || kind === 'carriedOver' ? sum + fen : sum),
      0n,
    ),
    quota,
    plan: of.planned && line.grantedYear === null ? planOf(quota, rhythm) : null,
    flows: amounts.map((amount) => split(amount, parts(), chance)),
    left: rest === 0n ? null : { fen: rest, kind: line.grantedYear === null ? 'carriedOver' : 'surplus' },
  }
}

/** What a unit plans before the year: the rhythm it knows, without the accidents. */
function planOf(quota: readonly QuotaStep[], rhythm: Rhythm): readonly bigint[] {
  const fen = quota.reduce((sum, { kind, fen: step }) => (kind === 'approved' ? sum + step : sum), 0n)
  const even: Habit = { usualMonth: 10, bends: Array.from({ length: 12 }, () => 100), haste: 100 }
  const weights =
    rhythm === 'lump'
      ? Array.from({ length: 12 }, (_, month) => (month === 5 || month === 10 ? 1 : 0))
      : monthWeights(rhythm, even, { ...chanceFrom(0), between: () => 100 })
  return monthAmounts(
    fen,
    weights,
    Array.from({ length: 12 }, () => fen),
  )
}

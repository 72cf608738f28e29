import type { FormRule } from './forms.ts'
import type { FormAmount, Measured, PerformanceForm } from '../../../facts/performance.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { costCategory, lessIsBetter, restOfFunds } from '../../../vocabulary/performance.ts'
import { evidenceOf, findingOf, showWithUnit } from '../../show.ts'
import { at, fenOf, formName, formsOf, measuredEvidence, million, oncePerRow, show } from './forms.ts'

/** The money of forms: totals and their sources, rates of execution, ceilings of cost, final accounts. */
export const formMoney: FormRule = (recognition) =>
  formsOf(recognition).flatMap((form) => [
    ...(form.alone ? [...sources(form), ...ceilings(form)] : []),
    ...form.amounts.flatMap((line) => rateOf(form, line)),
    ...accounts(form, recognition),
  ])

const stages = ['budget', 'adjusted', 'executed'] as const

function sources(form: PerformanceForm): readonly Finding[] {
  const totals = form.amounts.filter(({ total }) => total)
  return totals.flatMap((whole) => {
    const below = form.amounts.filter(
      ({ total, column, row }) =>
        !total &&
        column === whole.column &&
        row > whole.row &&
        !totals.some((other) => other.column === column && other.row > whole.row && other.row <= row),
    )
    return stages.flatMap((stage) => sourcesAt(form, whole, below, stage))
  })
}

function sourcesAt(
  form: PerformanceForm,
  line: FormAmount,
  below: readonly FormAmount[],
  stage: (typeof stages)[number],
): readonly Finding[] {
  const whole = line[stage]
  const parts = below.flatMap((part) => {
    const number = part[stage]
    return number ? [{ label: part.label, number }] : []
  })
  if (!whole || parts.every(({ number }) => number.millionths === 0n)) return []
  const larger = parts.find(({ number }) => number.millionths - number.precision > whole.millionths + whole.precision)
  const evidence = parts.map(({ label, number }) => measuredEvidence(form, label, number))
  const unit = line.unit ?? ''
  if (larger)
    return [
      findingOf('performance/amounts-add-up', 'part-exceeds-whole', {
        severity: 'error',
        data: {
          form: formName(form),
          label: line.label,
          whole: whole.text + unit,
          part: larger.label,
          actual: larger.number.text + unit,
        },
        at: at(form, larger.label, larger.number),
        actual: larger.number.text,
        evidence: [measuredEvidence(form, line.label, whole), ...evidence],
      }),
    ]
  const sum = parts.reduce((all, { number }) => all + number.millionths, 0n)
  const room = parts.reduce((all, { number }) => all + number.precision, whole.precision)
  const gap = whole.millionths - sum
  const complete = below.some(({ label }) => restOfFunds.test(label)) && below.length > 1
  if (!complete || (gap <= room && -gap <= room)) return []
  return [
    findingOf('performance/amounts-add-up', 'mismatch', {
      certainty: 'probable',
      data: { form: formName(form), label: line.label, actual: whole.text + unit, expected: show(sum) + unit },
      at: at(form, line.label, whole),
      actual: whole.text,
      expected: show(sum),
      evidence,
    }),
  ]
}

function rateOf(form: PerformanceForm, line: FormAmount): readonly Finding[] {
  const { executed, rate, label } = line
  const whole = line.adjusted ?? line.budget
  if (!line.total || !executed || !rate || !whole || whole.millionths <= 0n) return []
  const hundred = 100n * million
  const least = ((executed.millionths - executed.precision) * hundred) / (whole.millionths + whole.precision)
  const most = ((executed.millionths + executed.precision) * hundred) / (whole.millionths - whole.precision)
  if (rate.millionths + rate.precision >= least && rate.millionths - rate.precision <= most + 1n) return []
  const expected = `${show((executed.millionths * hundred) / whole.millionths)}%`
  return [
    findingOf('performance/execution-rate-follows', 'mismatch', {
      certainty: 'probable',
      data: { form: formName(form), label, actual: rate.text, expected },
      at: at(form, label, rate),
      actual: rate.text,
      expected,
      evidence: [measuredEvidence(form, label, executed), measuredEvidence(form, label, whole)],
    }),
  ]
}

function ceilings(form: PerformanceForm): readonly Finding[] {
  const funds = form.amounts.flatMap((line) =>
    [line.budget, line.adjusted].flatMap((number) => {
      const fen = number && line.total ? fenOf(number.millionths + number.precision, line.unit) : undefined
      return number && fen !== undefined && fen > 0n ? [{ line, number, fen }] : []
    }),
  )
  const most = funds.toSorted((one, other) => Number(other.fen - one.fen))[0]
  if (!most) return []
  const rows = oncePerRow(form.indicators.map((indicator) => ({ form, indicator })))
  return rows.flatMap(({ indicator: { name, aim, target, levels } }) => {
    if (!aim || !target || aim.operator === '≥' || aim.operator === '>') return []
    if (!costCategory.test(levels[0] + levels[1]) || lessIsBetter.not.test(name.text)) return []
    const fen = fenOf(aim.millionths - aim.precision, aim.unit)
    if (fen === undefined || fen <= most.fen) return []
    return [
      findingOf('performance/cost-target-fits-budget', 'above-budget', {
        certainty: 'probable',
        data: {
          form: formName(form),
          name: name.text,
          actual: target.text,
          expected: most.number.text + (most.line.unit ?? ''),
        },
        at: at(form, name.text, target),
        actual: target.text,
        expected: most.number.text,
        evidence: [measuredEvidence(form, most.line.label, most.number)],
      }),
    ]
  })
}

/** What the form of a whole body says was spent is what the final accounts say. */
function accounts(form: PerformanceForm, recognition: Recognition): readonly Finding[] {
  if (form.scope !== 'whole' || recognition.kind !== 'finalAccounts') return []
  const line = form.amounts.find(({ total, executed }) => total && executed !== undefined)
  const spent = totalSpent(recognition)
  const executed = line?.executed
  if (!line || !executed || !spent || spent.value === null) return []
  const fen = fenOf(executed.millionths, line.unit)
  const room = fenOf(executed.precision, line.unit)
  if (fen === undefined || room === undefined) return []
  const gap = fen - spent.value
  if (gap <= room + spent.precision && -gap <= room + spent.precision) return []
  return [told(form, line, executed, spent)]
}

function told(form: PerformanceForm, line: FormAmount, executed: Measured, spent: Fact): Finding {
  const expected = showWithUnit(spent, spent.value ?? 0n)
  return findingOf('performance/execution-agrees', 'mismatch', {
    certainty: 'possible',
    data: { form: formName(form), label: line.label, actual: executed.text + (line.unit ?? ''), expected },
    at: at(form, line.label, executed),
    actual: executed.text,
    expected,
    evidence: [evidenceOf(spent)],
  })
}

/** The one amount that all tables give as the year's expenditure. */
function totalSpent({ facts }: Recognition): Fact | undefined {
  const found = facts.filter(
    ({ coordinates, quantity, value, binding }) =>
      quantity === 'money' &&
      value !== null &&
      binding === 'certain' &&
      coordinates.flow === 'expenditure' &&
      Object.entries(coordinates).every(
        ([name, own]) => own === undefined || name === 'flow' || name === 'year' || name === 'stage',
      ) &&
      coordinates.stage === 'finalAccounts',
  )
  const values = new Set(found.map(({ value }) => value))
  return values.size === 1 ? found[0] : undefined
}

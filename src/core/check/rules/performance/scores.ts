import type { FormRule } from './forms.ts'
import type { FormAmount, Indicator, PerformanceForm } from '../../../facts/performance.ts'
import type { Finding } from '../../../findings/finding.ts'
import { gradeBands, satisfaction } from '../../../vocabulary/performance.ts'
import { findingOf } from '../../show.ts'
import { at, formName, formsOf, indicatorEvidence, measuredEvidence, million, show } from './forms.ts'

/** Points follow from weights and results: each, the one for execution, the total, the grade. */
export const scores: FormRule = (recognition) =>
  formsOf(recognition).flatMap((form) => [
    ...form.indicators.flatMap((indicator) => eachScore(form, indicator)),
    ...executionScore(form),
    ...totalScore(form),
    ...gradeOfTotal(form),
    ...weights(form),
  ])

function eachScore(form: PerformanceForm, indicator: Indicator): readonly Finding[] {
  const { score, weight, name, target, actual } = indicator
  if (!score || !weight) return []
  const data = { form: formName(form), name: name.text, actual: score.text, expected: weight.text }
  if (score.millionths > weight.millionths)
    return [
      findingOf('performance/scores-follow', 'above-weight', {
        severity: 'error',
        data,
        at: at(form, name.text, score),
        actual: score.text,
        expected: weight.text,
        evidence: [measuredEvidence(form, name.text, weight)],
      }),
    ]
  if (!isMissed(indicator) || score.millionths < weight.millionths) return []
  return [
    findingOf('performance/scores-follow', 'missed', {
      certainty: 'probable',
      data: { ...data, target: target?.text ?? '', reached: actual?.text ?? '' },
      at: at(form, name.text, score),
      actual: score.text,
      evidence: [indicatorEvidence({ form, indicator }, actual), indicatorEvidence({ form, indicator }, target)],
    }),
  ]
}

function isMissed({ aim, reached, actual }: Indicator): boolean {
  if (!aim || !reached || !actual) return false
  const unit = /[^\d.,]+$/u.exec(actual.text)?.[0] ?? ''
  if (unit !== '' && aim.unit !== '' && unit !== aim.unit) return false
  if (aim.operator === '≥' || aim.operator === '>') return reached.millionths + reached.precision < aim.millionths
  if (aim.operator === '≤' || aim.operator === '<') return reached.millionths - reached.precision > aim.millionths
  return false
}

/** The first line of money that is a total and has a score of its own. */
function scoredTotal(form: PerformanceForm): FormAmount | undefined {
  return form.amounts.find(({ total, score }) => total && score !== undefined)
}

function executionScore(form: PerformanceForm): readonly Finding[] {
  const line = scoredTotal(form)
  const whole = line?.adjusted ?? line?.budget
  if (!line?.score || !line.weight || !line.executed || !whole || whole.millionths <= 0n) return []
  const share = (line.executed.millionths * million) / whole.millionths
  const points = (line.weight.millionths * (share > million ? million : share)) / million
  const gap = line.score.millionths - points
  const room = line.score.precision + million / 100n
  if (gap <= room && -gap <= room) return []
  return [
    findingOf('performance/scores-follow', 'execution', {
      certainty: 'probable',
      data: {
        form: formName(form),
        weight: line.weight.text,
        actual: line.score.text,
        expected: show(points),
      },
      at: at(form, line.label, line.score),
      actual: line.score.text,
      expected: show(points),
      evidence: [measuredEvidence(form, line.label, line.executed), measuredEvidence(form, line.label, whole)],
    }),
  ]
}

/** Points printed without decimals are whole points. */
const wholePoint = million / 2n

function totalScore(form: PerformanceForm): readonly Finding[] {
  const { total, indicators } = form
  if (!total || indicators.length < 3 || indicators.some(({ score }) => score === undefined)) return []
  const own = scoredTotal(form)?.score
  const sum = indicators.reduce((points, { score }) => points + (score?.millionths ?? 0n), own?.millionths ?? 0n)
  const parts = [...indicators.flatMap(({ score }) => (score ? [score] : [])), ...(own ? [own] : [])]
  const rounded = parts.filter(({ precision }) => precision < wholePoint)
  const room = rounded.reduce(
    (points, { precision }) => points + precision,
    rounded.length > 0 ? total.score.precision : 0n,
  )
  const gap = total.score.millionths - sum
  // a form whose line for execution was not read leaves room for its ten points
  const low = own ? -room : 0n
  const high = own ? room : 10n * million
  if (gap >= low && gap <= high) return []
  return [
    findingOf('performance/scores-follow', 'total', {
      certainty: 'probable',
      data: { form: formName(form), actual: total.score.text, expected: show(sum) },
      at: at(form, form.title, total.score),
      actual: total.score.text,
      expected: show(sum),
      evidence: indicators.flatMap(({ name, score }) => (score ? [measuredEvidence(form, name.text, score)] : [])),
    }),
  ]
}

function gradeOfTotal(form: PerformanceForm): readonly Finding[] {
  const { total, grade } = form
  const printed = gradeBands.find((band) => grade?.text.startsWith(band.grade))
  const due = gradeBands.find(({ least }) => (total?.score.millionths ?? -1n) >= BigInt(least) * million)
  if (!total || !grade || !printed || !due || printed === due || total.score.millionths > 100n * million) return []
  return [
    findingOf('performance/grade-follows-score', 'mismatch', {
      certainty: 'probable',
      data: { form: formName(form), score: total.score.text, actual: grade.text, expected: due.grade },
      at: at(form, form.title, grade),
      actual: grade.text,
      expected: due.grade,
      evidence: [measuredEvidence(form, form.title, total.score)],
    }),
  ]
}

/** Weights add up to what the form prints, or to 90 with ten points for execution apart, or to 100. */
function weights(form: PerformanceForm): readonly Finding[] {
  const rows = form.indicators.filter(({ series }) => series === 0)
  if (rows.length < 3 || rows.some(({ weight }) => weight === undefined) || !isWhole(form)) return []
  const sum = rows.reduce((points, { weight }) => points + (weight?.millionths ?? 0n), 0n)
  const printed = form.weightsPrinted?.millionths
  const due = printed === undefined ? [90n * million, 100n * million] : [printed]
  if (due.includes(sum)) return []
  const expected = due.map((points) => show(points)).join(' 或 ')
  return [
    findingOf('performance/weights-add-up', 'mismatch', {
      certainty: 'probable',
      data: { form: formName(form), actual: show(sum), expected },
      at: { path: [form.title], quote: form.title, place: form.place },
      actual: show(sum),
      expected,
      evidence: rows.flatMap(({ name, weight }) => (weight ? [measuredEvidence(form, name.text, weight)] : [])),
    }),
  ]
}

/** A form of which a page may be missing says nothing of its sum: whole ones end with satisfaction or a total. */
function isWhole({ indicators, total }: PerformanceForm): boolean {
  return (
    total !== undefined || indicators.some(({ levels, name }) => satisfaction.test(levels[0] + levels[1] + name.text))
  )
}

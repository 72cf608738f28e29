import type { FormRule } from './forms.ts'
import type { PerformanceForm } from '../../../facts/performance.ts'
import type { Finding } from '../../../findings/finding.ts'
import { evaluationWords, monthOfYear, staffOnPosts, staffOthers, staffTotal } from '../../../vocabulary/performance.ts'
import { findingOf } from '../../show.ts'
import { at, formName, formsOf, measuredEvidence, show } from './forms.ts'

/** Those at work are those on posts and the others. */
export const staff: FormRule = (recognition) => formsOf(recognition).flatMap((form) => staffOf(form))

function staffOf(form: PerformanceForm): readonly Finding[] {
  const total = form.staff.find(({ label }) => staffTotal.test(label))
  const onPosts = form.staff.find(({ label }) => staffOnPosts.test(label))
  const others = form.staff.find(({ label }) => staffOthers.test(label))
  if (!total || !onPosts || !others) return []
  const sum = onPosts.number.millionths + others.number.millionths
  if (sum === total.number.millionths) return []
  return [
    findingOf('performance/staff-adds-up', 'mismatch', {
      data: { form: formName(form), label: total.label, actual: total.number.text, expected: show(sum, 0) },
      at: at(form, total.label, total.number),
      actual: total.number.text,
      expected: show(sum, 0),
      evidence: [
        measuredEvidence(form, onPosts.label, onPosts.number),
        measuredEvidence(form, others.label, others.number),
      ],
    }),
  ]
}

/** A year is evaluated when it is over. */
export const evaluationDates: FormRule = (recognition) => {
  const { year } = recognition
  if (year === 0) return []
  return formsOf(recognition).flatMap((form) => (form.purpose === 'selfEvaluation' ? early(form, year) : []))
}

function early(form: PerformanceForm, year: number): readonly Finding[] {
  return form.texts.flatMap((cell) => {
    const clauses = cell.text.split(/[;;。]/u).flatMap((clause) => {
      const date = monthOfYear.exec(clause)
      return date && evaluationWords.test(clause.slice(date.index))
        ? [{ date: date[0], year: Number(date[1]), clause }]
        : []
    })
    const wrong = clauses.filter((clause) => clause.year <= year && /^\s*\d{0,2}[.、]?\s*20/u.test(clause.clause))
    const [first] = wrong
    if (!first) return []
    return [
      findingOf('performance/evaluation-after-year-end', 'early', {
        certainty: clauses.some((clause) => clause.year > year) ? 'certain' : 'probable',
        data: { year, actual: wrong.map(({ date }) => date).join('、'), expected: year + 1 },
        at: at(form, first.date, { text: first.clause.trim(), place: cell.place }),
        actual: first.date,
        evidence: wrong.map(({ date, clause }) => ({
          label: date,
          value: clause.trim(),
          at: at(form, date, { text: clause.trim(), place: cell.place }),
        })),
      }),
    ]
  })
}

import type { FormRule } from './forms.ts'
import { normalLabel } from '../../../base/chinese.ts'
import type { Indicator } from '../../../facts/performance.ts'
import {
  emptyTarget,
  namePromisesNumber,
  noReason,
  saysOnlyDone,
  scoringRule,
  shareOrDegree,
} from '../../../vocabulary/performance.ts'
import type { Finding } from '../../../findings/finding.ts'
import { findingOf } from '../../show.ts'
import {
  at,
  formName,
  formsOf,
  indicatorEvidence,
  indicatorsOf,
  listed,
  nameKey,
  oncePerRow,
  type Sited,
} from './forms.ts'

/** Each indicator has a target, and the target is one: no rule for points, no word that measures nothing. */
export const targets: FormRule = (recognition) => {
  const all = oncePerRow(indicatorsOf(recognition))
  const scoring = all.filter(({ indicator }) => scoringRule.test(normalLabel(indicator.target?.text ?? '')))
  const repeated = all.filter(({ indicator }) => isRepeated(indicator))
  const vague = all.filter((sited) => isVague(sited.indicator) && !repeated.includes(sited))
  return [
    ...together(repeated, 'repeated'),
    ...together(scoring, 'scoring'),
    ...together(vague, 'vague'),
    ...formsOf(recognition).flatMap((form) =>
      withoutTargets(form.indicators.map((indicator) => ({ form, indicator }))),
    ),
  ]
}

function together(found: readonly Sited[], message: 'repeated' | 'scoring' | 'vague'): readonly Finding[] {
  const [first] = found
  if (!first) return []
  const target = first.indicator.target ?? first.indicator.name
  return [
    findingOf('performance/targets-measurable', message, {
      data: {
        count: found.length,
        actual: target.text,
        names: listed(found.map(({ indicator }) => indicator.name.text)),
      },
      at: at(first.form, first.indicator.name.text, target),
      actual: target.text,
      evidence: found.map((one) => indicatorEvidence(one, one.indicator.target)),
    }),
  ]
}

/** The name says the target, or the target the name, word by word. */
function isRepeated({ target, name, aim }: Indicator): boolean {
  const text = nameKey(target?.text ?? '')
  return !aim && text.length >= 6 && nameKey(name.text).endsWith(text)
}

function isVague({ target, name, aim }: Indicator): boolean {
  if (!target || aim) return false
  const text = normalLabel(target.text)
  return emptyTarget.test(text) && (namePromisesNumber.test(nameKey(name.text)) || shareOrDegree.test(text))
}

function withoutTargets(rows: readonly Sited[]): readonly Finding[] {
  const targeted = rows.filter(({ indicator }) => indicator.target !== undefined).length
  if (rows.length < 3 || targeted * 5 < rows.length * 3) return []
  return rows.flatMap(({ form, indicator }) => {
    const { name, target, shifted, levels } = indicator
    if (target !== undefined || indicator.actual !== undefined) return []
    const promised = shifted || namePromisesNumber.test(nameKey(name.text))
    return [
      findingOf('performance/indicator-has-target', shifted ? 'shifted' : 'missing', {
        severity: promised ? 'warning' : 'info',
        certainty: 'probable',
        data: { form: formName(form), name: name.text, second: levels[1] },
        at: at(form, name.text, name),
      }),
    ]
  })
}

/** In a self-evaluation: what was reached is a figure where the target is one, and far more than asked has a reason. */
export const actuals: FormRule = (recognition) => {
  const all = oncePerRow(indicatorsOf(recognition))
  const done = all.filter(
    ({ indicator: { aim, actual } }) => aim && actual && saysOnlyDone.test(normalLabel(actual.text)),
  )
  return [...onlyDone(done), ...unexplained(all.filter(({ indicator }) => isFarAbove(indicator)))]
}

function onlyDone(found: readonly Sited[]): readonly Finding[] {
  const [first] = found
  if (!first) return []
  const { form, indicator } = first
  return [
    findingOf('performance/actuals-measured', 'only-done', {
      data: { count: found.length, names: listed(found.map((one) => one.indicator.name.text)) },
      at: at(form, indicator.name.text, indicator.actual ?? indicator.name),
      evidence: found.map((one) => indicatorEvidence(one, one.indicator.actual)),
    }),
  ]
}

function isFarAbove({ aim, reached, reason }: Indicator): boolean {
  if (!aim || !reached || aim.millionths <= 0n || aim.unit === '%') return false
  if (aim.operator !== '≥' && aim.operator !== '>') return false
  return reached.millionths * 10n > aim.millionths * 13n && (!reason || noReason.test(normalLabel(reason.text)))
}

function unexplained(found: readonly Sited[]): readonly Finding[] {
  const [first] = found
  if (!first) return []
  const { form, indicator } = first
  const shown = found.map(
    ({ indicator: one }) => `${one.name.text}(${one.target?.text ?? ''} → ${one.actual?.text ?? ''})`,
  )
  return [
    findingOf('performance/overfulfilment-explained', 'unexplained', {
      certainty: 'probable',
      data: { count: found.length, names: shown.slice(0, 6).join('、') },
      at: at(form, indicator.name.text, indicator.actual ?? indicator.name),
      evidence: found.map((one) => indicatorEvidence(one, one.indicator.actual)),
    }),
  ]
}

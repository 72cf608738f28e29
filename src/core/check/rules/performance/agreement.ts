import type { FormRule } from './forms.ts'
import type { Aim } from '../../../facts/performance.ts'
import type { Finding } from '../../../findings/finding.ts'
import { findingOf } from '../../show.ts'
import { againstNature, signed } from './direction.ts'
import { at, formName, indicatorEvidence, indicatorsOf, nameKey, oncePerRow, type Sited } from './forms.ts'

/** The same indicator is asked for alike wherever the document prints it. */
export const agreement: FormRule = (recognition) => {
  const groups = new Map<string, Sited[]>()
  for (const sited of oncePerRow(indicatorsOf(recognition).filter(({ indicator }) => indicator.aim !== undefined))) {
    const key = `${nameKey(sited.indicator.name.text)}/${sited.indicator.aim?.unit ?? ''}`
    if (key.length < 6) continue
    groups.set(key, [...(groups.get(key) ?? []), sited])
  }
  return [...groups.values()].flatMap((group) => compare(group))
}

function compare(group: readonly Sited[]): readonly Finding[] {
  if (group.some(({ indicator }) => againstNature(indicator) !== undefined)) return []
  const [first] = group
  const turned = group.find((one) => first && sideOf(one) * sideOf(first) < 0)
  if (first && turned) return [told('direction', turned, first)]
  // what a body asks of itself takes in what it asks of each project
  const whole = group.find(({ form }) => form.scope === 'whole')
  const larger = group.find(
    ({ form, indicator }) => form.scope === 'project' && whole && isMore(indicator.aim, whole.indicator.aim),
  )
  return whole && larger ? [told('value', whole, larger)] : []
}

function sideOf({ indicator }: Sited): number {
  const operator = indicator.aim?.operator
  return operator === '≥' || operator === '>' ? 1 : operator === '≤' || operator === '<' ? -1 : 0
}

function isMore(part: Aim | undefined, whole: Aim | undefined): boolean {
  const counted = part?.unit !== '%' && part?.operator === '≥' && whole?.operator === '≥'
  return counted && part.millionths > whole.millionths
}

function told(message: 'direction' | 'value', sited: Sited, other: Sited): Finding {
  const { form, indicator } = sited
  return findingOf('performance/indicator-targets-agree', message, {
    severity: message === 'direction' ? 'warning' : 'info',
    certainty: 'probable',
    data: {
      name: indicator.name.text,
      form: formName(form),
      other: formName(other.form),
      actual: signed(indicator),
      expected: signed(other.indicator),
    },
    at: at(form, indicator.name.text, indicator.target ?? indicator.name),
    actual: signed(indicator),
    expected: signed(other.indicator),
    evidence: [indicatorEvidence(other, other.indicator.target)],
  })
}

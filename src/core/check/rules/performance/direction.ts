import type { FormRule } from './forms.ts'
import type { Indicator } from '../../../facts/performance.ts'
import { costCategory, cutOffTime, lessIsBetter, moreIsBetter } from '../../../vocabulary/performance.ts'
import { findingOf } from '../../show.ts'
import { at, formName, indicatorEvidence, indicatorsOf, nameKey, oncePerRow, type Sited } from './forms.ts'

type Nature = 'less-is-better' | 'sooner-is-better' | 'more-is-better'

/** What the name of an indicator says against its sign; `undefined` where both may be meant. */
export function againstNature({ name, aim, levels }: Indicator): Nature | undefined {
  if (!aim?.operator || aim.operator === '=') return undefined
  const key = nameKey(name.text).replace(/\([^)]*\)$/u, '')
  const least = aim.operator === '≥' || aim.operator === '>'
  if (least) {
    const timely = lessIsBetter.timeUnits.test(aim.unit)
    if (timely && (lessIsBetter.time.test(key) || endsCutOff(key))) return 'sooner-is-better'
    if (lessIsBetter.not.test(key)) return undefined
    if (lessIsBetter.counts.test(key) && !timely) return 'less-is-better'
    const cost = costCategory.test(levels[1]) && lessIsBetter.cost.test(key) && lessIsBetter.moneyUnits.test(aim.unit)
    return cost ? 'less-is-better' : undefined
  }
  const share = aim.unit === '%' && moreIsBetter.rates.test(key) && !moreIsBetter.not.test(key)
  return share ? 'more-is-better' : undefined
}

/** Narrow columns cut names off before their last words. */
function endsCutOff(key: string): boolean {
  return cutOffTime.test(key)
}

export const direction: FormRule = (recognition) => {
  const all = indicatorsOf(recognition)
  const wrong = oncePerRow(all.filter(({ indicator }) => againstNature(indicator) !== undefined))
  return wrong.flatMap((sited) => {
    const { form, indicator } = sited
    const nature = againstNature(indicator)
    const { target } = indicator
    if (!nature || !target) return []
    const [other, ...others] = opposite(sited, all)
    return [
      findingOf('performance/indicator-direction', other ? `${nature}-as-elsewhere` : nature, {
        certainty: other ? 'certain' : 'probable',
        data: {
          form: formName(form),
          name: indicator.name.text,
          actual: signed(indicator),
          other: other ? formName(other.form) : '',
          opposite: other ? signed(other.indicator) : '',
        },
        at: at(form, indicator.name.text, target),
        actual: signed(indicator),
        evidence: (other ? [other, ...others] : []).map((one) => indicatorEvidence(one, one.indicator.target)),
      }),
    ]
  })
}

/** Forms with a column for the sign print the number alone. */
export function signed({ target, aim }: Indicator): string {
  const text = target?.text ?? ''
  if (!aim?.operator || !/^[\d.,]+$/u.test(text)) return text
  return `${aim.operator}${text}${aim.unit}`
}

function opposite({ indicator }: Sited, all: readonly Sited[]): readonly Sited[] {
  const key = nameKey(indicator.name.text)
  const others = all.filter(
    (one) =>
      nameKey(one.indicator.name.text) === key &&
      one.indicator.aim?.operator !== undefined &&
      one.indicator.aim.unit === indicator.aim?.unit &&
      againstNature(one.indicator) === undefined &&
      one.indicator.aim.operator !== '=',
  )
  return oncePerRow(others)
}

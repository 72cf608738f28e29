import type { Indicator } from '../../../facts/performance.ts'
import { countedNames, countUnitsOfAims, sharedNames } from '../../../vocabulary/performance.ts'
import { findingOf } from '../../show.ts'
import { signed } from './direction.ts'
import { at, type FormRule, formName, indicatorsOf, nameKey, oncePerRow } from './forms.ts'

/** A count is not measured in per cent, nor a share in pieces. */
export const units: FormRule = (recognition) =>
  oncePerRow(indicatorsOf(recognition)).flatMap(({ form, indicator }) => {
    const message = mismatch(indicator)
    const { name, target } = indicator
    if (!message || !target) return []
    return [
      findingOf('performance/unit-fits-name', message, {
        certainty: 'probable',
        data: { form: formName(form), name: name.text, actual: signed(indicator) },
        at: at(form, name.text, target),
        actual: signed(indicator),
      }),
    ]
  })

function mismatch({ name, aim }: Indicator): 'share-for-count' | 'count-for-share' | undefined {
  if (!aim) return undefined
  const key = nameKey(name.text).replace(/\([^)]*\)$/u, '')
  if (countedNames.test(key) && aim.unit === '%') return 'share-for-count'
  return sharedNames.test(key) && countUnitsOfAims.test(aim.unit) ? 'count-for-share' : undefined
}

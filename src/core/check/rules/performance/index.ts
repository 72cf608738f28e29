import type { FormRule } from './forms.ts'
import { agreement } from './agreement.ts'
import { direction } from './direction.ts'
import { formMoney } from './money.ts'
import { evaluationDates, staff } from './people.ts'
import { scores } from './scores.ts'
import { actuals, targets } from './targets.ts'
import { units } from './units.ts'

const rules: readonly FormRule[] = [
  actuals,
  agreement,
  direction,
  evaluationDates,
  formMoney,
  scores,
  staff,
  targets,
  units,
]

/** All rules over performance forms, in alphabetical order. */
export const performanceRules: FormRule = (recognition) => rules.flatMap((rule) => rule(recognition))

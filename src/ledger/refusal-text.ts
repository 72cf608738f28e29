import { fillIn } from '#core/present/message.ts'
import { adjustmentRefusals } from './adjustment/words.ts'
import { archiveWords } from './archive/words.ts'
import { budgetRefusals } from './budget/words.ts'
import { closingWords } from './closing/words.ts'
import { disclosureRefusals } from './disclosure/words.ts'
import { executionRefusals } from './execution/words.ts'
import { importRefusals } from './imports/words.ts'
import { organisationRefusals } from './organisation/words.ts'
import { datumText } from './outlook/notice.ts'
import { performanceSentences } from './performance/words.ts'
import { projectRefusals } from './projects/words.ts'
import { registerSentences } from './registers/words.ts'
import { sampleRefusals } from './samples/words.ts'
import type { Refusal } from './store/ledger.ts'
import { storeRefusals } from './store/words.ts'
import { refusalValues } from './value-words.ts'

const sentences: Readonly<Record<string, string>> = {
  ...storeRefusals,
  ...organisationRefusals,
  ...budgetRefusals,
  ...projectRefusals,
  ...executionRefusals,
  ...adjustmentRefusals,
  ...importRefusals,
  ...registerSentences,
  ...performanceSentences,
  ...closingWords,
  ...archiveWords,
  ...disclosureRefusals,
  ...sampleRefusals,
}

/** The sentence of a refusal; amounts are shown in 元, values of closed lists by their words. An unknown code is shown itself. */
export function refusalText({ code, data }: Refusal): string {
  const template = sentences[code]
  return template === undefined ? code : fillIn(template, (name) => shown(name, data[name]))
}

function shown(name: string, value: string | undefined): string | undefined {
  const words = refusalValues[name]
  if (words === undefined || value === undefined) return datumText(name, value)
  return value
    .split(' ')
    .map((one) => words[one] ?? one)
    .join(' ')
}

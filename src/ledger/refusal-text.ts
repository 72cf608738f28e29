import { fillIn } from '#core/present/message.ts'
import { adjustmentRefusals } from './adjustment/words.ts'
import { budgetRefusals } from './budget/words.ts'
import { executionRefusals } from './execution/words.ts'
import { importRefusals } from './imports/words.ts'
import { yuanText } from './organisation/money-text.ts'
import { organisationRefusals } from './organisation/words.ts'
import { projectRefusals } from './projects/words.ts'
import type { Refusal } from './store/ledger.ts'
import { storeRefusals } from './store/words.ts'

const sentences: Readonly<Record<string, string>> = {
  ...storeRefusals,
  ...organisationRefusals,
  ...budgetRefusals,
  ...projectRefusals,
  ...executionRefusals,
  ...adjustmentRefusals,
  ...importRefusals,
}

/** The sentence of a refusal; amounts, whose names end in `Fen`, are shown in 元. An unknown code is shown itself. */
export function refusalText({ code, data }: Refusal): string {
  const template = sentences[code]
  return template === undefined ? code : fillIn(template, (name) => shown(name, data[name]))
}

function shown(name: string, value: string | undefined): string | undefined {
  return name.endsWith('Fen') && value !== undefined && /^-?\d+$/.test(value) ? yuanText(BigInt(value)) : value
}

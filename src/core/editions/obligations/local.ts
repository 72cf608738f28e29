import { budgetSections, budgetTables, finalSections, finalTables, laterSections } from './duties.ts'
import type { Edition } from './edition.ts'
import { centralBodies } from './central.ts'

/** The floor for all local bodies: 财预〔2016〕143号, as the standard lists of open government at the base repeat it. */
const terms = { severity: 'warning', basis: ['budget-law-2018/14', 'disclosure-rules-2016'] } as const

export const local: readonly Edition[] = [
  {
    id: 'local-budget',
    kind: 'budget',
    exceptPlace: centralBodies,
    from: 2017,
    obligations: [...budgetTables(terms), ...budgetSections(terms)],
  },
  {
    id: 'local-final-accounts',
    kind: 'finalAccounts',
    exceptPlace: centralBodies,
    from: 2016,
    obligations: [...finalTables(terms), ...finalSections(terms)],
  },
  {
    id: 'local-budget-2019',
    kind: 'budget',
    exceptPlace: centralBodies,
    from: 2019,
    obligations: laterSections(terms, '绩效目标'),
  },
  {
    id: 'local-final-accounts-2018',
    kind: 'finalAccounts',
    exceptPlace: centralBodies,
    from: 2018,
    obligations: laterSections(terms, '绩效评价结果'),
  },
]

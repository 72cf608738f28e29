import { stateCapitalTable } from './duties.ts'
import type { Edition } from './edition.ts'

const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const

/** Nine tables in each disclosure from 2024 on: those of the floor and the one for state capital operations. */
export const shanghai: readonly Edition[] = [
  {
    id: 'shanghai-budget',
    kind: 'budget',
    place: /^(?:中共|中国共产党)?上海/u,
    from: 2023,
    obligations: [stateCapitalTable('国有资本经营预算支出功能分类预算表', terms)],
  },
  {
    id: 'shanghai-final-accounts',
    kind: 'finalAccounts',
    place: /^(?:中共|中国共产党)?上海/u,
    from: 2024,
    obligations: [stateCapitalTable('国有资本经营预算财政拨款收入支出决算表', terms)],
  },
]

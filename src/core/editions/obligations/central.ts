import {
  budgetSections,
  budgetTables,
  finalSections,
  finalTables,
  laterSections,
  performanceTable,
  stateCapitalTable,
} from './duties.ts'
import type { Edition } from './edition.ts'

/** Bodies of the centre: 财预〔2016〕143号 is for local ones, the law for all. */
export const centralBodies =
  /^(?:国家(?!税务总局.{2,}(?:省|市|县|区))|中华人民共和国|最高人民|全国人|全国政协|全国总|中央|中共中央|国务院|审计署|司法部|财政部|教育部|公安部|外交部)/u

const terms = { severity: 'warning', basis: ['budget-law-2018/14'] } as const

/** Nine tables; the published documents of 2021, 2024 and 2026 agree. */
export const central: readonly Edition[] = [
  {
    id: 'central-budget',
    kind: 'budget',
    place: centralBodies,
    from: 2017,
    obligations: [
      ...budgetTables(terms),
      stateCapitalTable('国有资本经营预算支出表', terms),
      performanceTable('project-targets', '项目支出绩效目标表', /绩效/u, { ...terms, severity: 'info' }),
      ...budgetSections(terms),
    ],
  },
  {
    id: 'central-final-accounts',
    kind: 'finalAccounts',
    place: centralBodies,
    from: 2016,
    obligations: [
      ...finalTables(terms),
      stateCapitalTable('国有资本经营预算财政拨款支出决算表', terms),
      ...finalSections(terms),
    ],
  },
  {
    id: 'central-budget-2019',
    kind: 'budget',
    place: centralBodies,
    from: 2019,
    obligations: laterSections(terms, '绩效目标'),
  },
  {
    id: 'central-final-accounts-2018',
    kind: 'finalAccounts',
    place: centralBodies,
    from: 2018,
    obligations: laterSections(terms, '绩效评价结果'),
  },
]

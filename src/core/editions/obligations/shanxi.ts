import { stateCapitalTable, table } from './duties.ts'
import type { Edition } from './edition.ts'

const place = /^(?:中共|中国共产党)?(?:山西|太原|大同|阳泉|长治|晋城|朔州|晋中|运城|忻州|临汾|吕梁)/u
const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const

/** Thirteen tables in a budget of 2023. */
export const shanxi: readonly Edition[] = [
  {
    id: 'shanxi-budget-2023',
    kind: 'budget',
    place,
    from: 2023,
    to: 2023,
    obligations: [
      stateCapitalTable('国有资本经营预算收支预算表', terms),
      table('operating-funds', '机关运行经费预算财政拨款情况统计表', /机关运行经费/u, terms),
      table('projects', '项目支出预算表', /项目支出(?!.*绩效)/u, terms),
    ],
  },
]

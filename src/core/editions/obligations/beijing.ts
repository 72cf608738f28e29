import { performanceTable, stateCapitalTable, table } from './duties.ts'
import type { Edition } from './edition.ts'

const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const

/** Fourteen tables in a budget of 2024; in 2026 the same without a table of projects. */
export const beijing: readonly Edition[] = [
  {
    id: 'beijing-budget-2024',
    kind: 'budget',
    place: /^(?:中共|中国共产党)?北京/u,
    from: 2024,
    obligations: [
      stateCapitalTable('国有资本经营预算支出表', terms),
      table('procurement', '政府采购预算明细表', /采购/u, terms),
      table('services', '政府购买服务预算财政拨款明细表', /购买服务/u, terms),
      performanceTable('project-targets', '项目支出绩效目标表', /项目.*绩效/u, terms),
      performanceTable('whole-targets', '部门整体支出绩效目标表', /整体.*绩效/u, terms),
    ],
  },
]

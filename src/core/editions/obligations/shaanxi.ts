import { performanceTable, table } from './duties.ts'
import type { Edition } from './edition.ts'

const place = /^(?:中共|中国共产党)?(?:陕西|西安|铜川|宝鸡|咸阳|渭南|延安|汉中|榆林|安康|商洛)/u
const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const
const meetings = table('meetings', '“三公”经费及会议费、培训费支出表', /三公.*会议费.*培训费/u, terms)

/** The table of the three public expenses takes in meetings and training. */
export const shaanxi: readonly Edition[] = [
  { id: 'shaanxi-final-accounts-2020', kind: 'finalAccounts', place, from: 2020, obligations: [meetings] },
  {
    id: 'shaanxi-budget-2026',
    kind: 'budget',
    place,
    from: 2026,
    obligations: [
      meetings,
      table('procurement', '政府采购（资产配置、购买服务）预算表', /采购/u, terms),
      performanceTable('whole-targets', '部门整体支出绩效目标表', /整体.*绩效/u, terms),
    ],
  },
]

import { performanceTable, stateCapitalTable, table } from './duties.ts'
import type { Edition } from './edition.ts'

const place =
  /^(?:中共|中国共产党)?(?:云南|昆明|曲靖|玉溪|保山|昭通|丽江|普洱|临沧|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆)/u
const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const
const targets = [
  performanceTable('whole-targets', '部门整体支出绩效目标表', /整体.*绩效/u, terms),
  performanceTable('project-targets', '项目支出绩效目标表', /项目.*绩效/u, terms),
] as const
const procurement = table('procurement', '政府采购预算表', /采购/u, terms)

/** Thirteen tables in 2019 and 2020, seventeen in 2026; final accounts of 2023 have fifteen. */
export const yunnan: readonly Edition[] = [
  {
    id: 'yunnan-budget-2019',
    kind: 'budget',
    place,
    from: 2019,
    to: 2020,
    obligations: [
      table('economic', '财政拨款支出明细表（按经济科目分类）', /财政拨款支出明细|经济科目/u, terms),
      ...targets,
      performanceTable('transfer-targets', '对下转移支付绩效目标表', /转移支付.*绩效/u, terms),
      procurement,
    ],
  },
  {
    id: 'yunnan-budget-2026',
    kind: 'budget',
    place,
    from: 2026,
    obligations: [
      table('projects', '项目支出预算表', /项目支出(?!.*绩效)/u, terms),
      performanceTable('project-targets', '项目支出绩效目标表', /项目.*绩效/u, terms),
      procurement,
      table('services', '政府购买服务预算表', /购买服务/u, terms),
      table('transfers', '对下转移支付预算表', /对下转移支付(?!.*绩效)/u, terms),
      performanceTable('transfer-targets', '对下转移支付绩效目标表', /转移支付.*绩效/u, terms),
      table('new-assets', '新增资产配置表', /资产配置/u, terms),
      table('superior-transfers', '上级转移支付补助项目支出预算表', /(?:上级|中央)转移支付/u, terms),
      table('medium-term', '部门项目中期规划预算表', /中期规划/u, terms),
    ],
  },
  {
    id: 'yunnan-final-accounts-2023',
    kind: 'finalAccounts',
    place,
    from: 2023,
    to: 2023,
    obligations: [
      table('projects', '一般公共预算财政拨款项目支出决算表', /项目支出(?!.*(?:绩效|自评))/u, terms),
      stateCapitalTable('国有资本经营预算财政拨款收入支出决算表', { ...terms, severity: 'warning' }),
      table('assets', '国有资产使用情况表', /国有资产/u, terms),
      performanceTable('whole-evaluation', '部门整体支出绩效自评表', /整体.*自评/u, terms),
      performanceTable('project-evaluation', '项目支出绩效自评表', /项目.*自评/u, terms),
    ],
  },
]

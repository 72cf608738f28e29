import { stateCapitalTable, table } from './duties.ts'
import type { Edition } from './edition.ts'

const place =
  /^(?:中共|中国共产党)?(?:四川|成都|自贡|攀枝花|泸州|德阳|绵阳|广元|遂宁|内江|乐山|南充|眉山|宜宾|广安|达州|雅安|巴中|资阳|阿坝|甘孜|凉山)/u
const terms = { severity: 'info', basis: ['budget-law-2018/14'] } as const

/** Fourteen tables in the final accounts of 2020 and 2023. */
export const sichuan: readonly Edition[] = [
  {
    id: 'sichuan-final-accounts-2020',
    kind: 'finalAccounts',
    place,
    from: 2020,
    to: 2023,
    obligations: [
      table('fiscal-details', '财政拨款支出决算明细表', /财政拨款支出决算明细/u, terms),
      table('general-details', '一般公共预算财政拨款支出决算明细表', /一般公共预算财政拨款支出决算明细/u, terms),
      table('projects', '一般公共预算财政拨款项目支出决算表', /项目支出决算/u, terms),
      stateCapitalTable('国有资本经营预算财政拨款支出决算表', terms),
    ],
  },
]

/** What an invented office says in its disclosures. */
const reasons: Readonly<Record<string, string>> = {
  totals: '人员变动后收支规模随之调整',
  revenue: '核定的经费拨款发生变化',
  expenditure: '年度任务调整后开支随之变化',
  fiscal: '财政核定的拨款发生变化',
  general: '新核定的任务经费发生变化',
  threePublic: '公务活动安排发生变化',
  operatingFunds: '办公设备更新安排发生变化',
  basic: '人员变动后相应经费随之调整',
}

export const disclosureWords = {
  entity: '青澜市人民政府驻京联络处',
  date: '2026-03-05',
  topics: {
    duties: ['负责联络在京有关单位，做好信息传递和公务保障。'],
    organisation: ['内设综合科和联络科，没有下属单位。'],
    priorities: ['开展联络服务，按计划完成年度任务。'],
    evaluation: ['按要求开展了绩效自评，预算执行平稳。'],
  },
  reasons,
} as const

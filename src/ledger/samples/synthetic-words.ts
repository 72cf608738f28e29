import type { Kind } from './generator/shapes.ts'

const kindNames: Readonly<Record<Kind, string>> = {
  administrative: '管理处',
  managedAsCivilService: '综合服务局',
  publicInstitution: '信息服务中心',
}

/** Names of made-up bodies, what they say of themselves, and reasons. */
export const syntheticWords = {
  division: '青澜市',
  department: '青澜市机关服务总署',
  unitName: (index: number, kind: Kind, serves: boolean): string =>
    `青澜市第${index + 1}${serves ? '后勤保障中心' : kindNames[kind]}`,
  approver: '青澜市财政局',
  adjustments: {
    additional: '年中增加任务，追加预算。',
    reduced: '压减一般性支出。',
    transferred: '科目间调剂。',
  },
  texts: {
    duties: '承担机关运行保障，做好公共服务和信息化支撑。',
    organisation: '内设综合科、业务科和财务科。',
    priorities: '按计划完成年度保障任务。',
    evaluation: '按要求开展了绩效自评，预算执行平稳。',
  },
  reasons: {
    totals: '人员和任务变动后收支规模随之调整',
    revenue: '核定的经费拨款发生变化',
    expenditure: '年度任务调整后开支随之变化',
    fiscal: '财政核定的拨款发生变化',
    general: '新核定的任务经费发生变化',
    threePublic: '公务活动安排发生变化',
    operatingFunds: '办公设备更新安排发生变化',
    basic: '人员变动后相应经费随之调整',
  },
} as const

import type { Kind } from './generator/shapes.ts'

const kindNames: Readonly<Record<Kind, string>> = {
  administrative: '管理处',
  managedAsCivilService: '综合服务局',
  publicInstitution: '信息服务中心',
}

/** Names of made-up bodies, and reasons. */
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
} as const

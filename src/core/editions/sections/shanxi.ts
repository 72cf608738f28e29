import type { Coordinates } from '../../facts/coordinates.ts'
import type { SectionForm } from '../say.ts'
import { basicLines, byClass, operatingLines, procurementLines, shares, threePublicBudget } from './common.ts'

const sources: Coordinates = { flow: 'totalSources' }
const uses: Coordinates = { flow: 'totalUses' }
const revenue: Coordinates = { flow: 'revenue' }
const opening: Coordinates = { flow: 'openingCarryover' }
const spent: Coordinates = { flow: 'expenditure' }
const general: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget', origin: 'current' }

export const changes: SectionForm = (say) => {
  const last = { year: String(say.lastYear) }
  say.sum(sources, [revenue, opening])
  return [
    `${say.year}年度预算收入总计${say.money(sources)}，其中：本年收入${say.money(revenue)}，上年结转${say.money(opening)}${say.change({ opening: '收入总计比上年', now: sources, base: { ...sources, ...last }, topic: 'revenue' })}。`,
    `${say.year}年度预算支出总计${say.money(uses)}${say.change({ opening: '比上年', now: uses, base: { ...uses, ...last }, topic: 'expenditure' })}。`,
  ]
}

export const revenueSection: SectionForm = (say) => [
  `${say.year}年度预算收入${say.money(sources)}${shares(say, sources, [
    ['一般公共预算拨款收入', { ...revenue, fund: 'generalPublicBudget' }],
    ['政府性基金预算拨款收入', { ...revenue, fund: 'governmentManagedFunds' }],
    ['国有资本经营预算拨款收入', { ...revenue, fund: 'stateCapitalOperations' }],
    ['财政专户管理资金收入', { ...revenue, fund: 'fiscalSpecialAccount' }],
    ['单位资金收入', { ...revenue, fund: 'unitFunds' }],
    ['上年结转', opening],
  ])}。`,
]

export const expenditureSection: SectionForm = (say) => [
  `${say.year}年度支出预算${say.money(spent)}${shares(say, spent, [
    ['基本支出', { ...spent, nature: 'basic' }],
    ['项目支出', { ...spent, nature: 'project' }],
  ])}。`,
]

export const fiscalSection: SectionForm = (say) => {
  const total: Coordinates = { flow: 'totalSources', fund: 'fiscal' }
  const now: Coordinates = { flow: 'revenue', fund: 'fiscal' }
  const carried: Coordinates = { flow: 'openingCarryover', fund: 'fiscal' }
  say.sum(total, [now, carried])
  return [
    `${say.year}年度财政拨款收支总预算${say.money(total)}，其中：当年财政拨款收入${say.money(now)}，上年财政拨款结转${say.money(carried)}。`,
  ]
}

export const generalSection: SectionForm = (say) => {
  if (!say.has(general)) return [`${say.year}年度没有一般公共预算当年拨款。`]
  return [
    { heading: '（一）一般公共预算当年拨款规模变化情况', level: 3 },
    `${say.year}年度一般公共预算当年拨款支出${say.money(general)}${say.change({ opening: '比上年', now: general, base: { ...general, year: String(say.lastYear) }, topic: 'general' })}。`,
    { heading: '（二）一般公共预算当年拨款结构情况', level: 3 },
    `${say.year}年度一般公共预算当年拨款支出${say.money(general)}${byClass(say, general, general, '，用于以下方面：')}。`,
  ]
}

export const basicSection: SectionForm = (say) =>
  basicLines(say, `${say.year}年度一般公共预算基本支出`, { origin: 'current' })

export const threePublicSection: SectionForm = (say) => threePublicBudget(say, 'generalPublicBudget')

export const operatingSection: SectionForm = (say) => operatingLines(say, 'approved')

export const procurementSection: SectionForm = (say) => procurementLines(say, 'approved')

export const performanceSection: SectionForm = (say) => {
  const projects = say.projects({ flow: 'expenditure', nature: 'project' })
  if (projects.length === 0) return [`${say.year}年没有实行绩效目标管理的项目。`]
  return [`${say.year}年实行绩效目标管理的项目${projects.length}个，绩效目标见下列各表。`, ...say.textOr('goals', [])]
}

export const assetSection: SectionForm = (say) =>
  say.textOr('assets', [
    `公务用车保有量${say.count({ flow: 'count', threePublic: 'vehicleOperation', measure: 'vehicles' })}辆。`,
  ])

export const otherSection: SectionForm = (say) => [
  { heading: '（一）政府购买服务指导性目录', level: 3 },
  ...say.textOr('purchasedServices', [`${say.year}年没有政府购买服务项目。`]),
  { heading: '（二）其他', level: 3 },
  ...say.textOr('otherMatters', ['没有其他需要说明的事项。']),
]

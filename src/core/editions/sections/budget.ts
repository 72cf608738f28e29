import type { Coordinates, Fund } from '../../facts/coordinates.ts'
import type { SectionForm } from '../say.ts'
import { basicLines, byClass, operatingLines, procurementLines, shares, threePublicBudget } from './common.ts'

/** The narrative of budgets after the nine national tables. */

const general: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget' }

export const balance: SectionForm = (say) => {
  const total: Coordinates = { flow: 'totalSources' }
  const base = { ...total, year: String(say.lastYear) }
  return [
    `按照综合预算的原则，所有收入和支出均纳入部门预算管理。${say.year}年收入总计和支出总计均为${say.money(total)}${say.change({ opening: '比上年', now: total, base, topic: 'revenue' })}。`,
  ]
}

const own = (fund: Fund): Coordinates => ({ flow: 'revenue', fund })

export const revenue: SectionForm = (say) => {
  const total: Coordinates = { flow: 'totalSources' }
  return [
    `${say.year}年收入预算${say.money(total)}${shares(say, total, [
      ['一般公共预算拨款收入', own('generalPublicBudget')],
      ['政府性基金预算拨款收入', own('governmentManagedFunds')],
      ['国有资本经营预算拨款收入', own('stateCapitalOperations')],
      ['财政专户管理资金收入', own('fiscalSpecialAccount')],
      ['单位资金收入', own('unitFunds')],
      ['上年结转', { flow: 'openingCarryover' }],
    ])}。`,
  ]
}

export const expenditure: SectionForm = (say) => {
  const spent: Coordinates = { flow: 'expenditure' }
  return [
    `${say.year}年支出预算${say.money(spent)}${shares(say, spent, [
      ['基本支出', { ...spent, nature: 'basic' }],
      ['项目支出', { ...spent, nature: 'project' }],
    ])}。`,
  ]
}

export const fiscal: SectionForm = (say) => {
  const total: Coordinates = { flow: 'totalSources', fund: 'fiscal' }
  return [
    `${say.year}年财政拨款收支总预算${say.money(total)}${shares(say, total, [
      ['本年收入', { flow: 'revenue', fund: 'fiscal' }],
      ['上年结转', { flow: 'openingCarryover', fund: 'fiscal' }],
    ])}。`,
  ]
}

export const generalBudget: SectionForm = (say) => {
  if (!say.has(general)) return [`${say.year}年没有使用一般公共预算拨款安排的支出。`]
  const base = { ...general, year: String(say.lastYear) }
  return [
    `${say.year}年一般公共预算支出${say.money(general)}${say.change({ opening: '比上年', now: general, base, topic: 'general' })}。`,
    `${say.year}年一般公共预算支出${say.money(general)}${byClass(say, general, general, '，主要用于以下方面：')}。`,
  ]
}

export const basic: SectionForm = (say) => basicLines(say, `${say.year}年一般公共预算基本支出`)

export const threePublic: SectionForm = (say) => threePublicBudget(say, 'fiscal')

export const managed: SectionForm = (say) => {
  const at: Coordinates = { flow: 'expenditure', fund: 'governmentManagedFunds' }
  return [
    say.has(at)
      ? `${say.year}年政府性基金预算支出${say.money(at)}。`
      : `${say.year}年没有使用政府性基金预算拨款安排的支出。`,
  ]
}

export const capital: SectionForm = (say) => {
  const at: Coordinates = { flow: 'expenditure', fund: 'stateCapitalOperations' }
  return [
    say.has(at)
      ? `${say.year}年国有资本经营预算支出${say.money(at)}。`
      : `${say.year}年没有使用国有资本经营预算拨款安排的支出。`,
  ]
}

export const others: SectionForm = (say) => [
  { heading: '（一）机关运行经费', level: 3 },
  ...operatingLines(say, 'approved'),
  { heading: '（二）政府采购情况', level: 3 },
  ...procurementLines(say, 'approved'),
  { heading: '（三）国有资产占有使用情况', level: 3 },
  ...say.textOr('assets', [
    `公务用车保有量${say.count({ flow: 'count', threePublic: 'vehicleOperation', measure: 'vehicles' })}辆。`,
  ]),
  { heading: '（四）预算绩效情况', level: 3 },
  ...say.textOr('goals', [`${say.year}年项目支出实行绩效目标管理。`]),
]

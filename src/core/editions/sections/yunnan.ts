import type { Coordinates, Fund } from '../../facts/coordinates.ts'
import type { Line, Say, SectionForm } from '../say.ts'
import { operatingLines, procurementLines, shares, threePublicBudget } from './common.ts'

/** The narrative of budgets in Yunnan, 2019 and 2020: nine sections. */

const total: Coordinates = { flow: 'totalSources' }
const fiscalTotal: Coordinates = { flow: 'totalSources', fund: 'fiscal' }
const uses: Coordinates = { flow: 'totalUses' }
const fiscal: Coordinates = { flow: 'expenditure', fund: 'fiscal' }
const general: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget' }

const before = (say: Say, at: Coordinates): Coordinates => ({ ...at, year: String(say.lastYear) })

export const work: SectionForm = (say) => [
  { heading: '（一）部门主要职责', level: 3 },
  ...say.text('duties'),
  { heading: '（二）机构设置情况', level: 3 },
  ...say.text('organisation'),
  { heading: '（三）重点工作概述', level: 3 },
  ...say.text('priorities'),
]

/** Units, posts and vehicles. */
export const units: SectionForm = (say) => {
  const posts = (measure: string): string => say.count({ flow: 'count', measure })
  return say.textOr('units', [
    `编制${say.year}年部门预算的单位共1个。在职人员编制${posts('postsApproved')}人，在职实有${posts('postsFilled')}人。`,
  ])
}

const own = (fund: Fund): Coordinates => ({ flow: 'revenue', fund })

export const revenue: SectionForm = (say) => {
  const opening: Coordinates = { flow: 'openingCarryover' }
  return [
    { heading: '（一）部门财务收入情况', level: 3 },
    `${say.year}年部门财务总收入${say.money(total)}${shares(say, total, [
      ['一般公共预算财政拨款', own('generalPublicBudget')],
      ['政府性基金预算财政拨款', own('governmentManagedFunds')],
      ['国有资本经营预算财政拨款', own('stateCapitalOperations')],
      ['财政专户管理资金', own('fiscalSpecialAccount')],
      ['单位资金', own('unitFunds')],
      ['上年结转', opening],
    ])}${say.change({ opening: '比上年', now: total, base: before(say, total), topic: 'revenue' })}。`,
    { heading: '（二）财政拨款收入情况', level: 3 },
    `${say.year}年部门财政拨款收入总计${say.money(fiscalTotal)}${shares(say, fiscalTotal, [
      ['本年收入', own('fiscal')],
      ['上年结转', { ...opening, fund: 'fiscal' }],
    ])}${say.change({ opening: '比上年', now: fiscalTotal, base: before(say, fiscalTotal), topic: 'fiscal' })}。`,
  ]
}

export const expenditure: SectionForm = (say) => {
  const basic: Coordinates = { ...fiscal, nature: 'basic' }
  const project: Coordinates = { ...fiscal, nature: 'project' }
  return [
    `${say.year}年部门预算总支出${say.money(uses)}。`,
    `财政拨款安排支出${say.money(fiscal)}${shares(say, fiscal, [
      ['财政拨款基本支出', basic],
      ['财政拨款项目支出', project],
    ])}${say.change({ opening: '比上年', now: fiscal, base: before(say, fiscal), topic: 'expenditure' })}。`,
    { heading: '（一）财政拨款安排支出按功能科目分类情况', level: 3 },
    ...byItem(say),
    { heading: '（二）财政拨款安排支出按经济科目分类情况', level: 3 },
    ...byEconomicClass(say),
  ]
}

function byItem(say: Say): readonly Line[] {
  const items = say.codes('functional', 7, fiscal)
  if (items.length === 0) return ['没有财政拨款安排的支出。']
  return items.map(
    ({ code, name }, at) => `${at + 1}、“${code}${name}”支出${say.money({ ...fiscal, functional: code })}。`,
  )
}

function byEconomicClass(say: Say): readonly Line[] {
  const classes = say.codes('departmental', 3, general)
  if (classes.length === 0) return ['没有一般公共预算安排的支出。']
  return classes.map(({ code, name }, at) => {
    const own: Coordinates = { ...general, departmental: code }
    const parts = shares(say, own, [
      ['基本支出', { ...own, nature: 'basic' }],
      ['项目支出', { ...own, nature: 'project' }],
    ])
    return `${at + 1}、${name}${say.money(own)}${parts}。`
  })
}

export const transfers: SectionForm = (say) => [
  { heading: '（一）列入州对下专项转移支付项目清单项目情况', level: 3 },
  ...say.textOr('transfers', [`${say.year}年没有列入清单的对下专项转移支付项目。`]),
  { heading: '（二）与中央、省配套事项', level: 3 },
  ...say.textOr('matchingTransfers', [`${say.year}年没有与中央、省配套的事项。`]),
  { heading: '（三）按既定政策标准测算补助事项', level: 3 },
  ...say.textOr('standardTransfers', [`${say.year}年没有按标准测算补助的事项。`]),
  { heading: '（四）政府性基金事项', level: 3 },
  ...say.textOr('fundTransfers', [`${say.year}年没有用政府性基金安排的对下转移支付。`]),
]

export const procurement: SectionForm = (say) => procurementLines(say, 'approved')

export const threePublic: SectionForm = (say) => {
  const [all = '', ...kinds] = threePublicBudget(say, 'generalPublicBudget')
  const vehicles = `安排公务用车保有量${say.count({ flow: 'count', threePublic: 'vehicleOperation', measure: 'vehicles' })}辆。`
  if (kinds.length === 0) return [all, vehicles]
  const headings = ['（一）因公出国（境）费', '（二）公务接待费', '（三）公务用车购置及运行维护费']
  return [
    all,
    ...kinds.flatMap((line, at): readonly Line[] => {
      const heading = headings[at]
      return heading === undefined ? [line] : [{ heading, level: 3 }, line]
    }),
    vehicles,
  ]
}

export const goals: SectionForm = (say) => {
  const projects = say.projects({ ...fiscal, nature: 'project' })
  return [
    projects.length === 0
      ? `${say.year}年没有财政拨款安排的项目。`
      : `${say.year}年财政拨款安排的项目共${projects.length}个：${projects.join('、')}。绩效目标见绩效目标表。`,
    ...say.textOr('goals', []),
  ]
}

export const terms: SectionForm = () => [{ heading: '（一）专业名词解释', level: 3 }]

export const operating: SectionForm = (say) => [
  { heading: '（二）机关运行经费安排变化情况及原因说明', level: 3 },
  ...operatingLines(say, 'approved'),
  { heading: '（三）国有资产占用情况', level: 3 },
  ...say.textOr('assets', [
    `截至${say.lastYear}年12月31日的国有资产占有使用情况随${say.lastYear}年度部门决算一并公开。`,
  ]),
]

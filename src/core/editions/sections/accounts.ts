import type { Coordinates } from '../../facts/coordinates.ts'
import type { Line, Say, SectionForm } from '../say.ts'
import { basicLines, byClass, operatingLines, procurementLines, shares } from './common.ts'

/** The narrative of final accounts: ten sections that provinces share. */

const revenue: Coordinates = { flow: 'revenue' }
const spent: Coordinates = { flow: 'expenditure' }
const general: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget' }

const before = (say: Say, at: Coordinates): Coordinates => ({ ...at, year: String(say.lastYear) })

const against = (say: Say, at: Coordinates, topic: string, what = ''): string =>
  say.change({ opening: `与${say.lastYear}年相比，${what}`, now: at, base: before(say, at), topic })

export const totals: SectionForm = (say) => [
  `${say.year}年度收入总计和支出总计均为${say.money({ flow: 'totalSources' })}${against(say, { flow: 'totalSources' }, 'totals')}。`,
]

export const revenueSection: SectionForm = (say) => {
  if (!say.has(revenue)) return [`${say.year}年没有本年收入。`]
  const source = (name: string): Coordinates => ({ ...revenue, revenue: name })
  return [
    `${say.year}年本年收入合计${say.money(revenue)}${shares(say, revenue, [
      ['一般公共预算财政拨款收入', { ...revenue, fund: 'generalPublicBudget' }],
      ['政府性基金预算财政拨款收入', { ...revenue, fund: 'governmentManagedFunds' }],
      ['国有资本经营预算财政拨款收入', { ...revenue, fund: 'stateCapitalOperations' }],
      ['上级补助收入', source('superiorSubsidy')],
      ['事业收入', source('serviceRevenue')],
      ['经营收入', source('operatingRevenue')],
      ['附属单位上缴收入', source('affiliatedRemittance')],
      ['其他收入', source('otherRevenue')],
    ])}。`,
  ]
}

export const expenditureSection: SectionForm = (say) => {
  if (!say.has(spent)) return [`${say.year}年没有本年支出。`]
  return [
    `${say.year}年本年支出合计${say.money(spent)}${shares(say, spent, [
      ['基本支出', { ...spent, nature: 'basic' }],
      ['项目支出', { ...spent, nature: 'project' }],
      ['上缴上级支出', { ...spent, nature: 'remittanceToSuperior' }],
      ['经营支出', { ...spent, nature: 'business' }],
      ['对附属单位补助支出', { ...spent, nature: 'subsidyToAffiliated' }],
    ])}。`,
  ]
}

export const fiscalSection: SectionForm = (say) => {
  const total: Coordinates = { flow: 'totalSources', fund: 'fiscal' }
  return [`${say.year}年财政拨款收、支总计${say.money(total)}${against(say, total, 'fiscal')}。`]
}

export const generalSection: SectionForm = (say) => {
  if (!say.has(general)) return [`${say.year}年没有使用一般公共预算财政拨款安排的支出。`]
  const share = say.share(general, spent)
  return [
    { heading: '（一）一般公共预算财政拨款支出决算总体情况', level: 3 },
    `${say.year}年一般公共预算财政拨款支出${say.money(general)}${share === undefined ? '' : `，占本年支出合计的${share}`}${against(say, general, 'general', '一般公共预算财政拨款支出')}。`,
    { heading: '（二）一般公共预算财政拨款支出决算结构情况', level: 3 },
    `${say.year}年一般公共预算财政拨款支出${say.money(general)}${byClass(say, general, general, '，主要用于以下方面：')}。`,
    { heading: '（三）一般公共预算财政拨款支出决算具体情况', level: 3 },
    ...completion(say, `${say.year}年一般公共预算财政拨款支出`, general),
    ...say
      .codes('functional', 7, general)
      .flatMap(({ code, name }, at) =>
        completion(say, `${at + 1}.${pathTo(say, code)}${name}（项）`, { ...general, functional: code }),
      ),
  ]
}

function pathTo(say: Say, code: string): string {
  const [kind, section] = [say.nameOf('functional', code.slice(0, 3)), say.nameOf('functional', code.slice(0, 5))]
  return `${kind.replace(/支出$/u, '')}（类）${section}（款）`
}

/** 全年预算为…，支出决算为…，完成全年预算的…%; without a budget only the accounts. */
function completion(say: Say, words: string, at: Coordinates): readonly Line[] {
  const budget: Coordinates = { ...at, stage: 'adjusted' }
  const rate = say.share(at, budget)
  const told = rate === undefined ? '' : `，全年预算为${say.money(budget)}，完成全年预算的${rate}`
  return [`${words}决算为${say.money(at)}${told}。`]
}

export const basicSection: SectionForm = (say) => basicLines(say, `${say.year}年一般公共预算财政拨款基本支出`)

const kinds = [
  ['因公出国（境）费', 'overseas'],
  ['公务用车购置及运行维护费', 'vehicles'],
  ['公务接待费', 'reception'],
] as const

const at = (threePublic: string): Coordinates => ({ flow: 'expenditure', fund: 'fiscal', threePublic })

export const threePublicSection: SectionForm = (say) => {
  const all = at('total')
  const budget: Coordinates = { ...all, stage: 'adjusted' }
  if (!say.has(all) && !say.has(budget)) return [`${say.year}年没有发生“三公”经费财政拨款支出，也没有安排预算。`]
  const rate = say.share(all, budget)
  const part = ([words, kind]: (typeof kinds)[number], index: number): readonly Line[] => {
    const share = say.has(at(kind)) ? say.share(at(kind), all) : undefined
    const change = say.change({ opening: '比上年', now: at(kind), base: before(say, at(kind)) })
    return [
      `${index + 1}.${words}支出决算${say.money(at(kind))}${share === undefined ? '' : `，占${share}`}${change}。${counted(say, kind)}`,
    ]
  }
  say.sum(
    all,
    kinds.map(([, kind]) => at(kind)),
  )
  return [
    { heading: '（一）“三公”经费财政拨款支出决算总体情况说明', level: 3 },
    `${say.year}年“三公”经费财政拨款支出决算为${say.money(all)}${rate === undefined ? '' : `，完成预算${rate}`}${say.change({ opening: '比上年', now: all, base: before(say, all), topic: 'threePublic' })}。`,
    { heading: '（二）“三公”经费财政拨款支出决算具体情况说明', level: 3 },
    ...kinds.flatMap(part),
  ]
}

const many = (threePublic: string, measure: string): Coordinates => ({ flow: 'count', threePublic, measure })

/** Trips, vehicles, receptions: how many there were. */
function counted(say: Say, kind: 'overseas' | 'vehicles' | 'reception'): string {
  if (kind === 'overseas')
    return `全年因公出国（境）团组${say.count(many('overseas', 'groups'))}个，因公出国（境）${say.count(many('overseas', 'persons'))}人次。`
  if (kind === 'vehicles')
    return `其中：公务用车购置支出${say.money(at('vehiclePurchase'))}；公务用车运行维护费支出${say.money(at('vehicleOperation'))}。全年购置公务用车${say.count(many('vehiclePurchase', 'vehicles'))}辆，年末公务用车保有量${say.count(many('vehicleOperation', 'vehicles'))}辆。`
  return `全年国内公务接待${say.count(many('receptionDomestic', 'batches'))}批次，${say.count(many('receptionDomestic', 'persons'))}人次。`
}

const ofFund =
  (fund: 'governmentManagedFunds' | 'stateCapitalOperations', words: string): SectionForm =>
  (say) => {
    const at: Coordinates = { flow: 'expenditure', fund }
    return [
      say.has(at)
        ? `${say.year}年${words}支出${say.money(at)}。`
        : `${say.year}年没有${words}收入，也没有${words}支出。`,
    ]
  }

export const managedSection = ofFund('governmentManagedFunds', '政府性基金预算财政拨款')
export const capitalSection = ofFund('stateCapitalOperations', '国有资本经营预算财政拨款')

export const otherSection: SectionForm = (say) => [
  { heading: '（一）机关运行经费支出情况', level: 3 },
  ...operatingLines(say, 'finalAccounts'),
  { heading: '（二）政府采购支出情况', level: 3 },
  ...procurementLines(say, 'finalAccounts'),
  { heading: '（三）国有资产占有使用情况', level: 3 },
  ...say.textOr('assets', [
    `截至${say.year}年12月31日，共有车辆${say.count({ flow: 'count', threePublic: 'vehicleOperation', measure: 'vehicles' })}辆。`,
  ]),
  { heading: '（四）预算绩效管理情况', level: 3 },
  ...performance(say),
]

function performance(say: Say): readonly Line[] {
  const projects = say.projects({ flow: 'expenditure', nature: 'project' })
  if (projects.length === 0)
    return [`${say.year}年没有项目支出，对整体支出开展了绩效自评。`, ...say.textOr('evaluation', [])]
  return [
    `${say.year}年对${projects.length}个项目编制了绩效目标，年终对${projects.length}个项目的绩效目标完成情况开展了自评。`,
    ...say.textOr('evaluation', []),
    ...projects.flatMap((project, at) => {
      const own: Coordinates = { flow: 'expenditure', nature: 'project', project }
      return completion(say, `${at + 1}.${project}支出`, own)
    }),
  ]
}

export const duties: SectionForm = (say) => [
  { heading: '（一）主要职能', level: 3 },
  ...say.text('duties'),
  { heading: `（二）${say.year}年重点工作完成情况`, level: 3 },
  ...say.textOr('priorities', ['年度重点工作按计划完成。']),
]

import type { Coordinates } from '../../facts/coordinates.ts'
import type { Line, Say, SectionForm } from '../say.ts'

/** Sentences that several editions share. */

export const own =
  (topic: string): SectionForm =>
  (say) =>
    say.text(topic)

/** 其中：甲12.00万元，占60.00%；乙8.00万元，占40.00%. Nothing where there is nothing to tell; without a whole no shares. */
export function shares(
  say: Say,
  whole: Coordinates,
  parts: readonly (readonly [words: string, at: Coordinates])[],
  opening = '，其中：',
): string {
  const told = parts.filter(([, at]) => say.has(at))
  say.sum(
    whole,
    told.map(([, at]) => at),
  )
  const list = told.map(([words, at]) => {
    const share = say.share(at, whole)
    return `${words}${say.money(at)}${share === undefined ? '' : `，占${share}`}`
  })
  return list.length === 0 ? '' : `${opening}${list.join('；')}`
}

/** Sentences about functional classes, with shares. */
export function byClass(say: Say, whole: Coordinates, at: Coordinates, opening: string): string {
  const list = say.codes('functional', 3, at)
  return shares(
    say,
    whole,
    list.map(({ code, name }) => [name, { ...at, functional: code }] as const),
    opening,
  )
}

/** The economic items that are not zero, by name. */
export const itemsNamed = (say: Say, at: Coordinates): string =>
  say
    .codes('departmental', 5, at)
    .map(({ name }) => name)
    .join('、')

/** 基本支出由人员经费和公用经费组成: what each paid for. */
export function basicLines(say: Say, opening: string, extra: Coordinates = {}): readonly Line[] {
  const basic: Coordinates = { flow: 'expenditure', fund: 'generalPublicBudget', nature: 'basic', ...extra }
  const personnel: Coordinates = { ...basic, nature: 'personnel' }
  const operating: Coordinates = { ...basic, nature: 'operating' }
  if (!say.has(basic)) return [`${say.year}年没有使用一般公共预算安排的基本支出。`]
  say.sum(basic, [personnel, operating])
  const part = (words: string, at: Coordinates): readonly string[] =>
    say.has(at) ? [`${words}${say.money(at)}，主要包括：${itemsNamed(say, at)}。`] : []
  return [`${opening}${say.money(basic)}。其中：`, ...part('人员经费', personnel), ...part('公用经费', operating)]
}

const kinds = [
  ['因公出国（境）费', 'overseas'],
  ['公务接待费', 'reception'],
  ['公务用车购置及运行维护费', 'vehicles'],
] as const

/** Three public expenses of a budget against the budget of the year before. */
export function threePublicBudget(say: Say, fund: 'generalPublicBudget' | 'fiscal'): readonly Line[] {
  const at = (threePublic: string): Coordinates => ({ flow: 'expenditure', fund, threePublic })
  const before = (threePublic: string): Coordinates => ({ ...at(threePublic), year: String(say.lastYear) })
  const all = at('total')
  if (!say.has(all) && !say.has(before('total'))) return [`${say.year}年没有安排“三公”经费预算，上年也没有安排。`]
  say.sum(
    all,
    kinds.map(([, kind]) => at(kind)),
  )
  say.sum(at('vehicles'), [at('vehiclePurchase'), at('vehicleOperation')])
  const change = say.change({ opening: '比上年', now: all, base: before('total'), topic: 'threePublic' })
  const list = kinds.map(([words, kind]) => {
    const own = say.change({ opening: '比上年', now: at(kind), base: before(kind) })
    return `${words}${say.money(at(kind))}${own}`
  })
  return [
    `${say.year}年“三公”经费预算${say.money(all)}${change}。`,
    ...list.map((text) => `${text}。`),
    ...(say.has(at('vehicles'))
      ? [`公务用车购置费${say.money(at('vehiclePurchase'))}，公务用车运行维护费${say.money(at('vehicleOperation'))}。`]
      : []),
  ]
}

/** Goods, works and services. */
export function procurementLines(say: Say, stage: 'approved' | 'finalAccounts'): readonly Line[] {
  const at = (procurement: string): Coordinates => ({ flow: 'expenditure', stage, procurement })
  const final = stage === 'finalAccounts'
  if (!say.has(at('total')))
    return [
      final
        ? `${say.year}年${say.entity}没有发生政府采购支出，没有授予中小企业的采购合同。`
        : `${say.year}年${say.entity}没有安排政府采购预算。`,
    ]
  say.sum(at('total'), [at('goods'), at('works'), at('services')])
  const word = final ? '支出' : '预算'
  const small: Coordinates = { ...at('total'), measure: 'smallAndMedium' }
  return [
    `${say.year}年政府采购${word}总额${say.money(at('total'))}，其中：政府采购货物${word}${say.money(at('goods'))}、政府采购工程${word}${say.money(at('works'))}、政府采购服务${word}${say.money(at('services'))}。`,
    ...(final ? [`授予中小企业的采购合同金额${say.money(small)}。`] : []),
  ]
}

/** Operating funds of organs; bodies that are no organs have none. */
export function operatingLines(say: Say, stage: 'approved' | 'finalAccounts'): readonly Line[] {
  const at: Coordinates = { flow: 'expenditure', stage, fund: 'fiscal', threePublic: 'operatingFundsOfOrgans' }
  const before: Coordinates = { ...at, year: String(say.lastYear) }
  const word = stage === 'approved' ? '预算' : '支出'
  if (!say.has(at) && !say.has(before)) return [`${say.year}年${say.entity}没有机关运行经费${word}。`]
  const change = say.change({ opening: '比上年', now: at, base: before, topic: 'operatingFunds' })
  return [`${say.year}年机关运行经费${word}${say.money(at)}${change}。`]
}

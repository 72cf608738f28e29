import type { Coordinates, Dimension, Nature } from '../../facts/coordinates.ts'
import { partitionsOf } from '../laws.ts'

/** A figure and the parts that add up to it by law, whatever a document prints. */
export interface Division {
  readonly whole: Coordinates
  readonly parts: readonly Coordinates[]
  /** Forms draw the borders of these parts differently: they tell what is left of the whole, but are not added up. */
  readonly loose?: true
}

const noCodes = { values: () => [] }

/** Every way to divide a figure by dimensions whose parts are always the same. Codes are divided by what documents list. */
export function divisionsOf(whole: Coordinates): readonly Division[] {
  const by = <Name extends Dimension>(name: Name, values: readonly Coordinates[Name][]): readonly Coordinates[] =>
    values.map((value) => ({ ...whole, [name]: value }))
  const lists = [...partitionsOf(whole, noCodes)]
  if (whole.threePublic === 'total') lists.push(by('threePublic', ['overseas', 'reception', 'vehicles']))
  if (whole.threePublic === 'vehicles') lists.push(by('threePublic', ['vehiclePurchase', 'vehicleOperation']))
  if (whole.flow === 'totalSources' && whole.fund === undefined) lists.push(sourcesByFund(whole))
  if (whole.procurement === 'total') lists.push(by('procurement', ['goods', 'works', 'services']))
  const divisions = lists.map((parts): Division => ({ whole, parts }))
  const sources = whole.flow === 'revenue' && whole.fund === undefined && whole.revenue === undefined
  return sources ? [...divisions, { whole, parts: sourcesByKind(whole), loose: true }] : divisions
}

const funds = [
  'generalPublicBudget',
  'governmentManagedFunds',
  'stateCapitalOperations',
  'fiscalSpecialAccount',
  'unitFunds',
] as const

/** All that comes in: the revenue of each fund, and what was there before. */
const sourcesByFund = (whole: Coordinates): readonly Coordinates[] => [
  ...funds.map((fund): Coordinates => ({ ...whole, flow: 'revenue', fund })),
  { ...whole, flow: 'openingCarryover' },
  { ...whole, flow: 'surplusUsed' },
]

/** Sources whose money is the unit's own. Revenue of services may be fees for education, which are not. */
const ofUnitFunds = new Set(['operatingRevenue', 'superiorSubsidy', 'affiliatedRemittance', 'otherRevenue'])

/** Money of the treasury and the sources of other money; fees for education may stand beside revenue of services or in it. */
const sourcesByKind = (whole: Coordinates): readonly Coordinates[] => [
  { ...whole, fund: 'fiscal' },
  ...['serviceRevenue', ...ofUnitFunds].map((revenue): Coordinates => ({ ...whole, revenue })),
]

const wholeOfFlow: Readonly<Partial<Record<string, Coordinates['flow']>>> = {
  revenue: 'totalSources',
  openingCarryover: 'totalSources',
  surplusUsed: 'totalSources',
  expenditure: 'totalUses',
  closingCarryover: 'totalUses',
  surplusDistribution: 'totalUses',
}

const wholeOfItem: Readonly<Record<string, string>> = {
  overseas: 'total',
  reception: 'total',
  vehicles: 'total',
  vehiclePurchase: 'vehicles',
  vehicleOperation: 'vehicles',
  goods: 'total',
  works: 'total',
  services: 'total',
}

/** Every division in which a figure is one of the parts. */
export function wholesAround(part: Coordinates): readonly Division[] {
  const { flow, fund, threePublic, procurement, ...rest } = part
  const wider = [...widened(part)]
  if (flow === 'revenue' && fund !== undefined) wider.push({ ...rest, flow: 'totalSources' })
  const sum = flow && wholeOfFlow[flow]
  if (sum) wider.push({ ...part, flow: sum })
  const [aboveItem, aboveKind] = [wholeOfItem[threePublic ?? ''], wholeOfItem[procurement ?? '']]
  if (aboveItem !== undefined) wider.push({ ...part, threePublic: aboveItem })
  if (aboveKind !== undefined) wider.push({ ...part, procurement: aboveKind })
  return wider.flatMap(divisionsOf).filter(({ parts }) => parts.some((one) => sameCoordinates(one, part)))
}

/** The same figure in other words: three public expenses are money of the treasury, whether a table says so or not. */
export function sameByDefinition(at: Coordinates): Coordinates | undefined {
  const { fund, ...rest } = at
  return fund === 'fiscal' && at.threePublic !== undefined ? rest : undefined
}

/** A figure with one dimension fewer, or one dimension wider: all that it is contained in. */
export function* widened(part: Coordinates): Iterable<Coordinates> {
  const { fund, nature, revenue, ...rest } = part
  const passing = passingThrough(part)
  if (passing) yield passing
  if (revenue !== undefined && fund === undefined && ofUnitFunds.has(revenue)) yield { ...rest, fund: 'unitFunds' }
  if (fund !== undefined && fiscalFunds.has(fund)) yield { ...part, fund: 'fiscal' }
  if (nature === 'personnel' || nature === 'operating') yield { ...part, nature: 'basic' satisfies Nature }
  for (const name of narrowing) {
    if (part[name] === undefined) continue
    const { [name]: _own, ...without } = part
    yield without
  }
  for (const name of codeDimensions) {
    const code = part[name]
    if (code !== undefined && code.length > 3) yield { ...part, [name]: code.slice(0, -2) }
  }
}

export const codeDimensions = ['functional', 'departmental', 'governmental'] as const
export type CodeDimension = (typeof codeDimensions)[number]

/** The divisions of a figure by its funds. */
export const byFund = (whole: Coordinates): readonly Division[] =>
  divisionsOf(whole).filter(({ parts }) => parts.every(({ fund }) => fund !== whole.fund))

/** All that went out or stayed, of which the expenditure is a part; all that came in or was there, for revenue. */
export function passingThrough(at: Coordinates): Coordinates | undefined {
  if (at.flow === 'expenditure') return { ...at, flow: 'totalUses' }
  return at.flow === 'revenue' ? { ...at, flow: 'totalSources' } : undefined
}

/** Funds of the treasury. */
export const fiscalFunds: ReadonlySet<string> = new Set([
  'generalPublicBudget',
  'governmentManagedFunds',
  'stateCapitalOperations',
])

/** Dimensions without which a figure is the whole of what it is with them. */
const narrowing = [
  'revenue',
  ...codeDimensions,
  'project',
  'nature',
  'fund',
  'origin',
  'threePublic',
  'procurement',
] as const

function sameCoordinates(one: Coordinates, other: Coordinates): boolean {
  const names = Object.keys({ ...one, ...other }) as Dimension[] // the keys of Coordinates
  return names.every((name) => one[name] === other[name])
}

/** The same division without codes and projects, by which documents print it as a whole. */
export function outline({ whole, parts }: Division): Division {
  return { whole: withoutDetail(whole), parts: parts.map(withoutDetail) }
}

function withoutDetail({
  functional: _functional,
  departmental: _departmental,
  governmental: _governmental,
  project: _project,
  ...rest
}: Coordinates): Coordinates {
  return rest
}

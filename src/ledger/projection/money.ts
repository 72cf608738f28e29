import type { Stage } from '#core/facts/coordinates.ts'
import { type Amounts, add, type Cells } from './cells.ts'
import type { Group, StageColumn } from './query.ts'
import { codeUpwards, fundUpwards, isFiscal, natureUpwards, revenueUpwards, type Upwards } from './wholes.ts'

/** What a revenue line is called whose money is surplus of earlier years, not revenue of this one. */
const surplusUsed = 'surplusUsed'

const columnOf = (stage: Stage): StageColumn => (stage === 'executed' ? 'finalAccounts' : stage)

const openingOf = {
  firstSubmission: 'openingFirstSubmission',
  controlFigure: 'openingControlFigure',
  secondSubmission: 'openingSecondSubmission',
  approved: 'openingApproved',
  adjusted: 'openingAdjusted',
  executed: 'openingFinalAccounts',
  finalAccounts: 'openingFinalAccounts',
} as const

/** The figures of expenditure, revenue and balances that follow from the groups of one year. */
export function addMoney(cells: Cells, groups: readonly Group[]): void {
  const amounts = (group: Group): Amounts => cells.stages.map((stage) => group[columnOf(stage)])
  const unmapped = withoutGovernmental(groups)
  for (const group of groups) {
    if (group.view === 'functional' && group.side === 'expenditure') addFunctional(cells, group, amounts(group))
    else if (group.side === 'revenue') continue
    else if (group.view === 'departmental') addEconomic(cells, group, 'departmental', nothingLeftOut, amounts(group))
    else if (group.view === 'governmental') addEconomic(cells, group, 'governmental', unmapped, amounts(group))
    else if (group.view === 'project') addProject(cells, group, amounts(group))
    else if (group.view === 'unit') addUnit(cells, group, amounts(group))
    else if (group.view === 'kind') addOperatingFunds(cells, group, amounts(group))
  }
  addBalances(cells, groups)
}

const origins = (group: Group): Upwards<'current' | 'carriedOver'> => [group.origin, undefined]

function addFunctional(cells: Cells, group: Group, amounts: Amounts): void {
  for (const functional of codeUpwards(group.functional))
    for (const fund of fundUpwards(group.fund))
      for (const nature of natureUpwards(group.nature))
        for (const origin of origins(group))
          add(cells, { flow: 'expenditure', functional, fund, nature, origin }, amounts)
}

const nothingLeftOut: ReadonlySet<string> = new Set()

/** Funds with expenditure that has no governmental item: a view that leaves some of it out would not add up to the whole. */
function withoutGovernmental(groups: readonly Group[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ view, side, governmental, fund }) =>
      view === 'governmental' && side === 'expenditure' && governmental === null ? [fund] : [],
    ),
  )
}

/** Codes and what they belong to; the total of all codes stands in the functional view. */
function addEconomic(
  cells: Cells,
  group: Group,
  dimension: 'departmental' | 'governmental',
  leftOut: ReadonlySet<string>,
  amounts: Amounts,
): void {
  const code = group[dimension]
  if (code === null) return
  const funds = fundUpwards(group.fund).filter((fund) => ![...leftOut].some((one) => fundUpwards(one).includes(fund)))
  for (const level of codeUpwards(code)) {
    if (level === undefined) continue
    for (const fund of funds)
      for (const nature of natureUpwards(group.nature))
        for (const origin of origins(group))
          add(cells, { flow: 'expenditure', [dimension]: level, fund, nature, origin }, amounts)
  }
  if (dimension === 'departmental') addThreePublic(cells, group, code, amounts)
}

/** The economic items that three public expenses, and the meetings and training shown with them, consist of. */
const threePublicItems: readonly (readonly [code: string, names: readonly string[]])[] = [
  ['30212', ['overseas', 'total']],
  ['30217', ['reception', 'total']],
  ['30231', ['vehicleOperation', 'vehicles', 'total']],
  ['31013', ['vehiclePurchase', 'vehicles', 'total']],
  ['30913', ['vehiclePurchase', 'vehicles', 'total']],
  ['30215', ['meetings']],
  ['30216', ['training']],
]

/** Three public expenses are those paid from fiscal appropriation. */
function addThreePublic(cells: Cells, group: Group, code: string, amounts: Amounts): void {
  if (!isFiscal(group.fund)) return
  const names = threePublicItems.find(([item]) => code.startsWith(item))?.[1] ?? []
  for (const threePublic of names)
    for (const fund of fundUpwards(group.fund))
      if (fund !== undefined) add(cells, { flow: 'expenditure', fund, threePublic }, amounts)
}

function addProject(cells: Cells, group: Group, amounts: Amounts): void {
  if (group.project === null || group.nature !== 'project') return
  for (const fund of fundUpwards(group.fund))
    for (const origin of origins(group))
      add(cells, { flow: 'expenditure', project: group.project, nature: 'project', fund, origin }, amounts)
}

function addUnit(cells: Cells, group: Group, amounts: Amounts): void {
  if (group.unit === null) return
  for (const fund of fundUpwards(group.fund))
    for (const nature of natureUpwards(group.nature))
      for (const origin of origins(group))
        add(cells, { flow: 'expenditure', unit: group.unit, fund, nature, origin }, amounts)
}

/** Operating money of organs and of bodies managed as the civil service, from fiscal appropriation. */
function addOperatingFunds(cells: Cells, group: Group, amounts: Amounts): void {
  const { unitKind, nature } = group
  if (nature !== 'operating' || !isFiscal(group.fund)) return
  if (unitKind !== 'administrative' && unitKind !== 'managedAsCivilService') return
  for (const fund of fundUpwards(group.fund)) {
    if (fund === undefined) continue
    for (const item of [undefined, unitKind])
      add(cells, { flow: 'expenditure', fund, threePublic: 'operatingFundsOfOrgans', item }, amounts)
  }
}

/** What is known of the revenue of a fund: without it the balances below the fund cannot be told apart. */
interface Known {
  readonly functional: boolean
  readonly nature: boolean
}

/**
 * Revenue, what the year began and ended with, sources and uses. What is left is what came in less what went out, of each
 * fund and of everything below it that all its revenue lines tell, so that sources equal uses wherever both are given.
 */
function addBalances(cells: Cells, all: readonly Group[]): void {
  const groups = all.filter(({ view }) => view === 'functional')
  const told = knownOf(groups)
  for (const group of groups) {
    const { fund } = group
    for (const wider of fundUpwards(fund)) {
      const known = [...told].filter(([name]) => fundUpwards(name).includes(wider)).map(([, one]) => one)
      const keep: Known = {
        functional: known.every(({ functional }) => functional),
        nature: known.every(({ nature }) => nature),
      }
      for (const part of partsOf(cells, group)) addPart(cells, group, part, wider, keep)
    }
  }
}

function knownOf(groups: readonly Group[]): ReadonlyMap<string, Known> {
  const told = new Map<string, Known>()
  for (const { fund, side, functional, nature } of groups) {
    const before = told.get(fund) ?? { functional: true, nature: true }
    const own = side === 'revenue'
    told.set(fund, {
      functional: before.functional && (!own || functional !== null),
      nature: before.nature && (!own || nature !== null),
    })
  }
  return told
}

type BalanceFlow = 'revenue' | 'openingCarryover' | 'surplusUsed' | 'expenditure' | 'surplusDistribution'

interface Part {
  readonly flow: BalanceFlow
  readonly amounts: Amounts
}

/** What the lines of a group are to the balance. */
function partsOf(cells: Cells, group: Group): readonly Part[] {
  const at = (pick: (stage: Stage) => bigint | null): Amounts => cells.stages.map(pick)
  const own = at((stage) => group[columnOf(stage)])
  const parts: Part[] = []
  const opening = at((stage) => group[openingOf[stage]])
  if (some(opening)) parts.push({ flow: 'openingCarryover', amounts: opening })
  if (group.side === 'expenditure') {
    parts.push({ flow: 'expenditure', amounts: own })
    const granted = at((stage) => (stage === 'adjusted' ? group.granted : null))
    if (some(granted)) parts.push({ flow: 'revenue', amounts: granted })
  } else if (group.origin === 'current') {
    parts.push({ flow: group.revenue === surplusUsed ? 'surplusUsed' : 'revenue', amounts: own })
  }
  const distributed = at((stage) =>
    columnOf(stage) === 'finalAccounts' && !isFiscal(group.fund) ? group.distributed : null,
  )
  if (some(distributed)) parts.push({ flow: 'surplusDistribution', amounts: distributed })
  return parts
}

const some = (amounts: Amounts): boolean => amounts.some((amount) => amount !== null)

function addPart(
  cells: Cells,
  group: Group,
  { flow, amounts }: Part,
  fund: ReturnType<typeof fundUpwards>[number],
  keep: Known,
): void {
  const outgoing = flow === 'expenditure' || flow === 'surplusDistribution'
  const origin = flow === 'openingCarryover' || (outgoing && group.origin === 'carriedOver') ? 'carriedOver' : 'current'
  const nothing: Amounts = amounts.map((amount) => (amount === null ? null : 0n))
  for (const functional of keep.functional ? codeUpwards(group.functional) : [undefined]) {
    for (const nature of keep.nature ? natureUpwards(group.nature) : [undefined]) {
      if (flow !== 'expenditure') add(cells, { flow, fund, functional, nature }, amounts)
      for (const one of functional === undefined && nature === undefined
        ? ([origin, undefined] as const)
        : ([undefined] as const)) {
        const at = { fund, functional, nature, origin: one }
        add(cells, { flow: 'closingCarryover', ...at }, amounts, outgoing ? -1n : 1n)
        add(cells, { flow: 'totalSources', ...at }, outgoing ? nothing : amounts)
        add(cells, { flow: 'totalUses', ...at }, outgoing ? nothing : amounts)
      }
    }
  }
  if (flow === 'revenue') addSources(cells, group, fund, keep, amounts)
}

/** Revenue by source, alone and by function. */
function addSources(
  cells: Cells,
  group: Group,
  fund: ReturnType<typeof fundUpwards>[number],
  keep: Known,
  amounts: Amounts,
): void {
  for (const revenue of revenueUpwards(group.side === 'revenue' ? group.revenue : null)) {
    if (revenue === undefined) continue
    for (const functional of keep.functional ? codeUpwards(group.functional) : [undefined])
      add(cells, { flow: 'revenue', fund, functional, revenue }, amounts)
  }
}

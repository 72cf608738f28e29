/**
 * How facts of the five seeds are meant where sentences and broken headings leave a dimension out. Each entry is about
 * one seed; none changes a value.
 */
import type { Coordinates } from '../../src/core/facts/coordinates.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import type { SampleOffice } from '../../src/ledger/samples/office.ts'

interface Reading {
  readonly seed: string
  readonly where: (fact: Fact, coordinates: Coordinates) => boolean
  /** The coordinates that are meant; or, as a text, why the figure is none of the ledger's money. */
  readonly as: string | ((coordinates: Coordinates, fact: Fact) => Coordinates)
}

const inText = ({ cell }: Fact): boolean => cell.row < 0
const table =
  (title: RegExp) =>
  ({ labels }: Fact): boolean =>
    title.test(labels.table)
const row =
  (label: RegExp) =>
  ({ labels }: Fact): boolean =>
    label.test(labels.row.at(-1) ?? '')
const column = (fact: Fact): string => fact.labels.column.join('/')
const also =
  (more: Coordinates) =>
  (coordinates: Coordinates): Coordinates => ({ ...coordinates, ...more })
const general = { fund: 'generalPublicBudget' } as const
const without = (coordinates: Coordinates, ...names: readonly (keyof Coordinates)[]): Coordinates =>
  Object.fromEntries(Object.entries(coordinates).filter(([name]) => !names.some((one) => one === name)))

/** Parts of a sentence that belong to the economic class named before them: by what they print. */
const classesOfParts: Readonly<Record<string, string>> = { 231: '301', 19: '301', 13: '302', 41: '302', 0.11: '303' }
const classOfPart = ({ printed }: Fact): string | undefined => classesOfParts[printed.replace('万元', '')]

/** Columns of the table of assets in their order. */
const assetColumns: readonly (readonly [asset: string, measure?: string])[] = [
  ['total'],
  ['originalTotal'],
  ['current'],
  ...['fixed', 'buildings', 'vehicles', 'largeEquipment', 'otherFixed'].flatMap(twoValues),
  ['investments'],
  ['construction'],
  ...['intangible', 'otherAssets'].flatMap(twoValues),
]

function twoValues(asset: string): readonly (readonly [string, string])[] {
  return [
    [asset, 'originalValue'],
    [asset, 'netValue'],
  ]
}

function ofAsset({ stage }: Coordinates, { cell }: Fact): Coordinates {
  const [asset, measure] = assetColumns[cell.column - 2] ?? []
  return { flow: 'assets', ...(stage && { stage }), ...(asset && { asset }), ...(measure && { measure }) }
}

const receptionCount = ({ item = '', stage }: Coordinates): Coordinates => ({
  flow: 'count',
  ...(stage && { stage }),
  threePublic: 'receptionDomestic',
  measure: item.includes('批次') ? 'batches' : 'persons',
})

const projectNames: Readonly<Record<string, string>> = {
  房屋租赁费: '办公用房租赁费',
  '提案办理、重大项目重点工作汇报协调': '代表建议和委员提案办理、重大项目重点工作汇报协调',
}

const ofProject = ({ item = '', stage }: Coordinates): Coordinates => ({
  flow: 'expenditure',
  nature: 'project',
  origin: 'current',
  project: projectNames[item] ?? item,
  ...(stage && { stage }),
})

const list: readonly Reading[] = [
  { seed: '000', where: table(/州对下转移支付绩效目标/), as: 'headings and sentences taken for a table' },
  { seed: '000', where: table(/整体支出绩效目标表/), as: ofProject },
  {
    seed: '000',
    where: (fact) => inText(fact) && row(/^财政拨款收入$/)(fact),
    as: also({ flow: 'totalSources' }), // the sentence includes what was brought forward
  },
  {
    seed: '000',
    where: (fact, { nature }) => inText(fact) && nature !== undefined && classOfPart(fact) !== undefined,
    as: (coordinates, fact) => ({ ...coordinates, ...general, departmental: classOfPart(fact) ?? '' }),
  },
  { seed: '001', where: (_, { measure }) => measure?.startsWith('target') === true, as: 'a target' },
  {
    seed: '001',
    where: table(/绩效目标完成情况表/),
    as: ({ fund, stage, item }) => ({
      flow: 'expenditure',
      nature: 'project',
      ...(fund && { fund }),
      ...(stage && { stage }),
      ...(item === '其它资金' && { fund: 'unitFunds' }),
    }),
  },
  {
    seed: '001', // sections five and six speak of the general public budget throughout
    where: (fact, { functional, nature }) =>
      inText(fact) && (functional !== undefined || nature === 'personnel' || nature === 'operating'),
    as: also(general),
  },
  { seed: '002', where: (_, { item }) => item === '机关事业单位基本支出', as: (one) => without(one, 'item') },
  { seed: '002', where: (_, { item }) => item !== undefined, as: ofProject },
  {
    seed: '003', // the column of totals of two tables of expenditure
    where: (fact) => table(/支出预算表\(不含上年结转\)|基本支出分经济科目表/)(fact) && column(fact).endsWith('合计'),
    as: also({ flow: 'expenditure' }),
  },
  { seed: '003', where: (_, { measure }) => measure?.startsWith('target') === true, as: 'a target' },
  {
    seed: '003', // money in the heads of forms: of one project, or of all
    where: (fact, { item, project }) =>
      !inText(fact) && project !== undefined && item !== undefined && fact.value !== 0n,
    as: ({ project = '', stage }) => ofProject({ item: project, ...(stage && { stage }) }),
  },
  {
    seed: '003',
    where: (fact, { project }) => !inText(fact) && project === '房屋租赁费' && fact.value !== 0n,
    as: ({ project = '', stage }) => ofProject({ item: project, ...(stage && { stage }) }),
  },
  {
    seed: '003',
    where: (fact, { item }) => !inText(fact) && item !== undefined && fact.value !== 0n,
    as: (one) => ({ ...without(one, 'item'), flow: one.nature ? 'expenditure' : 'revenue' }),
  },
  {
    seed: '004', // the heading lacks a column: subtotal, personnel and operating stand one column to the left
    where: (fact) => table(/一般公共预算财政拨款收入支出决算表/)(fact) && column(fact).endsWith('人员经费'),
    as: also({ nature: 'basic' }),
  },
  {
    seed: '004',
    where: (fact) => table(/一般公共预算财政拨款收入支出决算表/)(fact) && column(fact).endsWith('公用经费'),
    as: also({ nature: 'personnel' }),
  },
  {
    seed: '004',
    where: (fact) => table(/一般公共预算财政拨款收入支出决算表/)(fact) && column(fact) === '',
    as: also({ nature: 'operating', flow: 'expenditure' }),
  },
  { seed: '004', where: table(/绩效自评表/), as: 'the form of funds, read without its headings' },
  {
    seed: '004', // 公务接待 beside 商务接待: named like the whole of both
    where: (fact, { threePublic }) => inText(fact) && threePublic === 'reception' && /^30,?775/u.test(fact.printed),
    as: 'a part of the receptions, which no line keeps apart',
  },
  {
    seed: '004',
    where: (_, { item }) => /部门整体收支情况|严控/.test(item ?? ''),
    as: 'a sentence within a cell',
  },
  { seed: '004', where: table(/国有资产使用情况表/), as: ofAsset },
  { seed: '004', where: row(/公用经费合计/), as: (one, { value }) => (value === null ? { item: 'nothing' } : one) },
  {
    seed: '004',
    where: ({ quantity }, { item }) => quantity === 'count' && /国内公务接待/.test(item ?? ''),
    as: receptionCount,
  },
]

/** The coordinates of the ledger that a fact is meant to have, or why it has none. */
export function readings(office: SampleOffice, fact: Fact): Coordinates | string {
  const { entity: _, ...printed } = fact.coordinates
  const coordinates: Coordinates =
    printed.year === String(office.year) || printed.year === undefined ? without(printed, 'year') : printed
  const reading = list.find((one) => one.seed === office.seed && one.where(fact, coordinates))
  const meant = reading === undefined ? coordinates : reading.as
  if (typeof meant === 'string') return meant
  const found = typeof meant === 'function' ? meant(coordinates, fact) : meant
  // three public expenses are those of fiscal appropriation, said or not
  return found.threePublic !== undefined && found.fund === undefined && found.flow !== 'count'
    ? { ...found, fund: 'fiscal' }
    : found
}

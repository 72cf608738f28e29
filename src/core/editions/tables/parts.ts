import type { Coordinates } from '../../facts/coordinates.ts'
import type { AmountColumn, ClassRows, CodeRows, FixedRow, LabelColumn } from '../layout.ts'

/** Pieces that tables are put together from. */

export const row = (label: string, more: Omit<FixedRow, 'kind' | 'label'> = {}): FixedRow => ({
  kind: 'row',
  label,
  ...more,
})

/** A total of all rows above it. */
export const total = (label: string, means?: Coordinates): FixedRow =>
  row(label, { total: 'above', ...(means && { means }) })

/** A total at the head, of all rows below it. */
export const headTotal = (label: string, means?: Coordinates): FixedRow =>
  row(label, { total: 'below', ...(means && { means }) })

export const name = (...path: readonly string[]): LabelColumn => ({ path, shows: 'name' })

export const code = (...path: readonly string[]): LabelColumn => ({ path, shows: 'code' })

export const index = (heading: string): LabelColumn => ({ path: [heading], shows: 'index' })

export const amount = (
  id: string,
  path: readonly string[],
  more: Omit<AmountColumn, 'id' | 'path'> = {},
): AmountColumn => ({ id, path, ...more })

/** 合计 · 基本支出 · 项目支出, under common headings. */
export const byNature = (above: readonly string[] = [], all = '合计', means?: Coordinates): readonly AmountColumn[] => [
  amount('all', [...above, all], { sumOf: ['basic', 'project'], ...(means && { means }) }),
  amount('basic', [...above, '基本支出'], means ? { means: { ...means, nature: 'basic' } } : {}),
  amount('project', [...above, '项目支出'], means ? { means: { ...means, nature: 'project' } } : {}),
]

export const functionalRows: CodeRows = { kind: 'codes', by: 'functional', levels: [3, 5, 7] }

export const classes = (codes: readonly string[], ordinals: ClassRows['ordinals'] = 'plain'): ClassRows => ({
  kind: 'classes',
  codes,
  ordinals,
})

/** Every item of the classes named, in the order of the classification. */
export const everyItem = (
  by: 'departmental' | 'governmental',
  list: readonly string[],
  means?: Coordinates,
): CodeRows => ({
  kind: 'codes',
  by,
  levels: [3, 5],
  classes: list,
  every: true,
  ...(means && { means }),
})

const spending = '201 202 203 204 205 206 207 208'.split(' ')
const services = '210 211 212 213 214 215 216 217 219 220 221 222'.split(' ')

/** The classes that budgets of 2019 and 2020 list. */
export const classesOf2020: readonly string[] = [...spending, ...services, '224', '227', '229']

/** The classes that budgets of 2023 list: with social insurance, state capital, transfers and debt. */
export const classesOf2023: readonly string[] = [
  ...spending,
  '209',
  ...services,
  '223',
  '224',
  '227',
  '229',
  '230',
  '231',
  '232',
  '233',
  '234',
]

/** The classes that final accounts list. */
export const classesOfAccounts: readonly string[] = [...spending, ...services, '223', '224', '229', '231', '232', '234']

import type { FormText, Indicator, Measured } from '../facts/performance.ts'
import {
  category,
  categoryNamed,
  firstLevel,
  joinedIndicator,
  notIndicator,
  secondLevel,
  totalRow,
} from '../vocabulary/performance.ts'
import type { Layout, Line, Series } from './performance-layout.ts'
import { aimOf, measuredOf } from './performance-values.ts'

/** Categories that hold until the next is printed. */
export interface Levels {
  readonly first: string
  readonly second: string
}

interface Site {
  readonly name: number
  readonly target: number | undefined
  readonly shifted: boolean
}

/** The indicators of a row: one for each series of columns. Words that stand one column aside are read where they belong. */
export function indicatorsIn(
  line: Line,
  layout: Layout,
  before: Levels,
): { readonly indicators: readonly Indicator[]; readonly levels: Levels } {
  const indicators: Indicator[] = []
  let levels = before
  const lead = line.cells.find((cell) => cell !== '') ?? ''
  if (notIndicator.test(lead) && !/^\d+$/u.test(lead)) return { indicators, levels }
  if (totalRow.test(lead)) return { indicators, levels }
  const own = layout.first === undefined ? '' : (line.cells[layout.first] ?? '')
  if (own !== '' && firstLevel.test(own)) levels = { first: own, second: '' }
  for (const [position, series] of layout.series.entries()) {
    const read = siteOf(line, series, layout, position)
    if (read.second !== undefined) levels = { ...levels, second: read.second }
    const { site } = read
    if (!site) continue
    const indicator = indicatorAt(line, layout, site, position, levels)
    if (indicator) indicators.push(indicator)
  }
  return { indicators, levels }
}

function siteOf(
  { cells }: Line,
  series: Series,
  layout: Layout,
  position: number,
): { readonly site?: Site; readonly second?: string } {
  const name = cells[series.name] ?? ''
  if (series.second === undefined) return { site: { name: series.name, target: series.target, shifted: false } }
  const second = cells[series.second] ?? ''
  const next = (from: number): number | undefined => {
    const at = cells.findIndex((cell, column) => column > from && column <= series.last && cell !== '')
    return at < 0 ? undefined : at
  }
  if (name !== '' && secondLevel.test(name) && next(series.name) === undefined) return { second: name }
  if (name !== '' && isCategory(name) && (second === '' || firstLevel.test(second))) {
    const moved = next(series.name)
    if (moved === undefined || layout.roles.get(moved) === 'weight') return { second: name }
    return { site: { name: moved, target: next(moved), shifted: true }, second: name }
  }
  if (position === 0 && second !== '' && !secondLevel.test(second)) {
    const from = cells.findIndex((cell, column) => column < (series.second ?? 0) && secondLevel.test(cell))
    const moved = from < 0 ? undefined : next(from)
    if (from >= 0 && moved !== undefined)
      return { site: { name: moved, target: next(moved), shifted: true }, second: cells[from] ?? '' }
  }
  const site = { name: series.name, target: series.target, shifted: false }
  return { site, ...(second === '' ? {} : { second }) }
}

/** A whole category, as no indicator is called. */
function isCategory(text: string): boolean {
  return category.test(text) && secondLevel.test(text)
}

function indicatorAt(line: Line, layout: Layout, site: Site, position: number, levels: Levels): Indicator | undefined {
  const printed = line.cells[site.name] ?? ''
  const joined = layout.joined ? joinedIndicator.exec(printed) : null
  const name = joined?.[3] ?? printed
  if (name === '' || notIndicator.test(name) || name === line.cells[site.target ?? -1]?.repeat(2)) return undefined
  const usual = !site.shifted
  const textAt = (column: number | undefined): FormText | undefined => {
    const text = column === undefined ? '' : (line.text[column] ?? '').trim()
    return text === '' || column === undefined ? undefined : { text, place: line.placeOf(column) }
  }
  const numberAt = (column: number | undefined): Measured | undefined => {
    const cell = usual ? textAt(column) : undefined
    return cell ? measuredOf(cell.text, cell.place) : undefined
  }
  const target = textAt(site.target)
  const sign = usual ? line.text[layout.operator ?? -1] : undefined
  const unit = usual ? line.text[layout.unit ?? -1] : undefined
  const aim = target ? aimOf(target.text, sign, unit) : undefined
  const actual = usual ? textAt(layout.actual) : undefined
  const reached = actual ? reachedIn(actual) : undefined
  const weight = numberAt(layout.weight)
  const score = numberAt(layout.score)
  const reason = usual ? textAt(layout.reason) : undefined
  const first = joined?.[1] === undefined ? levels.first : categoryNamed(joined[1])
  const second = joined?.[2] === undefined ? levels.second : categoryNamed(joined[2])
  return {
    levels: [first, second],
    name: { text: name, place: line.placeOf(site.name) },
    series: position,
    row: line.row,
    shifted: site.shifted,
    ...(target ? { target } : {}),
    ...(aim ? { aim } : {}),
    ...(weight ? { weight } : {}),
    ...(actual ? { actual } : {}),
    ...(reached ? { reached } : {}),
    ...(score ? { score } : {}),
    ...(reason ? { reason } : {}),
  }
}

/** What was reached, where the cell is a number with or without its unit. */
function reachedIn({ text, place }: FormText): Measured | undefined {
  const aim = aimOf(text)
  return aim && aim.operator === undefined
    ? { text, place, millionths: aim.millionths, precision: aim.precision }
    : undefined
}

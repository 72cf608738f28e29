import type { Dimension } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Recognition, UnderstoodTable } from '../../facts/recognition.ts'
import { absolute, agreement, changeRateOf, type Interval, millionths, ratioOf } from './ratio.ts'

/** Law 4: a printed change or rate with the operands it should follow from. Rates are no sums, so they are tested here at once. */
export interface Derived {
  readonly figure: number
  readonly operands: readonly number[]
  readonly how: 'change' | 'changeRate' | 'completionRate' | 'share'
  readonly outcome: 'holds' | 'rounding' | 'truncation' | 'broken' | 'untested'
  /** What the operands give, in the scale of the figure. */
  readonly expected: bigint
}

/** Changes and rates printed in columns beside this year's and last year's figures. */
export function derivedOf(recognition: Recognition): Derived[] {
  return recognition.tables.flatMap((table) =>
    table.nature === 'money' ? [...derivedIn(table, recognition), ...sharesIn(table, recognition)] : [],
  )
}

function derivedIn(table: UnderstoodTable, recognition: Recognition): Derived[] {
  const derived: Derived[] = []
  for (let row = table.grid.headerRows; row < table.grid.rows; row += 1) {
    const facts = table.columns.flatMap((column) => {
      const id = table.factAt.get(row * table.grid.columns + column.index)
      const fact = id === undefined ? undefined : recognition.facts[id]
      return fact && fact.value !== null && fact.binding !== 'doubtful' ? [fact] : []
    })
    derived.push(...changesAmong(facts, String(recognition.year - 1)))
  }
  return [...derived, ...changeRows(table, recognition)]
}

/** Rows of last year, this year and the change under one another, as in lists of 三公 by unit. */
function changeRows(table: UnderstoodTable, recognition: Recognition): Derived[] {
  const lastYear = String(recognition.year - 1)
  return table.panels.flatMap((panel) =>
    panel.rows.flatMap((row, at) => {
      if (row.coordinates.measure !== 'change') return []
      const near = panel.rows.slice(Math.max(0, at - 2), at)
      const before = near.find(({ coordinates }) => isYear(coordinates.year, lastYear, 'last'))
      const current = near.find(({ coordinates }) => isYear(coordinates.year, String(recognition.year)))
      if (!before || !current) return []
      return panel.amounts.flatMap((column) => {
        const [figure, now, then] = [row, current, before].map(
          (one) => recognition.facts[table.factAt.get(one.row * table.grid.columns + column) ?? -1],
        )
        const whole =
          figure?.quantity === 'money' && figure.value !== null && now?.value !== null && then?.value !== null
        return whole && figure && now && then ? [changeOf(figure, now, then)] : []
      })
    }),
  )
}

function isYear(year: string | undefined, ...wanted: readonly string[]): boolean {
  return year !== undefined && wanted.includes(year)
}

function factIn(table: UnderstoodTable, { facts }: Recognition, row: number, column: number): Fact | undefined {
  return facts[table.factAt.get(row * table.grid.columns + column) ?? -1]
}

/** 占比 beside one column of amounts, under a total that is printed as 100 %. */
function sharesIn(table: UnderstoodTable, recognition: Recognition): Derived[] {
  return table.panels.flatMap((panel) => {
    const columnsOf = (share: boolean) =>
      panel.amounts.filter((at) => {
        const column = table.columns[at]
        if (!column) return false
        return share ? column.coordinates.measure === 'share' : column.quantity === 'money'
      })
    const [share, otherShare] = columnsOf(true)
    const [amount, otherAmount] = columnsOf(false)
    if (share === undefined || amount === undefined || otherShare !== undefined || otherAmount !== undefined) return []
    const total = panel.rows.find(({ role, parent }) => role === 'total' && parent === undefined)
    const whole = total && factIn(table, recognition, total.row, amount)
    if (!total || !whole?.value || factIn(table, recognition, total.row, share)?.value !== millionths) return []
    return panel.rows.flatMap((row): Derived[] => {
      const figure = factIn(table, recognition, row.row, share)
      const part = factIn(table, recognition, row.row, amount)
      const read =
        figure?.value !== undefined && figure.value !== null && part?.value !== undefined && part.value !== null
      return row === total || !read ? [] : [shareOf(figure, part, whole)]
    })
  })
}

function shareOf(figure: Fact, part: Fact, whole: Fact): Derived {
  return follows('share', figure, part, whole, ratioOf(intervalOf(part), intervalOf(whole)))
}

/** A rate beside its operands, each anywhere in its interval. Of a base that may be zero nothing is judged here. */
function follows(how: Derived['how'], figure: Fact, one: Fact, other: Fact, allowed: Allowed | undefined): Derived {
  return {
    figure: figure.id,
    operands: [one.id, other.id],
    how,
    outcome: allowed ? agreement(intervalOf(figure), allowed) : 'untested',
    expected: allowed?.middle ?? 0n,
  }
}

type Allowed = NonNullable<ReturnType<typeof ratioOf>>

function intervalOf({ value, precision }: Fact): Interval {
  return { value: value ?? 0n, precision }
}

function changesAmong(facts: readonly Fact[], lastYear: string): Derived[] {
  const plain = facts.filter(({ coordinates, quantity }) => coordinates.measure === undefined && quantity === 'money')
  const now = plain.filter(({ coordinates }) => coordinates.year === undefined)
  const then = plain.filter(({ coordinates }) => coordinates.year === lastYear)
  const [before] = then
  const [current, other] = before ? now.filter((fact) => isSameButTime(fact, before)) : []
  if (then.length !== 1 || !current || other || !before) return []
  return facts.flatMap((fact): Derived[] => {
    if (fact.coordinates.measure === 'change' && fact.quantity === 'money') return [changeOf(fact, current, before)]
    if (fact.coordinates.measure === 'changeRate') return [rateOf(fact, current, before)]
    return []
  })
}

/** Of a figure and its parts (小计 · 基本支出 · 项目支出) only the one of the same scope compares with last year's. */
function isSameButTime(one: Fact, other: Fact): boolean {
  const names = new Set([...Object.keys(one.coordinates), ...Object.keys(other.coordinates)] as Dimension[]) // keys of the objects themselves
  for (const name of names) {
    if (name !== 'year' && name !== 'stage' && one.coordinates[name] !== other.coordinates[name]) return false
  }
  return true
}

function changeOf(figure: Fact, current: Fact, before: Fact): Derived {
  const expected = (current.value ?? 0n) - (before.value ?? 0n)
  const gap = (figure.value ?? 0n) - expected
  const slack = figure.precision + current.precision + before.precision
  const outcome = gap === 0n ? 'holds' : absolute(gap) <= slack ? 'rounding' : 'broken'
  return { figure: figure.id, operands: [current.id, before.id], how: 'change', outcome, expected }
}

function rateOf(figure: Fact, current: Fact, before: Fact): Derived {
  return follows('changeRate', figure, current, before, changeRateOf(intervalOf(current), intervalOf(before)))
}

import { normalLabel } from '../base/chinese.ts'
import type { FormAmount, Measured } from '../facts/performance.ts'
import { labelOf } from '../vocabulary/label.ts'
import { fundColumns, fundPart, fundTotal, moneyUnitInBrackets } from '../vocabulary/performance.ts'
import type { Line } from './performance-layout.ts'
import { measuredOf } from './performance-values.ts'

type FundRole = (typeof fundColumns)[number]['role']

/** What holds for the lines of money below: the unit, and headings where there are any. */
export interface AmountState {
  readonly unit: string | undefined
  readonly columns: ReadonlyMap<number, FundRole>
}

export const noAmounts: AmountState = { unit: undefined, columns: new Map() }

/** The lines of money in a row of a form's head. */
export function amountsIn(
  line: Line,
  before: AmountState,
): { readonly amounts: readonly FormAmount[]; readonly state: AmountState } {
  const unit =
    line.cells.map((cell) => moneyUnitInBrackets.exec(cell)?.[1]).find((found) => found !== undefined) ?? before.unit
  const columns = fundColumnsIn(line)
  const state = { unit, columns: columns.size >= 2 ? columns : before.columns }
  if (columns.size >= 2) return { amounts: [], state }
  const amounts = line.cells.flatMap((cell, column) => {
    if (cell === '' || cell.length > 20) return []
    const label = labelOf(cell).core
    const total = fundTotal.test(label)
    if (!total && !fundPart.test(label)) return []
    const figures = state.columns.size > 0 ? headedFigures(line, state.columns, column) : figureBeside(line, column)
    return figures ? [{ label, total, column, row: line.row, ...(unit ? { unit } : {}), ...figures }] : []
  })
  return { amounts, state }
}

function fundColumnsIn({ cells }: Line): Map<number, FundRole> {
  const columns = new Map<number, FundRole>()
  const seen = new Set<FundRole>()
  for (const [column, cell] of cells.entries()) {
    const role = fundColumns.find(({ words }) => words.test(cell))?.role
    if (role && !seen.has(role)) {
      columns.set(column, role)
      seen.add(role)
    }
  }
  return columns
}

type Figures = Partial<Record<FundRole, Measured>>

function headedFigures(line: Line, columns: ReadonlyMap<number, FundRole>, label: number): Figures {
  const figures: Figures = {}
  for (const [column, role] of columns) {
    const number = column > label ? measuredOf(line.text[column] ?? '', line.placeOf(column)) : undefined
    if (number) figures[role] = number
  }
  return figures
}

/** The figure right behind a label; nothing where another label comes first. */
function figureBeside(line: Line, label: number): Figures | undefined {
  const own = line.cells[label]
  const at = line.cells.findIndex((cell, column) => column > label && cell !== '' && cell !== own)
  if (at < 0) return {}
  const number = measuredOf(line.text[at] ?? '', line.placeOf(at))
  if (number) return { budget: number }
  return fundTotal.test(labelOf(normalLabel(line.text[at] ?? '')).core) ||
    fundPart.test(labelOf(line.text[at] ?? '').core)
    ? {}
    : undefined
}

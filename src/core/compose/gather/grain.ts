import type { Edition, Printing, TableLayout } from '../../editions/layout.ts'
import type { Figure } from '../../facts/figure.ts'
import { moneyUnits, tableUnits } from '../../money/amount.ts'
import { type PlannedTable, unitOf } from '../plan.ts'

/**
 * The edition with each table printing no finer than the coarsest of its figures is known, and the narrative no finer than
 * the coarsest of all: figures of a document in 万元 are not printed to the fen.
 */
export function printedAs(edition: Edition, plans: readonly PlannedTable[], figures: readonly Figure[]): Edition {
  const grains = new Map(plans.map((plan) => [plan.layout.id, grainOf(figuresIn(plan))]))
  const parts = edition.parts.map((part) => ({
    ...part,
    items: part.items.map((item) =>
      item.kind === 'table' ? { ...item, table: coarsened(item.table, grains.get(item.table.id) ?? 1n) } : item,
    ),
  }))
  return { ...edition, parts, narrative: { ...edition.narrative, ...printingFor(edition.narrative, grainOf(figures)) } }
}

const figuresIn = ({ panels }: PlannedTable): readonly Figure[] =>
  panels.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure ? [figure] : []))))

/** One unit of the last digit of the coarsest amount, in fen. */
const grainOf = (figures: readonly Figure[]): bigint =>
  figures.reduce(
    (coarsest, { quantity, precision = 0n }) =>
      quantity === 'money' && precision * 2n > coarsest ? precision * 2n : coarsest,
    1n,
  )

const coarsened = (table: TableLayout, grain: bigint): TableLayout => ({ ...table, ...printingFor(table, grain) })

/** The printing itself where it is coarse enough, else fewer decimals of its unit, else a larger unit. */
function printingFor(printing: Printing, grain: bigint): Printing {
  if (unitOf(printing) >= grain) return { unit: printing.unit, decimals: printing.decimals }
  const units = tableUnits.filter((unit) => moneyUnits[unit] >= moneyUnits[printing.unit])
  for (const unit of units) {
    for (let decimals = printing.decimals; decimals >= 0; decimals -= 1)
      if (unitOf({ unit, decimals }) >= grain) return { unit, decimals }
  }
  return { unit: coarsestUnit, decimals: 0 }
}

const [, , coarsestUnit] = tableUnits

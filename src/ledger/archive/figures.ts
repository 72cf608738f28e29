import { sql } from 'kysely'
import type { Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import type { Quantity } from '#core/facts/fact.ts'
import type { Ledger } from '../store/ledger.ts'
import { coordinatesOf, coordinatesText } from './coordinates-text.ts'

interface Row {
  readonly documentYear: number
  readonly coordinates: string
  readonly quantity: Quantity
  readonly value: bigint
}

/**
 * The figures that published documents print for a year of a unit, without `year` in their coordinates. The year's own documents come
 * before later ones that print it beside theirs, a corrected figure before a printed one, the finest digits before coarser ones.
 * A proposed correction counts in drafts alone.
 */
export async function archivedFigures(
  ledger: Ledger,
  unit: string,
  year: number,
  { stages, draft = false }: { readonly stages: readonly Stage[]; readonly draft?: boolean },
): Promise<readonly Figure[]> {
  const { rows } = await sql<Row>`
    with chosen as (
      select distinct on (document_id, figure_id) document_id, figure_id, value from archive_correction
      where unit_id = ${unit} and (status = 'approved' or (status = 'proposed' and ${draft}))
      order by document_id, figure_id, correction_id desc
    )
    select d.year as document_year, f.coordinates, f.quantity, coalesce(c.value, f.value) as value
    from archived_document d join archived_figure f using (unit_id, document_id)
      left join chosen c using (document_id, figure_id)
    where unit_id = ${unit} and (d.year = ${year} or (d.year = ${year + 1} and f.coordinates like ${`%"year":"${year}"%`}))
    order by (d.year = ${year}) desc, (c.value is not null) desc, f.precision, d.published_on desc nulls last, document_id desc, figure_id`.execute(
    ledger.db,
  )
  const found = new Map<string, Figure>()
  for (const row of rows) {
    const { year: printedFor, ...coordinates } = coordinatesOf(row.coordinates)
    if (Number(printedFor ?? row.documentYear) !== year || coordinates.item !== undefined) continue
    if (coordinates.stage === undefined || !stages.includes(coordinates.stage)) continue
    const key = coordinatesText(coordinates)
    if (!found.has(key)) found.set(key, { coordinates, quantity: row.quantity, value: row.value })
  }
  return [...found.values()]
}

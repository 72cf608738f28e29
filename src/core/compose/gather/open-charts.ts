import { shownBy, withCharts } from '../charts.ts'
import type { Teller } from '../narrative.ts'
import type { Inquiry } from './inquiry.ts'

/**
 * Asks for the figures of the charts of a section, and names those that compare figures of which one is not known: in a
 * chart it would stand as nothing.
 */
export function openCharts(section: string, teller: Teller, inquiry: Inquiry): readonly string[] {
  withCharts([], teller, { id: section, before: 0 })
  const isOpen = (layout: Teller['edition']['charts'][number]): boolean =>
    shownBy(layout, teller).some((coordinates) => inquiry.at(coordinates) === undefined)
  return teller.edition.charts
    .filter((layout) => layout.section === section && layout.kind === 'comparison' && isOpen(layout))
    .map(({ id }) => id)
}

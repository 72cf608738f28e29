import type { Edition } from '../editions/layout.ts'
import { type Coordinates, coordinatesKey } from '../facts/coordinates.ts'
import { withCharts } from './charts.ts'
import { settingOf } from './coordinates.ts'
import type { FigureIndex } from './figures.ts'
import { tell } from './narrative.ts'
import { planTable } from './plan.ts'

/**
 * Every coordinate that an edition asks figures for, so that whoever projects them can show that it gives all. A code or a
 * project that grows with the figures stands as `*`. What sentences ask only where other figures exist is not in the list.
 */
export function coordinatesAsked(edition: Edition, year: number): readonly Coordinates[] {
  const asked = new Map<string, Coordinates>()
  const note = (coordinates: Coordinates): undefined => {
    asked.set(coordinatesKey(coordinates), coordinates)
  }
  const nothingAt = (coordinates: Coordinates): undefined => note(coordinates)
  const figures: FigureIndex = {
    at: nothingAt,
    ifAny: nothingAt,
    values: (dimension, beside) => {
      note({ ...beside, [dimension]: '*' })
      return []
    },
  }
  const setting = settingOf(edition, '', year)
  for (const item of edition.parts.flatMap(({ items }) => items)) {
    if (item.kind === 'table') planTable(item.table, setting, figures, [])
    if (item.kind !== 'section') continue
    const narration = { cells: new Map(), relations: [], printed: new Map(), errors: [] }
    const texts = { topics: {}, explanations: [] }
    const teller = { edition, setting, figures, texts, section: item.id, narration }
    withCharts(tell(item.form, teller), teller, { id: item.id, before: 0 })
  }
  return [...asked.values()]
}

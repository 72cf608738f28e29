import type { Coordinates, Dimension } from '../facts/coordinates.ts'
import type { Row } from '../facts/recognition.ts'

/**
 * What a row is a part of says what it is, too: an item under a unit is the unit's, an economic item under 专项业务经费 is project
 * expenditure, a fund under 上年结转 is carried over. A row's own words win; totals hand nothing down.
 */
export function withInherited(rows: readonly Row[]): Row[] {
  const effective = new Map<number, Coordinates>()
  const coordinatesAt = (at: number): Coordinates => {
    const known = effective.get(at)
    if (known) return known
    const row = rows[at]
    if (!row) return {}
    effective.set(at, row.coordinates)
    const parent = row.parent === undefined ? undefined : rows[row.parent]
    const own =
      parent?.role === 'part' && row.role === 'part'
        ? { ...handedDown(coordinatesAt(row.parent ?? -1), row), ...row.coordinates }
        : row.coordinates
    effective.set(at, own)
    return own
  }
  return rows.map((row, at) => ({ ...row, coordinates: coordinatesAt(at) }))
}

const always: readonly Dimension[] = [
  'flow',
  'nature',
  'unit',
  'procurement',
  'functional',
  'departmental',
  'governmental',
]

function handedDown(above: Coordinates, row: Row): Coordinates {
  const names: Dimension[] = [...always]
  // a source of revenue is itself in every table, whatever list it stands in
  if (row.coordinates.revenue === undefined) names.push('fund')
  // the name of a body belongs to the lines under it, not to the projects that it lists
  if (row.classification !== undefined) names.push('item')
  return Object.fromEntries(names.flatMap((name) => (above[name] === undefined ? [] : [[name, above[name]]])))
}

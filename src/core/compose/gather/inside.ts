import type { Coordinates, Dimension } from '../../facts/coordinates.ts'
import { fiscalFunds } from './wholes.ts'

/** Dimensions whose absence is no whole: a figure of another year or stage, or a count, is no part. */
const apart = new Set<Dimension>(['year', 'stage', 'measure'])

/** Is one figure, by its coordinates, a part of the other or the same? */
export function isInside(part: Coordinates, whole: Coordinates): boolean {
  const names = Object.keys({ ...part, ...whole }) as Dimension[] // the keys of Coordinates
  return names.every((name) => {
    const [narrow, wide] = [part[name], whole[name]]
    if (narrow === wide) return true
    if (wide === undefined) return !apart.has(name)
    return narrow !== undefined && narrows(name, narrow, wide)
  })
}

function narrows(name: Dimension, narrow: string, wide: string): boolean {
  if (name === 'functional' || name === 'departmental' || name === 'governmental') return narrow.startsWith(wide)
  if (name === 'fund') return wide === 'fiscal' && fiscalFunds.has(narrow)
  if (name === 'nature') return wide === 'basic' && (narrow === 'personnel' || narrow === 'operating')
  if (name !== 'flow') return false
  return (wide === 'totalUses' && narrow === 'expenditure') || (wide === 'totalSources' && narrow === 'revenue')
}

import type { Coordinates } from '../../facts/coordinates.ts'
import type { Missing } from './missing.ts'

/** Words for a place, so that whoever fills the skeleton in knows what is asked. */
export interface SkeletonWords {
  place(missing: Missing): string
}

/** A supplement to fill in: every missing item with its place, and nothing said yet. */
export function skeletonOf(missing: readonly Missing[], words: SkeletonWords): string {
  const figures = missing.flatMap((one) => {
    const coordinates = askedBy(one)
    const unit = coordinates?.flow === 'count' ? {} : { unit: '元' }
    return coordinates ? [{ where: words.place(one), coordinates, value: null, ...unit }] : []
  })
  const topics = missing.flatMap((one) => (one.kind === 'text' ? [[one.topic, null] as const] : []))
  const reasons = missing.flatMap((one) =>
    one.kind === 'reason' ? [{ where: words.place(one), topic: one.topic, reason: null, parts: [] }] : [],
  )
  const forms = missing.some(({ kind }) => kind === 'form')
  const skeleton = {
    supplement: 1,
    figures,
    emptyTables: [],
    texts: Object.fromEntries(topics),
    reasons,
    ...(forms && { performance: null }),
  }
  return `${JSON.stringify(skeleton, undefined, 2)}\n`
}

function askedBy(missing: Missing): Coordinates | undefined {
  if (missing.kind === 'cell' || missing.kind === 'figure' || missing.kind === 'comparison') return missing.coordinates
  // a line for each code, which takes the place of the star
  return missing.kind === 'list' ? { ...missing.beside, [missing.dimension]: anyCode } : undefined
}

/** Stands for the codes that a list has to name. */
const anyCode = '*'

import { gather, type Gathered, type Missing, type Supplement } from '../compose/compose.ts'
import { type Coordinates, coordinatesKey } from '../facts/coordinates.ts'
import type { DisclosureTexts, PerformanceData } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'

/** What a body knows beside its documents. */
export interface Knowing {
  readonly figures: readonly Figure[]
  readonly year: number
  readonly texts: DisclosureTexts
  readonly performance?: PerformanceData
}

type GatherInput = Parameters<typeof gather>[0]

/** Gathers, and lets the body answer every question from what it knows, as often as a new answer raises another. */
export function gatherAnswered(
  input: Omit<GatherInput, 'supplement'>,
  knowing: Knowing,
): { readonly gathered: Gathered; readonly asked: readonly Missing[] } {
  let supplement: Supplement = {
    figures: [],
    emptyTables: [],
    texts: knowing.texts.topics,
    explanations: knowing.texts.explanations,
    performance: knowing.performance ?? 'none',
  }
  const asked: Missing[] = []
  for (let round = 0; round < rounds; round += 1) {
    const gathered = gather({ ...input, supplement })
    const missing = gathered.ok ? gathered.value.unsaid : gathered.error
    if (gathered.ok && missing.length === 0) return { gathered: gathered.value, asked }
    asked.push(...missing)
    supplement = answered(supplement, missing, knowing)
  }
  throw new Error(`still missing: ${JSON.stringify(asked.slice(-3))}`)
}

/** A figure that is given may ask for those it is divided into. */
const rounds = 4

function answered(supplement: Supplement, missing: readonly Missing[], { figures, year }: Knowing): Supplement {
  const own = figures.map((figure) => ({ ...figure, coordinates: withoutYear(figure.coordinates, year) }))
  const byKey = new Map(own.map((figure) => [coordinatesKey(figure.coordinates), figure]))
  const source = {
    file: 'supplement.json',
    at: { path: [], quote: '', place: { kind: 'text', line: 1, column: 1 } },
  } as const
  const given = missing.flatMap((one) => {
    if (one.kind === 'cell' || one.kind === 'figure' || one.kind === 'comparison') {
      const { coordinates } = one
      const figure = byKey.get(coordinatesKey(coordinates))
      return [{ coordinates, figure: figure ?? ('none' as const), source }]
    }
    if (one.kind !== 'list') return []
    const { dimension, beside } = one
    const wanted = coordinatesKey(beside)
    const listed = own.filter(
      ({ coordinates: { [dimension]: code, ...rest } }) => code !== undefined && coordinatesKey(rest) === wanted,
    )
    const none = { coordinates: { ...beside, [dimension]: '*' }, figure: 'none' as const, source }
    const leaves = listed.filter(
      ({ coordinates: { [dimension]: code = '' } }) =>
        !listed.some(({ coordinates: { [dimension]: other = '' } }) => other !== code && other.startsWith(code)),
    )
    return leaves.length === 0 ? [none] : leaves.map((figure) => ({ coordinates: figure.coordinates, figure, source }))
  })
  const tables = missing.flatMap((one) => (one.kind === 'table' ? [one.title] : []))
  return {
    ...supplement,
    figures: [...supplement.figures, ...given],
    emptyTables: [...supplement.emptyTables, ...tables],
  }
}

function withoutYear({ year, ...rest }: Coordinates, own: number): Coordinates {
  return year === undefined || year === String(own) ? rest : { ...rest, year }
}

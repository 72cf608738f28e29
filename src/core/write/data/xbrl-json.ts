import type { Publication } from '#core/document/publication.ts'
import type { Coordinates } from '#core/facts/coordinates.ts'
import { coordinatesKey } from '#core/facts/coordinates.ts'
import type { Fact, Quantity } from '#core/facts/fact.ts'
import { accuracyOf, decimalText } from './money.ts'

/** One fact of an xBRL-JSON report. */
interface XbrlFact {
  readonly value: string
  readonly decimals: number
  readonly dimensions: Readonly<Record<string, string>>
}

export interface XbrlJson {
  readonly documentInfo: {
    readonly documentType: 'https://xbrl.org/2021/xbrl-json'
    readonly namespaces: Readonly<Record<string, string>>
    readonly taxonomy: readonly string[]
  }
  readonly facts: Readonly<Record<string, XbrlFact>>
}

const concepts: Readonly<Record<Quantity, string>> = { money: 'mz:Amount', count: 'mz:Count', ratio: 'mz:Ratio' }

/** Flows have concepts of their own; what names none is an amount, a count or a ratio. */
const conceptOf = ({ quantity, coordinates: { flow } }: Fact): string =>
  flow === undefined || quantity !== 'money' ? concepts[quantity] : `mz:${flow[0]?.toUpperCase()}${flow.slice(1)}`

const instants: readonly (string | undefined)[] = ['openingCarryover', 'closingCarryover', 'assets']

/** Dimensions of the report beside those that xBRL has itself. */
const own = [
  'unit',
  'stage',
  'fund',
  'functional',
  'departmental',
  'governmental',
  'revenue',
  'nature',
  'origin',
  'project',
  'threePublic',
  'procurement',
  'asset',
  'measure',
  'item',
] as const satisfies readonly (keyof Coordinates)[]

/**
 * The facts of a disclosure by the structure of xBRL-JSON (OIM 1.0). A figure that several tables print with the same
 * accuracy is one fact; one printed in 元 and in 万元 is two, consistent ones. There is no national taxonomy for these
 * concepts: the namespace is ours, and the report says so by naming no taxonomy.
 */
export function xbrlJson(publication: Publication, facts: readonly Fact[]): XbrlJson {
  const seen = new Set<string>()
  const reported: Record<string, XbrlFact> = {}
  for (const fact of facts) {
    if (fact.value === null) continue
    const key = `${coordinatesKey(fact.coordinates)}|${fact.quantity}|${fact.value}|${fact.precision}`
    if (seen.has(key)) continue
    seen.add(key)
    reported[`f${seen.size}`] = {
      value: decimalText(fact.quantity, fact.value),
      decimals: accuracyOf(fact),
      dimensions: dimensionsOf(publication, fact),
    }
  }
  return {
    documentInfo: {
      documentType: 'https://xbrl.org/2021/xbrl-json',
      namespaces: {
        mz: 'https://mingzhang.example/taxonomy/2026',
        body: 'https://mingzhang.example/body',
        iso4217: 'http://www.xbrl.org/2003/iso4217',
        xbrl: 'https://xbrl.org/2021',
        xbrli: 'http://www.xbrl.org/2003/instance',
      },
      taxonomy: [],
    },
    facts: reported,
  }
}

function dimensionsOf(publication: Publication, fact: Fact): Readonly<Record<string, string>> {
  const { coordinates, quantity } = fact
  const year = Number(coordinates.year ?? publication.year)
  const end = `${year + 1}-01-01T00:00:00`
  const start = `${year}-01-01T00:00:00`
  const { flow } = coordinates
  const instant = flow === 'openingCarryover' ? start : end
  const dimensions: Record<string, string> = {
    concept: conceptOf(fact),
    entity: `body:${encodeURIComponent(coordinates.entity ?? publication.entity)}`,
    period: instants.includes(flow) ? instant : `${start}/${end}`,
  }
  if (quantity === 'money') dimensions['unit'] = 'iso4217:CNY'
  else if (quantity === 'count') dimensions['unit'] = `mz:${encodeURIComponent(fact.unit)}`
  for (const name of own) {
    const value = coordinates[name]
    if (value !== undefined) dimensions[`mz:${name}`] = value
  }
  return dimensions
}

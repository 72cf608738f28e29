import type { Mention, Prose } from '../../facts/claim.ts'
import type { Coordinates } from '../../facts/coordinates.ts'
import type { Fact } from '../../facts/fact.ts'

/** Amounts of prose whose subject is said in full become facts beside those of tables. What is carried or half understood does not. */
export function statementFacts(
  prose: Prose,
  context: { readonly stage: Coordinates['stage'] },
  firstId: number,
): Fact[] {
  return prose.mentions.filter(isStatement).map(
    (mention, at): Fact => ({
      id: firstId + at,
      coordinates: {
        ...mention.coordinates,
        ...sideOf(mention.coordinates),
        ...(context.stage ? { stage: context.stage } : {}),
      },
      quantity: 'money',
      value: mention.value,
      precision: mention.precision,
      unit: mention.unit,
      printed: mention.printed,
      binding: 'certain',
      labels: { table: '', row: [mention.subject], column: [] },
      at: mention.at,
      cell: { block: -1, row: -1, column: -1 },
    }),
  )
}

function isStatement({ role, quantity, certain, coordinates, subject }: Mention): boolean {
  if (role !== 'value' || quantity !== 'money' || !certain || subject === '' || coordinates.year !== undefined)
    return false
  if (coordinates.stage !== undefined) return false
  const { fund, revenue, nature, threePublic, flow, functional, departmental } = coordinates
  return (
    [fund, revenue, nature, threePublic, functional, departmental].some((value) => value !== undefined) ||
    flow === 'openingCarryover'
  )
}

/** A source of money is revenue unless the words say expenditure. */
function sideOf({ flow, fund, revenue, nature, threePublic }: Coordinates): Coordinates {
  if (flow !== undefined) return {}
  if (nature !== undefined || threePublic !== undefined) return { flow: 'expenditure' }
  return fund !== undefined || revenue !== undefined ? { flow: 'revenue' } : {}
}

import type { Coordinates } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import type { Entry } from './entry.ts'

const stageOf = { budget: 'approved', contract: 'finalAccounts' } as const

/** Procurement planned with the budget and contracted in the year, by kind, with what small firms got and what was reserved for them. */
export function procurementFigures(entries: readonly Entry[]): readonly Figure[] {
  const sums = new Map<string, { coordinates: Coordinates; value: bigint }>()
  const add = (coordinates: Coordinates, value: bigint): void => {
    const key = `${coordinates.procurement} ${coordinates.stage} ${coordinates.measure}`
    sums.set(key, { coordinates, value: (sums.get(key)?.value ?? 0n) + value })
  }
  for (const { register, topic, detail, first, second, third, fourth } of entries) {
    if (register !== 'procurement' || (detail !== 'budget' && detail !== 'contract')) continue
    for (const procurement of [topic, 'total']) {
      const at: Coordinates = { flow: 'expenditure', stage: stageOf[detail], procurement }
      add(at, first ?? 0n)
      add({ ...at, measure: 'smallAndMedium' }, second ?? 0n)
      add({ ...at, measure: 'microAndSmall' }, third ?? 0n)
      add({ ...at, measure: 'reserved' }, fourth ?? 0n)
    }
  }
  return [...sums.values()].map(({ coordinates, value }) => ({ coordinates, quantity: 'money', value }))
}

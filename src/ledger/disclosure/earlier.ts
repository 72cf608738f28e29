import type { Coordinates, Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import { archivedFigures } from '../archive/figures.ts'
import { project } from '../projection/project.ts'
import type { Whose } from '../projection/scope.ts'
import type { Ledger } from '../store/ledger.ts'

export interface EarlierOf {
  readonly body: string
  readonly whose: Whose
  readonly year: number
  readonly yearsBack: number
  readonly stage: Stage
}

/**
 * Totals of the years before the last one, for those who show the course of years: from the accounts, or as published where
 * the ledger keeps no accounts of the year.
 */
export async function earlierTotals(
  ledger: Ledger,
  { body, whose, year, yearsBack, stage }: EarlierOf,
): Promise<readonly Figure[]> {
  const stages = [stage]
  const totals: Figure[] = []
  for (let of = year - 2; of >= year - 1 - yearsBack; of--) {
    const kept = (await project(ledger, { ...whose, year: of, stages, lastYear: false })).filter(isTotal)
    const found =
      kept.length > 0 ? kept : (await archivedFigures(ledger, body, of, { stages, draft: false })).filter(isTotal)
    totals.push(...found.map((figure) => ({ ...figure, coordinates: { ...figure.coordinates, year: String(of) } })))
  }
  return totals
}

/** Money of a whole body, of all funds or of one. */
function isTotal({ coordinates, quantity }: Figure): boolean {
  const { stage: _stage, flow: _flow, fund: _fund, ...narrower }: Coordinates = coordinates
  return quantity === 'money' && Object.keys(narrower).length === 0
}

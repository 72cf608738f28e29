import { nationalAccounts, sichuanAccounts2020 } from './accounts.ts'
import { centralBudget } from './central.ts'
import type { Edition, Jurisdiction } from './layout.ts'
import { places } from './places.ts'
import { shanxiBudget2023 } from './shanxi.ts'
import { yunnanAccounts2023, yunnanBudget2019, yunnanBudget2020 } from './yunnan.ts'

/** Every edition that can be drawn. A new place or year is a new entry; the general ones stand last. */
export const layouts: readonly Edition[] = [
  yunnanBudget2019,
  yunnanBudget2020,
  yunnanAccounts2023,
  sichuanAccounts2020,
  shanxiBudget2023,
  centralBudget,
  nationalAccounts,
]

/** The edition of a place, kind and year; where it has none, the general one of the kind. */
export function layoutFor(jurisdiction: Jurisdiction, kind: Edition['kind'], year: number): Edition {
  const fits = layouts.filter((edition) => edition.kind === kind && year >= edition.years.from)
  const own = fits.find(
    (edition) => edition.jurisdiction === jurisdiction && (edition.years.to === undefined || year <= edition.years.to),
  )
  return own ?? (kind === 'budget' ? centralBudget : nationalAccounts)
}

/** The jurisdiction that a place name begins with, as editions know it: 云南省大理州. */
export function jurisdictionOf(place: string | undefined): Jurisdiction {
  return places.find(([name]) => place?.startsWith(name))?.[1] ?? 'national'
}

export function layoutNamed(id: string): Edition | undefined {
  return layouts.find((edition) => edition.id === id)
}

import type { Fund, Nature } from '#core/facts/coordinates.ts'
import { partitions } from '#core/vocabulary/partitions.ts'

/** A value with all that it is a part of, itself first; undefined stands for "all of it". */
export type Upwards<T> = readonly (T | undefined)[]

/** The fund, the fiscal appropriation where it is one, and all money. The words are those of the ledger's schema. */
export const fundUpwards = (fund: string): Upwards<Fund> => upwards('fund', fund) as Upwards<Fund> // checked by the schema

/** The nature, basic expenditure where it is personnel or operating, and all natures. */
export const natureUpwards = (nature: string | null): Upwards<Nature> =>
  nature === null ? [undefined] : (upwards('nature', nature) as Upwards<Nature>) // checked by the schema

/** The source of revenue, the source that it is kept apart in (education fees are service revenue), and all sources. */
export const revenueUpwards = (revenue: string | null): Upwards<string> =>
  revenue === null ? [undefined] : upwards('revenue', revenue)

/** 2010350 → 2010350, 20103, 201, all; a local subdivision of a code is kept as its own level. */
export function codeUpwards(code: string | null): Upwards<string> {
  if (code === null) return [undefined]
  const known = codes.get(code)
  if (known) return known
  const made = [
    code,
    ...[7, 5, 3].filter((length) => length < code.length).map((length) => code.slice(0, length)),
    undefined,
  ]
  codes.set(code, made)
  return made
}

const codes = new Map<string, Upwards<string>>()
const remembered = new Map<string, Upwards<string>>()

function upwards(dimension: 'fund' | 'nature' | 'revenue', value: string): Upwards<string> {
  const key = `${dimension}=${value}`
  const before = remembered.get(key)
  if (before) return before
  const above = partitions.find((one) => one.dimension === dimension && one.parts.includes(value))
  const made = above ? [value, ...upwards(dimension, above.whole)] : [value, undefined]
  remembered.set(key, made)
  return made
}

/** Is the fund fiscal money: general public budget, government-managed funds, state capital operations? */
export const isFiscal = (fund: string): boolean => fundUpwards(fund).includes('fiscal')

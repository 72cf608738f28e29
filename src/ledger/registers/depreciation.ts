/** What depreciation needs of an asset card. */
export interface Depreciable {
  readonly originalFen: bigint
  /** Zero by the standard, which takes no account of a residual value; kept for cards taken over with one. */
  readonly residualFen: bigint
  /** null: not depreciated. */
  readonly usefulLifeMonths: number | null
  readonly acquiredOn: string
  readonly disposedOn: string | null
}

/** A month as YYYY-MM. */
export type Month = string

/** Months from year 0, so that months subtract. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/**
 * Straight-line depreciation up to the end of a month: it begins in the month of acquisition and is not made in the month of disposal
 * (政府会计准则第3号应用指南). Fractions of a fen wait for the next
 * month, so that the whole life charges exactly the whole value.
 */
export function accumulatedFen(asset: Depreciable, month: Month): bigint {
  if (asset.usefulLifeMonths === null) return 0n
  const acquired = monthNumber(asset.acquiredOn)
  const last = asset.disposedOn === null ? Infinity : monthNumber(asset.disposedOn) - 1
  const months = Math.min(monthNumber(month), last) - acquired + 1
  const counted = BigInt(Math.min(Math.max(months, 0), asset.usefulLifeMonths))
  const life = BigInt(asset.usefulLifeMonths)
  return ((asset.originalFen - asset.residualFen) * counted) / life
}

/** What an asset is worth in the books at the end of a month; undefined before it came and after it went. */
export function netValueFen(asset: Depreciable, month: Month): bigint | undefined {
  const now = monthNumber(month)
  if (now < monthNumber(asset.acquiredOn)) return undefined
  if (asset.disposedOn !== null && monthNumber(asset.disposedOn) <= now) return undefined
  return asset.originalFen - accumulatedFen(asset, month)
}

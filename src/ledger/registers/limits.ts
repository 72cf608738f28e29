/** Limits and bands of the registers, as data. Amounts are fen. */

/** 党政机关国内公务接待管理规定 (2013): up to ten guests at most three companions, beyond ten at most a third of the guests. */
export const companions = { fewGuests: 10, mostForFew: 3, divisor: 3 } as const

/** From this price on a piece of equipment stands in a column of its own: 单价100万元（含）以上设备（不含车辆）, table of state assets of the accounts. */
export const largeEquipmentFen = 100_000_000n

/** Below or above these a reviewer asks: cost of a vehicle in a year, cost of a guest (published disclosures of offices: domain rules SG-07, SG-08). */
export const plausible = {
  vehicleYearFen: { least: 300_000n, most: 8_000_000n },
  guestFen: { least: 1_000n, most: 30_000n },
  tripPersonFen: { least: 200_000n, most: 10_000_000n },
} as const

/**
 * Shares of a purchase to be reserved for small and medium-sized firms where they can supply it, in millionths, for purchases above
 * an amount (政府采购促进中小企业发展管理办法, 财库〔2020〕46号, art. 8). The later rule for works (财库〔2022〕19号: 40 % from July 2022) was
 * made for a time and prolonged; a jurisdiction that ends it adds an entry.
 */
export const reserved = {
  aboveFen: { goods: 200_000_000n, services: 200_000_000n, works: 400_000_000n },
  leastMillionths: { goods: 300_000n, services: 300_000n, works: 300_000n },
  /** From these years on, in place of the above; the last that has begun counts. */
  later: [{ fromYear: 2023, leastMillionths: { goods: 300_000n, services: 300_000n, works: 400_000n } }],
} as const

/** Departmental economic items of the three public expenses. */
export const threePublicItems = {
  overseas: ['30212'],
  reception: ['30217'],
  vehicleOperation: ['30231'],
  vehiclePurchase: ['31013', '30913'],
} as const

export type ThreePublic = keyof typeof threePublicItems

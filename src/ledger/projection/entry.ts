/** What one register says of a year: which register, its own words for what it counts, and the sums. */
export interface Entry {
  readonly year: number
  readonly register: 'reception' | 'trip' | 'vehicle' | 'vehicleQuota' | 'recorded' | 'posts' | 'procurement' | 'asset'
  readonly topic: string
  /** A stage, a fund or a use, as the register has one. */
  readonly detail: string | null
  /** Cases, money or values: what they are depends on the register. */
  readonly first: bigint | null
  readonly second: bigint | null
  readonly third: bigint | null
  readonly fourth: bigint | null
}

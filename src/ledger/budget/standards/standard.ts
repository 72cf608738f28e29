/** What a calculated line rests on. Amounts are fen, rates millionths; every standard says where it comes from. */
export type Standard = {
  readonly id: string
  readonly name: string
  readonly departmental: string
  readonly nature: 'personnel' | 'operating'
  /** The 项 that the line is booked under by kind of body; the unit's own where absent. */
  readonly functional?: { readonly administrative: string; readonly institution: string }
  readonly source: string
  readonly validFrom: number
  readonly validTo?: number
} & (
  | {
      /** So much for each of a quantity (people of a category, vehicles, square metres), so many times a year. */
      readonly basis: 'perUnit'
      readonly quantity: string
      readonly rateFen: bigint
      readonly times: number
    }
  | {
      /** A share of lines calculated before. */
      readonly basis: 'share'
      /** Departmental codes; each stands for all lines of it calculated before. */
      readonly of: readonly string[]
      readonly rateMillionths: bigint
      /** What the law allows; a local rate must keep within. */
      readonly leastMillionths?: bigint
      readonly mostMillionths?: bigint
    }
)

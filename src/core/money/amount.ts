/** An exact amount of money in fen (1/100 元). Never a float. */
export type Amount = bigint

/** The units that disclosures print money in, with their worth in fen. */
export const moneyUnits = {
  元: 100n,
  百元: 10_000n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  亿元: 10_000_000_000n,
} as const

export type MoneyUnit = keyof typeof moneyUnits

/** Units that whole tables are printed in, smallest first. */
export const tableUnits = ['元', '万元', '亿元'] as const satisfies readonly MoneyUnit[]

/**
 * What a printed numeral says: a value and how finely it was printed.
 * `value` and `precision` are in the same scale; the true value lies in [value − precision, value + precision].
 */
export interface PrintedNumber {
  /** Every digit printed, sign included, without the point: 383.68 is 38368n with 2 decimals. */
  readonly digits: bigint
  readonly decimals: number
  readonly percent: boolean
}

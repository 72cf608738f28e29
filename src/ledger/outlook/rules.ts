/** When an alert is raised, as data. Ratios are millionths, amounts fen. */
export interface AlertRules {
  /** Below this nobody is bothered: what a line's quota must be at least. */
  readonly leastQuotaFen: bigint
  /** Expected to end below these parts of the quota; severe only if the whole range ends below the first. */
  readonly under: { readonly warning: bigint; readonly severe: bigint }
  /** Where no other year and no plan says more than the calendar: from this month on, paid less than this part of the time passed. */
  readonly behindTime: { readonly fromMonth: number; readonly part: bigint }
  /** Paid more than this part of what the usual share of the quota is by now; from this rate of the quota on. */
  readonly over: { readonly pace: bigint; readonly fromRate: bigint }
  /** Paid differs from the unit's plan by more than this part of the plan. */
  readonly drift: bigint
  /** Three public expenses: spent these parts of the year's limit. */
  readonly threePublic: { readonly warning: bigint; readonly severe: bigint }
  /**
   * Carried-over money that still lies there: in its first year told late, when more than a part of it is left; from the second on,
   * at whose end it is surplus (预算法 art. 42: two consecutive years), always.
   */
  readonly idle: { readonly fromMonth: number; readonly part: bigint; readonly surplusAge: number }
}

export const standardRules: AlertRules = {
  leastQuotaFen: 1_000_000n,
  under: { warning: 900_000n, severe: 700_000n },
  behindTime: { fromMonth: 6, part: 700_000n },
  over: { pace: 1_200_000n, fromRate: 300_000n },
  drift: 250_000n,
  threePublic: { warning: 900_000n, severe: 1_000_000n },
  idle: { fromMonth: 9, part: 100_000n, surplusAge: 2 },
}

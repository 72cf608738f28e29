/** From which change on a figure needs a reason beside it. Both must be passed: small figures swing widely. */
export interface ReasonThreshold {
  /** The change against last year, in millionths. */
  readonly shareMillionths: bigint
  /** The change in fen. */
  readonly leastFen: bigint
  /** Where the threshold comes from. */
  readonly source: string
}

/**
 * By jurisdiction; `standard` serves the others. No national rule sets a number: reviewers ask about changes of more
 * than three tenths (domain rule YY-13), and local guides that set their own are added here with their source.
 */
const thresholds: Readonly<Record<string, ReasonThreshold>> & { readonly standard: ReasonThreshold } = {
  standard: { shareMillionths: 300_000n, leastFen: 1_000_000n, source: 'practice of reviewers, rule YY-13' },
}

export function reasonThreshold(jurisdiction: string | undefined): ReasonThreshold {
  return (jurisdiction === undefined ? undefined : thresholds[jurisdiction]) ?? thresholds.standard
}

/** Whether going from one amount to the other needs a reason. Money that was not there last year does, above the least. */
export function needsReason(beforeFen: bigint, amountFen: bigint, threshold: ReasonThreshold): boolean {
  const change = amountFen > beforeFen ? amountFen - beforeFen : beforeFen - amountFen
  if (change < threshold.leastFen) return false
  return beforeFen === 0n || change * 1_000_000n > threshold.shareMillionths * beforeFen
}

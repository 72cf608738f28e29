import type { GeneratedLine, QuotaStep, UnitPlan } from './shapes.ts'

/** Revenue that pays for what is spent: by function and fund, granted with every change of the quota; money of other units by who pays it. */
export function revenueOf(plan: UnitPlan, spending: readonly GeneratedLine[], year: number): readonly GeneratedLine[] {
  const groups = new Map<string, { functional: string; fund: GeneratedLine['fund']; quota: QuotaStep[] }>()
  const fromUnits = plan.paidBy.flatMap(({ unitId, fenByYear }) => {
    const fen = fenByYear.get(year) ?? 0n
    return fen === 0n ? [] : [{ unitId, fen }]
  })
  for (const { grantedYear, functional, fund, quota } of spending) {
    if (grantedYear !== null) continue
    const key = `${functional}|${fund}`
    const group = groups.get(key) ?? { functional, fund, quota: [] }
    groups.set(key, group)
    // what moves between lines of one function and fund is granted already
    for (const step of quota) if (!step.kind.startsWith('transferred')) group.quota.push(step)
  }
  const received = fromUnits.reduce((sum, { fen }) => sum + fen, 0n)
  const lines = [...groups.values()].map(({ functional, fund, quota }) => {
    const internal = fund === 'unitFunds' ? received : 0n
    return revenueLine(year, functional, fund, merged(quota, internal), null)
  })
  return [
    ...lines.filter(({ quota }) => quota.length > 0),
    ...fromUnits.map(({ unitId, fen }) =>
      revenueLine(year, plan.project, 'unitFunds', [{ kind: 'approved', fen, month: 0 }], unitId),
    ),
  ]
}

/** Steps of one kind, month and adjustment as one; less what other units pay. */
function merged(steps: readonly QuotaStep[], internal: bigint): readonly QuotaStep[] {
  const sums = new Map<string, QuotaStep>()
  for (const step of steps) {
    const key = `${step.kind}|${step.month}|${step.adjustment ?? ''}`
    sums.set(key, { ...step, fen: (sums.get(key)?.fen ?? 0n) + step.fen })
  }
  return [...sums.values()]
    .map((step) => (step.kind === 'approved' ? { ...step, fen: step.fen - internal } : step))
    .filter(({ fen }) => fen !== 0n)
}

function revenueLine(
  year: number,
  functional: string,
  fund: GeneratedLine['fund'],
  quota: readonly QuotaStep[],
  counterpart: string | null,
): GeneratedLine {
  const flows = Array.from({ length: 12 }, (_, month) => {
    const granted = quota.reduce((sum, { kind, fen, month: at }) => {
      if (kind !== 'approved') return at === month ? sum + fen : sum
      return sum + (fen * BigInt(month + 1)) / 12n - (fen * BigInt(month)) / 12n
    }, 0n)
    return granted === 0n ? [] : [granted]
  })
  return {
    year,
    side: 'revenue',
    functional,
    departmental: null,
    governmental: null,
    fund,
    nature: null,
    grantedYear: null,
    project: null,
    revenue: fund === 'unitFunds' ? 'otherRevenue' : 'ownResources',
    internalCounterpart: counterpart,
    approvedFen: quota.reduce((sum, { kind, fen }) => (kind === 'approved' ? sum + fen : sum), 0n),
    quota,
    plan: null,
    flows,
    left: null,
  }
}
